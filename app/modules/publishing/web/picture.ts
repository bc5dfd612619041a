import { show } from '#platform/request.ts';
import { readPicture } from '../usecases/read-picture.ts';
import type { Route } from './+types/picture';
import { pictureAnswer } from './picture-answer.ts';

/** A picture on a page that readers see. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  return pictureAnswer(request, await show(context, readPicture, params), 'public');
}

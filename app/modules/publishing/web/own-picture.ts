import { show } from '#platform/request.ts';
import { viewPicture } from '../usecases/read-picture.ts';
import type { Route } from './+types/own-picture';
import { pictureAnswer } from './picture-answer.ts';

/** A picture of the editor's own, also before anybody else may see it. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  return pictureAnswer(request, await show(context, viewPicture, params), 'private');
}

import { fileAnswer } from '#platform/files/file-answer.ts';
import { show } from '#platform/request.ts';
import { openAttachment } from '../usecases/open-attachment.ts';
import type { Route } from './+types/attachment';

export async function loader({ context, params }: Route.LoaderArgs) {
  return fileAnswer(await show(context, openAttachment, params));
}

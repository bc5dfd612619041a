import { show } from '#platform/request.ts';
import { openWordOriginal } from '../usecases/view-word-form.ts';
import type { Route } from './+types/word-original';

/** The file as somebody sent it, always to be saved: a browser is never let to open it as a page of ours. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { mediaType, content } = await show(context, openWordOriginal, params);
  return new Response(new Uint8Array(content), {
    headers: {
      'Content-Type': mediaType,
      'Content-Disposition': 'attachment; filename="original.docx"',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  });
}

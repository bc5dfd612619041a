import { show } from '#platform/request.ts';
import { openPostLetter } from '../usecases/print-letters.ts';
import type { Route } from './+types/letter';

/** The letter, to be printed from the browser or saved. It is ours, and no more than text and lines. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { content } = await show(context, openPostLetter, params);
  return new Response(new Uint8Array(content), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': 'inline; filename="brev.pdf"',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  });
}

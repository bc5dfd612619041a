import { show } from '#platform/request.ts';
import { openAttachment } from '../usecases/open-attachment.ts';
import type { Route } from './+types/attachment';

/** The file itself, always to be saved: a browser is never let to open what somebody sent as a page of ours. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { name, mediaType, content } = await show(context, openAttachment, params);
  return new Response(new Uint8Array(content), {
    headers: {
      'Content-Type': mediaType,
      'Content-Disposition': `attachment; filename*=UTF-8''${encoded(name)}`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  });
}

/** As RFC 8187 has it: of what `encodeURIComponent` lets be, these end the name or mean something else. */
function encoded(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

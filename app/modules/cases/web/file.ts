import { show } from '#platform/request.ts';
import { openFile } from '../usecases/open-file.ts';
import type { Route } from './+types/file';

const extensions: Readonly<Record<string, string>> = {
  'application/json': '.json',
  'application/pdf': '.pdf',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': '.xlsx',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
  'text/csv': '.csv',
  'text/plain': '.txt',
};

/** The file itself, always to be saved: a browser is never let to open what somebody sent as a page of ours. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { number, mediaType, content } = await show(context, openFile, params);
  const name = number.replace('/', '-') + (extensions[mediaType] ?? '');
  return new Response(new Uint8Array(content), {
    headers: {
      'Content-Type': mediaType,
      'Content-Disposition': `attachment; filename="${name}"`,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  });
}

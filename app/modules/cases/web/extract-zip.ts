import { requestScope, show } from '#platform/request.ts';
import { packageName, packageZip, streamOf } from '../noark5/package-zip.ts';
import { openExtract } from '../usecases/view-extracts.ts';
import type { Route } from './+types/extract-zip';

/** The package, packed while it is sent. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { extract, files } = await show(context, openExtract, params);
  const { services } = context.get(requestScope);
  const zip = packageZip(files, services.files, extract.askedAt);
  return new Response(streamOf(zip), {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="${packageName(extract)}.zip"`,
      'Cache-Control': 'private, no-store',
    },
  });
}

import { requestScope, show } from '#platform/request.ts';
import { makeReportFile } from '../report-files.ts';
import { downloadReport } from '../usecases/download-report.ts';
import type { Route } from './+types/report-download';
import { languageOf } from './report-language.ts';
import { reportResponse } from './report-response.ts';

/** The file that was made when the report was approved; of a draft, one that is made now. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const kind = url.pathname.endsWith('.pdf') ? 'pdf' : 'docx';
  const { document, edition, file } = await show(context, downloadReport, {
    ...params,
    edition: url.searchParams.get('utgave') ?? 'full',
    language: languageOf(url, context),
    kind,
  });
  const { services } = context.get(requestScope);
  const bytes = file ?? (await makeReportFile(services.typesetter, document, kind));
  return reportResponse(document, edition, kind, bytes, 'private, no-store');
}

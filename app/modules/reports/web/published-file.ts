import { data } from 'react-router';
import { isPublicLanguage, norwegianFor } from '#kernel/text.ts';
import { show } from '#platform/request.ts';
import { downloadPublishedReport } from '../usecases/read-published.ts';
import type { Route } from './+types/published-file';
import { reportResponse } from './report-response.ts';

export async function loader({ context, params, url }: Route.LoaderArgs) {
  if (!isPublicLanguage(params.language)) throw data(null, { status: 404 });
  const kind = url.pathname.endsWith('.pdf') ? 'pdf' : 'docx';
  const { document, file } = await show(context, downloadPublishedReport, {
    surveyId: params.surveyId,
    language: norwegianFor(params.language),
    kind,
  });
  return reportResponse(document, 'public', kind, file, 'public, max-age=300');
}

import { show } from '#platform/request.ts';
import { openDataCsv } from '../open-data-csv.ts';
import { readOpenData } from '../usecases/read-published.ts';
import type { Route } from './+types/published-data';

/** The figures, as JSON or as one row for each answer in each group. */
export async function loader({ context, params: { surveyId }, url }: Route.LoaderArgs) {
  const found = await show(context, readOpenData, { surveyId });
  const headers = { 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'public, max-age=300' };
  if (url.pathname.endsWith('.json')) return Response.json(found, { headers });
  return new Response(openDataCsv(found), {
    headers: { ...headers, 'Content-Type': 'text/csv; charset=utf-8' },
  });
}

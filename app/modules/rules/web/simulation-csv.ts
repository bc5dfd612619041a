import { data } from 'react-router';
import { show } from '#platform/request.ts';
import { resultCsv } from '../simulation/result-files.ts';
import { viewSimulation } from '../usecases/simulate-law.ts';
import type { Route } from './+types/simulation-csv';

/** The sums as a file, with the invented ones marked on each line and in its name. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const run = await show(context, viewSimulation, params);
  if (run.state !== 'done') throw data(null, { status: 404 });
  const { result } = run;
  const name = `simulering-${result.period.from}-${result.period.to}${result.synthetic ? '-oppdikta' : ''}.csv`;
  return new Response(resultCsv(result), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
    },
  });
}

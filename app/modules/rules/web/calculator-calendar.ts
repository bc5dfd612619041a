import { requestScope } from '#platform/request.ts';
import { publicLanguage } from '#platform/web/public-language.ts';
import { calendarFile } from '../calendar-file.ts';
import { texts } from '../texts/calculator.ts';
import type { Route } from './+types/calculator-calendar';
import { readCalculation } from './read-calculation.ts';

/** The days of the programme as a file for a calendar. Nothing in its name or address says whose they are. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const language = publicLanguage(params);
  const t = texts[language];
  const { answer } = await readCalculation(context, request, language);
  if (answer.kind === 'problems')
    return new Response(t.calendarProblem, {
      status: 422,
      headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
    });
  const { clock } = context.get(requestScope).services;
  return new Response(calendarFile(answer.calculation, t, language, clock.now()), {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="kvalifiseringsprogram.ics"',
      'Cache-Control': 'no-store',
    },
  });
}

/** Only made from a form: without one there is no such page. */
export function loader(): never {
  throw new Response(null, { status: 404 });
}

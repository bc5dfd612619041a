import { show } from '#platform/request.ts';
import { viewSurvey } from '../usecases/view-survey.ts';
import type { Route } from './+types/form-export';

/** The form as a file: what `form-input.ts` reads, here and at other county governors. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { survey } = await show(context, viewSurvey, params);
  return new Response(`${JSON.stringify(survey.form, null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="skjema-${survey.year}.json"`,
    },
  });
}

import { show } from '#platform/request.ts';
import { makeBlankForm, makeWordCopy, makeWordForm } from '../usecases/make-word-form.ts';
import { wordForm, type WordFormFacts } from '../word-form.ts';
import { wordType } from '../word-recognition.ts';
import type { Route } from './+types/word-download';

/** The form, its blank twin and the signed copy. The name of the file says the year and nothing of anybody. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const isBlank = 'surveyId' in params;
  const isCopy = url.pathname.endsWith('/kopi.docx');
  const input = { ...params, form: url.searchParams.get('form') ?? undefined };
  const facts: WordFormFacts = isBlank
    ? await show(context, makeBlankForm, input)
    : await show(context, isCopy ? makeWordCopy : makeWordForm, input);
  const name = isCopy ? 'kopi' : 'skjema';
  return new Response(new Blob([wordForm(facts)]), {
    headers: {
      'Content-Type': wordType,
      'Content-Disposition': `attachment; filename="kartlegging-${facts.survey.caseNumber.replace(/[^0-9]+/g, '-')}-${name}.docx"`,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  });
}

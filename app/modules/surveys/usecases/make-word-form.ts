import { z } from 'zod';
import type { Language } from '#kernel/text.ts';
import { formatDate } from '#kernel/written-date.ts';
import { ok } from '#kernel/result.ts';
import { loadRegister } from '#modules/organisations/api.ts';
import { bilingualName } from '#modules/organisations/domain/register.ts';
import { NotFound } from '#platform/access.ts';
import { today } from '#platform/clock.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase, type Scope } from '#platform/use-case.ts';
import { loadAnswering, submissionsOf, submittedAnswers } from '../answer-store.ts';
import { enteredAs } from '../domain/answer.ts';
import type { SurveyId } from '../domain/form.ts';
import type { ResponseId } from '../domain/response.ts';
import type { Survey } from '../domain/survey.ts';
import { loadSurvey } from '../store.ts';
import type { WordFormFacts } from '../word-form.ts';

const formOf = z.enum(['nn', 'nb', 'begge']).optional().catch(undefined);

/** The questionnaire as a Word form for this office, with what it has written already. */
export const makeWordForm = defineUseCase({
  name: 'survey.view-form-file',
  permission: 'survey:answer',
  audit: 'none',
  input: z.object({ responseId: idInput<ResponseId>(), form: formOf }),
  subject: ({ responseId }) => responseId,

  async handle(scope, { responseId, form }) {
    const { survey, response, drafts } = await loadAnswering(scope.tx, responseId);
    return ok<WordFormFacts>({
      ...(await common(scope, survey, response.language, form)),
      response,
      answers: new Map([...drafts].map(([id, { entered, comment }]) => [id, { entered, comment }])),
      signed: null,
    });
  },
});

/** The signed answer as a Word document to keep: the latest, as it was signed. */
export const makeWordCopy = defineUseCase({
  name: 'survey.view-copy-file',
  permission: 'survey:answer',
  audit: 'none',
  input: z.object({ responseId: idInput<ResponseId>(), form: formOf }),
  subject: ({ responseId }) => responseId,

  async handle(scope, { responseId, form }) {
    const { tx } = scope;
    const { survey, response } = await loadAnswering(tx, responseId);
    const latest = (await submissionsOf(tx, responseId)).at(-1);
    if (!latest) throw new NotFound(`submission of ${responseId}`);
    const answers = await submittedAnswers(tx, latest.id);
    const facts = await common(scope, survey, response.language, form);
    const when = formatDate(today({ now: () => latest.signedAt }), facts.language);
    return ok<WordFormFacts>({
      ...facts,
      response,
      answers: new Map([...answers].map(([id, answer]) => [id, enteredAs(answer)])),
      signed: { name: latest.signerName, when },
    });
  },
});

/** The form without an office, for those at the governor who want to see what the offices get. */
export const makeBlankForm = defineUseCase({
  name: 'survey.view-blank-form-file',
  permission: 'survey:read',
  audit: 'none',
  input: z.object({ surveyId: idInput<SurveyId>(), form: formOf }),
  subject: ({ surveyId }) => surveyId,

  async handle(scope, { surveyId, form }) {
    const survey = await loadSurvey(scope.tx, surveyId);
    return ok<WordFormFacts>({
      ...(await common(scope, survey, 'nn', form)),
      response: null,
      answers: new Map(),
      signed: null,
    });
  },
});

async function common(
  { tx, today: on, now }: Pick<Scope, 'tx' | 'today' | 'now'>,
  survey: Survey,
  decided: Language,
  form: 'nn' | 'nb' | 'begge' | undefined,
) {
  const register = await loadRegister(tx);
  return {
    survey,
    askedBy: bilingualName(register, 'governor', survey.governorId, on),
    language: form === undefined || form === 'begge' ? decided : form,
    both: form === 'begge',
    madeAt: now,
  };
}

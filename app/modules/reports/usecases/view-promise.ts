import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { frozenCodes, loadSurvey } from '#modules/surveys/api.ts';
import type { SurveyId } from '#modules/surveys/domain/form.ts';
import type { Survey } from '#modules/surveys/domain/survey.ts';
import { NotFound } from '#platform/access.ts';
import type { Tx } from '#platform/db/database.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { type PromiseId, takesReplies, type Wish } from '../domain/promise.ts';
import { loadPromise } from '../promise-store.ts';

/** `QUESTION:CODE`, or empty for a wish that no code counts. */
export const wishInput = z
  .string()
  .max(130)
  .transform((text, context): Wish | null => {
    if (text === '') return null;
    const [questionId, codeId, ...rest] = text.split(':');
    if (questionId && codeId && rest.length === 0) return { questionId, codeId };
    context.addIssue({ code: 'custom', message: 'invalid' });
    return z.NEVER;
  });

export const promiseOrNew = z.union([z.literal('ny'), idInput<PromiseId>()]);

/** One answer to write or change, with the wish it answers to. */
export const viewPromise = defineUseCase({
  name: 'report.view-promise',
  permission: 'report:promise',
  audit: 'none',
  input: z.object({ surveyId: idInput<SurveyId>(), promiseId: promiseOrNew, wish: wishInput }),
  subject: ({ surveyId, promiseId }) => `${surveyId} ${promiseId}`,

  async handle({ tx }, { surveyId, promiseId, wish }) {
    const survey = await loadSurvey(tx, surveyId);
    const promise = promiseId === 'ny' ? null : await loadPromise(tx, surveyId, promiseId);
    const asked = promise ? promise.wish : wish;
    const counted = asked && (await countedWish(tx, survey, asked));
    if (asked && !counted && !promise) throw new NotFound(`wish ${asked.codeId} of ${surveyId}`);
    return ok({
      survey: { id: survey.id, title: survey.title },
      promise,
      wish: counted && { ...counted, ...asked },
      takesReplies: takesReplies(survey.state),
    });
  },
});

/** What a code is called and how many have it; undefined where it is not counted. */
export async function countedWish(tx: Tx, survey: Survey, { questionId, codeId }: Wish) {
  const question = (await frozenCodes(tx, survey)).find((each) => each.questionId === questionId);
  const code = question?.codes.find(({ id }) => id === codeId);
  return code && { name: code.name, offices: code.offices };
}

import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { frozenCodes, loadSurvey } from '#modules/surveys/api.ts';
import type { SurveyId } from '#modules/surveys/domain/form.ts';
import { may } from '#platform/access.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { type PromiseEntry, showsReplies, takesReplies, type Wish } from '../domain/promise.ts';
import { promisesIn } from '../promise-store.ts';

/** Løftelogg: what the offices want, counted, with what the governor answers and what has come of it. */
export const viewPromises = defineUseCase({
  name: 'report.view-promises',
  permission: 'survey:results',
  audit: 'none',
  input: z.object({ surveyId: idInput<SurveyId>() }),
  subject: ({ surveyId }) => surveyId,

  async handle({ tx, actor, today }, { surveyId }) {
    const survey = await loadSurvey(tx, surveyId);
    const promises = await promisesIn(tx, surveyId);
    const counted = await frozenCodes(tx, survey);
    const questions = counted.map((question) => ({
      ...question,
      codes: question.codes.map((code) => ({
        ...code,
        promise:
          promises.find((one) => isOf(one, { questionId: question.questionId, codeId: code.id })) ??
          null,
      })),
    }));
    const shown = new Set(
      questions.flatMap(({ codes }) => codes.flatMap(({ promise }) => promise?.id ?? [])),
    );
    const mayPromise = may(actor, 'report:promise');
    return ok({
      survey: { id: survey.id, title: survey.title },
      today,
      questions,
      others: promises.filter(({ id }) => !shown.has(id)),
      mayWrite: mayPromise && takesReplies(survey.state),
      mayFollow: mayPromise,
      isShown: showsReplies(survey.state),
    });
  },
});

function isOf({ wish }: Pick<PromiseEntry, 'wish'>, { questionId, codeId }: Wish): boolean {
  return wish?.questionId === questionId && wish.codeId === codeId;
}

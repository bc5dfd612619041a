import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import { NotFound } from '#platform/access.ts';
import { idInput, listInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { keepConfirmed } from '../answer-store.ts';
import { isOpen, type ResponseId, takesAnswers } from '../domain/response.ts';
import { foundIn, warningIn } from '../open-text.ts';
import { draftAnswers, loadSurvey, lockResponse } from '../store.ts';

/**
 * «Lagre likevel»: somebody has looked over what an answer was warned about, and it must stand. Only what this person
 * saw is confirmed; what has been written since is warned about anew. The audit log keeps who it was.
 */
export const confirmOpenText = defineUseCase({
  name: 'survey.confirm-open-text',
  permission: 'survey:answer',
  audit: 'change',
  input: z.object({
    responseId: idInput<ResponseId>(),
    questionId: z.string().max(60),
    /** What the page told of (`TextWarning.found`). */
    found: listInput,
  }),
  subject: ({ responseId, questionId }) => `${responseId}/${questionId}`,

  async handle({ tx, actor }, { responseId, questionId, found }) {
    const response = await lockResponse(tx, responseId);
    const survey = await loadSurvey(tx, response.surveyId);
    if (!takesAnswers(survey.state)) return refuse('survey-not-open');
    if (response.joinedTo || !isOpen(response)) return refuse('not-open-for-answers');
    const draft = (await draftAnswers(tx, responseId)).get(questionId);
    if (!draft) throw new NotFound(`answer to ${questionId}`);
    const seen = new Set([...found, ...draft.confirmed]);
    const confirmed = foundIn(draft).filter((trace) => seen.has(trace));
    await keepConfirmed(tx, responseId, questionId, confirmed, actor.name);
    return ok({ isConfirmed: warningIn({ ...draft, confirmed }) === null });
  },
});

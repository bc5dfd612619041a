import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import { loadRegister } from '#modules/organisations/api.ts';
import { officesOn } from '#modules/organisations/domain/coverage.ts';
import { idInput, text } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { isOpen, type ResponseId } from '../domain/response.ts';
import { may } from '../domain/survey.ts';
import { loadSurvey, lockResponse } from '../store.ts';
import { takeOver } from '../take-over.ts';

/** Which office answers, chosen by hand: where an office was divided, or the register does not know who took over. */
export const moveResponse = defineUseCase({
  name: 'survey.move-response',
  permission: 'survey:follow-up',
  audit: 'change',
  input: z.object({
    responseId: idInput<ResponseId>(),
    officeId: text(20),
    reason: text(1_000),
  }),
  subject: ({ responseId }) => responseId,

  async handle(scope, { responseId, officeId, reason }) {
    const { tx, today } = scope;
    const response = await lockResponse(tx, responseId);
    const survey = await loadSurvey(tx, response.surveyId);
    if (!may(survey, 'follow-up')) return refuse('survey-not-open');
    if (response.joinedTo) return refuse('answered-with-another');
    if (!isOpen(response)) return refuse('not-open-for-answers');
    if (officeId === response.officeId) return refuse('same-office', { field: 'officeId' });
    if (!officesOn(await loadRegister(tx), today).has(officeId))
      return refuse('unknown-office', { field: 'officeId' });
    await takeOver(scope, survey, [response], officeId, reason);
    return ok(null);
  },
});

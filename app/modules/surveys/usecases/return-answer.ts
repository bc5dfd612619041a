import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import { idInput, text } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { type ResponseId, returnToOffice } from '../domain/response.ts';
import { may } from '../domain/survey.ts';
import { notify } from '../notice.ts';
import { loadSurvey, lockResponse, recordResponseEvent, saveResponse } from '../store.ts';
import { returnedNotice } from '../texts/follow-up-mail.ts';

/** Retur: asks the office for more. What it has signed stays; a correction is a new submission. */
export const returnAnswer = defineUseCase({
  name: 'survey.return',
  permission: 'survey:follow-up',
  audit: 'change',
  input: z.object({ responseId: idInput<ResponseId>(), message: text(4_000) }),
  subject: ({ responseId }) => responseId,

  async handle(scope, { responseId, message }) {
    const { tx, now, newId, actor } = scope;
    const response = await lockResponse(tx, responseId);
    const survey = await loadSurvey(tx, response.surveyId);
    if (!may(survey, 'follow-up')) return refuse('survey-not-open');
    const returned = returnToOffice(response);
    if (!returned.ok) return returned;
    await saveResponse(tx, returned.value);
    await recordResponseEvent(tx, responseId, {
      id: newId(),
      at: now,
      kind: 'returned',
      actorName: actor.name,
      note: message,
    });
    await notify(scope, survey, returned.value, returnedNotice);
    return ok(null);
  },
});

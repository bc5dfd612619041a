import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import { idInput, text } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { exempt, type ResponseId } from '../domain/response.ts';
import { may } from '../domain/survey.ts';
import { notify } from '../notice.ts';
import { loadSurvey, lockResponse, recordResponseEvent, saveResponse } from '../store.ts';
import { exemptNotice } from '../texts/follow-up-mail.ts';

/** Fritak: an office that does not have to answer. The leader decides, with a reason (oversight 1.3). */
export const exemptOffice = defineUseCase({
  name: 'survey.exempt',
  permission: 'survey:exempt',
  audit: 'change',
  input: z.object({ responseId: idInput<ResponseId>(), reason: text(1_000) }),
  subject: ({ responseId }) => responseId,

  async handle(scope, { responseId, reason }) {
    const { tx, now, newId, actor } = scope;
    const response = await lockResponse(tx, responseId);
    const survey = await loadSurvey(tx, response.surveyId);
    if (!may(survey, 'follow-up')) return refuse('survey-not-open');
    if (response.joinedTo) return refuse('answered-with-another');
    const exempted = exempt(response);
    if (!exempted.ok) return exempted;
    await saveResponse(tx, exempted.value);
    await recordResponseEvent(tx, responseId, {
      id: newId(),
      at: now,
      kind: 'exempted',
      actorName: actor.name,
      note: reason,
    });
    await notify(scope, survey, exempted.value, exemptNotice);
    return ok(null);
  },
});

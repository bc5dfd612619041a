import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import { idInput, text } from '#platform/input.ts';
import { isStopped } from '#platform/personal-data/guard.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { recordOfficeEvent } from '../answer-store.ts';
import { type ResponseId, sendBack, takesAnswers } from '../domain/response.ts';
import { loadSurvey, lockResponse, recordResponseEvent, saveResponse } from '../store.ts';

/** The leader will not sign yet, and says what to mend. The message stays in the office. */
export const sendBackAnswers = defineUseCase({
  name: 'survey.send-back',
  permission: 'survey:sign',
  audit: 'change',
  input: z.object({ responseId: idInput<ResponseId>(), message: text(2000) }),
  subject: ({ responseId }) => responseId,

  async handle({ tx, actor, now, newId }, { responseId, message }) {
    const response = await lockResponse(tx, responseId);
    const survey = await loadSurvey(tx, response.surveyId);
    if (!takesAnswers(survey.state)) return refuse('survey-not-open');
    if (isStopped('message', message)) return refuse('identity-number', { field: 'message' });
    const sentBack = sendBack(response);
    if (!sentBack.ok) return sentBack;
    await saveResponse(tx, sentBack.value);
    const event = { at: now, kind: 'sent-back' as const };
    await recordResponseEvent(tx, responseId, {
      id: newId(),
      ...event,
      actorName: response.officeName,
      note: '',
    });
    await recordOfficeEvent(tx, responseId, {
      id: newId(),
      ...event,
      actorName: actor.name,
      message,
    });
    return ok({});
  },
});

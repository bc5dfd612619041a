import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import { idInput, optionalText } from '#platform/input.ts';
import { isStopped } from '#platform/personal-data/guard.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { recordOfficeEvent } from '../answer-store.ts';
import { checkAnswers } from '../domain/answer.ts';
import { handOver, type ResponseId, takesAnswers } from '../domain/response.ts';
import { warningIn } from '../open-text.ts';
import {
  draftAnswers,
  loadSurvey,
  lockResponse,
  recordResponseEvent,
  saveResponse,
} from '../store.ts';

/** Klar for leiar: the answers are written, and the leader is asked to read and sign them. */
export const handOverAnswers = defineUseCase({
  name: 'survey.hand-over',
  permission: 'survey:answer',
  audit: 'change',
  input: z.object({ responseId: idInput<ResponseId>(), message: optionalText(2000) }),
  subject: ({ responseId }) => responseId,

  async handle({ tx, actor, now, newId }, { responseId, message }) {
    const response = await lockResponse(tx, responseId);
    const survey = await loadSurvey(tx, response.surveyId);
    if (!takesAnswers(survey.state)) return refuse('survey-not-open');
    if (response.joinedTo) return refuse('not-open-for-answers');
    // The same form sent twice: the leader has it already.
    if (response.state === 'awaiting-leader') return ok({ handedOver: false });
    if (isStopped('message', message)) return refuse('identity-number', { field: 'message' });
    const drafts = await draftAnswers(tx, responseId);
    const { problems } = checkAnswers(survey.form, drafts, (draft) => warningIn(draft) !== null);
    const handedOver = handOver(response, problems.size);
    if (!handedOver.ok) return handedOver;
    await saveResponse(tx, handedOver.value);
    const event = { at: now, kind: 'handed-over' as const };
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
    return ok({ handedOver: true });
  },
});

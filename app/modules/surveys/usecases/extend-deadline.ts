import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import { nextWorkingDay } from '#kernel/working-days.ts';
import { dateInput, idInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { extend, type ResponseId } from '../domain/response.ts';
import { may } from '../domain/survey.ts';
import { notify } from '../notice.ts';
import { loadSurvey, lockResponse, recordResponseEvent, saveResponse } from '../store.ts';
import { extendedNotice } from '../texts/follow-up-mail.ts';

/** Utsett frist for one office. A day that nobody works moves to the next that somebody does. */
export const extendDeadline = defineUseCase({
  name: 'survey.extend',
  permission: 'survey:follow-up',
  audit: 'change',
  input: z.object({ responseId: idInput<ResponseId>(), deadline: dateInput }),
  subject: ({ responseId }) => responseId,

  async handle(scope, { responseId, deadline: entered }) {
    const { tx, today, now, newId, actor } = scope;
    const response = await lockResponse(tx, responseId);
    const survey = await loadSurvey(tx, response.surveyId);
    if (!may(survey, 'follow-up')) return refuse('survey-not-open');
    if (response.joinedTo) return refuse('answered-with-another');
    const deadline = nextWorkingDay(entered);
    const extended = extend(response, deadline, today);
    if (!extended.ok)
      return refuse(
        extended.refusal.code,
        extended.refusal.code === 'not-later' ? { field: 'deadline' } : undefined,
      );
    await saveResponse(tx, extended.value);
    await recordResponseEvent(tx, responseId, {
      id: newId(),
      at: now,
      kind: 'extended',
      actorName: actor.name,
      note: deadline,
    });
    await notify(scope, survey, extended.value, extendedNotice);
    return ok({ deadline, movedFromHoliday: deadline !== entered });
  },
});

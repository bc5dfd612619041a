import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import { today as dayOf } from '#platform/clock.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { mayRemind, type ResponseId } from '../domain/response.ts';
import { may } from '../domain/survey.ts';
import { lastReminded, officeContact } from '../follow-up-store.ts';
import { notify } from '../notice.ts';
import { loadSurvey, lockResponse, recordResponseEvent } from '../store.ts';
import { reminderNotice } from '../texts/follow-up-mail.ts';

/** Purring now, beside those that go out by themselves. Once a day is enough for anybody, also after a double click. */
export const remindOffice = defineUseCase({
  name: 'survey.remind',
  permission: 'survey:follow-up',
  audit: 'change',
  input: z.object({ responseId: idInput<ResponseId>() }),
  subject: ({ responseId }) => responseId,

  async handle(scope, { responseId }) {
    const { tx, now, newId, actor, today } = scope;
    const response = await lockResponse(tx, responseId);
    const survey = await loadSurvey(tx, response.surveyId);
    if (!may(survey, 'follow-up')) return refuse('survey-not-open');
    if (response.joinedTo) return refuse('answered-with-another');
    if (!mayRemind(response)) return refuse('not-open-for-answers');
    const { email } = await officeContact(tx, response.governorId, response.officeId);
    if (email === '') return refuse('no-address');
    const last = await lastReminded(tx, responseId);
    if (last && dayOf({ now: () => last }) === today) return refuse('reminded-today');
    await recordResponseEvent(tx, responseId, {
      id: newId(),
      at: now,
      kind: 'reminded',
      actorName: actor.name,
      note: 'now',
    });
    await notify(scope, survey, response, (facts) => reminderNotice(facts, undefined, today));
    return ok(null);
  },
});

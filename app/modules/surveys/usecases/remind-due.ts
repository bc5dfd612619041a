import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import type { ResponseId } from '../domain/response.ts';
import { insertReminder, remindingOn } from '../follow-up-store.ts';
import { notify } from '../notice.ts';
import { loadSurvey, lockResponse, recordResponseEvent } from '../store.ts';
import { reminderNotice } from '../texts/follow-up-mail.ts';
import { reminderFor } from './find-due.ts';

/**
 * Purring by the schedule. The row that says it is sent is written first and can be written once; the mail is
 * kept or lost with it. So no restart and no other process sends the same reminder again.
 */
export const remindDue = defineUseCase({
  name: 'survey.remind-due',
  permission: 'survey:run-schedule',
  audit: 'change',
  input: z.object({ responseId: idInput<ResponseId>() }),
  subject: ({ responseId }) => responseId,

  async handle(scope, { responseId }) {
    const { tx, now, newId, actor, today } = scope;
    const response = await lockResponse(tx, responseId);
    const [candidate] = await remindingOn(tx, today, responseId);
    const day = candidate?.hasAddress ? reminderFor(candidate, today) : undefined;
    if (day === undefined) return refuse('not-due');
    const reminder = { responseId, day, deadline: response.deadline, sentAt: now };
    if (!(await insertReminder(tx, reminder))) return refuse('not-due');
    await recordResponseEvent(tx, responseId, {
      id: newId(),
      at: now,
      kind: 'reminded',
      actorName: actor.name,
      note: String(day),
    });
    await notify(
      scope,
      await loadSurvey(tx, response.surveyId),
      response,
      (facts) => reminderNotice(facts, day, today),
      day === 14 ? 'office-and-director' : 'office',
    );
    return ok({ day });
  },
});

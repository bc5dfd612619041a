import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import type { ResponseId } from '../domain/response.ts';
import { untoldOfWithdrawal } from '../follow-up-store.ts';
import { notify } from '../notice.ts';
import { loadSurvey, lockResponse, recordResponseEvent } from '../store.ts';
import { withdrawnNotice } from '../texts/follow-up-mail.ts';

/** Tells one office that it need not answer. Those that answer together are told once, as one office. */
export const tellWithdrawn = defineUseCase({
  name: 'survey.tell-withdrawn',
  permission: 'survey:run-schedule',
  audit: 'change',
  input: z.object({ responseId: idInput<ResponseId>() }),
  subject: ({ responseId }) => responseId,

  async handle(scope, { responseId }) {
    const { tx, now, newId, actor } = scope;
    const response = await lockResponse(tx, responseId);
    const [untold] = await untoldOfWithdrawal(tx, responseId);
    if (!untold) return refuse('not-due');
    await recordResponseEvent(tx, responseId, {
      id: newId(),
      at: now,
      kind: 'withdrawn',
      actorName: actor.name,
      note: '',
    });
    if (!response.joinedTo)
      await notify(scope, await loadSurvey(tx, response.surveyId), response, withdrawnNotice);
    return ok(null);
  },
});

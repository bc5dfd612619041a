import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import type { ResponseId } from '../domain/response.ts';
import { hasObstacle, notedObstacles } from '../follow-up-store.ts';
import { lockResponse, recordResponseEvent } from '../store.ts';

/** Writes down once that an office cannot be reached, so that its history says why nothing was sent. */
export const noteObstacle = defineUseCase({
  name: 'survey.note-obstacle',
  permission: 'survey:run-schedule',
  audit: 'change',
  input: z.object({ responseId: idInput<ResponseId>(), obstacle: z.enum(notedObstacles) }),
  subject: ({ responseId }) => responseId,

  async handle({ tx, now, newId, actor }, { responseId, obstacle }) {
    await lockResponse(tx, responseId);
    if (await hasObstacle(tx, responseId, obstacle)) return refuse('not-due');
    await recordResponseEvent(tx, responseId, {
      id: newId(),
      at: now,
      kind: obstacle,
      actorName: actor.name,
      note: '',
    });
    return ok(null);
  },
});

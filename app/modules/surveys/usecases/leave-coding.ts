import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { loadCodable, questionInput } from '../coding-question.ts';
import { codingOf, removeCoder } from '../coding-store.ts';

/** Gives up one's seat to somebody else, with what one has set. Not when one is done: then the other may be waiting. */
export const leaveCoding = defineUseCase({
  name: 'survey.leave-coding',
  permission: 'survey:code',
  audit: 'change',
  input: z.strictObject(questionInput),
  subject: ({ surveyId, questionId }) => `${surveyId} ${questionId}`,
  async handle({ tx, actor }, asked) {
    await loadCodable(tx, asked);
    const { coders, frozen } = await codingOf(tx, asked);
    if (frozen) return refuse('frozen');
    const own = coders.find(({ coderId }) => coderId === actor.id);
    if (!own) return refuse('not-coder');
    if (own.doneAt) return refuse('already-done');
    await removeCoder(tx, asked, actor.id);
    return ok(null);
  },
});

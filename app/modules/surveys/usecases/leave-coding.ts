import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { loadCodable, questionInput } from '../coding-question.ts';
import { codingOf, removeCoder } from '../coding-store.ts';
import { coderAtWork } from '../domain/coding.ts';

/** Gives up one's seat to somebody else, with what one has set. Not when one is done: then the other may be waiting. */
export const leaveCoding = defineUseCase({
  name: 'survey.leave-coding',
  permission: 'survey:code',
  audit: 'change',
  input: z.strictObject(questionInput),
  subject: ({ surveyId, questionId }) => `${surveyId} ${questionId}`,
  async handle({ tx, actor }, asked) {
    await loadCodable(tx, asked);
    const own = coderAtWork(await codingOf(tx, asked), actor.id);
    if (!own.ok) return own;
    await removeCoder(tx, asked, actor.id);
    return ok(null);
  },
});

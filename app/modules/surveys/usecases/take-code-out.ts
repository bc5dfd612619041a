import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { loadCodable, questionInput } from '../coding-question.ts';
import { codingOf, insertBook, loadBook } from '../coding-store.ts';
import { type CodeId, retireCode } from '../domain/coding-book.ts';

/** Takes a code out of use, alone or by joining it to another. */
export const takeCodeOut = defineUseCase({
  name: 'survey.take-code-out',
  permission: 'survey:code',
  audit: 'change',
  input: z.strictObject({
    ...questionInput,
    version: z.coerce.number().int('invalid'),
    codeId: z.uuid('invalid'),
    replacedBy: z.union([z.literal(''), z.uuid('invalid')]).default(''),
  }),
  subject: ({ surveyId, questionId }) => `${surveyId} ${questionId}`,
  async handle({ tx, actor, now }, { version, codeId, replacedBy, ...asked }) {
    const { survey, question } = await loadCodable(tx, asked);
    if ((await codingOf(tx, asked)).frozen) return refuse('frozen');
    const book = await loadBook(tx, asked);
    if (book.version !== version) return refuse('changed-meanwhile');
    const changed = retireCode(book, codeId as CodeId, (replacedBy || null) as CodeId | null);
    if (!changed.ok) return changed;
    const writer = { id: actor.id, name: actor.name, at: now };
    if (!(await insertBook(tx, survey, question.id, changed.value, writer)))
      return refuse('changed-meanwhile');
    return ok(null);
  },
});

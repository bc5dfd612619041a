import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { earlierOf, loadCodable, questionInput } from '../coding-question.ts';
import { codingOf, insertBook, loadBook } from '../coding-store.ts';
import { reuseCodes } from '../domain/coding-book.ts';

/** «Same as last year»: takes the codes of the round before, with their ids, so that the two can be compared. */
export const reuseCodeBook = defineUseCase({
  name: 'survey.reuse-code-book',
  permission: 'survey:code',
  audit: 'change',
  input: z.strictObject({ ...questionInput, version: z.coerce.number().int('invalid') }),
  subject: ({ surveyId, questionId }) => `${surveyId} ${questionId}`,
  async handle({ tx, actor, now }, { version, ...asked }) {
    const { survey, question } = await loadCodable(tx, asked);
    if ((await codingOf(tx, asked)).frozen) return refuse('frozen');
    const book = await loadBook(tx, asked);
    if (book.version !== version) return refuse('changed-meanwhile');
    const earlier = await earlierOf(tx, question);
    if (!earlier) return refuse('nothing-to-reuse');
    const changed = reuseCodes(
      book,
      await loadBook(tx, { surveyId: earlier.survey.id, questionId: earlier.question.id }),
    );
    if (!changed.ok) return changed;
    const writer = { id: actor.id, name: actor.name, at: now };
    if (!(await insertBook(tx, survey, question.id, changed.value, writer)))
      return refuse('changed-meanwhile');
    return ok(null);
  },
});

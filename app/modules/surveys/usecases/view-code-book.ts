import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { may } from '#platform/access.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { earlierOf, loadCodable, questionInput } from '../coding-question.ts';
import { codingOf, loadBook } from '../coding-store.ts';
import { emptyBook, reusableCodes } from '../domain/coding-book.ts';

/** The code book of one question, and what could be taken from that of the round before. */
export const viewCodeBook = defineUseCase({
  name: 'survey.view-code-book',
  permission: 'survey:reconcile',
  audit: 'none',
  input: z.object(questionInput),
  subject: ({ surveyId, questionId }) => `${surveyId} ${questionId}`,
  async handle({ tx, actor }, asked) {
    const { survey, question } = await loadCodable(tx, asked);
    const book = await loadBook(tx, asked);
    const coding = await codingOf(tx, asked);
    const earlier = await earlierOf(tx, question);
    const earlierBook = earlier
      ? await loadBook(tx, { surveyId: earlier.survey.id, questionId: earlier.question.id })
      : emptyBook;
    return ok({
      survey,
      question,
      book,
      frozen: coding.frozen,
      begun: coding.coders.length > 0,
      mayCode: may(actor, 'survey:code'),
      reusable: earlier && {
        year: earlier.survey.year,
        codes: reusableCodes(book, earlierBook),
      },
    });
  },
});

import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { loadCodable, questionInput } from '../coding-question.ts';
import { answersAtOnce, answersToCode, codingOf, loadBook } from '../coding-store.ts';
import { codingState } from '../domain/coding.ts';
import { meaningIn } from '../domain/coding-book.ts';

/** A few answers beside the codes, with what the reader has set, and nothing of what the other has. */
export const viewAnswersToCode = defineUseCase({
  name: 'survey.view-answers-to-code',
  permission: 'survey:code',
  audit: 'none',
  input: z.object({
    ...questionInput,
    page: z.coerce.number().int().min(1).max(10_000).nullable().catch(null).default(null),
  }),
  subject: ({ surveyId, questionId }) => `${surveyId} ${questionId}`,
  async handle({ tx, actor }, { page, ...asked }) {
    const { survey, question } = await loadCodable(tx, asked);
    const book = await loadBook(tx, asked);
    const coding = await codingOf(tx, asked);
    const found = await answersToCode(tx, asked, actor.id, page);
    const meaning = meaningIn(book);
    return ok({
      survey,
      question,
      book,
      state: codingState(coding),
      own: coding.coders.find(({ coderId }) => coderId === actor.id) ?? null,
      others: coding.coders
        .filter(({ coderId }) => coderId !== actor.id)
        .map(({ name, doneAt }) => ({ name, isDone: doneAt !== null })),
      ...found,
      answers: found.answers.map(({ codes, ...answer }) => ({
        ...answer,
        codes: codes && meaning(codes),
      })),
      pages: Math.max(1, Math.ceil(found.total / answersAtOnce)),
    });
  },
});

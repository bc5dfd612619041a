import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import { may } from '#platform/access.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { loadCodable, questionInput } from '../coding-question.ts';
import { codedAnswers, codingOf, insertFreeze, loadBook } from '../coding-store.ts';
import { freezable } from '../domain/coding.ts';

/** Locks the coding of a question, so that the report has figures that stay. It cannot be undone. */
export const freezeCoding = defineUseCase({
  name: 'survey.freeze-coding',
  permission: 'survey:reconcile',
  audit: 'change',
  input: z.strictObject(questionInput),
  subject: ({ surveyId, questionId }) => `${surveyId} ${questionId}`,
  async handle({ tx, actor, now }, asked) {
    const { survey, question } = await loadCodable(tx, asked);
    const coding = await codingOf(tx, asked);
    const isCoder = coding.coders.some(({ coderId }) => coderId === actor.id);
    if (!isCoder && may(actor, 'survey:code')) return refuse('not-coder');
    const book = await loadBook(tx, asked);
    const ready = freezable(coding, book, await codedAnswers(tx, asked));
    if (!ready.ok) return ready;
    const by = { id: actor.id, name: actor.name, at: now };
    return (await insertFreeze(tx, survey, question.id, by)) ? ok(null) : refuse('frozen');
  },
});

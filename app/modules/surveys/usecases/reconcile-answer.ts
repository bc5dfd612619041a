import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import { may } from '#platform/access.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { codesInput, loadCodable, questionInput, tickedFor } from '../coding-question.ts';
import { codedAnswers, codingOf, loadBook, saveDecision } from '../coding-store.ts';
import { codingState, settledIn } from '../domain/coding.ts';

/** Settles an answer that the two have coded differently: they do it together, or the leader decides. */
export const reconcileAnswer = defineUseCase({
  name: 'survey.reconcile-answer',
  permission: 'survey:reconcile',
  audit: 'change',
  input: z.strictObject({
    ...questionInput,
    submissionId: z.uuid('invalid'),
    codes: codesInput,
  }),
  subject: ({ surveyId, questionId }) => `${surveyId} ${questionId}`,
  async handle({ tx, actor, now }, { submissionId, codes, ...asked }) {
    const { survey, question } = await loadCodable(tx, asked);
    const coding = await codingOf(tx, asked);
    const state = codingState(coding);
    if (state === 'frozen') return refuse('frozen');
    if (state !== 'reconciling') return refuse('not-both-done');
    const isCoder = coding.coders.some(({ coderId }) => coderId === actor.id);
    if (!isCoder && may(actor, 'survey:code')) return refuse('not-coder');
    const book = await loadBook(tx, asked);
    const answers = await codedAnswers(tx, asked);
    const answer = answers.find((each) => each.submissionId === submissionId);
    const kind = answer && settledIn(book)(answer).kind;
    if (!answer || kind === 'agreed' || kind === 'incomplete') return refuse('nothing-to-settle');
    const field = `codes-${submissionId}`;
    const ticked = tickedFor(submissionId, codes, book);
    if (ticked === undefined) return refuse('nothing-ticked', { field });
    if (ticked === 'unclear') return refuse('unclear-codes', { field });
    await saveDecision(
      tx,
      survey,
      question.id,
      { submissionId, responseId: answer.responseId, codes: ticked },
      { id: actor.id, name: actor.name, way: isCoder ? 'together' : 'leader', at: now },
    );
    return ok(null);
  },
});

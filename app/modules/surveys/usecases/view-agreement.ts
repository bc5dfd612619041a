import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { type Actor, may } from '#platform/access.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { loadCodable, questionInput } from '../coding-question.ts';
import type { Tx } from '#platform/db/database.ts';
import {
  answersToRead,
  type CodedQuestion,
  codedAnswers,
  codingOf,
  loadBook,
} from '../coding-store.ts';
import { codingState, freezable, type QuestionCoding, settledIn } from '../domain/coding.ts';
import { agreementOn, isAgreed } from '../domain/coding-agreement.ts';
import { type CodeBook, liveCodes, meaningIn } from '../domain/coding-book.ts';

const disagreementsAtOnce = 10;

/** Samsvar: how far the two agree on each code, and where they do not. Nothing before both are done. */
export const viewAgreement = defineUseCase({
  name: 'survey.view-agreement',
  permission: 'survey:reconcile',
  audit: 'none',
  input: z.object({
    ...questionInput,
    page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
  }),
  subject: ({ surveyId, questionId }) => `${surveyId} ${questionId}`,
  async handle({ tx, actor }, { page, ...asked }) {
    const { survey, question } = await loadCodable(tx, asked);
    const coding = await codingOf(tx, asked);
    const state = codingState(coding);
    const book = await loadBook(tx, asked);
    const isOpen = state === 'reconciling' || state === 'frozen';
    return ok({
      survey,
      question,
      book,
      state,
      ...coding,
      mayReconcile: state === 'reconciling' && mayDecide(actor, coding),
      compared: isOpen ? await compare(tx, asked, coding, book, page) : null,
    });
  },
});

/** What the two have set, beside each other. */
async function compare(
  tx: Tx,
  asked: CodedQuestion,
  coding: QuestionCoding,
  book: CodeBook,
  page: number,
) {
  const answers = await codedAnswers(tx, asked);
  const [meaning, settled] = [meaningIn(book), settledIn(book)];
  const twice = answers.flatMap((answer) =>
    answer.first && answer.second
      ? [{ answer, first: meaning(answer.first), second: meaning(answer.second) }]
      : [],
  );
  const differing = twice
    .filter((pair) => !isAgreed(pair))
    .map((pair) => ({ ...pair, now: settled(pair.answer) }));
  const undecided = differing.filter(({ now }) => now.kind === 'disagreed');
  // Those that wait come first, so that the list is shorter each time it is shown.
  const listed = [...undecided, ...differing.filter(({ now }) => now.kind === 'decided')];
  const pages = Math.max(1, Math.ceil(listed.length / disagreementsAtOnce));
  const shown = Math.min(page, pages);
  const onPage = listed.slice((shown - 1) * disagreementsAtOnce, shown * disagreementsAtOnce);
  const ids = onPage.map(({ answer }) => answer.submissionId);
  const read = await answersToRead(tx, asked, ids);
  const texts = new Map(read.map((answer) => [answer.submissionId, answer]));
  return {
    agreement: agreementOn(
      liveCodes(book).map(({ id }) => id),
      twice,
    ),
    answers: answers.length,
    agreed: twice.length - differing.length,
    undecided: undecided.length,
    decided: differing.length - undecided.length,
    incomplete: answers.length - twice.length,
    disagreements: onPage.flatMap(({ answer, first, second, now }) => {
      const text = texts.get(answer.submissionId);
      return text ? [{ ...text, first, second, decided: 'codes' in now ? now.codes : null }] : [];
    }),
    page: shown,
    pages,
    canFreeze: freezable(coding, book, answers).ok,
  };
}

/** The two who coded settle it together, or their leader does. Another adviser does neither. */
function mayDecide(actor: Actor, { coders }: QuestionCoding): boolean {
  return !may(actor, 'survey:code') || coders.some(({ coderId }) => coderId === actor.id);
}

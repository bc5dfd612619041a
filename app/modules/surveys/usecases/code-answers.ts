import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import { listInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { codesInput, loadCodable, questionInput, tickedFor } from '../coding-question.ts';
import {
  answersAtOnce,
  answersToRead,
  type Coding,
  codingOf,
  insertCoder,
  loadBook,
  ownCodings,
  saveCodings,
} from '../coding-store.ts';
import { seatFor } from '../domain/coding.ts';
import { liveCodes } from '../domain/coding-book.ts';

/**
 * Sets codes on the answers that somebody has just read. The first two who do it are the two who code the question.
 * What has nothing ticked is left for later.
 */
export const codeAnswers = defineUseCase({
  name: 'survey.code-answers',
  permission: 'survey:code',
  audit: 'change',
  input: z.strictObject({
    ...questionInput,
    shown: listInput.pipe(z.array(z.uuid('invalid')).max(answersAtOnce)),
    codes: codesInput,
  }),
  subject: ({ surveyId, questionId }) => `${surveyId} ${questionId}`,
  async handle({ tx, actor, now }, { shown, codes, ...asked }) {
    const { survey, question } = await loadCodable(tx, asked);
    const coding = await codingOf(tx, asked);
    const seat = seatFor(coding, actor.id);
    if (!seat.ok) return seat;
    const book = await loadBook(tx, asked);
    if (liveCodes(book).length === 0) return refuse('no-codes');
    const answers = await answersToRead(tx, asked, shown);
    if (answers.length < shown.length) return refuse('changed-meanwhile');
    const before = await ownCodings(tx, asked, actor.id, shown);
    const own = coding.coders.find(({ coderId }) => coderId === actor.id);

    const set: Coding[] = [];
    for (const { submissionId, responseId } of answers) {
      const ticked = tickedFor(submissionId, codes, book);
      const field = `codes-${submissionId}`;
      if (ticked === 'unclear') return refuse('unclear-codes', { field });
      if (ticked === undefined && before.has(submissionId))
        return refuse('nothing-ticked', { field });
      // Whoever is done knows what the other has set. Only what has come in since is theirs to code.
      if (own?.doneAt && before.has(submissionId)) continue;
      if (ticked) set.push({ submissionId, responseId, codes: ticked });
    }
    if (set.length === 0) return ok({ coded: 0 });
    if (!own) {
      const coder = { seat: seat.value, id: actor.id, name: actor.name, at: now };
      if (!(await insertCoder(tx, survey, question.id, coder))) return refuse('changed-meanwhile');
    }
    const by = { coderId: actor.id, bookVersion: book.version, at: now };
    await saveCodings(tx, survey, question.id, set, by);
    return ok({ coded: set.length });
  },
});

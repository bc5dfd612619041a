import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import type { MessageId } from '../domain/thread.ts';
import { governorOf } from '../governor-side.ts';
import { letterToPrint, lettersToPrint, markPrinted, type PrintLine } from '../store.ts';

const lettersOnPage = 50;
const letter = z.strictObject({ messageId: idInput<MessageId>() });

interface PrintQueue {
  readonly letters: readonly PrintLine[];
  readonly hasMore: boolean;
}

/** The print queue: answers that nobody opened in two working days. */
export const listPrintQueue = defineUseCase({
  name: 'message.list-print-queue',
  permission: 'registry:work',
  audit: 'person',
  input: z.strictObject({}),
  subject: () => '',
  persons: ({ letters }: PrintQueue) => [...new Set(letters.map(({ senderId }) => senderId))],

  async handle({ tx, actor }) {
    return ok(await lettersToPrint(tx, governorOf(actor), lettersOnPage));
  },
});

interface OpenedLetter extends Pick<PrintLine, 'senderId' | 'caseNumber'> {
  readonly content: Uint8Array;
}

/** The letter as PDF, for the printer. */
export const openPostLetter = defineUseCase({
  name: 'message.open-post-letter',
  permission: 'registry:work',
  audit: 'person',
  input: letter,
  subject: ({ messageId }) => messageId,
  persons: ({ senderId }: OpenedLetter) => [senderId],

  async handle({ tx, actor, files }, { messageId }) {
    const { sha256, senderId, caseNumber } = await letterToPrint(tx, governorOf(actor), messageId);
    return ok({ senderId, caseNumber, content: await files.get(sha256) });
  },
});

/** Says that a letter is printed and posted. */
export const markLetterPrinted = defineUseCase({
  name: 'message.mark-printed',
  permission: 'registry:work',
  audit: 'person',
  input: letter,
  subject: ({ messageId }) => messageId,
  persons: ({ senderId }: Pick<PrintLine, 'senderId'>) => [senderId],

  async handle({ tx, actor, now }, { messageId }) {
    const { senderId } = await letterToPrint(tx, governorOf(actor), messageId);
    const printed = await markPrinted(tx, messageId, { at: now, by: actor.id });
    return printed ? ok({ senderId }) : refuse('already-printed');
  },
});

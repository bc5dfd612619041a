import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { addDocument, journal } from '#modules/cases/api.ts';
import type { CaseId } from '#modules/cases/domain/case-folder.ts';
import { letterPrint } from '#modules/letters/api.ts';
import type { Letter } from '#modules/letters/domain/letter.ts';
import { systemActor } from '#platform/access.ts';
import { storeFile } from '#platform/files/files.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase, execute, type Services } from '#platform/use-case.ts';
import { titlesOf } from '../domain/message-document.ts';
import type { MessageId } from '../domain/thread.ts';
import { entryFor } from '../filing.ts';
import { loadMessage, queuePrint } from '../store.ts';
import { writePostLetter } from './read-post-letter.ts';

/** Files the letter beside the answer, and puts it in the print queue. Once. */
export const queueLetter = defineUseCase({
  name: 'message.queue-letter',
  permission: 'message:file',
  audit: 'change',
  input: z.strictObject({
    messageId: idInput<MessageId>(),
    letter: z.custom<Letter>(),
    pdf: z.instanceof(Uint8Array),
  }),
  subject: ({ messageId }) => messageId,

  async handle(scope, { messageId, letter, pdf }) {
    const { tx, today, now } = scope;
    const { thread, message } = await loadMessage(tx, messageId, { lock: true });
    if (message.readAt !== null || message.print !== null) return ok({ queued: false });
    const pdfSha256 = await storeFile(scope, pdf);
    const filed = await addDocument(
      tx,
      thread.caseId as CaseId,
      {
        title: letter.subject,
        language: letter.language,
        content: { kind: 'letter', letter, pdfSha256 },
      },
      scope,
    );
    if (!filed.ok) throw new Error(`Case ${thread.caseNumber} takes no letters`);
    const { shieldedTitle } = titlesOf(thread.sender, thread.subject, false);
    await journal(
      tx,
      {
        ...entryFor(thread, filed.value.id, { ...message, sentAt: now }, shieldedTitle),
        dated: today,
      },
      scope,
    );
    const queued = await queuePrint(tx, messageId, {
      documentId: filed.value.id,
      sha256: pdfSha256,
    });
    // Opened in this very moment: nothing is kept of the letter.
    if (!queued) throw new Error(`Message ${messageId} was opened while its letter was made`);
    return ok({ queued });
  },
});

/** Sets the letter between two transactions, since that takes longer than others should wait. */
export async function setForPost(
  services: Services,
  governorId: string,
  messageId: MessageId,
): Promise<void> {
  const actor = systemActor(governorId);
  const written = await execute(services, actor, writePostLetter, { messageId });
  if (!written.ok || written.value === null) return;
  const letter = written.value;
  const pdf = await services.typesetter.pdf(letterPrint([letter]));
  await execute(services, actor, queueLetter, { messageId, letter, pdf });
}

import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { addDocument, journal } from '#modules/cases/api.ts';
import { systemActor } from '#platform/access.ts';
import { storeFile } from '#platform/files/files.ts';
import { defineUseCase, execute, type Services } from '#platform/use-case.ts';
import { letterPrint } from '../letter-print.ts';
import { letterToFile, markFiled } from '../queue-store.ts';
import { readLetter } from './read-letter.ts';

/** Files a letter that has been set: in its case, and journaled as outgoing on the day it was written. Once. */
export const fileLetter = defineUseCase({
  name: 'letter.file',
  permission: 'letter:file',
  audit: 'change',
  input: z.object({ letterId: z.uuid(), pdf: z.instanceof(Uint8Array) }),
  subject: ({ letterId }) => letterId,

  async handle(scope, { letterId, pdf }) {
    const { tx } = scope;
    const waiting = await letterToFile(tx, letterId);
    if (!waiting) return ok({ filed: false });
    const { letter, caseId, receiver } = waiting;
    const content = { kind: 'letter', letter, pdfSha256: await storeFile(scope, pdf) } as const;
    const { subject: title, language, date: dated } = letter;
    const filed = await addDocument(tx, caseId, { title, language, content }, scope);
    if (!filed.ok) throw new Error(`Case ${caseId} takes no letters`);
    const copies = letter.copies.map(
      (name) => ({ role: 'copy', kind: 'organisation', name }) as const,
    );
    const correspondents = [
      { role: 'receiver', kind: 'organisation', ...receiver } as const,
      ...copies,
    ];
    await journal(
      tx,
      { documentId: filed.value.id, direction: 'outgoing', dated, correspondents },
      scope,
    );
    await markFiled(tx, letterId, filed.value.id);
    return ok({ filed: true });
  },
});

/** Sets a letter between two transactions, and files it. Run twice, or killed and run again, it is filed once. */
export async function setAndFile(
  services: Services,
  { letterId, governorId }: { readonly letterId: string; readonly governorId: string },
): Promise<void> {
  const actor = systemActor(governorId);
  const read = await execute(services, actor, readLetter, { letterId });
  if (!read.ok || read.value === null) return;
  const pdf = await services.typesetter.pdf(letterPrint([read.value]));
  await execute(services, actor, fileLetter, { letterId, pdf });
}

import { ok, type Result, refuse } from '#kernel/result.ts';
import { z } from 'zod';
import { sha256Of } from '#platform/files/file-store.ts';
import { keepFile } from '#platform/files/files.ts';
import type { Scanned } from '#platform/files/virus-scan.ts';
import type { Scope, Services } from '#platform/use-case.ts';
import {
  attachmentLimits,
  type AttachmentProblem,
  checkFiles,
  type MessageAttachment,
  type MessageAttachmentId,
  type ScanState,
  scanStates,
  type SentFile,
} from './domain/attachment.ts';

export type ReceivedFile = Omit<MessageAttachment, 'id' | 'documentId'>;

/** Files that have been looked at, as a use case takes them. */
export const receivedFiles = z
  .array(
    z.strictObject({
      name: z.string().min(1),
      mediaType: z.string().min(1),
      size: z.number().int().positive(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      scan: z.enum(scanStates),
    }),
  )
  .max(attachmentLimits.count);

const stateOf: Readonly<Record<Scanned, ScanState>> = {
  clean: 'clean',
  infected: 'infected',
  none: 'unscanned',
  unknown: 'waiting',
};

/**
 * Looks at what was sent with a message, before the transaction: type, size and virus scan. What is infected is written
 * nowhere.
 */
export async function receiveFiles(
  { files, virusScan }: Pick<Services, 'files' | 'virusScan'>,
  sent: readonly SentFile[],
): Promise<Result<readonly ReceivedFile[], AttachmentProblem>> {
  const checked = checkFiles(sent);
  if (!checked.ok) return checked;
  const received: ReceivedFile[] = [];
  for (const { name, mediaType, content } of checked.value) {
    const scan = stateOf[await virusScan.scan(content)];
    const sha256 = scan === 'infected' ? sha256Of(content) : await files.put(content);
    received.push({ name, mediaType, size: content.length, sha256, scan });
  }
  return ok(received);
}

/** Keeps the files with their message, or refuses all of it where one is infected: the log keeps that, and no content. */
export async function keepFiles(
  { tx, now, newId }: Scope,
  received: readonly ReceivedFile[],
): Promise<Result<readonly Omit<MessageAttachment, 'documentId'>[], 'infected'>> {
  const infected = received.find(({ scan }) => scan === 'infected');
  if (infected) return refuse('infected', { field: 'attachments', name: infected.name });
  for (const file of received) await keepFile({ tx, now }, file);
  return ok(received.map((file) => ({ ...file, id: newId() as MessageAttachmentId })));
}

import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { systemActor } from '#platform/access.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase, execute, type Services } from '#platform/use-case.ts';
import type { MessageAttachmentId } from '../domain/attachment.ts';
import { setScan } from '../store.ts';

/** Keeps what the virus scan found of a file that had to wait for it. */
export const recordScan = defineUseCase({
  name: 'message.record-scan',
  permission: 'message:file',
  audit: 'change',
  input: z.strictObject({
    attachmentId: idInput<MessageAttachmentId>(),
    scan: z.enum(['clean', 'unscanned', 'infected']),
  }),
  subject: ({ attachmentId }) => attachmentId,
  handle: async ({ tx }, { attachmentId, scan }) => ok(await setScan(tx, attachmentId, scan)),
});

/**
 * Scans a file that has waited, between two transactions. Nothing is recorded while the scanner is still away. Where the
 * installation no longer has one, the file is as those that never were looked at. An infected one stays where it is and is
 * opened by nobody: a file without its content would stop the backup.
 */
export async function scanWaiting(
  services: Services,
  governorId: string,
  { id, sha256 }: { readonly id: MessageAttachmentId; readonly sha256: string },
): Promise<boolean> {
  const found = await services.virusScan.scan(await services.files.get(sha256));
  if (found === 'unknown') return false;
  const scan = found === 'none' ? 'unscanned' : found;
  const actor = systemActor(governorId);
  await execute(services, actor, recordScan, { attachmentId: id, scan });
  return true;
}

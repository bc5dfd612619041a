import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { NotFound } from '#platform/access.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import type { AttachmentId, MailId } from '../domain/incoming-mail.ts';
import { requireMine } from '../handling.ts';
import { loadStoredMail } from '../store.ts';

/** A file that came with a mail, to be saved. */
export const openAttachment = defineUseCase({
  name: 'registry.open-attachment',
  permission: 'registry:read',
  audit: 'change',
  input: z.object({ mailId: idInput<MailId>(), attachmentId: idInput<AttachmentId>() }),
  subject: ({ attachmentId }) => attachmentId,

  async handle({ tx, actor, files }, { mailId, attachmentId }) {
    const { mail, attachments } = await loadStoredMail(tx, mailId);
    requireMine(actor, mail);
    const attachment = attachments.find(({ id }) => id === attachmentId);
    if (!attachment) throw new NotFound(`attachment ${attachmentId}`);
    const { mediaType, name, sha256 } = attachment;
    return ok({ name, mediaType, content: await files.get(sha256) });
  },
});

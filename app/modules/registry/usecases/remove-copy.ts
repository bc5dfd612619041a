import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import { systemActor } from '#platform/access.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase, execute, type Services } from '#platform/use-case.ts';
import { removeCopyJob } from '../copy-job.ts';
import { type MailId, releaseCopy } from '../domain/incoming-mail.ts';
import { copyToRemove, loadStoredMail, markCopyRemoved, saveMail } from '../store.ts';

/** Lets the copy in the mailbox be deleted, when what the mail says lies in its case. */
export const releaseMailboxCopy = defineUseCase({
  name: 'registry.release-copy',
  permission: 'registry:work',
  audit: 'change',
  input: z.object({ mailId: idInput<MailId>() }),
  subject: ({ mailId }) => mailId,

  async handle({ tx, actor, jobs }, { mailId }) {
    const { mail, governorId } = await loadStoredMail(tx, mailId);
    const released = releaseCopy(mail);
    if (!released.ok) return released;
    if (!(await saveMail(tx, released.value, actor.id))) return refuse('changed-meanwhile');
    await jobs.send(tx, removeCopyJob, { mailId, governorId });
    return ok(null);
  },
});

/** What finds the copy again. Null where it is gone, or nobody has let it go. */
export const readCopy = defineUseCase({
  name: 'registry.read-copy',
  permission: 'mail:intake',
  audit: 'change',
  input: z.object({ mailId: idInput<MailId>() }),
  subject: ({ mailId }) => mailId,
  handle: async ({ tx }, { mailId }) => ok((await copyToRemove(tx, mailId)) ?? null),
});

/** Says that no copy is left in the mailbox. */
export const settleCopy = defineUseCase({
  name: 'registry.settle-copy',
  permission: 'mail:intake',
  audit: 'change',
  input: z.object({ mailId: idInput<MailId>() }),
  subject: ({ mailId }) => mailId,
  async handle({ tx }, { mailId }) {
    await markCopyRemoved(tx, mailId);
    return ok(null);
  },
});

/** Deletes the copy between two transactions. Run twice, it finds nothing the second time. */
export async function deleteCopy(
  services: Services,
  { mailId, governorId }: { readonly mailId: string; readonly governorId: string },
): Promise<void> {
  const actor = systemActor(governorId);
  const input = { mailId: mailId as MailId };
  const read = await execute(services, actor, readCopy, input);
  if (!read.ok || read.value === null) return;
  const { mailbox: name, messageId, sums } = read.value;
  const mailbox = (await services.mailboxes()).find(
    (one) => one.name === name && one.governorId === governorId,
  );
  if (!mailbox) throw new Error(`There is no mailbox ${name} to delete from`);
  try {
    for (const sha256 of sums)
      if (!(await mailbox.removeCopy({ messageId, sha256 })))
        throw new Error('The mailbox still has the mail');
  } finally {
    await mailbox.rest();
  }
  await execute(services, actor, settleCopy, input);
}

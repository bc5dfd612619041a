import { createHash } from 'node:crypto';
import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { systemActor } from '#platform/access.ts';
import { sha256Of } from '#platform/files/file-store.ts';
import { keepFile, type PutFile } from '#platform/files/files.ts';
import type { Mailbox, MailKey } from '#platform/mail/mailbox.ts';
import { readFetched } from '#platform/mail/read-mail.ts';
import { noteReport } from '#platform/mail/undelivered.ts';
import type { ReceivedMail } from '#platform/mail/received-mail.ts';
import { defineUseCase, execute, type Services } from '#platform/use-case.ts';
import { removeCopyJob } from '../copy-job.ts';
import type { MailId, SensitiveKind } from '../domain/incoming-mail.ts';
import { personalDataIn } from '../find-personal-data.ts';
import { keepAttachments, type PutAttachment, putAttachment } from '../keep-attachments.ts';
import { addCopy, insertMail } from '../store.ts';

/** A mail that has been fetched and read, with its files on the disk. */
interface ReadyMail {
  readonly mailbox: string;
  readonly received: Omit<ReceivedMail, 'attachments'>;
  readonly personalData: readonly SensitiveKind[];
  readonly raw: PutFile & { readonly isWhole: boolean };
  readonly attachments: readonly PutAttachment[];
}

/** Keeps a mail that came in, once, however often it is fetched. */
export const receiveMail = defineUseCase({
  name: 'registry.receive',
  permission: 'mail:intake',
  audit: 'change',
  input: z.object({ mail: z.custom<ReadyMail>() }),
  subject: ({ mail }) => mail.raw.sha256,

  async handle(scope, { mail }) {
    const { tx, actor, now, newId, jobs } = scope;
    const { received, raw } = mail;
    const governorId = actor.capacity.unitId;
    const incoming = {
      id: newId() as MailId,
      governorId,
      mailbox: mail.mailbox,
      channel: 'mail' as const,
      messageId: received.messageId,
      contentHash: contentHash(mail),
      raw: { sha256: raw.sha256, isKept: raw.isWhole },
      threadIds: received.threadIds,
      sender: received.sender,
      recipients: received.recipients,
      sentAt: received.sentAt,
      receivedAt: now,
      subject: received.subject,
      text: received.text,
      automatic: received.automatic,
      fault: received.fault,
      personalData: mail.personalData,
    };
    const isNew = await insertMail(tx, incoming);
    if (isNew) {
      if (raw.isWhole) await keepFile(scope, raw);
      await keepAttachments(scope, incoming, mail.attachments);
      if (received.report) await noteReport(tx, governorId, received.report, now);
    } else {
      const released = await addCopy(tx, incoming);
      if (released) await jobs.send(tx, removeCopyJob, { mailId: released, governorId });
    }
    return ok({ isNew });
  },
});

/**
 * What the mail says, without the marks of the way it came: the same mail delivered twice is the same. One without
 * Message-ID, or that could not be read, is only the same as itself byte for byte.
 */
function contentHash({ received, raw, attachments }: ReadyMail): string {
  if (received.messageId === '' || received.fault !== null) return raw.sha256;
  const { sender, sentAt, subject, text } = received;
  const files = attachments.map(({ name, sha256 }) => [name, sha256]);
  const said = JSON.stringify([sender, sentAt, subject, text, files]);
  return createHash('sha256').update(said).digest('hex');
}

/** How long one round may take: the queue takes a job for dead after two minutes. */
const roundMilliseconds = 60_000;

export interface TakenIn {
  readonly stored: number;
  /** Those that had come before. */
  readonly known: number;
  /** What went wrong with those that will be tried again. */
  readonly faults: readonly unknown[];
}

/**
 * Takes in what waits in a mailbox, one mail at a time: read it, commit it, and only then move it out of the way. A mail
 * that fails stays where it is and stops none of the others.
 */
export async function takeIn(services: Services, mailbox: Mailbox): Promise<TakenIn> {
  const began = performance.now();
  const taken = { stored: 0, known: 0, faults: [] as unknown[] };
  try {
    for (const key of await mailbox.waiting()) {
      if (performance.now() - began > roundMilliseconds) break;
      try {
        const isNew = await takeOne(services, mailbox, key);
        if (isNew !== undefined) taken[isNew ? 'stored' : 'known'] += 1;
      } catch (error) {
        taken.faults.push(error);
      }
    }
  } finally {
    await mailbox.rest();
  }
  return taken;
}

async function takeOne(
  services: Services,
  mailbox: Mailbox,
  key: MailKey,
): Promise<boolean | undefined> {
  const fetched = await mailbox.fetch(key);
  if (!fetched) return undefined;
  const { files } = services;
  const { attachments, ...received } = await readFetched(fetched);
  // Only the heading of a mail that is too large was fetched: the rest of it lies in the mailbox.
  const raw = fetched.isWhole
    ? { sha256: await files.put(fetched.content), size: fetched.content.length }
    : { sha256: sha256Of(fetched.content), size: fetched.size };
  const stored: PutAttachment[] = [];
  for (const attachment of attachments) {
    const kept = await putAttachment(files, attachment);
    // What comes back from a server is nobody's answer.
    stored.push({ ...kept, mayBeForm: kept.mayBeForm && received.automatic !== 'bounce' });
  }
  const mail: ReadyMail = {
    mailbox: mailbox.name,
    received,
    personalData: await personalDataIn({ ...received, attachments }),
    raw: { ...raw, isWhole: fetched.isWhole },
    attachments: stored,
  };
  const kept = await execute(services, systemActor(mailbox.governorId), receiveMail, { mail });
  if (!kept.ok) throw new Error('A mail that comes in is never refused');
  await mailbox.settle(key, { messageId: received.messageId, sha256: raw.sha256 });
  return kept.value.isNew;
}

import { createHash } from 'node:crypto';
import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import { instantInNorway } from '#platform/clock.ts';
import { dateInput, optionalText, text } from '#platform/input.ts';
import { namedFile } from '#platform/mail/named-file.ts';
import { defineUseCase, type Services } from '#platform/use-case.ts';
import type { MailId, SensitiveKind } from '../domain/incoming-mail.ts';
import { isTaken, letterChannels, letterLimits } from '../domain/posted-letter.ts';
import { personalDataIn } from '../find-personal-data.ts';
import { registryOf } from '../handling.ts';
import { keepAttachments, type PutAttachment, putAttachment } from '../keep-attachments.ts';
import { insertMail } from '../store.ts';

/** Files that have been looked through and put on the disk, before the transaction. */
export interface ReadyFiles {
  readonly files: readonly PutAttachment[];
  readonly personalData: readonly SensitiveKind[];
  /** Why they cannot be taken, if they cannot. */
  readonly fault:
    | 'no-file'
    | 'too-many-files'
    | 'too-large'
    | 'wrong-type'
    | 'infected'
    | 'not-scanned'
    | null;
}

/** Whether somebody may register letters here, and what day it is. */
export const viewRegistering = defineUseCase({
  name: 'registry.view-registering',
  permission: 'registry:work',
  audit: 'change',
  input: z.object({}),
  subject: () => 'letter',
  async handle({ actor, today }) {
    registryOf(actor);
    return ok({ today });
  },
});

/** Registers a letter, a scan or what somebody handed in: it lies in the inbox with the mail, and is handled as that is. */
export const registerLetter = defineUseCase({
  name: 'registry.register-letter',
  permission: 'registry:work',
  audit: 'change',
  input: z.object({
    channel: z.enum(letterChannels, 'required'),
    sender: text(200),
    email: z.union([z.literal(''), text(320).pipe(z.email('invalid'))]),
    subject: text(300),
    note: optionalText(5000),
    receivedOn: dateInput,
    ready: z.custom<ReadyFiles>((value) => typeof value === 'object'),
  }),
  subject: () => 'letter',

  async handle(scope, { channel, sender, email, subject, note, receivedOn, ready }) {
    const { tx, actor, now, today, newId } = scope;
    const governorId = registryOf(actor);
    if (receivedOn > today) return refuse('not-yet', { field: 'receivedOn' });
    if (ready.fault !== null) return refuse(ready.fault, { field: 'files' });
    const id = newId() as MailId;
    const sums = ready.files.map(({ sha256 }) => sha256);
    const said = JSON.stringify([channel, sender, email, subject, note, receivedOn, sums]);
    const contentHash = createHash('sha256').update(said).digest('hex');
    // The same form sent twice, by a page that was slow, is one letter.
    const isNew = await insertMail(tx, {
      id,
      governorId,
      mailbox: 'registered',
      channel,
      messageId: '',
      contentHash,
      raw: { sha256: contentHash, isKept: false },
      threadIds: [],
      sender: { name: sender, address: email.toLowerCase() },
      recipients: [],
      sentAt: null,
      receivedAt: receivedOn === today ? now : (instantInNorway(receivedOn, '12:00') ?? now),
      subject,
      text: note,
      automatic: null,
      fault: null,
      personalData: ready.personalData,
    });
    if (!isNew) return refuse('registered-before');
    await keepAttachments(scope, { id, governorId }, ready.files);
    return ok({ mailId: id });
  },
});

interface PostedFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** Looks through what was uploaded, and puts it on the disk. */
export async function readyFiles(
  { files: store, virusScan }: Pick<Services, 'files' | 'virusScan'>,
  posted: readonly PostedFile[],
  written: { readonly subject: string; readonly text: string },
): Promise<ReadyFiles> {
  const refused = (fault: ReadyFiles['fault']) => ({ files: [], personalData: [], fault });
  const size = posted.reduce((sum, { content }) => sum + content.length, 0);
  if (size === 0) return refused('no-file');
  if (posted.length > letterLimits.files) return refused('too-many-files');
  if (size > letterLimits.bytes) return refused('too-large');
  if (!posted.every(({ content }) => isTaken(content))) return refused('wrong-type');
  for (const { content } of posted) {
    const found = await virusScan.scan(content);
    if (found === 'infected') return refused('infected');
    // Whoever registers a letter has it, and tries again: nobody opens what has not been looked through.
    if (found === 'unknown') return refused('not-scanned');
  }
  const named = posted.map(({ name, content }, index) => ({
    ...namedFile(name, `fil-${index + 1}`),
    content,
  }));
  const personalData = await personalDataIn({ ...written, attachments: named });
  const files: PutAttachment[] = [];
  for (const file of named) files.push(await putAttachment(store, file));
  return { files, personalData, fault: null };
}

import { sql } from 'kysely';
import { NotFound } from '#platform/access.ts';
import { stopPersonalData } from '#platform/personal-data/stopped.ts';
import type { Scope } from '#platform/use-case.ts';
import type { Message, SendFailure } from './mailer.ts';
import { markUndelivered } from './undelivered.ts';

/** A notice that something waits. Never what it says: e-mail is read by others than the receiver. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The same as `text`, laid out. No scripts and no pictures from elsewhere. */
  readonly html?: string;
  readonly caseId?: string;
  /**
   * Files that go with it. Only what came to the wrong body and is sent on as it came: what we write ourselves is read here.
   * Whoever sends them has looked for personal data in them.
   */
  readonly attachments?: readonly MailFile[];
  /** The row the notice is about, such as the receiver in a survey. */
  readonly recipientId?: string;
}

/** A file that is kept, by the sum of its content. */
export interface MailFile {
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: string;
}

export const mailJob = 'mail.send';

/**
 * Writes the mail down and asks the job to send it, both or neither with the transaction. Returns its id. A mail with
 * an identity number is not written down at all. A use case where a person writes the mail asks `guard` first, and shows
 * what it warns about: words about health and benefits near a name are for that person to judge.
 *
 * @throws {PersonalDataStopped}
 */
export async function sendMail(
  { tx, actor, now, newId, jobs }: Scope,
  mail: Mail,
): Promise<string> {
  stopPersonalData('outgoing-mail', mail.subject, mail.text, mail.html ?? '');
  const id = newId();
  const { kind, unitId } = actor.capacity;
  await tx
    .insertInto('outgoing_mail')
    .values({
      id,
      capacity_kind: kind,
      unit_id: unitId,
      case_id: mail.caseId ?? null,
      recipient_id: mail.recipientId ?? null,
      recipient: mail.to,
      subject: mail.subject.replace(/\s+/g, ' '),
      body_text: mail.text,
      body_html: mail.html ?? null,
      // Written out here, because the two drivers disagree on what an array in a JSON column is.
      attachments: sql<unknown>`${JSON.stringify(mail.attachments ?? [])}::jsonb`,
      created_at: now,
    })
    .execute();
  await jobs.send(tx, mailJob, { mailId: id, unitId });
  return id;
}

/** A sending that was claimed this long ago died under way: sending takes half a minute at most. */
const claimMinutes = 2;

export type Claim =
  | {
      readonly state: 'claimed';
      readonly mail: Omit<Message, 'messageId' | 'attachments'> & {
        readonly id: string;
        readonly files: readonly MailFile[];
      };
    }
  | { readonly state: 'settled' }
  | { readonly state: 'being-sent' };

/** Takes the mail for sending, so that nobody else sends it meanwhile. */
export async function claimMail({ tx, now }: Scope, mailId: string): Promise<Claim> {
  const mail = await tx
    .selectFrom('outgoing_mail')
    .select(['id', 'state', 'claimed_at', 'recipient', 'subject', 'body_text', 'body_html'])
    .select(['attempts', 'attachments'])
    .where('id', '=', mailId)
    .forUpdate()
    .executeTakeFirst();
  if (!mail) throw new NotFound('mail');
  // One that was given up is not sent by a job that comes late.
  if (mail.state === 'sent' || mail.state === 'failed') return { state: 'settled' };
  const claimed = mail.claimed_at?.valueOf() ?? 0;
  if (mail.state === 'sending' && now.valueOf() - claimed < claimMinutes * 60_000)
    return { state: 'being-sent' };
  await tx
    .updateTable('outgoing_mail')
    .set({ state: 'sending', claimed_at: now, attempts: mail.attempts + 1 })
    .where('id', '=', mailId)
    .execute();
  const { recipient: to, subject, body_text: text, body_html: html } = mail;
  const files = mail.attachments as readonly MailFile[];
  return { state: 'claimed', mail: { id: mailId, to, subject, text, html, files } };
}

export async function markSent({ tx, now }: Scope, mailId: string, delivery: string) {
  await tx
    .updateTable('outgoing_mail')
    .set({ state: 'sent', sent_at: now, delivery, failure: null })
    .where('id', '=', mailId)
    .execute();
}

/** Back in the queue, or failed for good when it will not be tried again: then somebody has to know. */
export async function markFailed(
  { tx, now }: Scope,
  mailId: string,
  { code, statusCode, why }: Omit<SendFailure, 'isPermanent'>,
  final: boolean,
) {
  await tx
    .updateTable('outgoing_mail')
    .set({ state: final ? 'failed' : 'queued', failure: code.slice(0, 500), claimed_at: null })
    .where('id', '=', mailId)
    .execute();
  if (final) await markUndelivered(tx, mailId, { why, statusCode, toldAt: now });
}

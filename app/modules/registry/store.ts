import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import { NotFound } from '#platform/access.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Database } from '#platform/db/schema.ts';
import type { UndeliveredReason } from '#platform/mail/status-code.ts';
import type { InboxPart } from './domain/inbox.ts';
import type {
  AttachmentId,
  Channel,
  CopyState,
  IncomingAttachment,
  IncomingMail,
  MailId,
  MailState,
  SensitiveKind,
} from './domain/incoming-mail.ts';

const columns = [
  'id',
  'sender_name',
  'sender_address',
  'subject',
  'sent_at',
  'received_at',
  'channel',
  'forwarded_to',
  'automatic',
  'fault',
  'personal_data',
  'state',
  'assigned_to',
  'case_id',
  'document_id',
  'reason',
  'settled_at',
  'copy',
  'secure_reply_at',
  'version',
] as const;
type MailRow = Pick<Selectable<Database['incoming_mail']>, (typeof columns)[number]>;

/** What is kept of a mail when it comes. */
export interface NewMail {
  readonly id: MailId;
  readonly governorId: string;
  /** `registered` where nobody mailed it. */
  readonly mailbox: string;
  readonly channel: Channel;
  readonly messageId: string;
  readonly contentHash: string;
  readonly raw: { readonly sha256: string; readonly isKept: boolean };
  readonly threadIds: readonly string[];
  readonly sender: IncomingMail['sender'];
  readonly recipients: readonly string[];
  readonly sentAt: Date | null;
  readonly receivedAt: Date;
  readonly subject: string;
  readonly text: string;
  readonly automatic: IncomingMail['automatic'];
  readonly fault: IncomingMail['fault'];
  readonly personalData: readonly SensitiveKind[];
}

/** Keeps a mail, once: false where the same one has come already, whoever was first. */
export async function insertMail(tx: Tx, mail: NewMail): Promise<boolean> {
  const kept = await tx
    .insertInto('incoming_mail')
    .values({
      id: mail.id,
      governor_id: mail.governorId,
      mailbox: mail.mailbox,
      channel: mail.channel,
      message_id: mail.messageId,
      content_hash: mail.contentHash,
      raw_sha256: mail.raw.sha256,
      is_raw_kept: mail.raw.isKept,
      thread_ids: [...mail.threadIds],
      sender_name: mail.sender.name,
      sender_address: mail.sender.address,
      recipients: [...mail.recipients],
      sent_at: mail.sentAt,
      received_at: mail.receivedAt,
      subject: mail.subject,
      body_text: mail.text,
      automatic: mail.automatic,
      fault: mail.fault,
      personal_data: [...mail.personalData],
      state: mail.automatic === null ? 'open' : 'aside',
      assigned_to: null,
      case_id: null,
      document_id: null,
      settled_at: null,
      settled_by: null,
      secure_reply_at: null,
    })
    .onConflict((conflict) => conflict.constraint('incoming_mail_once').doNothing())
    .returning('id')
    .executeTakeFirst();
  return kept !== undefined;
}

/**
 * Notes that the mailbox has one more copy of a mail that is kept, so that all of them can be deleted. Returns the id of
 * the mail where its copies have been let go already: then this one is to go too.
 */
export async function addCopy(
  tx: Tx,
  { governorId, mailbox, messageId, contentHash, raw }: NewMail,
): Promise<MailId | undefined> {
  const same = tx
    .updateTable('incoming_mail')
    .where('governor_id', '=', governorId)
    .where('mailbox', '=', mailbox)
    .where('message_id', '=', messageId)
    .where('content_hash', '=', contentHash);
  await same
    .set({ other_copies: sql`array_append(other_copies, ${raw.sha256}::text)` })
    .where('raw_sha256', '<>', raw.sha256)
    .where(sql<boolean>`not ${raw.sha256}::text = any(other_copies)`)
    .execute();
  const released = await same
    .set({ copy: 'removing' })
    .where('copy', '<>', 'kept')
    .returning('id')
    .executeTakeFirst();
  return released && (released.id as MailId);
}

export async function insertAttachments(
  tx: Tx,
  mail: Pick<NewMail, 'id' | 'governorId'>,
  attachments: readonly (IncomingAttachment & { readonly sha256: string })[],
): Promise<void> {
  if (attachments.length === 0) return;
  await tx
    .insertInto('incoming_attachment')
    .values(
      attachments.map(({ id, name, mediaType, size, sha256 }, index) => ({
        id,
        mail_id: mail.id,
        governor_id: mail.governorId,
        position: index + 1,
        name,
        media_type: mediaType,
        size,
        sha256,
      })),
    )
    .execute();
}

export interface InboxPage {
  readonly mails: readonly IncomingMail[];
  /** Where the next page begins, if there is one. */
  readonly next: MailId | null;
}

/**
 * One page of a part of the inbox. What is open comes the oldest first, so that what has waited too long is on top; what
 * is settled or put aside the newest first.
 */
export async function listMails(
  tx: Tx,
  governorId: string,
  asked: {
    readonly part: InboxPart;
    /** Who «mine» is: oneself, and the one that one stands in for. */
    readonly users: readonly string[];
    readonly after?: MailId | undefined;
    readonly size: number;
  },
): Promise<InboxPage> {
  const { part, users, after, size } = asked;
  const by = part === 'settled' ? 'settled_at' : 'received_at';
  const direction = part === 'settled' || part === 'aside' ? 'desc' : 'asc';
  let query = tx
    .selectFrom('incoming_mail')
    .select(columns)
    .where('governor_id', '=', governorId)
    .$if(part === 'settled', (of) => of.where('settled_at', 'is not', null))
    .$if(part === 'aside', (of) => of.where('state', '=', 'aside'))
    .$if(part === 'unassigned' || part === 'mine' || part === 'assigned', (of) =>
      of.where('state', '=', 'open'),
    )
    .$if(part === 'unassigned', (of) => of.where('assigned_to', 'is', null))
    .$if(part === 'assigned', (of) => of.where('assigned_to', 'is not', null))
    .$if(part === 'mine', (of) => of.where('assigned_to', 'in', [...users]));
  if (after) {
    const last = sql`(select ${sql.ref(by)}, id from kvp.incoming_mail where id = ${after})`;
    const place = sql`(${sql.ref(by)}, id)`;
    query = query.where(
      direction === 'asc' ? sql<boolean>`${place} > ${last}` : sql<boolean>`${place} < ${last}`,
    );
  }
  const rows = await query
    .orderBy(by, direction)
    .orderBy('id', direction)
    .limit(size + 1)
    .execute();
  const mails = rows.slice(0, size).map(toMail);
  return { mails, next: rows.length > size ? (mails.at(-1)?.id ?? null) : null };
}

/** How many there are in each open part, and since when the oldest without an owner has waited. */
export async function countMails(tx: Tx, governorId: string, users: readonly string[]) {
  const row = await tx
    .selectFrom('incoming_mail')
    .select((of) => [
      of.fn
        .countAll<string>()
        .filterWhere('state', '=', 'open')
        .filterWhere('assigned_to', 'is', null)
        .as('unassigned'),
      of.fn
        .countAll<string>()
        .filterWhere('state', '=', 'open')
        .filterWhere('assigned_to', 'in', [...users])
        .as('mine'),
      of.fn
        .countAll<string>()
        .filterWhere('state', '=', 'open')
        .filterWhere('assigned_to', 'is not', null)
        .as('assigned'),
      of.fn.countAll<string>().filterWhere('state', '=', 'aside').as('aside'),
    ])
    .where('governor_id', '=', governorId)
    .where('state', 'in', ['open', 'aside'])
    .executeTakeFirstOrThrow();
  return {
    unassigned: Number(row.unassigned),
    mine: Number(row.mine),
    assigned: Number(row.assigned),
    aside: Number(row.aside),
  };
}

/** How many without an owner came before an instant. */
export async function countUnassignedBefore(
  tx: Tx,
  governorId: string,
  before: Date,
): Promise<number> {
  const { count } = await tx
    .selectFrom('incoming_mail')
    .select((of) => of.fn.countAll<string>().as('count'))
    .where('governor_id', '=', governorId)
    .where('state', '=', 'open')
    .where('assigned_to', 'is', null)
    .where('received_at', '<', before)
    .executeTakeFirstOrThrow();
  return Number(count);
}

export interface StoredMail {
  readonly mail: IncomingMail;
  readonly governorId: string;
  readonly recipients: readonly string[];
  readonly threadIds: readonly string[];
  readonly text: string;
  /** The sum of the whole mail as it came, where it is kept. */
  readonly rawSha256: string | null;
  readonly attachments: readonly StoredAttachment[];
}

export interface StoredAttachment extends IncomingAttachment {
  readonly sha256: string;
  /** The document of the case that it has become. */
  readonly documentId: string | null;
}

/** @throws {NotFound} when the actor may not see it. */
export async function loadStoredMail(
  tx: Tx,
  id: MailId,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<StoredMail> {
  const row = await tx
    .selectFrom('incoming_mail')
    .select(columns)
    .select(['governor_id', 'recipients', 'thread_ids', 'body_text', 'raw_sha256', 'is_raw_kept'])
    .where('id', '=', id)
    // Held until the transaction ends, so that two who read the same mail take turns.
    .$if(lock, (of) => of.forUpdate())
    .executeTakeFirst();
  if (!row) throw new NotFound(`mail ${id}`);
  const attachments = await tx
    .selectFrom('incoming_attachment')
    .select(['id', 'name', 'media_type', 'size', 'sha256', 'document_id'])
    .where('mail_id', '=', id)
    .orderBy('position')
    .execute();
  return {
    mail: toMail(row),
    governorId: row.governor_id,
    recipients: row.recipients,
    threadIds: row.thread_ids,
    text: row.body_text,
    rawSha256: row.is_raw_kept ? row.raw_sha256 : null,
    attachments: attachments.map((attachment) => ({
      id: attachment.id as AttachmentId,
      name: attachment.name,
      mediaType: attachment.media_type,
      size: attachment.size,
      sha256: attachment.sha256,
      documentId: attachment.document_id,
    })),
  };
}

/** Says which document of a case an attachment has become, so that it is filed once. */
export async function setAttachmentDocument(
  tx: Tx,
  id: AttachmentId,
  documentId: string,
): Promise<void> {
  await tx
    .updateTable('incoming_attachment')
    .set({ document_id: documentId })
    .where('id', '=', id)
    .execute();
}

/** Saves only over the version that was loaded, so that two people cannot undo each other. */
export async function saveMail(tx: Tx, mail: IncomingMail, by: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('incoming_mail')
    .set({
      state: mail.state,
      assigned_to: mail.assignedTo,
      case_id: mail.caseId,
      document_id: mail.documentId,
      reason: mail.reason,
      forwarded_to: mail.forwardedTo,
      settled_at: mail.settledAt,
      copy: mail.copy,
      secure_reply_at: mail.secureReplyAt,
      version: mail.version + 1,
    })
    .set((of) => ({
      settled_by: mail.settledAt === null ? null : of.fn.coalesce('settled_by', of.val(by)),
    }))
    .where('id', '=', mail.id)
    .where('version', '=', mail.version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Takes what is moved to a case out of here; the subject stays, without what should not be seen. */
export async function removeContent(tx: Tx, id: MailId, subject: string): Promise<void> {
  await tx.deleteFrom('incoming_attachment').where('mail_id', '=', id).execute();
  await tx
    .updateTable('incoming_mail')
    .set({ subject, body_text: '', is_raw_kept: false })
    .where('id', '=', id)
    .execute();
}

/** What finds the copy in the mailbox again; undefined where nobody has said that it may be deleted. */
export async function copyToRemove(tx: Tx, id: MailId) {
  const row = await tx
    .selectFrom('incoming_mail')
    .select(['mailbox', 'message_id', 'raw_sha256', 'other_copies'])
    .where('id', '=', id)
    .where('copy', '=', 'removing')
    .executeTakeFirst();
  return (
    row && {
      mailbox: row.mailbox,
      messageId: row.message_id,
      sums: [row.raw_sha256, ...row.other_copies],
    }
  );
}

export async function markCopyRemoved(tx: Tx, id: MailId): Promise<void> {
  await tx
    .updateTable('incoming_mail')
    .set({ copy: 'removed' })
    .where('id', '=', id)
    .where('copy', '=', 'removing')
    .execute();
}

/** The case that what was sent on this year is gathered in, where there is one already. */
export async function forwardingCase(
  tx: Tx,
  governorId: string,
  since: Date,
): Promise<string | null> {
  const row = await tx
    .selectFrom('incoming_mail')
    .select('case_id')
    .where('governor_id', '=', governorId)
    .where('state', '=', 'forwarded')
    .where('settled_at', '>=', since)
    .orderBy('settled_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.case_id ?? null;
}

/** The cases of mail that was filed, by Message-ID: what answers it most likely belongs there too. */
export async function casesOfFiled(
  tx: Tx,
  governorId: string,
  messageIds: readonly string[],
): Promise<readonly string[]> {
  if (messageIds.length === 0) return [];
  const rows = await tx
    .selectFrom('incoming_mail')
    .select('case_id')
    .distinct()
    .where('governor_id', '=', governorId)
    .where('message_id', 'in', messageIds)
    .where('case_id', 'is not', null)
    .execute();
  return rows.flatMap(({ case_id }) => case_id ?? []);
}

/** What mail that we sent was about: the case, and the row it told of. */
export async function sentMail(tx: Tx, governorId: string, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const rows = await tx
    .selectFrom('outgoing_mail')
    .select(['case_id', 'recipient_id'])
    .where('unit_id', '=', governorId)
    .where('id', 'in', ids)
    .execute();
  return rows.map((row) => ({ caseId: row.case_id, recipientId: row.recipient_id }));
}

export const undeliveredOnPage = 25;

/** One page of the mail that did not come through and that nobody has settled, what was told last on top. */
export async function listUndelivered(tx: Tx, governorId: string, after: string | undefined) {
  let query = tx
    .selectFrom('undelivered_mail as u')
    .innerJoin('outgoing_mail as m', 'm.id', 'u.mail_id')
    .select(['u.mail_id', 'u.recipient', 'u.recipient_id', 'u.why', 'u.status_code', 'u.told_at'])
    .select('m.subject')
    .where('u.unit_id', '=', governorId)
    .where('u.resolved_at', 'is', null);
  if (after)
    query = query.where(
      sql<boolean>`(u.told_at, u.mail_id) < (select told_at, mail_id from kvp.undelivered_mail where mail_id = ${after})`,
    );
  const rows = await query
    .orderBy('u.told_at', 'desc')
    .orderBy('u.mail_id', 'desc')
    .limit(undeliveredOnPage + 1)
    .execute();
  const mails = rows.slice(0, undeliveredOnPage).map((row) => ({
    mailId: row.mail_id,
    recipient: row.recipient,
    recipientId: row.recipient_id,
    subject: row.subject,
    why: row.why as UndeliveredReason,
    statusCode: row.status_code,
    toldAt: row.told_at,
  }));
  return { mails, next: rows.length > undeliveredOnPage ? (mails.at(-1)?.mailId ?? null) : null };
}

function toMail(row: MailRow): IncomingMail {
  return {
    id: row.id as MailId,
    sender: { name: row.sender_name, address: row.sender_address },
    subject: row.subject,
    sentAt: row.sent_at,
    receivedAt: row.received_at,
    channel: row.channel as Channel,
    automatic: row.automatic as IncomingMail['automatic'],
    fault: row.fault as IncomingMail['fault'],
    personalData: row.personal_data as SensitiveKind[],
    state: row.state as MailState,
    assignedTo: row.assigned_to,
    caseId: row.case_id,
    documentId: row.document_id,
    reason: row.reason,
    forwardedTo: row.forwarded_to,
    settledAt: row.settled_at,
    copy: row.copy as CopyState,
    secureReplyAt: row.secure_reply_at,
    version: row.version,
  };
}

import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { PublicLanguage } from '#kernel/text.ts';
import { NotFound } from '#platform/access.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Database } from '#platform/db/schema.ts';
import type { MessageAttachment, MessageAttachmentId, ScanState } from './domain/attachment.ts';
import type { ThreadPart } from './domain/inbox.ts';
import type { Message, MessageId, SenderKind, Thread, ThreadId } from './domain/thread.ts';

const threadColumns = [
  't.id',
  't.reference',
  't.governor_id',
  't.sender_kind',
  't.sender_id',
  't.sender_name',
  't.language',
  't.subject',
  't.stated_case',
  't.notice_email',
  't.postal_address',
  't.case_id',
  't.case_number',
  't.state',
  't.assigned_to',
  't.waiting_since',
  't.created_at',
  't.latest_at',
  't.closed_at',
  't.version',
] as const;
type ThreadRow = Selectable<Database['message_thread']>;

/** Who a row is between, on every row of a thread. */
function between({ governorId, sender }: Thread) {
  return { governor_id: governorId, sender_kind: sender.kind, sender_id: sender.id };
}

export async function insertThread(tx: Tx, thread: Thread): Promise<void> {
  await tx
    .insertInto('message_thread')
    .values({
      id: thread.id,
      ...between(thread),
      reference: thread.reference,
      sender_name: thread.sender.name,
      language: thread.language,
      subject: thread.subject,
      stated_case: thread.statedCase,
      notice_email: thread.noticeEmail,
      postal_address: thread.postalAddress,
      waiting_since: thread.waitingSince,
      created_at: thread.createdAt,
      latest_at: thread.latestAt,
    })
    .execute();
}

export interface NewMessage {
  readonly id: MessageId;
  readonly direction: Message['direction'];
  readonly authorId: string;
  readonly authorName: string;
  readonly text: string;
  readonly sentAt: Date;
  readonly attachments: readonly Omit<MessageAttachment, 'documentId'>[];
}

export async function insertMessage(tx: Tx, thread: Thread, message: NewMessage): Promise<void> {
  await tx
    .insertInto('message')
    .values({
      id: message.id,
      thread_id: thread.id,
      ...between(thread),
      direction: message.direction,
      author_id: message.authorId,
      author_name: message.authorName,
      body_text: message.text,
      sent_at: message.sentAt,
    })
    .execute();
  if (message.attachments.length === 0) return;
  await tx
    .insertInto('message_attachment')
    .values(
      message.attachments.map(({ id, name, mediaType, size, sha256, scan }, index) => ({
        id,
        message_id: message.id,
        ...between(thread),
        position: index + 1,
        name,
        media_type: mediaType,
        size,
        sha256,
        scan,
      })),
    )
    .execute();
}

/** @throws {NotFound} when the actor may not see it. */
export async function loadThread(
  tx: Tx,
  id: ThreadId,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<Thread> {
  const row = await tx
    .selectFrom('message_thread as t')
    .select(threadColumns)
    .where('t.id', '=', id)
    // Held until the transaction ends, so that two who file the same thread take turns.
    .$if(lock, (of) => of.forUpdate())
    .executeTakeFirst();
  if (!row) throw new NotFound(`thread ${id}`);
  return toThread(row);
}

/** Saves only over the version that was loaded, so that two people cannot undo each other. */
export async function saveThread(tx: Tx, thread: Thread): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('message_thread')
    .set({
      case_id: thread.caseId,
      case_number: thread.caseNumber,
      state: thread.state,
      assigned_to: thread.assignedTo,
      waiting_since: thread.waitingSince,
      latest_at: thread.latestAt,
      closed_at: thread.closedAt,
      version: thread.version + 1,
    })
    .where('id', '=', thread.id)
    .where('version', '=', thread.version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Says which case it has come to. A person who has the thread open is not disturbed by it: the version stays. */
export async function setCase(
  tx: Tx,
  id: ThreadId,
  { caseId, caseNumber }: { readonly caseId: string; readonly caseNumber: string },
): Promise<void> {
  await tx
    .updateTable('message_thread')
    .set({ case_id: caseId, case_number: caseNumber })
    .where('id', '=', id)
    .execute();
}

/** The cases that earlier threads of the same sender have come to, by number. */
export async function casesOfSender(
  tx: Tx,
  { id, governorId, sender }: Thread,
  number: string,
): Promise<readonly string[]> {
  if (sender.kind === 'anonymous') return [];
  const rows = await tx
    .selectFrom('message_thread')
    .select('case_id')
    .distinct()
    .where('governor_id', '=', governorId)
    .where('sender_kind', '=', sender.kind)
    .where('sender_id', '=', sender.id)
    .where('case_number', '=', number)
    .where('id', '<>', id)
    .execute();
  return rows.flatMap(({ case_id }) => case_id ?? []);
}

export interface StoredMessage extends Message {
  readonly attachments: readonly MessageAttachment[];
}

/** What is written in a thread, the oldest first. */
export async function messagesIn(tx: Tx, threadId: ThreadId): Promise<readonly StoredMessage[]> {
  const rows = await tx
    .selectFrom('message')
    .selectAll()
    .where('thread_id', '=', threadId)
    .orderBy('sent_at')
    .orderBy('id')
    .execute();
  if (rows.length === 0) return [];
  const attachments = await tx
    .selectFrom('message_attachment')
    .selectAll()
    .where(
      'message_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('position')
    .execute();
  const byMessage = Map.groupBy(attachments, (row) => row.message_id);
  return rows.map((row) => ({
    ...toMessage(row),
    attachments: (byMessage.get(row.id) ?? []).map(toAttachment),
  }));
}

/** Notes when what the other side wrote was opened for the first time. Says how many that was. */
export async function markRead(
  tx: Tx,
  threadId: ThreadId,
  direction: Message['direction'],
  at: Date,
): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('message')
    .set({ read_at: at })
    .where('thread_id', '=', threadId)
    .where('direction', '=', direction)
    .where('read_at', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

export interface ThreadLine extends Thread {
  /** How many answers the sender has not opened. */
  readonly unread: number;
}

/** One page of the threads of who asks, those with the latest message first. */
export async function listOwnThreads(
  tx: Tx,
  { kind, id }: { readonly kind: SenderKind; readonly id: string },
  { after, size }: { readonly after?: ThreadId | undefined; readonly size: number },
): Promise<{ readonly threads: readonly ThreadLine[]; readonly next: ThreadId | null }> {
  const rows = await tx
    .selectFrom('message_thread as t')
    .select(threadColumns)
    .select((of) =>
      of
        .selectFrom('message as m')
        .select((each) => each.fn.countAll<string>().as('unread'))
        .whereRef('m.thread_id', '=', 't.id')
        .where('m.direction', '=', 'outgoing')
        .where('m.read_at', 'is', null)
        .as('unread'),
    )
    .where('t.sender_kind', '=', kind)
    .where('t.sender_id', '=', id)
    .$if(after !== undefined, (of) =>
      of.where(
        sql<boolean>`(t.latest_at, t.id) < (select latest_at, id from kvp.message_thread where id = ${after ?? null})`,
      ),
    )
    .orderBy('t.latest_at', 'desc')
    .orderBy('t.id', 'desc')
    .limit(size + 1)
    .execute();
  const threads = rows
    .slice(0, size)
    .map((row) => ({ ...toThread(row), unread: Number(row.unread ?? 0) }));
  return { threads, next: rows.length > size ? (threads.at(-1)?.id ?? null) : null };
}

/** What the sender has last said of themselves, so that nobody types it twice. */
export async function latestDetails(
  tx: Tx,
  { kind, id }: { readonly kind: SenderKind; readonly id: string },
): Promise<Pick<Thread, 'noticeEmail' | 'postalAddress'> & { readonly name: string }> {
  const row = await tx
    .selectFrom('message_thread')
    .select(['sender_name', 'notice_email', 'postal_address'])
    .where('sender_kind', '=', kind)
    .where('sender_id', '=', id)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return {
    name: row?.sender_name ?? '',
    noticeEmail: row?.notice_email ?? '',
    postalAddress: row?.postal_address ?? '',
  };
}

/** One page of a part of what lies at a governor: what is open the oldest first, what is over the newest first. */
export async function listThreads(
  tx: Tx,
  governorId: string,
  asked: {
    readonly part: ThreadPart;
    /** Who «mine» is: oneself, and the one that one stands in for. */
    readonly users: readonly string[];
    readonly after?: ThreadId | undefined;
    readonly size: number;
  },
): Promise<{ readonly threads: readonly Thread[]; readonly next: ThreadId | null }> {
  const { part, users, after, size } = asked;
  const isOver = part === 'settled';
  const place = sql`(t.latest_at, t.id)`;
  const last = sql`(select latest_at, id from kvp.message_thread where id = ${after ?? null})`;
  const rows = await tx
    .selectFrom('message_thread as t')
    .select(threadColumns)
    .where('t.governor_id', '=', governorId)
    .where('t.state', '=', isOver ? 'closed' : 'open')
    .$if(part === 'unassigned', (of) => of.where('t.assigned_to', 'is', null))
    .$if(part === 'assigned', (of) => of.where('t.assigned_to', 'is not', null))
    .$if(part === 'mine', (of) => of.where('t.assigned_to', 'in', [...users]))
    .$if(after !== undefined, (of) =>
      of.where(isOver ? sql<boolean>`${place} < ${last}` : sql<boolean>`${place} > ${last}`),
    )
    .orderBy('t.latest_at', isOver ? 'desc' : 'asc')
    .orderBy('t.id', isOver ? 'desc' : 'asc')
    .limit(size + 1)
    .execute();
  const threads = rows.slice(0, size).map(toThread);
  return { threads, next: rows.length > size ? (threads.at(-1)?.id ?? null) : null };
}

/** How many there are in each open part, and how many without an owner have waited since before an instant. */
export async function countThreads(
  tx: Tx,
  governorId: string,
  users: readonly string[],
  neglectedBefore: Date,
) {
  const row = await tx
    .selectFrom('message_thread')
    .select((of) => [
      of.fn.countAll<string>().filterWhere('assigned_to', 'is', null).as('unassigned'),
      of.fn
        .countAll<string>()
        .filterWhere('assigned_to', 'in', [...users])
        .as('mine'),
      of.fn.countAll<string>().filterWhere('assigned_to', 'is not', null).as('assigned'),
      of.fn
        .countAll<string>()
        .filterWhere('assigned_to', 'is', null)
        .filterWhere('waiting_since', '<', neglectedBefore)
        .as('neglected'),
    ])
    .where('governor_id', '=', governorId)
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow();
  return {
    unassigned: Number(row.unassigned),
    mine: Number(row.mine),
    assigned: Number(row.assigned),
    neglected: Number(row.neglected),
  };
}

/** @throws {NotFound} when the actor may not see it. */
export async function loadAttachment(
  tx: Tx,
  threadId: ThreadId,
  id: MessageAttachmentId,
): Promise<MessageAttachment> {
  const row = await tx
    .selectFrom('message_attachment as a')
    .innerJoin('message as m', 'm.id', 'a.message_id')
    .selectAll('a')
    .where('a.id', '=', id)
    .where('m.thread_id', '=', threadId)
    .executeTakeFirst();
  if (!row) throw new NotFound(`attachment ${id}`);
  return toAttachment(row);
}

/** A message and the thread it is in. @throws {NotFound} when the actor may not see it. */
export async function loadMessage(
  tx: Tx,
  id: MessageId,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<{ readonly thread: Thread; readonly message: StoredMessage }> {
  const row = await tx
    .selectFrom('message')
    .select('thread_id')
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new NotFound(`message ${id}`);
  const thread = await loadThread(tx, row.thread_id as ThreadId, { lock });
  // After the thread is held, so that what somebody else has just done to the message is seen.
  const message = (await messagesIn(tx, thread.id)).find((candidate) => candidate.id === id);
  if (!message) throw new NotFound(`message ${id}`);
  return { thread, message };
}

export async function setMessageDocument(tx: Tx, id: MessageId, documentId: string): Promise<void> {
  await tx.updateTable('message').set({ document_id: documentId }).where('id', '=', id).execute();
}

export async function setAttachmentDocument(
  tx: Tx,
  id: MessageAttachmentId,
  documentId: string,
): Promise<void> {
  await tx
    .updateTable('message_attachment')
    .set({ document_id: documentId })
    .where('id', '=', id)
    .execute();
}

/** How many of each kind of work a round of the job takes. The next round is a minute away. */
const atOnce = 50;

/** Messages that are not whole in their case: their text, or a file that has been found safe since. */
export async function unfiledMessages(tx: Tx, governorId: string): Promise<readonly MessageId[]> {
  const rows = await tx
    .selectFrom('message as m')
    .innerJoin('message_thread as t', 't.id', 'm.thread_id')
    .select(['m.id', 'm.sent_at'])
    .where('m.governor_id', '=', governorId)
    // A tip is filed when somebody says so.
    .where((of) => of.or([of('m.sender_kind', '<>', 'anonymous'), of('t.case_id', 'is not', null)]))
    .where((of) =>
      of.or([
        of('m.document_id', 'is', null),
        of.exists(
          of
            .selectFrom('message_attachment as a')
            .select('a.id')
            .whereRef('a.message_id', '=', 'm.id')
            .where('a.scan', 'in', ['clean', 'unscanned'])
            .where('a.document_id', 'is', null),
        ),
      ]),
    )
    .orderBy('m.sent_at')
    .orderBy('m.id')
    .limit(atOnce)
    .execute();
  return rows.map(({ id }) => id as MessageId);
}

export async function unscannedFiles(
  tx: Tx,
  governorId: string,
): Promise<readonly { readonly id: MessageAttachmentId; readonly sha256: string }[]> {
  const rows = await tx
    .selectFrom('message_attachment')
    .select(['id', 'sha256'])
    .where('governor_id', '=', governorId)
    .where('scan', '=', 'waiting')
    .orderBy('id')
    .limit(atOnce)
    .execute();
  return rows.map(({ id, sha256 }) => ({ id: id as MessageAttachmentId, sha256 }));
}

/** Says what the virus scan found, where nobody has said it before. */
export async function setScan(
  tx: Tx,
  id: MessageAttachmentId,
  scan: Exclude<ScanState, 'waiting'>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('message_attachment')
    .set({ scan })
    .where('id', '=', id)
    .where('scan', '=', 'waiting')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Answers to residents that nobody has opened, sent before an instant, and that lie in their case. */
export async function unopenedBefore(
  tx: Tx,
  governorId: string,
  before: Date,
): Promise<readonly MessageId[]> {
  const rows = await tx
    .selectFrom('message')
    .select('id')
    .where('governor_id', '=', governorId)
    .where('sender_kind', '=', 'resident')
    .where('direction', '=', 'outgoing')
    .where('read_at', 'is', null)
    .where('print_state', 'is', null)
    .where('document_id', 'is not', null)
    .where('sent_at', '<', before)
    .orderBy('sent_at')
    .orderBy('id')
    .limit(atOnce)
    .execute();
  return rows.map(({ id }) => id as MessageId);
}

/** Puts an answer in the print queue: once, and not when it was opened meanwhile. */
export async function queuePrint(
  tx: Tx,
  id: MessageId,
  { documentId, sha256 }: { readonly documentId: string; readonly sha256: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('message')
    .set({ print_state: 'waiting', print_document_id: documentId, print_sha256: sha256 })
    .where('id', '=', id)
    .where('read_at', 'is', null)
    .where('print_state', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function markPrinted(
  tx: Tx,
  id: MessageId,
  { at, by }: { readonly at: Date; readonly by: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('message')
    .set({ print_state: 'printed', printed_at: at, printed_by: by })
    .where('id', '=', id)
    .where('print_state', '=', 'waiting')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export interface PrintLine {
  readonly messageId: MessageId;
  readonly threadId: ThreadId;
  readonly senderId: string;
  readonly senderName: string;
  readonly postalAddress: string;
  readonly caseNumber: string | null;
  readonly sentAt: Date;
  readonly readAt: Date | null;
  readonly sha256: string;
}

function printQueue(tx: Tx, governorId: string) {
  return tx
    .selectFrom('message as m')
    .innerJoin('message_thread as t', 't.id', 'm.thread_id')
    .select(['m.id', 'm.thread_id', 'm.sender_id', 'm.sent_at', 'm.read_at', 'm.print_sha256'])
    .select(['t.sender_name', 't.postal_address', 't.case_number'])
    .where('m.governor_id', '=', governorId);
}

/** Letters that nobody has printed yet, the oldest first. */
export async function lettersToPrint(
  tx: Tx,
  governorId: string,
  size: number,
): Promise<{ readonly letters: readonly PrintLine[]; readonly hasMore: boolean }> {
  const rows = await printQueue(tx, governorId)
    .where('m.print_state', '=', 'waiting')
    .orderBy('m.sent_at')
    .orderBy('m.id')
    .limit(size + 1)
    .execute();
  return { letters: rows.slice(0, size).map(toPrintLine), hasMore: rows.length > size };
}

/** @throws {NotFound} when there is no letter of it. */
export async function letterToPrint(tx: Tx, governorId: string, id: MessageId): Promise<PrintLine> {
  const row = await printQueue(tx, governorId)
    .where('m.id', '=', id)
    .where('m.print_state', 'is not', null)
    .executeTakeFirst();
  if (!row) throw new NotFound(`letter of message ${id}`);
  return toPrintLine(row);
}

type PrintRow = Awaited<ReturnType<ReturnType<typeof printQueue>['execute']>>[number];

function toPrintLine(row: PrintRow): PrintLine {
  return {
    messageId: row.id as MessageId,
    threadId: row.thread_id as ThreadId,
    senderId: row.sender_id,
    senderName: row.sender_name,
    postalAddress: row.postal_address,
    caseNumber: row.case_number,
    sentAt: row.sent_at,
    readAt: row.read_at,
    sha256: row.print_sha256 ?? '',
  };
}

function toThread(row: ThreadRow): Thread {
  return {
    id: row.id as ThreadId,
    reference: row.reference,
    governorId: row.governor_id,
    sender: { kind: row.sender_kind as SenderKind, id: row.sender_id, name: row.sender_name },
    language: row.language as PublicLanguage,
    subject: row.subject,
    statedCase: row.stated_case,
    noticeEmail: row.notice_email,
    postalAddress: row.postal_address,
    caseId: row.case_id,
    caseNumber: row.case_number,
    state: row.state as Thread['state'],
    assignedTo: row.assigned_to,
    waitingSince: row.waiting_since,
    createdAt: row.created_at,
    latestAt: row.latest_at,
    closedAt: row.closed_at,
    version: row.version,
  };
}

function toMessage(row: Selectable<Database['message']>): Message {
  return {
    id: row.id as MessageId,
    direction: row.direction as Message['direction'],
    authorId: row.author_id,
    authorName: row.author_name,
    text: row.body_text,
    sentAt: row.sent_at,
    readAt: row.read_at,
    documentId: row.document_id,
    print: row.print_state as Message['print'],
    printedAt: row.printed_at,
  };
}

function toAttachment(row: Selectable<Database['message_attachment']>): MessageAttachment {
  return {
    id: row.id as MessageAttachmentId,
    name: row.name,
    mediaType: row.media_type,
    size: row.size,
    sha256: row.sha256,
    scan: row.scan as ScanState,
    documentId: row.document_id,
  };
}

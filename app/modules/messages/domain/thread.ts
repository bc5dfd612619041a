import type { Brand } from '#kernel/brand.ts';
import type { IsoDate } from '#kernel/date.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { PublicLanguage } from '#kernel/text.ts';
import { addWorkingDays } from '#kernel/working-days.ts';

export type ThreadId = Brand<string, 'ThreadId'>;
export type MessageId = Brand<string, 'MessageId'>;

/** Who may write: a resident about their own matters, an office, or somebody who does not say who they are. */
export const senderKinds = ['resident', 'office', 'anonymous'] as const;
export type SenderKind = (typeof senderKinds)[number];

export interface Sender {
  readonly kind: SenderKind;
  /** The person or the office; empty for who does not say. */
  readonly id: string;
  readonly name: string;
}

/** Samtale: what somebody and a county governor write to each other about one thing. */
export interface Thread {
  readonly id: ThreadId;
  /** What the sender is given at once, before there is a case: `7K3F-2QXD-90AB`. */
  readonly reference: string;
  readonly governorId: string;
  readonly sender: Sender;
  /** What the sender reads and writes in. */
  readonly language: PublicLanguage;
  readonly subject: string;
  /** The case number as the sender wrote it: to be believed by nobody. */
  readonly statedCase: string;
  /** Where the sender wants to be told that there is an answer; empty for those who do not. */
  readonly noticeEmail: string;
  readonly postalAddress: string;
  readonly caseId: string | null;
  readonly caseNumber: string | null;
  readonly state: 'open' | 'closed';
  readonly assignedTo: string | null;
  /** Since when the sender waits for an answer; null when there is one. */
  readonly waitingSince: Date | null;
  readonly createdAt: Date;
  readonly latestAt: Date;
  readonly closedAt: Date | null;
  readonly version: number;
}

export interface Message {
  readonly id: MessageId;
  readonly direction: 'incoming' | 'outgoing';
  readonly authorId: string;
  readonly authorName: string;
  readonly text: string;
  readonly sentAt: Date;
  /** When the other side opened it for the first time. */
  readonly readAt: Date | null;
  readonly documentId: string | null;
  /** An answer that nobody opened goes by post too. */
  readonly print: 'waiting' | 'printed' | null;
  readonly printedAt: Date | null;
}

/** A thread with the message that was just written in it. */
export interface Written extends Thread {
  readonly messageId: MessageId;
}

/** How much there is room for in a message: some pages of text. */
export const longestText = 20_000;
/** And from who does not say who they are: a page. */
export const longestTip = 4000;

/**
 * The reference of a thread: sixty bits of its id in letters and figures that cannot be misheard over the telephone. None of
 * those that follow can be guessed from it.
 */
export function referenceOf(id: string): string {
  const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  const bits = BigInt(`0x${id.replaceAll('-', '').slice(-15)}`);
  const letters = Array.from({ length: 12 }, (_, index) =>
    signs.charAt(Number((bits >> BigInt(5 * (11 - index))) & 31n)),
  ).join('');
  return letters.replace(/(.{4})(?=.)/g, '$1-');
}

/** Somebody writes about something new, and waits for an answer from now on. */
export function begin(
  written: Pick<Thread, 'id' | 'governorId' | 'sender' | 'language' | 'subject'> &
    Partial<Pick<Thread, 'statedCase' | 'noticeEmail' | 'postalAddress'>>,
  at: Date,
): Thread {
  return {
    statedCase: '',
    noticeEmail: '',
    postalAddress: '',
    ...written,
    reference: referenceOf(written.id),
    caseId: null,
    caseNumber: null,
    state: 'open',
    assignedTo: null,
    waitingSince: at,
    createdAt: at,
    latestAt: at,
    closedAt: null,
    version: 1,
  };
}

/** Whether somebody has waited for an owner for more than a working day: what came on a Friday is late from Tuesday. */
export function isNeglected(
  { state, assignedTo }: Pick<Thread, 'state' | 'assignedTo'>,
  waitingSince: IsoDate | null,
  today: IsoDate,
): boolean {
  return (
    state === 'open' &&
    assignedTo === null &&
    waitingSince !== null &&
    addWorkingDays(waitingSince, 1) < today
  );
}

/** Answers that were sent before this day began go by post where nobody has opened them: two whole working days have gone. */
export function unopenedSince(today: IsoDate): IsoDate {
  return addWorkingDays(today, -2);
}

/** The sender writes: somebody waits for an answer again, also where the thread was closed. */
export function hear(thread: Thread, at: Date): Thread {
  const waitingSince = thread.waitingSince ?? at;
  return { ...thread, state: 'open', closedAt: null, waitingSince, latestAt: at };
}

/** The governor answers. Whoever does owns it, where nobody did. Who says nothing of who they are cannot be answered. */
export function answer(
  thread: Thread,
  by: string,
  at: Date,
): Result<Thread, 'nobody-to-answer' | 'is-closed'> {
  if (thread.sender.kind === 'anonymous') return refuse('nobody-to-answer');
  if (thread.state === 'closed') return refuse('is-closed');
  const assignedTo = thread.assignedTo ?? by;
  return ok({ ...thread, waitingSince: null, assignedTo, latestAt: at });
}

/** Gives it to somebody, or takes it back. */
export function assign(thread: Thread, userId: string | null): Result<Thread, 'is-closed'> {
  if (thread.state === 'closed') return refuse('is-closed');
  return ok({ ...thread, assignedTo: userId });
}

/** Ends it, until the sender writes again. */
export function close(thread: Thread, by: string, at: Date): Result<Thread, 'is-closed'> {
  if (thread.state === 'closed') return refuse('is-closed');
  const assignedTo = thread.assignedTo ?? by;
  return ok({ ...thread, state: 'closed', assignedTo, waitingSince: null, closedAt: at });
}

/** Whose data somebody sees who reads it: an office is no person. */
export function personsIn({ sender }: Pick<Thread, 'sender'>): readonly string[] {
  return sender.kind === 'resident' ? [sender.id] : [];
}

/** Whether somebody has written what a reference looks like: only such a thing is shown again. */
export function isReference(written: string): boolean {
  return /^[\dA-HJKMNP-TV-Z]{4}(-[\dA-HJKMNP-TV-Z]{4}){2}$/.test(written);
}

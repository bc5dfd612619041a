import type { Brand } from '#kernel/brand.ts';
import type { IsoDate } from '#kernel/date.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { addWorkingDays } from '#kernel/working-days.ts';

export type MailId = Brand<string, 'MailId'>;
export type AttachmentId = Brand<string, 'AttachmentId'>;

/**
 * `open`: somebody has to do something. `aside`: written by no person, and not in anybody's way. `filed`: journaled in a
 * case. `done`: answered or read, and nothing to keep. `not-ours`: for somebody else, who has been pointed out to the sender.
 * `forwarded`: sent on to the right body, and journaled.
 */
export const mailStates = ['open', 'aside', 'filed', 'done', 'not-ours', 'forwarded'] as const;
export type MailState = (typeof mailStates)[number];

/** The kinds of personal data that are looked for, in the words of the guard. */
export const sensitiveKinds = ['identity-number', 'health', 'benefit'] as const;
export type SensitiveKind = (typeof sensitiveKinds)[number];

/** How something came: what is not e-mail was registered by somebody here. */
export const channels = ['mail', 'letter', 'scan', 'handed-in'] as const;
export type Channel = (typeof channels)[number];

export type CopyState = 'kept' | 'removing' | 'removed';

/** E-post inn: what one needs to know to handle it. */
export interface IncomingMail {
  readonly id: MailId;
  readonly sender: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly sentAt: Date | null;
  readonly receivedAt: Date;
  readonly channel: Channel;
  readonly automatic: 'auto-reply' | 'bounce' | null;
  readonly fault: 'unreadable' | 'too-large' | 'too-many-parts' | null;
  readonly personalData: readonly SensitiveKind[];
  readonly state: MailState;
  readonly assignedTo: string | null;
  readonly caseId: string | null;
  readonly documentId: string | null;
  readonly reason: string;
  /** The body it was sent on to. */
  readonly forwardedTo: string;
  readonly settledAt: Date | null;
  readonly copy: CopyState;
  readonly secureReplyAt: Date | null;
  readonly version: number;
}

export interface IncomingAttachment {
  readonly id: AttachmentId;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
}

/** Whether it has had no owner for more than a working day: what came on a Friday is late from Tuesday. */
export function isNeglected(
  { state, assignedTo }: Pick<IncomingMail, 'state' | 'assignedTo'>,
  receivedOn: IsoDate,
  today: IsoDate,
): boolean {
  return state === 'open' && assignedTo === null && addWorkingDays(receivedOn, 1) < today;
}

/** Gives it to somebody, or takes it back. What was put aside comes in again with that. */
export function assign(
  mail: IncomingMail,
  userId: string | null,
): Result<IncomingMail, 'already-settled'> {
  if (isSettled(mail)) return refuse('already-settled');
  return ok({ ...mail, state: 'open', assignedTo: userId });
}

/** Ends it without a case. */
export function finish(
  mail: IncomingMail,
  outcome: 'done' | 'not-ours',
  reason: string,
  at: Date,
): Result<IncomingMail, 'already-settled' | 'reason-missing'> {
  if (isSettled(mail)) return refuse('already-settled');
  if (outcome === 'not-ours' && reason === '') return refuse('reason-missing', { field: 'reason' });
  return ok({ ...mail, state: outcome, reason, settledAt: at });
}

export interface Filed {
  readonly caseId: string;
  readonly documentId: string;
}

/** Says which document of a case it became. */
export function file(
  mail: IncomingMail,
  { caseId, documentId }: Filed,
  at: Date,
): Result<IncomingMail, 'already-settled'> {
  if (isSettled(mail)) return refuse('already-settled');
  return ok({ ...mail, state: 'filed', caseId, documentId, settledAt: at });
}

/** Says whom it was sent on to (forvaltningsloven § 11 fourth paragraph), and where that is journaled. */
export function forward(
  mail: IncomingMail,
  { caseId, documentId }: Filed,
  forwardedTo: string,
  at: Date,
): Result<IncomingMail, 'already-settled'> {
  if (isSettled(mail)) return refuse('already-settled');
  return ok({ ...mail, state: 'forwarded', caseId, documentId, forwardedTo, settledAt: at });
}

/** Whether what it said has been moved to its case. */
export function isMoved({ caseId, personalData }: Pick<IncomingMail, 'caseId' | 'personalData'>) {
  return caseId !== null && personalData.length > 0;
}

/** Lets the copy in the mailbox be deleted: first when what it says has come to rest. */
export function releaseCopy(
  mail: IncomingMail,
): Result<IncomingMail, 'not-settled' | 'copy-removed' | 'only-copy'> {
  if (!isSettled(mail)) return refuse('not-settled');
  // A letter never lay in a mailbox.
  if (mail.channel !== 'mail') return refuse('copy-removed');
  // The rest of a mail that was too large to take in lies nowhere else.
  if (mail.fault === 'too-large') return refuse('only-copy');
  if (mail.copy !== 'kept') return refuse('copy-removed');
  return ok({ ...mail, copy: 'removing' });
}

export function isSettled({ state }: Pick<IncomingMail, 'state'>): boolean {
  return state !== 'open' && state !== 'aside';
}

/** Whether the standard reply may be sent: never to a machine, and only once. */
export function mayBeReplied({
  automatic,
  sender,
  secureReplyAt,
}: Pick<IncomingMail, 'automatic' | 'sender' | 'secureReplyAt'>): boolean {
  return automatic === null && secureReplyAt === null && isAddress(sender.address);
}

function isAddress(written: string): boolean {
  return /^[^\s@<>,;"]{1,64}@[^\s@<>,;"]{1,255}$/.test(written) && !/^no-?reply@/i.test(written);
}

import type { Brand } from '#kernel/brand.ts';
import { type IsoDate, isoDate, readDate } from '#kernel/date.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Bilingual } from '#kernel/text.ts';
import { formatDate } from '#kernel/written-date.ts';
import type { SurveyState } from '#modules/surveys/domain/survey.ts';

export type PromiseId = Brand<string, 'PromiseId'>;

/** What the governor answers to a wish. Only what it will do is followed up. */
export const promiseAnswers = ['will-do', 'do-already', 'cannot'] as const;
export type PromiseAnswer = (typeof promiseAnswers)[number];

/** `answered`: there is nothing to follow up, since it is done already or cannot be done. */
export const promiseStates = ['answered', 'open', 'done', 'dropped'] as const;
export type PromiseState = (typeof promiseStates)[number];

/** The last day of what was promised, or of the quarter it was promised for. */
export interface Due {
  readonly on: IsoDate;
  readonly isQuarter: boolean;
}

/** A wish that was counted: a code in the code book of a question. */
export interface Wish {
  readonly questionId: string;
  readonly codeId: string;
}

/** Lovnad: what the governor answers to something the offices want, and what has come of it. */
export interface PromiseEntry {
  readonly id: PromiseId;
  /** Null for a wish that somebody has written, and that no code counts. */
  readonly wish: Wish | null;
  readonly title: Bilingual;
  readonly answer: PromiseAnswer;
  /** What is promised or done, or why it cannot be. */
  readonly reply: Bilingual;
  readonly due: Due | null;
  /** A role or a name at the county governor. */
  readonly owner: string;
  readonly state: PromiseState;
  readonly outcome: Bilingual;
  readonly settledOn: IsoDate | null;
  readonly writerName: string;
  readonly writtenAt: Date;
  readonly version: number;
}

/** Whether answers can be written: what stands in an approved report is not reworded. */
export function takesReplies(round: SurveyState): boolean {
  return round === 'closed' || round === 'analysed' || round === 'report-draft';
}

/** Whether the offices that were asked read the answers: when the report has left the house. */
export function showsReplies(round: SurveyState): boolean {
  return round === 'reported' || round === 'published';
}

export type WrittenPromise = Pick<PromiseEntry, 'answer' | 'due' | 'owner' | 'state'>;

export type WriteRefusal = 'due-missing' | 'owner-missing';

/**
 * An answer as it is written, with what follows from its kind: a promise has a day and somebody who sees to it, and
 * stays as far as it has come when it is reworded.
 */
export function written(
  answer: PromiseAnswer,
  { due, owner }: Pick<PromiseEntry, 'due' | 'owner'>,
  before: PromiseState | undefined,
): Result<WrittenPromise, WriteRefusal> {
  if (answer !== 'will-do') return ok({ answer, due: null, owner: '', state: 'answered' });
  if (due === null) return refuse('due-missing', { field: 'due' });
  if (owner === '') return refuse('owner-missing', { field: 'owner' });
  return ok({ answer, due, owner, state: before && before !== 'answered' ? before : 'open' });
}

/** What can be said of how a promise went. */
export const followUps = ['open', 'done', 'dropped'] as const;
export type FollowUp = (typeof followUps)[number];

export type Followed = Pick<PromiseEntry, 'state' | 'outcome' | 'settledOn'>;

/** Oppfølging: done, with what was done, or dropped, with why; or open again. */
export function followed(
  { state }: Pick<PromiseEntry, 'state'>,
  to: FollowUp,
  outcome: Bilingual,
  on: IsoDate | null,
  today: IsoDate,
): Result<Followed, 'nothing-promised' | 'outcome-missing' | 'day-missing' | 'day-to-come'> {
  if (state === 'answered') return refuse('nothing-promised');
  if (to === 'open') return ok({ state: 'open', outcome: { nb: '', nn: '' }, settledOn: null });
  for (const form of ['nn', 'nb'] as const)
    if (outcome[form] === '')
      return refuse('outcome-missing', { field: form === 'nn' ? 'outcomeNn' : 'outcomeNb' });
  if (on === null) return refuse('day-missing', { field: 'settledOn' });
  if (on > today) return refuse('day-to-come', { field: 'settledOn' });
  return ok({ state: to, outcome, settledOn: on });
}

export function isOverdue({ state, due }: Pick<PromiseEntry, 'state' | 'due'>, today: IsoDate) {
  return state === 'open' && due !== null && due.on < today;
}

/** A day, or a quarter as people write it: `31.3.2027`, `1. kvartal 2027`, `Q1 2027`. */
export function readDue(entered: string): Due | undefined {
  const quarter = /^[qk]?\s*([1-4])\s*\.?\s*(?:kv(?:artal|\.)?)?\s*(\d{4})$/iu.exec(entered.trim());
  const [, number, year] = quarter ?? [];
  if (!number || !year) {
    const on = readDate(entered);
    return on && { on, isQuarter: false };
  }
  const last = { 1: '03-31', 2: '06-30', 3: '09-30', 4: '12-31' }[Number(number)];
  return { on: isoDate(`${year}-${last}`), isQuarter: true };
}

/** When something is promised, as people say it. */
export function writtenDue({ on, isQuarter }: Due): Bilingual {
  if (!isQuarter) return { nb: formatDate(on, 'nb'), nn: formatDate(on, 'nn') };
  const quarter = `${Math.ceil(Number(on.slice(5, 7)) / 3)}. kvartal ${on.slice(0, 4)}`;
  return { nb: quarter, nn: quarter };
}

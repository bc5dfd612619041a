import type { Brand } from '#kernel/brand.ts';
import { addDays, type IsoDate } from '#kernel/date.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Language } from '#kernel/text.ts';
import type { SurveyId } from './form.ts';
import type { SurveyState } from './survey.ts';

export type ResponseId = Brand<string, 'ResponseId'>;

export const responseStates = [
  'not-opened',
  'opened',
  'in-progress',
  'awaiting-leader',
  'submitted',
  'submitted-by-letter',
  'returned',
  'exempt',
  'missing',
] as const;
export type ResponseState = (typeof responseStates)[number];

const actions = {
  'not-opened': ['open', 'write', 'exempt', 'extend', 'close', 'register'],
  opened: ['write', 'hand-over', 'exempt', 'extend', 'close', 'register'],
  'in-progress': ['write', 'hand-over', 'exempt', 'extend', 'close', 'register'],
  'awaiting-leader': ['send-back', 'sign', 'exempt', 'extend', 'close', 'register'],
  submitted: ['return'],
  'submitted-by-letter': ['return'],
  returned: ['write', 'hand-over', 'exempt', 'extend', 'register'],
  exempt: [],
  /** Late answers are taken until the round is analysed. */
  missing: ['write', 'hand-over', 'exempt', 'extend', 'register'],
} as const satisfies Record<ResponseState, readonly string[]>;
export type ResponseAction = (typeof actions)[ResponseState][number];

export const sizeClasses = ['small', 'medium', 'large'] as const;
export type SizeClass = (typeof sizeClasses)[number];

/** Svar: one office's answer to a round, from the letter goes out until the leader has signed. */
export interface SurveyResponse {
  readonly id: ResponseId;
  readonly surveyId: SurveyId;
  readonly governorId: string;
  /** The office that answers now; after a merger, the successor. */
  readonly officeId: string;
  /** The office that was asked, with what it served and was called on that day. */
  readonly askedOfficeId: string;
  readonly officeName: string;
  readonly municipalityIds: readonly string[];
  readonly countyId: string;
  readonly sizeClass: SizeClass;
  /** The language of the letter: what the municipality has decided, or the governor's own when neutral. */
  readonly language: Language;
  readonly state: ResponseState;
  readonly deadline: IsoDate;
  /** Answered together with this one, because a merger made one office of the two. */
  readonly joinedTo: ResponseId | null;
  readonly openedAt: Date | null;
  readonly submittedAt: Date | null;
  readonly late: boolean;
  readonly version: number;
}

export function may(response: Pick<SurveyResponse, 'state'>, action: ResponseAction): boolean {
  return (actions[response.state] as readonly string[]).includes(action);
}

export function isOpen({ state }: Pick<SurveyResponse, 'state'>): boolean {
  return !['submitted', 'submitted-by-letter', 'exempt'].includes(state);
}

export function isAnswered({ state }: Pick<SurveyResponse, 'state'>): boolean {
  return state === 'submitted' || state === 'submitted-by-letter';
}

/** What the adviser follows: the state, with «late» for an open answer past its deadline. */
export const followUpStates = [
  'not-opened',
  'opened',
  'in-progress',
  'awaiting-leader',
  'submitted',
  'late',
  'exempt',
  'returned',
  'missing',
] as const;
export type FollowUpState = (typeof followUpStates)[number];

export function followUpState(
  { state, deadline }: Pick<SurveyResponse, 'state' | 'deadline'>,
  on: IsoDate,
): FollowUpState {
  if (state === 'submitted-by-letter') return 'submitted';
  const counting = ['not-opened', 'opened', 'in-progress', 'awaiting-leader'].includes(state);
  return counting && deadline < on ? 'late' : state;
}

export type AnswerRefusal = 'not-open-for-answers' | 'survey-not-open';

/** Whether the round still takes answers: from it is sent until it is analysed. */
export function takesAnswers(state: SurveyState): boolean {
  return state === 'sent' || state === 'closed';
}

export function open(response: SurveyResponse, at: Date): SurveyResponse {
  return response.state === 'not-opened'
    ? { ...response, state: 'opened', openedAt: at }
    : response;
}

/** Somebody in the office has written. A returned or missing answer that is written in keeps its state. */
export function write(
  response: SurveyResponse,
  at: Date,
): Result<SurveyResponse, 'not-open-for-answers'> {
  if (!may(response, 'write')) return refuse('not-open-for-answers');
  const begun = response.state === 'not-opened' || response.state === 'opened';
  return ok({
    ...response,
    state: begun ? 'in-progress' : response.state,
    openedAt: response.openedAt ?? at,
  });
}

/** Klar for leiar: the caseworkers are done, and the leader is asked to sign. */
export function handOver(
  response: SurveyResponse,
  problems: number,
): Result<SurveyResponse, 'not-open-for-answers' | 'answers-incomplete'> {
  if (!may(response, 'hand-over')) return refuse('not-open-for-answers');
  if (problems > 0) return refuse('answers-incomplete');
  return ok({ ...response, state: 'awaiting-leader' });
}

/** The leader wants something mended first. What the governor has returned is still returned. */
export function sendBack(response: SurveyResponse): Result<SurveyResponse, 'not-awaiting-leader'> {
  if (!may(response, 'send-back')) return refuse('not-awaiting-leader');
  return ok({ ...response, state: response.submittedAt ? 'returned' : 'in-progress' });
}

/**
 * Signering: the letter asks for the leader's answer, so nobody else can give it (oversight 1.3). A correction
 * that the governor asked for does not make an answer late that came in time.
 */
export function sign(
  response: SurveyResponse,
  problems: number,
  on: IsoDate,
  at: Date,
): Result<SurveyResponse, 'not-awaiting-leader' | 'answers-incomplete'> {
  if (!may(response, 'sign')) return refuse('not-awaiting-leader');
  if (problems > 0) return refuse('answers-incomplete');
  const late = response.submittedAt ? response.late : response.deadline < on;
  return ok({ ...response, state: 'submitted', submittedAt: at, late });
}

/**
 * Registrering: the answer came signed in another way, in a letter or a Word form, and the governor has keyed it in.
 * It is late when it came late, whenever somebody gets to it.
 */
export function registerLetter(
  response: SurveyResponse,
  receivedOn: IsoDate,
  at: Date,
): Result<SurveyResponse, 'not-open-for-answers'> {
  if (!may(response, 'register')) return refuse('not-open-for-answers');
  const late = response.submittedAt ? response.late : response.deadline < receivedOn;
  return ok({ ...response, state: 'submitted-by-letter', submittedAt: at, late });
}

/** Retur: the governor asks for more; the office corrects and the leader signs again. */
export function returnToOffice(response: SurveyResponse): Result<SurveyResponse, 'not-submitted'> {
  if (!may(response, 'return')) return refuse('not-submitted');
  return ok({ ...response, state: 'returned' });
}

export function exempt(response: SurveyResponse): Result<SurveyResponse, 'not-open-for-answers'> {
  if (!may(response, 'exempt')) return refuse('not-open-for-answers');
  return ok({ ...response, state: 'exempt' });
}

export function extend(
  response: SurveyResponse,
  deadline: IsoDate,
  on: IsoDate,
): Result<SurveyResponse, 'not-open-for-answers' | 'not-later'> {
  if (!may(response, 'extend')) return refuse('not-open-for-answers');
  if (deadline <= response.deadline || deadline < on) return refuse('not-later');
  const state =
    response.state === 'missing'
      ? response.openedAt
        ? 'in-progress'
        : 'not-opened'
      : response.state;
  return ok({ ...response, deadline, state });
}

/**
 * When the round closes, what is still open is missing, also what waits for a leader: nobody has answered for it.
 * A correction that is not signed is still asked for: the answer it corrects stands.
 */
export function closeUnanswered(response: SurveyResponse): SurveyResponse {
  if (!may(response, 'close')) return response;
  return { ...response, state: response.submittedAt === null ? 'missing' : 'returned' };
}

/** Days from the deadline that an open answer is reminded on; the last goes to the municipal director too. */
export const reminderDays = [-7, 0, 7, 14] as const;
export type ReminderDay = (typeof reminderDays)[number];

/**
 * The reminder that is due now, if any: the latest whose day has come and that has not been sent. When the
 * server has been down past several, the office gets the last of them only, and none from before it got this
 * deadline (`setOn`: the day it was asked, or given more time). Who has answered, is exempt or has been closed
 * as missing gets none, nor who is asked for more by name, nor who answers together with another.
 */
export function dueReminder(
  response: Pick<SurveyResponse, 'state' | 'deadline' | 'joinedTo'>,
  sent: readonly number[],
  setOn: IsoDate,
  on: IsoDate,
): ReminderDay | undefined {
  if (!mayRemind(response) || response.state === 'returned' || response.state === 'missing')
    return undefined;
  const latest = reminderDays.findLast((days) => {
    const day = addDays(response.deadline, days);
    return day <= on && day > setOn;
  });
  return latest !== undefined && !sent.some((days) => days >= latest) ? latest : undefined;
}

/** Whether there is anybody to remind: an adviser may also remind who is asked for more, or late after closing. */
export function mayRemind(response: Pick<SurveyResponse, 'state' | 'joinedTo'>): boolean {
  return isOpen(response) && response.joinedTo === null;
}

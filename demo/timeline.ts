import { addDays, type IsoDate } from '../app/kernel/date.ts';
import { isWorkingDay, nextWorkingDay } from '../app/kernel/working-days.ts';
import type { SurveyId } from '../app/modules/surveys/domain/form.ts';
import type { ResponseId, ResponseState } from '../app/modules/surveys/domain/response.ts';
import { idOf, randomFrom } from './random.ts';

export interface Round {
  readonly id: SurveyId;
  /** 0 is the one that is open. */
  readonly yearsBack: number;
  readonly year: number;
  readonly sentOn: IsoDate;
  readonly deadline: IsoDate;
  readonly closedOn: IsoDate | null;
}

export const roundId = (yearsBack: number) => idOf(`round ${yearsBack}`) as SurveyId;

export const responseId = (yearsBack: number, officeId: string) =>
  idOf(`response ${yearsBack} ${officeId}`) as ResponseId;

/**
 * Two rounds that are over and one whose deadline was two days ago, counted from the day of seeding, so that a
 * demo that is set up next year looks like this one.
 */
export function roundsOn(on: IsoDate): readonly Round[] {
  const year = Number(on.slice(0, 4));
  const past = [2, 1].map((yearsBack): Round => {
    const sentOn = nextWorkingDay(addDays(on, -365 * yearsBack - 20));
    const deadline = nextWorkingDay(addDays(sentOn, 28));
    const closedOn = nextWorkingDay(addDays(deadline, 10));
    return {
      id: roundId(yearsBack),
      yearsBack,
      year: year - yearsBack,
      sentOn,
      deadline,
      closedOn,
    };
  });
  const deadline = workingDayUntil(addDays(on, -2));
  const sentOn = workingDayUntil(addDays(deadline, -28));
  return [...past, { id: roundId(0), yearsBack: 0, year, sentOn, deadline, closedOn: null }];
}

function workingDayUntil(on: IsoDate): IsoDate {
  return isWorkingDay(on) ? on : workingDayUntil(addDays(on, -1));
}

/** A time of a working day, in UTC. */
export function at(date: IsoDate, hour: number, minute = 0): Date {
  const time = [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
  return new Date(`${date}T${time}:00Z`);
}

/** Where one office stands in a round, and how it came there. */
export interface Standing {
  readonly state: ResponseState;
  readonly deadline: IsoDate;
  readonly openedOn: IsoDate | null;
  readonly answeredOn: IsoDate | null;
}

/** By the place of the office in the list: the first ones of the open round are in a state each. */
const openStates: readonly (readonly [state: ResponseState, extended?: 'extended'])[] = [
  ['in-progress', 'extended'],
  ['awaiting-leader', 'extended'],
  ['returned'],
  ['exempt'],
  ['not-opened'],
  ['opened'],
  ['in-progress'],
  ['awaiting-leader'],
  ['not-opened', 'extended'],
  ['opened', 'extended'],
  ['in-progress', 'extended'],
  ['submitted-by-letter'],
];

/** Of forty: 36 answered the first year and 38 the second. */
const unanswered: Readonly<Record<number, Readonly<Record<number, ResponseState>>>> = {
  2: { 7: 'missing', 15: 'exempt', 24: 'missing', 33: 'missing' },
  1: { 10: 'missing', 24: 'missing' },
};

export function standingOf(round: Round, index: number, officeId: string): Standing {
  const { yearsBack, sentOn, deadline, closedOn } = round;
  const [open, extended] = closedOn ? [] : (openStates[index] ?? []);
  const state = open ?? unanswered[yearsBack]?.[index] ?? 'submitted';
  const until = extended ? nextWorkingDay(addDays(deadline, 12)) : deadline;
  const random = randomFrom(`when ${yearsBack} ${officeId}`);
  const openedOn = addDays(sentOn, random.between(1, 9));
  const unopened = state === 'not-opened' || state === 'exempt';
  const isLate = index % 13 === 12;
  const answered = ['submitted', 'submitted-by-letter', 'returned'].includes(state);
  return {
    state,
    deadline: until,
    openedOn: unopened || (state === 'missing' && index === 24) ? null : openedOn,
    answeredOn: answered
      ? isLate
        ? addDays(deadline, 1)
        : addDays(openedOn, random.between(1, 17))
      : null,
  };
}

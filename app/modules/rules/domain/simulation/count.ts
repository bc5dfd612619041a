import { birthday, dateOfDay, dayNumber } from '#kernel/date.ts';
import { ageLimit, type AgeLimit, type CompiledLaw, type LawStretch } from './compiled-law.ts';
import type { Columns } from './columns.ts';

/** People are counted in cells: their age, their county and their number of children. */
export const ageGroups = ['under-25', '25-29', '30-39', '40-49', '50-59', '60-up'] as const;
export type AgeGroup = (typeof ageGroups)[number];
const ageGroupStarts = [25, 30, 40, 50, 60] as const;

/** The last group is of those with so many or more. */
export const childGroups = ['0', '1', '2', '3', '4-up'] as const;
export type ChildGroup = (typeof childGroups)[number];

export const countyNumbers = 100;
const cells = ageGroups.length * childGroups.length * countyNumbers;

/** Sums of one law, by cell. The cost is `high × 2^26 + low` units, since it grows past what a number can hold. */
export interface Sums {
  readonly participants: Float64Array;
  readonly benefitDays: Float64Array;
  readonly high: Float64Array;
  readonly low: Float64Array;
}

export const lowSize = 67_108_864;

export function emptySums(): Sums {
  return {
    participants: new Float64Array(cells),
    benefitDays: new Float64Array(cells),
    high: new Float64Array(cells),
    low: new Float64Array(cells),
  };
}

export function addSums(to: Sums, from: Sums): void {
  for (let cell = 0; cell < cells; cell += 1) {
    to.participants[cell] = (to.participants[cell] ?? 0) + (from.participants[cell] ?? 0);
    to.benefitDays[cell] = (to.benefitDays[cell] ?? 0) + (from.benefitDays[cell] ?? 0);
    to.high[cell] = (to.high[cell] ?? 0) + (from.high[cell] ?? 0);
    to.low[cell] = (to.low[cell] ?? 0) + (from.low[cell] ?? 0);
  }
  carry(to);
}

/** The place of a cell in the sums. */
export function cellOf(age: number, children: number, county: number): number {
  return (age * childGroups.length + children) * countyNumbers + county;
}

/** How people are put in cells: by the law as it is, so that both laws are compared cell by cell. */
export interface Grouping {
  /** The last birth date that has reached the age that each group but the first begins with, on the first day. */
  readonly lastBorn: Int32Array;
  /** Children are counted who are under age on a day that the person takes part. */
  readonly childLimit: AgeLimit;
}

export function groupingOf(law: CompiledLaw, childAge: number): Grouping {
  return {
    lastBorn: Int32Array.from(ageGroupStarts, (age) => lastBornFor(age, law.from)),
    childLimit: ageLimit(childAge, law.from, law.to),
  };
}

/** The last birth date that has reached the age on a day. */
function lastBornFor(age: number, day: number): number {
  const { firstBirth, turnsOn } = ageLimit(age, day, day);
  return firstBirth + turnsOn.findLastIndex((turns) => turns <= day);
}

/**
 * Adds everyone in the columns to the sums of each law. The laws are of the same period; who takes part, and in
 * which cell, is the same for all but the ages at which a change of law lets people in.
 */
export function count(
  columns: Columns,
  laws: readonly { readonly law: CompiledLaw; readonly sums: Sums }[],
  grouping: Grouping,
): void {
  const [first] = laws;
  if (!first) return;
  const { from, to, benefitDays } = first.law;
  const { people, startDay, endDay } = columns;
  for (let person = 0; person < people; person += 1) {
    const starts = startDay[person] ?? 0;
    const ends = endDay[person] ?? 0;
    const start = starts > from ? starts : from;
    const end = ends < to ? ends : to;
    if (start > end) continue;
    const days = (benefitDays[end + 1 - from] ?? 0) - (benefitDays[start - from] ?? 0);
    if (days === 0) continue;
    const cell = cellFor(columns, person, start, end, grouping);
    for (const { law, sums } of laws) {
      if (!isLetIn(columns, person, law)) continue;
      sums.participants[cell] = (sums.participants[cell] ?? 0) + 1;
      sums.benefitDays[cell] = (sums.benefitDays[cell] ?? 0) + days;
      for (const stretch of law.stretches) {
        const cost = costInStretch(columns, person, start, end, stretch, law.wholeDay);
        const high = Math.floor(cost / lowSize);
        sums.high[cell] = (sums.high[cell] ?? 0) + high;
        sums.low[cell] = (sums.low[cell] ?? 0) + (cost - high * lowSize);
      }
    }
  }
  for (const { sums } of laws) carry(sums);
}

/** What one person costs in the period of the law, in units. */
export function costOf(columns: Columns, person: number, law: CompiledLaw): bigint {
  if (!isLetIn(columns, person, law)) return 0n;
  const start = Math.max(columns.startDay[person] ?? 0, law.from);
  const end = Math.min(columns.endDay[person] ?? 0, law.to);
  let cost = 0n;
  for (const stretch of law.stretches)
    cost += BigInt(costInStretch(columns, person, start, end, stretch, law.wholeDay));
  return cost;
}

/** The benefit and the supplements of the person's benefit days in the stretch, less the hours of paid work. */
function costInStretch(
  columns: Columns,
  person: number,
  firstDay: number,
  lastDay: number,
  stretch: LawStretch,
  wholeDay: number,
): number {
  const { from, to, full, youth, child, childLimit } = stretch;
  const start = firstDay > from ? firstDay : from;
  const end = lastDay < to ? lastDay : to;
  if (start > end) return 0;
  const first = start - from;
  const past = end + 1 - from;

  const turns = turnsOn(stretch.youthLimit, columns.birthDay[person] ?? 0, from, to) - from;
  const grown = turns < first ? first : turns > past ? past : turns;
  let gross = (youth[grown] ?? 0) - (youth[first] ?? 0) + (full[past] ?? 0) - (full[grown] ?? 0);

  const lastChild = columns.firstChild[person + 1] ?? 0;
  for (let index = columns.firstChild[person] ?? 0; index < lastChild; index += 1) {
    if ((columns.childIncome[index] ?? 0) > stretch.incomeLimit) continue;
    if (stretch.pensionExcludes && (columns.childPension[index] ?? 0) === 1) continue;
    const supported = (columns.childFromDay[index] ?? 0) - from;
    const begins = supported > first ? supported : first;
    const grows = turnsOn(childLimit, columns.childBirthDay[index] ?? 0, from, to) - from;
    const finishes = grows < past ? grows : past;
    if (begins < finishes) gross += (child[finishes] ?? 0) - (child[begins] ?? 0);
  }

  const hours = columns.workedHours[person] ?? 0;
  if (hours === 0 || ((columns.apprentice[person] ?? 0) === 1 && !stretch.apprenticeshipCounts))
    return gross * wholeDay;
  const parts = wholeDay - hours * stretch.partsPerHundredth;
  return parts > 0 ? gross * parts : 0;
}

/** The day that somebody reaches the age; the first day or the day after the last where that is outside. */
function turnsOn(
  { firstBirth, turnsOn: table }: AgeLimit,
  birthDay: number,
  from: number,
  to: number,
) {
  const place = birthDay - firstBirth;
  if (place < 0) return from;
  return place < table.length ? (table[place] ?? 0) : to + 1;
}

function cellFor(
  columns: Columns,
  person: number,
  start: number,
  end: number,
  { lastBorn, childLimit }: Grouping,
): number {
  const birthDay = columns.birthDay[person] ?? 0;
  let age = 0;
  while (age < lastBorn.length && birthDay <= (lastBorn[age] ?? 0)) age += 1;
  let children = 0;
  const lastChild = columns.firstChild[person + 1] ?? 0;
  for (let index = columns.firstChild[person] ?? 0; index < lastChild; index += 1) {
    const born = columns.childBirthDay[index] ?? 0;
    if ((columns.childFromDay[index] ?? 0) <= end && turnsOn(childLimit, born, start, end) > start)
      children += 1;
  }
  const group = children < childGroups.length ? children : childGroups.length - 1;
  return cellOf(age, group, columns.county[person] ?? 0);
}

/** Whether a change of law lets somebody of this age begin. In the law as it is, whoever has a programme takes part. */
function isLetIn(columns: Columns, person: number, { minAge, maxAge }: CompiledLaw): boolean {
  if (minAge === undefined && maxAge === undefined) return true;
  const birthDay = columns.birthDay[person] ?? 0;
  const start = columns.startDay[person] ?? 0;
  return (
    (minAge === undefined || hasReached(minAge, birthDay, start)) &&
    (maxAge === undefined || !hasReached(maxAge, birthDay, start))
  );
}

/** By the length of the year where that is enough to know, and by the calendar close to the birthday. */
function hasReached(age: number, birthDay: number, day: number): boolean {
  const over = day - birthDay - age * 365.2425;
  if (over > 3) return true;
  if (over < -3) return false;
  return dayNumber(birthday(dateOfDay(birthDay), age)) <= day;
}

/** Moves what the low part has grown past to the high part, so that both stay exact however many are added. */
function carry({ high, low }: Sums): void {
  for (let cell = 0; cell < cells; cell += 1) {
    const over = Math.floor((low[cell] ?? 0) / lowSize);
    high[cell] = (high[cell] ?? 0) + over;
    low[cell] = (low[cell] ?? 0) - over * lowSize;
  }
}

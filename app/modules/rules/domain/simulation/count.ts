import { birthday, dateOfDay, dayNumber } from '#kernel/date.ts';
import { ageLimit, type AgeLimit, type CompiledLaw, type LawStretch } from './law-tables.ts';
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

/**
 * Sums of one law: for each cell its participants, their benefit days and what they cost, in two parts, `high × 2^26 +
 * low` units, since it grows past what a number can hold. Side by side, since they are written together.
 */
export type Sums = Float64Array;

export const lowSize = 67_108_864;
const inCell = 4;
const place = { participants: 0, benefitDays: 1, high: 2, low: 3 } as const;

export function emptySums(): Sums {
  return new Float64Array(cells * inCell);
}

export function addSums(to: Sums, from: Sums): void {
  for (let index = 0; index < to.length; index += 1)
    to[index] = (to[index] ?? 0) + (from[index] ?? 0);
  carry(to);
}

/** What the sums have in one cell. */
export function sumsIn(sums: Sums, cell: number) {
  const at = (name: keyof typeof place) => sums[cell * inCell + place[name]] ?? 0;
  return {
    participants: at('participants'),
    benefitDays: at('benefitDays'),
    units: BigInt(at('high')) * BigInt(lowSize) + BigInt(at('low')),
  };
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
 *
 * Goes through the columns several times, each time for little: first for who takes part, then for what each
 * stretch of each law gives them. A short loop over few arrays is fast, and one that does all is not.
 */
export function count(
  columns: Columns,
  laws: readonly { readonly law: CompiledLaw; readonly sums: Sums }[],
  grouping: Grouping,
): void {
  const [first] = laws;
  if (!first) return;
  const together = stretchesTogether(laws.map(({ law }) => law));
  for (let from = 0; from < columns.people; from += blockSize) {
    const all = participantsIn(columns, from, first.law);
    if (all.count === 0) continue;
    findCells(columns, all, grouping);
    const letIn = laws.map(({ law }) => lettingIn(columns, all, law));
    for (const [index, { sums }] of laws.entries()) addPeople(all, letIn[index], sums);
    for (const stretches of together) {
      costsIn(columns, all, stretches);
      for (const [index] of stretches)
        addCosts(all, block.costs[index] ?? none, letIn[index], laws[index]?.sums ?? none);
    }
  }
  for (const { sums } of laws) carry(sums);
}

/** What each person of the columns costs in the period of the law, in units. */
export function costOfEach(columns: Columns, law: CompiledLaw): readonly bigint[] {
  const each = Array.from({ length: columns.people }, () => 0n);
  for (let from = 0; from < columns.people; from += blockSize) {
    const all = participantsIn(columns, from, law);
    const letIn = lettingIn(columns, all, law);
    for (const stretches of stretchesTogether([law])) {
      costsIn(columns, all, stretches);
      for (let index = 0; index < all.count; index += 1) {
        const person = all.person[index] ?? 0;
        if (letIn?.[index] !== 0)
          each[person] = (each[person] ?? 0n) + BigInt(block.costs[0]?.[index] ?? 0);
      }
    }
  }
  return each;
}

/** So many people at a time that what is worked out about them stays close to the processor. */
const blockSize = 2048;

/** What is worked out about one block of people. Made once: a country is thousands of blocks. */
const block = {
  person: new Int32Array(blockSize),
  start: new Int32Array(blockSize),
  past: new Int32Array(blockSize),
  benefitDays: new Int32Array(blockSize),
  cell: new Uint16Array(blockSize),
  costs: [new Float64Array(blockSize), new Float64Array(blockSize)],
} as const;

/** Those of a block with benefit days in the period, and from which day until before which. */
type Participants = typeof block & { readonly count: number };

const none = new Float64Array(0);

function addPeople(
  { count: people, cell, benefitDays }: Participants,
  letIn: Uint8Array | undefined,
  sums: Sums,
): void {
  for (let index = 0; index < people; index += 1) {
    if (letIn?.[index] === 0) continue;
    const at = (cell[index] ?? 0) * inCell;
    sums[at] = (sums[at] ?? 0) + 1;
    sums[at + place.benefitDays] = (sums[at + place.benefitDays] ?? 0) + (benefitDays[index] ?? 0);
  }
}

function addCosts(
  { count: people, cell }: Participants,
  costs: Float64Array,
  letIn: Uint8Array | undefined,
  sums: Sums,
): void {
  for (let index = 0; index < people; index += 1) {
    if (letIn?.[index] === 0) continue;
    const at = (cell[index] ?? 0) * inCell;
    const cost = costs[index] ?? 0;
    const over = Math.floor(cost / lowSize);
    sums[at + place.high] = (sums[at + place.high] ?? 0) + over;
    sums[at + place.low] = (sums[at + place.low] ?? 0) + (cost - over * lowSize);
  }
}

/** A stretch with the place of its law among the laws, and the parts of a whole day there. */
type StretchOf = readonly [law: number, stretch: LawStretch, wholeDay: number];
/** One stretch, or one of each of two laws that differ only in rates and so are counted in one go. */
type Together = readonly [StretchOf] | readonly [StretchOf, StretchOf];

function stretchesTogether(laws: readonly CompiledLaw[]): readonly Together[] {
  const [first, second] = laws;
  const isPair =
    first?.stretches.length === second?.stretches.length &&
    first?.stretches.every(({ shape }, index) => shape === second?.stretches[index]?.shape);
  if (first && second && isPair)
    return first.stretches.flatMap((stretch, index): Together[] => {
      const other = second.stretches[index];
      return other
        ? [
            [
              [0, stretch, first.wholeDay],
              [1, other, second.wholeDay],
            ],
          ]
        : [];
    });
  return laws.flatMap((law, index) =>
    law.stretches.map((stretch): Together => [[index, stretch, law.wholeDay]]),
  );
}

/** How many in the columns have a programme in the period, roughly: what is to be done for them takes the time. */
export function countInProgramme({ people, startDay, endDay }: Columns, law: CompiledLaw): number {
  let found = 0;
  for (let person = 0; person < people; person += 1)
    if ((startDay[person] ?? 0) <= law.to && (endDay[person] ?? 0) >= law.from) found += 1;
  return found;
}

function participantsIn(columns: Columns, firstPerson: number, law: CompiledLaw): Participants {
  const { from, to, benefitDays } = law;
  const { startDay, endDay } = columns;
  const { person: persons, start: starts, past: pasts, benefitDays: daysOf } = block;
  const end = Math.min(firstPerson + blockSize, columns.people);
  let count = 0;
  for (let person = firstPerson; person < end; person += 1) {
    const begins = startDay[person] ?? 0;
    const ends = endDay[person] ?? 0;
    const start = begins > from ? begins : from;
    const past = (ends < to ? ends : to) + 1;
    if (start >= past) continue;
    const days = (benefitDays[past - from] ?? 0) - (benefitDays[start - from] ?? 0);
    if (days === 0) continue;
    persons[count] = person;
    starts[count] = start;
    pasts[count] = past;
    daysOf[count] = days;
    count += 1;
  }
  return { ...block, count };
}

/**
 * The benefit and the supplements of each one's benefit days in the stretch, less the hours of paid work. Written
 * into the costs of each law; where only one law is counted, its rates are read twice, which costs less than to ask.
 */
function costsIn(columns: Columns, all: Participants, [first, second = first]: Together): void {
  const [law, stretch, wholeDay] = first;
  const [otherLaw, other, otherWholeDay] = second;
  const { from, to, full, youth, child, incomeLimit, pensionExcludes, partsPerHundredth } = stretch;
  const { full: otherFull, youth: otherYouth, child: otherChild } = other;
  const { partsPerHundredth: otherPartsPerHundredth } = other;
  const { apprenticeshipCounts } = stretch;
  const { birthDay, workedHours, apprentice, firstChild } = columns;
  const { childBirthDay, childFromDay, childIncome, childPension } = columns;
  const { firstBirth, turnsOn } = stretch.youthLimit;
  const { firstBirth: firstChildBirth, turnsOn: childTurnsOn } = stretch.childLimit;
  const births = turnsOn.length;
  const childBirths = childTurnsOn.length;
  const days = to + 1 - from;
  const { count: people, person: persons, start: starts, past: pasts, costs } = all;
  const cost = costs[law] ?? none;
  const otherCost = costs[otherLaw] ?? none;
  for (let index = 0; index < people; index += 1) {
    // Days are counted from the first of the stretch from here on, as the tables are.
    const startDay = (starts[index] ?? 0) - from;
    const pastDay = (pasts[index] ?? 0) - from;
    const start = startDay > 0 ? startDay : 0;
    const past = pastDay < days ? pastDay : days;
    if (start >= past) {
      cost[index] = 0;
      otherCost[index] = 0;
      continue;
    }
    const person = persons[index] ?? 0;
    const born = (birthDay[person] ?? 0) - firstBirth;
    const turns = born < 0 ? 0 : born < births ? (turnsOn[born] ?? 0) - from : days;
    const grown = turns < start ? start : turns > past ? past : turns;
    let gross = (youth[grown] ?? 0) - (youth[start] ?? 0) + (full[past] ?? 0) - (full[grown] ?? 0);
    let otherGross =
      (otherYouth[grown] ?? 0) -
      (otherYouth[start] ?? 0) +
      (otherFull[past] ?? 0) -
      (otherFull[grown] ?? 0);

    const lastChild = firstChild[person + 1] ?? 0;
    for (let each = firstChild[person] ?? 0; each < lastChild; each += 1) {
      const childBorn = (childBirthDay[each] ?? 0) - firstChildBirth;
      if (childBorn < 0) continue;
      const grows = childBorn < childBirths ? (childTurnsOn[childBorn] ?? 0) - from : days;
      const supported = (childFromDay[each] ?? 0) - from;
      const begins = supported > start ? supported : start;
      const finishes = grows < past ? grows : past;
      if (begins >= finishes || (childIncome[each] ?? 0) > incomeLimit) continue;
      if (pensionExcludes && childPension[each] === 1) continue;
      gross += (child[finishes] ?? 0) - (child[begins] ?? 0);
      otherGross += (otherChild[finishes] ?? 0) - (otherChild[begins] ?? 0);
    }

    const hours = workedHours[person] ?? 0;
    let parts = wholeDay;
    let otherParts = otherWholeDay;
    if (hours > 0 && (apprenticeshipCounts || apprentice[person] === 0)) {
      parts -= hours * partsPerHundredth;
      if (parts < 0) parts = 0;
      otherParts -= hours * otherPartsPerHundredth;
      if (otherParts < 0) otherParts = 0;
    }
    cost[index] = gross * parts;
    otherCost[index] = otherGross * otherParts;
  }
}

/** Finds the cell of each participant: age on the first day, county, and children under age while taking part. */
function findCells(columns: Columns, all: Participants, { lastBorn, childLimit }: Grouping): void {
  const { birthDay, county, firstChild, childBirthDay, childFromDay } = columns;
  const { firstBirth, turnsOn } = childLimit;
  const births = turnsOn.length;
  const groups = lastBorn.length;
  const { count: people, cell, person: persons, start: starts, past: pasts } = all;
  for (let index = 0; index < people; index += 1) {
    const person = persons[index] ?? 0;
    const start = starts[index] ?? 0;
    const past = pasts[index] ?? 0;
    const born = birthDay[person] ?? 0;
    let age = 0;
    while (age < groups && born <= (lastBorn[age] ?? 0)) age += 1;
    let children = 0;
    const lastChild = firstChild[person + 1] ?? 0;
    for (let each = firstChild[person] ?? 0; each < lastChild; each += 1) {
      const childBorn = (childBirthDay[each] ?? 0) - firstBirth;
      if (childBorn < 0 || (childFromDay[each] ?? 0) >= past) continue;
      if (childBorn >= births || (turnsOn[childBorn] ?? 0) > start) children += 1;
    }
    cell[index] = cellOf(age, Math.min(children, childGroups.length - 1), county[person] ?? 0);
  }
}

/** 1 for those whom a change of law lets begin at their age; nothing where all who have a programme take part. */
function lettingIn(columns: Columns, all: Participants, law: CompiledLaw): Uint8Array | undefined {
  const { minAge, maxAge } = law;
  if (minAge === undefined && maxAge === undefined) return undefined;
  const letIn = new Uint8Array(all.count);
  for (let index = 0; index < all.count; index += 1) {
    const person = all.person[index] ?? 0;
    const born = columns.birthDay[person] ?? 0;
    const start = columns.startDay[person] ?? 0;
    const isOldEnough = minAge === undefined || hasReached(minAge, born, start);
    const isTooOld = maxAge !== undefined && hasReached(maxAge, born, start);
    letIn[index] = isOldEnough && !isTooOld ? 1 : 0;
  }
  return letIn;
}

/** By the length of the year where that is enough to know, and by the calendar close to the birthday. */
function hasReached(age: number, birthDay: number, day: number): boolean {
  const over = day - birthDay - age * 365.2425;
  if (over > 3) return true;
  if (over < -3) return false;
  return dayNumber(birthday(dateOfDay(birthDay), age)) <= day;
}

/** Moves what the low part has grown past to the high part, so that both stay exact however many are added. */
function carry(sums: Sums): void {
  for (let at = 0; at < sums.length; at += inCell) {
    const over = Math.floor((sums[at + place.low] ?? 0) / lowSize);
    sums[at + place.high] = (sums[at + place.high] ?? 0) + over;
    sums[at + place.low] = (sums[at + place.low] ?? 0) - over * lowSize;
  }
}

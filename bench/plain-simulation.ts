import { dayNumber, isoDate, weekdayOfDay } from '../app/kernel/date.ts';
import type { Columns } from '../app/modules/rules/domain/simulation/columns.ts';

const day = (date: string) => dayNumber(isoDate(date));
const from = day('2026-01-01');
const to = day('2026-12-31');
const may = day('2026-05-01');
const born2001 = day('2001-01-01');
const bornAfter2001 = day('2002-01-01');
const born2008 = day('2008-01-01');
const bornAfter2008 = day('2009-01-01');
const ageStarts = ['2001-01-01', '1996-01-01', '1986-01-01', '1976-01-01', '1966-01-01'].map(day);
const childRate = 38;
const baseAmounts = [130_160, 136_549] as const;

/** Benefit days of 2026 before each day. */
const weekdays = new Uint16Array(to - from + 2);
for (let index = 1; index < weekdays.length; index += 1)
  weekdays[index] = (weekdays[index - 1] ?? 0) + (weekdayOfDay(from + index - 1) <= 5 ? 1 : 0);

export interface PlainSums {
  readonly participants: Float64Array;
  readonly before: Float64Array;
  readonly after: Float64Array;
}

/**
 * What a careful programmer writes for 2026 and no other year: every figure in its place, ages by the calendar of
 * this one year, and kroner as floating-point numbers. The same sums in the same cells.
 */
export function plainSimulation(
  lots: readonly Columns[],
  factors: readonly [before: number, after: number],
): PlainSums {
  const cells = 6 * 5 * 100;
  const participants = new Float64Array(cells);
  const before = new Float64Array(cells);
  const after = new Float64Array(cells);
  const [firstBefore, lastBefore] = baseAmounts.map((g) => (g * factors[0]) / 260);
  const [firstAfter, lastAfter] = baseAmounts.map((g) => (g * factors[1]) / 260);
  for (const lot of lots) {
    const { people, birthDay, startDay, endDay, county, workedHours, firstChild } = lot;
    const { childBirthDay, childFromDay } = lot;
    for (let person = 0; person < people; person += 1) {
      const starts = startDay[person] ?? 0;
      const ends = endDay[person] ?? 0;
      const start = starts > from ? starts : from;
      const past = (ends < to ? ends : to) + 1;
      if (start >= past) continue;
      const first = weekdays[start - from] ?? 0;
      const last = weekdays[past - from] ?? 0;
      if (first === last) continue;

      const born = birthDay[person] ?? 0;
      let turns = from;
      if (born >= bornAfter2001) turns = past;
      else if (born >= born2001) turns = from + born - born2001;
      if (turns < start) turns = start;
      else if (turns > past) turns = past;
      const spring = start < may ? (weekdays[(past < may ? past : may) - from] ?? 0) - first : 0;
      const young = (weekdays[turns - from] ?? 0) - first;
      const youngInSpring =
        start < may ? (weekdays[(turns < may ? turns : may) - from] ?? 0) - first : 0;
      const firstDays = spring - youngInSpring / 3;
      const lastDays = last - first - spring - (young - youngInSpring) / 3;

      let childDays = 0;
      let children = 0;
      const lastChild = firstChild[person + 1] ?? 0;
      for (let index = firstChild[person] ?? 0; index < lastChild; index += 1) {
        const childBorn = childBirthDay[index] ?? 0;
        const supported = childFromDay[index] ?? 0;
        let grows = from;
        if (childBorn >= bornAfter2008) grows = past;
        else if (childBorn >= born2008) {
          // 2008 was a leap year: 29 February is 28 February, and the days after come one earlier.
          const dayOfYear = childBorn - born2008;
          grows = from + (dayOfYear >= 59 ? dayOfYear - 1 : dayOfYear);
        }
        const begins = supported > start ? supported : start;
        const finishes = grows < past ? grows : past;
        if (grows > start && supported < past) children += 1;
        if (begins < finishes)
          childDays += (weekdays[finishes - from] ?? 0) - (weekdays[begins - from] ?? 0);
      }

      let age = 0;
      while (age < 5 && born <= (ageStarts[age] ?? 0)) age += 1;
      const cell = (age * 5 + (children > 4 ? 4 : children)) * 100 + (county[person] ?? 0);
      const hours = workedHours[person] ?? 0;
      const share = hours < 3750 ? 1 - hours / 3750 : 0;
      const supplement = childDays * childRate;
      participants[cell] = (participants[cell] ?? 0) + 1;
      before[cell] =
        (before[cell] ?? 0) +
        share * (firstDays * (firstBefore ?? 0) + lastDays * (lastBefore ?? 0) + supplement);
      after[cell] =
        (after[cell] ?? 0) +
        share * (firstDays * (firstAfter ?? 0) + lastDays * (lastAfter ?? 0) + supplement);
    }
  }
  return { participants, before, after };
}

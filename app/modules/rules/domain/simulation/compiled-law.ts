import { dayNumber, type IsoDate, weekdayOfDay } from '#kernel/date.ts';
import { Fraction, whole } from '#kernel/fraction.ts';
import type { Period } from '#kernel/period.ts';
import { mostChildren } from './columns.ts';
import { CannotSimulate, type DayFigures, dayFigures } from './day-figures.ts';
import { changeable, type LawChange } from './law-change.ts';
import { ageLimit, type CompiledLaw, type LawStretch } from './law-tables.ts';

/** Hours a week are spread on five days, and counted in hundredths. */
const hundredthsPerDayHour = 500;
/** Above this, whole numbers are no longer exact in a typed array. */
const exactLimit = 2n ** 53n;

/** Throws CannotSimulate for a period or figures that the columns cannot express, such as a day before 2012. */
export function compileLaw(period: Period, change: LawChange = {}): CompiledLaw {
  const days = dayFigures(period, change);
  const amountUnit = leastCommon(
    days.flatMap(({ full, youth, child }) =>
      [full, youth, child].map((part) => part.shortened().of),
    ),
  );
  const partsOfDay = leastCommon(days.map((figures) => partsOf(figures).of));
  const longest = longestStretch(days, amountUnit, partsOfDay);
  const stretches = sameForm(days).flatMap((run) =>
    inLengths(run, longest).map((part) => compileStretch(part, amountUnit, partsOfDay)),
  );
  const from = dayNumber(period.from);
  const to = dayNumber(period.to);
  return {
    from,
    to,
    unitsPerKrone: amountUnit * partsOfDay,
    wholeDay: Number(partsOfDay),
    stretches,
    benefitDays: Int32Array.from(summed(from, to, () => 1)),
    minAge: change[changeable.minAge.id],
    maxAge: change[changeable.maxAge.id],
  };
}

/** An amount in units as exact kroner. */
export function kronerOf(units: bigint, { unitsPerKrone }: CompiledLaw): Fraction {
  return new Fraction(units, unitsPerKrone).shortened();
}

/** What one hundredth of an hour a week takes from a benefit day, as a share of it. */
function partsOf({ fullDay }: DayFigures): Fraction {
  return new Fraction(1n, BigInt(hundredthsPerDayHour)).over(fullDay).shortened();
}

/** How many days the dearest person can be paid for before the units are too many to be exact. */
function longestStretch(days: readonly DayFigures[], unit: bigint, parts: bigint): number {
  const dearest = days.reduce((most, { full, youth, child }) => {
    const day = units(full, unit) + units(youth, unit) + BigInt(mostChildren) * units(child, unit);
    return day > most ? day : most;
  }, 1n);
  const longest = Number(exactLimit / (dearest * parts)) - 1;
  if (longest < 31) throw new CannotSimulate('The figures have too many decimals to be exact');
  return longest;
}

/** Neighbours that differ only in rates, together. */
function sameForm(days: readonly DayFigures[]): readonly (readonly DayFigures[])[] {
  const runs: DayFigures[][] = [];
  for (const figures of days) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run && before && formOf(before) === formOf(figures)) run.push(figures);
    else runs.push([figures]);
  }
  return runs;
}

function formOf(figures: DayFigures): string {
  const { youthAge, childAge, incomeLimit, pensionExcludes, fullDay, apprenticeshipCounts } =
    figures;
  return JSON.stringify([
    youthAge,
    childAge,
    incomeLimit,
    pensionExcludes,
    fullDay,
    apprenticeshipCounts,
  ]);
}

interface Part {
  readonly from: number;
  readonly to: number;
  readonly days: readonly DayFigures[];
}

function inLengths(days: readonly DayFigures[], longest: number): readonly Part[] {
  const parts: Part[] = [];
  const last = dayNumber(days.at(-1)?.to ?? ('' as IsoDate));
  for (let from = dayNumber(days[0]?.from ?? ('' as IsoDate)); from <= last; from += longest)
    parts.push({ from, to: Math.min(from + longest - 1, last), days });
  return parts;
}

function compileStretch({ from, to, days }: Part, unit: bigint, partsOfDay: bigint): LawStretch {
  const [first] = days;
  if (!first) throw new RangeError('A stretch of no days');
  const rates = days.map(({ from: start, full, youth, child }) => ({
    start: dayNumber(start),
    full: Number(units(full, unit)),
    youth: Number(units(youth, unit)),
    child: Number(units(child, unit)),
  }));
  const sums = (name: 'full' | 'youth' | 'child') => {
    let index = 0;
    return Float64Array.from(
      summed(from, to, (day) => {
        while ((rates[index + 1]?.start ?? Infinity) <= day) index += 1;
        return rates[index]?.[name] ?? 0;
      }),
    );
  };
  return {
    from,
    to,
    full: sums('full'),
    youth: sums('youth'),
    child: sums('child'),
    youthLimit: ageLimit(first.youthAge, from, to),
    childLimit: ageLimit(first.childAge, from, to),
    incomeLimit: first.incomeLimit ?? Infinity,
    pensionExcludes: first.pensionExcludes,
    partsPerHundredth: partsOf(first).times(new Fraction(partsOfDay, 1n)).rounded(),
    apprenticeshipCounts: first.apprenticeshipCounts,
    shape: JSON.stringify([from, to, formOf(first)]),
  };
}

/** For each day the sum of the benefit days before it, and one more: the sum of all. */
function* summed(from: number, to: number, amountOn: (day: number) => number): Iterable<number> {
  let sum = 0;
  yield sum;
  for (let day = from; day <= to; day += 1) {
    const amount = amountOn(day);
    if (weekdayOfDay(day) <= 5) sum += amount;
    yield sum;
  }
}

function units(amount: Fraction, unit: bigint): bigint {
  const inUnits = amount.times(new Fraction(unit, 1n)).shortened();
  if (inUnits.of !== 1n) throw new RangeError('The unit does not divide the amount');
  return inUnits.parts;
}

function leastCommon(numbers: readonly bigint[]): bigint {
  return numbers.reduce((common, number) => {
    const { of } = new Fraction(common, number).shortened();
    return common * of;
  }, whole(1).of);
}

import { addMonths, birthday, dateOfDay, dayNumber } from '#kernel/date.ts';

/**
 * The law of a period as tables for the evaluator: only numbers and typed arrays, so that it can be sent to a
 * thread. All amounts are whole numbers of one unit, `unitsPerKrone` to a krone, small enough that every figure
 * of the law and every hour is a whole number of them: the sums are exact.
 */
export interface CompiledLaw {
  readonly from: number;
  readonly to: number;
  readonly unitsPerKrone: bigint;
  /** Parts of a benefit day: a full one, without work. */
  readonly wholeDay: number;
  readonly stretches: readonly LawStretch[];
  /** How many benefit days there are from the first day of the period until before each day. */
  readonly benefitDays: Int32Array;
  /** Those who begin outside these ages take no part; only where a change of law says so. */
  readonly minAge: number | undefined;
  readonly maxAge: number | undefined;
}

/** Days in a row in which only rates change, and no limit. */
export interface LawStretch {
  readonly from: number;
  readonly to: number;
  /** What all benefit days of the stretch before a day give together, in units for each part of a day. */
  readonly full: Float64Array;
  readonly youth: Float64Array;
  readonly child: Float64Array;
  readonly youthLimit: AgeLimit;
  readonly childLimit: AgeLimit;
  /** Highest own income that leaves the supplement; `Infinity` where income does not matter. */
  readonly incomeLimit: number;
  readonly pensionExcludes: boolean;
  /** Parts of a benefit day that stay after a hundredth of an hour a week less: `wholeDay − partsPerHundredth × hours`. */
  readonly partsPerHundredth: number;
  readonly apprenticeshipCounts: boolean;
  /** The same in two stretches of the same days whose limits are the same: only their rates differ. */
  readonly shape: string;
}

/**
 * The day on which each birth date reaches an age, for those who reach it in the stretch. Born before the first
 * in the table: reached before the stretch. Born after the last: after it.
 */
export interface AgeLimit {
  readonly firstBirth: number;
  readonly turnsOn: Int32Array;
}

/** The table of those who reach the age on the days from the second to the last. */
export function ageLimit(age: number, from: number, to: number): AgeLimit {
  // Two days more than needed on each side, since a birth date on 29 February moves.
  const firstBirth = dayNumber(addMonths(dateOfDay(from), -12 * age)) - 2;
  const lastBirth = dayNumber(addMonths(dateOfDay(to), -12 * age)) + 2;
  const turnsOn = Int32Array.from({ length: lastBirth - firstBirth + 1 }, (_, index) =>
    dayNumber(birthday(dateOfDay(firstBirth + index), age)),
  );
  return { firstBirth, turnsOn };
}

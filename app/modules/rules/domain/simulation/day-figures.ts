import { addDays, type IsoDate } from '#kernel/date.ts';
import { type Fraction, one, whole, zero } from '#kernel/fraction.ts';
import type { Period } from '#kernel/period.ts';
import { type Finding, NoLawInForce, type Rule } from '#kernel/rule.ts';
import { type DayHoursFacts, fullDay } from '../day-hours.ts';
import type { LawFacts } from '../law-facts.ts';
import { exactFigure, figure } from '../parameter.ts';
import { baseAmount, childSupplement, dayRate } from '../sotjl-35-benefit.ts';
import { type Child, supportedChild } from '../sotjl-35-child.ts';
import { hoursOfWork, workReduction } from '../sotjl-37-work.ts';
import type { LawChange } from './law-change.ts';

/** What the law gives on each day of a stretch of days, asked from the rules themselves. */
export interface DayFigures extends Period {
  /** Benefit of a day for those who have reached the youth age, and for those who have not. */
  readonly full: Fraction;
  readonly youth: Fraction;
  /** Supplement of a day for one child. */
  readonly child: Fraction;
  readonly youthAge: number;
  readonly childAge: number;
  /** A child with more than this in own income a year gives no supplement. */
  readonly incomeLimit: number | undefined;
  readonly pensionExcludes: boolean;
  readonly fullDay: Fraction;
  readonly apprenticeshipCounts: boolean;
}

/** The rules give something that the columns cannot express, or no figure at all. */
export class CannotSimulate extends Error {
  override readonly name = 'CannotSimulate';
}

const youthAgeLimit = figure('benefit.youth.ageLimit');
const childAgeLimit = figure('benefit.childSupplement.childAgeLimit');
const incomeLimitG = exactFigure('benefit.childSupplement.childIncomeLimitG');
const pensionFigure = figure('benefit.childSupplement.barnepensjonExcludes');

/** Somebody born on this day has reached every age there is a limit at. */
const longAgo = '1800-01-01' as IsoDate;
/** A period to here never ends, as far as a simulation is concerned. */
const farAhead = '9000-12-31' as IsoDate;

/**
 * Asks the rules what a day gives, from the first day to the last, and only where something changes: each finding
 * tells how long it holds. The evaluator has no figure of its own, so a new dated entry is used as it comes.
 * Throws CannotSimulate where the rules answer in a way that the columns do not know, rather than count wrong.
 */
export function dayFigures({ from, to }: Period, instead: LawChange = {}): readonly DayFigures[] {
  const found: DayFigures[] = [];
  for (let day = from; day <= to; day = addDays(found.at(-1)?.to ?? to, 1))
    found.push(figuresFrom(day, to, instead));
  return found;
}

function figuresFrom(day: IsoDate, last: IsoDate, instead: LawChange): DayFigures {
  let to = last;
  const ask = <Facts, Value>(rule: Rule<Facts, Value>, facts: Facts): Value => {
    const finding = applied(rule, facts, day);
    if (finding.until < to) to = finding.until;
    return finding.value;
  };
  const law: LawFacts = { instead };
  const newborn: Child = { birthDate: day };
  const supplement = (children: readonly Child[]) =>
    ask(childSupplement, { ...law, birthDate: longAgo, children });
  const worked = (kind: 'work' | 'apprenticeship', hours: number): DayHoursFacts => ({
    ...law,
    worked: [{ date: day, hours, kind }],
    absent: [],
    dayValue: one,
    childSupplement: zero,
  });

  const child = supplement([newborn]);
  if (child.rate === null)
    throw new CannotSimulate(`No child supplement is known on ${day}: simulate from 2012`);
  const limit = ask(incomeLimitG, law);
  const base = ask(baseAmount, law);
  const figures = {
    full: ask(dayRate, { ...law, birthDate: longAgo, children: [] }).amount,
    youth: ask(dayRate, { ...law, birthDate: day, children: [] }).amount,
    child: child.amount,
    youthAge: ask(youthAgeLimit, law) ?? 0,
    childAge: ask(childAgeLimit, law) ?? 0,
    incomeLimit: limit && base ? floorOf(limit.times(base)) : undefined,
    pensionExcludes: ask(pensionFigure, law) === 1,
    fullDay: ask(fullDay, law),
    apprenticeshipCounts: !ask(hoursOfWork, worked('apprenticeship', 1)).isZero(),
  };
  ask(workReduction, worked('work', 1));
  check(day, figures, { supplement, worked, instead });
  return { from: day, to, ...figures };
}

function applied<Facts, Value>(
  rule: Rule<Facts, Value>,
  facts: Facts,
  day: IsoDate,
): Finding<Value> {
  try {
    return rule.apply(facts, day);
  } catch (error) {
    throw error instanceof NoLawInForce ? new CannotSimulate(error.message) : error;
  }
}

interface Questions {
  readonly supplement: (children: readonly Child[]) => { readonly amount: Fraction };
  readonly worked: (kind: 'work' | 'apprenticeship', hours: number) => DayHoursFacts;
  readonly instead: LawChange;
}

/**
 * The columns take for granted that the supplement grows by the child, that hours count in proportion, and that
 * the limits lie where the figures say. A wording that one day says otherwise is met here, and not in the sums.
 */
function check(
  day: IsoDate,
  figures: Omit<DayFigures, 'from' | 'to'>,
  { supplement, worked, instead }: Questions,
): void {
  const { full, youth, child, youthAge, childAge, incomeLimit, pensionExcludes } = figures;
  const newborn: Child = { birthDate: day };
  const isSupported = (asked: Child) => supportedChild.apply({ child: asked, instead }, day).value;
  const rate = (age: number, daysShort: number) =>
    dayRate.apply({ instead, birthDate: bornFor(day, age, daysShort), children: [] }, day).value
      .amount;
  const earning = (amount: number): Child => ({
    ...newborn,
    incomes: [{ year: Number(day.slice(0, 4)), amount }],
  });
  const half = figures.fullDay.over(whole(2));
  const agrees =
    supplement([newborn, newborn, newborn]).amount.equals(child.times(whole(3))) &&
    workReduction.apply(worked('work', half.toNumber()), day).value.equals(one.over(whole(2))) &&
    rate(youthAge, 0).equals(full) &&
    (youthAge === 0 || rate(youthAge, 2).equals(youth)) &&
    !isSupported({ birthDate: bornFor(day, childAge, 0) }) &&
    (childAge === 0 || isSupported({ birthDate: bornFor(day, childAge, 2) })) &&
    (incomeLimit === undefined ||
      (isSupported(earning(incomeLimit)) && !isSupported(earning(incomeLimit + 1)))) &&
    isSupported({ ...newborn, childPension: [{ from: day, to: farAhead }] }) === !pensionExcludes;
  if (!agrees)
    throw new CannotSimulate(`The rules of ${day} have a form that the simulation does not know`);
}

/** Born so that the age is reached on the day, or some days later: two, since 28 February may stand for the 29th. */
function bornFor(day: IsoDate, age: number, daysShort: number): IsoDate {
  const year = String(Number(day.slice(0, 4)) - age).padStart(4, '0');
  const monthAndDay = day.slice(4) === '-02-29' ? '-02-28' : day.slice(4);
  return addDays(`${year}${monthAndDay}` as IsoDate, daysShort);
}

function floorOf(amount: Fraction): number {
  return Number(amount.parts / amount.of);
}

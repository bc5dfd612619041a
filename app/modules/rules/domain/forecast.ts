import {
  addDays,
  addMonths,
  birthday,
  dayNumber,
  endOfMonth,
  type IsoDate,
  weekday,
} from '#kernel/date.ts';
import { type Holiday, holidaysIn } from '#kernel/holiday.ts';
import { includes, type Period } from '#kernel/period.ts';
import type { Finding } from '#kernel/rule.ts';
import type { Choices } from './choices.ts';
import type { WorkedHours } from './day-hours.ts';
import { figure, parameterOn, parameters } from './parameter.ts';
import { baseAmountKnownTo } from './sotjl-35-adjustment.ts';
import type { Child } from './sotjl-35-child.ts';
import { payment, type Payment, type PaymentFacts } from './sotjl-39-payment.ts';

/** What a person tells about themselves to see the money ahead. */
export interface ForecastFacts {
  readonly birthDate: IsoDate;
  readonly children: readonly Child[];
  readonly programme: { readonly start: IsoDate; readonly end: IsoDate };
  /** Hours of paid work in an ordinary week, spread over five days. */
  readonly hoursOfWorkPerWeek?: number;
  readonly choices?: Choices;
  readonly instead?: Readonly<Record<string, number>>;
}

/** Something that changes the amount, or that is good to know in that month. */
export type ForecastEvent =
  | { readonly kind: 'start' | 'end' | 'full-rate'; readonly date: IsoDate }
  | { readonly kind: 'child-born' | 'child-of-age'; readonly date: IsoDate; readonly child: number }
  | { readonly kind: 'new-rates'; readonly date: IsoDate }
  | { readonly kind: 'no-tax-withheld'; readonly date: IsoDate };

export interface ForecastMonth extends Period {
  readonly payment: Finding<Payment>;
  readonly events: readonly ForecastEvent[];
  /** Weekdays that are public holidays: benefit days without a programme. */
  readonly holidays: readonly Holiday[];
  /** G for the month is not adopted yet, so the last one is used. */
  readonly assumedBaseAmount: boolean;
}

export interface Forecast {
  readonly months: readonly ForecastMonth[];
  /** Kroner before tax for the whole programme: the sum of the months. */
  readonly total: number;
}

/**
 * The payment of each calendar month of a programme, by the law known today. It is what `payment` gives month
 * for month, so a forecast can never differ from what is paid for the same facts.
 */
export function forecast(facts: ForecastFacts): Forecast {
  const { start, end } = facts.programme;
  const knownTo = baseAmountKnownTo();
  const months: ForecastMonth[] = [];
  for (let from = firstOfMonth(start); from <= end; from = addMonths(from, 1)) {
    const period = { from, to: endOfMonth(from) };
    months.push({
      ...period,
      payment: payment.apply(paymentFacts(facts, period), period.to),
      events: eventsIn(facts, period),
      holidays: weekdayHolidays(period, facts.programme),
      assumedBaseAmount: period.to > knownTo,
    });
  }
  const total = months.reduce((sum, { payment: { value } }) => sum + value.payable, 0);
  return { months, total };
}

/** The last day of a programme of so many months from its start (domstolloven § 148). */
export function lastDayAfter(start: IsoDate, months: number): IsoDate {
  return addDays(addMonths(start, months), -1);
}

function paymentFacts(facts: ForecastFacts, payPeriod: Period): PaymentFacts {
  const { birthDate, children, programme, hoursOfWorkPerWeek = 0, choices, instead } = facts;
  return {
    birthDate,
    children,
    programme,
    payPeriod,
    interruptions: [],
    unauthorisedAbsence: [],
    paidWork: hoursOfWorkPerWeek > 0 ? everyWeekday(payPeriod, hoursOfWorkPerWeek / 5) : [],
    otherBenefits: [],
    ...(choices && { choices }),
    ...(instead && { instead }),
  };
}

function everyWeekday({ from, to }: Period, hours: number): readonly WorkedHours[] {
  const days = dayNumber(to) - dayNumber(from) + 1;
  const rounded = Math.round(hours * 100) / 100;
  return Array.from({ length: days }, (_, index) => addDays(from, index))
    .filter((date) => weekday(date) <= 5)
    .map((date) => ({ date, hours: rounded }));
}

function eventsIn(facts: ForecastFacts, month: Period): readonly ForecastEvent[] {
  const { birthDate, children, programme } = facts;
  const possible: readonly ForecastEvent[] = [
    { kind: 'start', date: programme.start },
    { kind: 'full-rate', date: birthday(birthDate, youthAge.apply({}, month.to).value ?? 0) },
    ...children.flatMap((child, index): readonly ForecastEvent[] => [
      { kind: 'child-born', date: child.birthDate, child: index + 1 },
      {
        kind: 'child-of-age',
        date: birthday(child.birthDate, childAge(month.to)),
        child: index + 1,
      },
    ]),
    ...newRateDates.map((date): ForecastEvent => ({ kind: 'new-rates', date })),
    { kind: 'end', date: programme.end },
  ];
  const inProgramme = { from: programme.start, to: programme.end };
  const events = possible.filter(
    ({ kind, date }) =>
      includes(month, date) &&
      includes(inProgramme, date) &&
      // What is new on the first day was never anything else for this person.
      (kind === 'start' || date > programme.start),
  );
  const taxFree = month.from.slice(5, 7) === '06' && month.from >= '2011-06-01';
  return taxFree ? [...events, { kind: 'no-tax-withheld', date: month.from }] : events;
}

const youthAge = figure('benefit.youth.ageLimit');

/** The age limit is regulated from 2012; before that the supplement itself is unknown. */
function childAge(on: IsoDate): number {
  return parameterOn('benefit.childSupplement.childAgeLimit', on)?.value ?? 18;
}

/** Days when a figure that the monthly amount is made of changes. */
const newRateDates: readonly IsoDate[] = [
  ...new Set(
    parameters
      .filter(({ id }) => ['g', 'benefit.factor', 'benefit.childSupplement.perDay'].includes(id))
      .flatMap(({ values }) => values.map(({ from }) => from as IsoDate)),
  ),
].sort();

function weekdayHolidays(month: Period, { start, end }: ForecastFacts['programme']) {
  return holidaysIn(Number(month.from.slice(0, 4))).filter(
    ({ date }) => includes(month, date) && start <= date && date <= end && weekday(date) <= 5,
  );
}

function firstOfMonth(date: IsoDate): IsoDate {
  return `${date.slice(0, 7)}-01` as IsoDate;
}

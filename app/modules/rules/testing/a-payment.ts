import fc from 'fast-check';
import { addDays, addMonths, dayNumber, endOfMonth, type IsoDate, isoDate } from '#kernel/date.ts';
import type { Period } from '#kernel/period.ts';
import type { Child } from '../domain/sotjl-35-child.ts';
import type { PaymentFacts } from '../domain/sotjl-39-payment.ts';

/** A grown participant without children in September 2024: 21 benefit days, 20 446 kroner. */
export function aPayment(changes: Partial<PaymentFacts> = {}): PaymentFacts {
  return {
    birthDate: isoDate('1989-03-14'),
    children: [],
    payPeriod: month('2024-09'),
    programme: { start: isoDate('2024-03-04') },
    interruptions: [],
    unauthorisedAbsence: [],
    paidWork: [],
    otherBenefits: [],
    ...changes,
  };
}

/** `month('2024-09')` is the whole of September 2024. */
export function month(name: string): Period {
  const from = isoDate(`${name}-01`);
  return { from, to: endOfMonth(from) };
}

export function period(from: string, to: string): Period {
  return { from: isoDate(from), to: isoDate(to) };
}

const firstDay = dayNumber(isoDate('2012-01-01'));

function dayFrom(date: string, days: number): fc.Arbitrary<IsoDate> {
  return fc.integer({ min: 0, max: days }).map((count) => addDays(isoDate(date), count));
}

const anyHours = fc.integer({ min: 0, max: 40 }).map((quarters) => quarters / 4);

function anyChild(): fc.Arbitrary<Child> {
  return fc.record({
    birthDate: dayFrom('1994-01-01', 12_400),
    notSupported: fc.array(anyPeriodAfter('2012-01-01', 5500, 200), { maxLength: 1 }),
    incomes: fc.array(
      fc.record({
        year: fc.integer({ min: 2012, max: 2026 }),
        amount: fc.integer({ min: 0, max: 300_000 }),
      }),
      { maxLength: 2 },
    ),
    childPension: fc.array(anyPeriodAfter('2012-01-01', 5500, 900), { maxLength: 1 }),
    abroad: fc.array(anyPeriodAfter('2012-01-01', 5500, 200), { maxLength: 2 }),
  });
}

function anyPeriodAfter(date: string, days: number, longest: number): fc.Arbitrary<Period> {
  return fc
    .tuple(dayFrom(date, days), fc.integer({ min: 0, max: longest }))
    .map(([from, length]) => ({ from, to: addDays(from, length) }));
}

/** A case in any law version from 2012 to 2027, with children, hours and interruptions. */
export const anyPayment: fc.Arbitrary<PaymentFacts> = fc
  .record({
    monthIndex: fc.integer({ min: 0, max: 191 }),
    age: fc.integer({ min: 18 * 365, max: 66 * 365 }),
    children: fc.array(anyChild(), { maxLength: 4 }),
    startBefore: fc.integer({ min: -20, max: 700 }),
    length: fc.option(fc.integer({ min: 0, max: 800 }), { nil: undefined }),
    interruption: fc.option(
      fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 20 })),
      { nil: undefined },
    ),
    work: fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), anyHours), { maxLength: 6 }),
    absence: fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), anyHours), { maxLength: 6 }),
    dagpenger: fc.option(fc.integer({ min: 0, max: 30_000 }), { nil: undefined }),
  })
  .map((drawn) => {
    const from = addMonths(isoDate('2012-01-01'), drawn.monthIndex);
    const payPeriod = { from, to: endOfMonth(from) };
    const start = addDays(from, -Math.min(drawn.startBefore, dayNumber(from) - firstDay));
    const day = (offset: number) => addDays(from, offset);
    const [pause, paused] = drawn.interruption ?? [];
    return {
      birthDate: addDays(from, -drawn.age),
      children: drawn.children,
      payPeriod,
      programme: {
        start,
        ...(drawn.length === undefined ? {} : { end: addDays(start, drawn.length) }),
      },
      interruptions:
        pause === undefined || paused === undefined
          ? []
          : [{ from: day(pause), to: day(pause + paused) }],
      paidWork: drawn.work.map(([offset, hours]) => ({ date: day(offset), hours })),
      unauthorisedAbsence: drawn.absence.map(([offset, hours]) => ({ date: day(offset), hours })),
      otherBenefits:
        drawn.dagpenger === undefined ? [] : [{ type: 'dagpenger', amount: drawn.dagpenger }],
    } satisfies PaymentFacts;
  });

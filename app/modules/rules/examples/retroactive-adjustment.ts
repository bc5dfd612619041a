import { z } from 'zod';
import type { IsoDate } from '#kernel/date.ts';
import { parameterOn } from '../domain/parameter.ts';
import { adjustment } from '../domain/sotjl-35-adjustment.ts';
import { amount, count, kroner, month } from './fields.ts';
import { caseFields, caseOf } from './payment-case.ts';
import { type Answer, shape } from './shape.ts';

const inputs = z.strictObject({
  ...caseFields,
  months: z.array(month).min(1),
  oldG: kroner,
  newG: kroner.optional(),
});

const ofMonth = z
  .strictObject({
    month: z.string(),
    benefitDays: count,
    paidWithOldG: amount,
    recalculated: amount,
    difference: amount,
  })
  .partial();

/** Months that were paid before the new G was adopted, and what is paid afterwards (KVP-35-8, Q25). */
export const retroactiveAdjustment = [
  shape({
    marks: ['months', 'oldG'],
    inputs,
    expected: { perMonth: z.array(ofMonth), backPaymentNok: amount },
    answer: adjusted,
  }),
];

function adjusted(given: z.infer<typeof inputs>): Answer {
  const { months, oldG, newG } = given;
  const lastDay = months.map(({ to }) => to).reduce((last, to) => (to > last ? to : last));
  const { periods, backPayment } = adjustment.apply(
    { paidCase: caseOf(given, newG), paidPeriods: months, oldBaseAmount: oldG },
    lastDay,
  ).value;
  return {
    got: {
      perMonth: periods.map(({ from, benefitDays, paid, recalculated, difference }) => ({
        month: monthOf(from),
        benefitDays,
        paidWithOldG: paid,
        recalculated,
        difference,
      })),
      backPaymentNok: backPayment,
    },
    notes: months.flatMap(({ to }) => otherThanTheLaw(to, newG)),
  };
}

function otherThanTheLaw(on: IsoDate, newG: number | undefined): readonly string[] {
  const own = parameterOn('g', on)?.value;
  return newG === undefined || newG === own
    ? []
    : [`newG is given as ${newG}; the law has ${own ?? 'no figure'} in ${monthOf(on)}`];
}

function monthOf(date: IsoDate): string {
  return date.slice(0, 7);
}

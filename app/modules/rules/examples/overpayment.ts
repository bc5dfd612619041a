import { z } from 'zod';
import { isoDate } from '#kernel/date.ts';
import { type Overpayment, overpaymentDeduction } from '../domain/sotjl-40-overpayment.ts';
import { day, wholeKroner } from './fields.ts';
import { shape } from './shape.ts';

const common = {
  overpaidNok: wholeKroner,
  /** The most that is taken from each payment, when the caseworker has spread the deduction. */
  maxDeductionPerPaymentNok: wholeKroner.optional(),
  date: day.optional(),
};
const onePayment = z.strictObject({ ...common, nextPaymentBeforeDeductionNok: wholeKroner });
const manyPayments = z.strictObject({
  ...common,
  paymentsBeforeDeductionNok: z.array(wholeKroner).min(1),
});

/** What is taken from one payment, or from several in a row (KVP-40-1). */
export const overpayment = [
  shape({
    marks: ['nextPaymentBeforeDeductionNok'],
    inputs: onePayment,
    expected: {
      payableNok: wholeKroner,
      deductedNok: wholeKroner,
      remainingToDeductNok: wholeKroner,
    },
    answer(given) {
      const { deducted, payable, remaining } = deduction(
        given.overpaidNok,
        given.nextPaymentBeforeDeductionNok,
        given,
      );
      return {
        got: { payableNok: payable, deductedNok: deducted, remainingToDeductNok: remaining },
      };
    },
  }),
  shape({
    marks: ['paymentsBeforeDeductionNok'],
    inputs: manyPayments,
    expected: {
      payableNok: z.array(wholeKroner),
      deductedNok: z.array(wholeKroner),
      remainingToDeductNok: wholeKroner,
    },
    answer(given) {
      const taken: Overpayment[] = [];
      let remaining = given.overpaidNok;
      for (const payment of given.paymentsBeforeDeductionNok) {
        const next = deduction(remaining, payment, given);
        taken.push(next);
        remaining = next.remaining;
      }
      return {
        got: {
          payableNok: taken.map(({ payable }) => payable),
          deductedNok: taken.map(({ deducted }) => deducted),
          remainingToDeductNok: remaining,
        },
      };
    },
  }),
];

/** The rule is the same on every day since 2010, so an example need not name one. */
const anyDay = isoDate('2024-01-01');

function deduction(
  overpaid: number,
  payment: number,
  {
    maxDeductionPerPaymentNok: atMost,
    date,
  }: Pick<z.infer<typeof onePayment>, keyof typeof common>,
): Overpayment {
  return overpaymentDeduction.apply(
    { overpaid, payment, ...(atMost === undefined ? {} : { atMost }) },
    date ?? anyDay,
  ).value;
}

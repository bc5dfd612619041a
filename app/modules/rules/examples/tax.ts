import { z } from 'zod';
import { taxWithholding } from '../domain/skbf-05-tax.ts';
import { day, month, wholeKroner } from './fields.ts';
import { shape } from './shape.ts';

const inputs = z.strictObject({
  tableWithholdingPercent: z.number().min(0).max(100),
  payments: z
    .array(
      z.strictObject({
        forMonth: month,
        grossNok: wholeKroner,
        /** When the bank pays, which has nothing to say: the month that the benefit is for decides. */
        paidOn: day.optional(),
      }),
    )
    .min(1),
});

/** What is withheld from payments, with a flat percentage in place of a tax card (KVP-TAX-2). */
export const tax = [
  shape({
    marks: ['payments'],
    inputs,
    expected: { withheldNok: z.array(wholeKroner), paidOutNok: z.array(wholeKroner) },
    answer({ tableWithholdingPercent: percent, payments }) {
      const made = payments.map(
        ({ forMonth, grossNok: gross }) =>
          taxWithholding.apply({ forMonth, gross, percent }, forMonth.to).value,
      );
      return {
        got: {
          withheldNok: made.map(({ withheld }) => withheld),
          paidOutNok: made.map(({ paidOut }) => paidOut),
        },
      };
    },
  }),
];

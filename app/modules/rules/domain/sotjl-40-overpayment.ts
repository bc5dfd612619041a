import { cite } from '#kernel/law.ts';
import { rule } from '#kernel/rule.ts';
import type { LawFacts } from './law-facts.ts';

export interface OverpaymentFacts extends LawFacts {
  /** What is still to be deducted, in whole kroner. */
  readonly overpaid: number;
  /** The payment before the deduction, in whole kroner. */
  readonly payment: number;
  /** The most that may be taken this time, when the caseworker has spread it over several payments. */
  readonly atMost?: number;
}

export interface Overpayment {
  readonly deducted: number;
  readonly payable: number;
  readonly remaining: number;
}

/** KVP-40-1: what was paid too much may be deducted from later benefit. Never more than there is to pay. */
export const overpaymentDeduction = rule<OverpaymentFacts, Overpayment>({
  id: 'KVP-40-1',
  source: cite('sotjl', '40'),
  title: {
    nn: 'Trekk for for mykje utbetalt',
    nb: 'Trekk for for mye utbetalt',
    en: 'Deduction of an overpayment',
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Det som er utbetalt for mykje, kan trekkjast i seinare stønad. Kravet må byggje på eit vedtak.',
        nb: 'Det som er utbetalt for mye, kan trekkes i senere stønad. Kravet må bygge på et vedtak.',
        en: 'What has been overpaid can be deducted from later benefit. It must rest on a decision.',
      },
      conclude: (reading) => {
        const overpaid = reading.fact('overpaid');
        const payment = reading.fact('payment');
        const deducted = Math.max(
          0,
          Math.min(overpaid, payment, reading.fact('atMost') ?? overpaid),
        );
        return { deducted, payable: payment - deducted, remaining: overpaid - deducted };
      },
    },
  ],
});

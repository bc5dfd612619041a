import { addDays, type IsoDate, isoDate } from '#kernel/date.ts';
import { cite } from '#kernel/law.ts';
import type { Period } from '#kernel/period.ts';
import { rule } from '#kernel/rule.ts';
import { choice } from './choices.ts';
import type { LawFacts } from './law-facts.ts';
import { parameterOf } from './parameter.ts';
import { payment, type PaymentFacts } from './sotjl-39-payment.ts';

export interface AdjustmentFacts extends LawFacts {
  /** The case as it is paid, without a period. */
  readonly paidCase: Omit<PaymentFacts, 'payPeriod'>;
  /** The periods that were paid with the old G. */
  readonly paidPeriods: readonly Period[];
  readonly oldBaseAmount: number;
}

/** One paid period, in whole kroner. */
export interface AdjustedPeriod extends Period {
  readonly benefitDays: number;
  readonly paid: number;
  readonly recalculated: number;
  readonly difference: number;
}

export interface Adjustment {
  readonly periods: readonly AdjustedPeriod[];
  /** Kroner to pay afterwards: the sum of the differences between rounded amounts (Q25). */
  readonly backPayment: number;
}

/** KVP-35-8: G is adjusted from 1 May and adopted later, so what is paid in between is calculated again. */
export const adjustment = rule<AdjustmentFacts, Adjustment>({
  id: 'KVP-35-8',
  source: cite('ftrl', '1-4'),
  title: {
    nn: 'Etterbetaling når grunnbeløpet blir sett opp',
    nb: 'Etterbetaling når grunnbeløpet settes opp',
    en: 'Back payment when the basic amount is raised',
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-1997-02-28-19',
      text: {
        nn: 'Grunnbeløpet blir regulert kvart år med verknad frå 1. mai. Blir det vedteke seinare, reknar vi ut på nytt det som er betalt i mellomtida, og betaler skilnaden.',
        nb: 'Grunnbeløpet reguleres hvert år med virkning fra 1. mai. Vedtas det senere, regner vi ut på nytt det som er betalt i mellomtiden, og betaler forskjellen.',
        en: 'The basic amount is adjusted every year from 1 May. When it is adopted later, what was paid in between is calculated again and the difference is paid.',
      },
      conclude: (reading) => {
        reading.ask(choice('Q25'));
        const paidCase = reading.fact('paidCase');
        const g = reading.fact('oldBaseAmount');
        const periods = reading.fact('paidPeriods').map((payPeriod): AdjustedPeriod => {
          const facts: PaymentFacts = { ...paidCase, payPeriod };
          const old = { ...facts, instead: { ...facts.instead, g } };
          const paid = payment.apply(old, payPeriod.to);
          const recalculated = payment.apply(facts, payPeriod.to);
          reading.rest(paid);
          reading.rest(recalculated);
          return {
            ...payPeriod,
            benefitDays: recalculated.value.benefitDays,
            paid: paid.value.payable,
            recalculated: recalculated.value.payable,
            difference: recalculated.value.payable - paid.value.payable,
          };
        });
        const backPayment = periods.reduce((total, { difference }) => total + difference, 0);
        return { periods, backPayment };
      },
    },
  ],
});

/** The days of a year that were paid with the old G: from 1 May to the day before the new one was adopted. */
export function paidWithOldBaseAmount(year: number): Period | undefined {
  const first = `${year}-05-01`;
  const adopted = parameterOf('g').values.find(({ from }) => from === first)?.adopted;
  return adopted ? { from: isoDate(first), to: addDays(isoDate(adopted), -1) } : undefined;
}

/** The day after which G is not known yet: until the next 1 May after the last figure. */
export function baseAmountKnownTo(): IsoDate {
  const last = parameterOf('g').values.at(-1)?.from ?? '2010-01-01';
  return isoDate(`${Number(last.slice(0, 4)) + 1}-04-30`);
}

import { cite } from '#kernel/law.ts';
import { rule } from '#kernel/rule.ts';
import { assessment } from './assessment.ts';
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

/** §§ 23 and 24: whether the conditions for a decision on repayment are met, apart from deduction in later benefit. */
export const repayment = assessment({
  id: 'KVP-40-1.repayment',
  source: cite('sotjl', '23'),
  title: {
    nn: 'Vilkår for vedtak om tilbakebetaling',
    nb: 'Vilkår for vedtak om tilbakebetaling',
    en: 'Conditions for a decision on repayment',
  },
  needs: {
    facts: [
      {
        nn: 'Kva opplysningar som var feil eller mangla, og kva deltakaren visste',
        nb: 'Hvilke opplysninger som var feil eller manglet, og hva deltakeren visste',
        en: 'Which information was wrong or withheld, and what the participant knew',
      },
    ],
    evidence: [
      {
        nn: 'Søknaden, meldingar og vedtak, og svaret på førehandsvarselet',
        nb: 'Søknaden, meldinger og vedtak, og svaret på forhåndsvarselet',
        en: 'The application, messages and decisions, and the answer to the prior notice',
      },
    ],
    reasons: [
      {
        nn: 'Kvifor det var, eller ikkje var, forsett eller grov aktløyse',
        nb: 'Hvorfor det var, eller ikke var, forsett eller grov uaktsomhet',
        en: 'Why it was, or was not, intent or gross negligence',
      },
    ],
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Har deltakaren med forsett eller av grov aktløyse gitt feil opplysningar eller halde noko tilbake, kan kommunen gjere vedtak om tilbakebetaling. Vedtaket er tvangsgrunnlag.',
        nb: 'Har deltakeren forsettlig eller grovt uaktsomt gitt feil opplysninger eller holdt noe tilbake, kan kommunen gjøre vedtak om tilbakebetaling. Vedtaket er tvangsgrunnlag.',
        en: 'When the participant has given wrong information or withheld it, intentionally or by gross negligence, the municipality may decide on repayment. The decision is a ground for enforcement.',
      },
    },
  ],
});

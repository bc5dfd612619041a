import { decimal, type Fraction, least, sum } from '#kernel/fraction.ts';
import { cite } from '#kernel/law.ts';
import { rule } from '#kernel/rule.ts';
import { choice } from './choices.ts';
import type { LawFacts } from './law-facts.ts';

/** KVP-38-1: what reduces krone for krone. */
export const reducingBenefits = ['dagpenger', 'sykepenger', 'foreldrepenger'] as const;

/** KVP-38-2: what never reduces. */
export const harmlessBenefits = [
  'bostotte',
  'barnebidrag',
  'barnetrygd',
  'kontantstotte',
  'engangsstonad',
  'merutgifter',
] as const;

/** KVP-38-3, Q15: on neither list. No deduction; the caseworker reassesses § 29. */
export const reassessedBenefits = [
  'arbeidsavklaringspenger',
  'uforetrygd',
  'introduksjonsstonad',
  'overgangsstonad',
  'barnepensjon',
  'tiltakspenger',
] as const;

export const benefitTypes = [
  ...reducingBenefits,
  ...harmlessBenefits,
  ...reassessedBenefits,
] as const;
export type BenefitType = (typeof benefitTypes)[number];

/** A benefit for the same period, in kroner before tax (Q16). */
export interface OtherBenefit {
  readonly type: BenefitType;
  readonly amount: number;
}

export interface OtherBenefitFacts extends LawFacts {
  readonly otherBenefits: readonly OtherBenefit[];
  /** What is left to deduct from: the result never goes below zero. */
  readonly left: Fraction;
}

/** KVP-38-1: dagpenger, sykepenger and foreldrepenger for the same period, never more than what is left. */
export const otherBenefitsDeduction = rule<OtherBenefitFacts, Fraction>({
  id: 'KVP-38-1',
  source: cite('sotjl', '38'),
  title: {
    nn: 'Frådrag for andre ytingar',
    nb: 'Fradrag for andre ytelser',
    en: 'Deduction for other benefits',
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Dagpengar, sjukepengar og foreldrepengar for same tid blir trekte frå, krone for krone.',
        nb: 'Dagpenger, sykepenger og foreldrepenger for samme tid trekkes fra, krone for krone.',
        en: 'Unemployment benefit, sickness benefit and parental benefit for the same time are deducted krone for krone.',
      },
      conclude: (reading) => {
        reading.ask(choice('Q16'));
        const amounts = reading
          .fact('otherBenefits')
          .filter(({ type }) => reducingBenefits.some((reducing) => reducing === type))
          .map(({ amount }) => decimal(amount));
        return least(sum(amounts), reading.fact('left'));
      },
    },
  ],
});

/** KVP-38-3, Q15: which benefits make the caseworker look at § 29 again; the amount is not touched. */
export const benefitsToReassess = rule<
  Pick<OtherBenefitFacts, 'otherBenefits' | 'choices'>,
  readonly BenefitType[]
>({
  id: 'KVP-38-3',
  source: cite('sotjl', '38'),
  title: {
    nn: 'Ytingar som krev ei ny vurdering',
    nb: 'Ytelser som krever en ny vurdering',
    en: 'Benefits that call for a new assessment',
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Arbeidsavklaringspengar, uføretrygd, introduksjonsstønad, overgangsstønad, barnepensjon og tiltakspengar er ikkje nemnde i § 38. Dei gir ikkje frådrag, men rettleiaren må vurdere vilkåra i § 29 på nytt.',
        nb: 'Arbeidsavklaringspenger, uføretrygd, introduksjonsstønad, overgangsstønad, barnepensjon og tiltakspenger er ikke nevnt i § 38. De gir ikke fradrag, men veilederen må vurdere vilkårene i § 29 på nytt.',
        en: 'Work assessment allowance, disability benefit, introduction benefit, transitional benefit, child pension and measure benefit (tiltakspenger) are not mentioned in section 38. They give no deduction, but the caseworker must assess section 29 again.',
      },
      conclude: (reading) => {
        reading.ask(choice('Q15'));
        return reading
          .fact('otherBenefits')
          .map(({ type }) => type)
          .filter((type) => reassessedBenefits.some((reassessed) => reassessed === type));
      },
    },
  ],
});

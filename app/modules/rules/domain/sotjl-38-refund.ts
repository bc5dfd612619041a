import { cite } from '#kernel/law.ts';
import { type Reading, rule } from '#kernel/rule.ts';
import type { LawFacts } from './law-facts.ts';
import { type BenefitType, harmlessBenefits } from './sotjl-38-other-benefits.ts';

const section = cite('sotjl', '38');

export interface BenefitFacts extends LawFacts {
  readonly type: BenefitType;
}

/** KVP-38-2: income that is for something else than subsistence never reduces the benefit. */
export const leavesBenefitAlone = rule<BenefitFacts, boolean>({
  id: 'KVP-38-2',
  source: section,
  title: {
    nn: 'Ytingar som ikkje reduserer stønaden',
    nb: 'Ytelser som ikke reduserer stønaden',
    en: 'Benefits that do not reduce',
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Bustøtte, barnebidrag, barnetrygd, kontantstøtte, eingongsstønad og tillegg for ekstra utgifter reduserer ikkje stønaden.',
        nb: 'Bostøtte, barnebidrag, barnetrygd, kontantstøtte, engangsstønad og tillegg for ekstra utgifter reduserer ikke stønaden.',
        en: 'Housing allowance, child maintenance, child benefit, cash-for-care, the lump-sum birth grant and supplements for extra expenses do not reduce the benefit.',
      },
      conclude: (reading) => {
        const type = reading.fact('type');
        return harmlessBenefits.some((harmless) => harmless === type);
      },
    },
  ],
});

/** Benefits that may come afterwards for the same time, and what they are paid for. */
export const backPaidBenefits = [
  'dagpenger',
  'sykepenger',
  'foreldrepenger',
  'uforetrygd',
  'arbeidsmarkedstiltak',
] as const;
export type BackPaidBenefit = (typeof backPaidBenefits)[number];

export interface RefundFacts extends LawFacts {
  readonly backPaid: BackPaidBenefit;
}

/** Who a back-payment goes to: the municipality may claim it, gets it, or has no claim. */
export type Refund = 'may-claim' | 'goes-to-municipality' | 'no-claim';

/** KVP-38-4: refund (refusjon) of what the municipality paid, from a benefit that comes afterwards for the same time. */
export const refund = rule<RefundFacts, Refund>({
  id: 'KVP-38-4',
  source: section,
  title: {
    nn: 'Refusjon når ei anna yting kjem etterpå',
    nb: 'Refusjon når en annen ytelse kommer etterpå',
    en: 'Refund from a later back-payment',
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Kommunen kan krevje heile eller delar av det ho har betalt, når dagpengar, sjukepengar eller foreldrepengar blir etterbetalte for same tid. Ytingar til livsopphald frå arbeidsmarknadstiltak går til kommunen.',
        nb: 'Kommunen kan kreve hele eller deler av det den har betalt, når dagpenger, sykepenger eller foreldrepenger etterbetales for samme tid. Ytelser til livsopphold fra arbeidsmarkedstiltak går til kommunen.',
        en: 'The municipality may claim all or part of its outlay when unemployment, sickness or parental benefit is back-paid for the same time. Subsistence benefits from labour-market measures go to the municipality.',
      },
      conclude: (reading) => claim(reading, ['dagpenger', 'sykepenger', 'foreldrepenger'], true),
    },
    {
      from: '2012-12-14',
      by: 'LOV-2012-12-14-80',
      text: {
        nn: 'Kommunen kan òg krevje refusjon i etterbetalt uførepensjon, frå 2015 uføretrygd.',
        nb: 'Kommunen kan også kreve refusjon i etterbetalt uførepensjon, fra 2015 uføretrygd.',
        en: 'The municipality may also claim from back-paid disability pension, from 2015 disability benefit.',
      },
      conclude: (reading) =>
        claim(reading, ['dagpenger', 'sykepenger', 'foreldrepenger', 'uforetrygd'], true),
    },
    {
      from: '2019-01-01',
      by: 'LOV-2018-12-20-98',
      text: {
        nn: 'Kommunen kan krevje refusjon i dagpengar, sjukepengar, foreldrepengar og uføretrygd. Regelen om ytingar frå arbeidsmarknadstiltak er oppheva.',
        nb: 'Kommunen kan kreve refusjon i dagpenger, sykepenger, foreldrepenger og uføretrygd. Regelen om ytelser fra arbeidsmarkedstiltak er opphevet.',
        en: 'The municipality may claim from unemployment, sickness, parental and disability benefit. The rule on labour-market measures is repealed.',
      },
      conclude: (reading) =>
        claim(reading, ['dagpenger', 'sykepenger', 'foreldrepenger', 'uforetrygd'], false),
    },
  ],
});

function claim(
  reading: Reading<RefundFacts>,
  claimable: readonly BackPaidBenefit[],
  measuresGoToMunicipality: boolean,
): Refund {
  const backPaid = reading.fact('backPaid');
  if (backPaid === 'arbeidsmarkedstiltak')
    return measuresGoToMunicipality ? 'goes-to-municipality' : 'no-claim';
  return claimable.includes(backPaid) ? 'may-claim' : 'no-claim';
}

/** KVP-38-5: whoever has too little can apply for social assistance beside the benefit. */
export const supplementaryAssistance = rule<LawFacts, boolean>({
  id: 'KVP-38-5',
  source: cite('sotjl', '18'),
  title: {
    nn: 'Økonomisk stønad i tillegg',
    nb: 'Økonomisk stønad i tillegg',
    en: 'Social assistance in addition',
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Når kvalifiseringsstønaden ikkje er nok, kan deltakaren søkje om økonomisk stønad i tillegg.',
        nb: 'Når kvalifiseringsstønaden ikke er nok, kan deltakeren søke om økonomisk stønad i tillegg.',
        en: 'When the qualification benefit is not enough, the participant can apply for financial assistance in addition.',
      },
      conclude: () => true,
    },
  ],
});

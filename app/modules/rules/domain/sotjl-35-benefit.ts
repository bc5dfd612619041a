import { birthday, type IsoDate } from '#kernel/date.ts';
import { type Fraction, one, whole, zero } from '#kernel/fraction.ts';
import { cite } from '#kernel/law.ts';
import { type Reading, rule } from '#kernel/rule.ts';
import { choice } from './choices.ts';
import type { LawFacts } from './law-facts.ts';
import { exactFigure, figure } from './parameter.ts';
import { type Child, supportedChild } from './sotjl-35-child.ts';

/** What the benefit of a day depends on. */
export interface BenefitFacts extends LawFacts {
  readonly birthDate: IsoDate;
  readonly children: readonly Child[];
}

const section = cite('sotjl', '35');

export const baseAmount = exactFigure('g');
export const benefitFactor = exactFigure('benefit.factor');
const youthFraction = exactFigure('benefit.youth.fraction');
const youthAgeLimit = figure('benefit.youth.ageLimit');
const daysPerYear = exactFigure('benefit.daysPerYear');
const childRate = exactFigure('benefit.childSupplement.perDay');

/** An annual amount, exact, and the two figures that it is the product of. */
export interface AnnualAmount {
  readonly amount: Fraction;
  readonly baseAmount: Fraction;
  readonly factor: Fraction;
}

/** KVP-35-2: the full amount of a year. */
export const fullAnnualAmount = rule<LawFacts, AnnualAmount>({
  id: 'KVP-35-2',
  source: section,
  title: {
    nn: 'Full stønad for eit år',
    nb: 'Full stønad for et år',
    en: 'Full benefit for a year',
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Full stønad er to gonger grunnbeløpet for eit år.',
        nb: 'Full stønad er to ganger grunnbeløpet for et år.',
        en: 'The full benefit is twice the basic amount for a year.',
      },
      conclude: productOfFigures,
    },
    {
      from: '2024-07-01',
      by: 'LOV-2023-12-20-95',
      text: {
        nn: 'Full stønad er 2,041 gonger grunnbeløpet for eit år.',
        nb: 'Full stønad er 2,041 ganger grunnbeløpet for et år.',
        en: 'The full benefit is 2.041 times the basic amount for a year.',
      },
      conclude: productOfFigures,
    },
  ],
});

function productOfFigures(reading: Reading<LawFacts>): AnnualAmount {
  const base = known(reading.ask(baseAmount));
  const factor = known(reading.ask(benefitFactor));
  return { amount: base.times(factor), baseAmount: base, factor };
}

/** KVP-35-3: two thirds up to and including the day before the 25th birthday. */
export const ageShare = rule<BenefitFacts, Fraction>({
  id: 'KVP-35-3',
  source: section,
  title: {
    nn: 'To tredelar før 25 år',
    nb: 'To tredeler før 25 år',
    en: 'Two thirds under 25',
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Deltakarar under 25 år får to tredelar av full stønad. Det har ikkje noko å seie om dei bur hos foreldra.',
        nb: 'Deltakere under 25 år får to tredeler av full stønad. Det har ingen betydning om de bor hos foreldrene.',
        en: 'Participants under 25 get two thirds of the full benefit. Living with parents does not matter.',
      },
      conclude: (reading) => {
        const limit = reading.ask(youthAgeLimit) ?? 0;
        reading.ask(choice('Q3'));
        return reading.reached(birthday(reading.fact('birthDate'), limit))
          ? one
          : known(reading.ask(youthFraction));
      },
    },
  ],
});

/** The benefit of a day, exact, with the annual amount for the person's age that it is a part of. */
export interface DayRate {
  readonly amount: Fraction;
  readonly annual: Fraction;
  readonly baseAmount: Fraction;
  readonly factor: Fraction;
  readonly underAge: boolean;
}

/** KVP-35-4: a benefit day is 1/260 of the amount of the year. */
export const dayRate = rule<BenefitFacts, DayRate>({
  id: 'KVP-35-4',
  source: section,
  title: {
    nn: 'Stønad for ein dag',
    nb: 'Stønad for en dag',
    en: 'Benefit for a day',
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Stønaden blir gitt for 260 dagar i året, fem dagar i veka. Ein dag er 1/260 av stønaden for året.',
        nb: 'Stønaden gis for 260 dager i året, fem dager i uken. En dag er 1/260 av stønaden for året.',
        en: 'The benefit is given for 260 days a year, five days a week. A day is 1/260 of the annual amount.',
      },
      conclude: (reading) => {
        const { amount: full, baseAmount: base, factor } = reading.ask(fullAnnualAmount);
        const share = reading.ask(ageShare);
        const underAge = share !== one;
        const annual = underAge ? full.times(share) : full;
        const amount = annual.over(known(reading.ask(daysPerYear)));
        return { amount, annual, baseAmount: base, factor, underAge };
      },
    },
  ],
});

/** The child supplement of a day, with what it is made of. `rate` is null where no figure is known (Q12). */
export interface ChildSupplement {
  readonly amount: Fraction;
  readonly children: number;
  readonly rate: Fraction | null;
}

/** KVP-35-5: the same amount as in AAP for each supported child, and not cut for the young. */
export const childSupplement = rule<BenefitFacts, ChildSupplement>({
  id: 'KVP-35-5',
  source: cite('kvpf', '3'),
  title: { nn: 'Barnetillegg', nb: 'Barnetillegg', en: 'Child supplement' },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Lova gir tillegg for barn, men vi har ikkje funne nokon sats for 2010 og 2011.',
        nb: 'Loven gir tillegg for barn, men vi har ikke funnet noen sats for 2010 og 2011.',
        en: 'The act gives a supplement for children, but no rate was found for 2010 and 2011.',
      },
      conclude: (reading) => {
        const children = supported(reading);
        if (children === 0) return { amount: zero, children, rate: null };
        const rate = reading.ask(choice('Q12')) === 'accept-27' ? whole(27) : null;
        return { amount: rate ? rate.times(whole(children)) : zero, children, rate };
      },
    },
    {
      from: '2012-01-01',
      by: 'FOR-2011-12-21-1471',
      text: {
        nn: 'For kvart barn som deltakaren forsørgjer, kjem eit tillegg for kvar stønadsdag. Satsen er den same som for arbeidsavklaringspengar, og er like høg for dei under 25 år.',
        nb: 'For hvert barn som deltakeren forsørger, kommer et tillegg for hver stønadsdag. Satsen er den samme som for arbeidsavklaringspenger, og er like høy for dem under 25 år.',
        en: 'Each supported child gives a supplement for each benefit day, at the rate of the work assessment allowance, and the same for those under 25.',
      },
      conclude: (reading) => {
        const children = supported(reading);
        if (children === 0) return { amount: zero, children, rate: null };
        const rate = reading.ask(childRate);
        return { amount: known(rate).times(whole(children)), children, rate };
      },
    },
  ],
});

function supported(reading: Reading<BenefitFacts>): number {
  const { instead } = reading.case;
  let count = 0;
  for (const child of reading.fact('children'))
    if (reading.askAbout(supportedChild, { child, instead })) count += 1;
  return count;
}

/** A figure that the law has given on every day since 2010. */
function known(value: Fraction | null): Fraction {
  if (value === null) throw new RangeError('The law gives no figure on this day');
  return value;
}

/** What one benefit day is worth with child supplement, and what that is made of. */
export interface DayValue {
  readonly rate: DayRate;
  readonly supplement: ChildSupplement;
}

/** KVP-35-4, Q5: a benefit day with child supplement, what an hour is taken from (Q5), and what a payment is the sum of. */
export const dayValue = rule<BenefitFacts, DayValue>({
  id: 'KVP-35-4.with-supplement',
  source: section,
  title: {
    nn: 'Stønad og barnetillegg for ein dag',
    nb: 'Stønad og barnetillegg for en dag',
    en: 'Benefit and child supplement for a day',
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Ein stønadsdag er stønaden for dagen og tillegget for kvart barn som blir forsørgd.',
        nb: 'En stønadsdag er stønaden for dagen og tillegget for hvert barn som forsørges.',
        en: 'A benefit day is the benefit of the day and the supplement for each supported child.',
      },
      conclude: (reading) => ({
        rate: reading.ask(dayRate),
        supplement: reading.ask(childSupplement),
      }),
    },
  ],
});

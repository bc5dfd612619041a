import type { IsoDate } from '#kernel/date.ts';
import { cite } from '#kernel/law.ts';
import { rule } from '#kernel/rule.ts';
import { choice } from './choices.ts';
import type { LawFacts } from './law-facts.ts';

export interface TransitionFacts extends LawFacts {
  readonly decidedOn: IsoDate;
}

export interface BenefitDayFacts extends LawFacts {
  readonly benefitDay: IsoDate;
}

/** KVP-T-1, Q17: the day whose law a decision is made by. */
export const lawOfDecision = rule<TransitionFacts, IsoDate>({
  id: 'KVP-T-1',
  source: cite('kvpf', '19'),
  title: {
    nn: 'Kva lov vedtaket følgjer',
    nb: 'Hvilken lov vedtaket følger',
    en: 'Which law a decision follows',
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Ikkje regulert. Vi følgjer lova som gjeld den dagen vedtaket blir gjort.',
        nb: 'Ikke regulert. Vi følger loven som gjelder den dagen vedtaket gjøres.',
        en: 'Not regulated. We follow the law in force on the day of the decision.',
      },
      conclude: (reading) => {
        reading.ask(choice('Q17'));
        return reading.fact('decidedOn');
      },
    },
    {
      from: '2012-01-01',
      by: 'FOR-2011-12-21-1471',
      text: {
        nn: 'Nye vedtak følgjer lova den dagen dei blir gjorde. Eldre vedtak gjeld slik dei er.',
        nb: 'Nye vedtak følger loven den dagen de gjøres. Eldre vedtak gjelder slik de er.',
        en: 'New decisions follow the law on the day they are made. Earlier decisions run as decided.',
      },
      conclude: (reading) => {
        reading.ask(choice('Q17'));
        return reading.fact('decidedOn');
      },
    },
    {
      from: '2019-01-01',
      by: 'LOV-2018-12-20-98',
      text: {
        nn: 'Endringslova har ingen overgangsregel. Vi gjer det same som i 2012: lova på vedtaksdagen, og tidlegare tid i programmet tel med.',
        nb: 'Endringsloven har ingen overgangsregel. Vi gjør det samme som i 2012: loven på vedtaksdagen, og tidligere tid i programmet teller med.',
        en: 'The amending act has no transition rule. We do as in 2012: the law on the day of the decision, and earlier programme time counts.',
      },
      conclude: (reading) => {
        reading.ask(choice('Q17'));
        reading.ask(choice('Q24'));
        return reading.fact('decidedOn');
      },
    },
  ],
});

/** KVP-T-1: rates and factors are those in force on each benefit day, whenever the decision was made. */
export const lawOfRates = rule<BenefitDayFacts, IsoDate>({
  id: 'KVP-T-1.rates',
  source: cite('kvpf', '19'),
  title: {
    nn: 'Kva satsar ein dag følgjer',
    nb: 'Hvilke satser en dag følger',
    en: 'Which rates a day follows',
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Kvar dag med stønad følgjer satsane som gjeld den dagen.',
        nb: 'Hver dag med stønad følger satsene som gjelder den dagen.',
        en: 'Each benefit day follows the rates in force on that day.',
      },
      conclude: (reading) => reading.fact('benefitDay'),
    },
  ],
});

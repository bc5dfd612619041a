import { decimal, whole } from '#kernel/fraction.ts';
import { cite } from '#kernel/law.ts';
import type { Period } from '#kernel/period.ts';
import { rule } from '#kernel/rule.ts';
import type { LawFacts } from './law-facts.ts';
import { figure } from './parameter.ts';

const withholdingFreeMonth = figure('tax.withholdingFreeMonth');

/** How the benefit is taxed. */
export interface TaxTreatment {
  readonly as: 'earned-income';
  readonly pensionRights: boolean;
  readonly nationalInsurance: 'medium-rate';
  readonly employersContribution: boolean;
}

/** KVP-TAX-1: taxed as earned income, with pension rights and without employer's contribution. */
export const taxTreatment = rule<LawFacts, TaxTreatment>({
  id: 'KVP-TAX-1',
  source: cite('ftrl', '23-3'),
  title: { nn: 'Skatt på stønaden', nb: 'Skatt på stønaden', en: 'Tax on the benefit' },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-1997-02-28-19',
      text: {
        nn: 'Stønaden blir skattlagd som arbeidsinntekt og gir pensjonsrettar, med mellomsats i trygdeavgift og minstefrådrag som for lønn. Kommunen betaler ikkje arbeidsgivaravgift.',
        nb: 'Stønaden skattlegges som arbeidsinntekt og gir pensjonsrettigheter, med mellomsats i trygdeavgift og minstefradrag som for lønn. Kommunen betaler ikke arbeidsgiveravgift.',
        en: "The benefit is taxed as earned income with pension rights, the medium rate of national insurance contribution and the standard deduction of wages. There is no employer's contribution.",
      },
      conclude: () => ({
        as: 'earned-income',
        pensionRights: true,
        nationalInsurance: 'medium-rate',
        employersContribution: false,
      }),
    },
  ],
});

/** What tax is withheld from. Ask on the last day of the month that the benefit is for. */
export interface WithholdingFacts extends LawFacts {
  /** The calendar month that the benefit is for, whenever it is paid. */
  readonly forMonth: Period;
  /** The payment before tax, in whole kroner. */
  readonly gross: number;
  /** A flat percentage in place of the tax card. */
  readonly percent: number;
}

/** KVP-TAX-2: whether the benefit for the month is paid without tax withheld. */
export const withholdingFree = rule<WithholdingFacts, boolean>({
  id: 'KVP-TAX-2',
  source: cite('skbf', '5-7-1', { ledd: 3 }),
  title: {
    nn: 'Månad utan skattetrekk',
    nb: 'Måned uten skattetrekk',
    en: 'Month without tax withheld',
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'FOR-2007-12-21-1766',
      text: {
        nn: 'Det blir trekt skatt av stønaden i alle månader.',
        nb: 'Det trekkes skatt av stønaden i alle måneder.',
        en: 'Tax is withheld from the benefit in every month.',
      },
      conclude: () => false,
    },
    {
      from: '2011-06-15',
      by: 'FOR-2011-06-15-596',
      text: {
        nn: 'Det blir ikkje trekt skatt av stønaden for juni.',
        nb: 'Det trekkes ikke skatt av stønaden for juni.',
        en: 'No tax is withheld from the benefit for June.',
      },
      conclude: (reading) =>
        monthNumber(reading.fact('forMonth')) === reading.ask(withholdingFreeMonth),
    },
  ],
});

function monthNumber({ from }: Period): number {
  return Number(from.slice(5, 7));
}

export interface Withholding {
  readonly withheld: number;
  readonly paidOut: number;
}

/** KVP-TAX-2: what is withheld and what is paid out, in whole kroner, half up. */
export const taxWithholding = rule<WithholdingFacts, Withholding>({
  id: 'KVP-TAX-2.withheld',
  source: cite('skbf', '5-7-1'),
  title: { nn: 'Skattetrekk', nb: 'Skattetrekk', en: 'Tax withheld' },
  wordings: [
    {
      from: '2010-01-01',
      by: 'FOR-2007-12-21-1766',
      text: {
        nn: 'Skattetrekket er ein fast prosent av stønaden, runda av til heile kroner. Skattekortet kan gi noko anna.',
        nb: 'Skattetrekket er en fast prosent av stønaden, rundet av til hele kroner. Skattekortet kan gi noe annet.',
        en: 'The tax withheld is a flat percentage of the benefit, rounded to whole kroner. The tax card can give another amount.',
      },
      conclude: (reading) => {
        const gross = reading.fact('gross');
        const percent = reading.fact('percent');
        if (!(percent >= 0 && percent <= 100)) throw new RangeError('Not a percentage');
        const withheld = reading.ask(withholdingFree)
          ? 0
          : whole(gross).times(decimal(percent)).over(whole(100)).rounded();
        return { withheld, paidOut: gross - withheld };
      },
    },
  ],
});

/** KVP-TAX-3: whether the benefit earns holiday pay (feriepenger). Holiday is taken with benefit instead. */
export const earnsHolidayPay = rule<LawFacts, boolean>({
  id: 'KVP-TAX-3',
  source: cite('kvpf', '17'),
  title: { nn: 'Feriepengar', nb: 'Feriepenger', en: 'Holiday pay' },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Stønaden gir ikkje feriepengar.',
        nb: 'Stønaden gir ikke feriepenger.',
        en: 'The benefit earns no holiday pay.',
      },
      conclude: () => false,
    },
    {
      from: '2012-01-01',
      by: 'FOR-2011-12-21-1471',
      text: {
        nn: 'Stønaden gir ikkje feriepengar. Deltakaren har ferie med stønad.',
        nb: 'Stønaden gir ikke feriepenger. Deltakeren har ferie med stønad.',
        en: 'The benefit earns no holiday pay. The participant takes holiday with benefit.',
      },
      conclude: () => false,
    },
  ],
});

import type { Condition } from '#kernel/condition.ts';
import { type Fraction, fraction, one, whole } from '#kernel/fraction.ts';
import { formatDate } from '#kernel/written-date.ts';
import { writtenKroner, writtenKronerAndOre, writtenNumber } from '#kernel/written-number.ts';
import type { PublicLanguage, Trilingual } from '#kernel/text.ts';
import { exactFigure, figure } from '../domain/parameter.ts';
import { adjustment } from '../domain/sotjl-35-adjustment.ts';
import {
  ageShare,
  baseAmount,
  benefitFactor,
  childSupplement,
  dayRate,
  dayValue,
  fullAnnualAmount,
} from '../domain/sotjl-35-benefit.ts';
import {
  ageByAnalogy,
  childAge,
  childIncome,
  childKeptAbroad,
  childPension,
  childResidence,
  childSupportDecided,
  fosterChild,
  supportedChild,
} from '../domain/sotjl-35-child.ts';
import { figureUsed, type Saying, say, type Told } from './saying.ts';

const yes = (met: Trilingual, notMet: Trilingual) => {
  const inLanguage = (language: PublicLanguage) => (value: Condition) =>
    (value === 'met' ? met : notMet)[language];
  return { nn: inLanguage('nn'), nb: inLanguage('nb'), en: inLanguage('en') };
};

const change = ({ nn, nb, en }: Trilingual) => ({ nn: () => nn, nb: () => nb, en: () => en });

const twoThirds = fraction(2, 3);
const inNames = {
  nn: { twoThirds: 'to tredelar', percent: 'prosent' },
  nb: { twoThirds: 'to tredeler', percent: 'prosent' },
  en: { twoThirds: 'two thirds', percent: 'per cent' },
} as const;

/** «to tredelar», and any other share that somebody tries as «70 prosent». */
function inWords(share: Fraction, language: PublicLanguage): string {
  const names = inNames[language];
  if (share.equals(twoThirds)) return names.twoThirds;
  return `${writtenNumber(share.times(whole(100)), language)} ${names.percent}`;
}

const youthLimit = (told: Told) => figureUsed(told, 'benefit.youth.ageLimit') ?? 0;
const childLimit = (told: Told) =>
  figureUsed(told, 'benefit.childSupplement.childAgeLimit') ?? ageByAnalogy;
const fosterYears = (told: Told) => figureUsed(told, 'benefit.childSupplement.fosterMinYears') ?? 0;

export const sotjl35: readonly Saying[] = [
  say(baseAmount, {
    nn: (g, _, { lawFrom }) =>
      `Grunnbeløpet er ${writtenKroner(g ?? 0, 'nn')} frå ${formatDate(lawFrom, 'nn')}.`,
    nb: (g, _, { lawFrom }) =>
      `Grunnbeløpet er ${writtenKroner(g ?? 0, 'nb')} fra ${formatDate(lawFrom, 'nb')}.`,
    en: (g, _, { lawFrom }) =>
      `The basic amount is ${writtenKroner(g ?? 0, 'en')} from ${formatDate(lawFrom, 'en')}.`,
  }),
  say(benefitFactor, {
    nn: (factor) => `Full stønad er ${writtenNumber(factor ?? 0, 'nn')} gonger grunnbeløpet.`,
    nb: (factor) => `Full stønad er ${writtenNumber(factor ?? 0, 'nb')} ganger grunnbeløpet.`,
    en: (factor) =>
      `The full benefit is ${writtenNumber(factor ?? 0, 'en')} times the basic amount.`,
  }),
  say(exactFigure('benefit.youth.fraction'), {
    nn: (share) =>
      `Deltakarar under aldersgrensa får ${inWords(share ?? one, 'nn')} av full stønad.`,
    nb: (share) =>
      `Deltakere under aldersgrensen får ${inWords(share ?? one, 'nb')} av full stønad.`,
    en: (share) =>
      `Participants under the age limit get ${inWords(share ?? one, 'en')} of the full benefit.`,
  }),
  say(figure('benefit.youth.ageLimit'), {
    nn: (age) => `Full stønad blir gitt frå og med ${age}-årsdagen.`,
    nb: (age) => `Full stønad gis fra og med ${age}-årsdagen.`,
    en: (age) => `The full benefit is given from the day the participant turns ${age}.`,
  }),
  say(exactFigure('benefit.daysPerYear'), {
    nn: (days) => `Stønaden for eit år er delt på ${writtenNumber(days ?? 0, 'nn')} dagar.`,
    nb: (days) => `Stønaden for et år er delt på ${writtenNumber(days ?? 0, 'nb')} dager.`,
    en: (days) => `The benefit for a year is divided into ${writtenNumber(days ?? 0, 'en')} days.`,
  }),
  say(exactFigure('benefit.childSupplement.perDay'), {
    nn: (rate, _, { lawFrom }) =>
      `Barnetillegget er ${writtenKroner(rate ?? 0, 'nn')} om dagen for kvart barn frå ${formatDate(lawFrom, 'nn')}.`,
    nb: (rate, _, { lawFrom }) =>
      `Barnetillegget er ${writtenKroner(rate ?? 0, 'nb')} per dag for hvert barn fra ${formatDate(lawFrom, 'nb')}.`,
    en: (rate, _, { lawFrom }) =>
      `The child supplement is ${writtenKroner(rate ?? 0, 'en')} a day for each child from ${formatDate(lawFrom, 'en')}.`,
  }),
  say(fullAnnualAmount, {
    nn: ({ amount }) => `Full stønad for eit år er ${writtenKroner(amount, 'nn')}.`,
    nb: ({ amount }) => `Full stønad for et år er ${writtenKroner(amount, 'nb')}.`,
    en: ({ amount }) => `The full benefit for a year is ${writtenKroner(amount, 'en')}.`,
  }),
  say(ageShare, {
    nn: (share, _, told) =>
      share === one
        ? 'Deltakaren har nådd aldersgrensa og får full stønad.'
        : `Deltakaren er under ${youthLimit(told)} år og får ${inWords(share, 'nn')}.`,
    nb: (share, _, told) =>
      share === one
        ? 'Deltakeren har nådd aldersgrensen og får full stønad.'
        : `Deltakeren er under ${youthLimit(told)} år og får ${inWords(share, 'nb')}.`,
    en: (share, _, told) =>
      share === one
        ? 'The participant has reached the age limit and gets the full benefit.'
        : `The participant is under ${youthLimit(told)} and gets ${inWords(share, 'en')}.`,
  }),
  say(dayRate, {
    nn: ({ amount }) => `Stønaden for ein dag er ${writtenKronerAndOre(amount, 'nn')}.`,
    nb: ({ amount }) => `Stønaden for en dag er ${writtenKronerAndOre(amount, 'nb')}.`,
    en: ({ amount }) => `The benefit for a day is ${writtenKronerAndOre(amount, 'en')}.`,
  }),
  say(childSupplement, {
    nn: ({ amount, children, rate }) => {
      if (children === 0) return 'Ingen barn gir barnetillegg.';
      if (!rate) return 'Vi kjenner ikkje satsen for barnetillegg.';
      return `Barnetillegget er ${writtenKroner(amount, 'nn')} om dagen for ${children} barn.`;
    },
    nb: ({ amount, children, rate }) => {
      if (children === 0) return 'Ingen barn gir barnetillegg.';
      if (!rate) return 'Vi kjenner ikke satsen for barnetillegg.';
      return `Barnetillegget er ${writtenKroner(amount, 'nb')} per dag for ${children} barn.`;
    },
    en: ({ amount, children, rate }) => {
      if (children === 0) return 'No child gives a supplement.';
      if (!rate) return 'The rate of the child supplement is not known.';
      return `The child supplement is ${writtenKroner(amount, 'en')} a day for ${children} ${children === 1 ? 'child' : 'children'}.`;
    },
  }),
  say(dayValue, {
    nn: ({ rate, supplement }) =>
      `Ein stønadsdag er verd ${writtenKronerAndOre(rate.amount.plus(supplement.amount), 'nn')}.`,
    nb: ({ rate, supplement }) =>
      `En stønadsdag er verdt ${writtenKronerAndOre(rate.amount.plus(supplement.amount), 'nb')}.`,
    en: ({ rate, supplement }) =>
      `A benefit day is worth ${writtenKronerAndOre(rate.amount.plus(supplement.amount), 'en')}.`,
  }),
  say(supportedChild, {
    nn: (counts) => (counts ? 'Barnet gir barnetillegg.' : 'Barnet gir ikkje barnetillegg.'),
    nb: (counts) => (counts ? 'Barnet gir barnetillegg.' : 'Barnet gir ikke barnetillegg.'),
    en: (counts) => (counts ? 'The child gives a supplement.' : 'The child gives no supplement.'),
  }),
  say(
    childAge,
    {
      nn: (value, _, told) =>
        value === 'met'
          ? `Barnet er under ${childLimit(told)} år.`
          : `Barnet er fylt ${childLimit(told)} år, eller blir ikkje forsørgd enno.`,
      nb: (value, _, told) =>
        value === 'met'
          ? `Barnet er under ${childLimit(told)} år.`
          : `Barnet er fylt ${childLimit(told)} år, eller forsørges ikke ennå.`,
      en: (value, _, told) =>
        value === 'met'
          ? `The child is under ${childLimit(told)}.`
          : `The child has turned ${childLimit(told)}, or is not supported yet.`,
    },
    {
      nn: (_, __, told) =>
        `Tillegget blir gitt frå barnet blir forsørgd, til og med dagen før ${childLimit(told)}-årsdagen.`,
      nb: (_, __, told) =>
        `Tillegget gis fra barnet forsørges, til og med dagen før ${childLimit(told)}-årsdagen.`,
      en: (_, __, told) =>
        `The supplement runs from the first day of support to the day before the child turns ${childLimit(told)}.`,
    },
  ),
  say(
    childIncome,
    yes(
      {
        nn: 'Inntekta til barnet tek ikkje bort tillegget.',
        nb: 'Barnets inntekt tar ikke bort tillegget.',
        en: 'The child’s income does not take the supplement away.',
      },
      {
        nn: 'Barnet har eiga inntekt over grunnbeløpet.',
        nb: 'Barnet har egen inntekt over grunnbeløpet.',
        en: 'The child’s own income is above the basic amount.',
      },
    ),
    change({
      nn: 'Tillegget blir gitt når inntekta til barnet ikkje er over grunnbeløpet.',
      nb: 'Tillegget gis når barnets inntekt ikke er over grunnbeløpet.',
      en: 'The supplement is given when the child’s income is not above the basic amount.',
    }),
  ),
  say(
    childPension,
    yes(
      {
        nn: 'Barnepensjon tek ikkje bort tillegget.',
        nb: 'Barnepensjon tar ikke bort tillegget.',
        en: 'Child pension does not take the supplement away.',
      },
      {
        nn: 'Barnet har rett til barnepensjon.',
        nb: 'Barnet har rett til barnepensjon.',
        en: 'The child has a right to child pension.',
      },
    ),
    change({
      nn: 'Tillegget blir gitt når barnet ikkje lenger har rett til barnepensjon.',
      nb: 'Tillegget gis når barnet ikke lenger har rett til barnepensjon.',
      en: 'The supplement is given when the child no longer has a right to child pension.',
    }),
  ),
  say(
    childResidence,
    yes(
      {
        nn: 'Bustaden til barnet tek ikkje bort tillegget.',
        nb: 'Barnets bosted tar ikke bort tillegget.',
        en: 'Where the child lives does not take the supplement away.',
      },
      {
        nn: 'Barnet har vore for lenge i utlandet.',
        nb: 'Barnet har vært for lenge i utlandet.',
        en: 'The child has been abroad for too long.',
      },
    ),
    change({
      nn: 'Tillegget blir gitt igjen når barnet er tilbake i Noreg.',
      nb: 'Tillegget gis igjen når barnet er tilbake i Norge.',
      en: 'The supplement is given again when the child is back in Norway.',
    }),
  ),
  say(
    childKeptAbroad,
    yes(
      {
        nn: 'Pandemien heldt barnet i utlandet, så tillegget blir gitt likevel.',
        nb: 'Pandemien holdt barnet i utlandet, så tillegget gis likevel.',
        en: 'The pandemic kept the child abroad, so the supplement is given all the same.',
      },
      {
        nn: 'Unntaket under pandemien gjeld ikkje for barnet denne dagen.',
        nb: 'Unntaket under pandemien gjelder ikke for barnet denne dagen.',
        en: 'The exception of the pandemic does not apply to the child on this day.',
      },
    ),
    change({
      nn: 'Unntaket gjaldt til 2022 for barn som reiste før 1. juli 2020 og ikkje kunne kome tilbake.',
      nb: 'Unntaket gjaldt til 2022 for barn som reiste før 1. juli 2020 og ikke kunne komme tilbake.',
      en: 'The exception held until 2022 for children who left before 1 July 2020 and could not return.',
    }),
  ),
  say(
    fosterChild,
    yes(
      {
        nn: 'Kravet til fosterbarn tek ikkje bort tillegget.',
        nb: 'Kravet til fosterbarn tar ikke bort tillegget.',
        en: 'The condition on foster children does not take the supplement away.',
      },
      {
        nn: 'Deltakaren har ikkje forsørgd fosterbarnet lenge nok.',
        nb: 'Deltakeren har ikke forsørget fosterbarnet lenge nok.',
        en: 'The participant has not supported the foster child for long enough.',
      },
    ),
    {
      nn: (_, __, told) =>
        `Fosterbarnet tel med etter ${fosterYears(told)} år, eller når plasseringa er meint å vare.`,
      nb: (_, __, told) =>
        `Fosterbarnet teller med etter ${fosterYears(told)} år, eller når plasseringen er ment å vare.`,
      en: (_, __, told) =>
        `The foster child counts after ${fosterYears(told)} years, or when the placement is meant to last.`,
    },
  ),
  say(
    childSupportDecided,
    yes(
      {
        nn: 'Deltakaren forsørgjer barnet.',
        nb: 'Deltakeren forsørger barnet.',
        en: 'The participant supports the child.',
      },
      {
        nn: 'Rettleiaren har avgjort at deltakaren ikkje forsørgjer barnet no.',
        nb: 'Veilederen har avgjort at deltakeren ikke forsørger barnet nå.',
        en: 'The caseworker has found that the participant does not support the child now.',
      },
    ),
    change({
      nn: 'Tillegget blir gitt igjen når deltakaren forsørgjer barnet.',
      nb: 'Tillegget gis igjen når deltakeren forsørger barnet.',
      en: 'The supplement is given again when the participant supports the child.',
    }),
  ),
  say(adjustment, {
    nn: ({ backPayment }) => `Etterbetalinga er ${writtenKroner(backPayment, 'nn')}.`,
    nb: ({ backPayment }) => `Etterbetalingen er ${writtenKroner(backPayment, 'nb')}.`,
    en: ({ backPayment }) => `The back payment is ${writtenKroner(backPayment, 'en')}.`,
  }),
];

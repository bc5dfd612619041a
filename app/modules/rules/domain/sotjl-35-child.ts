import type { Condition } from '#kernel/condition.ts';
import { addDays, addMonths, birthday, daysBetween, type IsoDate, isoDate } from '#kernel/date.ts';
import { decimal } from '#kernel/fraction.ts';
import { cite } from '#kernel/law.ts';
import { overlap, type Period } from '#kernel/period.ts';
import { type Reading, rule } from '#kernel/rule.ts';
import { choice } from './choices.ts';
import type { LawFacts } from './law-facts.ts';
import { exactFigure, figure } from './parameter.ts';
import { unregulated } from './unregulated.ts';

/** A child that the participant supports, and what is known that may take the supplement away. */
export interface Child {
  readonly birthDate: IsoDate;
  /** First day of support, when that is not the day of birth. */
  readonly supportedFrom?: IsoDate;
  /** Days that a caseworker has found the child not supported, whatever the rest says. */
  readonly notSupported?: readonly (Period & { readonly reason?: string })[];
  /** A foster child, and whether the placement is meant to last. */
  readonly foster?: { readonly since: IsoDate; readonly lasting: boolean };
  /** The child's own income in a calendar year, capital income included, in kroner. */
  readonly incomes?: readonly { readonly year: number; readonly amount: number }[];
  /** Days with a right to child pension (barnepensjon). */
  readonly childPension?: readonly Period[];
  /** Stays outside Norway (Svalbard is Norway). */
  readonly abroad?: readonly Period[];
  /** The child left before the condition came and could not return because of the pandemic. */
  readonly keptAbroadByPandemic?: boolean;
  /** Member under folketrygdloven § 2-5 second ledd, so that stays abroad do not count. */
  readonly insuredAbroad?: boolean;
}

interface ChildFacts extends LawFacts {
  readonly child: Child;
}

const ageLimit = figure('benefit.childSupplement.childAgeLimit');
const incomeLimit = exactFigure('benefit.childSupplement.childIncomeLimitG');
const pensionExcludes = figure('benefit.childSupplement.barnepensjonExcludes');
const maxDaysAbroad = figure('benefit.childSupplement.childMaxDaysAbroad');
const fosterYears = figure('benefit.childSupplement.fosterMinYears');
const baseAmount = exactFigure('g');

const regulation = cite('kvpf', '3');

/** Before the regulation nothing set an age: the one of folketrygdloven § 1-6, which no dated figure gives then. */
export const ageByAnalogy = 18;

/** KVP-35-6, Q10: from the day of birth or of support, to the day before the 18th birthday. */
export const childAge = rule<ChildFacts, Condition>({
  id: 'KVP-35-6.age',
  source: regulation,
  title: {
    nn: 'Barnet er under 18 år',
    nb: 'Barnet er under 18 år',
    en: 'The child is under 18',
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Ikkje regulert for kvalifiseringsstønaden. Vi bruker 18 år, som i folketrygdlova.',
        nb: 'Ikke regulert for kvalifiseringsstønaden. Vi bruker 18 år, som i folketrygdloven.',
        en: 'Not regulated for this benefit. We use 18 years, as in the National Insurance Act.',
      },
      conclude: (reading) => underAge(reading, ageByAnalogy),
    },
    {
      from: '2012-01-01',
      by: 'FOR-2011-12-21-1471',
      text: {
        nn: 'Tillegget blir gitt for barn under 18 år, til og med dagen før 18-årsdagen.',
        nb: 'Tillegget gis for barn under 18 år, til og med dagen før 18-årsdagen.',
        en: 'The supplement is given for a child under 18, up to the day before the 18th birthday.',
      },
      conclude: (reading) => underAge(reading, reading.ask(ageLimit) ?? ageByAnalogy),
    },
  ],
});

function underAge(reading: Reading<ChildFacts>, limit: number): Condition {
  reading.ask(choice('Q10'));
  const { birthDate, supportedFrom } = reading.fact('child');
  const from = supportedFrom && supportedFrom > birthDate ? supportedFrom : birthDate;
  return reading.reached(from) && !reading.reached(birthday(birthDate, limit)) ? 'met' : 'not-met';
}

/** KVP-35-6, until 2023: own income above one G took the supplement away. */
export const childIncome = rule<ChildFacts, Condition>({
  id: 'KVP-35-6.income',
  source: regulation,
  title: {
    nn: 'Inntekta til barnet',
    nb: 'Barnets egen inntekt',
    en: 'The child’s own income',
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: unregulated,
      conclude: () => 'met',
    },
    {
      from: '2012-01-01',
      by: 'FOR-2011-12-21-1471',
      text: {
        nn: 'Eit barn med eiga inntekt over grunnbeløpet, kapitalinntekt medrekna, blir ikkje rekna som forsørgd.',
        nb: 'Et barn med egen inntekt over grunnbeløpet, kapitalinntekt medregnet, regnes ikke som forsørget.',
        en: 'A child with own income above the basic amount, capital income included, does not count as supported.',
      },
      conclude: withinIncomeLimit,
    },
    {
      from: '2024-01-01',
      by: 'FOR-2023-12-19-2126',
      text: {
        nn: 'Inntekta til barnet har ikkje noko å seie.',
        nb: 'Barnets inntekt har ingen betydning.',
        en: 'The child’s income does not matter.',
      },
      conclude: withinIncomeLimit,
    },
  ],
});

function withinIncomeLimit(reading: Reading<ChildFacts>): Condition {
  const limit = reading.ask(incomeLimit);
  const base = reading.ask(baseAmount);
  if (!limit || !base) return 'met';
  const above = (reading.fact('child').incomes ?? []).some(
    ({ year, amount }) =>
      decimal(amount).compare(limit.times(base)) > 0 &&
      isWithin(reading, { from: firstOf(year), to: lastOf(year) }),
  );
  return above ? 'not-met' : 'met';
}

/** KVP-35-6, until 2023: a right to child pension took the supplement away. */
export const childPension = rule<ChildFacts, Condition>({
  id: 'KVP-35-6.child-pension',
  source: regulation,
  title: { nn: 'Barnepensjon', nb: 'Barnepensjon', en: 'Child pension' },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: unregulated,
      conclude: () => 'met',
    },
    {
      from: '2012-01-01',
      by: 'FOR-2011-12-21-1471',
      text: {
        nn: 'Eit barn som har rett til barnepensjon, blir ikkje rekna som forsørgd.',
        nb: 'Et barn som har rett til barnepensjon, regnes ikke som forsørget.',
        en: 'A child with a right to child pension does not count as supported.',
      },
      conclude: withoutPension,
    },
    {
      from: '2024-01-01',
      by: 'FOR-2023-12-19-2126',
      text: {
        nn: 'Barnepensjon har ikkje noko å seie.',
        nb: 'Barnepensjon har ingen betydning.',
        en: 'Child pension does not matter.',
      },
      conclude: withoutPension,
    },
  ],
});

function withoutPension(reading: Reading<ChildFacts>): Condition {
  if (reading.ask(pensionExcludes) !== 1) return 'met';
  const periods = reading.fact('child').childPension ?? [];
  return periods.some((period) => isWithin(reading, period)) ? 'not-met' : 'met';
}

/** The day that the condition on residence came: the exception is for a child who had left before it. */
const residenceConditionFrom = isoDate('2020-07-01');

/** KVP-35-6, 2020–2021: a child who had left before the condition came, and whom the pandemic kept abroad. */
export const childKeptAbroad = rule<ChildFacts, Condition>({
  id: 'KVP-35-6.pandemic',
  source: regulation,
  title: {
    nn: 'Barn som pandemien heldt i utlandet',
    nb: 'Barn som pandemien holdt i utlandet',
    en: 'A child kept abroad by the pandemic',
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: unregulated,
      conclude: () => 'not-met',
    },
    {
      from: '2020-07-01',
      by: 'FOR-2021-01-08-59',
      text: {
        nn: 'Eit barn som reiste før 1. juli 2020 og ikkje kunne kome tilbake på grunn av pandemien, gav framleis tillegg.',
        nb: 'Et barn som reiste før 1. juli 2020 og ikke kunne komme tilbake på grunn av pandemien, ga fortsatt tillegg.',
        en: 'A child who left before 1 July 2020 and could not return because of the pandemic still gave the supplement.',
      },
      conclude: (reading) => {
        const { abroad = [], keptAbroadByPandemic = false } = reading.fact('child');
        const away = abroad.find((period) => isWithin(reading, period));
        return keptAbroadByPandemic && away && away.from < residenceConditionFrom
          ? 'met'
          : 'not-met';
      },
    },
    {
      from: '2022-01-01',
      by: 'FOR-2021-01-08-59',
      text: {
        nn: 'Unntaket gjeld ikkje lenger.',
        nb: 'Unntaket gjelder ikke lenger.',
        en: 'The exception no longer applies.',
      },
      conclude: () => 'not-met',
    },
  ],
});

/** KVP-35-6, Q9: at most 90 days abroad in twelve months; from day 91 until the child is back. */
export const childResidence = rule<ChildFacts, Condition>({
  id: 'KVP-35-6.residence',
  source: cite('kvpf', '3', { ledd: 2 }),
  title: {
    nn: 'Barnet bur i Noreg',
    nb: 'Barnet bor i Norge',
    en: 'The child lives in Norway',
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Ikkje noko krav om bustad i Noreg.',
        nb: 'Ikke noe krav om bosted i Norge.',
        en: 'No condition on residence in Norway.',
      },
      conclude: () => 'met',
    },
    {
      from: '2020-07-01',
      by: 'FOR-2020-06-04-1153',
      text: {
        nn: 'Barnet må bu og opphalde seg lovleg i Noreg, Svalbard medrekna. Opphald i utlandet på til saman 90 dagar i løpet av tolv månader er likevel i orden, og medlemskap etter folketrygdlova § 2-5 andre ledd.',
        nb: 'Barnet må være bosatt og oppholde seg lovlig i Norge, Svalbard medregnet. Opphold i utlandet på til sammen 90 dager i løpet av tolv måneder er likevel i orden, og medlemskap etter folketrygdloven § 2-5 andre ledd.',
        en: 'The child must live and stay lawfully in Norway, Svalbard included. Up to 90 days abroad in twelve months are fine, and so is membership under section 2-5 second paragraph of the National Insurance Act.',
      },
      conclude: (reading) => {
        const limit = reading.ask(maxDaysAbroad);
        const { abroad = [], insuredAbroad = false, keptAbroadByPandemic } = reading.fact('child');
        reading.ask(choice('Q9'));
        const away = abroad.find((period) => isWithin(reading, period));
        if (!away || insuredAbroad || limit === null) return 'met';
        if (keptAbroadByPandemic && reading.ask(childKeptAbroad) === 'met') return 'met';
        // The count grows with each day away, so the day itself is read.
        const day = reading.day;
        const window = { from: addDays(addMonths(day, -12), 1), to: day };
        const days = abroad
          .map((period) => overlap(period, window))
          .reduce((total, part) => total + (part ? daysBetween(part.from, part.to) + 1 : 0), 0);
        return days > limit ? 'not-met' : 'met';
      },
    },
  ],
});

/** KVP-35-6: a foster child counts after two years, or at once when the placement is meant to last. */
export const fosterChild = rule<ChildFacts, Condition>({
  id: 'KVP-35-6.foster',
  source: regulation,
  title: { nn: 'Fosterbarn', nb: 'Fosterbarn', en: 'Foster child' },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: unregulated,
      conclude: () => 'met',
    },
    {
      from: '2012-01-01',
      by: 'FOR-2011-12-21-1471',
      text: {
        nn: 'Fosterbarn tel med når deltakaren har forsørgd barnet dei to siste åra. Kravet kan falle bort når plasseringa er meint å vare.',
        nb: 'Fosterbarn teller med når deltakeren har forsørget barnet de to siste årene. Kravet kan falle bort når plasseringen er ment å vare.',
        en: 'A foster child counts when the participant has supported it for the last two years. This can be waived when the placement is meant to last.',
      },
      conclude: (reading) => {
        const { foster } = reading.fact('child');
        const years = reading.ask(fosterYears) ?? 0;
        if (!foster || foster.lasting) return 'met';
        return reading.reached(addMonths(foster.since, 12 * years)) ? 'met' : 'not-met';
      },
    },
  ],
});

/** Days that a caseworker has found the child not supported. */
export const childSupportDecided = rule<ChildFacts, Condition>({
  id: 'KVP-35-6.decided',
  source: regulation,
  title: {
    nn: 'Barnet blir forsørgd av deltakaren',
    nb: 'Barnet forsørges av deltakeren',
    en: 'The participant supports the child',
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Tillegget gjeld barn som deltakaren forsørgjer. Rettleiaren avgjer det når noko tyder på at det ikkje er slik.',
        nb: 'Tillegget gjelder barn som deltakeren forsørger. Veilederen avgjør det når noe tyder på at det ikke er slik.',
        en: 'The supplement is for a child that the participant supports. The caseworker decides when there is doubt.',
      },
      conclude: (reading) => {
        reading.ask(choice('Q11'));
        const decided = reading.fact('child').notSupported ?? [];
        return decided.some((period) => isWithin(reading, period)) ? 'not-met' : 'met';
      },
    },
  ],
});

/** KVP-35-6: whether one child counts on the day. A condition is asked only where the child gives reason to. */
export const supportedChild = rule<ChildFacts, boolean>({
  id: 'KVP-35-6',
  source: regulation,
  title: {
    nn: 'Kva barn som tel',
    nb: 'Hvilke barn som teller',
    en: 'Which children count',
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Eigne barn og fosterbarn som deltakaren forsørgjer. Kvar av foreldra får tillegget når begge får stønaden.',
        nb: 'Egne barn og fosterbarn som deltakeren forsørger. Hver av foreldrene får tillegget når begge får stønaden.',
        en: 'Own children and foster children that the participant supports. Each parent gets the supplement when both receive the benefit.',
      },
      conclude: (reading) => {
        const {
          foster,
          incomes,
          childPension: pension,
          abroad,
          notSupported,
        } = reading.fact('child');
        let supported = reading.ask(childAge) === 'met';
        if (foster) supported = reading.ask(fosterChild) === 'met' && supported;
        if (incomes) supported = reading.ask(childIncome) === 'met' && supported;
        if (pension) supported = reading.ask(childPension) === 'met' && supported;
        if (abroad) supported = reading.ask(childResidence) === 'met' && supported;
        if (notSupported) supported = reading.ask(childSupportDecided) === 'met' && supported;
        return supported;
      },
    },
  ],
});

/** Whether the day lies in a period, told so that the finding holds until the answer changes. */
function isWithin(reading: Reading<ChildFacts>, { from, to }: Period): boolean {
  return reading.reached(from) && !reading.reached(addDays(to, 1));
}

function firstOf(year: number): IsoDate {
  return `${year}-01-01` as IsoDate;
}

function lastOf(year: number): IsoDate {
  return `${year}-12-31` as IsoDate;
}

import { addMonths, type IsoDate } from '#kernel/date.ts';
import { cite } from '#kernel/law.ts';
import { rule, type Wording } from '#kernel/rule.ts';
import type { Trilingual } from '#kernel/text.ts';
import { choice } from './choices.ts';
import type { LawFacts } from './law-facts.ts';

/** The temporary rules of 2020 to 2022, each in force between its days; outside them the answer is no. */
const source = cite('kvpf-pandemic', '1');

const notInForce: Trilingual = {
  nn: 'Ingen mellombelse reglar.',
  nb: 'Ingen midlertidige regler.',
  en: 'No temporary rules.',
};

/** A rule that held from one day to another, and before and after says no. */
function temporary(
  from: string,
  endsOn: string,
  by: string,
  text: Trilingual,
): readonly Wording<LawFacts, boolean>[] {
  const no = { text: notInForce, conclude: () => false };
  return [
    { from: '2010-01-01', by: 'LOV-2009-12-18-131', ...no },
    {
      from,
      by,
      text,
      conclude: (reading) => {
        reading.ask(choice('Q28'));
        return true;
      },
    },
    { from: endsOn, by, ...no },
  ];
}

/** Absence because of the pandemic keeps the benefit. */
export const pandemicAbsenceKeepsBenefit = rule<LawFacts, boolean>({
  id: 'PANDEMIC.absence',
  source,
  title: {
    nn: 'Fråvær på grunn av pandemien',
    nb: 'Fravær på grunn av pandemien',
    en: 'Absence because of the pandemic',
  },
  wordings: temporary('2020-03-16', '2022-04-01', 'FOR-2020-03-27-497', {
    nn: 'Stønaden er i behald ved fråvær på grunn av pandemien.',
    nb: 'Stønaden er i behold ved fravær på grunn av pandemien.',
    en: 'The benefit is kept during absence because of the pandemic.',
  }),
});

/** Activity conditions apply only where they can be followed, and nothing is reduced where they cannot. */
export const pandemicNoReduction = rule<LawFacts, boolean>({
  id: 'PANDEMIC.activity',
  source,
  title: {
    nn: 'Aktivitet som ikkje let seg gjennomføre',
    nb: 'Aktivitet som ikke lar seg gjennomføre',
    en: 'Activity that could not be carried out',
  },
  wordings: temporary('2020-03-16', '2022-04-01', 'FOR-2020-03-27-497', {
    nn: 'Vilkår om aktivitet gjeld berre når dei kan følgjast, og stønaden blir ikkje sett ned når dei ikkje kan det.',
    nb: 'Vilkår om aktivitet gjelder bare når de kan følges, og stønaden settes ikke ned når de ikke kan det.',
    en: 'Activity conditions apply only when they can be followed, and nothing is reduced when they cannot.',
  }),
});

export interface PostponedStartFacts extends LawFacts {
  readonly plannedStart: IsoDate;
  /** The start was postponed in 2020 already, and may be so once more. */
  readonly postponedIn2020?: boolean;
}

/** The last day a postponed programme may start; the planned start itself where nothing may be postponed. */
export const pandemicPostponedStart = rule<PostponedStartFacts, IsoDate>({
  id: 'PANDEMIC.start',
  source,
  title: {
    nn: 'Utsett start',
    nb: 'Utsatt start',
    en: 'Postponed start',
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: notInForce,
      conclude: (reading) => reading.fact('plannedStart'),
    },
    {
      from: '2020-03-16',
      by: 'FOR-2020-03-27-497',
      text: {
        nn: 'Starten kan utsetjast inntil seks månader, og seks til når han vart utsett første gong i 2020. Stønaden blir betalt frå den planlagde starten.',
        nb: 'Starten kan utsettes inntil seks måneder, og seks til når den ble utsatt første gang i 2020. Stønaden betales fra den planlagte starten.',
        en: 'The start can be postponed up to six months, and six more when first postponed in 2020. The benefit is paid from the planned start.',
      },
      conclude: (reading) =>
        addMonths(reading.fact('plannedStart'), reading.fact('postponedIn2020') ? 12 : 6),
    },
    {
      from: '2022-01-01',
      by: 'FOR-2021-12-17-3725',
      text: notInForce,
      conclude: (reading) => reading.fact('plannedStart'),
    },
  ],
});

/** Up to six months more beyond the third year, not combined with absence that is left out. */
export const pandemicExtraExtension = rule<LawFacts, boolean>({
  id: 'PANDEMIC.extension',
  source,
  title: {
    nn: 'Ekstra forlenging',
    nb: 'Ekstra forlengelse',
    en: 'Extra extension',
  },
  wordings: temporary('2020-03-16', '2021-01-01', 'FOR-2020-05-08-966', {
    nn: 'Programmet kan forlengjast med inntil seks månader utover det tredje året, men ikkje saman med regelen om fråvær som ikkje tel.',
    nb: 'Programmet kan forlenges med inntil seks måneder utover det tredje året, men ikke sammen med regelen om fravær som ikke teller.',
    en: 'The programme can be extended by up to six months beyond the third year, but not together with the rule on absence that does not count.',
  }),
});

/** Who reached the maximum from 1 July to 29 September 2021 could go on to 30 September. */
export const pandemicMaximumReached = rule<LawFacts, boolean>({
  id: 'PANDEMIC.maximum-2021',
  source,
  title: {
    nn: 'Lengste varigheit nådd sommaren 2021',
    nb: 'Lengste varighet nådd sommeren 2021',
    en: 'Maximum reached in the summer of 2021',
  },
  wordings: temporary('2021-07-01', '2022-01-01', 'FOR-2021-06-24-2177', {
    nn: 'Den som nådde lengste varigheit frå 1. juli til 29. september 2021, kunne halde fram til 30. september.',
    nb: 'Den som nådde lengste varighet fra 1. juli til 29. september 2021, kunne fortsette til 30. september.',
    en: 'Whoever reached the maximum from 1 July to 29 September 2021 could go on to 30 September.',
  }),
});

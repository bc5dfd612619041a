import type { Condition } from '#kernel/condition.ts';
import { addDays, daysBetween, type IsoDate } from '#kernel/date.ts';
import { decimal } from '#kernel/fraction.ts';
import { cite } from '#kernel/law.ts';
import { overlap, type Period } from '#kernel/period.ts';
import { type Reading, rule } from '#kernel/rule.ts';
import { type AssessedFacts, assessment } from './assessment.ts';
import type { LawFacts } from './law-facts.ts';
import { exactFigure } from './parameter.ts';
import { unregulated } from './unregulated.ts';

/** What a programme can be made of. Which of them the law names, changed in 2019. */
export const elementKinds = [
  /** Arbeidsrettede tiltak. */
  'work-oriented',
  /** Arbeidssøking. */
  'job-search',
  'training',
  'motivation',
  'coping',
  'health-care',
  'rehabilitation',
  'own-activity',
  /** Measures that support and prepare for work. */
  'work-preparing',
  /** Activities that improve health. */
  'health-improving',
] as const;
export type ElementKind = (typeof elementKinds)[number];

export interface ProgrammeElement extends Period {
  readonly kind: ElementKind;
}

export interface ContentFacts extends AssessedFacts {
  readonly elements: readonly ProgrammeElement[];
  /** The periods that decisions have covered, the first one first. More than one is an extended programme. */
  readonly decisionPeriods: readonly Period[];
  /** Where the office has said when the last part of the programme begins. */
  readonly lastPartFrom?: IsoDate;
}

export interface FullTimeFacts extends LawFacts {
  readonly hoursPerWeek: number;
  readonly allYear: boolean;
}

export interface OrdinaryWorkFacts extends LawFacts {
  readonly jobHoursPerWeek: number;
  readonly kind?: 'work' | 'apprenticeship';
}

export interface OrdinaryWork {
  readonly allowed: boolean;
  /** What is left to fill with other activities; null where the job is too large for a programme. */
  readonly remainingProgrammeHours: number | null;
}

export interface StatementFacts extends LawFacts {
  readonly statedStart?: IsoDate;
  readonly evaluations?: readonly IsoDate[];
}

export interface CertificateFacts extends LawFacts {
  readonly programme: 'ongoing' | 'completed' | 'ended';
}

const section = cite('sotjl', '30');
const hoursPerWeek = exactFigure('programme.fullTimeHoursPerWeek');
const workShare = exactFigure('programme.maxOrdinaryWorkShare');

/** KVP-30-1: all year and full time (helårlig og på full tid). */
export const fullTime = rule<FullTimeFacts, Condition>({
  id: 'KVP-30-1',
  source: section,
  title: {
    nn: 'Heile året og full tid',
    nb: 'Hele året og full tid',
    en: 'All year and full time',
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Programmet varer heile året og er på full tid. Rettleiinga rekna 37,5 timar i veka.',
        nb: 'Programmet varer hele året og er på full tid. Veiledningen regnet 37,5 timer i uken.',
        en: 'The programme runs all year and is full time. Guidance counted 37.5 hours a week.',
      },
      conclude: isFullTime,
    },
    {
      from: '2012-01-01',
      by: 'FOR-2011-12-21-1471',
      text: {
        nn: 'Programmet varer heile året og er på 37,5 timar i veka.',
        nb: 'Programmet varer hele året og er på 37,5 timer i uken.',
        en: 'The programme runs all year and is 37.5 hours a week.',
      },
      conclude: isFullTime,
    },
  ],
});

function isFullTime(reading: Reading<FullTimeFacts>): Condition {
  const full = reading.ask(hoursPerWeek);
  const hours = decimal(reading.fact('hoursPerWeek'));
  const enough = full !== null && hours.compare(full) >= 0;
  return reading.fact('allYear') && enough ? 'met' : 'not-met';
}

/** KVP-30-2: adapted to the individual's needs and abilities. */
export const adapted = assessment({
  id: 'KVP-30-2',
  source: section,
  title: {
    nn: 'Tilpassa den enkelte',
    nb: 'Tilpasset den enkelte',
    en: 'Adapted to the individual',
  },
  needs: {
    facts: [
      {
        nn: 'Mål, helse, kompetanse og livssituasjon',
        nb: 'Mål, helse, kompetanse og livssituasjon',
        en: 'Goals, health, skills and life situation',
      },
    ],
    evidence: [
      {
        nn: 'Arbeidsevnevurderinga og samtalar med deltakaren',
        nb: 'Arbeidsevnevurderingen og samtaler med deltakeren',
        en: 'The work ability assessment and conversations with the participant',
      },
    ],
    reasons: [
      {
        nn: 'Kvifor nett desse aktivitetane, i dette tempoet',
        nb: 'Hvorfor akkurat disse aktivitetene, i dette tempoet',
        en: 'Why these very activities, at this pace',
      },
    ],
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Programmet skal vere tilpassa behova og føresetnadene til deltakaren.',
        nb: 'Programmet skal være tilpasset deltakerens behov og forutsetninger.',
        en: 'The programme must be adapted to the participant’s needs and abilities.',
      },
    },
  ],
});

/** KVP-30-3, 2012–2018: the half-way mark of the decision period, where work-oriented measures had to have begun. */
export const halfWay = rule<ContentFacts, IsoDate | null>({
  id: 'KVP-30-3.half-way',
  source: cite('kvpf', '1'),
  title: { nn: 'Midtvegs i programmet', nb: 'Midtveis i programmet', en: 'Half-way mark' },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: unregulated,
    },
    {
      from: '2012-01-01',
      by: 'FOR-2011-12-21-1471',
      text: {
        nn: 'Arbeidsretta tiltak skal vere i gang seinast midtvegs i programmet.',
        nb: 'Arbeidsrettede tiltak skal være i gang senest midtveis i programmet.',
        en: 'Work-oriented measures must be under way by the half-way mark of the programme.',
      },
      conclude: (reading) => {
        const [first] = reading.fact('decisionPeriods');
        return first ? middleOf(first) : null;
      },
    },
    {
      from: '2019-01-01',
      by: 'LOV-2018-12-20-98',
      text: unregulated,
    },
  ],
});

/** The day when half of the days have passed: with an odd number, the day in the middle. */
function middleOf({ from, to }: Period): IsoDate {
  return addDays(from, Math.floor((daysBetween(from, to) + 1) / 2));
}

/** KVP-30-3, from 2019: the essential part (den vesentlige delen) leads straight towards work. */
export const essentialPart = assessment({
  id: 'KVP-30-3',
  source: section,
  title: {
    nn: 'Den vesentlege delen av programmet',
    nb: 'Den vesentlige delen av programmet',
    en: 'The essential part of the programme',
  },
  needs: {
    facts: [
      {
        nn: 'Aktivitetane, og kor mange timar kvar av dei tek',
        nb: 'Aktivitetene, og hvor mange timer hver av dem tar',
        en: 'The activities, and how many hours each takes',
      },
    ],
    evidence: [
      {
        nn: 'Vekeplanen og målet for programmet',
        nb: 'Ukeplanen og målet for programmet',
        en: 'The weekly plan and the goal of the programme',
      },
    ],
    reasons: [
      {
        nn: 'Kvifor tiltaka er venta å styrkje overgangen til arbeid direkte',
        nb: 'Hvorfor tiltakene er ventet å styrke overgangen til arbeid direkte',
        en: 'Why the measures are expected directly to strengthen the transition to work',
      },
    ],
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      silent: true,
      text: unregulated,
    },
    {
      from: '2019-01-01',
      by: 'LOV-2018-12-20-98',
      text: {
        nn: 'Den vesentlege delen av programmet skal vere tiltak som er venta å styrkje overgangen til arbeid direkte.',
        nb: 'Den vesentlige delen av programmet skal være tiltak som er ventet å styrke overgangen til arbeid direkte.',
        en: 'The essential part of the programme must be measures expected directly to strengthen the transition to work.',
      },
    },
  ],
});

/** KVP-30-3: work-oriented measures (arbeidsrettede tiltak). */
export const workMeasures = rule<ContentFacts, Condition>({
  id: 'KVP-30-3.measures',
  source: section,
  title: {
    nn: 'Arbeidsretta tiltak',
    nb: 'Arbeidsrettede tiltak',
    en: 'Work-oriented measures',
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Programmet skal ha arbeidsretta tiltak.',
        nb: 'Programmet skal ha arbeidsrettede tiltak.',
        en: 'The programme must have work-oriented measures.',
      },
      conclude: (reading) => (elementsOf(reading, 'work-oriented').length > 0 ? 'met' : 'not-met'),
    },
    {
      from: '2012-01-01',
      by: 'FOR-2011-12-21-1471',
      text: {
        nn: 'Arbeidsretta tiltak skal takast med når dei passar, og alltid seinast midtvegs i programmet.',
        nb: 'Arbeidsrettede tiltak skal tas med når de passer, og alltid senest midtveis i programmet.',
        en: 'Work-oriented measures must be there when suitable, and always by the half-way mark.',
      },
      conclude: (reading) => {
        const middle = reading.ask(halfWay);
        if (middle === null) return 'undetermined';
        return elementsOf(reading, 'work-oriented').some(({ from }) => from <= middle)
          ? 'met'
          : 'not-met';
      },
    },
    {
      from: '2019-01-01',
      by: 'LOV-2018-12-20-98',
      text: {
        nn: 'Den vesentlege delen av programmet skal vere tiltak som er venta å styrkje overgangen til arbeid direkte.',
        nb: 'Den vesentlige delen av programmet skal være tiltak som er ventet å styrke overgangen til arbeid direkte.',
        en: 'The essential part of the programme must be measures expected directly to strengthen the transition to work.',
      },
      conclude: (reading) =>
        elementsOf(reading, 'work-oriented').length > 0 ? reading.ask(essentialPart) : 'not-met',
    },
  ],
});

function elementsOf(reading: Reading<ContentFacts>, kind: ElementKind): readonly Period[] {
  return reading.fact('elements').filter((element) => element.kind === kind);
}

/**
 * KVP-30-3: job search (arbeidssøking) at the latest in the last part. The law does not say when that begins: the
 * office does, or it is the second half of the last period a decision covers.
 */
export const jobSearch = rule<ContentFacts, Condition>({
  id: 'KVP-30-3.job-search',
  source: section,
  title: { nn: 'Arbeidssøking', nb: 'Arbeidssøking', en: 'Job search' },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Programmet skal ha arbeidssøking.',
        nb: 'Programmet skal ha arbeidssøking.',
        en: 'The programme must have job search.',
      },
      conclude: (reading) => (elementsOf(reading, 'job-search').length > 0 ? 'met' : 'not-met'),
    },
    {
      from: '2012-01-01',
      by: 'FOR-2011-12-21-1471',
      text: {
        nn: 'Arbeidssøking skal takast med når det passar, og alltid i siste del. I eit forlengt program kan ho vente til siste del av den andre perioden.',
        nb: 'Arbeidssøking skal tas med når det passer, og alltid i siste del. I et forlenget program kan den vente til siste del av den andre perioden.',
        en: 'Job search must be there when suitable, and always in the last part. In an extended programme it could wait for the last part of the second period.',
      },
      conclude: (reading) =>
        searchedInLastPart(reading, reading.fact('decisionPeriods').slice(0, 2)),
    },
    {
      from: '2019-01-01',
      by: 'LOV-2018-12-20-98',
      text: {
        nn: 'Arbeidssøking skal vere med seinast i siste del. Blir programmet forlengt, gjeld det siste del av den siste perioden.',
        nb: 'Arbeidssøking skal være med senest i siste del. Blir programmet forlenget, gjelder det siste del av den siste perioden.',
        en: 'Job search must be there at the latest in the last part. In an extended programme that is the last part of the last period.',
      },
      conclude: (reading) => searchedInLastPart(reading, reading.fact('decisionPeriods')),
    },
  ],
});

function searchedInLastPart(reading: Reading<ContentFacts>, periods: readonly Period[]): Condition {
  const last = periods.at(-1);
  if (!last) return 'undetermined';
  const part = { from: reading.fact('lastPartFrom') ?? middleOf(last), to: last.to };
  return elementsOf(reading, 'job-search').some((search) => overlap(search, part))
    ? 'met'
    : 'not-met';
}

/** KVP-30-4: what a programme may have beside the mandatory elements. */
export const optionalElements = rule<LawFacts, readonly ElementKind[]>({
  id: 'KVP-30-4',
  source: section,
  title: {
    nn: 'Det programmet elles kan ha',
    nb: 'Det programmet ellers kan ha',
    en: 'What else a programme can have',
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Programmet kan ha opplæring, motivasjon, meistring og liknande, og tid til helsehjelp, opptrening og eigen aktivitet.',
        nb: 'Programmet kan ha opplæring, motivasjon, mestring og lignende, og tid til helsehjelp, opptrening og egen aktivitet.',
        en: 'The programme can have training, motivation, coping and the like, and time for health care, rehabilitation and own activity.',
      },
      conclude: () => [
        'training',
        'motivation',
        'coping',
        'health-care',
        'rehabilitation',
        'own-activity',
      ],
    },
    {
      from: '2019-01-01',
      by: 'LOV-2018-12-20-98',
      text: {
        nn: 'Programmet kan ha tiltak som støttar og førebur til arbeid, og tid til aktivitetar som betrar helsa.',
        nb: 'Programmet kan ha tiltak som støtter og forbereder til arbeid, og tid til aktiviteter som bedrer helsen.',
        en: 'The programme can have measures that support and prepare for work, and time for activities that improve health.',
      },
      conclude: () => ['work-preparing', 'health-improving'],
    },
  ],
});

/** KVP-30-5: an ordinary job of up to half of full time, filled up to full time by the programme. */
export const ordinaryWork = rule<OrdinaryWorkFacts, OrdinaryWork>({
  id: 'KVP-30-5',
  source: section,
  title: {
    nn: 'Ordinært arbeid ved sida av',
    nb: 'Ordinært arbeid ved siden av',
    en: 'Ordinary work beside the programme',
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Ein jobb på inntil halv tid kan kombinerast med programmet. Jobben og dei andre aktivitetane skal til saman vere minst full tid. Regelen stod då i § 37.',
        nb: 'En jobb på inntil halv tid kan kombineres med programmet. Jobben og de andre aktivitetene skal til sammen være minst full tid. Regelen sto da i § 37.',
        en: 'A job of up to half time can be combined with the programme. The job and the other activities must together be at least full time. The rule then stood in section 37.',
      },
      conclude: (reading) =>
        reading.fact('kind') === 'apprenticeship' ? tooMuch : besideProgramme(reading),
    },
    {
      from: '2019-01-01',
      by: 'LOV-2018-12-20-98',
      text: {
        nn: 'Ein jobb eller læretid på inntil halv tid kan kombinerast med programmet. Til saman skal det vere minst full tid.',
        nb: 'En jobb eller læretid på inntil halv tid kan kombineres med programmet. Til sammen skal det være minst full tid.',
        en: 'A job or an apprenticeship of up to half time can be combined with the programme. Together it must be at least full time.',
      },
      conclude: (reading) => {
        reading.fact('kind');
        return besideProgramme(reading);
      },
    },
  ],
});

const tooMuch: OrdinaryWork = { allowed: false, remainingProgrammeHours: null };

function besideProgramme(reading: Reading<OrdinaryWorkFacts>): OrdinaryWork {
  const full = reading.ask(hoursPerWeek);
  const share = reading.ask(workShare);
  const job = decimal(reading.fact('jobHoursPerWeek'));
  if (full === null || share === null || job.compare(full.times(share)) > 0) return tooMuch;
  return { allowed: true, remainingProgrammeHours: full.minus(job).toNumber() };
}

/** KVP-30-6: the programme states when it starts and, from 2012, when it is evaluated. */
export const statedDates = rule<StatementFacts, Condition>({
  id: 'KVP-30-6',
  source: section,
  title: {
    nn: 'Datoane i programmet',
    nb: 'Datoene i programmet',
    en: 'The dates in the programme',
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Programmet skal seie når det startar, etter ei individuell vurdering.',
        nb: 'Programmet skal si når det starter, etter en individuell vurdering.',
        en: 'The programme must state when it starts, from an individual assessment.',
      },
      conclude: (reading) => (reading.fact('statedStart') ? 'met' : 'not-met'),
    },
    {
      from: '2012-01-01',
      by: 'FOR-2011-12-21-1471',
      text: {
        nn: 'Programmet skal seie når det startar og når det blir evaluert. Innhaldet blir endra når det trengst.',
        nb: 'Programmet skal si når det starter og når det evalueres. Innholdet endres når det trengs.',
        en: 'The programme must state when it starts and when it is evaluated. The content is changed when needed.',
      },
      conclude: (reading) => {
        const evaluations = reading.fact('evaluations') ?? [];
        return reading.fact('statedStart') && evaluations.length > 0 ? 'met' : 'not-met';
      },
    },
  ],
});

/** KVP-30-7: a certificate (deltakerbevis) for a completed and for an ended programme. */
export const certificate = rule<CertificateFacts, boolean>({
  id: 'KVP-30-7',
  source: cite('kvpf', '1'),
  title: { nn: 'Deltakarbevis', nb: 'Deltakerbevis', en: 'Certificate of participation' },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Deltakaren får eit deltakarbevis når programmet er gjennomført eller avslutta. Regelen stod då i lova.',
        nb: 'Deltakeren får et deltakerbevis når programmet er gjennomført eller avsluttet. Regelen sto da i loven.',
        en: 'The participant gets a certificate when the programme is completed or ended. The rule then stood in the act.',
      },
      conclude: (reading) => reading.fact('programme') !== 'ongoing',
    },
    {
      from: '2019-01-01',
      by: 'FOR-2018-12-20-2219',
      text: {
        nn: 'Deltakaren får eit deltakarbevis når programmet er gjennomført eller avslutta.',
        nb: 'Deltakeren får et deltakerbevis når programmet er gjennomført eller avsluttet.',
        en: 'The participant gets a certificate when the programme is completed or ended.',
      },
      conclude: (reading) => reading.fact('programme') !== 'ongoing',
    },
  ],
});

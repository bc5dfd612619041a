import type { IsoDate } from '#kernel/date.ts';
import type { PublicLanguage, Trilingual } from '#kernel/text.ts';
import { formatDate } from '#kernel/written-date.ts';
import { writtenNumber } from '#kernel/written-number.ts';
import {
  adapted,
  certificate,
  type ElementKind,
  essentialPart,
  fullTime,
  halfWay,
  jobSearch,
  optionalElements,
  ordinaryWork,
  statedDates,
  workMeasures,
} from '../domain/sotjl-30-content.ts';
import { latestStart, startsInTime } from '../domain/sotjl-31-start.ts';
import {
  activityPlan,
  individualPlan,
  missingPlanParts,
  type PlanPart,
} from '../domain/sotjl-33-plan.ts';
import { sayAssessed } from './assessed.ts';
import { type Saying, say } from './saying.ts';

const elements: Readonly<Record<ElementKind, Trilingual>> = {
  'work-oriented': {
    nn: 'arbeidsretta tiltak',
    nb: 'arbeidsrettede tiltak',
    en: 'work-oriented measures',
  },
  'job-search': { nn: 'arbeidssøking', nb: 'arbeidssøking', en: 'job search' },
  training: { nn: 'opplæring', nb: 'opplæring', en: 'training' },
  motivation: { nn: 'motivasjon', nb: 'motivasjon', en: 'motivation' },
  coping: { nn: 'meistring', nb: 'mestring', en: 'coping' },
  'health-care': { nn: 'helsehjelp', nb: 'helsehjelp', en: 'health care' },
  rehabilitation: { nn: 'opptrening', nb: 'opptrening', en: 'rehabilitation' },
  'own-activity': { nn: 'eigen aktivitet', nb: 'egen aktivitet', en: 'own activity' },
  'work-preparing': {
    nn: 'tiltak som støttar og førebur til arbeid',
    nb: 'tiltak som støtter og forbereder til arbeid',
    en: 'measures that support and prepare for work',
  },
  'health-improving': {
    nn: 'aktivitetar som betrar helsa',
    nb: 'aktiviteter som bedrer helsen',
    en: 'activities that improve health',
  },
};

const parts: Readonly<Record<PlanPart, Trilingual>> = {
  'goals-resources-and-needs': {
    nn: 'mål, ressursar og behov',
    nb: 'mål, ressurser og behov',
    en: 'goals, resources and needs',
  },
  'who-takes-part': { nn: 'kven som er med', nb: 'hvem som er med', en: 'who takes part' },
  'who-is-responsible': {
    nn: 'kven som har ansvaret',
    nb: 'hvem som har ansvaret',
    en: 'who is responsible',
  },
  contributions: {
    nn: 'kva kvar skal bidra med',
    nb: 'hva hver skal bidra med',
    en: 'what each contributes',
  },
  measures: { nn: 'tiltaka', nb: 'tiltakene', en: 'the measures' },
  'how-carried-out': {
    nn: 'korleis tiltaka blir gjennomførte',
    nb: 'hvordan tiltakene gjennomføres',
    en: 'how the measures are carried out',
  },
  'period-and-revisions': {
    nn: 'perioden og når planen blir revidert',
    nb: 'perioden og når planen revideres',
    en: 'the period and the revisions',
  },
  consents: { nn: 'samtykke', nb: 'samtykker', en: 'consents' },
  cooperation: {
    nn: 'kva samarbeid som trengst',
    nb: 'hvilket samarbeid som trengs',
    en: 'the cooperation needed',
  },
};

function always(words: Trilingual) {
  return { nn: () => words.nn, nb: () => words.nb, en: () => words.en };
}

function listed<Key extends string>(
  names: Readonly<Record<Key, Trilingual>>,
  keys: readonly Key[],
  language: PublicLanguage,
): string {
  return keys.map((key) => names[key][language]).join(', ');
}

function dated(day: IsoDate | undefined, language: PublicLanguage): string {
  return day ? formatDate(day, language) : '';
}

export const sotjl30: readonly Saying[] = [
  say(
    fullTime,
    {
      nn: (value, { hoursPerWeek = 0, allYear }) =>
        value === 'met'
          ? `Programmet er på full tid, ${writtenNumber(hoursPerWeek, 'nn')} timar i veka heile året.`
          : `Programmet er på ${writtenNumber(hoursPerWeek, 'nn')} timar i veka${allYear ? '' : ' og varer ikkje heile året'}. Det er ikkje full tid heile året.`,
      nb: (value, { hoursPerWeek = 0, allYear }) =>
        value === 'met'
          ? `Programmet er på full tid, ${writtenNumber(hoursPerWeek, 'nb')} timer i uken hele året.`
          : `Programmet er på ${writtenNumber(hoursPerWeek, 'nb')} timer i uken${allYear ? '' : ' og varer ikke hele året'}. Det er ikke full tid hele året.`,
      en: (value, { hoursPerWeek = 0, allYear }) =>
        value === 'met'
          ? `The programme is full time, ${writtenNumber(hoursPerWeek, 'en')} hours a week all year.`
          : `The programme is ${writtenNumber(hoursPerWeek, 'en')} hours a week${allYear ? '' : ' and does not run all year'}. That is not full time all year.`,
    },
    always({
      nn: 'Fleire aktivitetar, så programmet blir på full tid heile året. Helsehjelp og eigen aktivitet kan telje med.',
      nb: 'Flere aktiviteter, så programmet blir på full tid hele året. Helsehjelp og egen aktivitet kan telle med.',
      en: 'More activities, so that the programme is full time all year. Health care and own activity can count.',
    }),
  ),
  sayAssessed(adapted, {
    met: {
      nn: 'Programmet er tilpassa deltakaren.',
      nb: 'Programmet er tilpasset deltakeren.',
      en: 'The programme is adapted to the participant.',
    },
    notMet: {
      nn: 'Programmet er ikkje tilpassa deltakaren.',
      nb: 'Programmet er ikke tilpasset deltakeren.',
      en: 'The programme is not adapted to the participant.',
    },
    change: {
      nn: 'Eit innhald og eit tempo som passar til mål og helse.',
      nb: 'Et innhold og et tempo som passer til mål og helse.',
      en: 'A content and a pace that fit goals and health.',
    },
  }),
  say(halfWay, {
    nn: (day) =>
      day
        ? `Midtvegs i programmet er ${formatDate(day, 'nn')}.`
        : 'Perioden for programmet er ikkje oppgitt.',
    nb: (day) =>
      day
        ? `Midtveis i programmet er ${formatDate(day, 'nb')}.`
        : 'Perioden for programmet er ikke oppgitt.',
    en: (day) =>
      day
        ? `The half-way mark of the programme is ${formatDate(day, 'en')}.`
        : 'The period of the programme is not given.',
  }),
  sayAssessed(essentialPart, {
    met: {
      nn: 'Den vesentlege delen av programmet fører rett mot arbeid.',
      nb: 'Den vesentlige delen av programmet fører rett mot arbeid.',
      en: 'The essential part of the programme leads straight towards work.',
    },
    notMet: {
      nn: 'Den vesentlege delen av programmet fører ikkje rett mot arbeid.',
      nb: 'Den vesentlige delen av programmet fører ikke rett mot arbeid.',
      en: 'The essential part of the programme does not lead straight towards work.',
    },
    change: {
      nn: 'Meir av det som fører rett mot arbeid, som praksis eller opplæring på ein arbeidsplass.',
      nb: 'Mer av det som fører rett mot arbeid, som praksis eller opplæring på en arbeidsplass.',
      en: 'More of what leads straight towards work, such as work practice or training at a workplace.',
    },
  }),
  say(
    workMeasures,
    {
      nn: (value) =>
        ({
          met: 'Programmet har dei arbeidsretta tiltaka det skal ha.',
          'not-met':
            'Programmet manglar arbeidsretta tiltak, eller dei kjem for seint eller er for få.',
          undetermined: 'Det er ikkje avklart om programmet har nok arbeidsretta tiltak.',
        })[value],
      nb: (value) =>
        ({
          met: 'Programmet har de arbeidsrettede tiltakene det skal ha.',
          'not-met':
            'Programmet mangler arbeidsrettede tiltak, eller de kommer for sent eller er for få.',
          undetermined: 'Det er ikke avklart om programmet har nok arbeidsrettede tiltak.',
        })[value],
      en: (value) =>
        ({
          met: 'The programme has the work-oriented measures it must have.',
          'not-met':
            'The programme lacks work-oriented measures, or they come too late or are too few.',
          undetermined: 'It is open whether the programme has enough work-oriented measures.',
        })[value],
    },
    always({
      nn: 'Arbeidsretta tiltak som startar tidleg nok og fyller den vesentlege delen av programmet.',
      nb: 'Arbeidsrettede tiltak som starter tidlig nok og fyller den vesentlige delen av programmet.',
      en: 'Work-oriented measures that start early enough and fill the essential part of the programme.',
    }),
  ),
  say(
    jobSearch,
    {
      nn: (value) =>
        ({
          met: 'Programmet har arbeidssøking når det skal.',
          'not-met': 'Programmet manglar arbeidssøking, eller ho er ikkje med i siste del.',
          undetermined: 'Perioden for programmet er ikkje oppgitt, så siste del er ikkje kjend.',
        })[value],
      nb: (value) =>
        ({
          met: 'Programmet har arbeidssøking når det skal.',
          'not-met': 'Programmet mangler arbeidssøking, eller den er ikke med i siste del.',
          undetermined: 'Perioden for programmet er ikke oppgitt, så siste del er ikke kjent.',
        })[value],
      en: (value) =>
        ({
          met: 'The programme has job search when it must.',
          'not-met': 'The programme lacks job search, or does not have it in the last part.',
          undetermined: 'The period of the programme is not given, so the last part is not known.',
        })[value],
    },
    always({
      nn: 'Arbeidssøking i siste del av programmet.',
      nb: 'Arbeidssøking i siste del av programmet.',
      en: 'Job search in the last part of the programme.',
    }),
  ),
  say(optionalElements, {
    nn: (kinds) => `Programmet kan også ha ${listed(elements, kinds, 'nn')}.`,
    nb: (kinds) => `Programmet kan også ha ${listed(elements, kinds, 'nb')}.`,
    en: (kinds) => `The programme can also have ${listed(elements, kinds, 'en')}.`,
  }),
  say(ordinaryWork, {
    nn: ({ remainingProgrammeHours: hours }, { jobHoursPerWeek = 0 }) =>
      hours === null
        ? `${writtenNumber(jobHoursPerWeek, 'nn')} timar i veka kan ikkje kombinerast med programmet.`
        : `${writtenNumber(jobHoursPerWeek, 'nn')} timar i veka kan kombinerast med programmet. Då er det ${writtenNumber(hours, 'nn')} timar igjen til andre aktivitetar.`,
    nb: ({ remainingProgrammeHours: hours }, { jobHoursPerWeek = 0 }) =>
      hours === null
        ? `${writtenNumber(jobHoursPerWeek, 'nb')} timer i uken kan ikke kombineres med programmet.`
        : `${writtenNumber(jobHoursPerWeek, 'nb')} timer i uken kan kombineres med programmet. Da er det ${writtenNumber(hours, 'nb')} timer igjen til andre aktiviteter.`,
    en: ({ remainingProgrammeHours: hours }, { jobHoursPerWeek = 0 }) =>
      hours === null
        ? `${writtenNumber(jobHoursPerWeek, 'en')} hours a week cannot be combined with the programme.`
        : `${writtenNumber(jobHoursPerWeek, 'en')} hours a week can be combined with the programme. That leaves ${writtenNumber(hours, 'en')} hours for other activities.`,
  }),
  say(
    statedDates,
    {
      nn: (value) =>
        value === 'met'
          ? 'Programmet seier når det startar, og når det blir evaluert der det skal.'
          : 'Programmet manglar ein dato for start eller for evaluering.',
      nb: (value) =>
        value === 'met'
          ? 'Programmet sier når det starter, og når det evalueres der det skal.'
          : 'Programmet mangler en dato for start eller for evaluering.',
      en: (value) =>
        value === 'met'
          ? 'The programme states when it starts, and when it is evaluated where it must.'
          : 'The programme lacks a date for the start or for an evaluation.',
    },
    always({
      nn: 'Ein dato for start og minst éin for evaluering.',
      nb: 'En dato for start og minst én for evaluering.',
      en: 'A date for the start and at least one for an evaluation.',
    }),
  ),
  say(certificate, {
    nn: (gets) =>
      gets
        ? 'Deltakaren skal ha eit deltakarbevis.'
        : 'Deltakarbeviset kjem når programmet er gjennomført eller avslutta.',
    nb: (gets) =>
      gets
        ? 'Deltakeren skal ha et deltakerbevis.'
        : 'Deltakerbeviset kommer når programmet er gjennomført eller avsluttet.',
    en: (gets) =>
      gets
        ? 'The participant is to have a certificate.'
        : 'The certificate comes when the programme is completed or ended.',
  }),
  say(latestStart, {
    nn: (day, { applicationReceived }) =>
      day
        ? `Søknaden kom ${dated(applicationReceived, 'nn')}, så programmet må starte seinast ${formatDate(day, 'nn')}.`
        : 'Lova har inga grense for når programmet må starte.',
    nb: (day, { applicationReceived }) =>
      day
        ? `Søknaden kom ${dated(applicationReceived, 'nb')}, så programmet må starte senest ${formatDate(day, 'nb')}.`
        : 'Loven har ingen grense for når programmet må starte.',
    en: (day, { applicationReceived }) =>
      day
        ? `The application came in on ${dated(applicationReceived, 'en')}, so the programme must start no later than ${formatDate(day, 'en')}.`
        : 'The law has no limit for when the programme must start.',
  }),
  say(
    startsInTime,
    {
      nn: (value, { start }) =>
        value === 'met'
          ? `Programmet startar ${dated(start, 'nn')}, innan fristen.`
          : `Programmet startar ${dated(start, 'nn')}, etter fristen.`,
      nb: (value, { start }) =>
        value === 'met'
          ? `Programmet starter ${dated(start, 'nb')}, innen fristen.`
          : `Programmet starter ${dated(start, 'nb')}, etter fristen.`,
      en: (value, { start }) =>
        value === 'met'
          ? `The programme starts on ${dated(start, 'en')}, in time.`
          : `The programme starts on ${dated(start, 'en')}, too late.`,
    },
    always({
      nn: 'Ein tidlegare start.',
      nb: 'En tidligere start.',
      en: 'An earlier start.',
    }),
  ),
  say(
    individualPlan,
    {
      nn: (value) =>
        ({
          met: 'Deltakaren har rett til ein individuell plan og har samtykt.',
          'not-met': 'Deltakaren vil ikkje ha ein individuell plan, og då blir han ikkje laga.',
          undetermined: 'Deltakaren har rett til ein individuell plan, men har ikkje svart enno.',
        })[value],
      nb: (value) =>
        ({
          met: 'Deltakeren har rett til en individuell plan og har samtykket.',
          'not-met': 'Deltakeren vil ikke ha en individuell plan, og da lages den ikke.',
          undetermined: 'Deltakeren har rett til en individuell plan, men har ikke svart ennå.',
        })[value],
      en: (value) =>
        ({
          met: 'The participant has a right to an individual plan and has agreed to it.',
          'not-met': 'The participant does not want an individual plan, so none is made.',
          undetermined:
            'The participant has a right to an individual plan, but has not answered yet.',
        })[value],
    },
    always({
      nn: 'At deltakaren samtykkjer. Det kan gjerast når som helst.',
      nb: 'At deltakeren samtykker. Det kan gjøres når som helst.',
      en: 'That the participant agrees, which can be done at any time.',
    }),
  ),
  say(missingPlanParts, {
    nn: (missing) =>
      missing.length === 0
        ? 'Planen har alt han skal ha.'
        : `Planen manglar ${listed(parts, missing, 'nn')}.`,
    nb: (missing) =>
      missing.length === 0
        ? 'Planen har alt den skal ha.'
        : `Planen mangler ${listed(parts, missing, 'nb')}.`,
    en: (missing) =>
      missing.length === 0
        ? 'The plan has everything it must have.'
        : `The plan lacks ${listed(parts, missing, 'en')}.`,
  }),
  say(activityPlan, {
    nn: (made) =>
      made
        ? 'Personen har ikkje rett til programmet, så Nav kan lage ein aktivitetsplan.'
        : 'Personen har rett til programmet, så Nav lagar ikkje nokon aktivitetsplan.',
    nb: (made) =>
      made
        ? 'Personen har ikke rett til programmet, så Nav kan lage en aktivitetsplan.'
        : 'Personen har rett til programmet, så Nav lager ingen aktivitetsplan.',
    en: (made) =>
      made
        ? 'The person is not entitled to the programme, so Nav can make an activity plan.'
        : 'The person is entitled to the programme, so Nav makes no activity plan.',
  }),
];

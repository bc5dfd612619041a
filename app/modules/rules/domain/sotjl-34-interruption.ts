import type { Condition } from '#kernel/condition.ts';
import { addDays, addMonths, type IsoDate } from '#kernel/date.ts';
import { cite } from '#kernel/law.ts';
import type { Period } from '#kernel/period.ts';
import { rule } from '#kernel/rule.ts';
import { type AssessedFacts, type AssessmentNeeds, assessment } from './assessment.ts';
import type { LawFacts } from './law-facts.ts';
import { figure } from './parameter.ts';
import { lawWasSilent } from './unregulated.ts';

const section = cite('sotjl', '34');

const interruptionMaxMonths = figure('programme.interruptionMaxMonths');
const protectionMonths = figure('programme.birthAbsenceProtectionMonths');

const needsOfEnding: AssessmentNeeds = {
  facts: [
    {
      nn: 'kva som har hendt, og kvifor',
      nb: 'hva som har hendt, og hvorfor',
      en: 'what has happened, and why',
    },
    {
      nn: 'kva deltakaren seier om det',
      nb: 'hva deltakeren sier om det',
      en: 'what the participant says about it',
    },
  ],
  evidence: [
    {
      nn: 'registrert frammøte, avtalar og oppfølging',
      nb: 'registrert fremmøte, avtaler og oppfølging',
      en: 'recorded attendance, agreements and follow-up',
    },
    {
      nn: 'førehandsvarselet og svaret på det',
      nb: 'forhåndsvarselet og svaret på det',
      en: 'the prior notice and the answer to it',
    },
  ],
  reasons: [
    {
      nn: 'kvifor det er sakleg ut frå forholda til deltakaren',
      nb: 'hvorfor det er saklig ut fra forholdene til deltakeren',
      en: "why it is objectively justified in the participant's circumstances",
    },
  ],
};

/** KVP-34-1: whether the programme may be stopped (stans), until 2018. */
export const mayStop = assessment({
  id: 'KVP-34-1',
  source: section,
  title: {
    nn: 'Stans av programmet (til 2018)',
    nb: 'Stans av programmet (til 2018)',
    en: 'Stopping the programme (until 2018)',
  },
  needs: needsOfEnding,
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Programmet kan stansast når det er sakleg grunngitt i forholda til deltakaren, også når deltakaren har fått tilbod om eigna arbeid.',
        nb: 'Programmet kan stanses når det er saklig begrunnet i forholdene til deltakeren, også når deltakeren har fått tilbud om egnet arbeid.',
        en: "The programme may be stopped when it is objectively justified in the participant's circumstances, including an offer of suitable work.",
      },
    },
    {
      from: '2019-01-01',
      by: 'LOV-2018-12-20-98',
      text: {
        nn: 'Reglane om stans er erstatta av reglane om avbrot og avslutning.',
        nb: 'Reglene om stans er erstattet av reglene om avbrudd og avslutning.',
        en: 'The rules on stopping are replaced by the rules on interruption and ending.',
      },
      silent: true,
    },
  ],
});

/** KVP-34-2: whether the programme may be interrupted for a period or ended, from 2019. */
export const objectivelyJustified = assessment({
  id: 'KVP-34-2.justified',
  source: section,
  title: {
    nn: 'Sakleg grunn til avbrot eller avslutning',
    nb: 'Saklig grunn til avbrudd eller avslutning',
    en: 'Objective ground for interruption or ending',
  },
  needs: needsOfEnding,
  wordings: [
    { ...lawWasSilent, silent: true },
    {
      from: '2019-01-01',
      by: 'LOV-2018-12-20-98',
      text: {
        nn: 'Kontoret kan avbryte programmet for ein periode eller avslutte det når det er sakleg grunngitt i forholda til deltakaren.',
        nb: 'Kontoret kan avbryte programmet for en periode eller avslutte det når det er saklig begrunnet i forholdene til deltakeren.',
        en: "The office may interrupt the programme for a period or end it when that is objectively justified in the participant's circumstances.",
      },
    },
  ],
});

/** KVP-34-2: whether the participant is likely not to resume the programme. */
export const unlikelyToResume = assessment({
  id: 'KVP-34-2.not-resuming',
  source: section,
  title: {
    nn: 'Deltakaren tek neppe opp igjen programmet',
    nb: 'Deltakeren gjenopptar neppe programmet',
    en: 'The participant is unlikely to resume',
  },
  needs: {
    facts: [
      {
        nn: 'kva deltakaren vil, og kva som hindrar det',
        nb: 'hva deltakeren vil, og hva som hindrer det',
        en: 'what the participant wants, and what is in the way',
      },
    ],
    evidence: [
      {
        nn: 'forsøk på kontakt og svar',
        nb: 'forsøk på kontakt og svar',
        en: 'attempts at contact and answers',
      },
    ],
    reasons: [
      {
        nn: 'kvifor det er sannsynleg at deltakaren ikkje kjem tilbake',
        nb: 'hvorfor det er sannsynlig at deltakeren ikke kommer tilbake',
        en: 'why it is likely that the participant will not come back',
      },
    ],
  },
  wordings: [
    { ...lawWasSilent, silent: true },
    {
      from: '2019-01-01',
      by: 'LOV-2018-12-20-98',
      text: {
        nn: 'Kontoret skal avslutte programmet når det er sannsynleg at deltakaren ikkje tek det opp igjen.',
        nb: 'Kontoret skal avslutte programmet når det er sannsynlig at deltakeren ikke gjenopptar det.',
        en: 'The office must end the programme when the participant is likely not to resume it.',
      },
    },
  ],
});

/** Why a participant is away, where it bears on ending the programme. */
export type AbsenceReason = 'ordinary-work' | 'birth' | 'adoption' | 'other';

export interface EndingFacts extends AssessedFacts {
  /** The first day of the interruption (avbrudd) that runs. */
  readonly interruptedFrom?: IsoDate;
  /** The absence that could be a reason to end. */
  readonly absence?: { readonly from: IsoDate; readonly because: AbsenceReason };
}

/** KVP-34-2: whether the programme has been interrupted for a year, so that it must end. */
export const interruptedForAYear = rule<EndingFacts, Condition>({
  id: 'KVP-34-2.one-year',
  source: section,
  title: {
    nn: 'Avbrote i eitt år',
    nb: 'Avbrutt i ett år',
    en: 'Interrupted for a year',
  },
  wordings: [
    lawWasSilent,
    {
      from: '2019-01-01',
      by: 'LOV-2018-12-20-98',
      text: {
        nn: 'Programmet skal avsluttast når det har vore avbrote i eitt år.',
        nb: 'Programmet skal avsluttes når det har vært avbrutt i ett år.',
        en: 'The programme must end when it has been interrupted for a year.',
      },
      conclude: (reading) => {
        const from = reading.fact('interruptedFrom');
        const months = given(reading.ask(interruptionMaxMonths));
        if (!from) return 'not-met';
        return reading.reached(addMonths(from, months)) ? 'met' : 'not-met';
      },
    },
  ],
});

/** KVP-34-2: whether the absence is one that the programme may not be ended for yet. */
export const protectedAbsence = rule<EndingFacts, Condition>({
  id: 'KVP-34-2.protected',
  source: section,
  title: {
    nn: 'Vern mot avslutning det første året',
    nb: 'Vern mot avslutning det første året',
    en: 'Protection against ending in the first year',
  },
  wordings: [
    lawWasSilent,
    {
      from: '2019-01-01',
      by: 'LOV-2018-12-20-98',
      text: {
        nn: 'Programmet kan ikkje avsluttast på grunn av fråvær i samband med ordinært arbeid, fødsel eller adopsjon det første året frå fråværet starta.',
        nb: 'Programmet kan ikke avsluttes på grunn av fravær i forbindelse med ordinært arbeid, fødsel eller adopsjon det første året fra fraværet startet.',
        en: 'The programme may not be ended because of absence connected with ordinary work, birth or adoption during the first year from the start of the absence.',
      },
      conclude: (reading) => {
        const absence = reading.fact('absence');
        const months = given(reading.ask(protectionMonths));
        if (!absence || absence.because === 'other' || !reading.reached(absence.from))
          return 'not-met';
        return reading.reached(addMonths(absence.from, months)) ? 'not-met' : 'met';
      },
    },
  ],
});

/** What the office must, may or may not do. `undetermined`: somebody must assess the case first. */
export type Ending = 'must-end' | 'may-interrupt-or-end' | 'may-not-end' | 'undetermined';

/**
 * KVP-34-2: whether the programme must, may or may not be ended. A year of interruption ends it whatever the reason;
 * otherwise a protected absence stands in the way, also where the participant is unlikely to come back.
 */
export const endingOfProgramme = rule<EndingFacts, Ending>({
  id: 'KVP-34-2',
  source: section,
  title: {
    nn: 'Avbrot og avslutning',
    nb: 'Avbrudd og avslutning',
    en: 'Interruption and ending',
  },
  wordings: [
    lawWasSilent,
    {
      from: '2019-01-01',
      by: 'LOV-2018-12-20-98',
      text: {
        nn: 'Kontoret kan avbryte eller avslutte programmet når det er sakleg grunn til det. Det skal avslutte når deltakaren neppe tek opp igjen programmet, og når programmet har vore avbrote i eitt år. Det kan ikkje avslutte på grunn av arbeid, fødsel eller adopsjon det første året.',
        nb: 'Kontoret kan avbryte eller avslutte programmet når det er saklig grunn til det. Det skal avslutte når deltakeren neppe gjenopptar programmet, og når programmet har vært avbrutt i ett år. Det kan ikke avslutte på grunn av arbeid, fødsel eller adopsjon det første året.',
        en: 'The office may interrupt or end the programme on an objective ground. It must end it when the participant is unlikely to resume, and when it has been interrupted for a year. It may not end it because of work, birth or adoption in the first year.',
      },
      conclude: (reading) => {
        if (reading.ask(interruptedForAYear) === 'met') return 'must-end';
        if (reading.ask(protectedAbsence) === 'met') return 'may-not-end';
        const resuming = reading.ask(unlikelyToResume);
        if (resuming === 'met') return 'must-end';
        const justified = reading.ask(objectivelyJustified);
        if (justified === 'met') return 'may-interrupt-or-end';
        return resuming === 'not-met' && justified === 'not-met' ? 'may-not-end' : 'undetermined';
      },
    },
  ],
});

export interface InterruptionFacts extends LawFacts {
  readonly interruptions: readonly Period[];
}

/** KVP-34-3: whether the day is without benefit because the programme is interrupted. */
export const noBenefitWhileInterrupted = rule<InterruptionFacts, boolean>({
  id: 'KVP-34-3',
  source: cite('sotjl', '35'),
  title: {
    nn: 'Ingen stønad under avbrot',
    nb: 'Ingen stønad under avbrudd',
    en: 'No benefit during interruption',
  },
  wordings: [
    lawWasSilent,
    {
      from: '2019-01-01',
      by: 'LOV-2018-12-20-98',
      text: {
        nn: 'Det blir ikkje utbetalt stønad medan programmet er avbrote.',
        nb: 'Det utbetales ikke stønad mens programmet er avbrutt.',
        en: 'No benefit is paid while the programme is interrupted.',
      },
      conclude: (reading) =>
        reading
          .fact('interruptions')
          .some(({ from, to }) => reading.reached(from) && !reading.reached(addDays(to, 1))),
    },
  ],
});

/** KVP-34-4: whether everything milder has been tried before a breach ends the programme. */
export const breachFollowedUp = assessment({
  id: 'KVP-34-4',
  source: section,
  title: {
    nn: 'Brot på pliktene er følgt opp',
    nb: 'Brudd på pliktene er fulgt opp',
    en: 'The breach has been followed up',
  },
  needs: {
    facts: [
      {
        nn: 'fråværet, og om stønaden er sett ned for det',
        nb: 'fraværet, og om stønaden er satt ned for det',
        en: 'the absence, and whether the benefit was reduced for it',
      },
      {
        nn: 'kva som hindrar deltakaren i å møte',
        nb: 'hva som hindrer deltakeren i å møte',
        en: 'what keeps the participant from attending',
      },
    ],
    evidence: [
      {
        nn: 'samtalar, nye avtalar og endringar i planen',
        nb: 'samtaler, nye avtaler og endringer i planen',
        en: 'talks, new agreements and changes to the plan',
      },
    ],
    reasons: [
      {
        nn: 'kvifor mindre inngripande tiltak ikkje er nok',
        nb: 'hvorfor mindre inngripende tiltak ikke er nok',
        en: 'why milder measures are not enough',
      },
    ],
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Ugyldig fråvær blir først møtt med mindre stønad, oppfølging og avklaring av hindringar. Å stanse programmet er siste utveg.',
        nb: 'Ugyldig fravær møtes først med mindre stønad, oppfølging og avklaring av hindringer. Å stanse programmet er siste utvei.',
        en: 'Unauthorised absence is first met by less benefit, follow-up and clarifying what is in the way. Stopping the programme is the last step.',
      },
    },
    {
      from: '2019-01-01',
      by: 'LOV-2018-12-20-98',
      text: {
        nn: 'Ugyldig fråvær blir først møtt med mindre stønad, oppfølging og avklaring av hindringar. Å avslutte programmet er siste utveg.',
        nb: 'Ugyldig fravær møtes først med mindre stønad, oppfølging og avklaring av hindringer. Å avslutte programmet er siste utvei.',
        en: 'Unauthorised absence is first met by less benefit, follow-up and clarifying what is in the way. Ending the programme is the last step.',
      },
    },
  ],
});

/** The sections that a decision about a programme can be made under. */
export interface DecisionFacts extends LawFacts {
  readonly section: string;
}

/** KVP-34-5: whether it is an individual decision (enkeltvedtak), which can be appealed. Under other sections it depends. */
export const canBeAppealed = rule<DecisionFacts, Condition>({
  id: 'KVP-34-5',
  source: cite('sotjl', '47'),
  title: {
    nn: 'Vedtak som det kan klagast på',
    nb: 'Vedtak som det kan klages på',
    en: 'Decisions that can be appealed',
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Avgjerder etter §§ 29, 32 og 34 er enkeltvedtak som det kan klagast på til fylkesmannen eller statsforvaltaren.',
        nb: 'Avgjørelser etter §§ 29, 32 og 34 er enkeltvedtak som det kan klages på til fylkesmannen eller statsforvalteren.',
        en: 'Decisions under §§ 29, 32 and 34 are individual decisions that can be appealed to the county governor.',
      },
      conclude: (reading) =>
        ['29', '32', '34'].includes(reading.fact('section')) ? 'met' : 'undetermined',
    },
  ],
});

/** A figure that the law gives in the whole wording. */
function given(value: number | null): number {
  if (value === null) throw new RangeError('The law gives no figure on this day');
  return value;
}

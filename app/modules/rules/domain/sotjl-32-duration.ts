import { addDays, addMonths, daysBetween, type IsoDate, isoDate } from '#kernel/date.ts';
import { cite } from '#kernel/law.ts';
import { overlap, type Period } from '#kernel/period.ts';
import { type Reading, rule } from '#kernel/rule.ts';
import { timeline } from '#kernel/timeline.ts';
import { type AssessedFacts, assessment } from './assessment.ts';
import { choice } from './choices.ts';
import type { LawFacts } from './law-facts.ts';
import { datesOf, figure } from './parameter.ts';
import { lawWasSilent } from './unregulated.ts';

/** A programme as it is decided. Ask on the day of the decision: its law also covers earlier programme time (Q17). */
export interface DurationFacts extends LawFacts {
  readonly start: IsoDate;
  /** Decided leave (permisjon). Overlapping periods count once. */
  readonly leave: readonly Period[];
  /** Decided interruptions (avbrudd), from 2019. */
  readonly interruptions: readonly Period[];
  /** Absence because of the pandemic, in 2020 to 2022. */
  readonly pandemicAbsence?: readonly Period[];
}

const section = cite('sotjl', '32');

const decisionMaxMonths = figure('programme.decisionMaxMonths');
const ordinaryMaxMonths = figure('programme.ordinaryMaxMonths');
const extraMaxMonths = figure('programme.extraMaxMonths');
const maxReentries = figure('programme.maxReentries');
const absenceNotCounted = figure('pandemic.absenceNotCounted');

/** How long a programme can be, in months. `extra` is null where the law has no cap in numbers. */
export interface DurationFrame {
  readonly decision: number;
  readonly ordinary: number;
  readonly extra: number | null;
}

/** KVP-32-1: the duration table. */
export const durationFrame = rule<LawFacts, DurationFrame>({
  id: 'KVP-32-1',
  source: section,
  title: {
    nn: 'Kor lenge programmet kan vare',
    nb: 'Hvor lenge programmet kan vare',
    en: 'How long the programme can last',
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Programmet blir gitt for opptil eitt år, og for opptil eitt år til etter ei ny vurdering. Det kan vare lenger enn to år etter ei særskild vurdering.',
        nb: 'Programmet gis for opptil ett år, og for opptil ett år til etter en ny vurdering. Det kan vare lenger enn to år etter en særskilt vurdering.',
        en: 'The programme is given for up to a year, and for up to a year more after a new assessment. It can last longer than two years after a special assessment.',
      },
      conclude: frameOfFigures,
    },
    {
      from: '2012-01-01',
      by: 'FOR-2011-12-21-1471',
      text: {
        nn: 'Programmet blir gitt for opptil eitt år, ut frå vurderinga, og for opptil eitt år til. Det kan forlengjast med opptil seks månader utover to år.',
        nb: 'Programmet gis for opptil ett år, ut fra vurderingen, og for opptil ett år til. Det kan forlenges med opptil seks måneder utover to år.',
        en: 'The programme is given for up to a year, set from the assessment, and for up to a year more. It can be extended by up to six months beyond two years.',
      },
      conclude: frameOfFigures,
    },
    {
      from: '2019-01-01',
      by: 'LOV-2018-12-20-98',
      text: {
        nn: 'Programmet varer så lenge vilkåra i § 29 er oppfylte, høgst to år. Kvart vedtak gjeld for opptil eitt år. Særlege grunnar kan gi opptil eitt år til, men aldri meir enn tre år til saman.',
        nb: 'Programmet varer så lenge vilkårene i § 29 er oppfylt, høyst to år. Hvert vedtak gjelder for opptil ett år. Særlige grunner kan gi opptil ett år til, men aldri mer enn tre år til sammen.',
        en: 'The programme lasts as long as the conditions of § 29 are met, at most two years. Each decision covers up to a year. Special reasons can give up to a year more, but never more than three years in all.',
      },
      conclude: frameOfFigures,
    },
  ],
});

function frameOfFigures(reading: Reading<LawFacts>): DurationFrame {
  return {
    decision: given(reading.ask(decisionMaxMonths)),
    ordinary: given(reading.ask(ordinaryMaxMonths)),
    extra: reading.ask(extraMaxMonths),
  };
}

/** A figure that the law has given on every day since 2010. */
function given(value: number | null): number {
  if (value === null) throw new RangeError('The law gives no figure on this day');
  return value;
}

/** KVP-32-4, Q8: the time that does not count, in order and without overlap. */
export const notCountedTime = rule<DurationFacts, readonly Period[]>({
  id: 'KVP-32-4',
  source: section,
  title: {
    nn: 'Tid som ikkje tel med',
    nb: 'Tid som ikke teller med',
    en: 'Time that does not count',
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Permisjon som er gitt, tel ikkje med i programtida. Sjukdom, sjukt barn, velferdspermisjon og ferie tel med.',
        nb: 'Permisjon som er gitt, teller ikke med i programtiden. Sykdom, sykt barn, velferdspermisjon og ferie teller med.',
        en: 'Approved leave does not count in the programme time. Sickness, a sick child, welfare leave and holiday count.',
      },
      conclude: (reading) => without(reading, reading.fact('leave')),
    },
    {
      from: '2012-01-01',
      by: 'FOR-2011-12-21-1471',
      text: {
        nn: 'Permisjon tel ikkje med i programtida. Sjukdom, sjukt barn, velferdspermisjon og ferie tel med.',
        nb: 'Permisjon teller ikke med i programtiden. Sykdom, sykt barn, velferdspermisjon og ferie teller med.',
        en: 'Leave does not count in the programme time. Sickness, a sick child, welfare leave and holiday count.',
      },
      conclude: (reading) => without(reading, reading.fact('leave')),
    },
    {
      from: '2019-01-01',
      by: 'LOV-2018-12-20-98',
      text: {
        nn: 'Permisjon og avbrot som det er gjort vedtak om, tel ikkje med i programtida. Sjukdom, sjukt barn, velferdspermisjon og ferie tel med. Fråvær på grunn av pandemien tel ikkje med i dei periodane då dei mellombelse reglane sa det, i 2020 høgst seks månader etter forskrifta frå 8. mai.',
        nb: 'Permisjon og avbrudd som det er gjort vedtak om, teller ikke med i programtiden. Sykdom, sykt barn, velferdspermisjon og ferie teller med. Fravær på grunn av pandemien teller ikke med i de periodene da de midlertidige reglene sa det, i 2020 høyst seks måneder etter forskriften fra 8. mai.',
        en: 'Decided leave and interruption do not count in the programme time. Sickness, a sick child, welfare leave and holiday count. Absence because of the pandemic does not count in the periods when the temporary rules said so, in 2020 at most six months under the regulation of 8 May.',
      },
      conclude: (reading) =>
        without(reading, [...reading.fact('leave'), ...reading.fact('interruptions')]),
    },
  ],
});

function without(reading: Reading<DurationFacts>, decided: readonly Period[]): readonly Period[] {
  reading.ask(choice('Q8'));
  const start = reading.fact('start');
  return merged([...decided, ...pandemicTime(reading)].filter(({ to }) => to >= start)).map(
    ({ from, to }) => ({ from: from < start ? start : from, to }),
  );
}

/**
 * The days of pandemic absence that the temporary regulations left out. They speak of the absence, so the figure is
 * that of each day of it, whenever the decision is made.
 */
function pandemicTime(reading: Reading<DurationFacts>): readonly Period[] {
  const absence = reading.case.pandemicAbsence ?? [];
  const [firstDay] = datesOf(absenceNotCounted.id);
  if (absence.length === 0 || !firstDay) return [];
  reading.fact('pandemicAbsence');
  const { instead } = reading.case;
  const leftOut = absence.flatMap(({ from, to }) =>
    timeline(absenceNotCounted, { instead }, from < firstDay ? firstDay : from, to)
      .filter(({ finding }) => finding.value === 1)
      .map((stretch) => {
        reading.rest(stretch.finding);
        return { from: stretch.from, to: stretch.to };
      }),
  );
  return atMostSixMonths(merged(leftOut));
}

/** The temporary regulation of 2020 left out six months at most; § 17 a before it and the rules after it had no cap. */
const temporaryRegulation = {
  from: isoDate('2020-05-08'),
  to: isoDate('2020-12-31'),
  months: 6,
} as const;

function atMostSixMonths(periods: readonly Period[]): readonly Period[] {
  const { to: last, months } = temporaryRegulation;
  let left: number | undefined;
  return periods.flatMap((period) => {
    const capped = overlap(period, temporaryRegulation);
    if (!capped) return [period];
    left ??= daysBetween(capped.from, addMonths(capped.from, months));
    const days = Math.min(left, daysBetween(capped.from, capped.to) + 1);
    left -= days;
    return [
      overlap(period, { from: period.from, to: addDays(capped.from, -1) }),
      overlap(capped, { from: capped.from, to: addDays(capped.from, days - 1) }),
      overlap(period, { from: addDays(last, 1), to: period.to }),
    ].filter((part) => part !== undefined);
  });
}

/** The same days as periods in order, each day in one of them. Neighbours become one. */
function merged(periods: readonly Period[]): readonly Period[] {
  const result: Period[] = [];
  for (const period of [...periods].sort((a, b) => a.from.localeCompare(b.from))) {
    if (period.to < period.from) throw new RangeError(`Ends before it begins: ${period.from}`);
    const last = result.at(-1);
    if (last && period.from <= addDays(last.to, 1)) {
      result[result.length - 1] = {
        from: last.from,
        to: last.to > period.to ? last.to : period.to,
      };
    } else {
      result.push(period);
    }
  }
  return result;
}

/** The last programme day, and how it comes about. */
export interface ProgrammeEnd {
  /** The last day if nothing were left out. */
  readonly nominalEnd: IsoDate;
  readonly notCountedDays: number;
  readonly end: IsoDate;
}

/** KVP-32-3: the last day of the ordinary maximum, with the time that does not count added. */
export const ordinaryEnd = rule<DurationFacts, ProgrammeEnd>({
  id: 'KVP-32-3',
  source: cite('dl', '148'),
  title: {
    nn: 'Den siste dagen i vanleg programtid',
    nb: 'Den siste dagen i vanlig programtid',
    en: 'The last day of the ordinary programme time',
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-1915-08-13-5',
      text: {
        nn: 'Ein periode i månader sluttar dagen før same dato, eller dagen før den siste dagen i månaden når datoen ikkje finst. Så kjem kalenderdagane som ikkje tel, i tillegg.',
        nb: 'En periode i måneder slutter dagen før samme dato, eller dagen før den siste dagen i måneden når datoen ikke finnes. Så kommer kalenderdagene som ikke teller, i tillegg.',
        en: 'A period of months ends on the day before the same date, or the day before the last of the month when there is no such date. Then the calendar days that do not count are added.',
      },
      conclude: (reading) => endAfter(reading, reading.ask(durationFrame).ordinary),
    },
  ],
});

/** KVP-32-3: the same with the whole extension. Null where the law has no cap in numbers. */
export const absoluteEnd = rule<DurationFacts, ProgrammeEnd | null>({
  id: 'KVP-32-3.extended',
  source: cite('dl', '148'),
  title: {
    nn: 'Den siste dagen med lengste forlenging',
    nb: 'Den siste dagen med lengste forlengelse',
    en: 'The last day with the longest extension',
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-1915-08-13-5',
      text: {
        nn: 'Den lengste forlenginga kjem i tillegg til den vanlege programtida, og blir rekna på same måten.',
        nb: 'Den lengste forlengelsen kommer i tillegg til den vanlige programtiden, og regnes på samme måte.',
        en: 'The longest extension comes on top of the ordinary programme time and is counted in the same way.',
      },
      conclude: (reading) => {
        const { ordinary, extra } = reading.ask(durationFrame);
        return extra === null ? null : endAfter(reading, ordinary + extra);
      },
    },
  ],
});

/** Each day left out adds one, also when it falls among the added days; what begins after the end adds nothing. */
function endAfter(reading: Reading<DurationFacts>, months: number): ProgrammeEnd {
  const nominalEnd = lastDay(reading.fact('start'), months);
  let notCountedDays = 0;
  for (const { from, to } of reading.ask(notCountedTime))
    if (from <= addDays(nominalEnd, notCountedDays)) notCountedDays += daysBetween(from, to) + 1;
  return { nominalEnd, notCountedDays, end: addDays(nominalEnd, notCountedDays) };
}

/** The last day of so many months from a day (domstolloven § 148, A8). */
function lastDay(start: IsoDate, months: number): IsoDate {
  return addDays(addMonths(start, months), -1);
}

/** The longest decisions that the programme can be divided in. */
export interface DecisionPeriods {
  readonly ordinary: readonly Period[];
  /** With special reasons. Null where the law has no cap in numbers. */
  readonly special: readonly Period[] | null;
}

/** KVP-32-1: one decision covers a year at most in the calendar, so time that does not count gives one more. */
export const decisionPeriods = rule<DurationFacts, DecisionPeriods>({
  id: 'KVP-32-1.periods',
  source: section,
  title: {
    nn: 'Periodane som vedtaka gjeld',
    nb: 'Periodene som vedtakene gjelder',
    en: 'The periods that the decisions cover',
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Eitt vedtak gjeld for høgst eitt år om gongen.',
        nb: 'Ett vedtak gjelder for høyst ett år om gangen.',
        en: 'One decision covers at most a year at a time.',
      },
      conclude: (reading) => {
        const start = reading.fact('start');
        const { decision } = reading.ask(durationFrame);
        const { end } = reading.ask(ordinaryEnd);
        const last = reading.ask(absoluteEnd);
        return {
          ordinary: divided({ from: start, to: end }, decision),
          special: last && divided({ from: addDays(end, 1), to: last.end }, decision),
        };
      },
    },
  ],
});

/** Counted from the first day every time, so that a start on the 31st does not creep towards the 28th. */
function divided({ from, to }: Period, months: number): readonly Period[] {
  const parts: Period[] = [];
  for (let done = 0; addMonths(from, done) <= to; done += months) {
    const part = overlap(
      { from: addMonths(from, done), to: lastDay(from, done + months) },
      { from, to },
    );
    if (!part) break;
    parts.push(part);
  }
  return parts;
}

export interface PeriodEndFacts extends DurationFacts {
  /** The last day that a decision covers so far. */
  readonly decidedTo: IsoDate;
}

/** KVP-32-2: whether somebody must decide to extend or to end when the period runs out. */
export const decisionAtPeriodEnd = rule<PeriodEndFacts, boolean>({
  id: 'KVP-32-2',
  source: cite('kvpf', '2'),
  title: {
    nn: 'Vedtak når perioden går ut',
    nb: 'Vedtak når perioden går ut',
    en: 'Decision when the period ends',
  },
  wordings: [
    lawWasSilent,
    {
      from: '2019-01-01',
      by: 'FOR-2018-12-20-2219',
      text: {
        nn: 'Når perioden går ut, skal kontoret gjere vedtak om å forlengje eller avslutte. Det trengst ikkje når ei forlenging ville gå over den lengste programtida.',
        nb: 'Når perioden går ut, skal kontoret gjøre vedtak om å forlenge eller avslutte. Det trengs ikke når en forlengelse ville gå over den lengste programtiden.',
        en: 'When the period ends, the office must decide to extend or to end. It is not needed when an extension would go past the longest programme time.',
      },
      conclude: (reading) => {
        const last = reading.ask(absoluteEnd);
        return last === null || reading.fact('decidedTo') < last.end;
      },
    },
  ],
});

/** KVP-32-1: what must be true for a second period. */
export const secondPeriod = assessment({
  id: 'KVP-32-1.second',
  source: section,
  title: {
    nn: 'Ny periode innanfor to år',
    nb: 'Ny periode innenfor to år',
    en: 'A new period inside two years',
  },
  needs: {
    facts: [
      {
        nn: 'kva deltakaren har gjort i programmet til no',
        nb: 'hva deltakeren har gjort i programmet til nå',
        en: 'what the participant has done in the programme so far',
      },
      { nn: 'målet i planen', nb: 'målet i planen', en: 'the goal in the plan' },
    ],
    evidence: [
      {
        nn: 'arbeidsevnevurderinga og planen, ajourførte',
        nb: 'arbeidsevnevurderingen og planen, ajourført',
        en: 'the work ability assessment and the plan, up to date',
      },
    ],
    reasons: [
      {
        nn: 'kvifor vilkåra i § 29 framleis er oppfylte, og til kva dag perioden varer',
        nb: 'hvorfor vilkårene i § 29 fortsatt er oppfylt, og til hvilken dag perioden varer',
        en: 'why the conditions of § 29 are still met, and to which day the period lasts',
      },
    ],
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Etter det første året kan programmet halde fram etter ei ny vurdering.',
        nb: 'Etter det første året kan programmet fortsette etter en ny vurdering.',
        en: 'After the first year the programme can go on after a new assessment.',
      },
    },
    {
      from: '2012-01-01',
      by: 'FOR-2011-12-21-1471',
      text: {
        nn: 'Vilkåra i § 29 må framleis vere oppfylte, programmet må vere eigna, og målet må kunne nåast innan eitt år. Vedtaket skal vere grunngitt og ha ein sluttdato.',
        nb: 'Vilkårene i § 29 må fortsatt være oppfylt, programmet må være egnet, og målet må kunne nås innen ett år. Vedtaket skal være begrunnet og ha en sluttdato.',
        en: 'The conditions of § 29 must still be met, the programme must be suitable, and the goal must be reachable within a year. The decision must give reasons and an end date.',
      },
    },
    {
      from: '2019-01-01',
      by: 'LOV-2018-12-20-98',
      text: {
        nn: 'Programmet kan halde fram innanfor to år så lenge vilkåra i § 29 er oppfylte.',
        nb: 'Programmet kan fortsette innenfor to år så lenge vilkårene i § 29 er oppfylt.',
        en: 'The programme can go on inside two years as long as the conditions of § 29 are met.',
      },
    },
  ],
});

/** KVP-32-1: what must be true to go beyond two years. */
export const beyondOrdinary = assessment({
  id: 'KVP-32-1.beyond',
  source: cite('kvpf', '2'),
  title: {
    nn: 'Forlenging utover to år',
    nb: 'Forlengelse utover to år',
    en: 'Extension beyond two years',
  },
  needs: {
    facts: [
      {
        nn: 'framgangen i programmet',
        nb: 'fremgangen i programmet',
        en: 'the progress in the programme',
      },
      {
        nn: 'motivasjonen til deltakaren',
        nb: 'motivasjonen til deltakeren',
        en: "the participant's motivation",
      },
      { nn: 'målet om arbeid', nb: 'målet om arbeid', en: 'the work goal' },
    ],
    evidence: [
      {
        nn: 'planen og dei siste vurderingane av han',
        nb: 'planen og de siste vurderingene av den',
        en: 'the plan and the latest reviews of it',
      },
      {
        nn: 'opplysningar om arbeidsmarknaden der det er viktig',
        nb: 'opplysninger om arbeidsmarkedet der det er viktig',
        en: 'information about the labour market where it matters',
      },
    ],
    reasons: [
      {
        nn: 'kvifor meir tid trengst for å nå målet, og kvifor arbeid er sannsynleg til slutt',
        nb: 'hvorfor mer tid trengs for å nå målet, og hvorfor arbeid er sannsynlig til slutt',
        en: 'why more time is needed to reach the goal, and why work is likely at the end',
      },
    ],
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Programmet kan vare lenger enn to år etter ei særskild vurdering. Lova sa ikkje kva som skulle vege.',
        nb: 'Programmet kan vare lenger enn to år etter en særskilt vurdering. Loven sa ikke hva som skulle veie.',
        en: 'The programme can last longer than two years after a special assessment. The law did not say what should weigh.',
      },
    },
    {
      from: '2012-01-01',
      by: 'FOR-2011-12-21-1471',
      text: {
        nn: 'Forlenginga må vere nødvendig for å nå målet om arbeid. Deltakaren må ha hatt framgang, og det må vere sannsynleg med arbeid til slutt. Motivasjon skal ha vekt, og arbeidsmarknaden kan ha noko å seie.',
        nb: 'Forlengelsen må være nødvendig for å nå målet om arbeid. Deltakeren må ha hatt fremgang, og det må være sannsynlig med arbeid til slutt. Motivasjon skal ha vekt, og arbeidsmarkedet kan ha betydning.',
        en: 'The extension must be necessary to reach the work goal. There must be progress, and work must be likely at the end. Motivation has weight, and the labour market can matter.',
      },
    },
    {
      from: '2019-01-01',
      by: 'LOV-2018-12-20-98',
      text: {
        nn: 'Det må finnast særlege grunnar. Forlenginga må vere nødvendig for å nå målet om arbeid, deltakaren må ha hatt framgang, og det må vere sannsynleg med arbeid til slutt. Motivasjon skal ha vekt, og arbeidsmarknaden kan ha noko å seie.',
        nb: 'Det må finnes særlige grunner. Forlengelsen må være nødvendig for å nå målet om arbeid, deltakeren må ha hatt fremgang, og det må være sannsynlig med arbeid til slutt. Motivasjon skal ha vekt, og arbeidsmarkedet kan ha betydning.',
        en: 'There must be special reasons. The extension must be necessary to reach the work goal, there must be progress, and work must be likely at the end. Motivation has weight, and the labour market can matter.',
      },
    },
  ],
});

/** KVP-32-1: whether the goal can be reached in the time that is left, for one who comes back. */
export const goalWithinReach = assessment({
  id: 'KVP-32-1.goal',
  source: cite('kvpf', '2'),
  title: {
    nn: 'Målet kan nåast i tida som er igjen',
    nb: 'Målet kan nås i tiden som er igjen',
    en: 'The goal can be reached in the time left',
  },
  needs: {
    facts: [
      {
        nn: 'kor mykje av dei to åra som er igjen',
        nb: 'hvor mye av de to årene som er igjen',
        en: 'how much of the two years is left',
      },
    ],
    evidence: [{ nn: 'planen', nb: 'planen', en: 'the plan' }],
    reasons: [
      {
        nn: 'kvifor målet kan nåast i den tida',
        nb: 'hvorfor målet kan nås i den tiden',
        en: 'why the goal can be reached in that time',
      },
    ],
  },
  wordings: [
    { ...lawWasSilent, silent: true },
    {
      from: '2012-01-01',
      by: 'FOR-2011-12-21-1471',
      text: {
        nn: 'Den som kjem tilbake, må oppfylle vilkåra og kunne nå målet i tida som er igjen.',
        nb: 'Den som kommer tilbake, må oppfylle vilkårene og kunne nå målet i tiden som er igjen.',
        en: 'One who comes back must meet the conditions and be able to reach the goal in the time left.',
      },
    },
    {
      from: '2019-01-01',
      by: 'FOR-2018-12-20-2219',
      text: {
        nn: 'Ikkje lenger eit eige vilkår. Vilkåra i § 29 gjeld.',
        nb: 'Ikke lenger et eget vilkår. Vilkårene i § 29 gjelder.',
        en: 'No longer a condition of its own. The conditions of § 29 apply.',
      },
      silent: true,
    },
  ],
});

export interface ReturnFacts extends DurationFacts, AssessedFacts {
  /** How many times the participant has come back before. */
  readonly returnsBefore: number;
}

/** KVP-32-1: whether a participant who left can come back. */
export const comingBack = rule<ReturnFacts, 'met' | 'not-met' | 'undetermined'>({
  id: 'KVP-32-1.return',
  source: cite('kvpf', '2'),
  title: {
    nn: 'Kome tilbake til programmet',
    nb: 'Komme tilbake til programmet',
    en: 'Coming back to the programme',
  },
  wordings: [
    lawWasSilent,
    {
      from: '2012-01-01',
      by: 'FOR-2011-12-21-1471',
      text: {
        nn: 'Deltakaren kan kome tilbake éin gong innanfor to år, når vilkåra er oppfylte og målet kan nåast i tida som er igjen.',
        nb: 'Deltakeren kan komme tilbake én gang innenfor to år, når vilkårene er oppfylt og målet kan nås i tiden som er igjen.',
        en: 'The participant can come back once inside two years, when the conditions are met and the goal can be reached in the time left.',
      },
      conclude: (reading) => {
        const most = reading.ask(maxReentries);
        if (most !== null && reading.fact('returnsBefore') >= most) return 'not-met';
        const { end } = reading.ask(ordinaryEnd);
        return reading.reached(addDays(end, 1)) ? 'not-met' : reading.ask(goalWithinReach);
      },
    },
    {
      from: '2019-01-01',
      by: 'LOV-2018-12-20-98',
      text: {
        nn: 'Det er inga grense for kor mange gonger ein deltakar kan kome tilbake, eller for kor mange program ein kan ha.',
        nb: 'Det er ingen grense for hvor mange ganger en deltaker kan komme tilbake, eller for hvor mange programmer man kan ha.',
        en: 'There is no limit on how many times a participant can come back, or on how many programmes one can have.',
      },
      conclude: () => 'met',
    },
  ],
});

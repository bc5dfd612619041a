import type { Condition } from '#kernel/condition.ts';
import { addDays, addMonths, type IsoDate } from '#kernel/date.ts';
import { cite } from '#kernel/law.ts';
import { rule } from '#kernel/rule.ts';
import { nextWorkingDay } from '#kernel/working-days.ts';
import { assessment, type AssessedFacts } from './assessment.ts';
import type { LawFacts } from './law-facts.ts';
import { figure } from './parameter.ts';

/** Limits of case processing. Weeks move to a working day (A10); months end on their own day (A8). */

const appealWeeks = figure('case.complaintDeadlineWeeks');
const lateAppealMonths = figure('case.lateComplaintAbsoluteMonths');
const interimReplyMonths = figure('case.interimReplyMonths');
const detrimentMonths = figure('case.detrimentNoticeMonths');
const targetMonths = figure('case.appealClosedTargetMonths');

const act1967 = 'LOV-1967-02-10';

export interface AppealFacts extends LawFacts {
  /** The day the notice of the decision reached the party. */
  readonly decisionReached: IsoDate;
  /** The day the reasons reached the party, where they were asked for before the deadline. It then starts anew. */
  readonly reasonsReached?: IsoDate;
  /** A later deadline that the office gave. It counts only where it was given before the first ran out. */
  readonly extended?: { readonly decidedOn: IsoDate; readonly to: IsoDate };
}

/** The last day to appeal (klage). */
export const appealDeadline = rule<AppealFacts, IsoDate>({
  id: 'CASE.appeal-deadline',
  source: cite('fvl', '29'),
  title: { nn: 'Klagefrist', nb: 'Klagefrist', en: 'Deadline to appeal' },
  wordings: [
    {
      from: '2010-01-01',
      by: act1967,
      text: {
        nn: 'Klagefristen er tre veker frå vedtaket kom fram. Sluttar han på ein laurdag, søndag eller helgedag, går han til den neste arbeidsdagen. Kontoret kan forlengje han før han går ut, og han startar på nytt når nokon har bedt om grunngiving.',
        nb: 'Klagefristen er tre uker fra vedtaket kom frem. Slutter den på en lørdag, søndag eller helligdag, går den til den neste arbeidsdagen. Kontoret kan forlenge den før den går ut, og den starter på nytt når noen har bedt om begrunnelse.',
        en: 'An appeal must come within three weeks of when the decision arrived. If that is a Saturday, Sunday or holiday, the next working day is the last. The office can extend it before it runs out, and it starts anew when somebody has asked for reasons.',
      },
      conclude: (reading) => {
        const weeks = given(reading.ask(appealWeeks));
        const from = reading.fact('reasonsReached') ?? reading.fact('decisionReached');
        const deadline = nextWorkingDay(addDays(from, 7 * weeks));
        const extended = reading.fact('extended');
        if (!extended || extended.decidedOn > deadline || extended.to < deadline) return deadline;
        return nextWorkingDay(extended.to);
      },
    },
  ],
});

export interface HandedInFacts extends AppealFacts {
  /** The day the appeal was posted or handed in. */
  readonly handedIn: IsoDate;
}

/** Whether an appeal is in time. It is enough to have posted it or handed it in. */
export const appealInTime = rule<HandedInFacts, Condition>({
  id: 'CASE.appeal-in-time',
  source: cite('fvl', '30'),
  title: { nn: 'Klage i tide', nb: 'Klage i tide', en: 'Appeal in time' },
  wordings: [
    {
      from: '2010-01-01',
      by: act1967,
      text: {
        nn: 'Klagen er i tide når han er send eller levert innan fristen.',
        nb: 'Klagen er i tide når den er sendt eller levert innen fristen.',
        en: 'The appeal is in time when it is posted or handed in within the deadline.',
      },
      conclude: (reading) =>
        reading.fact('handedIn') <= reading.ask(appealDeadline) ? 'met' : 'not-met',
    },
  ],
});

/** Whether a late appeal should be handled all the same, inside the year. */
export const lateAppealExcused = assessment({
  id: 'CASE.late-appeal.excused',
  source: cite('fvl', '31'),
  title: {
    nn: 'Grunn til å behandle ein for sein klage',
    nb: 'Grunn til å behandle en for sen klage',
    en: 'Ground to handle a late appeal',
  },
  needs: {
    facts: [
      {
        nn: 'kvifor klagen kom for seint',
        nb: 'hvorfor klagen kom for sent',
        en: 'why the appeal came late',
      },
      {
        nn: 'kva saka har å seie for parten',
        nb: 'hva saken betyr for parten',
        en: 'what the case means to the party',
      },
    ],
    evidence: [
      {
        nn: 'når vedtaket kom fram, og når klagen vart send',
        nb: 'når vedtaket kom frem, og når klagen ble sendt',
        en: 'when the decision arrived, and when the appeal was sent',
      },
    ],
    reasons: [
      {
        nn: 'kvifor parten ikkje kan lastast, eller kvifor det er rimeleg å behandle klagen',
        nb: 'hvorfor parten ikke kan lastes, eller hvorfor det er rimelig å behandle klagen',
        en: 'why the party cannot be blamed, or why it is reasonable to handle the appeal',
      },
    ],
  },
  wordings: [
    {
      from: '2010-01-01',
      by: act1967,
      text: {
        nn: 'Ein for sein klage kan behandlast når parten ikkje kan lastast for det, eller når særlege grunnar gjer det rimeleg.',
        nb: 'En for sen klage kan behandles når parten ikke kan lastes for det, eller når særlige grunner gjør det rimelig.',
        en: 'A late appeal can be handled when the party cannot be blamed, or when special reasons make it reasonable.',
      },
    },
  ],
});

export interface LateAppealFacts extends HandedInFacts, AssessedFacts {
  /** The day the decision was made, which the year is counted from. */
  readonly decisionMade: IsoDate;
}

/** Whether the appeal can be handled: in time, or late with a ground, and never more than a year after. */
export const appealCanBeHandled = rule<LateAppealFacts, Condition>({
  id: 'CASE.late-appeal',
  source: cite('fvl', '31'),
  title: {
    nn: 'Klagen kan behandlast',
    nb: 'Klagen kan behandles',
    en: 'The appeal can be handled',
  },
  wordings: [
    {
      from: '2010-01-01',
      by: act1967,
      text: {
        nn: 'Ein klage i tide skal behandlast. Ein for sein klage kan behandlast når det er grunn til det, men ikkje meir enn eitt år etter at vedtaket vart gjort.',
        nb: 'En klage i tide skal behandles. En for sen klage kan behandles når det er grunn til det, men ikke mer enn ett år etter at vedtaket ble gjort.',
        en: 'An appeal in time must be handled. A late one can be when there is a ground, but not more than a year after the decision was made.',
      },
      conclude: (reading) => {
        if (reading.ask(appealInTime) === 'met') return 'met';
        const months = given(reading.ask(lateAppealMonths));
        const last = addMonths(reading.fact('decisionMade'), months);
        return reading.fact('handedIn') > last ? 'not-met' : reading.ask(lateAppealExcused);
      },
    },
  ],
});

export interface InterimReplyFacts extends LawFacts {
  /** The day the application or the letter came in. */
  readonly received: IsoDate;
}

/** The last day for an interim reply (foreløpig svar), when the case is not answered by then. */
export const interimReplyDeadline = rule<InterimReplyFacts, IsoDate>({
  id: 'CASE.interim-reply',
  source: cite('fvl', '11 a'),
  title: {
    nn: 'Frist for førebels svar',
    nb: 'Frist for foreløpig svar',
    en: 'Deadline for an interim reply',
  },
  wordings: [
    {
      from: '2010-01-01',
      by: act1967,
      text: {
        nn: 'Saka skal avgjerast utan unødig opphald. Er ho ikkje svart på innan ein månad, skal kontoret sende eit førebels svar med grunnen og når svaret kan ventast.',
        nb: 'Saken skal avgjøres uten unødig opphold. Er den ikke besvart innen en måned, skal kontoret sende et foreløpig svar med grunnen og når svaret kan ventes.',
        en: 'The case must be decided without undue delay. If it is not answered within a month, the office must send an interim reply with the reason and when the answer can be expected.',
      },
      conclude: (reading) =>
        addMonths(reading.fact('received'), given(reading.ask(interimReplyMonths))),
    },
  ],
});

export interface AppealReceivedFacts extends LawFacts {
  /** The day the office that decided (første instans) received the appeal. */
  readonly appealReceived: IsoDate;
}

/** The last day to notify a change to the disadvantage of the one who appealed. */
export const detrimentDeadline = rule<AppealReceivedFacts, IsoDate>({
  id: 'CASE.detriment-deadline',
  source: cite('fvl', '34'),
  title: {
    nn: 'Frist for endring til skade',
    nb: 'Frist for endring til skade',
    en: 'Deadline for a change to the disadvantage',
  },
  wordings: [
    {
      from: '2010-01-01',
      by: act1967,
      text: {
        nn: 'Melding om at vedtaket er endra til skade for den som klaga, må vere send innan tre månader etter at kontoret fekk klagen.',
        nb: 'Melding om at vedtaket er endret til skade for den som klaget, må være sendt innen tre måneder etter at kontoret fikk klagen.',
        en: 'Notice of a change to the disadvantage of the one who appealed must be sent within three months after the office received the appeal.',
      },
      conclude: (reading) =>
        addMonths(reading.fact('appealReceived'), given(reading.ask(detrimentMonths))),
    },
  ],
});

/** Whether other interests outweigh those of the one who appealed. */
export const detrimentJustified = assessment({
  id: 'CASE.detriment',
  source: cite('fvl', '34'),
  title: {
    nn: 'Endring til skade for den som klagar',
    nb: 'Endring til skade for den som klager',
    en: 'Change to the disadvantage of the one who appeals',
  },
  needs: {
    facts: [
      {
        nn: 'kva endringa fører til for den som klagar',
        nb: 'hva endringen fører til for den som klager',
        en: 'what the change means for the one who appeals',
      },
      {
        nn: 'kva andre eller samfunnet har å tape',
        nb: 'hva andre eller samfunnet har å tape',
        en: 'what others or the public stand to lose',
      },
    ],
    evidence: [{ nn: 'klagesaka', nb: 'klagesaken', en: 'the file of the appeal' }],
    reasons: [
      {
        nn: 'kvifor andre omsyn må gå framom',
        nb: 'hvorfor andre hensyn må gå foran',
        en: 'why other interests must come first',
      },
    ],
  },
  wordings: [
    {
      from: '2010-01-01',
      by: act1967,
      text: {
        nn: 'Vedtaket kan endrast til skade for den som klagar, berre når andre private eller offentlege omsyn må gå framom.',
        nb: 'Vedtaket kan endres til skade for den som klager, bare når andre private eller offentlige hensyn må gå foran.',
        en: 'A decision can be changed to the disadvantage of the one who appeals only when other private or public interests must come first.',
      },
    },
  ],
});

/** The day by which 90 per cent of appeals are to be closed. */
export const appealTarget = rule<AppealReceivedFacts, IsoDate>({
  id: 'CASE.appeal-target',
  source: cite('sotjl', '47'),
  title: {
    nn: 'Mål for klagesaker',
    nb: 'Mål for klagesaker',
    en: 'Target for appeals',
  },
  wordings: [
    {
      from: '2010-01-01',
      by: '',
      text: {
        nn: 'Vi har ikkje funne noko mål for desse åra.',
        nb: 'Vi har ikke funnet noe mål for disse årene.',
        en: 'No target was found for these years.',
      },
    },
    {
      from: '2018-01-01',
      by: 'Styringsportalen 5.3.9.4',
      text: {
        nn: 'Statsforvaltaren skal gjere ferdig 90 prosent av klagene innan tre månader.',
        nb: 'Statsforvalteren skal gjøre ferdig 90 prosent av klagene innen tre måneder.',
        en: 'The county governor is to close 90 per cent of appeals within three months.',
      },
      conclude: (reading) =>
        addMonths(reading.fact('appealReceived'), given(reading.ask(targetMonths))),
    },
  ],
});

export interface PriorNoticeFacts extends LawFacts {
  /** The party has applied or has said something in the case in another way. */
  readonly partyHasSpoken: boolean;
  /** The last day to comment that the notice gave, where one was sent. */
  readonly commentBy?: IsoDate;
}

/** Whether a decision can be made as far as prior notice (forhåndsvarsel) goes. */
export const priorNotice = rule<PriorNoticeFacts, Condition>({
  id: 'CASE.prior-notice',
  source: cite('fvl', '16'),
  title: { nn: 'Førehandsvarsel', nb: 'Forhåndsvarsel', en: 'Prior notice' },
  wordings: [
    {
      from: '2010-01-01',
      by: act1967,
      text: {
        nn: 'Ein part som ikkje har uttalt seg, skal få varsel og ein frist til å uttale seg før vedtaket blir gjort.',
        nb: 'En part som ikke har uttalt seg, skal få varsel og en frist til å uttale seg før vedtaket gjøres.',
        en: 'A party who has not spoken must get notice and a deadline to comment before the decision is made.',
      },
      conclude: (reading) => {
        if (reading.fact('partyHasSpoken')) return 'met';
        const by = reading.fact('commentBy');
        return by && reading.reached(addDays(by, 1)) ? 'met' : 'not-met';
      },
    },
  ],
});

/** What a notice of a decision must tell. */
export const noticeContents = [
  'reasons',
  'appeal-right',
  'appeal-deadline',
  'appeal-body',
  'appeal-procedure',
  'access-to-documents',
  'postponed-execution',
] as const;
export type NoticeContent = (typeof noticeContents)[number];

export interface DecisionNoticeFacts extends LawFacts {
  readonly tells: readonly NoticeContent[];
  /** A grant that nobody will dislike can leave out the reasons. */
  readonly grantInFull: boolean;
}

/** What is missing in the notice of a decision. */
export const missingInNotice = rule<DecisionNoticeFacts, readonly NoticeContent[]>({
  id: 'CASE.decision-notice',
  source: cite('fvl', '27'),
  title: {
    nn: 'Innhaldet i vedtaket',
    nb: 'Innholdet i vedtaket',
    en: 'What a decision must tell',
  },
  wordings: [
    {
      from: '2010-01-01',
      by: act1967,
      text: {
        nn: 'Vedtaket skal vere skriftleg og grunngitt. Det skal opplyse om retten til å klage, fristen, klageinstansen, framgangsmåten, innsyn og utsett iverksetjing. Grunngivinga kan falle bort når ingen vil vere misnøgd.',
        nb: 'Vedtaket skal være skriftlig og begrunnet. Det skal opplyse om retten til å klage, fristen, klageinstansen, fremgangsmåten, innsyn og utsatt iverksetting. Begrunnelsen kan falle bort når ingen vil være misfornøyd.',
        en: 'A decision is in writing with reasons. It tells of the right to appeal, the deadline, the appeal body, the procedure, access to documents and postponed execution. Reasons can be left out when nobody will be dissatisfied.',
      },
      conclude: (reading) => {
        const tells = reading.fact('tells');
        const excused = reading.fact('grantInFull') ? 'reasons' : undefined;
        return noticeContents.filter((content) => !tells.includes(content) && content !== excused);
      },
    },
  ],
});

/** Whether the decision should wait until the appeal is decided. */
export const postponedExecution = assessment({
  id: 'CASE.postponed-execution',
  source: cite('fvl', '42'),
  title: {
    nn: 'Utsett iverksetjing',
    nb: 'Utsatt iverksetting',
    en: 'Postponed execution',
  },
  needs: {
    facts: [
      {
        nn: 'kva som skjer om vedtaket blir sett i verk straks',
        nb: 'hva som skjer om vedtaket settes i verk straks',
        en: 'what happens if the decision takes effect at once',
      },
    ],
    evidence: [
      {
        nn: 'ønsket frå parten og vedtaket',
        nb: 'ønsket fra parten og vedtaket',
        en: 'the wish of the party and the decision',
      },
    ],
    reasons: [
      {
        nn: 'kvifor vedtaket skal vente eller ikkje; eit avslag skal grunngivast',
        nb: 'hvorfor vedtaket skal vente eller ikke; et avslag skal begrunnes',
        en: 'why the decision should wait or not; a refusal gives reasons',
      },
    ],
  },
  wordings: [
    {
      from: '2010-01-01',
      by: act1967,
      text: {
        nn: 'Kontoret eller klageinstansen kan la vedtaket vente til klagefristen er ute eller klagen er avgjord.',
        nb: 'Kontoret eller klageinstansen kan la vedtaket vente til klagefristen er ute eller klagen er avgjort.',
        en: 'The office or the appeal body can let the decision wait until the deadline is over or the appeal is decided.',
      },
    },
  ],
});

/** Whether the appeal body may set the office's free discretion aside. */
export const obviouslyUnreasonable = assessment({
  id: 'CASE.free-discretion',
  source: cite('sotjl', '48'),
  title: {
    nn: 'Skjønet er openbert urimeleg',
    nb: 'Skjønnet er åpenbart urimelig',
    en: 'The discretion is obviously unreasonable',
  },
  needs: {
    facts: [
      {
        nn: 'alle sider av saka, også nye opplysningar',
        nb: 'alle sider av saken, også nye opplysninger',
        en: 'all sides of the case, new facts included',
      },
    ],
    evidence: [
      {
        nn: 'vedtaket, klagen og fråsegna frå kontoret',
        nb: 'vedtaket, klagen og uttalelsen fra kontoret',
        en: 'the decision, the appeal and the statement of the office',
      },
    ],
    reasons: [
      {
        nn: 'kvifor skjønet er openbert urimeleg eller ikkje',
        nb: 'hvorfor skjønnet er åpenbart urimelig eller ikke',
        en: 'why the discretion is obviously unreasonable or not',
      },
    ],
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Klageinstansen prøver alle sider av vedtaket, men kan endre det frie skjønet berre når det er openbert urimeleg.',
        nb: 'Klageinstansen prøver alle sider av vedtaket, men kan endre det frie skjønnet bare når det er åpenbart urimelig.',
        en: 'The appeal body tries all sides of the decision, but can change free discretion only when it is obviously unreasonable.',
      },
    },
  ],
});

export interface OwnMotionFacts extends LawFacts {
  /** The change is worse for a party than the decision. */
  readonly toDetriment: boolean;
  /** The decision has reached a party or is public. */
  readonly notified: boolean;
  /** Somebody has concluded that the decision is invalid. */
  readonly invalid: boolean;
}

/** Whether the office can reverse (omgjøre) its own decision without an appeal. */
export const ownMotionChange = rule<OwnMotionFacts, Condition>({
  id: 'CASE.own-motion-change',
  source: cite('fvl', '35'),
  title: {
    nn: 'Omgjering utan klage',
    nb: 'Omgjøring uten klage',
    en: 'Reversal without an appeal',
  },
  wordings: [
    {
      from: '2010-01-01',
      by: act1967,
      text: {
        nn: 'Kontoret kan gjere om sitt eige vedtak når det ikkje er til skade for nokon, når ingen har fått melding om det, eller når det er ugyldig.',
        nb: 'Kontoret kan gjøre om sitt eget vedtak når det ikke er til skade for noen, når ingen har fått melding om det, eller når det er ugyldig.',
        en: 'The office can reverse its own decision when it harms nobody, when nobody has been notified, or when it is invalid.',
      },
      conclude: (reading) =>
        !reading.fact('toDetriment') || !reading.fact('notified') || reading.fact('invalid')
          ? 'met'
          : 'not-met',
    },
  ],
});

/** A figure that the law has given on every day since 2010. */
function given(value: number | null): number {
  if (value === null) throw new RangeError('The law gives no figure on this day');
  return value;
}

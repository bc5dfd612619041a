import { addDays, birthday, type IsoDate, isoDate } from '#kernel/date.ts';
import { decimal, type Fraction, whole } from '#kernel/fraction.ts';
import { type Citation, cite } from '#kernel/law.ts';
import type { DatedWording } from '#kernel/rule.ts';
import type { Trilingual } from '#kernel/text.ts';
import { catalogue } from './catalogue.ts';
import { exactFigure, figure, parameterOf, parameterOn } from './parameter.ts';
import { dayRate, fullAnnualAmount } from './sotjl-35-benefit.ts';

/** What a number counts, so that a text can put the word for it after it. */
export type FactUnit =
  | 'years'
  | 'months'
  | 'weeks'
  | 'days'
  | 'working-days'
  | 'calendar-days'
  | 'hours'
  | 'kroner'
  | 'G'
  | 'share'
  | 'times'
  | 'month-of-year';

interface FigureFact {
  readonly figure: string;
  readonly unit: FactUnit;
  /** Where the section of the figure is no longer the one that it stands in. */
  readonly source?: Citation;
}

/** The figures that a text about the programme may tell, by the names that texts use. */
const figureFacts = {
  minAge: { figure: 'eligibility.minAge', unit: 'years' },
  maxAge: { figure: 'eligibility.maxAge', unit: 'years' },
  baseAmount: { figure: 'g', unit: 'kroner' },
  factor: { figure: 'benefit.factor', unit: 'G' },
  youthAge: { figure: 'benefit.youth.ageLimit', unit: 'years' },
  youthShare: { figure: 'benefit.youth.fraction', unit: 'share' },
  daysPerYear: { figure: 'benefit.daysPerYear', unit: 'days' },
  daysPerWeek: { figure: 'benefit.daysPerWeek', unit: 'days' },
  childRate: { figure: 'benefit.childSupplement.perDay', unit: 'kroner' },
  childAge: { figure: 'benefit.childSupplement.childAgeLimit', unit: 'years' },
  childAbroad: { figure: 'benefit.childSupplement.childMaxDaysAbroad', unit: 'days' },
  fullTime: { figure: 'programme.fullTimeHoursPerWeek', unit: 'hours' },
  latestStart: { figure: 'programme.latestStartMonthsAfterApplication', unit: 'months' },
  decisionLength: { figure: 'programme.decisionMaxMonths', unit: 'months' },
  ordinaryLength: { figure: 'programme.ordinaryMaxMonths', unit: 'months' },
  extraLength: { figure: 'programme.extraMaxMonths', unit: 'months' },
  interruption: { figure: 'programme.interruptionMaxMonths', unit: 'months' },
  protection: { figure: 'programme.birthAbsenceProtectionMonths', unit: 'months' },
  // The rule came from § 37 in 2019, and the figure is still listed there.
  workShare: {
    figure: 'programme.maxOrdinaryWorkShare',
    unit: 'share',
    source: cite('sotjl', '30'),
  },
  selfCertAfter: { figure: 'absence.selfCert.minWeeks', unit: 'weeks' },
  selfCertDays: { figure: 'absence.selfCert.maxCalendarDays', unit: 'calendar-days' },
  selfCertLink: { figure: 'absence.selfCert.linkDays', unit: 'calendar-days' },
  sickChildDays: { figure: 'absence.childSick.days', unit: 'working-days' },
  sickChildMany: { figure: 'absence.childSick.daysMoreThanTwo', unit: 'working-days' },
  sickChildChronic: { figure: 'absence.childSick.extraPerChronicChild', unit: 'working-days' },
  soleCarer: { figure: 'absence.childSick.soleCarerMultiplier', unit: 'times' },
  sickChildAge: { figure: 'absence.childSick.childAgeLimit', unit: 'years' },
  chronicChildAge: { figure: 'absence.childSick.childAgeLimitChronic', unit: 'years' },
  childSelfCert: { figure: 'absence.childSick.selfCertMaxCalendarDays', unit: 'calendar-days' },
  beforeBirth: { figure: 'leave.preBirthWorkingDays', unit: 'working-days' },
  beforeBirthNotice: { figure: 'leave.preBirthNoticeDays', unit: 'calendar-days' },
  afterBirth: { figure: 'leave.postBirthWeeks', unit: 'weeks' },
  fatherDays: { figure: 'leave.fatherWorkingDays', unit: 'working-days' },
  breastfeeding: { figure: 'leave.breastfeedingHoursPerDay', unit: 'hours' },
  welfareLeave: { figure: 'leave.welfareWorkingDaysPerYear', unit: 'working-days' },
  religiousDays: { figure: 'leave.religiousDaysPerYear', unit: 'days' },
  religiousNotice: { figure: 'leave.religiousNoticeWorkingDays', unit: 'working-days' },
  holiday: { figure: 'holiday.workingDaysPerYear', unit: 'working-days' },
  holidayExtra: { figure: 'holiday.extraOver60', unit: 'working-days' },
  interimReply: { figure: 'case.interimReplyMonths', unit: 'months' },
  appealDeadline: { figure: 'case.complaintDeadlineWeeks', unit: 'weeks' },
  lateAppeal: { figure: 'case.lateComplaintAbsoluteMonths', unit: 'months' },
  detriment: { figure: 'case.detrimentNoticeMonths', unit: 'months' },
  appealTarget: { figure: 'case.appealClosedTargetMonths', unit: 'months' },
  activityAge: { figure: 'activityDuty.ageLimit', unit: 'years' },
  taxFreeMonth: { figure: 'tax.withholdingFreeMonth', unit: 'month-of-year' },
} as const satisfies Readonly<Record<string, FigureFact>>;

const monthsPerYear = whole(12);

interface AmountFact {
  readonly title: Trilingual;
  /** Exact: rounded to whole kroner only when it is shown. */
  readonly amount: (on: IsoDate) => Fraction;
}

const full = (on: IsoDate) => fullAnnualAmount.apply({}, on).value.amount;
const young = (on: IsoDate) => youngestRate(on).annual;

/** Amounts that the rules of § 35 work out from the figures of the day. */
const amountFacts = {
  fullYear: {
    title: {
      nn: 'Full stønad for eit år',
      nb: 'Full stønad for et år',
      en: 'Full benefit for a year',
    },
    amount: full,
  },
  youngYear: {
    title: {
      nn: 'Stønad for eit år for dei yngste',
      nb: 'Stønad for et år for de yngste',
      en: 'Benefit for a year for the youngest',
    },
    amount: young,
  },
  fullMonth: {
    title: {
      nn: 'Full stønad for ein månad, i snitt',
      nb: 'Full stønad for en måned, i snitt',
      en: 'Full benefit for a month, on average',
    },
    amount: (on: IsoDate) => full(on).over(monthsPerYear),
  },
  youngMonth: {
    title: {
      nn: 'Stønad for ein månad for dei yngste, i snitt',
      nb: 'Stønad for en måned for de yngste, i snitt',
      en: 'Benefit for a month for the youngest, on average',
    },
    amount: (on: IsoDate) => young(on).over(monthsPerYear),
  },
  fullDay: {
    title: {
      nn: 'Full stønad for ein dag',
      nb: 'Full stønad for en dag',
      en: 'Full benefit for a day',
    },
    amount: (on: IsoDate) => full(on).over(daysOfYear(on)),
  },
  youngDay: {
    title: {
      nn: 'Stønad for ein dag for dei yngste',
      nb: 'Stønad for en dag for de yngste',
      en: 'Benefit for a day for the youngest',
    },
    amount: (on: IsoDate) => youngestRate(on).amount,
  },
} as const satisfies Readonly<Record<string, AmountFact>>;

export type FactName = keyof typeof figureFacts | keyof typeof amountFacts;
export const factNames = [
  ...Object.keys(figureFacts),
  ...Object.keys(amountFacts),
] as readonly FactName[];

export interface FactValue {
  readonly value: number;
  /** Where no decimal number is the law's: `2/3`. */
  readonly exact?: string;
}

/** A number that the law gives on a day, with where it stands and how long it has been so. */
export interface ProgrammeFact extends FactValue {
  readonly name: FactName;
  readonly unit: FactUnit;
  readonly title: Trilingual;
  readonly source: Citation;
  /** The first day of those in a row on which the law has said the same. */
  readonly since: IsoDate;
  /** What it was the day before; absent where the law gave nothing. */
  readonly before?: FactValue;
}

export type ProgrammeFacts = Readonly<Partial<Record<FactName, ProgrammeFact>>>;

/** Everything that the law says in numbers about the programme on a day. What it does not say is absent. */
export function programmeFacts(on: IsoDate): ProgrammeFacts {
  const named = factNames.map((name) => [name, factOn(name, on)] as const);
  return Object.fromEntries(named.filter(([, fact]) => fact !== undefined));
}

function factOn(name: FactName, on: IsoDate): ProgrammeFact | undefined {
  return name in figureFacts
    ? figureOn(name as keyof typeof figureFacts, on)
    : amountOn(name as keyof typeof amountFacts, on);
}

function figureOn(name: keyof typeof figureFacts, on: IsoDate): ProgrammeFact | undefined {
  const { figure: id, unit, source }: FigureFact = figureFacts[name];
  const now = valueOn(id, on);
  if (!now) return undefined;
  const since = sinceWhen(id, on);
  const before = valueOn(id, addDays(since, -1));
  const rule = exactFigure(id);
  return {
    name,
    unit,
    title: rule.title,
    source: source ?? rule.source,
    since,
    ...now,
    ...(before && { before }),
  };
}

function amountOn(name: keyof typeof amountFacts, on: IsoDate): ProgrammeFact {
  const { title, amount } = amountFacts[name];
  const since = ['g', 'benefit.factor', 'benefit.daysPerYear']
    .map((id) => sinceWhen(id, on))
    .reduce((latest, day) => (day > latest ? day : latest));
  const shown = (day: IsoDate) => ({ value: amount(day).rounded() });
  const previous = addDays(since, -1);
  const hadFactor = parameterOn('benefit.factor', previous) !== undefined;
  return {
    name,
    unit: 'kroner',
    title,
    source: cite('sotjl', '35'),
    since,
    ...shown(on),
    ...(hadFactor && { before: shown(previous) }),
  };
}

function valueOn(id: string, on: IsoDate): FactValue | undefined {
  const entry = parameterOn(id, on);
  if (!entry || entry.value === null) return undefined;
  return { value: entry.value, ...(entry.exact !== undefined && { exact: entry.exact }) };
}

/** An act that says the same as the one before it has changed nothing for whoever reads the number. */
function sinceWhen(id: string, on: IsoDate): IsoDate {
  const { values } = parameterOf(id);
  let first = parameterOn(id, on);
  if (!first) return on;
  for (;;) {
    const earlier = parameterOn(id, addDays(isoDate(first.from), -1));
    if (!earlier || earlier.value !== first.value || !values.includes(earlier))
      return isoDate(first.from);
    first = earlier;
  }
}

function daysOfYear(on: IsoDate): Fraction {
  return decimal(parameterOn('benefit.daysPerYear', on)?.value ?? 1);
}

/** The rate of somebody who reaches the age of full benefit tomorrow. */
function youngestRate(on: IsoDate) {
  const limit = figure('benefit.youth.ageLimit').apply({}, on).value ?? 0;
  const birthDate = addDays(birthday(on, -limit), 1);
  return dayRate.apply({ birthDate, children: [] }, on).value;
}

/** What a rule says on a day, for a text that leans on it. */
export interface RuleStanding {
  readonly id: string;
  readonly title: Trilingual;
  readonly source: Citation;
  /** The day that the wording came into force. */
  readonly since: IsoDate;
  readonly text: Trilingual;
  /** What it said until then; absent where the law said nothing. */
  readonly before?: Trilingual;
}

/** Undefined on a day when the law says nothing of it. Throws RangeError for a rule that is not there. */
export function ruleOn(id: string, on: IsoDate): RuleStanding | undefined {
  const rule = catalogue.find((candidate) => candidate.id === id);
  if (!rule) throw new RangeError(`No such rule: ${id}`);
  const wordingOn = (day: IsoDate): DatedWording | undefined =>
    rule.wordings.find(({ from, to, regulated }) => regulated && from <= day && day <= to);
  const now = wordingOn(on);
  if (!now) return undefined;
  const before = wordingOn(addDays(now.from, -1))?.text;
  const { title, source } = rule;
  return { id, title, source, since: now.from, text: now.text, ...(before && { before }) };
}

import type { Condition } from '#kernel/condition.ts';
import { birthday, type IsoDate, isoDate } from '#kernel/date.ts';
import type { Citation } from '#kernel/law.ts';
import type { Rule } from '#kernel/rule.ts';
import { figure } from './parameter.ts';
import {
  closeAssistance,
  type EligibilityFacts,
  limitedBenefits,
  noPendingClaims,
  reducedCapacity,
  workAbilityAssessed,
  workingAge,
} from './sotjl-29-eligibility.ts';
import { type ResidenceStatus, residenceInNorway } from './sotjl-29-residence.ts';

/**
 * The public guide: what somebody's own plain answers say about each condition in § 29. It decides nothing. Where
 * the law leaves a condition to a person (skjønn), the answers can only speak for it or against it.
 */
export const guideChoices = {
  residence: ['resident', 'displaced', 'eea', 'job-seeker', 'asylum', 'elsewhere', 'unknown'],
  work: ['none', 'some', 'full', 'unknown'],
  barrier: ['yes', 'no', 'unknown'],
  money: ['none', 'assistance', 'some', 'much', 'unknown'],
  waiting: ['no', 'yes', 'unknown'],
  introduction: ['no', 'yes', 'unknown'],
  help: ['yes', 'no', 'unknown'],
} as const;
/** The questions with choices, in the order they are asked; the birth year comes before them. */
export const guideQuestions = [
  'residence',
  'work',
  'barrier',
  'money',
  'waiting',
  'introduction',
  'help',
] as const satisfies readonly (keyof typeof guideChoices)[];
export type GuideQuestion = (typeof guideQuestions)[number];

export type GuideAnswers = {
  readonly [Question in GuideQuestion]: (typeof guideChoices)[Question][number];
} & {
  /** Left out by whoever would rather not say. */
  readonly birthYear?: number | undefined;
};

export const outcomes = ['likely', 'maybe', 'talk', 'no-but'] as const;
export type Outcome = (typeof outcomes)[number];

/** What the answers mean for one condition, to be put in words. */
export type Remark =
  | `age-${'within' | 'below' | 'above' | 'turning-least' | 'turning-most' | 'unknown'}`
  | `residence-${(typeof guideChoices.residence)[number]}`
  | `capacity-${'for' | 'working' | 'unhindered' | 'open'}`
  | `money-${(typeof guideChoices.money)[number] | 'introduction'}`
  | `waiting-${(typeof guideChoices.waiting)[number]}`
  | `help-${(typeof guideChoices.help)[number]}`
  | 'work-ability';

export interface GuidePoint {
  /** The rule of § 29 that this is about, and where it stands. */
  readonly rule: string;
  readonly source: Citation;
  /** What the rule itself concludes from the answers. Undetermined is for the office to settle. */
  readonly value: Condition;
  /** What the answers speak for. `office`: nothing that the person can answer. */
  readonly lean: 'for' | 'against' | 'open' | 'office';
  readonly remark: Remark;
}

export interface Guidance {
  readonly outcome: Outcome;
  readonly points: readonly GuidePoint[];
  /** The ages that the law has that day; null where it has none. */
  readonly least: number | null;
  readonly most: number | null;
}

const statuses: Readonly<Record<Exclude<GuideAnswers['residence'], 'unknown'>, ResidenceStatus>> = {
  resident: 'resident',
  displaced: 'displaced-from-ukraine',
  eea: 'eea',
  'job-seeker': 'eea-job-seeker',
  asylum: 'asylum-seeker',
  elsewhere: 'not-resident',
};

const minAge = figure('eligibility.minAge');
const maxAge = figure('eligibility.maxAge');

/** Nobody alive was born before this many years ago, so such a year is a slip of the pen. */
const longestLife = 120;

/** Whether somebody who is alive that day can have been born that year. */
export function isPlausibleBirthYear(year: number, on: IsoDate): boolean {
  const thisYear = Number(on.slice(0, 4));
  return Number.isInteger(year) && year <= thisYear && year >= thisYear - longestLife;
}

export function guide(answers: GuideAnswers, on: IsoDate): Guidance {
  const points = [
    agePoint(answers, on),
    point(residenceInNorway, answers, on, `residence-${answers.residence}`, 'open'),
    point(reducedCapacity, answers, on, capacityRemark(answers), capacityLean(answers)),
    moneyPoint(answers, on),
    point(
      noPendingClaims,
      answers,
      on,
      `waiting-${answers.waiting}`,
      answers.waiting === 'yes' ? 'against' : 'open',
    ),
    point(
      closeAssistance,
      answers,
      on,
      `help-${answers.help}`,
      ({ yes: 'for', no: 'against', unknown: 'open' } as const)[answers.help],
    ),
    point(workAbilityAssessed, answers, on, 'work-ability', 'office'),
  ];
  return {
    outcome: outcomeOf(points),
    points,
    least: minAge.apply({}, on).value,
    most: maxAge.apply({}, on).value,
  };
}

/** Only a rule can say no. What a person must assess is at most a reason to talk. */
function outcomeOf(points: readonly GuidePoint[]): Outcome {
  if (points.some(({ value }) => value === 'not-met')) return 'no-but';
  const leans = points.map(({ lean }) => lean);
  if (leans.includes('against') || !leans.includes('for')) return 'talk';
  const weighed: readonly string[] = [reducedCapacity.id, limitedBenefits.id, closeAssistance.id];
  if (points.every(({ rule, lean }) => lean === 'open' || !weighed.includes(rule))) return 'talk';
  return leans.includes('open') ? 'maybe' : 'likely';
}

/** A rule that can conclude from the answers alone decides the lean; otherwise what the answers speak for. */
function point(
  rule: Rule<EligibilityFacts, Condition>,
  answers: GuideAnswers,
  on: IsoDate,
  remark: Remark,
  lean: GuidePoint['lean'],
): GuidePoint {
  const { value, source } = rule.apply(factsOf(answers), on);
  const settled = { met: 'for', 'not-met': 'against', undetermined: lean } as const;
  return { rule: rule.id, source, value, lean: settled[value], remark };
}

function factsOf({ residence, money, waiting, introduction }: GuideAnswers): EligibilityFacts {
  const hasNone = (money === 'none' || money === 'assistance') && introduction === 'no';
  return {
    // Age is asked by itself, since a year is two ages.
    birthDate: isoDate('1900-01-01'),
    assessments: {},
    ...(residence !== 'unknown' && { residence: { status: statuses[residence] } }),
    ...(hasNone && { subsistence: { benefits: 0 } }),
    ...(waiting === 'no' && { pendingClaims: [] }),
  };
}

/** Somebody born in a year is, until the last of December, of two ages; the rule must say the same of both. */
function agePoint({ birthYear }: GuideAnswers, on: IsoDate): GuidePoint {
  const { id: rule, source } = workingAge;
  const open = { rule, source, value: 'undetermined', lean: 'open' } as const;
  if (birthYear === undefined) return { ...open, remark: 'age-unknown' };
  const born = { first: isoDate(`${birthYear}-01-01`), last: isoDate(`${birthYear}-12-31`) };
  const ask = (birthDate: IsoDate) => workingAge.apply({ birthDate, assessments: {} }, on).value;
  const [oldest, youngest] = [ask(born.first), ask(born.last)];
  const most = maxAge.apply({}, on).value;
  const mayBeTooOld = most !== null && on >= birthday(born.first, most);
  if (oldest !== youngest || oldest === 'undetermined')
    return { ...open, remark: mayBeTooOld ? 'age-turning-most' : 'age-turning-least' };
  if (oldest === 'met') return { ...open, value: 'met', lean: 'for', remark: 'age-within' };
  const remark = mayBeTooOld ? 'age-above' : 'age-below';
  return { ...open, value: 'not-met', lean: 'against', remark };
}

function capacityRemark({ work, barrier }: GuideAnswers): Remark {
  if (work === 'full') return 'capacity-working';
  if (barrier === 'no') return 'capacity-unhindered';
  return barrier === 'yes' && work !== 'unknown' ? 'capacity-for' : 'capacity-open';
}

function capacityLean(answers: GuideAnswers): 'for' | 'against' | 'open' {
  const remark = capacityRemark(answers);
  if (remark === 'capacity-for') return 'for';
  return remark === 'capacity-open' ? 'open' : 'against';
}

/** The introduction benefit is no benefit of the two acts, but it bears on the condition (KVP-38-3). */
function moneyPoint(answers: GuideAnswers, on: IsoDate): GuidePoint {
  const { money, introduction } = answers;
  const hasIntroduction = introduction === 'yes';
  const isUnclear = introduction === 'unknown' && (money === 'none' || money === 'assistance');
  const remark = hasIntroduction
    ? 'money-introduction'
    : (`money-${isUnclear ? 'unknown' : money}` as const);
  const lean = hasIntroduction || money === 'much' ? 'against' : 'open';
  return point(limitedBenefits, answers, on, remark, lean);
}

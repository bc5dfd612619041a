import { isoDate } from '#kernel/date.ts';
import type { Language } from '#kernel/text.ts';
import { formatDate } from '#kernel/written-date.ts';
import { choicesOf, type Question } from './form.ts';
import { type FollowUpState, followUpStates, type SizeClass, sizeClasses } from './response.ts';

/** Which offices a figure is about: all of them, those of one size, or those of one county. */
export type Group =
  | { readonly kind: 'all' }
  | { readonly kind: 'size'; readonly sizeClass: SizeClass }
  | { readonly kind: 'county'; readonly countyId: string };

interface Placed {
  readonly sizeClass: SizeClass;
  /** The county of the day the round was sent. */
  readonly countyId: string;
}

/** How many offices of one size in one county gave this answer to one question. */
export interface AnswerCount extends Placed {
  readonly questionId: string;
  /** The code of a choice, a number as text, or the month of a date, `2026-11`. */
  readonly value: string;
  readonly offices: number;
}

/** How many offices were asked a question, how many answered it, and how many wrote why. */
export interface QuestionCount extends Placed {
  readonly questionId: string;
  readonly asked: number;
  readonly answered: number;
  readonly commented: number;
}

/** How many of the offices that got the letter stand where. */
export interface OfficeCount extends Placed {
  readonly standing: Standing;
  readonly offices: number;
  /** Those of them that are answered by another office's answer, after a merger. */
  readonly joined: number;
  /** Those of them that answered after their deadline. */
  readonly late: number;
}

/** Where an office stands in the results: answered, exempt, or the state that an open answer is in. */
export type Standing = 'answered' | 'exempt' | Exclude<FollowUpState, 'submitted' | 'exempt'>;

export const openStandings = followUpStates.filter(
  (state) => state !== 'submitted' && state !== 'exempt',
);

export interface ResponseRate {
  readonly group: Group;
  /** Offices that got the letter and have not been exempted: the N of the round. */
  readonly asked: number;
  readonly answered: number;
  /** Whole percent of those asked; null when none was. */
  readonly percent: number | null;
  readonly exempt: number;
  readonly joined: number;
  readonly late: number;
  /** The state of those that have not answered. They add up to `asked - answered`. */
  readonly open: Readonly<Record<(typeof openStandings)[number], number>>;
}

/** Svarprosent: for all, for each size and for each county, in that order. Groups that nobody is in are left out. */
export function responseRates(counts: readonly OfficeCount[]): readonly ResponseRate[] {
  return groupsOf(counts).map((group) => {
    const inside = counts.filter((count) => isIn(group, count));
    const sum = (standing: Standing) =>
      total(
        inside.filter((count) => count.standing === standing),
        ({ offices }) => offices,
      );
    const exempt = sum('exempt');
    const answered = sum('answered');
    const asked = total(inside, ({ offices }) => offices) - exempt;
    return {
      group,
      asked,
      answered,
      percent: percentOf(answered, asked),
      exempt,
      joined: total(inside, ({ joined }) => joined),
      late: total(inside, ({ late }) => late),
      open: Object.fromEntries(
        openStandings.map((standing) => [standing, sum(standing)]),
      ) as ResponseRate['open'],
    };
  });
}

export interface Share {
  /** The code of the choice, or the month. */
  readonly value: string;
  readonly offices: number;
  /** Whole percent of those who answered the question; null when none did. */
  readonly percent: number | null;
}

export interface Figures {
  readonly mean: number;
  readonly lowest: number;
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
  readonly highest: number;
}

/** What must be said beside the figures, so that nobody reads more into them than there is. */
export type Caution = 'several-choices' | 'rounded-sum' | 'few-answers' | 'asked-of-some';

/** Below this, one office moves a percentage by more than ten points. */
export const fewAnswers = 10;

export interface GroupResult {
  readonly group: Group;
  /** Offices whose answer has come in and that were asked this question. */
  readonly asked: number;
  readonly answered: number;
  readonly commented: number;
  /** In the order of the form, also the choices nobody made; months in order of time. Empty for text and numbers. */
  readonly shares: readonly Share[];
  /** For numbers, percents and scales that somebody answered. */
  readonly figures: Figures | null;
}

export interface QuestionResult {
  readonly question: Question;
  readonly total: GroupResult;
  readonly bySize: readonly GroupResult[];
  readonly byCounty: readonly GroupResult[];
  readonly cautions: readonly Caution[];
}

/** The table of one question, from sums of offices. Answers of a value the form does not have are kept, last. */
export function questionResult(
  question: Question,
  questionCounts: readonly QuestionCount[],
  answerCounts: readonly AnswerCount[],
): QuestionResult {
  const asked = questionCounts.filter(({ questionId }) => questionId === question.id);
  const answers = answerCounts.filter(({ questionId }) => questionId === question.id);
  const values = valuesOf(question, answers);
  const results = groupsOf(asked).map((group) =>
    groupResult(question, values, group, asked, answers),
  );
  const whole =
    results.find(({ group }) => group.kind === 'all') ??
    groupResult(question, values, { kind: 'all' }, [], []);
  return {
    question,
    total: whole,
    bySize: results.filter(({ group }) => group.kind === 'size'),
    byCounty: results.filter(({ group }) => group.kind === 'county'),
    cautions: cautionsOf(question, whole),
  };
}

function groupResult(
  question: Question,
  values: readonly string[],
  group: Group,
  questionCounts: readonly QuestionCount[],
  answerCounts: readonly AnswerCount[],
): GroupResult {
  const counts = questionCounts.filter((count) => isIn(group, count));
  const inside = answerCounts.filter((count) => isIn(group, count));
  const answered = total(counts, (count) => count.answered);
  const numeric = ['number', 'percent', 'scale'].includes(question.type);
  return {
    group,
    asked: total(counts, (count) => count.asked),
    answered,
    commented: total(counts, (count) => count.commented),
    shares: values.map((value) => {
      const offices = total(
        inside.filter((count) => count.value === value),
        (count) => count.offices,
      );
      return { value, offices, percent: percentOf(offices, answered) };
    }),
    figures: numeric ? figuresOf(inside) : null,
  };
}

function valuesOf(question: Question, answers: readonly AnswerCount[]): readonly string[] {
  if (['text', 'number', 'percent'].includes(question.type)) return [];
  const given = [...new Set(answers.map(({ value }) => value))].sort();
  const inForm = choicesOf(question).map(({ code }) => code);
  return [...inForm, ...given.filter((value) => !inForm.includes(value))];
}

function cautionsOf(question: Question, { asked, answered, shares }: GroupResult) {
  const cautions: Caution[] = [];
  if (question.showIf) cautions.push('asked-of-some');
  if (question.type === 'multiple' && answered > 0) cautions.push('several-choices');
  else if (
    question.type !== 'date' &&
    shares.length > 0 &&
    answered > 0 &&
    total(shares, ({ percent }) => percent ?? 0) !== 100
  )
    cautions.push('rounded-sum');
  if (asked > 0 && answered < fewAnswers && question.type !== 'text') cautions.push('few-answers');
  return cautions;
}

/** Mean, median and quartiles of numbers that several offices may share. Null for no numbers. */
export function figuresOf(
  counts: readonly { readonly value: string; readonly offices: number }[],
): Figures | null {
  const sorted = counts
    .map(({ value, offices }) => ({ number: Number(value), offices }))
    .filter(({ offices }) => offices > 0)
    .sort((a, b) => a.number - b.number);
  const size = total(sorted, ({ offices }) => offices);
  const [first] = sorted;
  const last = sorted.at(-1);
  if (!first || !last) return null;
  return {
    mean: total(sorted, ({ number, offices }) => number * offices) / size,
    lowest: first.number,
    lowerQuartile: quantile(sorted, size, 0.25),
    median: quantile(sorted, size, 0.5),
    upperQuartile: quantile(sorted, size, 0.75),
    highest: last.number,
  };
}

/** Between two offices the line is drawn straight, as spreadsheets (QUARTILE.INC) and `percentile_cont` do. */
function quantile(
  sorted: readonly { readonly number: number; readonly offices: number }[],
  size: number,
  share: number,
): number {
  const place = (size - 1) * share;
  const at = (index: number) => {
    let seen = 0;
    for (const { number, offices } of sorted) {
      seen += offices;
      if (index < seen) return number;
    }
    return sorted.at(-1)?.number ?? Number.NaN;
  };
  const below = at(Math.floor(place));
  return below + (at(Math.ceil(place)) - below) * (place - Math.floor(place));
}

/** Why a question cannot be compared, or null where it can. */
export type Incomparable = 'not-linked' | 'other-type' | 'nobody-answered';

export interface ShareChange {
  readonly value: string;
  readonly now: Share;
  /** Null for a choice that the earlier form did not have. */
  readonly earlier: Share | null;
  /** Percentage points, rounded once from the exact shares; null where one of the two is missing. */
  readonly points: number | null;
}

export interface Change {
  readonly answeredNow: number;
  readonly answeredEarlier: number;
  readonly shares: readonly ShareChange[];
  readonly now: Figures | null;
  readonly earlier: Figures | null;
  readonly few: boolean;
}

/** What has moved since the earlier round, for a question that repeats an earlier one. */
export function changeFrom(
  earlier: QuestionResult,
  now: QuestionResult,
): Change | Exclude<Incomparable, 'not-linked'> {
  if (earlier.question.type !== now.question.type) return 'other-type';
  const before = earlier.total;
  const after = now.total;
  if (before.answered === 0 || after.answered === 0) return 'nobody-answered';
  return {
    answeredNow: after.answered,
    answeredEarlier: before.answered,
    shares:
      now.question.type === 'date'
        ? []
        : after.shares.map((share) => {
            const match = before.shares.find(({ value }) => value === share.value) ?? null;
            const points = match
              ? roundHalfAway(
                  100 * (share.offices / after.answered - match.offices / before.answered),
                )
              : null;
            return { value: share.value, now: share, earlier: match, points };
          }),
    now: after.figures,
    earlier: before.figures,
    few: Math.min(before.answered, after.answered) < fewAnswers,
  };
}

/** All, then the sizes from small to large, then the counties by number; only those that some row is in. */
export function groupsOf(rows: readonly Placed[]): readonly Group[] {
  if (rows.length === 0) return [];
  const sizes = sizeClasses.filter((size) => rows.some(({ sizeClass }) => sizeClass === size));
  const counties = [...new Set(rows.map(({ countyId }) => countyId))].sort();
  return [
    { kind: 'all' },
    ...sizes.map((sizeClass): Group => ({ kind: 'size', sizeClass })),
    ...counties.map((countyId): Group => ({ kind: 'county', countyId })),
  ];
}

/** Whether an office of this size and county is one of those that a figure is about. */
export function isIn(group: Group, row: Placed): boolean {
  switch (group.kind) {
    case 'all':
      return true;
    case 'size':
      return row.sizeClass === group.sizeClass;
    case 'county':
      return row.countyId === group.countyId;
  }
}

/** The words of a choice, or the month of a date: `november 2026`. What the form does not have is shown as it is. */
export function valueName(question: Question, value: string, language: Language): string {
  if (question.type === 'date')
    return formatDate(isoDate(`${value}-01`), language).replace(/^1\. /, '');
  return choicesOf(question).find(({ code }) => code === value)?.text[language] ?? value;
}

/** Half a percent is rounded up: 1 of 8 is 13 %. */
export function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.floor((200 * part + whole) / (2 * whole));
}

/** Half is rounded away from none, up or down. */
export function roundHalfAway(value: number): number {
  // A share of a few hundred offices is off by less than this; the half must not fall the wrong way for it.
  const rounded = Math.round(Math.abs(value) + 1e-9);
  return value < 0 && rounded > 0 ? -rounded : rounded;
}

function total<Row>(rows: readonly Row[], value: (row: Row) => number): number {
  return rows.reduce((sum, row) => sum + value(row), 0);
}

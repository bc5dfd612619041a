import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoDate } from '#kernel/date.ts';
import {
  type GuideAnswers,
  guide,
  guideChoices,
  guideQuestions,
  isPlausibleBirthYear,
} from './guide.ts';
import { eligibilityConditions } from './sotjl-29-eligibility.ts';

const on = isoDate('2026-11-26');
const fitting: GuideAnswers = {
  birthYear: 1990,
  residence: 'resident',
  work: 'none',
  barrier: 'yes',
  money: 'assistance',
  waiting: 'no',
  introduction: 'no',
  help: 'yes',
};
const nothingSaid: GuideAnswers = {
  residence: 'unknown',
  work: 'unknown',
  barrier: 'unknown',
  money: 'unknown',
  waiting: 'unknown',
  introduction: 'unknown',
  help: 'unknown',
};

test.each<[string, Partial<GuideAnswers>, string]>([
  ['everything fits', {}, 'likely'],
  ['some work only', { work: 'some' }, 'likely'],
  ['nothing to live on', { money: 'none' }, 'likely'],
  ['collective protection', { residence: 'displaced' }, 'likely'],
  ['an EEA right to stay', { residence: 'eea' }, 'likely'],
  ['the birth year is not said', { birthYear: undefined }, 'maybe'],
  ['residence is not said', { residence: 'unknown' }, 'maybe'],
  ['a small benefit', { money: 'some' }, 'maybe'],
  ['work is not said', { work: 'unknown' }, 'maybe'],
  ['the barrier is not said', { barrier: 'unknown' }, 'maybe'],
  ['claims are not said', { waiting: 'unknown' }, 'maybe'],
  ['the introduction programme is not said', { introduction: 'unknown' }, 'maybe'],
  ['help is not said', { help: 'unknown' }, 'maybe'],
  ['full work', { work: 'full' }, 'talk'],
  ['nothing in the way of work', { barrier: 'no' }, 'talk'],
  ['a benefit to live on', { money: 'much' }, 'talk'],
  ['a claim that is not decided', { waiting: 'yes' }, 'talk'],
  ['the introduction programme', { introduction: 'yes' }, 'talk'],
  ['no need of help', { help: 'no' }, 'talk'],
  [
    'nothing that must be assessed is said',
    { barrier: 'unknown', money: 'unknown', help: 'unknown' },
    'talk',
  ],
  ['seeking asylum', { residence: 'asylum' }, 'no-but'],
  ['only a job seeker', { residence: 'job-seeker' }, 'no-but'],
  ['not in Norway', { residence: 'elsewhere' }, 'no-but'],
])('%s', (_, change, outcome) => {
  expect(guide({ ...fitting, ...change }, on).outcome).toBe(outcome);
});

test('who says nothing is asked to talk to the office', () => {
  expect(guide(nothingSaid, on).outcome).toBe('talk');
});

test.each([
  [2026, 'no-but', 'age-below'],
  [2009, 'no-but', 'age-below'],
  [2008, 'maybe', 'age-turning-least'],
  [2007, 'likely', 'age-within'],
  [1960, 'likely', 'age-within'],
  [1959, 'maybe', 'age-turning-most'],
  [1958, 'no-but', 'age-above'],
  [1930, 'no-but', 'age-above'],
])('born %i: %s, %s', (birthYear, outcome, remark) => {
  const { outcome: given, points } = guide({ ...fitting, birthYear }, on);
  expect([given, points[0]?.remark]).toEqual([outcome, remark]);
});

test('on the last day of the year a year is one age', () => {
  const last = isoDate('2026-12-31');
  expect(guide({ ...fitting, birthYear: 2008 }, last).outcome).toBe('likely');
  expect(guide({ ...fitting, birthYear: 1959 }, last).outcome).toBe('no-but');
});

test('the ages are those of the law that day', () => {
  expect(guide(fitting, on)).toMatchObject({ least: 18, most: 67 });
});

test('the EEA exception from residence came in March 2025', () => {
  const answers: GuideAnswers = { ...fitting, residence: 'eea' };
  expect(guide(answers, isoDate('2025-03-06')).outcome).toBe('no-but');
  expect(guide(answers, isoDate('2025-03-07')).outcome).toBe('likely');
});

test.each([
  [2027, false],
  [2026, true],
  [1906, true],
  [1905, false],
  [1890, false],
  [1990.5, false],
])('%d as a birth year: %s', (year, expected) => {
  expect(isPlausibleBirthYear(year, on)).toBe(expected);
});

const anyAnswers = fc.record({
  birthYear: fc.option(fc.integer({ min: 1907, max: 2026 }), { nil: undefined }),
  ...(Object.fromEntries(
    guideQuestions.map((question) => [question, fc.constantFrom(...guideChoices[question])]),
  ) as { [Question in keyof typeof guideChoices]: fc.Arbitrary<GuideAnswers[Question]> }),
});

test('it says no exactly when a rule does', () => {
  const agrees = (answers: GuideAnswers) => {
    const { outcome, points } = guide(answers, on);
    return (outcome === 'no-but') === points.some(({ value }) => value === 'not-met');
  };
  expect(fc.check(fc.property(anyAnswers, agrees)).counterexample).toBeNull();
});

test('it says likely only when nothing is open', () => {
  const isClear = (answers: GuideAnswers) => {
    const { outcome, points } = guide(answers, on);
    return outcome !== 'likely' || points.every(({ lean }) => lean === 'for' || lean === 'office');
  };
  expect(fc.check(fc.property(anyAnswers, isClear)).counterexample).toBeNull();
});

test('what a person must assess is never settled by the answers', () => {
  const isLeft = (answers: GuideAnswers) =>
    guide(answers, on)
      .points.filter(({ rule }) => ['KVP-29-3', 'KVP-29-5', 'KVP-29-6'].includes(rule))
      .every(({ value }) => value === 'undetermined');
  expect(fc.check(fc.property(anyAnswers, isLeft)).counterexample).toBeNull();
});

test('every point is about a condition in section 29', () => {
  const ids = eligibilityConditions.map(({ rule }) => rule.id);
  expect(guide(fitting, on).points.filter(({ rule }) => !ids.includes(rule))).toEqual([]);
});

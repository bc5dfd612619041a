import { expect, test } from 'vitest';
import { addDays, isoDate } from '#kernel/date.ts';
import { explain } from '../explanations/explain.ts';
import { injuryCover } from './ftrl-13-insurance.ts';
import { lawOfDecision, lawOfRates } from './transition.ts';

test.each(['2010-01-01', '2011-12-31', '2012-01-01', '2018-12-31', '2019-01-01'])(
  'a decision follows the law of its own day, and shows the choice (%s)',
  (decidedOn) => {
    const finding = lawOfDecision.apply({ decidedOn: isoDate(decidedOn) }, isoDate(decidedOn));

    expect(finding.value).toBe(decidedOn);
    expect(finding.because.map(({ rule }) => rule)).toContain('Q17');
    expect(finding.because.some(({ rule }) => rule === 'Q24')).toBe(decidedOn >= '2019-01-01');
    expect(explain(finding, 'nn').plain).toMatch(/^Vedtaket følgjer lova slik ho var \d/);
  },
);

test('the wording of a decision changes on the day the law does', () => {
  const wording = (day: string) =>
    lawOfDecision.apply({ decidedOn: isoDate(day) }, isoDate(day)).lawFrom;

  expect(wording('2011-12-31')).toBe('2010-01-01');
  expect(wording('2012-01-01')).toBe('2012-01-01');
  expect(wording('2018-12-31')).toBe('2012-01-01');
  expect(wording('2019-01-01')).toBe('2019-01-01');
});

test('rates follow the benefit day, not the day of the decision', () => {
  const decided = isoDate('2024-06-30');
  const benefitDay = addDays(decided, 1);

  expect(lawOfRates.apply({ benefitDay }, decided).value).toBe(benefitDay);
});

test('injury cover follows the main aim of the activity', () => {
  const cover = (mainAim?: 'training' | 'employment' | 'work-practice' | 'other') =>
    injuryCover.apply(mainAim ? { mainAim } : {}, isoDate('2026-01-01')).value;

  expect(cover()).toBe('undetermined');
  expect(cover('training')).toBe('met');
  expect(cover('employment')).toBe('met');
  expect(cover('work-practice')).toBe('met');
  expect(cover('other')).toBe('not-met');
});

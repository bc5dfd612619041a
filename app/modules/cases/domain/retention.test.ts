import { expect, test } from 'vitest';
import { isoDate } from '#kernel/date.ts';
import { caseClasses, classTitles } from './case-class.ts';
import { disposableFrom, rawMailType, retentionOn, ruleOf } from './retention.ts';

const today = isoDate('2026-11-02');

test('every kind of case is preserved, with a basis, and has a code of its own', () => {
  for (const one of caseClasses)
    expect(retentionOn(one, today)).toMatchObject({ decision: 'preserve' });
  expect(new Set(caseClasses.map((one) => classTitles[one].code)).size).toBe(caseClasses.length);
  expect(disposableFrom(retentionOn('survey', today), isoDate('2000-01-01'))).toBeUndefined();
});

test('a mail as it came may go five years after the case was closed, but for one that is journaled', () => {
  expect(ruleOf({ mediaType: rawMailType, isJournaled: false }, 'general')).toBe('raw-mail');
  expect(ruleOf({ mediaType: rawMailType, isJournaled: true }, 'general')).toBe('general');
  expect(ruleOf({ mediaType: 'application/pdf', isJournaled: false }, 'survey')).toBe('survey');
  const rule = retentionOn('raw-mail', today);
  expect(disposableFrom(rule, null)).toBeUndefined();
  expect(disposableFrom(rule, isoDate('2024-02-29'))).toBe('2029-02-28');
});

test('there is no rule before the first', () => {
  expect(() => retentionOn('survey', isoDate('2017-12-31'))).toThrow(RangeError);
});

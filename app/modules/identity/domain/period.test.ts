import { expect, test } from 'vitest';
import { isoDate } from '#kernel/date.ts';
import { isValidOn, overlap, type Period } from './period.ts';

function period(validFrom: string, validTo?: string, ended = false): Period {
  return { validFrom: isoDate(validFrom), validTo: validTo ? isoDate(validTo) : null, ended };
}

test.each([
  { day: '2026-11-01', valid: false, why: 'the day before' },
  { day: '2026-11-02', valid: true, why: 'the first day' },
  { day: '2026-11-13', valid: true, why: 'the last day' },
  { day: '2026-11-14', valid: false, why: 'the day after' },
])('$why: $valid', ({ day, valid }) => {
  expect(isValidOn(period('2026-11-02', '2026-11-13'), isoDate(day))).toBe(valid);
});

test('without a last day it lasts', () => {
  expect(isValidOn(period('2026-11-02'), isoDate('2040-01-01'))).toBe(true);
});

test('what was taken away is not valid on its last day either', () => {
  expect(isValidOn(period('2026-11-02', '2026-11-13', true), isoDate('2026-11-05'))).toBe(false);
});

test.each([
  [period('2026-01-01', '2026-06-30'), period('2026-06-30'), true],
  [period('2026-01-01', '2026-06-30'), period('2026-07-01'), false],
  [period('2026-01-01'), period('2030-01-01'), true],
  [period('2026-01-01'), period('2030-01-01', undefined, true), false],
])('%j and %j overlap: %s', (one, other, both) => {
  expect(overlap(one, other)).toBe(both);
  expect(overlap(other, one)).toBe(both);
});

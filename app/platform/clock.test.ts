import { expect, test } from 'vitest';
import { isoDate } from '#kernel/date.ts';
import { instantInNorway } from './clock.ts';

const at = (date: string, time: string) => instantInNorway(isoDate(date), time)?.toISOString();

test('the clock in Norway is one hour ahead in winter and two in summer', () => {
  expect(at('2026-12-01', '08:00')).toBe('2026-12-01T07:00:00.000Z');
  expect(at('2026-07-01', '08:00')).toBe('2026-07-01T06:00:00.000Z');
  expect(at('2026-07-01', '00:30')).toBe('2026-06-30T22:30:00.000Z');
});

test('the hour that is skipped is no time, and of the one that comes twice it is the first', () => {
  expect(at('2026-03-29', '01:59')).toBe('2026-03-29T00:59:00.000Z');
  expect(at('2026-03-29', '02:30')).toBeUndefined();
  expect(at('2026-03-29', '03:00')).toBe('2026-03-29T01:00:00.000Z');
  expect(at('2026-10-25', '02:30')).toBe('2026-10-25T00:30:00.000Z');
});

test('what is no time on a clock is none', () => {
  expect(at('2026-12-01', '24:00')).toBeUndefined();
  expect(at('2026-12-01', '8')).toBeUndefined();
});

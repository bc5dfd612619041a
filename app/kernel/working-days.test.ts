import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, isoDate } from './date.ts';
import {
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  workingDaysBetween,
} from './working-days.ts';

test.each([
  ['2019-12-23', true, 'Monday before Christmas'],
  ['2019-12-24', true, 'Christmas Eve is a working day in law'],
  ['2019-12-25', false, '1. juledag'],
  ['2019-12-26', false, '2. juledag'],
  ['2019-12-27', true, 'the Friday between'],
  ['2019-12-28', false, 'Saturday'],
  ['2019-12-29', false, 'Sunday'],
  ['2019-12-31', true, 'New Year’s Eve is a working day in law'],
  ['2020-01-01', false, '1. nyttårsdag'],
  ['2020-01-02', true, 'the day after'],
  ['2020-01-06', true, 'the deadline of the survey of 2019, a Monday'],
  ['2026-04-01', true, 'the Wednesday before Easter'],
  ['2026-04-02', false, 'skjærtorsdag'],
  ['2026-04-07', true, 'the Tuesday after Easter'],
  ['2026-05-01', false, '1 May'],
  ['2026-05-17', false, '17 May, a Sunday'],
  ['2026-05-18', true, '17 May gives no day off on the Monday'],
  ['2008-05-01', false, '1 May and Ascension Day at once'],
  ['2050-12-30', true, 'the last working day of 2050 but one'],
])('%s is a working day: %s, %s', (date, expected) => {
  expect(isWorkingDay(isoDate(date))).toBe(expected);
});

test.each([
  ['2026-11-28', '2026-11-30', 'Saturday to Monday'],
  ['2026-11-29', '2026-11-30', 'Sunday to Monday'],
  ['2026-11-27', '2026-11-27', 'a Friday stays'],
  ['2026-04-02', '2026-04-07', 'over Easter'],
  ['2019-12-25', '2019-12-27', 'over Christmas 2019'],
  ['2026-12-25', '2026-12-28', 'over Christmas and a weekend'],
  ['2026-12-31', '2026-12-31', 'New Year’s Eve stays'],
  ['2027-05-15', '2027-05-18', 'over Whitsun and 17 May'],
])('a deadline on %s is %s: %s', (date, expected) => {
  expect(nextWorkingDay(isoDate(date))).toBe(expected);
});

test.each([
  ['2019-12-20', 0, '2019-12-20'],
  ['2019-12-20', 1, '2019-12-23'],
  ['2019-12-20', 5, '2019-12-31'],
  ['2019-12-20', 6, '2020-01-02'],
  ['2019-12-20', 8, '2020-01-06'],
  ['2026-03-27', 4, '2026-04-07'],
  ['2026-11-29', 1, '2026-11-30'],
  ['2026-11-29', -1, '2026-11-27'],
  ['2020-01-02', -1, '2019-12-31'],
  ['2026-05-13', 1, '2026-05-15'],
])('%s and %i working days is %s', (date, days, expected) => {
  expect(addWorkingDays(isoDate(date), days)).toBe(expected);
});

test.each([
  ['2019-12-05', '2020-01-06', 19],
  ['2026-11-26', '2026-11-27', 1],
  ['2026-11-27', '2026-11-27', 0],
  ['2026-11-27', '2026-11-29', 0],
  ['2026-11-27', '2026-11-30', 1],
  ['2026-11-28', '2026-11-30', 1],
  ['2026-11-30', '2026-11-27', -1],
  ['2026-03-30', '2026-04-07', 3],
])('from %s to %s there are %i working days', (from, to, expected) => {
  expect(workingDaysBetween(isoDate(from), isoDate(to))).toBe(expected);
});

test('half a day is not a number of days', () => {
  expect(() => addWorkingDays(isoDate('2026-11-02'), 0.5)).toThrow(RangeError);
});

const anyDate = fc
  .integer({ min: 0, max: 15_700 })
  .map((days) => addDays(isoDate('2008-01-01'), days));

test('the days between undo the days added', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: -60, max: 60 }), (date, days) => {
      const moved = addWorkingDays(date, days);
      expect(workingDaysBetween(date, moved)).toBe(days);
      expect(days === 0 || isWorkingDay(moved)).toBe(true);
    }),
  );
});

test('no stretch without a working day is longer than Easter', () => {
  fc.assert(
    fc.property(anyDate, (date) => {
      const moved = nextWorkingDay(date);
      expect(moved >= date && moved <= addDays(date, 5)).toBe(true);
      expect(nextWorkingDay(moved)).toBe(moved);
    }),
  );
});

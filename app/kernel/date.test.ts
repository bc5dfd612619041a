import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  ageOn,
  dateOfDay,
  dayNumber,
  endOfMonth,
  isIsoDate,
  isoDate,
  weekday,
  weekdaysIn,
} from './date.ts';

test.each([
  ['2026-01-31', 1, '2026-02-28', 'the last day of a short month'],
  ['2028-01-31', 1, '2028-02-29', 'the leap day'],
  ['2026-01-28', 1, '2026-02-28', 'a day that February has'],
  ['2026-12-15', 1, '2027-01-15', 'into the next year'],
  ['2026-01-15', -1, '2025-12-15', 'back into the year before'],
  ['2026-03-31', -1, '2026-02-28', 'back to a short month'],
  ['2028-02-29', 12, '2029-02-28', 'a year from the leap day'],
  ['2028-02-29', 48, '2032-02-29', 'from leap day to leap day'],
  ['2026-05-31', 0, '2026-05-31', 'no months'],
  ['2026-11-30', 25, '2028-12-30', 'more than two years'],
])('%s and %i months is %s: %s', (date, months, expected) => {
  expect(addMonths(isoDate(date), months)).toBe(expected);
});

test.each([
  ['2026-11-23', 1],
  ['2026-11-28', 6],
  ['2026-11-29', 7],
  ['2000-01-01', 6],
])('%s is day %i of the week', (date, day) => {
  expect(weekday(isoDate(date))).toBe(day);
});

const anyDate = fc
  .integer({ min: 0, max: 30_000 })
  .map((days) => addDays(isoDate('1990-01-01'), days));

test('adding months hits the month and never a later day in it', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: -240, max: 240 }), (date, months) => {
      const moved = addMonths(date, months);
      const monthsOf = (of: string) => Number(of.slice(0, 4)) * 12 + Number(of.slice(5, 7));
      expect(monthsOf(moved)).toBe(monthsOf(date) + months);
      expect(moved.slice(8) <= date.slice(8)).toBe(true);
    }),
  );
});

test('a week later is the same day of the week', () => {
  fc.assert(
    fc.property(anyDate, (date) => {
      expect(weekday(addDays(date, 7))).toBe(weekday(date));
      expect(weekday(addDays(date, 1))).toBe((weekday(date) % 7) + 1);
    }),
  );
});

test('every day from 1890 to 2100 has a number, and the number gives the day back', () => {
  const first = new Date('1890-01-01T00:00:00Z').valueOf() / 86_400_000;
  for (let number = first; number < first + 77_000; number += 1) {
    const text = new Date(number * 86_400_000).toISOString().slice(0, 10);
    expect(dateOfDay(number)).toBe(text);
    expect(dayNumber(isoDate(text))).toBe(number);
  }
});

test.each([
  ['2024-02-30'],
  ['2023-02-29'],
  ['1900-02-29'],
  ['2024-13-01'],
  ['2024-00-10'],
  ['2024-04-31'],
  ['2024-01-00'],
  ['24-01-01'],
])('%s is no day in the calendar', (text) => {
  expect(isIsoDate(text)).toBe(false);
});

test.each([
  ['2000-02-29', '2018-02-27', 17],
  ['2000-02-29', '2018-02-28', 18],
  ['2000-02-29', '2020-02-28', 19],
  ['2000-02-29', '2020-02-29', 20],
  ['1990-05-05', '2015-05-04', 24],
  ['1990-05-05', '2015-05-05', 25],
])('born %s is on %s %i years old (Q3)', (birth, on, age) => {
  expect(ageOn(isoDate(birth), isoDate(on))).toBe(age);
});

test('weekdays between two days are counted as one by one', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: -3, max: 60 }), (from, length) => {
      const to = addDays(from, length);
      let count = 0;
      for (let day = from; day <= to; day = addDays(day, 1)) if (weekday(day) <= 5) count += 1;
      expect(weekdaysIn(from, to)).toBe(count);
    }),
  );
});

test.each([
  ['2024-02-01', '2024-02-29'],
  ['2023-02-28', '2023-02-28'],
  ['2024-12-31', '2024-12-31'],
])('the month of %s ends on %s', (date, end) => {
  expect(endOfMonth(isoDate(date))).toBe(end);
});

import { expect, test } from 'vitest';
import { isoDate, weekday } from './date.ts';
import { easterSunday, holidaysIn, holidaysOn } from './holiday.ts';

test.each([
  [2008, '2008-03-23'],
  [2011, '2011-04-24'],
  [2019, '2019-04-21'],
  [2020, '2020-04-12'],
  [2024, '2024-03-31'],
  [2025, '2025-04-20'],
  [2026, '2026-04-05'],
  [2027, '2027-03-28'],
  [2035, '2035-03-25'],
  [2038, '2038-04-25'],
  [2049, '2049-04-18'],
  [2050, '2050-04-10'],
  [1954, '1954-04-18'],
  [1981, '1981-04-19'],
])('Easter of %i is %s', (year, date) => {
  expect(easterSunday(year)).toBe(date);
});

test('the holidays of 2026 in both forms of Norwegian', () => {
  expect(holidaysIn(2026).map(({ date, name }) => [date, name.nb, name.nn])).toEqual([
    ['2026-01-01', '1. nyttårsdag', '1. nyttårsdag'],
    ['2026-04-02', 'Skjærtorsdag', 'Skjertorsdag'],
    ['2026-04-03', 'Langfredag', 'Langfredag'],
    ['2026-04-05', '1. påskedag', '1. påskedag'],
    ['2026-04-06', '2. påskedag', '2. påskedag'],
    ['2026-05-01', 'Arbeidernes dag', 'Arbeidardagen'],
    ['2026-05-14', 'Kristi himmelfartsdag', 'Kristi himmelfartsdag'],
    ['2026-05-17', 'Grunnlovsdagen', 'Grunnlovsdagen'],
    ['2026-05-24', '1. pinsedag', '1. pinsedag'],
    ['2026-05-25', '2. pinsedag', '2. pinsedag'],
    ['2026-12-25', '1. juledag', '1. juledag'],
    ['2026-12-26', '2. juledag', '2. juledag'],
  ]);
});

test.each([
  ['2008-05-01', ['Arbeidernes dag', 'Kristi himmelfartsdag']],
  ['2027-05-17', ['Grunnlovsdagen', '2. pinsedag']],
  ['2026-12-24', []],
  ['2026-12-31', []],
  ['2026-04-01', []],
  ['2026-11-29', []],
])('on %s: %j', (date, names) => {
  expect(holidaysOn(isoDate(date)).map(({ name }) => name.nb)).toEqual(names);
});

test('every year from 2008 to 2050 has its twelve days, in order, on the days of the week they belong to', () => {
  for (let year = 2008; year <= 2050; year += 1) {
    const holidays = holidaysIn(year);
    const dates = holidays.map(({ date }) => date);
    expect(dates).toEqual(dates.toSorted());
    expect(dates).toHaveLength(12);
    const dayOf = (name: string) => {
      const holiday = holidays.find((each) => each.name.nb === name);
      return holiday && weekday(holiday.date);
    };
    expect(dayOf('Skjærtorsdag')).toBe(4);
    expect(dayOf('Langfredag')).toBe(5);
    expect(dayOf('1. påskedag')).toBe(7);
    expect(dayOf('Kristi himmelfartsdag')).toBe(4);
    expect(dayOf('2. pinsedag')).toBe(1);
    expect(easterSunday(year) >= isoDate(`${year}-03-22`)).toBe(true);
    expect(easterSunday(year) <= isoDate(`${year}-04-25`)).toBe(true);
  }
});

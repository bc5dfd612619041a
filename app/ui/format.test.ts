import { expect, test } from 'vitest';
import { isoDate } from '#kernel/date.ts';
import {
  dateInOslo,
  formatChange,
  formatCount,
  formatDate,
  formatDateTime,
  formatDateWithWeekday,
  formatKroner,
  formatList,
  formatNumber,
  formatPercent,
  formatPlural,
  formatShortDate,
  formatShortDateTime,
} from './format.ts';

const wednesday = isoDate('2026-11-18');

test.each([
  { language: 'nn', written: 'onsdag 18. november 2026' },
  { language: 'nb', written: 'onsdag 18. november 2026' },
  { language: 'en', written: 'Wednesday 18 November 2026' },
] as const)('a date in $language is $written', ({ language, written }) => {
  expect(formatDateWithWeekday(wednesday, language)).toBe(written);
});

test('the weekdays of nynorsk are its own', () => {
  const week = Array.from({ length: 7 }, (_, day) => isoDate(`2026-11-${16 + day}`));
  expect(week.map((day) => formatDateWithWeekday(day, 'nn').split(' ')[0])).toEqual([
    'måndag',
    'tysdag',
    'onsdag',
    'torsdag',
    'fredag',
    'laurdag',
    'søndag',
  ]);
});

test('a short date has no leading zeros', () => {
  expect(formatShortDate(isoDate('2026-11-02'))).toBe('2.11.2026');
  expect(formatDate(isoDate('2027-01-06'), 'nn')).toBe('6. januar 2027');
});

test.each([
  { at: '2026-07-01T22:30:00Z', day: '2026-07-02', written: '2. juli 2026 kl. 00.30' },
  { at: '2026-12-31T22:59:00Z', day: '2026-12-31', written: '31. desember 2026 kl. 23.59' },
  { at: '2026-12-31T23:00:00Z', day: '2027-01-01', written: '1. januar 2027 kl. 00.00' },
])('$at is $written in Norway', ({ at, day, written }) => {
  expect(dateInOslo(new Date(at))).toBe(day);
  expect(formatDateTime(new Date(at), 'nn')).toBe(written);
});

test('a time in a table is short', () => {
  expect(formatShortDateTime(new Date('2026-11-18T13:05:00Z'), 'nn')).toBe('18.11.2026 kl. 14.05');
});

test.each([
  [0, '0'],
  [-0.2, '0'],
  [999, '999'],
  [12_000, '12\u00a0000'],
  [1_234_567, '1\u00a0234\u00a0567'],
  [-1_500, '−1\u00a0500'],
])('%d is written %s', (value, written) => {
  expect(formatNumber(value, 'nn')).toBe(written);
});

test('decimals have a comma in Norwegian and a point in English', () => {
  expect(formatNumber(4.25, 'nn', 1)).toBe('4,3');
  expect(formatNumber(4.25, 'en', 1)).toBe('4.3');
});

test('shares, counts and amounts', () => {
  expect(formatPercent(0.454, 'nn')).toBe('45\u00a0%');
  expect(formatPercent(0.454, 'en')).toBe('45%');
  expect(formatCount(12, 66, 'nn')).toBe('12\u00a0av\u00a066');
  expect(formatChange(0.04, 'nn')).toBe('+4\u00a0prosentpoeng');
  expect(formatChange(-0.12, 'nn')).toBe('−12\u00a0prosentpoeng');
  expect(formatChange(0.001, 'nn')).toBe('0\u00a0prosentpoeng');
  expect(formatKroner(15_172)).toBe('15\u00a0172\u00a0kroner');
  expect(formatPlural(1, ['kontor', 'kontor'])).toBe('1\u00a0kontor');
  expect(formatPlural(2, ['månad', 'månader'])).toBe('2\u00a0månader');
  expect(formatList(['Askøy', 'Bergen', 'Voss'], 'nn')).toBe('Askøy, Bergen og Voss');
  expect(formatList(['Voss'], 'nn')).toBe('Voss');
});

import { expect, test } from 'vitest';
import { isoDate } from '#kernel/date.ts';
import { whole } from '#kernel/fraction.ts';
import { ageShare, baseAmount, dayRate, fullAnnualAmount } from './sotjl-35-benefit.ts';

const grown = { birthDate: isoDate('1980-01-01'), children: [] };
const young = { birthDate: isoDate('2003-05-20'), children: [] };

/** Nav's register of the basic amount: kroner from 1 May each year. */
test.each([
  [2010, 75_641],
  [2011, 79_216],
  [2012, 82_122],
  [2013, 85_245],
  [2014, 88_370],
  [2015, 90_068],
  [2016, 92_576],
  [2017, 93_634],
  [2018, 96_883],
  [2019, 99_858],
  [2020, 101_351],
  [2021, 106_399],
  [2022, 111_477],
  [2023, 118_620],
  [2024, 124_028],
  [2025, 130_160],
  [2026, 136_549],
])('G is from 1 May %i %i kroner, and not the day before', (year, kroner) => {
  const on = (date: string) => baseAmount.apply({}, isoDate(date)).value?.rounded();
  expect(on(`${year}-05-01`)).toBe(kroner);
  expect(on(`${year + 1}-04-30`)).toBe(kroner);
  expect(on(`${year}-04-30`)).not.toBe(kroner);
});

test('the year is what Nav published for July 2024 to April 2025, also under 25', () => {
  for (const on of [isoDate('2024-07-01'), isoDate('2025-04-30')]) {
    expect(dayRate.apply(grown, on).value.annual.rounded()).toBe(253_141);
    expect(dayRate.apply(young, on).value.annual.rounded()).toBe(168_761);
  }
});

test('the factor is two until 30 June 2024, and 2.041 from 1 July', () => {
  const factor = (date: string) => fullAnnualAmount.apply({}, isoDate(date));
  expect(factor('2024-06-30')).toMatchObject({ lawFrom: '2010-01-01' });
  expect(factor('2024-06-30').value.amount.rounded()).toBe(248_056);
  expect(factor('2024-07-01')).toMatchObject({ lawFrom: '2024-07-01' });
  expect(factor('2024-07-01').value.amount.toFixed(2)).toBe('253141.15');
});

test('two thirds until the day before the 25th birthday', () => {
  const share = (date: string) => ageShare.apply(young, isoDate(date)).value.toJSON();
  expect([share('2028-05-19'), share('2028-05-20')]).toEqual(['2/3', '1']);
});

test('a figure can be tried instead of the dated one, and the finding says so', () => {
  const facts = { ...grown, instead: { 'benefit.factor': 2.2, g: 100_000 } };
  const finding = fullAnnualAmount.apply(facts, isoDate('2026-06-01'));
  expect(finding.value.amount.equals(whole(220_000))).toBe(true);
  expect(finding.because.map(({ facts: read }) => read)).toEqual([
    { instead: 100_000 },
    { instead: 2.2 },
  ]);
});

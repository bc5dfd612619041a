import { expect, test } from 'vitest';
import { isoDate } from '#kernel/date.ts';
import { timeline } from '#kernel/timeline.ts';
import { period } from '../testing/a-payment.ts';
import { childResidence, supportedChild } from './sotjl-35-child.ts';

const birthDate = isoDate('2012-05-05');

function residence(from: string, keptAbroadByPandemic: boolean) {
  const child = { birthDate, abroad: [period(from, '2022-03-31')], keptAbroadByPandemic };
  const days = timeline(childResidence, { child }, isoDate('2020-06-01'), isoDate('2022-04-30'));
  return days.map(({ from: first, finding }) => [first, finding.value]);
}

test('a child whom the pandemic kept abroad counts until 2022, if it left before 1 July 2020', () => {
  expect(residence('2020-06-30', true)).toEqual([
    ['2020-06-01', 'met'],
    ['2022-01-01', 'not-met'],
    ['2022-04-01', 'met'],
  ]);
  expect(residence('2020-07-01', true)).toEqual([
    ['2020-06-01', 'met'],
    ['2020-09-29', 'not-met'],
    ['2022-04-01', 'met'],
  ]);
  expect(residence('2020-06-30', false)[1]).toEqual(['2020-09-28', 'not-met']);
});

test('the finding shows that the exception was used', () => {
  const child = {
    birthDate,
    abroad: [period('2020-03-01', '2021-12-31')],
    keptAbroadByPandemic: true,
  };
  const finding = supportedChild.apply({ child }, isoDate('2021-06-01'));
  expect(finding.value).toBe(true);
  const rules = finding.because.flatMap(({ because }) => because.map(({ rule }) => rule));
  expect(rules).toContain('KVP-35-6.pandemic');
});

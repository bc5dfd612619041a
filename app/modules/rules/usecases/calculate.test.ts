import { expect, test, vi } from 'vitest';
import { isoDate } from '#kernel/date.ts';
import { visitor } from '#platform/access.ts';
import { execute } from '#platform/use-case.ts';
import { services } from '#tests/support/services.ts';
import * as audit from '#platform/audit.ts';
import type { CalculatorProblem } from '../domain/calculator-form.ts';
import { forecast, lastDayAfter } from '../domain/forecast.ts';
import { calculate } from './calculate.ts';

vi.mock('#platform/audit.ts', { spy: true });

// The test day is 2 November 2026.
const form = {
  birthDate: '12.4.2002',
  child1: '3.6.2009',
  child2: '',
  start: '1.12.2026',
  length: 'two-years',
  end: '',
  hours: '',
  rows: '2',
};

async function answer(changed: Record<string, string | string[]> = {}) {
  const input = calculate.input.parse({ language: 'nn', form: { ...form, ...changed } });
  const result = await execute(services, visitor, calculate, input);
  if (!result.ok) throw new Error('refused');
  return result.value;
}

async function calculation(changed: Record<string, string> = {}) {
  const value = await answer(changed);
  if (value.kind === 'problems') throw new Error(JSON.stringify(value.problems));
  return value.calculation;
}

test('the months are those of the forecast, with what happens in each', async () => {
  const { months, total, programme, work } = await calculation();
  const facts = {
    birthDate: isoDate('2002-04-12'),
    children: [{ birthDate: isoDate('2009-06-03') }],
    programme: { start: isoDate('2026-12-01'), end: lastDayAfter(isoDate('2026-12-01'), 24) },
  };
  const expected = forecast(facts);
  expect(programme.end).toBe('2028-11-30');
  expect(months.map(({ payable }) => payable)).toEqual(
    expected.months.map(({ payment }) => payment.value.payable),
  );
  expect(total).toBe(months.reduce((sum, { payable }) => sum + payable, 0));
  expect(work).toBeUndefined();
  expect(months.flatMap(({ events }) => events.map(({ kind, date }) => `${date} ${kind}`))).toEqual(
    [
      '2026-12-01 start',
      '2027-04-12 full-rate',
      '2027-06-03 child-of-age',
      '2027-06-01 no-tax-withheld',
      '2027-11-30 decision-ends',
      '2028-06-01 no-tax-withheld',
      '2028-11-30 end',
    ],
  );
  expect(months.filter(({ assumedBaseAmount }) => assumedBaseAmount)).toHaveLength(19);
});

test('a programme of one year is one decision, and one of three years is three', async () => {
  const ends = async (changed: Record<string, string>) =>
    (await calculation(changed)).months.flatMap(({ events }) =>
      events.filter(({ kind }) => kind === 'decision-ends').map(({ date }) => date),
    );
  expect(await ends({ length: 'one-year' })).toEqual([]);
  expect(await ends({ length: 'other', end: '30.11.2029' })).toEqual(['2027-11-30', '2028-11-30']);
});

test('hours of work are shown beside the benefit without them', async () => {
  const { months, total, work } = await calculation({ hours: '7,5' });
  expect(work?.hours).toBe(7.5);
  expect(work?.total).toBeLessThan(total);
  for (const { payable, payableWithWork = 0 } of months)
    expect(Math.abs(payableWithWork - payable * 0.8)).toBeLessThanOrEqual(1);
});

test('each set of rates is explained once', async () => {
  const { explained, months } = await calculation();
  expect(explained.length).toBeGreaterThan(2);
  expect(explained.length).toBeLessThan(months.length / 2);
  expect(explained.map(({ month }) => month)).toEqual([
    ...new Set(explained.map(({ month }) => month)),
  ]);
});

test.each([
  ['2010-01-01', '1980-05-05'],
  ['2011-06-15', '1990-02-28'],
])('a programme from %s is computed by the law of then', async (start, birthDate) => {
  const { unknownSupplement, total } = await calculation({
    start,
    birthDate,
    child1: '2005-01-01',
  });
  expect(unknownSupplement).toBe(true);
  expect(total).toBeGreaterThan(100_000);
});

const many = Object.fromEntries(
  Array.from({ length: 40 }, (_, index) => [`child${index + 1}`, '1.1.2015']),
);

test.each<[Record<string, string | string[]>, Record<string, CalculatorProblem>]>([
  [{ birthDate: '' }, { birthDate: 'required' }],
  [{ birthDate: '31.2.1990' }, { birthDate: 'invalid-date' }],
  [{ birthDate: '12.4.1890' }, { birthDate: 'birth-date-too-early' }],
  [{ birthDate: '3.11.2026', child1: '' }, { birthDate: 'born-after-today' }],
  [{ birthDate: '2.12.2008', child1: '' }, { birthDate: 'under-age' }],
  [{ birthDate: ['1.1.1990', '2.1.1990'] }, { birthDate: 'invalid' }],
  [{ child1: '3.11.2026' }, { child1: 'born-after-today' }],
  [{ child2: '1.1.1999' }, { child2: 'child-older-than-parent' }],
  [{ child1: 'i går' }, { child1: 'invalid-date' }],
  [many, { child1: 'too-many-children' }],
  [{ start: '' }, { start: 'required' }],
  [{ start: '31.12.2009', birthDate: '1.1.1980' }, { start: 'starts-too-early' }],
  [{ start: '3.11.2029' }, { start: 'starts-too-late' }],
  [{ start: '9999-12-31' }, { start: 'starts-too-late' }],
  [{ length: '' }, { length: 'required' }],
  [{ length: 'forever' }, { length: 'invalid' }],
  [{ length: 'other', end: '' }, { end: 'required' }],
  [{ length: 'other', end: '30.11.2026' }, { end: 'ends-before-start' }],
  [{ length: 'other', end: '1.12.2029' }, { end: 'too-long-programme' }],
  [{ length: 'other', end: '9999-12-31' }, { end: 'too-long-programme' }],
  [{ hours: '25 om dagen' }, { hours: 'invalid-number' }],
  [{ hours: '-1' }, { hours: 'invalid-number' }],
  [{ hours: '37,6' }, { hours: 'too-many-hours' }],
  [{ hours: '125' }, { hours: 'too-many-hours' }],
  [
    { fnr: '1', form: '' },
    { fnr: 'unknown-field', form: 'unknown-field' },
  ],
  [
    { birthDate: 'x', child2: 'y', start: '', hours: '99' },
    {
      birthDate: 'invalid-date',
      child2: 'invalid-date',
      start: 'required',
      hours: 'too-many-hours',
    },
  ],
])('%j is told beside its field', async (changed, problems) => {
  expect(await answer(changed)).toEqual({ kind: 'problems', problems });
});

test('a field that is not ours is told, also by a name that every object has', async () => {
  const names = ['__proto__', 'constructor'];
  const value = await answer(Object.fromEntries(names.map((name) => [name, 'x'])));
  expect(value.kind === 'problems' && Object.entries(value.problems)).toEqual(
    names.map((name) => [name, 'unknown-field']),
  );
});

test('the last that is allowed is allowed', async () => {
  const allowed: readonly Record<string, string>[] = [
    { birthDate: '1.12.2008', child1: '2.11.2026' },
    { start: '2.11.2029' },
    { length: 'other', end: '1.12.2026' },
    { length: 'other', end: '30.11.2029' },
    { hours: '37,5' },
  ];
  for (const changed of allowed)
    expect(await answer(changed)).toMatchObject({ kind: 'calculation' });
});

test('nothing is kept of it, right or wrong', async () => {
  await answer();
  await answer({ birthDate: '12.4.1890' });
  expect(audit.recordEvent).not.toHaveBeenCalled();
});

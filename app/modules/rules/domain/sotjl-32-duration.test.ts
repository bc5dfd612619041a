import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, addMonths, daysBetween, isoDate } from '#kernel/date.ts';
import type { Period } from '#kernel/period.ts';
import { NoLawInForce } from '#kernel/rule.ts';
import {
  absoluteEnd,
  beyondOrdinary,
  comingBack,
  decisionAtPeriodEnd,
  decisionPeriods,
  durationFrame,
  type DurationFacts,
  goalWithinReach,
  notCountedTime,
  ordinaryEnd,
  secondPeriod,
} from './sotjl-32-duration.ts';

function programme(start: string, given: Partial<DurationFacts> = {}): DurationFacts {
  return { start: isoDate(start), leave: [], interruptions: [], ...given };
}

function period(from: string, to: string): Period {
  return { from: isoDate(from), to: isoDate(to) };
}

function written(periods: readonly Period[] | null | undefined): string[][] | undefined {
  return periods?.map(({ from, to }) => [from, to]);
}

test.each([
  ['2010-01-01', 12, 24, null],
  ['2011-12-31', 12, 24, null],
  ['2012-01-01', 12, 24, 6],
  ['2018-12-31', 12, 24, 6],
  ['2019-01-01', 12, 24, 12],
  ['2027-12-31', 12, 24, 12],
])('on %s a decision is %i months, the ordinary maximum %i and the extra %s', (on, ...months) => {
  const { value, lawFrom } = durationFrame.apply({}, isoDate(on));
  expect([value.decision, value.ordinary, value.extra]).toEqual(months);
  expect(lawFrom <= on).toBe(true);
});

test('S25: leave of 122 days moves the last day by 122 days', () => {
  const facts = programme('2021-02-01', { leave: [period('2021-09-01', '2021-12-31')] });
  expect(ordinaryEnd.apply(facts, facts.start).value).toEqual({
    nominalEnd: '2023-01-31',
    notCountedDays: 122,
    end: '2023-06-02',
  });
});

test.each([
  ['2013-09-02', '2016-03-01'],
  ['2019-09-02', '2022-09-01'],
])('S26: a programme from %s is over by %s with the longest extension', (start, end) => {
  const facts = programme(start);
  expect(absoluteEnd.apply(facts, facts.start).value?.end).toBe(end);
});

test('the extension follows the law on the day of the decision, not on the first day (Q17)', () => {
  const facts = programme('2017-09-04');
  expect(absoluteEnd.apply(facts, isoDate('2018-12-31')).value?.end).toBe('2020-03-03');
  expect(absoluteEnd.apply(facts, isoDate('2019-01-01')).value?.end).toBe('2020-09-03');
});

test('before 2012 nothing caps the extension', () => {
  const facts = programme('2010-03-01');
  expect(absoluteEnd.apply(facts, isoDate('2011-12-31')).value).toBeNull();
  expect(decisionPeriods.apply(facts, isoDate('2011-12-31')).value.special).toBeNull();
  expect(absoluteEnd.apply(facts, isoDate('2012-01-01')).value?.end).toBe('2012-08-31');
});

test('S27: a year at a time, then a year with special reasons', () => {
  const facts = programme('2020-01-13', {
    instead: { 'programme.ordinaryMaxMonths': 24, 'programme.decisionMaxMonths': 12 },
  });
  const { ordinary, special } = decisionPeriods.apply(facts, facts.start).value;
  expect(written(ordinary)).toEqual([
    ['2020-01-13', '2021-01-12'],
    ['2021-01-13', '2022-01-12'],
  ]);
  expect(written(special)).toEqual([['2022-01-13', '2023-01-12']]);
});

test('other lengths divide from the first day, so that the 31st does not creep', () => {
  const facts = programme('2023-08-31', {
    instead: { 'programme.ordinaryMaxMonths': 14, 'programme.decisionMaxMonths': 6 },
  });
  expect(written(decisionPeriods.apply(facts, facts.start).value.ordinary)).toEqual([
    ['2023-08-31', '2024-02-28'],
    ['2024-02-29', '2024-08-30'],
    ['2024-08-31', '2024-10-30'],
  ]);
});

test('leave makes one more decision, never one that is longer than a year', () => {
  const facts = programme('2021-02-01', { leave: [period('2021-09-01', '2021-12-31')] });
  const { ordinary, special } = decisionPeriods.apply(facts, facts.start).value;
  expect(written(ordinary)).toEqual([
    ['2021-02-01', '2022-01-31'],
    ['2022-02-01', '2023-01-31'],
    ['2023-02-01', '2023-06-02'],
  ]);
  expect(written(special)).toEqual([['2023-06-03', '2024-06-01']]);
});

test.each([
  ['2020-02-29', '2022-02-27'],
  ['2018-02-28', '2020-02-27'],
  ['2022-03-01', '2024-02-29'],
  ['2024-01-31', '2026-01-30'],
])('24 months from %s end on %s', (start, end) => {
  expect(ordinaryEnd.apply(programme(start), isoDate(start)).value.end).toBe(end);
});

test.each<[string, readonly Period[], number, string]>([
  [
    'overlapping leave counts once',
    [period('2021-03-01', '2021-03-10'), period('2021-03-05', '2021-03-12')],
    12,
    '2023-02-12',
  ],
  [
    'the same leave twice counts once',
    [period('2021-03-01', '2021-03-10'), period('2021-03-01', '2021-03-10')],
    10,
    '2023-02-10',
  ],
  ['leave on the last day counts whole', [period('2023-01-31', '2023-02-04')], 5, '2023-02-05'],
  [
    'leave the day after the end does not count',
    [period('2023-02-01', '2023-02-05')],
    0,
    '2023-01-31',
  ],
  [
    'leave among the added days counts',
    [period('2022-01-01', '2022-01-05'), period('2023-02-05', '2023-02-06')],
    7,
    '2023-02-07',
  ],
  [
    'leave after the added days does not',
    [period('2022-01-01', '2022-01-05'), period('2023-02-06', '2023-02-06')],
    5,
    '2023-02-05',
  ],
  ['leave before the start does not count', [period('2021-01-01', '2021-01-31')], 0, '2023-01-31'],
  [
    'leave across the start counts from the start',
    [period('2021-01-20', '2021-02-02')],
    2,
    '2023-02-02',
  ],
  ['29 February counts', [period('2024-02-01', '2024-02-29')], 0, '2023-01-31'],
])('%s', (_, leave, days, end) => {
  const facts = programme('2021-02-01', { leave });
  expect(ordinaryEnd.apply(facts, facts.start).value).toEqual({
    nominalEnd: '2023-01-31',
    notCountedDays: days,
    end,
  });
});

test('29 February is a day like others in leave', () => {
  const facts = programme('2023-03-01', { leave: [period('2024-02-01', '2024-02-29')] });
  expect(ordinaryEnd.apply(facts, facts.start).value.end).toBe('2025-03-29');
});

test('interruption is left out from 2019, leave always', () => {
  const facts = programme('2018-01-01', {
    leave: [period('2018-03-01', '2018-03-10')],
    interruptions: [period('2018-03-06', '2018-03-20')],
  });
  const on = (date: string) => written(notCountedTime.apply(facts, isoDate(date)).value);
  expect(on('2018-12-31')).toEqual([['2018-03-01', '2018-03-10']]);
  expect(on('2019-01-01')).toEqual([['2018-03-01', '2018-03-20']]);
});

test.each([
  ['2020-03-16', true],
  ['2020-03-15', false],
  ['2020-12-31', true],
  ['2021-01-01', false],
  ['2021-06-30', false],
  ['2021-07-01', true],
  ['2021-09-30', true],
  ['2021-10-01', false],
  ['2022-01-31', false],
  ['2022-02-01', true],
  ['2022-03-31', true],
  ['2022-04-01', false],
])('pandemic absence on %s is left out: %s', (date, leftOut) => {
  const facts = programme('2020-01-01', { pandemicAbsence: [period(date, date)] });
  const { value } = notCountedTime.apply(facts, isoDate('2022-06-01'));
  expect(written(value)).toEqual(leftOut ? [[date, date]] : []);
});

test('long pandemic absence is left out only in its periods, and the finding shows the figure', () => {
  const facts = programme('2020-01-01', { pandemicAbsence: [period('2019-12-01', '2021-07-10')] });
  const finding = notCountedTime.apply(facts, isoDate('2022-06-01'));
  expect(written(finding.value)).toEqual([
    ['2020-03-16', '2020-11-07'],
    ['2021-07-01', '2021-07-10'],
  ]);
  expect(finding.because.map(({ rule }) => rule)).toContain('pandemic.absenceNotCounted');
});

test('six months of 2020 are the most, counted in days where the absence comes in parts', () => {
  const facts = programme('2020-01-01', {
    pandemicAbsence: [
      period('2020-06-01', '2020-06-30'),
      period('2020-06-20', '2020-07-10'),
      period('2020-08-01', '2020-12-31'),
    ],
  });
  const { value } = notCountedTime.apply(facts, isoDate('2022-06-01'));
  // Six months from 1 June are 183 days: 40, and then 143 from 1 August.
  expect(written(value)).toEqual([
    ['2020-06-01', '2020-07-10'],
    ['2020-08-01', '2020-12-21'],
  ]);
});

test('a decision is needed at the end of each period, but not when the maximum is reached', () => {
  const facts = (decidedTo: string) => ({
    ...programme('2020-01-13'),
    decidedTo: isoDate(decidedTo),
  });
  const on = isoDate('2021-01-01');
  expect(decisionAtPeriodEnd.apply(facts('2021-01-12'), on).value).toBe(true);
  expect(decisionAtPeriodEnd.apply(facts('2022-01-12'), on).value).toBe(true);
  expect(decisionAtPeriodEnd.apply(facts('2023-01-11'), on).value).toBe(true);
  expect(decisionAtPeriodEnd.apply(facts('2023-01-12'), on).value).toBe(false);
  expect(() => decisionAtPeriodEnd.apply(facts('2021-01-12'), isoDate('2018-12-31'))).toThrow(
    NoLawInForce,
  );
  expect(decisionAtPeriodEnd.apply(facts('2021-01-12'), isoDate('2019-01-01')).value).toBe(true);
});

const reachable = { 'KVP-32-1.goal': { outcome: 'met', reasons: 'Seks månader er nok.' } } as const;

test('coming back: not regulated, then once inside two years, then without limit', () => {
  const facts = { ...programme('2017-01-02'), assessments: reachable, returnsBefore: 0 };
  const again = { ...facts, returnsBefore: 1 };
  expect(() => comingBack.apply(facts, isoDate('2011-12-31'))).toThrow(NoLawInForce);
  expect(comingBack.apply(facts, isoDate('2018-12-31')).value).toBe('met');
  expect(comingBack.apply(again, isoDate('2018-12-31')).value).toBe('not-met');
  expect(comingBack.apply(again, isoDate('2019-01-01')).value).toBe('met');
  expect(comingBack.apply({ ...facts, assessments: {} }, isoDate('2018-06-01')).value).toBe(
    'undetermined',
  );
});

test('coming back after the two years is too late until 2019', () => {
  const facts = { ...programme('2015-01-02'), assessments: reachable, returnsBefore: 0 };
  expect(comingBack.apply(facts, isoDate('2017-01-01')).value).toBe('met');
  expect(comingBack.apply(facts, isoDate('2017-01-02')).value).toBe('not-met');
});

test.each([secondPeriod, beyondOrdinary])('$id is open until a person has assessed it', (rule) => {
  for (const on of ['2010-01-01', '2012-01-01', '2019-01-01'])
    expect(rule.apply({ assessments: {} }, isoDate(on))).toMatchObject({
      value: 'undetermined',
      lawFrom: on,
    });
});

test.each(['2011-12-31', '2019-01-01'])('the goal is no condition of its own on %s', (on) => {
  expect(() => goalWithinReach.apply({ assessments: {} }, isoDate(on))).toThrow(NoLawInForce);
});

const start = isoDate('2021-02-01');
const anyLeave = fc.array(
  fc
    .tuple(fc.integer({ min: -40, max: 900 }), fc.integer({ min: 0, max: 120 }))
    .map(([offset, days]) => ({
      from: addDays(start, offset),
      to: addDays(start, offset + days),
    })),
  { maxLength: 6 },
);
const endOf = (leave: readonly Period[]) =>
  ordinaryEnd.apply({ start, leave, interruptions: [] }, start).value;

test('the order of leave, and one leave split in days, change nothing', () => {
  fc.assert(
    fc.property(anyLeave, (leave) => {
      const days = leave.flatMap(({ from, to }) =>
        Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => {
          const day = addDays(from, index);
          return { from: day, to: day };
        }),
      );
      expect(endOf(leave.toReversed())).toEqual(endOf(leave));
      expect(endOf(days)).toEqual(endOf(leave));
    }),
    { numRuns: 50 },
  );
});

test('exactly 24 months of days count, and more leave never ends the programme sooner', () => {
  fc.assert(
    fc.property(anyLeave, anyLeave, (leave, more) => {
      const { end, nominalEnd } = endOf(leave);
      let counted = 0;
      for (let day = start; day <= end; day = addDays(day, 1))
        if (!leave.some(({ from, to }) => from <= day && day <= to)) counted += 1;
      expect(counted).toBe(daysBetween(start, nominalEnd) + 1);
      expect(endOf([...leave, ...more]).end >= end).toBe(true);
    }),
    { numRuns: 100 },
  );
});

test('the decisions follow each other from the first day to the last, each at most a year', () => {
  fc.assert(
    fc.property(anyLeave, (leave) => {
      const facts = { start, leave, interruptions: [] };
      const { ordinary, special } = decisionPeriods.apply(facts, start).value;
      const all = [...ordinary, ...(special ?? [])];
      expect(all[0]?.from).toBe(start);
      expect(ordinary.at(-1)?.to).toBe(endOf(leave).end);
      expect(all.at(-1)?.to).toBe(absoluteEnd.apply(facts, start).value?.end);
      all.slice(1).forEach(({ from }, index) => {
        expect(from).toBe(addDays(all[index]?.to ?? start, 1));
      });
      for (const { from, to } of all) expect(to < addMonths(from, 12)).toBe(true);
    }),
    { numRuns: 50 },
  );
});

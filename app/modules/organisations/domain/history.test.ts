import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, isoDate } from '#kernel/date.ts';
import { theRegister } from '../testing/the-register.ts';
import { officesOn } from './coverage.ts';
import { servedThroughTime, servingThroughTime, takeovers } from './history.ts';

const register = await theRegister();
const day = fc.integer({ min: 0, max: 2700 }).map((days) => addDays(isoDate('2019-06-12'), days));

test('Stad was Eid until the merger, and its office has since taken in its neighbours', () => {
  const stretches = servedThroughTime(register).get('1443') ?? [];
  expect(
    stretches.map(({ from, services }) => [from, services.map(({ areaId }) => areaId)]),
  ).toEqual([
    ['2019-06-12', ['1443']],
    ['2020-01-01', ['4649']],
    ['2020-03-27', ['4649']],
    ['2025-04-16', ['4648', '4649', '4650', '4651']],
  ]);
  expect(stretches.at(-1)?.to).toBeNull();
});

test('a municipality that has lost its known office has a gap to the end', () => {
  const stretches = servingThroughTime(register, '1836');
  expect(stretches.at(-1)).toEqual({ from: '2025-04-16', to: null, services: [] });
});

test('a municipality with districts has had an office for each', () => {
  const [first] = servingThroughTime(register, '4601');
  expect(first?.from).toBe('2020-01-01');
  expect(new Set(first?.services.map(({ officeId }) => officeId)).size).toBe(8);
});

test('an office that serves nobody any more is taken over once', () => {
  const all = takeovers(register);
  expect(new Set(all.map(({ from }) => from)).size).toBe(all.length);
  expect(all.filter(({ from }) => from === '1433')).toEqual([
    { on: '2020-01-01', from: '1433', to: ['1432'] },
  ]);
  expect(all.filter(({ from }) => from === '1209')).toEqual([
    { on: '2025-04-16', from: '1209', to: ['1208'] },
  ]);
  const unknown = all.filter(({ to }) => to.length === 0).map(({ from }) => from);
  expect(unknown.toSorted()).toEqual(['0919', '1835', '1836']);
});

test('the stretches of an office are what it serves on each day of them', () => {
  const stretches = servedThroughTime(register);
  fc.assert(
    fc.property(day, (on) => {
      for (const [officeId, services] of officesOn(register, on)) {
        const stretch = stretches
          .get(officeId)
          ?.find(({ from, to }) => from <= on && (to === null || on <= to));
        expect(stretch?.services.map(({ areaId }) => areaId)).toEqual(
          services.map(({ areaId }) => areaId),
        );
      }
    }),
    { numRuns: 20 },
  );
});

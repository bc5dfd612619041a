import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, isoDate } from '#kernel/date.ts';
import { theRegister } from '../testing/the-register.ts';
import {
  coverageOn,
  municipalitiesWithoutOffice,
  officesOn,
  successorOffices,
} from './coverage.ts';
import { predecessorsOn, successorsOn } from './lineage.ts';
import { countyOf, districtsIn, governorOf, municipalitiesOn, municipalityOn } from './register.ts';

const register = await theRegister();
const day = fc.integer({ min: 0, max: 2700 }).map((days) => addDays(isoDate('2019-06-12'), days));

test.each([
  ['2019-06-12', 393, 0],
  ['2019-12-31', 393, 0],
  ['2020-01-01', 339, 0],
  ['2020-03-27', 309, 0],
  ['2021-09-08', 283, 0],
  ['2025-04-16', 248, 3],
  ['2026-11-02', 248, 3],
])('on %s, %d offices serve all municipalities but %d', (on, offices, without) => {
  expect(officesOn(register, isoDate(on)).size).toBe(offices);
  expect(municipalitiesWithoutOffice(register, isoDate(on))).toHaveLength(without);
});

test('before the first snapshot nothing is known, and nothing is guessed', () => {
  expect(coverageOn(register, isoDate('2019-06-11')).size).toBe(0);
  expect(municipalitiesWithoutOffice(register, isoDate('2019-06-11'))).toHaveLength(422);
});

test('a new number alone keeps the office; after a merger the next snapshot decides', () => {
  const coverage = coverageOn(register, isoDate('2020-01-01'));
  expect(coverage.get('460103')).toMatchObject({ officeId: '1202', carried: 'renumbered' });
  expect(coverage.get('4602')).toMatchObject({
    officeId: '1401',
    asOf: '2020-03-27',
    carried: 'after-merger',
  });
  expect(coverageOn(register, isoDate('2024-01-01')).get('1580')).toMatchObject({
    officeId: '1580',
    carried: 'after-merger',
  });
});

test('Oslo and Bergen are served by district', () => {
  const coverage = coverageOn(register, isoDate('2019-12-17'));
  expect(coverage.has('0301') || coverage.has('1201')).toBe(false);
  expect(districtsIn(register, '1201', isoDate('2019-12-17'))).toHaveLength(8);
  const oslo = districtsIn(register, '0301', isoDate('2019-12-17'));
  const served = oslo.filter(({ id }) => coverage.has(id));
  expect(served.length).toBeGreaterThanOrEqual(15);
  expect(oslo.filter(({ id, kind }) => kind === 'bydel' && !coverage.has(id))).toEqual([]);
});

test('municipalities that changed county do so on the day', () => {
  expect(countyOf(register, '1444', isoDate('2019-12-31'))?.id).toBe('14');
  expect(successorsOn(register, '1444', isoDate('2020-01-01'))).toEqual(['1577']);
  expect(countyOf(register, '1577', isoDate('2020-01-01'))?.id).toBe('15');
  expect(governorOf(register, '1577', isoDate('2020-01-01'))?.id).toBe('FMMR');

  expect(successorsOn(register, '1567', isoDate('2019-01-01'))).toEqual(['5061']);
  expect(countyOf(register, '5061', isoDate('2019-01-01'))?.id).toBe('50');
  expect(governorOf(register, '1567', isoDate('2018-12-31'))?.id).toBe('FMMR');
  expect(governorOf(register, '5061', isoDate('2019-01-01'))?.id).toBe('FMTL');
});

test.each([
  ['1444', '2020-01-01', ['1520'], 'its municipality moved to the next county'],
  ['1141', '2020-01-01', ['1169'], 'its municipality became a district'],
  ['5702', '2020-01-01', ['5702'], 'it lost a municipality and lives on'],
  ['1209', '2025-04-16', ['1208'], 'its district got another office'],
  ['1850', '2020-01-01', ['1805', '1849'], 'its municipality was divided'],
  ['1836', '2025-04-16', [], 'nobody knows who has Rødøy'],
])('office %s is followed on %s by %j: %s', (office, on, expected) => {
  expect(successorOffices(register, office, isoDate('2019-12-17'), isoDate(on))).toEqual(expected);
});

test('following successors always ends in the municipalities of today', () => {
  const today = isoDate('2026-11-02');
  const now = new Set(municipalitiesOn(register, today).map(({ id }) => id));
  expect(now.size).toBe(357);
  const reached = new Set<string>();
  for (const id of register.municipalities.keys()) {
    const successors = successorsOn(register, id, today);
    expect(successors.length).toBeGreaterThan(0);
    for (const successor of successors) reached.add(successor);
  }
  expect(reached).toEqual(now);
});

test('what became of a place leads back to it', () => {
  const lost = fc.sample(fc.tuple(day, day), { numRuns: 20, seed: 1 }).flatMap((days) => {
    const [from = days[0], on = days[0]] = days.toSorted();
    return municipalitiesOn(register, from).flatMap(({ id }) =>
      successorsOn(register, id, on)
        .filter((successor) => !municipalityOn(register, successor, from))
        .filter((successor) => !predecessorsOn(register, successor, from).includes(id)),
    );
  });
  expect(lost).toEqual([]);
});

test('on any day a place has at most one office, and it exists that day', () => {
  fc.assert(
    fc.property(day, (on) => {
      const offices = officesOn(register, on);
      const served = [...offices.values()].flat().map(({ areaId }) => areaId);
      expect(new Set(served).size).toBe(served.length);
      const districts = served.flatMap((id) => register.districts.get(id) ?? []);
      const whole = served.filter((id) => !register.districts.has(id));
      const divided = new Set(districts.map(({ municipalityId }) => municipalityId));
      expect(whole.filter((id) => divided.has(id))).toEqual([]);
      expect([...whole, ...divided].filter((id) => !municipalityOn(register, id, on))).toEqual([]);
      expect([...offices.keys()].filter((id) => !register.offices.has(id))).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

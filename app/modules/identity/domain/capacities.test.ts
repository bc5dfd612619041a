import { expect, test } from 'vitest';
import { addDays, isoDate } from '#kernel/date.ts';
import { capacitiesOn, type Deputy, type Membership } from './capacities.ts';

const day = isoDate('2026-11-02');

function member(role: string, rest: Partial<Membership> = {}): Membership {
  return {
    unitKind: 'office',
    unitId: '9901',
    role,
    validFrom: day,
    validTo: null,
    ended: false,
    ...rest,
  };
}

function deputy(rest: Partial<Deputy> = {}): Deputy {
  return {
    ...member('office-leader', { validTo: day }),
    forUserId: 'leader',
    forName: 'Leiar Demo',
    forMemberships: [member('office-leader')],
    ...rest,
  };
}

test('the roles in one unit are one capacity', () => {
  const memberships = [member('caseworker'), member('decision-maker')];
  expect(capacitiesOn(day, memberships, [])).toEqual([
    { key: 'office:9901', kind: 'office', unitId: '9901', roles: ['caseworker', 'decision-maker'] },
  ]);
});

test('two units are two capacities', () => {
  const memberships = [member('caseworker'), member('caseworker', { unitId: '9902' })];
  expect(capacitiesOn(day, memberships, []).map(({ key }) => key)).toEqual([
    'office:9901',
    'office:9902',
  ]);
});

test('what is over or not begun gives nothing', () => {
  const over = member('caseworker', { validFrom: addDays(day, -9), validTo: addDays(day, -1) });
  const later = member('caseworker', { validFrom: addDays(day, 1) });
  expect(capacitiesOn(day, [over, later, member('caseworker', { ended: true })], [])).toEqual([]);
});

test('a deputy keeps their own roles, in a capacity of its own', () => {
  expect(capacitiesOn(day, [member('caseworker')], [deputy()])).toEqual([
    { key: 'office:9901', kind: 'office', unitId: '9901', roles: ['caseworker'] },
    {
      key: 'office:9901:for:leader',
      kind: 'office',
      unitId: '9901',
      roles: ['office-leader', 'caseworker'],
      deputyFor: { userId: 'leader', name: 'Leiar Demo' },
    },
  ]);
});

test.each([
  { on: addDays(day, -1), may: false },
  { on: day, may: true },
  { on: addDays(day, 1), may: false },
])('a deputy for one day may on $on: $may', ({ on, may }) => {
  const held = member('office-leader', { validFrom: addDays(day, -30) });
  expect(capacitiesOn(on, [], [deputy({ forMemberships: [held] })]).length > 0).toBe(may);
});

test('nobody stands in for one who has left', () => {
  const left = member('office-leader', { validFrom: addDays(day, -9), validTo: addDays(day, -1) });
  expect(capacitiesOn(day, [], [deputy({ forMemberships: [left] })])).toEqual([]);
  expect(capacitiesOn(day, [], [deputy({ forMemberships: [member('caseworker')] })])).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import { addDays, isoDate } from '#kernel/date.ts';
import { end, give, type Hold, standIn } from './access.ts';

const today = isoDate('2026-11-02');
const yesterday = addDays(today, -1);
const tomorrow = addDays(today, 1);
const leads = (role: string) => role === 'office-leader';

function hold(rest: Partial<Hold> = {}): Hold {
  return {
    userId: 'kari',
    role: 'caseworker',
    validFrom: today,
    validTo: null,
    ended: false,
    ...rest,
  };
}

describe('giving a role', () => {
  test('is done when nobody has it', () => {
    expect(give([hold({ userId: 'ola' })], hold(), today)).toEqual({ ok: true, value: hold() });
  });

  test('may be done again when it is over', () => {
    const over = hold({ validFrom: addDays(today, -9), validTo: yesterday });
    expect(give([over, hold({ ended: true })], hold(), today).ok).toBe(true);
  });

  test.each([
    { code: 'already-has-it', held: [hold()], wanted: hold({ validFrom: tomorrow }) },
    { code: 'period-backwards', held: [], wanted: hold({ validTo: yesterday }) },
    {
      code: 'period-over',
      held: [],
      wanted: hold({ validFrom: addDays(today, -9), validTo: yesterday }),
    },
  ])('is refused: $code', ({ code, held, wanted }) => {
    expect(give(held, wanted, today)).toMatchObject({ refusal: { code } });
  });
});

describe('ending a role', () => {
  const by = 'leader';
  const leader = hold({ userId: by, role: 'office-leader', validFrom: addDays(today, -99) });
  const other = { ...leader, userId: 'second' };

  test('at once takes it away today', () => {
    expect(end([leader, hold()], hold(), { lastDay: null, today, by, leads })).toEqual({
      ok: true,
      value: hold({ ended: true }),
    });
  });

  test('after a day lets that day count', () => {
    const ended = end([leader], hold(), { lastDay: today, today, by, leads });
    expect(ended).toEqual({ ok: true, value: hold({ validTo: today }) });
  });

  test('a leader may step down when another remains', () => {
    expect(end([leader, other], leader, { lastDay: null, today, by, leads }).ok).toBe(true);
  });

  test.each([
    { code: 'already-ended', held: [], ending: hold({ ended: true }), lastDay: null },
    { code: 'already-ended', held: [], ending: hold({ validTo: yesterday }), lastDay: null },
    { code: 'ends-before-it-begins', held: [], ending: hold(), lastDay: yesterday },
    {
      code: 'ends-before-it-begins',
      held: [],
      ending: hold({ validFrom: addDays(today, 5) }),
      lastDay: tomorrow,
    },
    { code: 'last-leader', held: [leader, hold()], ending: leader, lastDay: null },
    {
      code: 'last-leader',
      held: [leader, { ...other, validTo: tomorrow }],
      ending: leader,
      lastDay: tomorrow,
    },
  ])('is refused: $code', ({ code, held, ending, lastDay }) => {
    expect(end(held, ending, { lastDay, today, by, leads })).toMatchObject({ refusal: { code } });
  });
});

describe('standing in', () => {
  const leader = hold({ userId: 'leader', role: 'office-leader' });
  const wanted = {
    ...hold({ role: 'office-leader' }),
    forUserId: 'leader',
    validTo: addDays(today, 14),
  };

  test('is for a role the other one holds', () => {
    expect(standIn([leader], [], wanted, today)).toEqual({ ok: true, value: wanted });
  });

  test('may last a year less a day', () => {
    const year = { ...wanted, validTo: isoDate('2027-11-01') };
    expect(standIn([leader], [], year, today).ok).toBe(true);
    const longer = standIn([leader], [], { ...wanted, validTo: isoDate('2027-11-02') }, today);
    expect(longer).toMatchObject({ refusal: { code: 'deputy-too-long' } });
  });

  test.each([
    { code: 'period-backwards', change: { validTo: yesterday } },
    { code: 'for-oneself', change: { forUserId: 'kari' } },
    { code: 'not-held-by-them', change: { role: 'decision-maker' } },
    { code: 'not-held-by-them', change: { validFrom: yesterday } },
  ])('is refused: $code', ({ code, change }) => {
    expect(standIn([leader], [], { ...wanted, ...change }, today)).toMatchObject({
      refusal: { code },
    });
  });

  test('is refused when it is registered already', () => {
    expect(standIn([leader], [wanted], wanted, today)).toMatchObject({
      refusal: { code: 'already-deputy' },
    });
  });
});

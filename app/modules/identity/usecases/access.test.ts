import { beforeEach, describe, expect, test } from 'vitest';
import { isoDate } from '#kernel/date.ts';
import { type Actor, Forbidden, NotFound } from '#platform/access.ts';
import { inScope } from '#platform/db/database.ts';
import { execute } from '#platform/use-case.ts';
import { anActor, newId, services } from '#tests/support/services.ts';
import { aDeputy, aMembership, aUser } from '../testing/a-user.ts';
import { endAccess, endDeputy } from './end-access.ts';
import { giveAccess } from './give-access.ts';
import { listAccess } from './list-access.ts';
import { registerDeputy } from './register-deputy.ts';

const { db } = services;
const today = isoDate('2026-11-02');

/** A leader who is registered, in an office of their own. */
async function aLeader(): Promise<Actor & { readonly membershipId: string }> {
  const actor = anActor('office-leader');
  const { id } = await aUser(db, { name: 'Leiar Demo' });
  const { unitId } = actor.capacity;
  const membershipId = await aMembership(db, { userId: id, unitId, role: 'office-leader' });
  return { ...actor, id, membershipId };
}

let leader: Actor & { readonly membershipId: string };
beforeEach(async () => {
  leader = await aLeader();
});

const list = (actor: Actor = leader) =>
  execute(services, actor, listAccess, { unit: undefined }).then((result) => {
    if (!result.ok) throw new Error('refused');
    return result.value;
  });

async function outcomes(unitId: string): Promise<readonly string[]> {
  const actor = { ...leader, capacity: { ...leader.capacity, unitId } };
  const rows = await inScope(db, actor, (tx) =>
    tx
      .selectFrom('audit_event')
      .select(['use_case', 'outcome'])
      .where('unit_id', '=', unitId)
      .orderBy('id')
      .execute(),
  );
  return rows.map(({ use_case, outcome }) => `${use_case} ${outcome}`);
}

describe('giving access', () => {
  const input = {
    unit: undefined,
    role: 'caseworker',
    validFrom: today,
    validTo: null,
  } as const;

  test('lets a colleague from elsewhere in, and is logged', async () => {
    const user = await aUser(db, { name: 'Ola Demo' });
    const given = await execute(services, leader, giveAccess, {
      ...input,
      email: user.email.toUpperCase(),
    });

    expect(given).toMatchObject({ ok: true, value: { name: 'Ola Demo' } });
    expect((await list()).holds).toMatchObject([
      { name: 'Leiar Demo', role: 'office-leader', state: 'now' },
      { name: 'Ola Demo', role: 'caseworker', state: 'now', validFrom: today, validTo: null },
    ]);
    expect(await outcomes(leader.capacity.unitId)).toContain('identity.give-access done');
  });

  test('is refused for one who is not registered', async () => {
    const given = await execute(services, leader, giveAccess, {
      ...input,
      email: 'x@demo.example',
    });
    expect(given).toMatchObject({ refusal: { code: 'unknown-user' } });
  });

  test('is refused for one who has left', async () => {
    const { email } = await aUser(db, { endedOn: today });
    const given = await execute(services, leader, giveAccess, { ...input, email });
    expect(given).toMatchObject({ refusal: { code: 'unknown-user' } });
  });

  test('is refused for a role that the unit does not have', async () => {
    const { email } = await aUser(db);
    const given = await execute(services, leader, giveAccess, {
      ...input,
      email,
      role: 'operator',
    });
    expect(given).toMatchObject({ refusal: { code: 'no-such-role-here' } });
  });

  test('is refused for what they have already, and leaves one row', async () => {
    const { email } = await aUser(db);
    await execute(services, leader, giveAccess, { ...input, email });
    const again = await execute(services, leader, giveAccess, { ...input, email });
    expect(again).toMatchObject({ refusal: { code: 'already-has-it' } });
    expect((await list()).holds).toHaveLength(2);
    expect(await outcomes(leader.capacity.unitId)).toContain(
      'identity.give-access refused: already-has-it',
    );
  });

  test('is refused for a period that runs backwards', async () => {
    const { email } = await aUser(db);
    const validTo = isoDate('2026-11-01');
    const given = await execute(services, leader, giveAccess, { ...input, email, validTo });
    expect(given).toMatchObject({ refusal: { code: 'period-backwards' } });
  });

  test('is not for a caseworker', async () => {
    const { email } = await aUser(db);
    const caseworker = anActor('caseworker', 'office', leader.capacity.unitId);
    await expect(
      execute(services, caseworker, giveAccess, { ...input, email }),
    ).rejects.toBeInstanceOf(Forbidden);
  });

  test('is for the own unit whatever unit is named', async () => {
    const { email } = await aUser(db);
    const other = await aLeader();
    const unit = { kind: 'office', id: other.capacity.unitId };
    await execute(services, leader, giveAccess, { ...input, email, unit });
    expect((await list(other)).holds).toHaveLength(1);
    expect((await list()).holds).toHaveLength(2);
  });

  test('is for every unit where an operator does it', async () => {
    const { email } = await aUser(db);
    const operator = anActor('operator', 'operations');
    const unit = { kind: 'office', id: leader.capacity.unitId };
    await execute(services, operator, giveAccess, { ...input, email, unit });
    expect((await list()).holds).toHaveLength(2);
  });
});

describe('ending access', () => {
  test('at once, and after a day', async () => {
    const { unitId } = leader.capacity;
    const one = await aUser(db, { name: 'A' });
    const two = await aUser(db, { name: 'B' });
    const now = await aMembership(db, { userId: one.id, unitId });
    const later = await aMembership(db, { userId: two.id, unitId });
    await execute(services, leader, endAccess, { membershipId: now, when: 'now', lastDay: null });
    await execute(services, leader, endAccess, {
      membershipId: later,
      when: 'after',
      lastDay: isoDate('2026-11-30'),
    });
    expect((await list()).holds).toMatchObject([
      { name: 'A', state: 'over' },
      { name: 'B', state: 'now', validTo: '2026-11-30' },
      { name: 'Leiar Demo' },
    ]);
  });

  test.each([
    ['at once', { when: 'now', lastDay: null }, { ended: true }],
    ['after a day', { when: 'after', lastDay: isoDate('2026-11-30') }, { validTo: '2026-11-30' }],
  ] as const)('%s ends what they stand in for as well', async (_, when, expected) => {
    const { unitId } = leader.capacity;
    const { id: userId } = await aUser(db);
    const membershipId = await aMembership(db, { userId, unitId });
    const standingIn = { userId, forUserId: leader.id, unitId, role: 'office-leader' } as const;
    await aDeputy(db, { ...standingIn, validTo: '2026-12-31' });
    await execute(services, leader, endAccess, { membershipId, ...when });
    expect((await list()).deputies).toMatchObject([expected]);
  });

  test('does not end what they stand in for while they have another role', async () => {
    const { unitId } = leader.capacity;
    const { id: userId } = await aUser(db);
    const membershipId = await aMembership(db, { userId, unitId });
    await aMembership(db, { userId, unitId, role: 'decision-maker' });
    const standingIn = { userId, forUserId: leader.id, unitId, role: 'office-leader' } as const;
    await aDeputy(db, { ...standingIn, validTo: '2026-12-31' });
    await execute(services, leader, endAccess, { membershipId, when: 'now', lastDay: null });
    expect((await list()).deputies).toMatchObject([{ ended: false, validTo: '2026-12-31' }]);
  });

  test('is refused for the last leader, by themselves', async () => {
    const { membershipId } = leader;
    const ended = await execute(services, leader, endAccess, {
      membershipId,
      when: 'now',
      lastDay: null,
    });
    expect(ended).toMatchObject({ refusal: { code: 'last-leader' } });
  });

  test('may be done to the last leader by an operator', async () => {
    const { membershipId } = leader;
    const operator = anActor('operator', 'operations');
    const input = { membershipId, when: 'now', lastDay: null } as const;
    expect((await execute(services, operator, endAccess, input)).ok).toBe(true);
    expect(await execute(services, operator, endAccess, input)).toMatchObject({
      refusal: { code: 'already-ended' },
    });
  });

  test('cannot end before it begins', async () => {
    const { id: userId } = await aUser(db);
    const { unitId } = leader.capacity;
    const membershipId = await aMembership(db, { userId, unitId, validFrom: '2026-12-01' });
    const lastDay = isoDate('2026-11-30');
    expect(
      await execute(services, leader, endAccess, { membershipId, when: 'after', lastDay }),
    ).toMatchObject({ refusal: { code: 'ends-before-it-begins' } });
  });

  test('of another unit does not exist', async () => {
    const { membershipId } = await aLeader();
    await expect(
      execute(services, leader, endAccess, { membershipId, when: 'now', lastDay: null }),
    ).rejects.toBeInstanceOf(NotFound);
  });

  test('is not for a caseworker', async () => {
    const { membershipId } = leader;
    const caseworker = anActor('caseworker', 'office', leader.capacity.unitId);
    await expect(
      execute(services, caseworker, endAccess, { membershipId, when: 'now', lastDay: null }),
    ).rejects.toBeInstanceOf(Forbidden);
  });
});

describe('a deputy', () => {
  const period = { validFrom: today, validTo: isoDate('2026-11-15') };

  test('is registered for a role, listed with whom for, and ended', async () => {
    const { email } = await aUser(db, { name: 'Vikar Demo' });
    const registered = await execute(services, leader, registerDeputy, {
      unit: undefined,
      email,
      for: leader.membershipId,
      ...period,
    });
    if (!registered.ok) throw new Error(registered.refusal.code);
    const { deputyId } = registered.value;
    expect((await list()).deputies).toMatchObject([
      { name: 'Vikar Demo', forName: 'Leiar Demo', role: 'office-leader', state: 'now' },
    ]);

    await execute(services, leader, endDeputy, { deputyId, when: 'now', lastDay: null });
    expect((await list()).deputies).toMatchObject([{ state: 'over' }]);
  });

  test('is refused for a role held in another unit', async () => {
    const { email } = await aUser(db);
    const other = await aLeader();
    const registered = await execute(services, leader, registerDeputy, {
      unit: undefined,
      email,
      for: other.membershipId,
      ...period,
    });
    expect(registered).toMatchObject({ refusal: { code: 'not-held-by-them' } });
  });

  test.each([
    { code: 'unknown-user', change: { email: 'nobody@demo.example' } },
    { code: 'period-backwards', change: { validTo: isoDate('2026-11-01') } },
    { code: 'deputy-too-long', change: { validTo: isoDate('2027-11-02') } },
  ])('is refused: $code', async ({ code, change }) => {
    const { email } = await aUser(db);
    const input = { unit: undefined, email, for: leader.membershipId, ...period, ...change };
    expect(await execute(services, leader, registerDeputy, input)).toMatchObject({
      refusal: { code },
    });
  });

  test('of another unit does not exist', async () => {
    const other = await aLeader();
    const { id: userId } = await aUser(db);
    const { unitId } = other.capacity;
    const deputyId = await aDeputy(db, {
      userId,
      forUserId: other.id,
      unitId,
      role: 'office-leader',
      validTo: '2026-12-01',
    });
    await expect(
      execute(services, leader, endDeputy, { deputyId, when: 'now', lastDay: null }),
    ).rejects.toBeInstanceOf(NotFound);
    expect((await list()).deputies).toEqual([]);
  });
});

test('nobody but leaders and operators sees who has access', async () => {
  for (const role of ['caseworker', 'decision-maker'] as const)
    await expect(
      execute(services, anActor(role), listAccess, { unit: undefined }),
    ).rejects.toBeInstanceOf(Forbidden);
  const elsewhere = { ...leader, id: newId() };
  expect((await list({ ...elsewhere, capacity: { kind: 'office', unitId: 'x' } })).holds).toEqual(
    [],
  );
});

import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { inScope, type Tx } from '#platform/db/database.ts';
import { anActor, newId, services } from '#tests/support/services.ts';
import { inSignIn } from './sessions.ts';
import { aDeputy, aMembership, aUser } from './testing/a-user.ts';

const { db } = services;

async function twoOffices() {
  const mine = anActor('office-leader');
  const other = anActor('office-leader');
  const here = await aUser(db);
  const there = await aUser(db);
  await aMembership(db, { userId: here.id, unitId: mine.capacity.unitId });
  const theirs = await aMembership(db, { userId: there.id, unitId: other.capacity.unitId });
  return { mine, other, here, there, theirs };
}

/** What SQL gives, whatever the program meant to ask for. */
async function idsSeen(tx: Tx, table: 'app_user' | 'membership' | 'deputy') {
  const rows = await tx.selectFrom(table).select('id').execute();
  return rows.map(({ id }) => id);
}

describe('as the application role', () => {
  test('an office sees its own people and their roles', async () => {
    const { mine, here, theirs } = await twoOffices();
    const seen = await inScope(db, mine, async (tx) => ({
      users: await idsSeen(tx, 'app_user'),
      memberships: await idsSeen(tx, 'membership'),
    }));
    expect(seen.users).toEqual([here.id]);
    expect(seen.memberships).toHaveLength(1);
    expect(seen.memberships).not.toContain(theirs);
  });

  test('an office sees those who stand in there', async () => {
    const { mine, here, there } = await twoOffices();
    const { unitId } = mine.capacity;
    const deputyId = await aDeputy(db, {
      userId: there.id,
      forUserId: here.id,
      unitId,
      validTo: '2026-12-31',
    });
    const seen = await inScope(db, mine, async (tx) => ({
      users: await idsSeen(tx, 'app_user'),
      deputies: await idsSeen(tx, 'deputy'),
    }));
    expect(seen.users.sort()).toEqual([here.id, there.id].sort());
    expect(seen.deputies).toEqual([deputyId]);
  });

  test.each(['visitor', 'resident', 'system', 'governor'] as const)(
    'a %s with the number of an office sees nobody there',
    async (kind) => {
      const { mine } = await twoOffices();
      const actor = { ...mine, capacity: { ...mine.capacity, kind } };
      expect(await inScope(db, actor, (tx) => idsSeen(tx, 'app_user'))).toEqual([]);
      expect(await inScope(db, actor, (tx) => idsSeen(tx, 'membership'))).toEqual([]);
    },
  );

  test('an office can neither give nor take in another', async () => {
    const { mine, other, here, theirs } = await twoOffices();
    const give = inScope(db, mine, (tx) =>
      tx
        .insertInto('membership')
        .values({
          id: newId(),
          user_id: here.id,
          unit_kind: 'office',
          unit_id: other.capacity.unitId,
          role: 'office-leader',
          valid_from: '2026-01-01',
        })
        .execute(),
    );
    await expect(give).rejects.toThrow(/row-level security/);
    const { numUpdatedRows } = await inScope(db, mine, (tx) =>
      tx
        .updateTable('membership')
        .set({ ended_at: new Date(0) })
        .where('id', '=', theirs)
        .executeTakeFirst(),
    );
    expect(Number(numUpdatedRows)).toBe(0);
  });

  test('an office cannot write about a person', async () => {
    const { mine, here } = await twoOffices();
    const { numUpdatedRows } = await inScope(db, mine, (tx) =>
      tx
        .updateTable('app_user')
        .set({ ended_on: '2026-01-01' })
        .where('id', '=', here.id)
        .executeTakeFirst(),
    );
    expect(Number(numUpdatedRows)).toBe(0);
  });

  test('a colleague elsewhere is found by the whole e-mail address alone', async () => {
    const { mine, there } = await twoOffices();
    const seen = (sought: string) =>
      inScope(db, mine, async (tx) => {
        await sql`select set_config('kvp.sought_email', ${sought}, true)`.execute(tx);
        return idsSeen(tx, 'app_user');
      });
    expect(await seen(there.email)).toContain(there.id);
    expect(await seen(there.email.slice(1))).not.toContain(there.id);
    expect(await seen('%')).not.toContain(there.id);
  });

  test.each(['session', 'resident', 'sign_in_attempt', 'pending_post'] as const)(
    'nobody, operators included, reads %s',
    async (table) => {
      for (const actor of [anActor('office-leader'), anActor('operator', 'operations')])
        await expect(
          inScope(db, actor, (tx) => tx.selectFrom(table).selectAll().execute()),
        ).rejects.toThrow(/permission denied/);
    },
  );
});

describe('as the role that signs people in', () => {
  test('nothing of the rest of the system can be read', async () => {
    for (const table of ['audit_event', 'audit_person'] as const)
      await expect(
        inSignIn(db, (tx) => tx.selectFrom(table).selectAll().execute()),
      ).rejects.toThrow(/permission denied/);
  });

  test('nobody can be given access', async () => {
    const { here } = await twoOffices();
    await expect(
      inSignIn(db, (tx) =>
        tx.updateTable('app_user').set({ subject: 'x' }).where('id', '=', here.id).execute(),
      ),
    ).rejects.toThrow(/permission denied/);
    await expect(
      inSignIn(db, (tx) => tx.updateTable('membership').set({ role: 'operator' }).execute()),
    ).rejects.toThrow(/permission denied/);
  });
});

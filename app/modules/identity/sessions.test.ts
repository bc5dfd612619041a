import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addDays, isoDate } from '#kernel/date.ts';
import { today as dayOf } from '#platform/clock.ts';
import { inScope } from '#platform/db/database.ts';
import { execute } from '#platform/use-case.ts';
import { anActor, newId, services, testDay } from '#tests/support/services.ts';
import { setCookie } from './cookies.ts';
import {
  chooseCapacity,
  chooseLanguage,
  endSession,
  endSessionsBySid,
  endSessionsOf,
  hashOf,
  inSignIn,
  startSession,
} from './sessions.ts';
import { settle } from './settle.ts';
import type { SignIn } from './sign-in.server.ts';
import { aSignIn } from './testing/a-sign-in.ts';
import { aDeputy, aMembership, aUser } from './testing/a-user.ts';
import { endAccess } from './usecases/end-access.ts';
import { endUserAccess } from './usecases/manage-users.ts';

const { db } = services;
const minute = 60_000;

let now = testDay;
const clock = { now: () => now };
let signIn: SignIn;
beforeAll(async () => {
  signIn = await aSignIn({ clock });
});
beforeEach(() => {
  now = testDay;
});

const later = (milliseconds: number) => new Date(now.valueOf() + milliseconds);

async function started(subject: string, sid?: string): Promise<string> {
  const identity = { subject, sid, idToken: '' };
  const session = await startSession(services, signIn, 'staff', identity, dayOf(clock));
  if (!session.known) throw new Error('not known');
  return session.token;
}

function who(token: string, path = '/tilgang', headers: Record<string, string> = {}) {
  const cookie = setCookie('session', token, signIn.settings);
  const request = new Request(`http://localhost:3000${path}`, { headers: { cookie, ...headers } });
  return settle({ db, clock }, signIn, request);
}

async function signedInLeader() {
  const user = await aUser(db, { name: 'Leiar Demo' });
  const unitId = `office-${newId()}`;
  const membershipId = await aMembership(db, { userId: user.id, unitId, role: 'office-leader' });
  return { user, unitId, membershipId, token: await started(user.subject) };
}

describe('a session', () => {
  test('says who asks, in which unit and with which roles', async () => {
    const { user, unitId, token } = await signedInLeader();
    expect(await who(token)).toMatchObject({
      actor: {
        id: user.id,
        name: 'Leiar Demo',
        capacity: { kind: 'office', unitId },
        roles: ['office-leader'],
      },
      user: { name: 'Leiar Demo', chosen: `office:${unitId}` },
    });
  });

  test('is kept as a hash', async () => {
    const { token } = await signedInLeader();
    const row = await inSignIn(db, (tx) =>
      tx
        .selectFrom('session')
        .selectAll()
        .where('token_hash', '=', hashOf(token))
        .executeTakeFirstOrThrow(),
    );
    expect(JSON.stringify(row)).not.toContain(token);
  });

  test('is nobody’s with a token that was changed', async () => {
    const { token } = await signedInLeader();
    const changed = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
    for (const wrong of [changed, hashOf(token), '', 'x'.repeat(5_000), "' or 1=1 --"])
      expect((await who(wrong)).actor.id).toBe('visitor');
  });

  test('runs out after an hour without a request, and not before', async () => {
    const { user, token } = await signedInLeader();
    now = later(59 * minute);
    expect((await who(token)).actor.id).toBe(user.id);
    now = later(59 * minute);
    expect((await who(token)).actor.id).toBe(user.id);
    now = later(60 * minute);
    expect((await who(token)).actor.id).toBe('visitor');
  });

  test('runs out after ten hours, however busy', async () => {
    const { user, token } = await signedInLeader();
    for (let hour = 1; hour < 20; hour += 1) {
      now = later(30 * minute);
      expect((await who(token)).actor.id).toBe(user.id);
    }
    now = later(30 * minute);
    expect((await who(token)).actor.id).toBe('visitor');
  });

  test('writes when it was last seen at most once a minute', async () => {
    const { token } = await signedInLeader();
    const lastSeen = () =>
      inSignIn(db, (tx) =>
        tx
          .selectFrom('session')
          .select('last_seen')
          .where('token_hash', '=', hashOf(token))
          .executeTakeFirstOrThrow(),
      ).then(({ last_seen }) => last_seen);
    now = later(59_000);
    await who(token);
    expect(await lastSeen()).toEqual(testDay);
    now = later(1_000);
    await who(token);
    expect(await lastSeen()).toEqual(now);
  });

  test('ends when it is ended, and gives what the issuer needs to end it there', async () => {
    const { token, user } = await signedInLeader();
    expect(await endSession(services, signIn, token)).toMatchObject({
      issuer: 'http://localhost:3000/demo-innlogging/tilsett',
    });
    expect((await who(token)).actor.id).toBe('visitor');
    expect(await endSession(services, signIn, token)).toBeUndefined();
    expect((await who(await started(user.subject))).actor.id).toBe(user.id);
  });

  test('is found by sid when the issuer signs out without our cookie', async () => {
    const user = await aUser(db);
    const sid = newId();
    const token = await started(user.subject, sid);
    const issuer = signIn.clients.staff?.issuer ?? '';
    expect(await endSessionsBySid(db, signIn, 'https://another.example', sid)).toBe(0);
    expect(await endSessionsBySid(db, signIn, issuer, sid)).toBe(1);
    expect((await who(token)).user).toBeUndefined();
  });

  test('ends everywhere when an operator signs somebody out', async () => {
    const { user, token } = await signedInLeader();
    const second = await started(user.subject);
    expect(await endSessionsOf(services, user.id, 'operator')).toBe(2);
    expect((await who(token)).user ?? (await who(second)).user).toBeUndefined();
  });

  test('is not given to one who is not registered or has left', async () => {
    const { subject } = await aUser(db, { endedOn: dayOf(clock) });
    for (const unknown of [subject, newId()]) {
      const identity = { subject: unknown, sid: undefined, idToken: '' };
      expect(await startSession(services, signIn, 'staff', identity, dayOf(clock))).toEqual({
        known: false,
      });
    }
  });
});

describe('leaving in the middle of a session', () => {
  test('takes the role away at once', async () => {
    const { unitId, token, user } = await signedInLeader();
    const other = await aUser(db);
    const membershipId = await aMembership(db, { userId: other.id, unitId });
    const theirs = await started(other.subject);
    expect((await who(theirs)).actor.roles).toEqual(['caseworker']);

    const leader = { ...(await who(token)).actor };
    expect(leader.id).toBe(user.id);
    await execute(services, leader, endAccess, { membershipId, when: 'now', lastDay: null });

    const after = await who(theirs);
    expect(after.actor).toMatchObject({ capacity: { kind: 'visitor' }, roles: ['visitor'] });
    expect(after.user).toMatchObject({ capacities: [], chosen: undefined });
  });

  test('ends everything when somebody leaves for good', async () => {
    const { user, token } = await signedInLeader();
    const operator = anActor('operator', 'operations');
    await execute(services, operator, endUserAccess, { email: user.email });
    expect((await who(token)).actor.id).toBe('visitor');
  });

  test('is over when the last day is', async () => {
    const user = await aUser(db);
    const unitId = `office-${newId()}`;
    await aMembership(db, { userId: user.id, unitId, validTo: '2026-11-02' });
    const token = await started(user.subject);
    expect((await who(token)).actor.roles).toEqual(['caseworker']);
    // 23.30 in Oslo, and half an hour later.
    now = new Date('2026-11-02T22:30:00Z');
    const evening = await started(user.subject);
    expect((await who(evening)).actor.roles).toEqual(['caseworker']);
    now = new Date('2026-11-02T23:00:00Z');
    expect((await who(evening)).actor.roles).toEqual(['visitor']);
  });
});

describe('a deputy', () => {
  test.each([
    { day: '2026-11-01', stands: false },
    { day: '2026-11-02', stands: true },
    { day: '2026-11-06', stands: true },
    { day: '2026-11-07', stands: false },
  ])('from 2 to 6 November stands in on $day: $stands', async ({ day, stands }) => {
    const { user: leader, unitId } = await signedInLeader();
    const { id: userId, subject } = await aUser(db);
    await aDeputy(db, {
      userId,
      forUserId: leader.id,
      unitId,
      role: 'office-leader',
      validFrom: '2026-11-02',
      validTo: '2026-11-06',
    });
    now = new Date(`${day}T12:00:00Z`);
    const { actor, user } = await who(await started(subject));
    expect(actor.capacity.onBehalfOf).toBe(stands ? leader.id : undefined);
    expect(user?.capacities.map(({ deputyFor }) => deputyFor)).toEqual(
      stands ? ['Leiar Demo'] : [],
    );
  });

  test('does not stand in for one who has left', async () => {
    const { user: leader, unitId, membershipId } = await signedInLeader();
    const { id: userId, subject } = await aUser(db);
    const role = 'office-leader';
    await aDeputy(db, { userId, forUserId: leader.id, unitId, role, validTo: '2026-12-31' });
    const token = await started(subject);
    expect((await who(token)).actor.roles).toEqual([role]);
    const operator = anActor('operator', 'operations');
    await execute(services, operator, endAccess, { membershipId, when: 'now', lastDay: null });
    expect((await who(token)).actor.roles).toEqual(['visitor']);
  });

  test('is logged as acting for the other', async () => {
    const { user: leader, unitId } = await signedInLeader();
    const { id: userId, subject } = await aUser(db);
    const role = 'office-leader';
    await aDeputy(db, { userId, forUserId: leader.id, unitId, role, validTo: '2026-12-31' });
    const extra = await aUser(db);
    const membershipId = await aMembership(db, { userId: extra.id, unitId });
    const { actor } = await who(await started(subject));
    await execute(services, actor, endAccess, { membershipId, when: 'now', lastDay: null });
    const events = await inScope(db, actor, (tx) =>
      tx.selectFrom('audit_event').selectAll().where('actor_id', '=', userId).execute(),
    );
    expect(events).toMatchObject([{ on_behalf_of: leader.id, use_case: 'identity.end-access' }]);
  });
});

describe('the capacity', () => {
  test('is the chosen one while it is held, also in the next session', async () => {
    const { user, unitId, token } = await signedInLeader();
    await aMembership(db, {
      userId: user.id,
      unitKind: 'governor',
      unitId: `g-${unitId}`,
      role: 'governor-adviser',
      validFrom: '2026-02-01',
      validTo: '2026-11-03',
    });
    const settled = await who(token);
    await chooseCapacity(db, settled.session?.tokenHash ?? '', `governor:g-${unitId}`);
    expect((await who(token)).actor.capacity.kind).toBe('governor');
    const next = await started(user.subject);
    expect((await who(next)).actor.capacity.kind).toBe('governor');
    const after = addDays(isoDate('2026-11-03'), 1);
    now = new Date(`${after}T08:00:00Z`);
    expect((await who(await started(user.subject))).actor.capacity.kind).toBe('office');
  });

  test('is never one that is not held', async () => {
    const { unitId, token } = await signedInLeader();
    const { session } = await who(token);
    await chooseCapacity(db, session?.tokenHash ?? '', 'operations:operations');
    expect((await who(token)).actor.capacity).toEqual({ kind: 'office', unitId });
  });

  test('counts no role that does not belong in the unit', async () => {
    const { id: userId, subject } = await aUser(db);
    await aMembership(db, { userId, unitId: `office-${newId()}`, role: 'operator' });
    expect((await who(await started(subject))).actor.roles).toEqual(['visitor']);
  });
});

describe('a resident', () => {
  test('is the same person every time, and their number is not in the clear', async () => {
    const identity = { subject: '15899012302', sid: undefined, idToken: '' };
    const first = await startSession(services, signIn, 'resident', identity, dayOf(clock));
    const second = await startSession(services, signIn, 'resident', identity, dayOf(clock));
    if (!first.known || !second.known) throw new Error('not known');
    expect(first.ownerId).toBe(second.ownerId);
    const rows = await inSignIn(db, (tx) => tx.selectFrom('resident').selectAll().execute());
    for (const { identity_number, lookup } of rows)
      expect(`${Buffer.from(identity_number).toString('latin1')}${lookup}`).not.toContain(
        identity.subject,
      );
    expect((await who(first.token)).actor).toMatchObject({
      capacity: { kind: 'resident', personId: first.ownerId },
      roles: ['resident'],
    });
  });
});

describe('the language', () => {
  test.each([
    { path: '/', accept: 'nb-NO,nb;q=0.9', language: 'nb' },
    { path: '/', accept: 'de, en;q=0.5, nn;q=0.8', language: 'nn' },
    { path: '/', accept: 'no', language: 'nb' },
    { path: '/', accept: 'de', language: 'nn' },
    { path: '/', accept: '', language: 'nn' },
    { path: '/nb/om', accept: 'nn', language: 'nb' },
    { path: '/en/about', accept: 'nn', language: 'en' },
  ])('of a visitor at $path who asks for "$accept" is $language', async (row) => {
    const { language } = await who('', row.path, { 'accept-language': row.accept });
    expect(language).toBe(row.language);
  });

  test('is what the employee chose, and never English behind sign-in', async () => {
    const { user, token } = await signedInLeader();
    expect((await who(token, '/', { 'accept-language': 'en' })).language).toBe('nb');
    await chooseLanguage(db, user.id, 'nn');
    expect((await who(token, '/', { 'accept-language': 'nb' })).language).toBe('nn');
  });

  test('is in the address of a public page, which looks nobody up', async () => {
    const { token } = await signedInLeader();
    expect(await who(token, '/nn/')).toEqual({
      actor: expect.objectContaining({ id: 'visitor' }),
      language: 'nn',
      user: undefined,
      session: undefined,
    });
  });
});

import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { IsoDate } from '#kernel/date.ts';
import type { Language } from '#kernel/text.ts';
import { type Actor, visitor } from '#platform/access.ts';
import { recordEvent } from '#platform/audit.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import type { Identity } from '#platform/oidc/client.ts';
import type { WhoSignsIn } from '#platform/oidc/settings.ts';
import type { Services } from '#platform/use-case.ts';
import type { Deputy, Membership } from './domain/capacities.ts';
import type { SignIn } from './sign-in.server.ts';

/**
 * Runs as the role that finds out who asks. It alone reads sessions, and it reads nothing of the rest of the system:
 * this comes before there is an actor, so it cannot go through `execute`.
 */
export function inSignIn<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await sql`select set_config('role', 'kvp_sign_in', true)`.execute(tx);
    return work(tx);
  });
}

/** A secret for a cookie: 256 random bits. The database keeps only its hash. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/** Who a session belongs to, with everything they hold, today or not. */
export interface SessionHolder {
  readonly tokenHash: string;
  readonly userId: string | null;
  readonly residentId: string | null;
  readonly name: string;
  readonly language: Language | null;
  readonly capacity: string | null;
  readonly memberships: readonly Membership[];
  readonly deputies: readonly Deputy[];
}

interface SessionRow extends Omit<SessionHolder, 'tokenHash'> {
  readonly lastSeen: Date;
}

/** How seldom the time of the latest request is written down. */
const touchEvery = 60_000;

const period = (alias: string) =>
  sql.raw(
    `'role', ${alias}.role, 'unitKind', ${alias}.unit_kind, 'unitId', ${alias}.unit_id, 'validFrom', ${alias}.valid_from, 'validTo', ${alias}.valid_to, 'ended', ${alias}.ended_at is not null`,
  );

/** Whose session it is, if it is alive and they still work here. One question to the database, and one write a minute. */
export function findSession(
  db: Db,
  signIn: SignIn,
  token: string,
  today: IsoDate,
): Promise<SessionHolder | undefined> {
  const now = signIn.clock.now();
  const { oldest, longestIdle } = limits(signIn, now);
  const tokenHash = hashOf(token);
  return inSignIn(db, async (tx) => {
    const { rows } = await sql<SessionRow>`
      select s.user_id as "userId", s.resident_id as "residentId", s.capacity, s.last_seen as "lastSeen",
        coalesce(u.name, '') as name, u.language,
        (select coalesce(json_agg(json_build_object(${period('m')}) order by m.valid_from, m.id), '[]')
          from kvp.membership m where m.user_id = u.id) as memberships,
        (select coalesce(json_agg(json_build_object(${period('d')}, 'forUserId', f.id, 'forName', f.name,
            'forMemberships', (select coalesce(json_agg(json_build_object(${period('h')})), '[]') from kvp.membership h
              where h.user_id = f.id and h.unit_kind = d.unit_kind and h.unit_id = d.unit_id)) order by d.valid_from, d.id), '[]')
          from kvp.deputy d join kvp.app_user f on f.id = d.for_user_id and (f.ended_on is null or f.ended_on > ${today})
          where d.user_id = u.id) as deputies
      from kvp.session s left join kvp.app_user u on u.id = s.user_id
      where s.token_hash = ${tokenHash} and s.ended_at is null and s.created_at > ${oldest} and s.last_seen > ${longestIdle}
        and (u.ended_on is null or u.ended_on > ${today})`.execute(tx);
    const [row] = rows;
    if (!row) return undefined;
    const { lastSeen, ...holder } = row;
    if (now.valueOf() - lastSeen.valueOf() >= touchEvery)
      await tx
        .updateTable('session')
        .set({ last_seen: now })
        .where('token_hash', '=', tokenHash)
        .execute();
    return { tokenHash, ...holder };
  });
}

function limits({ settings }: SignIn, now: Date) {
  return {
    oldest: new Date(now.valueOf() - settings.hours * 3_600_000),
    longestIdle: new Date(now.valueOf() - settings.idleMinutes * 60_000),
  };
}

/** Whose session it was, alive or not: what they typed is kept for them alone. */
export function formerHolder(db: Db, token: string): Promise<string | undefined> {
  return inSignIn(db, async (tx) => {
    const row = await tx
      .selectFrom('session')
      .select(['user_id', 'resident_id'])
      .where('token_hash', '=', hashOf(token))
      .executeTakeFirst();
    return row?.user_id ?? row?.resident_id ?? undefined;
  });
}

/** What came of somebody who was let in by the issuer. */
export type SignedIn =
  | { readonly known: true; readonly token: string; readonly ownerId: string }
  | { readonly known: false };

/** Rows are kept this long after the session began, so that the issuer can sign out late. */
const keepDays = 30;

/**
 * Starts a session for the one the issuer named. Employees must be registered beforehand; a resident is remembered
 * the first time. They go on in the capacity they last had, or the one they wish for; what they do not hold counts for nothing.
 */
export function startSession(
  { db, newId }: Pick<Services, 'db' | 'newId'>,
  signIn: SignIn,
  who: WhoSignsIn,
  identity: Identity,
  today: IsoDate,
  wish?: string,
): Promise<SignedIn> {
  const now = signIn.clock.now();
  const issuer = signIn.clients[who]?.issuer ?? '';
  return inSignIn(db, async (tx) => {
    const ownerId =
      who === 'staff'
        ? await findUser(tx, signIn.staffIssuer, identity.subject, today)
        : await findOrAddResident(tx, signIn, identity.subject, newId());
    if (!ownerId) {
      await record(tx, newId(), now, 'visitor', 'identity.sign-in', 'not registered');
      return { known: false };
    }
    const own = who === 'staff' ? ('user_id' as const) : ('resident_id' as const);
    const latest = await tx
      .selectFrom('session')
      .select('capacity')
      .where(own, '=', ownerId)
      .orderBy('created_at', 'desc')
      .limit(1)
      .executeTakeFirst();
    const token = newToken();
    await tx
      .insertInto('session')
      .values({
        token_hash: hashOf(token),
        issuer,
        sid: identity.sid ?? null,
        [own]: ownerId,
        capacity: wish ?? latest?.capacity ?? null,
        id_token: identity.idToken ? signIn.cipher.seal('id-token', identity.idToken) : null,
        created_at: now,
        last_seen: now,
      })
      .execute();
    await tx
      .deleteFrom('session')
      .where('created_at', '<', new Date(now.valueOf() - keepDays * 86_400_000))
      .execute();
    await record(tx, newId(), now, ownerId, 'identity.sign-in', 'done');
    return { known: true, token, ownerId };
  });
}

async function findUser(tx: Tx, issuer: string, subject: string, today: IsoDate) {
  const user = await tx
    .selectFrom('app_user')
    .select('id')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .where((either) => either.or([either('ended_on', 'is', null), either('ended_on', '>', today)]))
    .executeTakeFirst();
  return user?.id;
}

async function findOrAddResident(tx: Tx, { cipher, clock }: SignIn, number: string, id: string) {
  const lookup = cipher.lookup(number);
  await tx
    .insertInto('resident')
    .values({
      id,
      identity_number: cipher.seal('identity-number', number),
      lookup,
      created_at: clock.now(),
    })
    .onConflict((conflict) => conflict.column('lookup').doNothing())
    .execute();
  const { id: known } = await tx
    .selectFrom('resident')
    .select('id')
    .where('lookup', '=', lookup)
    .executeTakeFirstOrThrow();
  return known;
}

function record(
  tx: Tx,
  id: string,
  at: Date,
  actorId: string,
  useCase: string,
  outcome: string,
): Promise<void> {
  const actor: Actor = { ...visitor, id: actorId };
  return recordEvent(tx, { id, at, actor, useCase, subject: actorId, outcome, persons: [] });
}

/** Where to sign out at the issuer too, for a session that was ended here. */
export interface EndedSession {
  readonly issuer: string;
  readonly idToken: string;
}

/** Ends a session for good, whoever still holds its cookie. */
export function endSession(
  { db, newId }: Pick<Services, 'db' | 'newId'>,
  { clock, cipher }: SignIn,
  token: string,
): Promise<EndedSession | undefined> {
  return inSignIn(db, async (tx) => {
    const ended = await tx
      .updateTable('session')
      .set({ ended_at: clock.now() })
      .where('token_hash', '=', hashOf(token))
      .where('ended_at', 'is', null)
      .returning(['issuer', 'id_token', 'user_id', 'resident_id'])
      .executeTakeFirst();
    if (!ended) return undefined;
    const owner = ended.user_id ?? ended.resident_id ?? '';
    await record(tx, newId(), clock.now(), owner, 'identity.sign-out', 'done');
    const idToken = ended.id_token ? cipher.open('id-token', ended.id_token) : '';
    return { issuer: ended.issuer, idToken };
  });
}

/** Front-channel sign-out: the issuer knows the session by `sid`, and the browser brings no cookie of ours. */
export function endSessionsBySid(
  db: Db,
  { clock }: SignIn,
  issuer: string,
  sid: string,
): Promise<number> {
  return inSignIn(db, async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('session')
      .set({ ended_at: clock.now() })
      .where('issuer', '=', issuer)
      .where('sid', '=', sid)
      .where('ended_at', 'is', null)
      .executeTakeFirst();
    return Number(numUpdatedRows);
  });
}

/** Signs an employee out everywhere; how many sessions that ended. */
export function endSessionsOf(
  { db, newId, clock }: Pick<Services, 'db' | 'newId' | 'clock'>,
  userId: string,
  by: string,
): Promise<number> {
  return inSignIn(db, async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('session')
      .set({ ended_at: clock.now() })
      .where('user_id', '=', userId)
      .where('ended_at', 'is', null)
      .executeTakeFirst();
    const actor: Actor = { ...visitor, id: by, capacity: { kind: 'operations', unitId: '' } };
    await recordEvent(tx, {
      id: newId(),
      at: clock.now(),
      actor,
      useCase: 'identity.sign-out-user',
      subject: userId,
      outcome: 'done',
      persons: [],
    });
    return Number(numUpdatedRows);
  });
}

export function chooseCapacity(db: Db, tokenHash: string, capacity: string): Promise<void> {
  return inSignIn(db, async (tx) => {
    await tx.updateTable('session').set({ capacity }).where('token_hash', '=', tokenHash).execute();
  });
}

export function chooseLanguage(db: Db, userId: string, language: Language): Promise<void> {
  return inSignIn(db, async (tx) => {
    await tx.updateTable('app_user').set({ language }).where('id', '=', userId).execute();
  });
}

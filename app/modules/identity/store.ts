import { sql } from 'kysely';
import { type IsoDate, isoDate } from '#kernel/date.ts';
import { sortKey } from '#kernel/text-sort.ts';
import { type Language, isLanguage } from '#kernel/text.ts';
import { NotFound } from '#platform/access.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Hold } from './domain/access.ts';

/** The unit that access is given in. */
export interface Unit {
  readonly kind: string;
  readonly id: string;
}

export interface StoredHold extends Hold {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

export interface StoredDeputy extends StoredHold {
  readonly forUserId: string;
  readonly forName: string;
  readonly validTo: IsoDate;
}

export interface User {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly issuer: string;
  readonly subject: string;
  readonly language: Language | null;
  readonly endedOn: IsoDate | null;
}

/** Everything anybody holds or has held in a unit, by name. Locked, so that two leaders cannot end each other at once. */
export async function loadHolds(
  tx: Tx,
  unit: Unit,
  options: { lock?: boolean } = {},
): Promise<readonly StoredHold[]> {
  if (options.lock) await lockUnit(tx, unit);
  const rows = await tx
    .selectFrom('membership as m')
    .innerJoin('app_user as u', 'u.id', 'm.user_id')
    .select(['m.id', 'm.user_id', 'm.role', 'm.valid_from', 'm.valid_to', 'm.ended_at'])
    .select(['u.name', 'u.email', 'u.ended_on'])
    .where('m.unit_kind', '=', unit.kind)
    .where('m.unit_id', '=', unit.id)
    .orderBy('u.name_sort')
    .orderBy('m.valid_from')
    .orderBy('m.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    userId: row.user_id,
    name: row.name,
    email: row.email,
    role: row.role,
    validFrom: isoDate(row.valid_from),
    validTo: row.valid_to === null ? null : isoDate(row.valid_to),
    ended: row.ended_at !== null || row.ended_on !== null,
  }));
}

export async function loadDeputies(tx: Tx, unit: Unit): Promise<readonly StoredDeputy[]> {
  const rows = await tx
    .selectFrom('deputy as d')
    .innerJoin('app_user as u', 'u.id', 'd.user_id')
    .innerJoin('app_user as f', 'f.id', 'd.for_user_id')
    .select(['d.id', 'd.user_id', 'd.role', 'd.valid_from', 'd.valid_to', 'd.ended_at'])
    .select(['u.name', 'u.email', 'd.for_user_id', 'f.name as for_name', 'u.ended_on'])
    .where('d.unit_kind', '=', unit.kind)
    .where('d.unit_id', '=', unit.id)
    .orderBy('d.valid_from')
    .orderBy('d.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    userId: row.user_id,
    name: row.name,
    email: row.email,
    role: row.role,
    validFrom: isoDate(row.valid_from),
    validTo: isoDate(row.valid_to),
    ended: row.ended_at !== null || row.ended_on !== null,
    forUserId: row.for_user_id,
    forName: row.for_name,
  }));
}

async function lockUnit(tx: Tx, unit: Unit): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`access ${unit.kind} ${unit.id}`}))`.execute(
    tx,
  );
}

/** The unit of a membership or a deputy, for those who manage more than one. */
export async function loadUnitOf(
  tx: Tx,
  table: 'membership' | 'deputy',
  id: string,
): Promise<Unit> {
  const row = await tx
    .selectFrom(table)
    .select(['unit_kind as kind', 'unit_id as id'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new NotFound(table);
  return row;
}

export async function addHold(tx: Tx, unit: Unit, id: string, hold: Hold): Promise<void> {
  await tx
    .insertInto('membership')
    .values({
      id,
      user_id: hold.userId,
      unit_kind: unit.kind,
      unit_id: unit.id,
      role: hold.role,
      valid_from: hold.validFrom,
      valid_to: hold.validTo,
    })
    .execute();
}

/** Writes when it ends. A valid period stays as it was when the role is taken away at once. */
export async function saveEnd(
  tx: Tx,
  table: 'membership' | 'deputy',
  id: string,
  { validTo, ended }: Pick<Hold, 'validTo' | 'ended'>,
  now: Date,
): Promise<void> {
  await tx
    .updateTable(table)
    .set(ended ? { ended_at: now } : { valid_to: validTo ?? undefined })
    .where('id', '=', id)
    .execute();
}

export async function addDeputy(
  tx: Tx,
  unit: Unit,
  id: string,
  deputy: Hold & { readonly forUserId: string; readonly validTo: IsoDate },
): Promise<void> {
  await tx
    .insertInto('deputy')
    .values({
      id,
      user_id: deputy.userId,
      for_user_id: deputy.forUserId,
      unit_kind: unit.kind,
      unit_id: unit.id,
      role: deputy.role,
      valid_from: deputy.validFrom,
      valid_to: deputy.validTo,
    })
    .execute();
}

/**
 * The employee with this e-mail address, wherever they work: whoever gives access must know the whole address. Undefined
 * when there is none who still works, or more than one.
 */
export async function findByEmail(
  tx: Tx,
  email: string,
  today: IsoDate,
): Promise<User | undefined> {
  const sought = email.toLowerCase();
  await sql`select set_config('kvp.sought_email', ${sought}, true)`.execute(tx);
  const rows = await tx
    .selectFrom('app_user')
    .selectAll()
    .where(sql`lower(email)`, '=', sought)
    .where((either) => either.or([either('ended_on', 'is', null), either('ended_on', '>', today)]))
    .limit(2)
    .execute();
  await sql`select set_config('kvp.sought_email', '', true)`.execute(tx);
  const [row, another] = rows;
  return row && !another ? toUser(row) : undefined;
}

export async function listUsers(
  tx: Tx,
  after: { nameSort: string; id: string } | undefined,
  limit: number,
): Promise<readonly User[]> {
  const rows = await tx
    .selectFrom('app_user')
    .selectAll()
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(name_sort, id) > (${after?.nameSort ?? ''}, ${after?.id ?? ''}::uuid)`,
      ),
    )
    .orderBy('name_sort')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(toUser);
}

export async function addUser(tx: Tx, user: User): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('app_user')
    .values(toRow(user))
    .onConflict((conflict) => conflict.columns(['issuer', 'subject']).doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows) === 1;
}

export async function endUser(tx: Tx, id: string, on: IsoDate): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('app_user')
    .set({ ended_on: on })
    .where('id', '=', id)
    .where((either) => either.or([either('ended_on', 'is', null), either('ended_on', '>', on)]))
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}

export function toRow(user: User) {
  return {
    id: user.id,
    name: user.name,
    name_sort: sortKey(user.name),
    email: user.email,
    issuer: user.issuer,
    subject: user.subject,
    language: user.language,
    ended_on: user.endedOn,
  };
}

interface UserRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly issuer: string;
  readonly subject: string;
  readonly language: string | null;
  readonly ended_on: string | null;
}

function toUser(row: UserRow): User {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    issuer: row.issuer,
    subject: row.subject,
    language: isLanguage(row.language) ? row.language : null,
    endedOn: row.ended_on === null ? null : isoDate(row.ended_on),
  };
}

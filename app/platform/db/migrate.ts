import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Db } from './database.ts';

/** The database has been migrated by a newer program than this one, which could only harm it. */
export class NewerDatabase extends Error {
  override readonly name = 'NewerDatabase';
}

/** Any number, as long as it is ours: one process migrates while the others wait. */
const migrationLock = 7_205_341;

/**
 * Applies the SQL files that this database has not seen, in name order, each in a transaction.
 * Several processes may start at once: one migrates and the others find it done.
 * @throws {NewerDatabase} when the database has seen files that this program does not have.
 */
export function migrate(db: Db, folder = 'db/migrations'): Promise<string[]> {
  return db.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(${migrationLock})`.execute(connection);
    try {
      return await applyPending(connection, folder);
    } finally {
      await sql`select pg_advisory_unlock(${migrationLock})`.execute(connection);
    }
  });
}

async function applyPending(db: Db, folder: string): Promise<string[]> {
  await sql`create table if not exists public.migration (name text primary key, at timestamptz not null default now())`.execute(
    db,
  );
  const done = await appliedMigrations(db);
  const known = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  const unknown = done.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new NewerDatabase(unknown.sort().join(', '));

  const pending = known.filter((name) => !done.includes(name));
  for (const name of pending) {
    const script = await readFile(join(folder, name), 'utf8');
    await db.transaction().execute(async (tx) => {
      for (const statement of statements(script)) await sql.raw(statement).execute(tx);
      await sql`insert into public.migration (name) values (${name})`.execute(tx);
    });
  }
  return pending;
}

/** The migrations this database has seen, in order: its version. */
export async function appliedMigrations(db: Db): Promise<string[]> {
  const { rows } = await sql<{
    name: string;
  }>`select name from public.migration order by name`.execute(db);
  return rows.map(({ name }) => name);
}

/**
 * Makes the monthly parts of the audit log from last month and two years on. Done at every start, by the
 * owner; what falls outside lands in the part for everything else, so nothing is ever refused.
 */
export async function makeAuditPartitions(db: Db, now: Date): Promise<void> {
  const first = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1, 1));
  await sql`select kvp.make_audit_partitions(${first.toISOString().slice(0, 10)}::date, 26)`.execute(
    db,
  );
}

/** A statement ends with a semicolon before a blank line; inside a function body no blank line follows one. */
function statements(script: string): string[] {
  return script
    .split(/;\n\s*\n/)
    .map((text) => text.trim())
    .filter((text) => text.replace(/^--.*$/gm, '').trim() !== '');
}

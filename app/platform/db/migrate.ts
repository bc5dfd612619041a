import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Db } from './database.ts';

/** The database has been migrated by a newer program than this one, which could only harm it. */
export class NewerDatabase extends Error {
  override readonly name = 'NewerDatabase';
}

/**
 * Applies the SQL files that this database has not seen, in name order, each in a transaction.
 * @throws {NewerDatabase} when the database has seen files that this program does not have.
 */
export async function migrate(db: Db, folder = 'db/migrations'): Promise<string[]> {
  await sql`create table if not exists public.migration (name text primary key, at timestamptz not null default now())`.execute(
    db,
  );
  const { rows } = await sql<{ name: string }>`select name from public.migration`.execute(db);
  const known = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  const unknown = rows.map(({ name }) => name).filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new NewerDatabase(unknown.sort().join(', '));

  const done = new Set(rows.map(({ name }) => name));
  const pending = known.filter((name) => !done.has(name));
  for (const name of pending) {
    const script = await readFile(join(folder, name), 'utf8');
    await db.transaction().execute(async (tx) => {
      for (const statement of statements(script)) await sql.raw(statement).execute(tx);
      await sql`insert into public.migration (name) values (${name})`.execute(tx);
    });
  }
  return pending;
}

/** A statement ends with a semicolon before a blank line; inside a function body no blank line follows one. */
function statements(script: string): string[] {
  return script
    .split(/;\n\s*\n/)
    .map((text) => text.trim())
    .filter((text) => text.replace(/^--.*$/gm, '').trim() !== '');
}

import { chmod, mkdir } from 'node:fs/promises';
import { PGlite, types } from '@electric-sql/pglite';
import {
  type Dialect,
  Kysely,
  PGliteDialect,
  PostgresDialect,
  sql,
  type Transaction,
} from 'kysely';
import pg from 'pg';
import type { Actor } from '#platform/access.ts';
import type { Database } from './schema.ts';

export type Db = Kysely<Database>;
export type Tx = Transaction<Database>;

/** A database and what lies under it, for the few who must reach below SQL: jobs and backup. */
export type Connection =
  | {
      readonly kind: 'embedded';
      readonly db: Db;
      readonly pglite: PGlite;
      readonly close: () => Promise<void>;
    }
  | {
      readonly kind: 'server';
      readonly db: Db;
      readonly pool: pg.Pool;
      readonly close: () => Promise<void>;
    };

/** `postgres://…` for a server; a folder, or nothing for memory, for an embedded database. */
export async function connect(
  url: string | undefined,
  options: { loadDataDir?: Blob; poolSize?: number } = {},
): Promise<Connection> {
  if (url?.startsWith('postgres')) {
    pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
    const pool = new pg.Pool({
      connectionString: url,
      max: options.poolSize ?? 10,
      connectionTimeoutMillis: 10_000,
    });
    // A connection that is cut while it rests must not bring the process down.
    pool.on('error', () => {});
    const db = kysely(new PostgresDialect({ pool }));
    return { kind: 'server', db, pool, close: () => db.destroy() };
  }
  if (url) await keepToOwner(url);
  const pglite = await PGlite.create(url ?? 'memory://', {
    parsers: { [types.DATE]: (text) => text },
    ...(options.loadDataDir ? { loadDataDir: options.loadDataDir } : {}),
  });
  const db = kysely(new PGliteDialect({ pglite }));
  return { kind: 'embedded', db, pglite, close: () => db.destroy() };
}

/** The embedded database makes files that everybody may read and write, so the folder has to keep the others out. */
async function keepToOwner(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
}

function kysely(dialect: Dialect): Db {
  return new Kysely<Database>({ dialect }).withSchema('kvp');
}

/** Runs as the application role, seeing only what row level security lets this actor see. */
export function inScope<T>(db: Db, actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  const { kind, unitId, personId } = actor.capacity;
  return db.transaction().execute(async (tx) => {
    await sql`select set_config('role', 'kvp_app', true), set_config('kvp.kind', ${kind}, true),
      set_config('kvp.unit', ${unitId}, true), set_config('kvp.person', ${personId ?? ''}, true),
      set_config('kvp.user', ${actor.id}, true)`.execute(tx);
    return work(tx);
  });
}

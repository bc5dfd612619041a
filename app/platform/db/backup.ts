import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { sql } from 'kysely';
import type { FileStore } from '../files/file-store.ts';
import type { Jobs } from '../jobs.ts';
import type { Db, Tx } from './database.ts';
import { appliedMigrations } from './migrate.ts';

/**
 * A backup is one gzipped file of JSON lines: a heading with the database's version, then for each table a
 * line with its columns and a line per row with every value as PostgreSQL writes it, then the files and the
 * jobs that wait, and at the end a checksum of all before it. It says nothing about which kind of database
 * it was taken from, so it moves data between the embedded one and a server.
 */
type Line =
  | { readonly medverk: 1; readonly at: string; readonly migrations: readonly string[] }
  | { readonly table: string; readonly columns: readonly string[] }
  | { readonly row: readonly (string | null)[] }
  | { readonly sequence: string; readonly value: string }
  | { readonly job: string; readonly data: Readonly<Record<string, string>> }
  | { readonly file: string; readonly content: string }
  | { readonly end: string; readonly rows: number; readonly files: number };

/** The backup cannot be taken or put back; the message says why. */
export class BackupProblem extends Error {
  override readonly name = 'BackupProblem';
}

export interface BackupSummary {
  readonly rows: number;
  readonly files: number;
  readonly at: string;
}

const batchSize = 500;

/**
 * Writes everything to a file, as it was at one instant. The server may run meanwhile; on the embedded
 * database it waits, since there is one connection.
 * @param db signed in as the owner of the tables, who must be let past row level security
 */
export async function writeBackup(
  db: Db,
  files: FileStore,
  path: string,
  now: Date,
): Promise<BackupSummary> {
  const unfinished = `${path}.part`;
  // What lies there already keeps who may read it, or leads elsewhere; what is made anew is ours alone.
  await rm(unfinished, { force: true });
  const file = createWriteStream(unfinished, { flags: 'wx', mode: 0o600, flush: true });
  const gzip = createGzip();
  const finished = pipeline(gzip, file);
  // Handled where it is awaited; without this a full disk would end the process before that.
  finished.catch(() => {});
  const hash = createHash('sha256');
  const write = async (line: Line) => {
    const text = `${JSON.stringify(line)}\n`;
    hash.update(text);
    if (!gzip.write(text)) await Promise.race([once(gzip, 'drain'), finished]);
  };
  try {
    const summary = await writeLines(db, files, write, now);
    const { rows, files: fileCount } = summary;
    gzip.end(`${JSON.stringify({ end: hash.digest('hex'), rows, files: fileCount })}\n`);
    await finished;
    await rename(unfinished, path);
    return summary;
  } catch (error) {
    gzip.destroy();
    await finished.catch(() => {});
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function writeLines(
  db: Db,
  files: FileStore,
  write: (line: Line) => Promise<void>,
  now: Date,
): Promise<BackupSummary> {
  let rows = 0;
  const at = now.toISOString();
  const stored = await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      await writeAsText(tx);
      await write({ medverk: 1, at, migrations: await appliedMigrations(tx) });
      for (const { name, columns } of await listTables(tx)) {
        await mustSeeAll(tx, name);
        await write({ table: name, columns: columns.map((column) => column.name) });
        for await (const row of rowsOf(tx, name, columns)) {
          await write({ row });
          rows += 1;
        }
      }
      for (const { name, value } of await sequences(tx)) await write({ sequence: name, value });
      for (const { name, data } of await waitingJobs(tx)) await write({ job: name, data });
      return tx.selectFrom('stored_file').select('sha256').orderBy('sha256').execute();
    });
  for (const { sha256 } of stored) {
    const content = Buffer.from(await files.get(sha256)).toString('base64');
    await write({ file: sha256, content });
  }
  return { rows, files: stored.length, at };
}

/** Reads the whole backup and checks that none of it has changed since it was written. */
export async function checkBackup(path: string): Promise<BackupSummary> {
  const damaged = new BackupProblem(
    `${path} er skadd eller ikkje heil. The file is damaged or not complete.`,
  );
  const hash = createHash('sha256');
  let summary: BackupSummary | undefined;
  let at: string | undefined;
  try {
    for await (const text of textLines(path)) {
      if (summary) throw damaged;
      const line = JSON.parse(text) as Line;
      at ??= 'medverk' in line ? line.at : undefined;
      if (at === undefined) break;
      if ('end' in line) {
        if (line.end !== hash.digest('hex')) throw damaged;
        summary = { rows: line.rows, files: line.files, at };
      } else hash.update(`${text}\n`);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new BackupProblem(`Fann ikkje ${path}. There is no such file.`);
    throw damaged;
  }
  if (!summary) throw damaged;
  return summary;
}

/**
 * Puts a backup back, all of it or nothing. What is there is removed when `replace` says so.
 * @throws {BackupProblem} for a damaged file, another version, or a database with data in it.
 */
export async function restoreBackup(
  db: Db,
  outside: { readonly files: FileStore; readonly jobs: Jobs },
  path: string,
  { replace }: { readonly replace: boolean },
): Promise<BackupSummary> {
  const summary = await checkBackup(path);
  // Files first: a file without a row is swept away, and a row without a file is a loss.
  for await (const line of lines(path)) {
    if ('file' in line) await restoreFile(outside.files, line.file, line.content);
  }
  await db.transaction().execute(async (tx) => {
    await writeAsText(tx);
    const tables = await listTables(tx);
    await emptyTables(tx, tables, replace);
    const reattach = await detachRules(tx);
    await putRows(tx, outside.jobs, tables, path);
    await reattach();
  });
  return summary;
}

async function restoreFile(files: FileStore, sha256: string, content: string): Promise<void> {
  const name = await files.put(Buffer.from(content, 'base64'));
  if (name !== sha256) throw new BackupProblem(`Fila ${sha256} er skadd. The file is damaged.`);
}

async function putRows(tx: Tx, jobs: Jobs, tables: readonly Table[], path: string): Promise<void> {
  let table: Table | undefined;
  let columns: readonly string[] = [];
  let batch: (readonly (string | null)[])[] = [];
  const flush = async () => {
    if (table && batch.length > 0) await insertRows(tx, table, columns, batch);
    batch = [];
  };
  for await (const line of lines(path)) {
    if ('medverk' in line) await mustBeSameVersion(tx, line.migrations);
    if ('row' in line) {
      batch.push(line.row);
      if (batch.length === batchSize) await flush();
      continue;
    }
    await flush();
    if ('table' in line) {
      table = tables.find(({ name }) => name === line.table);
      columns = line.columns;
    }
    if ('sequence' in line)
      await sql`select setval(${`kvp.${line.sequence}`}, ${line.value}::bigint)`.execute(tx);
    if ('job' in line) await jobs.send(tx, line.job, line.data);
  }
}

async function insertRows(
  tx: Tx,
  table: Table,
  names: readonly string[],
  rows: readonly (readonly (string | null)[])[],
): Promise<void> {
  const columns = names.map((name) => {
    const column = table.columns.find((known) => known.name === name);
    if (!column) throw new BackupProblem(`${table.name}.${name} is not in this database`);
    return column;
  });
  const values = columns.map(
    ({ type }, index) => sql`(row ->> ${sql.lit(index)})::${sql.raw(type)}`,
  );
  await sql`insert into ${sql.table(`kvp.${table.name}`)} (${sql.join(columns.map(({ name }) => sql.ref(name)))})
    overriding system value
    select ${sql.join(values)} from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) as row`.execute(
    tx,
  );
}

interface Column {
  readonly name: string;
  readonly type: string;
}

interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
}

/** Every table with the columns that are written to it; a partitioned table stands for its parts. */
async function listTables(tx: Tx): Promise<readonly Table[]> {
  const { rows } = await sql<Column & { table: string }>`
    select relation.relname as table, attribute.attname as name,
      format_type(attribute.atttypid, attribute.atttypmod) as type
    from pg_class relation join pg_attribute attribute on attribute.attrelid = relation.oid
    where relation.relnamespace = 'kvp'::regnamespace and relation.relkind in ('r', 'p')
      and not relation.relispartition and attribute.attnum > 0 and not attribute.attisdropped
      and attribute.attgenerated = ''
    order by relation.relname, attribute.attnum`.execute(tx);
  return [...Map.groupBy(rows, ({ table }) => table)].map(([name, columns]) => ({ name, columns }));
}

/** Every value as text, in a form that does not depend on how the server is set up. */
async function writeAsText(tx: Tx): Promise<void> {
  for (const setting of [
    "datestyle = 'ISO, YMD'",
    "intervalstyle = 'iso_8601'",
    "timezone = 'UTC'",
    "bytea_output = 'hex'",
    'extra_float_digits = 1',
  ])
    await sql.raw(`set local ${setting}`).execute(tx);
}

/** Row level security leaves rows out without a word, and a backup with rows left out is worse than none. */
async function mustSeeAll(tx: Tx, table: string): Promise<void> {
  const { rows } = await sql<{
    filtered: boolean;
  }>`select row_security_active(${`kvp.${table}`}) as filtered`.execute(tx);
  if (rows[0]?.filtered)
    throw new BackupProblem(
      'Databasebrukaren ser ikkje alle rader. The database user of MIGRATION_DATABASE_URL needs BYPASSRLS to take a backup.',
    );
}

async function* rowsOf(tx: Tx, table: string, columns: readonly Column[]) {
  const list = sql.join(columns.map(({ name }) => sql`${sql.ref(name)}::text`));
  await sql`declare backup_rows no scroll cursor for
    select json_build_array(${list})::text as line from ${sql.table(`kvp.${table}`)}`.execute(tx);
  for (;;) {
    const { rows } = await sql<{
      line: string;
    }>`fetch ${sql.lit(batchSize)} from backup_rows`.execute(tx);
    for (const { line } of rows) yield JSON.parse(line) as (string | null)[];
    if (rows.length < batchSize) break;
  }
  await sql`close backup_rows`.execute(tx);
}

async function sequences(tx: Tx) {
  const { rows } = await sql<{ name: string; value: string }>`
    select sequencename as name, last_value::text as value from pg_sequences
    where schemaname = 'kvp' and last_value is not null`.execute(tx);
  return rows;
}

/** Jobs that nobody has begun or finished. Where the queue has never been installed there are none. */
async function waitingJobs(tx: Tx) {
  const { rows: there } = await sql`select to_regclass('pgboss.job') as name`.execute(tx);
  if ((there[0] as { name: string | null }).name === null) return [];
  const { rows } = await sql<{ name: string; data: Record<string, string> }>`
    select name, data from pgboss.job
    where state in ('created', 'retry', 'active') and name not like '\\_\\_%'
      and data is not null and data <> '{}'::jsonb
    order by created_on, id`.execute(tx);
  return rows;
}

async function mustBeSameVersion(tx: Tx, migrations: readonly string[]): Promise<void> {
  const here = await appliedMigrations(tx);
  if (here.join() === migrations.join()) return;
  throw new BackupProblem(
    `Sikkerheitskopien er frå ein annan versjon (${migrations.at(-1)}, her er ${here.at(-1)}). The backup is of another version; restore it with the program it was made by, and upgrade afterwards.`,
  );
}

async function emptyTables(tx: Tx, tables: readonly Table[], replace: boolean): Promise<void> {
  for (const { name } of tables) {
    const { rows } = await sql`select 1 from ${sql.table(`kvp.${name}`)} limit 1`.execute(tx);
    if (rows.length > 0 && !replace)
      throw new BackupProblem(
        `Det er alt data i databasen (${name}). There is data in the database already; --force replaces all of it.`,
      );
  }
  const all = tables.map(({ name }) => sql.table(`kvp.${name}`));
  if (replace) await sql`truncate ${sql.join(all)}`.execute(tx);
}

/**
 * Lets rows in in any order: references are checked at the end, triggers rest, and the owner is let past the
 * policies. @returns what checks and puts everything back, in the same transaction.
 */
async function detachRules(tx: Tx): Promise<() => Promise<void>> {
  const { rows: references } = await sql<{ table: string; name: string }>`
    select conrelid::regclass::text as table, quote_ident(conname) as name from pg_constraint
    where connamespace = 'kvp'::regnamespace and contype = 'f' and not condeferrable
      and conparentid = 0`.execute(tx);
  const { rows: forced } = await sql<{ table: string }>`
    select oid::regclass::text as table from pg_class
    where relnamespace = 'kvp'::regnamespace and relforcerowsecurity`.execute(tx);
  const { rows: triggered } = await sql<{ table: string }>`
    select distinct tgrelid::regclass::text as table from pg_trigger
    join pg_class on pg_class.oid = tgrelid
    where relnamespace = 'kvp'::regnamespace and not tgisinternal and not relispartition`.execute(
    tx,
  );
  const alter = async (table: string, change: string) => {
    await sql.raw(`alter table ${table} ${change}`).execute(tx);
  };
  for (const { table, name } of references)
    await alter(table, `alter constraint ${name} deferrable initially deferred`);
  for (const { table } of forced) await alter(table, 'no force row level security');
  for (const { table } of triggered) await alter(table, 'disable trigger user');
  await sql`set constraints all deferred`.execute(tx);

  return async () => {
    await sql`set constraints all immediate`.execute(tx);
    for (const { table, name } of references)
      await alter(table, `alter constraint ${name} not deferrable`);
    for (const { table } of forced) await alter(table, 'force row level security');
    for (const { table } of triggered) await alter(table, 'enable trigger user');
  };
}

async function* lines(path: string) {
  for await (const text of textLines(path)) yield JSON.parse(text) as Line;
}

async function* textLines(path: string) {
  const file = createReadStream(path);
  const gunzip = createGunzip();
  file.once('error', (error) => gunzip.destroy(error));
  file.pipe(gunzip);
  const reader = createInterface({ input: gunzip, crlfDelay: Number.POSITIVE_INFINITY });
  let failure: Error | undefined;
  // readline ends quietly when its input fails.
  gunzip.once('error', (error) => {
    failure = error;
    reader.close();
  });
  yield* reader;
  if (failure) throw failure;
}

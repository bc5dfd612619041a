import { createHash, randomBytes } from 'node:crypto';
import { existsSync, openAsBlob } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { type Connection, connect } from '#platform/db/database.ts';
import { makeAuditPartitions, migrate } from '#platform/db/migrate.ts';

const migrations = 'db/migrations';
const cache = '.cache/test-database';

/** The month of `testDay`: what tests log lands in a part of its own, as in production. */
const auditMonth = new Date('2026-11-02T09:00:00Z');

/** A migrated database for this worker: the run's on a server, or an embedded one of its own. */
export async function openTestDatabase(): Promise<Connection> {
  const url = process.env.TEST_RUN_DATABASE_URL;
  if (url) return connect(url);
  const saved = join(cache, `${await schemaVersion()}.tar`);
  if (existsSync(saved)) return connect(undefined, { loadDataDir: await openAsBlob(saved) });
  const connection = await connect(undefined);
  await prepare(connection);
  return connection;
}

/** Migrating takes seconds and loading half a second, so the migrated folder is kept per schema version. */
export async function saveTestDatabase(): Promise<void> {
  const version = await schemaVersion();
  const saved = join(cache, `${version}.tar`);
  if (existsSync(saved)) return;
  const connection = await connect(undefined);
  if (connection.kind !== 'embedded') return;
  await prepare(connection);
  const folder = await connection.pglite.dumpDataDir('none');
  await connection.close();
  await mkdir(cache, { recursive: true });
  const unfinished = join(cache, `${version}.${randomBytes(4).toString('hex')}.part`);
  await writeFile(unfinished, Buffer.from(await folder.arrayBuffer()));
  await rename(unfinished, saved);
  for (const name of await readdir(cache)) {
    if (name !== `${version}.tar` && name.endsWith('.tar')) await rm(join(cache, name));
  }
}

/** A fresh database on the server of `TEST_DATABASE_URL`, for one run. @returns its address and its removal. */
export async function createServerDatabase(server: string) {
  const name = `medverk_test_${randomBytes(6).toString('hex')}`;
  await asAdministrator(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const connection = await connect(url.href);
  await prepare(connection);
  await connection.close();
  return {
    url: url.href,
    drop: () => asAdministrator(server, `drop database if exists ${name} with (force)`),
  };
}

async function asAdministrator(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(statement);
  await client.end();
}

async function prepare({ db }: Connection): Promise<void> {
  await migrate(db);
  await makeAuditPartitions(db, auditMonth);
}

async function schemaVersion(): Promise<string> {
  const hash = createHash('sha256');
  for (const name of (await readdir(migrations)).sort())
    hash.update(`${name}\0`).update(await readFile(join(migrations, name)));
  return hash.digest('hex').slice(0, 16);
}

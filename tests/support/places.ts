import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type Connection, connect } from '../../app/platform/db/database.ts';

/** Somewhere for a server to keep its data, apart from everything else, and to be looked into when it stands still. */
export interface Place {
  readonly name: 'PGlite' | 'PostgreSQL';
  readonly env: Readonly<Record<string, string>>;
  readonly connect: () => Promise<Connection>;
  readonly tidy: () => Promise<void>;
}

export function embeddedPlace(): Place {
  const folder = mkdtempSync(join(tmpdir(), 'medverk-'));
  return {
    name: 'PGlite',
    env: { DATA_DIR: folder, DATABASE_URL: '' },
    connect: () => connect(join(folder, 'database')),
    tidy: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A new database on a PostgreSQL server, gone when it is tidied. */
export async function serverPlace(server: string): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'medverk-'));
  const name = `medverk_${randomBytes(6).toString('hex')}`;
  const url = new URL(server);
  url.pathname = `/${name}`;
  await administer(server, `create database ${name}`);
  return {
    name: 'PostgreSQL',
    env: { DATA_DIR: folder, DATABASE_URL: url.href },
    connect: () => connect(url.href),
    async tidy() {
      await administer(server, `drop database if exists ${name} with (force)`);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function administer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(statement);
  await client.end();
}

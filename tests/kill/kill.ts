/**
 * Nothing that was acknowledged is lost: saves over HTTP while the server is killed with `kill -9` again and
 * again, and then each of them is looked for. On the embedded database, and on PostgreSQL when
 * TEST_DATABASE_URL is set. `node scripts/run.mjs tests/kill/kill.ts [saves]`
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { type Connection, connect } from '../../app/platform/db/database.ts';
import { ensureBuilt } from '../../scripts/build.ts';
import { refusals } from './refusals.ts';
import type { Saves } from './saves.ts';

interface Place {
  readonly name: string;
  readonly env: Readonly<Record<string, string>>;
  readonly connect: () => Promise<Connection>;
  readonly tidy: () => Promise<void>;
}

const wanted = Number(process.argv[2] ?? 300);
const writers = 4;
const killAfter = { least: 150, most: 900 };

const places = [embedded(), ...(process.env.TEST_DATABASE_URL ? [await onServer()] : [])];
let failed = 0;
ensureBuilt((line) => console.error(line));
for (const place of places) {
  try {
    if (!(await survives(place, refusals))) failed += 1;
  } catch (error) {
    console.error(`${place.name}: ${String(error)}`);
    failed += 1;
  } finally {
    await place.tidy();
  }
}
console.log(`${places.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

async function survives(place: Place, saves: Saves): Promise<boolean> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const env = { ...place.env, PORT: String(port) };
  const acknowledged = new Set<string>();
  const startTimes: number[] = [];
  let kills = 0;

  let server = await startServer(address, env, startTimes);
  await saves.prepare(address);
  while (acknowledged.size < wanted) {
    const killed = killLater(server);
    await Promise.all(
      Array.from({ length: writers }, () => writeUntilDown(saves, address, acknowledged)),
    );
    await killed;
    kills += 1;
    server = await startServer(address, env, startTimes);
  }
  server.kill('SIGTERM');
  await once(server, 'exit');

  const connection = await place.connect();
  const kept = await saves.kept(connection);
  await connection.close();
  const lost = [...acknowledged].filter((key) => !kept.has(key));
  const slowest = Math.round(Math.max(...startTimes.slice(1)) / 100) / 10;
  console.log(
    `${place.name}, ${saves.name}: ${acknowledged.size} acknowledged, ${kills} kills, ${lost.length} lost; slowest restart ${slowest} s`,
  );
  return lost.length === 0;
}

/** One writer: saves until the server is gone or there is enough. */
async function writeUntilDown(saves: Saves, address: string, acknowledged: Set<string>) {
  for (;;) {
    const key = aKey();
    try {
      if (!(await saves.save(address, key))) throw new Error('Not saved');
      acknowledged.add(key);
    } catch {
      return;
    }
  }
}

async function killLater(server: ChildProcess): Promise<void> {
  const { least, most } = killAfter;
  await new Promise((done) => setTimeout(done, least + Math.random() * (most - least)));
  server.kill('SIGKILL');
  await once(server, 'exit');
}

async function startServer(
  address: string,
  env: Readonly<Record<string, string>>,
  times: number[],
): Promise<ChildProcess> {
  const began = performance.now();
  const server = spawn(process.execPath, [resolve('scripts/start.ts')], {
    env: { ...process.env, LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  for (;;) {
    if (server.exitCode !== null) throw new Error('The server did not start');
    const ready = await fetch(`${address}/internal/isready`).catch(() => undefined);
    if (ready?.ok) break;
    if (performance.now() - began > 180_000) throw new Error('The server was never ready');
    await new Promise((done) => setTimeout(done, 50));
  }
  times.push(performance.now() - began);
  return server;
}

function embedded(): Place {
  const folder = mkdtempSync(join(tmpdir(), 'medverk-kill-'));
  return {
    name: 'PGlite',
    env: { DATA_DIR: folder, DATABASE_URL: '', DEMO: 'off' },
    connect: () => connect(join(folder, 'database')),
    tidy: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function onServer(): Promise<Place> {
  const server = process.env.TEST_DATABASE_URL ?? '';
  const folder = mkdtempSync(join(tmpdir(), 'medverk-kill-'));
  const name = `medverk_kill_${randomBytes(6).toString('hex')}`;
  const url = new URL(server);
  url.pathname = `/${name}`;
  await administer(server, `create database ${name}`);
  return {
    name: 'PostgreSQL',
    env: { DATA_DIR: folder, DATABASE_URL: url.href, DEMO: 'off' },
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

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** A UUID, since that is what every id in an address is. */
function aKey(): string {
  const hex = randomBytes(16).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}

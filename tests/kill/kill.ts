/**
 * Nothing that was acknowledged is lost: saves over HTTP while the server is killed with `kill -9` again and
 * again, and then each of them is looked for. On the embedded database, and on PostgreSQL when
 * TEST_DATABASE_URL is set. `node scripts/run.mjs tests/kill/kill.ts [saves]`
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { ensureBuilt } from '../../scripts/build.ts';
import { freePort } from '../support/free-port.ts';
import type { Place } from '../support/places.ts';
import { answers } from './answers.ts';
import type { Saves, Writer } from './saves.ts';
import { inEachPlace } from './in-each-place.ts';

const wanted = { saves: Number(process.argv[2] ?? 300), kills: 8 };
/** Milliseconds. A server that has just started takes a while before it saves quickly. */
const killAfter = { least: 50, most: 2500 };

ensureBuilt((line) => console.error(line));
await inEachPlace(survives);

async function survives(place: Place): Promise<void> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const env = { ...place.env, PORT: String(port), DEMO: 'on' };
  const restarts: number[] = [];

  const first = await startServer(address, env);
  let running = first.process;
  try {
    const saves = await answers(address);
    let kills = 0;
    while (acknowledged(saves) < wanted.saves || kills < wanted.kills) {
      if (kills > 100)
        throw new Error('The server is killed before it saves: the machine is too busy');
      const killed = killLater(running);
      await Promise.all(saves.writers.map(saveUntilDown));
      await killed;
      kills += 1;
      const again = await startServer(address, env);
      running = again.process;
      restarts.push(again.milliseconds);
    }
    running.kill('SIGTERM');
    await once(running, 'exit');

    const connection = await place.connect();
    await saves.verify(connection);
    await connection.close();
    const told = [
      `${acknowledged(saves)} ${saves.name} acknowledged and all there`,
      `${kills} kills`,
      `first start ${seconds(first.milliseconds)}`,
      `slowest restart ${seconds(Math.max(...restarts))}`,
    ];
    console.log(`${place.name}: ${told.join(', ')}`);
  } finally {
    running.kill('SIGKILL');
  }
}

function acknowledged({ writers }: Saves): number {
  return writers.reduce((sum, writer) => sum + writer.acknowledged, 0);
}

async function saveUntilDown(writer: Writer): Promise<void> {
  for (;;) {
    try {
      await writer.save();
    } catch (error) {
      // The connection was cut.
      if (error instanceof TypeError) return;
      throw error;
    }
  }
}

async function killLater(running: ChildProcess): Promise<void> {
  const { least, most } = killAfter;
  await new Promise((done) => setTimeout(done, least + Math.random() * (most - least)));
  running.kill('SIGKILL');
  await once(running, 'exit');
}

async function startServer(address: string, env: Readonly<Record<string, string>>) {
  const began = performance.now();
  const started = spawn(process.execPath, [resolve('scripts/start.ts')], {
    env: { ...process.env, LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let told = '';
  started.stderr.on('data', (text: Buffer) => {
    told += text.toString();
  });
  for (;;) {
    if (started.exitCode !== null) throw new Error(`The server did not start:\n${told}`);
    const ready = await fetch(`${address}/internal/isready`).catch(() => undefined);
    if (ready?.ok) return { process: started, milliseconds: performance.now() - began };
    if (performance.now() - began > 180_000) {
      started.kill('SIGKILL');
      throw new Error(`The server was never ready:\n${told}`);
    }
    await new Promise((done) => setTimeout(done, 50));
  }
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

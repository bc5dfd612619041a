/** `npm start`: builds what has changed, brings the database up to date, and serves. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './build.ts';
import type * as Program from '../server.ts';

// Set before anything is loaded: React chooses its files by it.
process.env.NODE_ENV = 'production';
const tell = (line: string) => void process.stderr.write(`${line}\n`);

try {
  ensureBuilt(tell);
  const program = pathToFileURL(resolve('build/server/index.js')).href;
  const { start } = (await import(program)) as typeof Program;
  await start({ tell });
} catch (error) {
  // What is expected to go wrong says one sentence; anything else says where.
  const isExpected = error instanceof Error && error.name === 'CannotStart';
  tell(isExpected ? error.message : error instanceof Error ? String(error.stack) : String(error));
  process.exit(1);
}

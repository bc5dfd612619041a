import { pathToFileURL } from 'node:url';
import { join, resolve } from 'node:path';
import { callServer } from './call-server.ts';
import type * as Program from '../server.ts';

/**
 * The command line. Works through the server when one runs here, and opens the database itself when not:
 * the embedded database has one owner. Either way it is the built program that runs the command.
 */
// Whoever reads only the first lines (`| head`) closes their end, and has what they wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});
const argv = process.argv.slice(2);
const folder = process.env.INIT_CWD ?? process.cwd();
const streams = {
  print: (text: string) => void process.stdout.write(`${text}\n`),
  tell: (text: string) => void process.stderr.write(`${text}\n`),
};
const socket = join(resolve(process.env.DATA_DIR || '.data'), 'sock');
const isHelp = argv.length === 0 || argv.includes('--help') || argv[0] === 'help';

const answered = isHelp ? undefined : await callServer(socket, argv, folder, streams);
process.exitCode = answered ?? (await runHere());

async function runHere(): Promise<number> {
  const program = pathToFileURL(resolve('build/server/index.js')).href;
  const { runAlone } = (await import(program)) as typeof Program;
  return runAlone(argv, folder, streams);
}

// Runs one of the project's scripts on Node 24, whatever Node the machine has, after making sure that the
// dependencies are there. This file itself must run on Node 20 with nothing installed.
//
//   node scripts/run.mjs scripts/start.ts [arguments]
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [script, ...args] = process.argv.slice(2);
// Where the person stands: npm changes to the folder of package.json first.
process.env.INIT_CWD ??= process.cwd();
process.chdir(root);

ensureInstalled();
const node = findNode();
const child = spawn(node, [...nodeOptions(), script, ...args], {
  stdio: 'inherit',
  env: {
    ...process.env,
    PATH: [dirname(node), join(root, 'node_modules', '.bin'), process.env.PATH].join(
      process.platform === 'win32' ? ';' : ':',
    ),
  },
});
// The terminal sends its own signals to both; these are for whoever signals this process alone.
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) {
  process.on(signal, () => {
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  });
}
child.on('exit', (code, signal) => {
  process.exitCode = code ?? 128 + (constants.signals[signal] ?? 1);
});

function nodeOptions() {
  return ['--disable-warning=ExperimentalWarning'];
}

/** Installs when something is missing or the lockfile has changed since. */
function ensureInstalled() {
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  const stamp = join('node_modules', '.medverk-installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === `${lock} ${process.platform}`) return;
  // Somebody has run npm themselves, or the lockfile changed without touching what is needed here.
  if (isInstalledByHand()) return markInstalled(stamp, lock);

  say('Installerer det Medverk treng (npm ci). Første gong tek det om lag eitt minutt …');
  const began = Date.now();
  const npm = process.env.npm_execpath?.endsWith('npm-cli.js')
    ? [process.execPath, process.env.npm_execpath]
    : ['npm'];
  const [command, ...prefix] = npm;
  const { status } = spawnSync(
    command,
    [...prefix, 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32' && npm.length === 1,
      // Tools that build and test are needed here too, also where production is set.
      env: { ...process.env, NODE_ENV: 'development' },
    },
  );
  if (status !== 0) {
    say('Installasjonen gjekk ikkje. Installing failed: see the lines above, and run npm ci.');
    process.exit(1);
  }
  markInstalled(stamp, lock);
  say(`Installert på ${Math.round((Date.now() - began) / 1000)} sekund.`);
}

function markInstalled(stamp, lock) {
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, `${lock} ${process.platform}`);
}

/** Whether every package of the lockfile that fits this machine is there, in its version. */
function isInstalledByHand() {
  const wanted = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '' || optional) return true;
    try {
      return JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')).version === version;
    } catch {
      return false;
    }
  });
}

function findNode() {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const pinned = join(root, 'node_modules', name, 'bin', file);
  if (existsSync(pinned) && spawnSync(pinned, ['--version']).status === 0) return pinned;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  say(
    `Medverk køyrer på Node 24, og denne maskina har ${process.version}. Medverk runs on Node 24; install it and try again.`,
  );
  process.exit(1);
}

function say(line) {
  process.stderr.write(`${line}\n`);
}

/** Builds the program when its sources have changed; `--force` builds anyway. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

const stamp = 'build/.sources';

/** Everything the build is made of. Data that the program reads when it runs is not. */
const sources = [
  'app/**/*.{ts,tsx,css,json}',
  'cli/**/*.ts',
  'demo/**/*.{ts,json}',
  'public/**/*',
  'server.ts',
  'vite.config.ts',
  'react-router.config.ts',
  'tsconfig.json',
  'package-lock.json',
];

/** @returns whether it had to build. @throws when the build fails. */
export function ensureBuilt(tell: (line: string) => void, force = false): boolean {
  const now = fingerprint();
  if (!force && isBuilt(now)) return false;
  tell('Byggjer programmet …');
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [resolve('node_modules/@react-router/dev/bin.cjs'), 'build', '--logLevel', 'warn'],
    { env: { ...process.env, NODE_ENV: 'production' }, encoding: 'utf8' },
  );
  if (status !== 0) {
    // That server code is left out of what goes to browsers is as it should be, and hides what is wrong.
    const lines = `${stdout}\n${stderr}`.split('\n');
    const told = lines.filter((line) => !line.includes('externalized for browser compatibility'));
    process.stderr.write(`${told.join('\n').trim()}\n`);
    throw new Error('Bygginga gjekk ikkje. The build failed: see the lines above.');
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, now);
  tell(`Bygd på ${Math.round((performance.now() - began) / 1000)} sekund.`);
  return true;
}

function isBuilt(now: string): boolean {
  const isThere = existsSync('build/server/index.js') && existsSync('build/client/assets');
  return isThere && existsSync(stamp) && readFileSync(stamp, 'utf8') === now;
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of globSync(sources).sort()) {
    if (/[.]test[.]tsx?$/.test(file) || !/[.]\w+$/.test(file)) continue;
    hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

if (import.meta.main) {
  const tell = (line: string) => void process.stderr.write(`${line}\n`);
  try {
    if (!ensureBuilt(tell, process.argv.includes('--force'))) tell('Alt bygd.');
  } catch (error) {
    tell(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}

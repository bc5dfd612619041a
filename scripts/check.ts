/**
 * `npm run check`: everything a change must pass. Each step is run, so that all that is wrong is seen at once.
 * `--tested` leaves the tests out, for whoever has just run them and counts them apart, as `.ci/run` does.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

interface Step {
  readonly name: string;
  readonly command: readonly [script: string, ...args: string[]];
}

const bin = (path: string) => `node_modules/${path}`;

const steps: readonly Step[] = [
  { name: 'format', command: [bin('@biomejs/biome/bin/biome'), 'format'] },
  { name: 'route types', command: [bin('@react-router/dev/bin.cjs'), 'typegen'] },
  { name: 'lint', command: [bin('oxlint/bin/oxlint'), '--type-aware'] },
  { name: 'types', command: [bin('typescript/bin/tsc'), '--noEmit'] },
  { name: 'db:types', command: ['scripts/db-types.ts', '--check'] },
  {
    name: 'boundaries',
    command: [
      bin('dependency-cruiser/bin/dependency-cruiser.mjs'),
      ...['app', '--config', '.dependency-cruiser.mjs'],
    ],
  },
  { name: 'build', command: ['scripts/build.ts'] },
];
const tests: Step = { name: 'tests', command: ['scripts/test.ts'] };
const isTested = process.argv.includes('--tested');
const toRun = isTested ? steps : [...steps, tests];

const failed: string[] = [];
for (const { name, command } of toRun) {
  const [script, ...args] = command;
  const began = performance.now();
  process.stdout.write(`\n— ${name}\n`);
  const { status } = spawnSync(process.execPath, [resolve(script), ...args], { stdio: 'inherit' });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  if (status !== 0 || !existsSync(script)) failed.push(name);
  process.stdout.write(`— ${name}: ${status === 0 ? 'ok' : 'FAILED'} (${seconds} s)\n`);
}

if (isTested) process.stdout.write('\n— tests: not run here (--tested)\n');
if (failed.length > 0) process.stdout.write(`\nFailed: ${failed.join(', ')}\n`);
const passed = toRun.length - failed.length;
process.stdout.write(`\n${passed} passed, ${failed.length} failed, ${isTested ? 1 : 0} skipped\n`);
process.exitCode = failed.length === 0 ? 0 : 1;

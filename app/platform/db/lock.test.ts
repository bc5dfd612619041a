import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FolderInUse, lockFolder } from './lock.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'medverk-lock-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Another process that has the folder until it is killed. */
async function anotherProcess() {
  const code = `import { lockFolder } from ${JSON.stringify(resolve('app/platform/db/lock.ts'))};
    await lockFolder(${JSON.stringify(folder)}); console.log('has it'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code]);
  await once(child.stdout, 'data');
  return child;
}

test('the second to come is refused, until the first gives it back', async () => {
  const release = await lockFolder(folder);
  await expect(lockFolder(folder)).rejects.toThrow(FolderInUse);
  await release();
  const again = await lockFolder(folder);
  await again();
  expect(await readdir(folder)).toEqual([]);
});

test('another process has it, and after kill -9 it is taken over', async () => {
  const child = await anotherProcess();
  await expect(lockFolder(folder)).rejects.toMatchObject({ pid: child.pid });
  child.kill('SIGKILL');
  await once(child, 'exit');
  const release = await lockFolder(folder);
  await release();
});

test('a process id that has been used again is not the one that had it', async () => {
  const lock = join(folder, 'lock');
  await writeFile(lock, JSON.stringify({ token: 'old', pid: process.pid, started: 'long ago' }));
  const release = await lockFolder(folder);
  expect(JSON.parse(await readFile(lock, 'utf8'))).toMatchObject({ pid: process.pid });
  await release();
});

test('of ten who take over a dead lock at once, one gets it', async () => {
  await writeFile(join(folder, 'lock'), '{"token":"dead","pid":999999999,"started":"x"}');
  const results = await Promise.allSettled(Array.from({ length: 10 }, () => lockFolder(folder)));
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('a lock that cannot be read is taken over', async () => {
  await writeFile(join(folder, 'lock'), '');
  const release = await lockFolder(folder);
  expect(await readdir(folder)).toEqual(['lock']);
  await release();
});

import { isoDate } from '#kernel/date.ts';
import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NotFound, systemActor } from '#platform/access.ts';
import { inScope } from '#platform/db/database.ts';
import { anActor, services, testDay } from '#tests/support/services.ts';
import { folderStore, sha256Of, wholeOf } from './file-store.ts';
import { storeFile, sweepOrphans } from './files.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'medverk-files-'));
});
afterAll(() => rm(folder, { recursive: true }));

const bytes = (text: string) => new TextEncoder().encode(text);
const pathOf = (name: string) => join(folder, name.slice(0, 2), name);

test('the same content is kept once, under its own name, readable by nobody else', async () => {
  const files = folderStore(folder);
  const name = await files.put(bytes('brev'));
  expect(await files.put(bytes('brev'))).toBe(name);
  expect(name).toBe(sha256Of(bytes('brev')));
  expect(new TextDecoder().decode(await files.get(name))).toBe('brev');
  expect((await stat(pathOf(name))).mode & 0o777).toBe(0o600);
  expect(await readdir(join(folder, name.slice(0, 2)))).toEqual([name]);
});

test('a file that is made and read piece by piece is the same file', async () => {
  const files = folderStore(folder);
  async function* made() {
    yield bytes('br');
    yield bytes('ev');
  }
  const name = sha256Of(bytes('brev'));
  expect(await files.putPieces(made())).toEqual({ sha256: name, size: 4 });
  expect(new TextDecoder().decode(await wholeOf(files.pieces(name)))).toBe('brev');
  expect((await stat(pathOf(name))).mode & 0o777).toBe(0o600);
  await writeFile(pathOf(name), 'noko anna');
  await expect(wholeOf(files.pieces(name))).rejects.toThrow('changed on disk');
  await expect(wholeOf(files.pieces('f'.repeat(64)))).rejects.toThrow(NotFound);

  async function* broken() {
    yield bytes('x');
    throw new Error('no more');
  }
  await expect(files.putPieces(broken())).rejects.toThrow('no more');
  const left = await readdir(folder, { recursive: true });
  expect(left.filter((entry) => entry.endsWith('.part'))).toEqual([]);
  await files.put(bytes('brev'));
});

test('a file that was changed on disk is found out', async () => {
  const files = folderStore(folder);
  const name = await files.put(bytes('vedtak'));
  await writeFile(pathOf(name), 'noko anna');
  await expect(files.get(name)).rejects.toThrow('changed on disk');
});

test.each(['../../etc/passwd', '', 'f'.repeat(64)])('%j is not found', async (name) => {
  await expect(folderStore(folder).get(name)).rejects.toMatchObject({ name: 'NotFound' });
});

test('the sweep takes old files that no row stands for, and nothing else', async () => {
  const files = folderStore(folder);
  const actor = anActor('caseworker');
  const scope = { ...services, files, actor, now: testDay, today: isoDate('2026-11-02') };
  const kept = await inScope(services.db, actor, (tx) => storeFile({ ...scope, tx }, bytes('A')));
  const orphan = await files.put(bytes('B'));
  const fresh = await files.put(bytes('C'));
  const longAgo = new Date(testDay.valueOf() - 48 * 3_600_000);
  for (const name of [kept, orphan]) await utimes(pathOf(name), longAgo, longAgo);
  await utimes(pathOf(fresh), testDay, testDay);

  await inScope(services.db, systemActor('operations'), (tx) =>
    sweepOrphans({ tx, files }, testDay),
  );

  const names = (await files.list()).map(({ sha256 }) => sha256);
  expect(names).toContain(kept);
  expect(names).toContain(fresh);
  expect(names).not.toContain(orphan);
});

test('the sweep takes what was being written when the process ended', async () => {
  const store = folderStore(join(folder, 'packages'));
  const never = async function* () {
    yield bytes('Ein halv pakke');
    const [unfinished] = await store.list();
    if (!unfinished) throw new Error('Nothing is being written');
    await store.remove(unfinished.sha256);
    expect(await store.list()).toEqual([]);
    throw new Error('The end');
  };
  await expect(store.putPieces(never())).rejects.toThrow('The end');
});

import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { folderMailbox, folderMailboxes } from './folder-mailbox.ts';

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'medverk-mail-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

test('what lies there is fetched, moved when it is settled, and deleted when it is let go', async () => {
  const folder = join(root, 'FM1');
  await mkdir(join(folder, 'in'), { recursive: true });
  await writeFile(join(folder, 'in', 'b.eml'), 'to');
  await writeFile(join(folder, 'in', 'a.EML'), 'ein');
  await writeFile(join(folder, 'in', 'halv.eml.part'), 'hal');
  const mailbox = folderMailbox(folder, 'FM1');

  expect(await mailbox.waiting()).toEqual(['a.EML', 'b.eml']);
  const fetched = await mailbox.fetch('a.EML');
  expect(fetched).toMatchObject({ isWhole: true, size: 3 });
  const taken = { messageId: '', sha256: 'a'.repeat(64) };
  await mailbox.settle('a.EML', taken);
  await mailbox.settle('a.EML', taken);
  expect(await mailbox.waiting()).toEqual(['b.eml']);
  expect(await mailbox.fetch('a.EML')).toBeUndefined();
  expect(await readdir(join(folder, 'done'))).toEqual([`${'a'.repeat(64)}.eml`]);
  expect(await mailbox.removeCopy(taken)).toBe(true);
  expect(await mailbox.removeCopy(taken)).toBe(true);
  expect(await readdir(join(folder, 'done'))).toEqual([]);
});

test('each folder is the mailbox of a governor, and no folders are no mailboxes', async () => {
  await mkdir(join(root, 'FM2'), { recursive: true });
  await mkdir(join(root, '..skjult'), { recursive: true });
  const found = await folderMailboxes(root);
  expect(found.map(({ governorId }) => governorId)).toContain('FM2');
  expect(found.map(({ governorId }) => governorId)).not.toContain('..skjult');
  expect(await folderMailboxes(join(root, 'finst-ikkje'))).toEqual([]);
});

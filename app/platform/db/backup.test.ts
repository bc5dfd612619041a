import { lstat, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { isoDate } from '#kernel/date.ts';
import { createServerDatabase, openTestDatabase } from '#tests/support/database.ts';
import { anActor, newId, services, testDay } from '#tests/support/services.ts';
import { rememberedFiles } from '../files/file-store.ts';
import { storeFile } from '../files/files.ts';
import { rememberedJobs } from '../jobs.ts';
import { sendMail } from '../mail/mail.ts';
import { openLog } from '../log.ts';
import { installQueue, openQueue } from '../queue.ts';
import type { Scope } from '../use-case.ts';
import { checkBackup, restoreBackup, writeBackup } from './backup.ts';
import { type Connection, connect, type Db, inScope } from './database.ts';

let folder: string;
let path: string;
let source: Connection;
const closing: (() => Promise<void>)[] = [];

/** A migrated database with nothing in it: embedded, or new on the server the tests run on. */
async function anEmptyDatabase(): Promise<Connection> {
  const server = process.env.TEST_DATABASE_URL;
  if (!server) {
    const connection = await openTestDatabase();
    closing.push(connection.close);
    return connection;
  }
  const database = await createServerDatabase(server);
  const connection = await connect(database.url);
  closing.push(async () => {
    await connection.close();
    await database.drop();
  });
  return connection;
}

const files = rememberedFiles(() => testDay);
const actor = anActor('governor-adviser', 'governor');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'medverk-backup-'));
  source = await anEmptyDatabase();
  await installQueue(source, [
    { name: 'mail.send', input: undefined as never, run: async () => {} },
  ]);
  const queue = await openQueue(source, openLog('silent'), []);
  const today = isoDate('2026-11-02');
  const scope = { ...services, files, actor, now: testDay, today, jobs: queue.jobs };
  await inScope(source.db, actor, async (tx) => {
    const full: Scope = { ...scope, tx };
    await storeFile(full, new TextEncoder().encode('eit brev'));
    await sendMail(full, {
      to: 'æ@nav.example',
      subject: 'Påminning',
      text: 'Linje 1\nlinje "2"\\',
    });
  });
  await source.db.insertInto('setting').values({ key: 'demo-clock-offset', value: '1' }).execute();
  await queue.stop();
});

beforeEach(async () => {
  path = join(folder, newId());
  await writeBackup(source.db, files, path, testDay);
});

afterAll(async () => {
  for (const close of closing) await close();
  await rm(folder, { recursive: true });
});

async function everything(db: Db) {
  const tables = ['outgoing_mail', 'audit_event', 'setting', 'stored_file'] as const;
  return Promise.all(
    tables.map(async (table) => {
      const { rows } = await sql<{
        row: unknown;
      }>`select to_jsonb(t) as row from ${sql.table(`kvp.${table}`)} as t order by t::text`.execute(
        db,
      );
      return [table, rows.map(({ row }) => row)] as const;
    }),
  );
}

test('a backup is read by its owner alone, whatever lay there before', async () => {
  const elsewhere = join(folder, newId());
  await writeFile(elsewhere, 'ikkje rør', { mode: 0o644 });
  await symlink(elsewhere, `${path}.part`);
  await writeBackup(source.db, files, path, testDay);
  expect((await lstat(path)).mode & 0o777).toBe(0o600);
  expect(await readFile(elsewhere, 'utf8')).toBe('ikkje rør');
});

test('what is put back is what was there: rows, files and the jobs that waited', async () => {
  const target = await anEmptyDatabase();
  const kept = rememberedFiles(() => testDay);
  const { jobs, sent } = rememberedJobs();

  const summary = await restoreBackup(target.db, { files: kept, jobs }, path, { replace: false });

  expect(summary).toMatchObject({ files: 1 });
  expect(await everything(target.db)).toEqual(await everything(source.db));
  expect(await kept.list()).toEqual(await files.list());
  expect(sent).toEqual([
    {
      name: 'mail.send',
      data: { mailId: expect.any(String), unitId: actor.capacity.unitId },
    },
  ]);
});

test('after a restore the policies and the references hold as before', async () => {
  const target = await anEmptyDatabase();
  const state = () =>
    sql`select relname, relforcerowsecurity from pg_class
      where relnamespace = 'kvp'::regnamespace order by relname`.execute(target.db);
  const loose = () =>
    sql`select conname from pg_constraint
      where connamespace = 'kvp'::regnamespace and condeferrable`.execute(target.db);
  const before = [(await state()).rows, (await loose()).rows];
  await restoreBackup(target.db, services, path, { replace: false });
  expect([(await state()).rows, (await loose()).rows]).toEqual(before);
});

test('a database with data in it is left alone, unless it is to be replaced', async () => {
  const target = await anEmptyDatabase();
  await target.db.insertInto('setting').values({ key: 'mine', value: 'kept' }).execute();
  const restore = (replace: boolean) => restoreBackup(target.db, services, path, { replace });

  await expect(restore(false)).rejects.toThrow('data in the database already');
  expect(await target.db.selectFrom('setting').select('value').execute()).toEqual([
    { value: 'kept' },
  ]);
  await restore(true);
  expect(await everything(target.db)).toEqual(await everything(source.db));
});

test.each([
  ['a byte is changed', (bytes: Buffer) => changed(bytes)],
  ['the end is missing', (bytes: Buffer) => bytes.subarray(0, bytes.length - 40)],
  ['a row is taken out', (bytes: Buffer) => gzipSync(without(gunzipSync(bytes).toString()))],
  ['it is something else', () => Buffer.from('not a backup')],
  ['it is empty', () => Buffer.alloc(0)],
])('a damaged file is refused: %s', async (_why, damage) => {
  await writeFile(path, damage(await readFile(path)));
  const target = source.db;
  const before = await everything(target);
  await expect(checkBackup(path)).rejects.toThrow('damaged or not complete');
  await expect(restoreBackup(target, services, path, { replace: true })).rejects.toThrow('damaged');
  expect(await everything(target)).toEqual(before);
});

test('a backup of another version is refused', async () => {
  const target = await anEmptyDatabase();
  await sql`insert into public.migration (name) values ('9999-later.sql')`.execute(target.db);
  await expect(restoreBackup(target.db, services, path, { replace: true })).rejects.toThrow(
    'another version',
  );
});

test('a file that is not there is told to be missing', async () => {
  await expect(checkBackup(join(folder, 'nowhere'))).rejects.toThrow('no such file');
});

function changed(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  const middle = Math.floor(copy.length / 2);
  copy[middle] = (copy[middle] ?? 0) ^ 1;
  return copy;
}

function without(text: string): string {
  return text.replace(/^\{"row":.*\n/m, '');
}

import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isoDate } from '#kernel/date.ts';
import { inScope } from '#platform/db/database.ts';
import type { Connection } from '#platform/db/database.ts';
import { addDocument, closeCase, journal } from '#modules/cases/api.ts';
import { aCase, filing } from '#modules/cases/testing/a-case.ts';
import { faultsIn } from '#modules/cases/testing/read-noark.ts';
import { anActor, services } from '#tests/support/services.ts';
import { runCommand } from './run-command.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'medverk-noark-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function medverk(...argv: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCommand(argv, {
    services,
    connection: undefined as unknown as Connection, // this command never reaches below SQL
    filesFolder: '',
    folder,
    print: (text) => out.push(text),
    tell: (text) => err.push(text),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

const period = ['--from', '2026-10-01', '--to', '31.10.2026'];

test('a package is written to a folder, whole, and over nothing', async () => {
  const actor = anActor('governor-registry', 'governor');
  const governor = ['--governor', actor.capacity.unitId];
  const { id } = await aCase(services.db, actor, { openedOn: isoDate('2026-10-05') });
  await inScope(services.db, actor, async (tx) => {
    const content = { kind: 'html', html: '<p>Hei</p>' } as const;
    const scope = filing(actor);
    const added = await addDocument(tx, id, { title: 'Brev', language: 'nn', content }, scope);
    if (added.ok) await journal(tx, { documentId: added.value.id, direction: 'incoming' }, scope);
    await closeCase(tx, id, scope);
  });
  const written = await medverk('export', 'noark', 'pakke', ...governor, ...period, '--json');
  expect(written.code).toBe(0);
  expect(JSON.parse(written.out)).toMatchObject({ cases: 1, entries: 1, documents: 1, files: 12 });
  const target = join(folder, 'pakke');
  expect(await readdir(target)).toContain('arkivuttrekk.xml');
  expect(await readdir(join(target, 'dokumenter'))).toEqual(['2026-1-1.pdf']);
  const structure = await readFile(join(target, 'arkivstruktur.xml'), 'utf8');
  expect(faultsIn('arkivstruktur.xsd', structure)).toEqual([]);

  const again = await medverk('export', 'noark', 'pakke', ...governor, ...period);
  expect(again).toMatchObject({ code: 1, err: expect.stringContaining('is not empty') });
});

test.each([
  [2, ['export', 'noark', 'x', ...period]],
  [2, ['export', 'noark', '--governor', 'FMVL', ...period]],
  [2, ['export', 'noark', 'x', '--governor', 'FMVL', '--from', 'i fjor', '--to', '1.1.2026']],
  [1, ['export', 'noark', 'x', '--governor', 'nobody', ...period]],
])('exit code %i for %j', async (code, argv) => {
  expect(await medverk(...argv)).toMatchObject({ code });
});

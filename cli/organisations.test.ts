import { beforeAll, expect, test } from 'vitest';
import type { Connection } from '#platform/db/database.ts';
import { services } from '#tests/support/services.ts';
import { runCommand } from './run-command.ts';

/** Runs a command as if it was typed in the project's folder, and gives what it wrote and its exit code. */
async function medverk(...argv: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCommand(argv, {
    services,
    connection: undefined as unknown as Connection, // these commands never reach below SQL
    filesFolder: '',
    folder: process.cwd(),
    print: (text) => out.push(text),
    tell: (text) => err.push(text),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

beforeAll(async () => {
  await medverk('import', 'organisations', 'data/organisations');
});

test('the same edition again is told to be there already', async () => {
  const { code, out, err } = await medverk('import', 'organisations', 'data/organisations');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain('The register was this edition already.');
});

test('the recipients of two counties on a day are a table of 66 offices', async () => {
  const { code, out, err } = await medverk(
    'recipients',
    '--counties',
    '12,14',
    '--on',
    '17.12.2019',
  );
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain('1202    12      neutral  large   NAV Fana');
  expect(out).toContain('66 offices on 2019-12-17');
});

test('a governor’s offices are given as JSON', async () => {
  const { code, out } = await medverk('recipients', '--governor', 'FMVL', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ on: '2026-11-02', unknown: [] });
});

test('places without an office, and guesses, are told on standard error', async () => {
  const { code, out, err } = await medverk('recipients', '--counties', '18', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out).municipalitiesWithoutOffice).toHaveLength(2);
  expect(err).toContain('No office is known for Træna (1835).');
  expect(err).toContain('To be confirmed: that Nav Sør-Salten (1837) serves 1838.');
});

test.each([
  [['recipients']],
  [['recipients', '--counties', '12', '--governor', 'FMVL']],
  [['recipients', '--counties', '12', '--on', '2019-02-30']],
  [['recipients', '--governor', 'FMVL', '--size', 'huge']],
  [['recipients', '--counties', ',']],
  [['recipients', '--colour', 'red']],
  [['import', 'organisations']],
])('%j makes no sense', async (argv) => {
  const { code, out, err } = await medverk(...argv);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain('Usage: npm run -s medverk');
});

test('a county that did not exist that day, and a folder without an edition, fail', async () => {
  const early = await medverk('recipients', '--counties', '46', '--on', '2019-12-17');
  expect(early).toMatchObject({ code: 1, err: 'Unknown on 2019-12-17: 46' });
  const nothing = await medverk('import', 'organisations', 'data/geo');
  expect(nothing).toMatchObject({ code: 1, out: '' });
  expect(nothing.err).toBe('Nothing was imported. counties.json: is missing or cannot be read');
});

import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Forbidden } from '#platform/access.ts';
import { inScope } from '#platform/db/database.ts';
import { execute } from '#platform/use-case.ts';
import { anActor, services } from '#tests/support/services.ts';
import { isoDate } from '#kernel/date.ts';
import { unitName } from './api.ts';
import { recipients } from './domain/recipients.ts';
import { loadRegister } from './store.ts';
import { theRegister } from './testing/the-register.ts';
import { importOrganisations } from './usecases/import-organisations.ts';
import { listRecipients } from './usecases/list-recipients.ts';

const operator = anActor('operator', 'operations');
const adviser = anActor('governor-adviser', 'governor', 'FMVL');
const folder = 'data/organisations';

beforeAll(async () => {
  await execute(services, operator, importOrganisations, { folder });
});

test('what was imported is what is loaded', async () => {
  const loaded = await inScope(services.db, adviser, loadRegister);
  const read = await theRegister();
  for (const key of ['counties', 'municipalities', 'offices', 'governors', 'names'] as const)
    expect(Object.fromEntries(loaded[key])).toMatchObject(Object.fromEntries(read[key]));
});

test('the same edition again changes nothing', async () => {
  const before = await editions();
  const again = await execute(services, operator, importOrganisations, { folder });
  expect(again).toMatchObject({ ok: true, value: { changed: false } });
  expect(await editions()).toEqual(before);
});

test('the register is read once, and only asked for its edition afterwards', async () => {
  const first = await inScope(services.db, adviser, loadRegister);
  expect(await inScope(services.db, adviser, loadRegister)).toBe(first);
});

test('recipients are listed for those who may read the register', async () => {
  const listed = await execute(services, adviser, listRecipients, {
    selection: { kind: 'counties', countyIds: ['12', '14'] },
    on: isoDate('2019-12-17'),
  });
  expect(listed.ok && listed.value.offices.length).toBe(66);
  const resident = anActor('resident', 'resident');
  const refused = execute(services, resident, listRecipients, {
    selection: { kind: 'governor', governorId: 'FMVL' },
  });
  await expect(refused).rejects.toThrow(Forbidden);
});

test('nobody but an operator imports', async () => {
  const importing = execute(services, adviser, importOrganisations, { folder });
  await expect(importing).rejects.toThrow(Forbidden);
});

test.each([
  ['governor', 'governor-adviser'],
  ['office', 'office-leader'],
  ['system', 'system'],
] as const)('as %s, the database lets no fact be written', async (kind, role) => {
  const actor = anActor(role, kind);
  const adding = inScope(services.db, actor, (tx) =>
    sql`insert into kvp.county values ('97', '2026-01-01', false, null, true)`.execute(tx),
  );
  await expect(adding).rejects.toThrow('row-level security');
  const changing = inScope(services.db, actor, (tx) =>
    sql`update kvp.county set valid_to = null`.execute(tx),
  );
  await expect(changing).rejects.toThrow('permission denied');
  const removed = await inScope(services.db, actor, (tx) =>
    tx.deleteFrom('county').executeTakeFirst(),
  );
  expect(removed.numDeletedRows).toBe(0n);
});

test('a unit is named by whom somebody acts for, in the language and on the day', async () => {
  const register = await inScope(services.db, adviser, loadRegister);
  const today = isoDate('2026-11-02');
  expect(unitName(register, 'governor', 'FMVL', 'nn', today)).toBe('Statsforvaltaren i Vestland');
  expect(unitName(register, 'governor', 'FMVL', 'nb', today)).toBe('Statsforvalteren i Vestland');
  expect(unitName(register, 'governor', 'FMVL', 'nn', isoDate('2019-12-17'))).toBe(
    'Fylkesmannen i Vestland',
  );
  expect(unitName(register, 'office', '1443', 'nb', isoDate('2019-12-17'))).toBe('NAV Eid');
  expect(unitName(register, 'municipality', '5610', 'nn', today)).toContain('Kárášjohka');
  expect(unitName(register, 'county-nav', '1200', 'nb', today)).toBe('Nav Vestland');
  expect(unitName(register, 'operations', 'drift', 'nb', today)).toBe('drift');
});

const broken = await mkdtemp(join(tmpdir(), 'edition-'));
afterAll(() => rm(broken, { recursive: true }));

test.each([
  ['counties.json', '"id": "12"', '"id": "1"', 'counties[11] (1)', 'id', 'two digits'],
  [
    'municipalities.json',
    '"validTo": "2019-12-31"',
    '"validTo": "31.12.2019"',
    'municipalities[0] (0101)',
    'validTo',
    'not a date',
  ],
  [
    'municipalities.json',
    '"countyId": "46"',
    '"countyId": "98"',
    '4601',
    'countyId',
    'no county 98',
  ],
  [
    'nav-offices.json',
    '"municipalityIds": ["1432"]',
    '"municipalityIds": ["1433"]',
    '',
    'coverage',
    'has office',
  ],
  ['population.json', '31177', '"mange"', 'rows[0] (0101)', '4', 'number'],
  ['language-forms.json', '"form": "nb"', '"form": "bm"', 'municipalities[0] (0101)', 'form', 'nb'],
  ['districts.json', '{', '', '', '', 'not JSON'],
  [
    'population.json',
    '"0104", "municipality", 2019',
    '"0101", "municipality", 2019',
    '0101 in 2019',
    'year',
    'twice',
  ],
])(
  'a broken edition is refused: %s with %s as %s',
  async (file, good, bad, row, field, problem) => {
    await cp(folder, broken, { recursive: true, force: true });
    const text = await readFile(join(folder, file), 'utf8');
    await writeFile(join(broken, file), text.replace(good, bad));
    const before = await editions();

    const result = await execute(services, operator, importOrganisations, { folder: broken });

    expect(result).toMatchObject({
      ok: false,
      refusal: {
        code: 'broken-edition',
        details: {
          file,
          row: expect.stringContaining(row),
          field,
          problem: expect.stringContaining(problem),
        },
      },
    });
    expect(await editions()).toEqual(before);
  },
);

test('demo places are an edition of their own, beside the real one', async () => {
  const demo = await mkdtemp(join(tmpdir(), 'demo-'));
  const county = { id: '97', validFrom: '2008-01-01', validFromIsLowerBound: true, validTo: null };
  const places = (rows: { invented: boolean; filled: boolean }) => ({
    'edition.json': { invented: rows.invented },
    'counties.json': { counties: rows.filled ? [{ ...county, names: [name('Prøvefylket')] }] : [] },
    'municipalities.json': {
      municipalities: rows.filled
        ? [{ ...county, id: '9701', countyId: '97', names: [name('Prøvevik')] }]
        : [],
    },
    'municipality-changes.json': { changes: [] },
    'districts.json': { districts: [] },
    'language-forms.json': { municipalities: [], countyCouncils: [] },
    'nav-offices.json': { offices: rows.filled ? [demoOffice] : [], countyOffices: [] },
    'county-governors.json': { governors: [] },
    'population.json': { rows: [] },
  });
  const importing = async (files: object) => {
    for (const [file, content] of Object.entries(files))
      await writeFile(join(demo, file), JSON.stringify(content));
    return execute(services, operator, importOrganisations, { folder: demo });
  };

  expect(await importing(places({ invented: true, filled: true }))).toMatchObject({ ok: true });
  const register = await inScope(services.db, adviser, loadRegister);
  const today = isoDate('2026-11-02');
  const selection = { kind: 'counties', countyIds: ['97'] } as const;
  expect(recipients(register, selection, today).offices).toMatchObject([
    { officeId: '9701', name: 'Nav Prøvevik', languageForm: 'neutral', inferred: [] },
  ]);
  expect(register.municipalities.get('9701')?.invented).toBe(true);
  const vestland = { kind: 'governor', governorId: 'FMVL' } as const;
  expect(recipients(register, vestland, isoDate('2019-12-17')).offices).toHaveLength(66);

  expect(await importing(places({ invented: true, filled: false }))).toMatchObject({ ok: true });
  const after = await inScope(services.db, adviser, loadRegister);
  expect(after.municipalities.has('9701')).toBe(false);
  expect(after.municipalities.has('4601')).toBe(true);
  await rm(demo, { recursive: true });
});

function name(text: string) {
  const parts = [{ lang: 'no', name: text }];
  return { validFrom: '2008-01-01', validTo: null, parts, source: null };
}

const demoOffice = {
  id: '9701',
  names: [{ name: 'Nav Prøvevik', firstSeen: '2020-01-01', lastSeen: '2026-01-01' }],
  validFrom: null,
  registeredClosed: null,
  notSeenFrom: null,
  successorIds: [],
  impartialityOfficeIds2019: [],
  organisationNumber: null,
  municipalOrganisationNumber: null,
  visitingAddress2019: null,
  coverage: [{ asOf: '2020-01-01', municipalityIds: ['9701'], districtIds: [], basis: 'invented' }],
};

async function editions() {
  return inScope(services.db, operator, (tx) =>
    tx.selectFrom('organisation_edition').select(['id', 'checksum']).orderBy('id').execute(),
  );
}

import { beforeAll, expect, test } from 'vitest';
import { execute } from '#platform/use-case.ts';
import { anActor, services } from '#tests/support/services.ts';
import { visit } from '#tests/support/visit.ts';
import { importOrganisations } from '../usecases/import-organisations.ts';
import { loader as governorPage } from './governor.tsx';
import { loader as municipalityPage } from './municipality.tsx';
import { loader as officePage } from './office.tsx';
import { loader as searchPage } from './search.tsx';

const adviser = anActor('governor-adviser', 'governor', 'FMVL');

beforeAll(async () => {
  const operator = anActor('operator', 'operations');
  await execute(services, operator, importOrganisations, { folder: 'data/organisations' });
});

async function search(query: string) {
  const args = visit(services, adviser, '/organisasjonar', {});
  const request = new Request(`http://localhost/organisasjonar?${query}`);
  return (await searchPage({ ...args, request })).data;
}

function asking<Params extends Record<string, string>>(pattern: string, params: Params, day = '') {
  const args = visit(services, adviser, pattern, params);
  return { ...args, request: new Request(`${args.url.href}${day && `?dato=${day}`}`) };
}

const office = (officeId: string, day?: string) =>
  officePage(asking('/kontor/:officeId', { officeId }, day));
const municipality = (municipalityId: string, day?: string) =>
  municipalityPage(asking('/kommune/:municipalityId', { municipalityId }, day));
const governor = (governorId: string, day?: string) =>
  governorPage(asking('/statsforvaltar/:governorId', { governorId }, day));

test.each([
  ['q=fana&dato=17.12.2019', ['office 1202'], 'the start of a word in a name'],
  ['q=fosen&type=office', ['office 5703', 'office 1630'], 'the start of a part of a name'],
  ['q=karasj', ['municipality 5610'], 'a Sami name, without its accents'],
  ['q=1432', ['office 1432'], 'a number'],
  ['q=VESTLAND&type=statsforvaltar', ['governor FMVL'], 'another kind than there is is all kinds'],
  ['q=vestland&type=governor', ['governor FMVL'], 'a governor by its county'],
  ['q=naustdal&type=municipality', [], 'what has ended is not shown'],
  ['q=naustdal&type=municipality&alle=ja', ['municipality 1433'], 'unless it is asked for'],
  ['q=naustdal&type=municipality&dato=17.12.2019', ['municipality 1433'], 'or the day is then'],
  ['q=%25', [], 'a sign with a meaning in SQL is only a sign'],
])('%s finds %j: %s', async (query, expected) => {
  const { units } = await search(query);
  expect(units.map(({ kind, id }) => `${kind} ${id}`)).toEqual(expected);
});

test('a unit found by another name than the one it has says so', async () => {
  const { units } = await search('q=eid&type=office');
  expect(units.find(({ id }) => id === '1443')).toBeUndefined();
  const { units: all } = await search('q=eid&type=office&alle=ja');
  expect(all.find(({ id }) => id === '1443')?.foundAs).toBe('NAV Eid');
});

test('everything is listed, fifty at a time, in the order of Norwegian', async () => {
  const first = await search('');
  expect(first.units).toHaveLength(50);
  expect(first.total).toBeGreaterThanOrEqual(357 + 248 + 10);
  expect(first.pageCount).toBe(Math.ceil(first.total / 50));
  const last = await search(`side=${first.pageCount}`);
  expect(last.units.at(-1)?.name.nn).toMatch(/^Å/);
  expect((await search('side=99')).units).toEqual([]);
});

test('an office tells what it serves, and who it took over for', async () => {
  const page = (await office('1432')).data.office;
  expect(page.services.map(({ municipality: { name } }) => name.nn)).toContain('Sunnfjord');
  expect(page.governors.map(({ id }) => id)).toEqual(['FMVL']);
  expect(page.tookOver.map((takeover) => takeover.office.name.nn)).toContain('NAV Naustdal');
});

test('an office that has ended tells who took over', async () => {
  const page = (await office('1433')).data.office;
  expect(page.services).toEqual([]);
  expect(page.takenOverBy).toMatchObject([{ on: '2020-01-01', offices: [{ id: '1432' }] }]);
  const then = (await office('1433', '17.12.2019')).data.office;
  expect(then.services).toMatchObject([{ areaId: '1433', asOf: '2019-06-12' }]);
});

test('a municipality tells its county, governor and office on the day', async () => {
  expect((await municipality('1444', '2019-12-31')).data.municipality).toMatchObject({
    valid: true,
    county: { id: '14' },
    governor: { id: 'FMVL', name: { nn: 'Fylkesmannen i Vestland' } },
    services: [{ officeId: '1444' }],
  });
  expect((await municipality('1444')).data.municipality).toMatchObject({
    valid: false,
    today: [{ id: '1577', name: { nn: 'Volda' } }],
    became: [{ on: '2020-01-01', type: 'merger' }],
  });
  expect((await municipality('1836')).data.municipality).toMatchObject({
    valid: true,
    services: [],
  });
});

test('a governor has the offices of its counties on the day', async () => {
  const then = (await governor('FMVL', '17.12.2019')).data.governor;
  expect(then.offices).toHaveLength(66);
  expect(then.counties.map(({ name }) => name.nn)).toEqual(['Hordaland', 'Sogn og Fjordane']);
  const ended = (await governor('FMHO')).data.governor;
  expect(ended).toMatchObject({ valid: false, offices: [], successors: [{ id: 'FMVL' }] });
});

test.each(['31.2.2020', 'i går', '2020-13-01'])(
  '%s is no day: today is shown, and it says so',
  async (day) => {
    const page = await office('1432', day);
    expect(page.init?.status).toBe(422);
    expect(page.data).toMatchObject({
      day: { entered: day, invalid: true },
      office: { on: '2026-11-02' },
    });
  },
);

test.each([
  [() => office('9999')],
  [() => office('1200')],
  [() => municipality('99')],
  [() => governor('FMXX')],
])('what does not exist is not found', async (opening) => {
  await expect(opening()).rejects.toMatchObject({ init: { status: 404 } });
});

test('a resident may not read the pages of staff', async () => {
  const args = visit(services, anActor('resident', 'resident'), '/organisasjonar', {});
  await expect(searchPage(args)).rejects.toMatchObject({ init: { status: 403 } });
});

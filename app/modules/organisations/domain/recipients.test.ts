import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { isoDate } from '#kernel/date.ts';
import { theRegister } from '../testing/the-register.ts';
import { compareRecipients, type RecipientChanges, recipients } from './recipients.ts';

const register = await theRegister();
const sent = isoDate('2019-12-17');
const vestland = { kind: 'governor', governorId: 'FMVL' } as const;
const today = isoDate('2026-11-02');

interface Addressee {
  officeId: string;
  name: string;
  countyId: string;
  municipalities: { id: string; name: string }[];
  districtIds: string[];
  officeIdsInMarch2020: string[];
  languageForm: string;
}
const { addressees }: { addressees: Addressee[] } = JSON.parse(
  await readFile('data/organisations/survey-2019-addressees.json', 'utf8'),
);

test('the survey of 17 December 2019 goes to exactly the 66 offices it was addressed to', () => {
  const { offices, municipalitiesWithoutOffice, unknown } = recipients(
    register,
    { kind: 'counties', countyIds: ['12', '14'] },
    sent,
  );

  expect(
    offices.map(({ officeId, name, countyId, municipalities, districts, languageForm }) => ({
      officeId,
      name,
      countyId,
      municipalities,
      districtIds: districts.map(({ id }) => id),
      languageForm,
    })),
  ).toEqual(
    addressees.map(({ officeId, name, countyId, municipalities, districtIds, languageForm }) => ({
      officeId,
      name,
      countyId,
      municipalities,
      districtIds,
      languageForm,
    })),
  );
  expect(offices).toHaveLength(66);
  expect({ municipalitiesWithoutOffice, unknown }).toEqual({
    municipalitiesWithoutOffice: [],
    unknown: [],
  });
});

test('the county governor of that day has the same offices as its two counties', () => {
  const byGovernor = recipients(register, vestland, sent);
  const byCounty = recipients(register, { kind: 'counties', countyIds: ['12', '14'] }, sent);
  expect(byGovernor).toEqual(byCounty);
});

test('when the list of March 2020 is out, the successors are those it gives, for 20 of the 66', () => {
  const changes = changesUntil('2020-03-27');
  const merged = addressees.filter(
    ({ officeId, officeIdsInMarch2020 }) => !officeIdsInMarch2020.includes(officeId),
  );
  expect(merged).toHaveLength(20);
  expect(became(changes)).toEqual(
    merged.map(({ officeId, officeIdsInMarch2020 }) => [officeId, officeIdsInMarch2020]),
  );
  expect(changes.kept).toHaveLength(46);
  expect(changes.became.flatMap(({ to }) => to.filter(({ outside }) => outside))).toEqual([
    { id: '1520', name: 'NAV Ørsta Volda', outside: true },
  ]);
});

test('on new year’s day the mergers of municipalities have moved 16 of them, and the other four keep their office', () => {
  const changes = changesUntil('2020-01-01');
  const later = ['1252', '1264', '1265', '1411'];
  expect(became(changes)).toEqual(
    became(changesUntil('2020-03-27')).filter(([id]) => !later.includes(String(id))),
  );
  expect(changes.kept).toEqual(expect.arrayContaining(later));
});

function changesUntil(on: string) {
  return compareRecipients(
    register,
    recipients(register, vestland, sent),
    recipients(register, vestland, isoDate(on)),
  );
}

function became({ became }: RecipientChanges) {
  return became.map(({ from, to }) => [from.id, to.map(({ id }) => id)]);
}

test('the same governor today gives the offices of today, Etne by an office in the next county', () => {
  const { offices } = recipients(register, vestland, today);
  const sunnfjord = offices.find(({ officeId }) => officeId === '1432');
  expect(sunnfjord).toMatchObject({
    name: 'Nav Sunnfjord og Ytre Sogn',
    countyId: '46',
    languageForm: 'nn',
    sizeClass: 'large',
  });
  expect(sunnfjord?.municipalities.map(({ name }) => name)).toContain('Sunnfjord');
  expect(sunnfjord?.municipalities.length).toBeGreaterThan(1);

  const vindafjord = offices.find(({ officeId }) => officeId === '1160');
  expect(vindafjord).toMatchObject({ countyId: '46' });
  expect(vindafjord?.municipalities.map(({ name }) => name)).toEqual(['Vindafjord', 'Etne']);
});

test('Nav Nord-Fosen is one recipient, for three municipalities in 2019 and two today', () => {
  const fosen = { kind: 'picked', officeIds: ['1630'] } as const;
  const names = (on: typeof sent) =>
    recipients(register, fosen, on).offices.map(({ municipalities }) =>
      municipalities.map(({ name }) => name),
    );
  expect(names(sent)).toEqual([['Åfjord', 'Roan', 'Osen']]);
  expect(names(today)).toEqual([['Osen', 'Åfjord']]);
});

test('offices of a size are those of the governor with so many inhabitants', () => {
  const all = recipients(register, vestland, sent).offices;
  const sizes = (['small', 'medium', 'large'] as const).map(
    (size) =>
      recipients(register, { kind: 'size', governorId: 'FMVL', classes: [size] }, sent).offices,
  );
  expect(sizes.map((offices) => offices.length > 0)).toEqual([true, true, true]);
  expect(sizes.flat().length).toBe(all.length);
  for (const { inhabitants } of sizes[0] ?? []) expect(inhabitants?.total).toBeLessThan(5000);
});

test('what does not exist that day is told, not left out in silence', () => {
  const counties = recipients(register, { kind: 'counties', countyIds: ['12', '46'] }, sent);
  expect(counties.unknown).toEqual(['46']);
  const ended = recipients(register, { kind: 'governor', governorId: 'FMHO' }, sent);
  expect(ended).toMatchObject({ offices: [], unknown: ['FMHO'] });
  const picked = recipients(register, { kind: 'picked', officeIds: ['1433', '1432'] }, today);
  expect(picked).toMatchObject({ offices: [{ officeId: '1432' }], unknown: ['1433'] });
});

test('municipalities without a known office are listed for the county they lie in', () => {
  const nordland = recipients(register, { kind: 'counties', countyIds: ['18'] }, today);
  expect(nordland.municipalitiesWithoutOffice).toEqual([
    { id: '1835', name: 'Træna' },
    { id: '1836', name: 'Rødøy' },
  ]);
  const agder = recipients(register, { kind: 'counties', countyIds: ['42'] }, today);
  expect(agder.municipalitiesWithoutOffice).toEqual([{ id: '4214', name: 'Froland' }]);
});

test('a place that only a guess gives to an office is marked', () => {
  const { offices } = recipients(register, { kind: 'picked', officeIds: ['1837'] }, today);
  expect(offices[0]?.inferred).toMatchObject([{ areaId: '1838', basis: 'inferred' }]);
});

test.each([
  ['1101', 'neutral', 'bokmål, nynorsk and neutral'],
  ['0807', 'neutral', 'nynorsk and neutral'],
  ['0534', 'nb', 'bokmål in both municipalities'],
])('office %s is written to in %s: %s', (officeId, languageForm) => {
  const { offices } = recipients(register, { kind: 'picked', officeIds: [officeId] }, today);
  expect(offices).toMatchObject([{ officeId, languageForm }]);
});

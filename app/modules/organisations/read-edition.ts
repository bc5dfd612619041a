import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { addDays, type IsoDate, isIsoDate } from '#kernel/date.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { sortKey } from '#kernel/text-sort.ts';

import { bases, type Edition, type Office, type UnitName } from './domain/edition.ts';
import { type Stretch, servedThroughTime } from './domain/history.ts';
import { createRegister } from './domain/register.ts';

/** One file of an edition, as the edition table remembers it. */
export interface EditionFile {
  readonly name: string;
  readonly sha256: string;
  readonly rows: number;
}

export interface ReadEdition {
  readonly edition: Edition;
  readonly files: readonly EditionFile[];
  /** One number for the content of all the files, and for how they are read. The same content is the same edition, wherever it lies. */
  readonly checksum: string;
  readonly invented: boolean;
}

const date = z.string().refine(isIsoDate, 'is not a date like 2026-11-22');
const lastDay = date.nullable();
const countyNumber = z.string().regex(/^\d{2}$/, 'is not a county number of two digits');
const municipalityNumber = z
  .string()
  .regex(/^\d{4}$/, 'is not a municipality number of four digits');
const districtNumber = z.string().regex(/^\d{6}$/, 'is not a district number of six digits');
const officeNumber = z.string().regex(/^\d{4}$/, 'is not an office number of four digits');
const basis = z.enum(bases, 'is not one of the known bases');
const form = z.enum(['nb', 'nn', 'neutral'], 'is not nb, nn or neutral');
const period = z.object({ validFrom: date, validTo: lastDay });
const part = z.object({ lang: z.enum(['no', 'se', 'smj', 'sma', 'fkv']), name: z.string().min(1) });

const county = period.extend({
  id: countyNumber,
  validFromIsLowerBound: z.boolean(),
  names: z.array(period.extend({ parts: z.array(part), source: z.string().nullable() })).min(1),
});

const municipality = period.extend({
  id: municipalityNumber,
  countyId: countyNumber,
  validFromIsLowerBound: z.boolean(),
  names: z
    .array(
      z.object({
        validFrom: lastDay,
        validTo: lastDay,
        firstObserved: date.optional(),
        parts: z.array(part),
      }),
    )
    .min(1),
});

const change = z.object({
  date,
  type: z.enum(['merger', 'split', 'merger-and-split', 'code-change', 'name-change']),
  links: z.array(z.tuple([municipalityNumber, municipalityNumber])).min(1),
});

const district = z.object({
  id: districtNumber,
  municipalityId: municipalityNumber,
  name: z.string().min(1),
  kind: z.enum(['bydel', 'administrative-area']),
  validFrom: lastDay,
  validTo: lastDay,
  predecessorId: districtNumber.optional(),
});

const decision = period.extend({
  municipalityId: municipalityNumber,
  form: form.nullable(),
  source: z.string().nullable(),
  basis: z.string(),
});

const councilDecision = period.extend({
  countyId: countyNumber,
  form,
  source: z.string().nullable(),
});

const office = z.object({
  id: officeNumber,
  names: z.array(z.object({ name: z.string().min(1), firstSeen: date, lastSeen: date })).min(1),
  validFrom: lastDay,
  registeredClosed: lastDay,
  notSeenFrom: lastDay,
  successorIds: z.array(officeNumber),
  impartialityOfficeIds2019: z.array(officeNumber),
  organisationNumber: z.string().nullable(),
  municipalOrganisationNumber: z.string().nullable(),
  visitingAddress2019: z
    .object({ street: z.string(), postcode: z.string(), place: z.string() })
    .nullable(),
  coverage: z.array(
    z.object({
      asOf: date,
      municipalityIds: z.array(municipalityNumber),
      districtIds: z.array(districtNumber),
      basis: z.union([basis, z.record(z.string(), basis)]),
    }),
  ),
});

const countyOffice = z.object({
  id: officeNumber,
  name2019: z.string().nullable(),
  name2025: z.string().nullable(),
});

const governor = period.extend({
  id: z.string().min(1),
  validFromIsLowerBound: z.boolean(),
  names: z
    .array(
      period.extend({
        nb: z.string().min(1),
        nn: z.string().min(1),
        se: z.string().nullable(),
        sma: z.string().nullable(),
        fkv: z.string().nullable(),
        source: z.string().nullable(),
      }),
    )
    .min(1),
  organisationNumber: z.string().nullable(),
  webSlug: z.string().nullable(),
  areas: z.array(period.extend({ countyIds: z.array(countyNumber) })),
  languageForms: z.array(period.extend({ form, basis: z.string() })),
  successors: z.array(z.string()),
  sources: z.array(z.string()),
});

const count = z.number().int().nonnegative();
const inhabitants = z.tuple([
  z.string().regex(/^(\d{4}|\d{6})$/, 'is not a municipality or district number'),
  z.enum(['municipality', 'district']),
  z.number().int(),
  z.number().int(),
  count,
  count,
  count,
]);

/** Each file: the lists it must have. Other keys say what the file is, for people. */
const formats = {
  'counties.json': z.object({ counties: z.array(county) }),
  'municipalities.json': z.object({ municipalities: z.array(municipality) }),
  'municipality-changes.json': z.object({ changes: z.array(change) }),
  'districts.json': z.object({ districts: z.array(district) }),
  'language-forms.json': z.object({
    municipalities: z.array(decision),
    countyCouncils: z.array(councilDecision),
  }),
  'nav-offices.json': z.object({
    offices: z.array(office),
    countyOffices: z.array(countyOffice),
  }),
  'county-governors.json': z.object({ governors: z.array(governor) }),
  'population.json': z.object({ rows: z.array(inhabitants) }),
};
type FileName = keyof typeof formats;
type Contents = { [Name in FileName]: z.output<(typeof formats)[Name]> };

/** Raised when the program reads the same files into other rows, so that they are imported anew. */
const reading = 1;

/** An edition says in `edition.json` that it is invented. Without that file it is real. */
const about = z.object({ invented: z.boolean() });

/** `file`, `row` and `field` say where, `problem` what. Row is the row's id, or its place in the list. */
export type BrokenEdition = 'broken-edition';

/**
 * Reads and checks an edition of the register: a folder with the files that `data/organisations` has.
 * Nothing is guessed or mended; the first thing that is wrong refuses the edition.
 */
export async function readEdition(folder: string): Promise<Result<ReadEdition, BrokenEdition>> {
  const contents: Partial<Record<FileName, unknown>> = {};
  const files: EditionFile[] = [];
  let invented = false;
  for (const name of ['edition.json', ...Object.keys(formats)] as const) {
    const raw = await readFile(join(folder, name), 'utf8').catch(() => undefined);
    if (raw === undefined && name === 'edition.json') continue;
    if (raw === undefined) return broken(name, '', '', 'is missing or cannot be read');
    const json = parse(raw);
    if (json === undefined) return broken(name, '', '', 'is not JSON');
    const format: z.ZodType = name === 'edition.json' ? about : formats[name as FileName];
    const checked = format.safeParse(json);
    if (!checked.success) return wrong(name, json, checked.error.issues[0]);
    if (name === 'edition.json') invented = about.parse(json).invented;
    else contents[name as FileName] = checked.data;
    const sha256 = createHash('sha256').update(raw).digest('hex');
    files.push({ name, sha256, rows: rowsIn(checked.data) });
  }
  const edition = editionOf(contents as Contents, invented);
  const fault = faultIn(edition);
  if (fault) return broken(...fault);
  const checksum = createHash('sha256').update(JSON.stringify({ reading, files })).digest('hex');
  return ok({ edition, files, checksum, invented });
}

function parse(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}

function rowsIn(content: unknown): number {
  return Object.values(content as object).reduce(
    (rows: number, list: unknown) => rows + (Array.isArray(list) ? list.length : 0),
    0,
  );
}

function broken(file: string, row: string, field: string, problem: string) {
  return refuse('broken-edition', { file, row, field, problem });
}

/** Where zod stopped: the list and the row in it, by the row's own id where it has one, and the field. */
function wrong(file: string, json: unknown, issue: z.core.$ZodIssue | undefined) {
  const [list = '', index, ...field] = issue?.path ?? [];
  const rows = (json as Readonly<Record<string, unknown>> | null)?.[String(list)];
  const row: unknown = Array.isArray(rows) && typeof index === 'number' ? rows[index] : undefined;
  const named = row as { id?: unknown; municipalityId?: unknown; 0?: unknown } | undefined;
  const id = named?.id ?? named?.municipalityId ?? named?.[0];
  const place = index === undefined ? '' : `${String(list)}[${String(index)}]`;
  return broken(
    file,
    typeof id === 'string' ? `${place} (${id})` : place,
    index === undefined ? String(list) : field.map(String).join('.'),
    issue?.message ?? 'does not fit',
  );
}

function editionOf(contents: Contents, invented: boolean): Edition {
  const { counties } = contents['counties.json'];
  const { municipalities } = contents['municipalities.json'];
  const { districts } = contents['districts.json'];
  const { offices, countyOffices } = contents['nav-offices.json'];
  const { governors } = contents['county-governors.json'];
  const languages = contents['language-forms.json'];

  const withoutNames: Omit<Edition, 'names'> = {
    counties: counties.map(({ id, validFrom, validFromIsLowerBound, validTo }) => ({
      id,
      validFrom,
      validFromIsLowerBound,
      validTo,
      invented,
    })),
    municipalities: municipalities.map(
      ({ id, countyId, validFrom, validFromIsLowerBound, validTo }) => ({
        id,
        countyId,
        validFrom,
        validFromIsLowerBound,
        validTo,
        invented,
      }),
    ),
    changes: contents['municipality-changes.json'].changes.flatMap(({ date, type, links }) =>
      links.map(([fromId, toId]) => ({ changedOn: date, type, fromId, toId, invented })),
    ),
    districts: districts.map(
      ({ id, municipalityId, kind, validFrom, validTo, predecessorId = null }) => ({
        id,
        municipalityId,
        kind,
        validFrom,
        validTo,
        predecessorId,
        invented,
      }),
    ),
    offices: [
      ...offices.map(
        (row): Office => ({
          id: row.id,
          kind: 'local',
          validFrom: row.validFrom,
          registeredClosed: row.registeredClosed,
          notSeenFrom: row.notSeenFrom,
          successorIds: row.successorIds,
          impartialityOfficeIds: row.impartialityOfficeIds2019,
          organisationNumber: row.organisationNumber,
          municipalOrganisationNumber: row.municipalOrganisationNumber,
          street: row.visitingAddress2019?.street ?? null,
          postcode: row.visitingAddress2019?.postcode ?? null,
          place: row.visitingAddress2019?.place ?? null,
          invented,
        }),
      ),
      ...countyOffices.map(
        ({ id }): Office => ({
          id,
          kind: 'county',
          validFrom: null,
          registeredClosed: null,
          notSeenFrom: null,
          successorIds: [],
          impartialityOfficeIds: [],
          organisationNumber: null,
          municipalOrganisationNumber: null,
          street: null,
          postcode: null,
          place: null,
          invented,
        }),
      ),
    ],
    coverage: offices.flatMap(({ id, coverage }) =>
      coverage.flatMap((snapshot) =>
        [...snapshot.municipalityIds, ...snapshot.districtIds].map((areaId) => ({
          asOf: snapshot.asOf,
          areaId,
          officeId: id,
          basis:
            typeof snapshot.basis === 'string'
              ? snapshot.basis
              : (snapshot.basis[areaId] ?? 'inferred'),
          invented,
        })),
      ),
    ),
    governors: governors.map((row) => ({
      id: row.id,
      validFrom: row.validFrom,
      validFromIsLowerBound: row.validFromIsLowerBound,
      validTo: row.validTo,
      organisationNumber: row.organisationNumber,
      webSlug: row.webSlug,
      successorIds: row.successors,
      sources: row.sources,
      invented,
    })),
    governorAreas: governors.flatMap(({ id, areas }) =>
      areas.flatMap(({ countyIds, validFrom, validTo }) =>
        countyIds.map((countyId) => ({ governorId: id, countyId, validFrom, validTo, invented })),
      ),
    ),
    languageForms: [
      ...languages.municipalities.map(({ municipalityId, ...row }) => ({
        unitKind: 'municipality' as const,
        unitId: municipalityId,
        ...row,
        invented,
      })),
      ...languages.countyCouncils.map(({ countyId, ...row }) => ({
        unitKind: 'county' as const,
        unitId: countyId,
        ...row,
        basis: 'regulation',
        invented,
      })),
      ...governors.flatMap(({ id, languageForms }) =>
        languageForms.map((row) => ({
          unitKind: 'governor' as const,
          unitId: id,
          ...row,
          source: null,
          invented,
        })),
      ),
    ],
    population: contents['population.json'].rows.map(
      ([areaId, , year, borders, total, age18To66, age18To29]) => ({
        areaId,
        year,
        borders,
        total,
        age18To66,
        age18To29,
        invented,
      }),
    ),
  };
  return { ...withoutNames, names: namesIn(contents, withoutNames, invented) };
}

type Named = Pick<UnitName, 'language' | 'name' | 'validFrom' | 'validTo'> &
  Partial<Pick<UnitName, 'observed' | 'source'>>;

function namesIn(
  contents: Contents,
  edition: Omit<Edition, 'names'>,
  invented: boolean,
): readonly UnitName[] {
  const { offices, countyOffices } = contents['nav-offices.json'];
  const served = servedThroughTime(createRegister({ ...edition, names: [] }));
  const named = (unitKind: UnitName['unitKind'], unitId: string, names: readonly Named[]) =>
    names.map((name, position) => ({
      unitKind,
      unitId,
      position,
      nameSort: sortKey(name.name),
      observed: false,
      source: null,
      invented,
      ...name,
    }));
  return [
    ...contents['counties.json'].counties.flatMap(({ id, names }) =>
      named('county', id, names.flatMap(inParts)),
    ),
    ...contents['municipalities.json'].municipalities.flatMap(({ id, names }) =>
      named('municipality', id, untilObserved(names).flatMap(inParts)),
    ),
    ...contents['districts.json'].districts.flatMap(({ id, name, validFrom, validTo }) =>
      named('district', id, [{ language: 'no', name, validFrom, validTo }]),
    ),
    ...offices.flatMap(({ id, names, registeredClosed }) =>
      named('office', id, officeNames(names, registeredClosed, served.get(id))),
    ),
    ...countyOffices.flatMap(({ id, name2019, name2025 }) =>
      named('county-office', id, countyOfficeNames(name2019, name2025)),
    ),
    ...contents['county-governors.json'].governors.flatMap(({ id, names }) =>
      named(
        'governor',
        id,
        names.flatMap(({ validFrom, validTo, source, ...inLanguage }) =>
          (['nb', 'nn', 'se', 'sma', 'fkv'] as const).flatMap((language) => {
            const name = inLanguage[language];
            return name ? [{ language, name, validFrom, validTo, source }] : [];
          }),
        ),
      ),
    ),
  ];
}

function inParts<Period extends Omit<Named, 'language' | 'name'>>({
  parts,
  ...period
}: Period & { readonly parts: readonly z.output<typeof part>[] }): readonly Named[] {
  const { validFrom, validTo, observed = false, source = null } = period;
  return parts.map(({ lang, name }) => ({
    language: lang,
    name,
    validFrom,
    validTo,
    observed,
    source,
  }));
}

/** A new name that was seen before its day was known counts from when it was seen, and the old one until then. */
function untilObserved(names: z.output<typeof municipality>['names']) {
  const observed = names.find(({ firstObserved }) => firstObserved)?.firstObserved;
  return names.map(({ validFrom, validTo, firstObserved, parts }) => {
    if (firstObserved) return { validFrom: firstObserved, validTo, observed: true, parts };
    const until = validTo ?? (observed ? addDays(observed, -1) : null);
    return { validFrom, validTo: until, observed: until !== validTo, parts };
  });
}

/** A name lasts until the next is seen, and the last one as long as the office serves anybody. */
function officeNames(
  names: z.output<typeof office>['names'],
  registeredClosed: IsoDate | null,
  served: readonly Stretch[] | undefined,
): readonly Named[] {
  const begins = served?.[0]?.from ?? null;
  const ends = served ? (served.at(-1)?.to ?? null) : registeredClosed;
  return names.map(({ name, firstSeen }, index) => {
    const next = names[index + 1];
    const first = index === 0 ? begins : firstSeen;
    return {
      language: 'no',
      name,
      validFrom: first,
      validTo: next ? addDays(next.firstSeen, -1) : ends,
      observed: true,
    };
  });
}

function countyOfficeNames(name2019: string | null, name2025: string | null): readonly Named[] {
  const seen = { language: 'no', observed: true } as const;
  const in2025 = '2025-04-16' as IsoDate;
  return [
    ...(name2019
      ? [
          {
            ...seen,
            name: name2019,
            validFrom: null,
            validTo: name2025 ? addDays(in2025, -1) : null,
          },
        ]
      : []),
    ...(name2025
      ? [{ ...seen, name: name2025, validFrom: name2019 ? in2025 : null, validTo: null }]
      : []),
  ];
}

type Fault = readonly [file: string, row: string, field: string, problem: string];

/** The first reference to something that is not in the edition, or a place that two offices have the same day. */
function faultIn(edition: Edition): Fault | undefined {
  const known = (rows: readonly { readonly id: string }[]) => new Set(rows.map(({ id }) => id));
  const counties = known(edition.counties);
  const municipalities = known(edition.municipalities);
  const districts = known(edition.districts);
  const offices = known(edition.offices);
  const governors = known(edition.governors);

  for (const [file, rows, ids] of [
    ['counties.json', edition.counties, counties],
    ['municipalities.json', edition.municipalities, municipalities],
    ['districts.json', edition.districts, districts],
    ['nav-offices.json', edition.offices, offices],
    ['county-governors.json', edition.governors, governors],
  ] as const) {
    if (rows.length > ids.size) return [file, '', 'id', 'is used twice'];
  }
  for (const { id, countyId } of edition.municipalities)
    if (!counties.has(countyId))
      return ['municipalities.json', id, 'countyId', `no county ${countyId}`];
  // What ended on the register's first day has no row of its own.
  const firstDay = edition.counties.map(({ validFrom }) => validFrom).sort()[0] ?? '';
  for (const { changedOn, fromId, toId } of edition.changes) {
    const unknown = [changedOn > firstDay ? fromId : toId, toId].find(
      (id) => !municipalities.has(id),
    );
    if (unknown)
      return ['municipality-changes.json', changedOn, 'links', `no municipality ${unknown}`];
  }
  for (const { id, municipalityId, predecessorId } of edition.districts) {
    if (!municipalities.has(municipalityId))
      return ['districts.json', id, 'municipalityId', `no municipality ${municipalityId}`];
    if (predecessorId && !districts.has(predecessorId))
      return ['districts.json', id, 'predecessorId', `no district ${predecessorId}`];
  }
  const again =
    repeated(
      edition.population,
      ({ areaId, year }) => `${areaId} in ${year}`,
      'population.json',
      'year',
    ) ??
    repeated(
      edition.languageForms,
      ({ unitKind, unitId, validFrom }) => `${unitKind} ${unitId} from ${validFrom}`,
      'language-forms.json',
      'validFrom',
    ) ??
    repeated(
      edition.governorAreas,
      ({ governorId, countyId, validFrom }) => `${governorId} ${countyId} from ${validFrom}`,
      'county-governors.json',
      'areas',
    );
  if (again) return again;
  const served = new Map<string, string>();
  for (const { officeId, asOf, areaId } of edition.coverage) {
    if (!municipalities.has(areaId) && !districts.has(areaId))
      return ['nav-offices.json', officeId, 'coverage', `no municipality or district ${areaId}`];
    const other = served.get(`${asOf} ${areaId}`);
    if (other)
      return [
        'nav-offices.json',
        officeId,
        'coverage',
        `${areaId} has office ${other} too on ${asOf}`,
      ];
    served.set(`${asOf} ${areaId}`, officeId);
  }
  for (const { governorId, countyId } of edition.governorAreas)
    if (!counties.has(countyId))
      return ['county-governors.json', governorId, 'areas', `no county ${countyId}`];
  for (const { unitKind, unitId } of edition.languageForms) {
    if (unitKind === 'municipality' && !municipalities.has(unitId))
      return ['language-forms.json', unitId, 'municipalityId', 'is no municipality'];
    if (unitKind === 'county' && !counties.has(unitId))
      return ['language-forms.json', unitId, 'countyId', 'is no county'];
  }
  return undefined;
}

function repeated<Row>(
  rows: readonly Row[],
  key: (row: Row) => string,
  file: string,
  field: string,
): Fault | undefined {
  const seen = new Set<string>();
  for (const row of rows) {
    if (seen.has(key(row))) return [file, key(row), field, 'is there twice'];
    seen.add(key(row));
  }
  return undefined;
}

import { sql } from 'kysely';
import type { IsoDate } from '#kernel/date.ts';
import { sortKey } from '#kernel/text-sort.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Edition, SearchedKind } from './domain/edition.ts';
import { createRegister, type Register } from './domain/register.ts';
import type { ReadEdition } from './read-edition.ts';

/** Where each list of an edition lies. A column has the name of its field, written with underscores. */
const tables = {
  counties: 'county',
  municipalities: 'municipality',
  changes: 'municipality_change',
  districts: 'district',
  offices: 'nav_office',
  coverage: 'office_coverage',
  governors: 'county_governor',
  governorAreas: 'governor_area',
  languageForms: 'language_form',
  population: 'population',
  names: 'organisation_name',
} as const satisfies Record<keyof Edition, string>;
const lists = Object.keys(tables) as readonly (keyof Edition)[];

type Row = Readonly<Record<string, unknown>>;

/**
 * Puts an edition in the place of the one before it; real and invented rows are replaced each by themselves.
 * False when it is the very edition that is there already, and nothing was changed.
 */
export async function saveEdition(tx: Tx, read: ReadEdition): Promise<boolean> {
  // Two that import at the same time would write over each other: the second waits, and then has nothing to do.
  await sql`select pg_advisory_xact_lock(hashtext('kvp.organisation_edition'))`.execute(tx);
  const current = await currentEditions(tx);
  if (current.some(({ checksum }) => checksum === read.checksum)) return false;
  for (const list of lists.toReversed())
    await tx.deleteFrom(tables[list]).where('invented', '=', read.invented).execute();
  for (const list of lists) {
    const table = sql.table(`kvp.${tables[list]}`);
    const rows = JSON.stringify(read.edition[list].map((row) => renamed(row, underscored)));
    await sql`insert into ${table} select * from jsonb_populate_recordset(null::${table}, ${rows}::jsonb)`.execute(
      tx,
    );
  }
  await tx
    .insertInto('organisation_edition')
    .values({
      checksum: read.checksum,
      invented: read.invented,
      files: JSON.stringify(read.files),
    })
    .execute();
  return true;
}

let cached: { readonly key: string; readonly register: Register } | undefined;

/**
 * The register, as of the last edition. Asks only which edition that is, and reads the rows when it has not
 * read them before: an edition is known by its content, so the same number is the same rows in any database.
 */
export async function loadRegister(tx: Tx): Promise<Register> {
  const editions = await currentEditions(tx);
  const key = editions.map(({ checksum }) => checksum).join(' ');
  if (cached?.key !== key) cached = { key, register: await readRegister(tx) };
  return cached.register;
}

/** The real edition and the invented one, where there is one. */
async function currentEditions(tx: Tx): Promise<readonly { readonly checksum: string }[]> {
  return tx
    .selectFrom('organisation_edition')
    .select('checksum')
    .distinctOn('invented')
    .orderBy('invented')
    .orderBy('id', 'desc')
    .execute();
}

/** All the rows anew. In one answer, as JSON: ten thousand small rows are slower one by one. */
export async function readRegister(tx: Tx): Promise<Register> {
  const entries = lists.map((list) => {
    const table = sql.table(`kvp.${tables[list]}`);
    return sql`${sql.lit(list)}::text, coalesce((select json_agg(t) from ${table} t), '[]')`;
  });
  const { rows } = await sql<{ edition: Record<string, readonly Row[]> }>`
    select json_build_object(${sql.join(entries)}) as edition`.execute(tx);
  const edition = Object.entries(rows[0]?.edition ?? {}).map(
    ([list, ofList]) => [list, ofList.map((row) => renamed(row, camelCased))] as const,
  );
  // The columns have the types, checks and names of the fields: what was saved is what is read.
  return createRegister(Object.fromEntries(edition) as unknown as Edition);
}

function renamed(row: object, name: (key: string) => string): Row {
  const copy: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(row)) copy[name(key)] = value;
  return copy;
}

const underscored = remembered((key) =>
  key.replace(/[A-Z]|\d+/g, (found) => `_${found.toLowerCase()}`),
);
const camelCased = remembered((key) =>
  key.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
);

/** A register has a hundred thousand keys of fifty kinds. */
function remembered(name: (key: string) => string): (key: string) => string {
  const known = new Map<string, string>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const after = name(key);
    known.set(key, after);
    return after;
  };
}

export interface Search {
  /** What must begin a word in one of the names, or the number; empty for all. */
  readonly term: string;
  /** Only units that have the name on this day; null for all that have ever had it. */
  readonly on: IsoDate | null;
  readonly kinds: readonly SearchedKind[];
  readonly limit: number;
  readonly offset: number;
}

export interface Found {
  readonly kind: SearchedKind;
  readonly id: string;
}

/** The units whose name or number begins with a term, by name, and how many there are in all. */
export async function searchNames(
  tx: Tx,
  { term, on, kinds, limit, offset }: Search,
): Promise<{ readonly found: readonly Found[]; readonly total: number }> {
  const start = sortKey(term).replace(/[\\%_]/g, (sign) => `\\${sign}`);
  const matching = tx
    .selectFrom('organisation_name')
    .where('unit_kind', 'in', kinds)
    .where((name) =>
      name.or([
        name('name_sort', 'like', `${start}%`),
        name('name_sort', 'like', `% ${start}%`),
        name('name_sort', 'like', `%-${start}%`),
        name('unit_id', 'like', `${start}%`),
      ]),
    )
    .$if(on !== null, (names) =>
      names
        .where((name) => name.or([name('valid_from', 'is', null), name('valid_from', '<=', on)]))
        .where((name) => name.or([name('valid_to', 'is', null), name('valid_to', '>=', on)])),
    )
    .select(({ fn }) => ['unit_kind', 'unit_id', fn.min('name_sort').as('first')])
    .groupBy(['unit_kind', 'unit_id']);
  const [page, { total }] = [
    await matching
      .orderBy('first')
      .orderBy('unit_kind')
      .orderBy('unit_id')
      .limit(limit)
      .offset(offset)
      .execute(),
    await tx
      .selectFrom(matching.as('matching'))
      .select(sql<number>`count(*)::int`.as('total'))
      .executeTakeFirstOrThrow(),
  ];
  return {
    found: page.map(({ unit_kind, unit_id }) => ({ kind: unit_kind as SearchedKind, id: unit_id })),
    total,
  };
}

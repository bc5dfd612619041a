import type { IsoDate } from '#kernel/date.ts';
import type { Bilingual, Language, LanguageForm } from '#kernel/text.ts';
import type {
  Change,
  County,
  Coverage,
  District,
  Edition,
  Governor,
  GovernorArea,
  LanguageDecision,
  Municipality,
  Office,
  Period,
  Population,
  UnitKind,
  UnitName,
} from './edition.ts';

/** The organisation register with its indexes: every municipality, office and governor through time. Never changed. */
export interface Register {
  readonly counties: ReadonlyMap<string, County>;
  readonly municipalities: ReadonlyMap<string, Municipality>;
  readonly districts: ReadonlyMap<string, District>;
  readonly offices: ReadonlyMap<string, Office>;
  readonly governors: ReadonlyMap<string, Governor>;
  /** Districts and municipalities by the municipality and the county they lie in. */
  readonly districtsIn: ReadonlyMap<string, readonly District[]>;
  readonly municipalitiesIn: ReadonlyMap<string, readonly Municipality[]>;
  readonly areasOfGovernor: ReadonlyMap<string, readonly GovernorArea[]>;
  readonly governorsOfCounty: ReadonlyMap<string, readonly GovernorArea[]>;
  /** What became of a number, and what it came from. New names alone are not here. */
  readonly changesFrom: ReadonlyMap<string, readonly Change[]>;
  readonly changesTo: ReadonlyMap<string, readonly Change[]>;
  /** The days that coverage is known for, oldest first; the demo's are its own. */
  readonly snapshots: {
    readonly real: readonly Snapshot[];
    readonly invented: readonly Snapshot[];
  };
  readonly languageDecisions: ReadonlyMap<string, readonly LanguageDecision[]>;
  readonly population: ReadonlyMap<string, readonly Population[]>;
  readonly names: ReadonlyMap<string, readonly UnitName[]>;
}

export interface Snapshot {
  readonly asOf: IsoDate;
  readonly byArea: ReadonlyMap<string, Coverage>;
}

/** The rows may come in any order; the indexes are in the order of numbers and days. */
export function createRegister(edition: Edition): Register {
  const municipalities = edition.municipalities.toSorted(by(({ id }) => id));
  const districts = edition.districts.toSorted(by(({ id }) => id));
  const changes = edition.changes.filter(
    ({ type, fromId, toId }) => type !== 'name-change' && fromId !== toId,
  );
  // A district that got a new number is a change like a municipality's.
  const renumbered = districts.flatMap((district): Change[] =>
    district.predecessorId && district.validFrom
      ? [
          {
            changedOn: district.validFrom,
            type: 'code-change',
            fromId: district.predecessorId,
            toId: district.id,
            invented: district.invented,
          },
        ]
      : [],
  );
  const areas = edition.governorAreas.toSorted(
    by(({ validFrom, countyId }) => validFrom + countyId),
  );
  const lineage = [...changes, ...renumbered];
  return {
    counties: byId(edition.counties.toSorted(by(({ id }) => id))),
    municipalities: byId(municipalities),
    districts: byId(districts),
    offices: byId(edition.offices.toSorted(by(({ id }) => id))),
    governors: byId(edition.governors.toSorted(by(({ id }) => id))),
    districtsIn: Map.groupBy(districts, ({ municipalityId }) => municipalityId),
    municipalitiesIn: Map.groupBy(municipalities, ({ countyId }) => countyId),
    areasOfGovernor: Map.groupBy(areas, ({ governorId }) => governorId),
    governorsOfCounty: Map.groupBy(areas, ({ countyId }) => countyId),
    changesFrom: Map.groupBy(lineage, ({ fromId }) => fromId),
    changesTo: Map.groupBy(lineage, ({ toId }) => toId),
    snapshots: {
      real: snapshotsOf(edition.coverage.filter(({ invented }) => !invented)),
      invented: snapshotsOf(edition.coverage.filter(({ invented }) => invented)),
    },
    languageDecisions: Map.groupBy(
      edition.languageForms.toSorted(by(({ validFrom }) => validFrom)),
      ({ unitKind, unitId }) => unitKey(unitKind, unitId),
    ),
    population: Map.groupBy(
      edition.population.toSorted(by(({ year }) => year)),
      ({ areaId }) => areaId,
    ),
    names: Map.groupBy(
      edition.names.toSorted(by(({ position }) => position)),
      ({ unitKind, unitId }) => unitKey(unitKind, unitId),
    ),
  };
}

function by<Row>(key: (row: Row) => string | number) {
  return (a: Row, b: Row) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
}

function byId<Row extends { readonly id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}

function snapshotsOf(coverage: readonly Coverage[]): readonly Snapshot[] {
  return [...Map.groupBy(coverage, ({ asOf }) => asOf)]
    .map(([asOf, lines]) => ({ asOf, byArea: new Map(lines.map((line) => [line.areaId, line])) }))
    .sort(by(({ asOf }) => asOf));
}

export function isValidOn({ validFrom, validTo }: Period, on: IsoDate): boolean {
  return (validFrom === null || validFrom <= on) && (validTo === null || on <= validTo);
}

function validOn<Row extends Period>(
  rows: readonly Row[] | undefined,
  on: IsoDate,
): readonly Row[] {
  return (rows ?? []).filter((row) => isValidOn(row, on));
}

/** The municipality with this number, if the number was in use that day. */
export function municipalityOn(
  { municipalities }: Register,
  id: string,
  on: IsoDate,
): Municipality | undefined {
  const municipality = municipalities.get(id);
  return municipality && isValidOn(municipality, on) ? municipality : undefined;
}

export function municipalitiesOn(register: Register, on: IsoDate): readonly Municipality[] {
  return validOn([...register.municipalities.values()], on);
}

export function countiesOn(register: Register, on: IsoDate): readonly County[] {
  return validOn([...register.counties.values()], on);
}

export function municipalitiesIn(
  register: Register,
  countyId: string,
  on: IsoDate,
): readonly Municipality[] {
  return validOn(register.municipalitiesIn.get(countyId), on);
}

export function districtsIn(
  register: Register,
  municipalityId: string,
  on: IsoDate,
): readonly District[] {
  return validOn(register.districtsIn.get(municipalityId), on);
}

/** The county a municipality lay in that day; undefined when its number was not in use. */
export function countyOf(
  register: Register,
  municipalityId: string,
  on: IsoDate,
): County | undefined {
  const municipality = municipalityOn(register, municipalityId, on);
  return municipality && register.counties.get(municipality.countyId);
}

/** The county governor for a county, by its two digits, or for a municipality, by its four, on a day. */
export function governorOf(register: Register, areaId: string, on: IsoDate): Governor | undefined {
  const countyId = areaId.length > 2 ? countyOf(register, areaId, on)?.id : areaId;
  const [area] = validOn(countyId ? register.governorsOfCounty.get(countyId) : [], on);
  return area && register.governors.get(area.governorId);
}

/** The numbers of the counties a governor has that day, none when the office does not exist then. */
export function countiesOfGovernor(
  register: Register,
  governorId: string,
  on: IsoDate,
): readonly string[] {
  return validOn(register.areasOfGovernor.get(governorId), on).map(({ countyId }) => countyId);
}

/**
 * The form a municipality has asked state bodies to write in, or the form a governor writes to everybody in.
 * Where nothing is decided or known it is neutral, as the law has it.
 */
export function languageFormOf(
  register: Register,
  kind: LanguageDecision['unitKind'],
  id: string,
  on: IsoDate,
): LanguageForm {
  const [decision] = validOn(register.languageDecisions.get(unitKey(kind, id)), on);
  return decision?.form ?? 'neutral';
}

/**
 * What a unit is called on a day, with its parallel names as they stand in the decision: «Kárášjohka – Karasjok».
 * Outside the days we know a name for, the nearest known name is used; a number nobody knows is its own name.
 */
export function nameOf(
  register: Register,
  kind: UnitKind,
  id: string,
  on: IsoDate,
  language: Language = 'nn',
): string {
  const names = register.names.get(unitKey(kind, id)) ?? [];
  const thatDay = validOn(names, on);
  return inOneLine(thatDay.length > 0 ? thatDay : nearest(names, on), language) || id;
}

/** The name of a unit on a day, in both forms of Norwegian. */
export function bilingualName(
  register: Register,
  kind: UnitKind,
  id: string,
  on: IsoDate,
): Bilingual {
  return { nb: nameOf(register, kind, id, on, 'nb'), nn: nameOf(register, kind, id, on, 'nn') };
}

/**
 * Names of the same time as one. A governor's names in Norwegian, Sami and Kven are whole titles, so only the
 * one in the reader's language is taken; the names of a place stand beside each other.
 */
export function inOneLine(names: readonly UnitName[], language: Language): string {
  const own = names.filter((name) => name.language === language);
  return (own.length > 0 ? own : names).map(({ name }) => name).join(' – ');
}

function nearest(names: readonly UnitName[], on: IsoDate): readonly UnitName[] {
  const before = names.findLast(({ validTo }) => validTo !== null && validTo < on);
  const chosen = before ?? names[0];
  return names.filter(({ validFrom }) => validFrom === chosen?.validFrom);
}

export function namesOf(register: Register, kind: UnitKind, id: string): readonly UnitName[] {
  return register.names.get(unitKey(kind, id)) ?? [];
}

export function languageDecisionsOf(
  register: Register,
  kind: LanguageDecision['unitKind'],
  id: string,
): readonly LanguageDecision[] {
  return register.languageDecisions.get(unitKey(kind, id)) ?? [];
}

function unitKey(kind: string, id: string): string {
  return `${kind}:${id}`;
}

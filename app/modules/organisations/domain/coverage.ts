import { addDays, type IsoDate } from '#kernel/date.ts';
import type { Basis, District, Municipality } from './edition.ts';
import { areaOf, endOf, renumberedFrom, startOf, successorsOn } from './lineage.ts';
import { districtsIn, isValidOn, municipalitiesOn, type Register } from './register.ts';

/** That an office serves a municipality or a district on a day, and how we know. */
export interface Service {
  readonly areaId: string;
  readonly officeId: string;
  /** The day of the snapshot that says so. */
  readonly asOf: IsoDate;
  readonly basis: Basis;
  /**
   * How the snapshot reaches the day asked about: it speaks of this number (`direct`), of the same place under
   * another number (`renumbered`), it is the first one after a merger (`after-merger`), or no snapshot has come
   * since the merger and all the merged ones had this office (`before-merger`).
   */
  readonly carried: 'direct' | 'renumbered' | 'after-merger' | 'before-merger';
  /** Not stated anywhere: somebody must confirm it before it is relied on. */
  readonly inferred: boolean;
}

/** Every municipality and district that a known office serves on a day, by its number. None has two. */
export function coverageOn(register: Register, on: IsoDate): ReadonlyMap<string, Service> {
  const services = new Map<string, Service>();
  for (const area of [...register.municipalities.values(), ...register.districts.values()]) {
    if (!isValidOn(area, on)) continue;
    const service = serviceOf(register, area, on);
    if (service) services.set(area.id, service);
  }
  return services;
}

/**
 * The latest snapshot not after the day decides. A place that has since got a new number keeps its office.
 * Across a merger or a split the old offices may have merged too, so the first snapshot after it decides.
 */
function serviceOf(
  register: Register,
  area: Municipality | District,
  on: IsoDate,
): Service | undefined {
  const snapshots = area.invented ? register.snapshots.invented : register.snapshots.real;
  const latest = snapshots.findLast(({ asOf }) => asOf <= on);
  if (!latest) return undefined;
  if (area.validFrom === null || area.validFrom <= latest.asOf) {
    return found(latest.byArea.get(area.id), area.id, 'direct');
  }

  const before = renumberedFrom(register, area.id);
  const dayBefore = addDays(area.validFrom, -1);
  if (before) {
    const service = serving(register, before, dayBefore);
    if (!service) return undefined;
    const carried = service.carried === 'direct' ? 'renumbered' : service.carried;
    return { ...service, areaId: area.id, carried };
  }

  const later = snapshots.find(({ asOf }) => asOf > on);
  if (later) {
    const [then, another] = successorsOn(register, area.id, later.asOf);
    return then && !another ? found(later.byArea.get(then), area.id, 'after-merger') : undefined;
  }
  const [merged, ...others] = startOf(register, area.id).map(({ fromId }) =>
    serving(register, fromId, dayBefore),
  );
  if (!merged || others.some((service) => service?.officeId !== merged.officeId)) return undefined;
  return { ...merged, areaId: area.id, carried: 'before-merger', inferred: true };
}

function serving(register: Register, areaId: string, on: IsoDate): Service | undefined {
  const area = areaOf(register, areaId);
  return area && serviceOf(register, area, on);
}

function found(
  line: { officeId: string; asOf: IsoDate; basis: Basis } | undefined,
  areaId: string,
  carried: Service['carried'],
): Service | undefined {
  if (!line) return undefined;
  const { officeId, asOf, basis } = line;
  return { areaId, officeId, asOf, basis, carried, inferred: basis === 'inferred' };
}

/** The offices that serve somebody on a day, each with what it serves, in the order of their numbers. */
export function officesOn(
  register: Register,
  on: IsoDate,
): ReadonlyMap<string, readonly Service[]> {
  return byOffice(coverageOn(register, on));
}

export function byOffice(
  coverage: ReadonlyMap<string, Service>,
): ReadonlyMap<string, readonly Service[]> {
  const offices = Map.groupBy(coverage.values(), ({ officeId }) => officeId);
  return new Map([...offices].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * Municipalities that no known office serves on a day. One that is divided between offices by district is
 * served as long as a district is.
 */
export function municipalitiesWithoutOffice(
  register: Register,
  on: IsoDate,
  coverage: ReadonlyMap<string, Service> = coverageOn(register, on),
): readonly Municipality[] {
  return municipalitiesOn(register, on).filter(
    ({ id }) =>
      !coverage.has(id) &&
      !districtsIn(register, id, on).some((district) => coverage.has(district.id)),
  );
}

/**
 * Who has taken over from an office: itself as long as it serves anybody; otherwise the offices that on `on`
 * serve what it served on `from`, or those the register names. Empty when nobody knows.
 */
export function successorOffices(
  register: Register,
  officeId: string,
  from: IsoDate,
  on: IsoDate,
): readonly string[] {
  return heirsOf(register, officeId, coverageOn(register, from), coverageOn(register, on), on);
}

/** The same, for those who have the coverage of both days already. */
export function heirsOf(
  register: Register,
  officeId: string,
  before: ReadonlyMap<string, Service>,
  after: ReadonlyMap<string, Service>,
  on: IsoDate,
): readonly string[] {
  const active = new Set([...after.values()].map((service) => service.officeId));
  if (active.has(officeId)) return [officeId];
  const heirs = new Set(
    [...before.values()]
      .filter((service) => service.officeId === officeId)
      .flatMap(({ areaId }) => placesOn(register, areaId, on))
      .flatMap((areaId) => after.get(areaId)?.officeId ?? []),
  );
  return heirs.size > 0 ? [...heirs].sort() : namedSuccessors(register, officeId, active);
}

/** A municipality that merged into one with districts is in those that began that day. */
function placesOn(register: Register, areaId: string, on: IsoDate): readonly string[] {
  const mergedOn = endOf(register, areaId)[0]?.changedOn;
  return successorsOn(register, areaId, on).flatMap((id) => [
    id,
    ...districtsIn(register, id, on)
      .filter(({ validFrom, predecessorId }) => validFrom === mergedOn && !predecessorId)
      .map((district) => district.id),
  ]);
}

function namedSuccessors(
  register: Register,
  officeId: string,
  active: ReadonlySet<string>,
): readonly string[] {
  const reached = new Set<string>();
  const seen = new Set<string>();
  const waiting = [officeId];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    if (active.has(id)) reached.add(id);
    else waiting.push(...(register.offices.get(id)?.successorIds ?? []));
  }
  return [...reached].sort();
}

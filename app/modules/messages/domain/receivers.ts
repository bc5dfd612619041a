import type { IsoDate } from '#kernel/date.ts';
import { sortKey } from '#kernel/text-sort.ts';
import type { Bilingual } from '#kernel/text.ts';
import { byOffice, coverageOn } from '#modules/organisations/domain/coverage.ts';
import {
  bilingualName,
  countyOf,
  governorOf,
  municipalitiesOn,
  type Register,
} from '#modules/organisations/domain/register.ts';

/** A municipality one may live or work in, by its number. */
export interface Place {
  readonly id: string;
  readonly name: Bilingual;
}

/** The municipalities there are on a day and that a county governor has, by name; with the county where two have the same. */
export function placesToChoose(register: Register, on: IsoDate): readonly Place[] {
  const places = municipalitiesOn(register, on)
    .filter(({ id }) => governorOf(register, id, on) !== undefined)
    .map(({ id }) => ({ id, name: bilingualName(register, 'municipality', id, on) }));
  const sameName = Map.groupBy(places, ({ name }) => name.nn);
  return places
    .map((place) =>
      (sameName.get(place.name.nn) ?? []).length > 1 ? withCounty(register, place, on) : place,
    )
    .sort((one, other) => (sortKey(one.name.nn) < sortKey(other.name.nn) ? -1 : 1));
}

function withCounty(register: Register, { id, name }: Place, on: IsoDate): Place {
  const county = countyOf(register, id, on);
  if (!county) return { id, name };
  const of = bilingualName(register, 'county', county.id, on);
  return { id, name: { nb: `${name.nb} (${of.nb})`, nn: `${name.nn} (${of.nn})` } };
}

/** Those that an office serves, by number; none for an office that the register does not know. */
export function placesOfOffice(
  register: Register,
  officeId: string,
  on: IsoDate,
): readonly string[] {
  const served = byOffice(coverageOn(register, on)).get(officeId) ?? [];
  const ids = served.map(({ areaId }) => register.districts.get(areaId)?.municipalityId ?? areaId);
  return [...new Set(ids)].sort();
}

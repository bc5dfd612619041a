import type { IsoDate } from '#kernel/date.ts';
import type { Bilingual } from '#kernel/text.ts';
import type { Service } from '../domain/coverage.ts';
import type { UnitName } from '../domain/edition.ts';
import { bilingualName, countyOf, inOneLine, namesOf, type Register } from '../domain/register.ts';

/** A unit as a page names it. The id leads to its own page. */
export interface Named {
  readonly id: string;
  readonly name: Bilingual;
}

/** What an office serves, or who serves a place, with what the page needs to tell how we know. */
export interface DescribedService extends Service {
  readonly office: Named;
  readonly municipality: Named;
  /** Absent where the whole municipality is meant. */
  readonly district: Named | undefined;
  readonly county: Named | undefined;
}

/** A name and when it was used, with its parallel names as one. */
export interface NamePeriod {
  readonly name: Bilingual;
  readonly validFrom: IsoDate | null;
  readonly validTo: IsoDate | null;
  readonly observed: boolean;
  readonly source: string | null;
}

export function named(
  register: Register,
  kind: UnitName['unitKind'],
  id: string,
  on: IsoDate,
): Named {
  return { id, name: bilingualName(register, kind, id, on) };
}

export function describe(register: Register, service: Service, on: IsoDate): DescribedService {
  const district = register.districts.get(service.areaId);
  const municipalityId = district?.municipalityId ?? service.areaId;
  const county = countyOf(register, municipalityId, on);
  return {
    ...service,
    office: named(register, 'office', service.officeId, on),
    municipality: named(register, 'municipality', municipalityId, on),
    district: district && named(register, 'district', district.id, on),
    county: county && named(register, 'county', county.id, on),
  };
}

export function nameHistory(
  register: Register,
  kind: UnitName['unitKind'],
  id: string,
): readonly NamePeriod[] {
  const periods = Map.groupBy(namesOf(register, kind, id), ({ validFrom }) => validFrom);
  return [...periods.values()].flatMap((parts): readonly NamePeriod[] => {
    const [first] = parts;
    if (!first) return [];
    const { validFrom, validTo, observed, source } = first;
    const name = { nb: inOneLine(parts, 'nb'), nn: inOneLine(parts, 'nn') };
    return [{ name, validFrom, validTo, observed, source }];
  });
}

import { z } from 'zod';
import type { IsoDate } from '#kernel/date.ts';
import { ok } from '#kernel/result.ts';
import { sortKey } from '#kernel/text-sort.ts';
import { dateInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { officesOn } from '../domain/coverage.ts';
import { countiesOfGovernor, countyOf, namesOf, type Register } from '../domain/register.ts';
import { type SearchedKind, searchedKinds } from '../domain/edition.ts';
import { type Found, loadRegister, searchNames } from '../store.ts';
import { type Named, named } from './describe.ts';

const pageSize = 50;

interface Input {
  readonly q: string;
  /** All kinds, where none is given. */
  readonly kind?: SearchedKind | undefined;
  readonly on?: IsoDate | undefined;
  /** Also what does not exist on the day. */
  readonly ended: boolean;
  /** From 1. */
  readonly page: number;
}

export interface FoundUnit extends Named {
  readonly kind: SearchedKind;
  readonly invented: boolean;
  /** The county of a municipality, the municipalities of an office, the counties of a governor. */
  readonly belongsTo: readonly Named[];
  /** Another name that the search found it by: a Sami or Kven name, or an older one. */
  readonly foundAs: string | undefined;
  readonly exists: boolean;
}

/** Finds municipalities, offices and governors by the start of a word in any of their names, or by number. */
export const searchOrganisations = defineUseCase({
  name: 'organisations.search',
  permission: 'organisation:read',
  audit: 'none',
  input: z.object({
    q: z.string().trim().max(100),
    kind: z.enum(searchedKinds).optional(),
    on: dateInput.optional(),
    ended: z.boolean(),
    page: z.number().int().min(1),
  }),
  subject: () => 'organisations',

  async handle({ tx, today }, { q, kind, on = today, ended, page }: Input) {
    const register = await loadRegister(tx);
    const { found, total } = await searchNames(tx, {
      term: q,
      on: ended ? null : on,
      kinds: kind ? [kind] : searchedKinds,
      limit: pageSize,
      offset: (page - 1) * pageSize,
    });
    const offices = officesOn(register, on);
    const served = (officeId: string) =>
      (offices.get(officeId) ?? []).map(
        ({ areaId }) => register.districts.get(areaId)?.municipalityId ?? areaId,
      );
    return ok({
      on,
      total,
      page,
      pageCount: Math.max(1, Math.ceil(total / pageSize)),
      units: found.map((unit): FoundUnit => {
        const { id, name } = named(register, unit.kind, unit.id, on);
        const belongsTo = belonging(register, unit, served(unit.id), on);
        return {
          id,
          name,
          kind: unit.kind,
          invented: isInvented(register, unit),
          belongsTo,
          foundAs: otherName(register, unit, q, name),
          exists: belongsTo.length > 0,
        };
      }),
    });
  },
});

function belonging(
  register: Register,
  { kind, id }: Found,
  municipalityIds: readonly string[],
  on: IsoDate,
): readonly Named[] {
  switch (kind) {
    case 'municipality': {
      const county = countyOf(register, id, on);
      return county ? [named(register, 'county', county.id, on)] : [];
    }
    case 'office':
      return [...new Set(municipalityIds)].map((served) =>
        named(register, 'municipality', served, on),
      );
    case 'governor':
      return countiesOfGovernor(register, id, on).map((county) =>
        named(register, 'county', county, on),
      );
  }
}

function isInvented(
  { municipalities, offices, governors }: Register,
  { kind, id }: Found,
): boolean {
  const unit = { municipality: municipalities, office: offices, governor: governors }[kind].get(id);
  return unit?.invented ?? false;
}

function otherName(
  register: Register,
  { kind, id }: Found,
  q: string,
  { nb, nn }: Named['name'],
): string | undefined {
  const start = sortKey(q);
  const matches = (key: string) =>
    ` ${key.replaceAll('-', ' ')}`.includes(` ${start.replaceAll('-', ' ')}`);
  if (start === '' || id.startsWith(start) || matches(sortKey(nb)) || matches(sortKey(nn)))
    return undefined;
  return namesOf(register, kind, id).findLast(({ nameSort }) => matches(nameSort))?.name;
}

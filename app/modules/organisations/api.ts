import type { Language } from '#kernel/text.ts';
import type { IsoDate } from '#kernel/date.ts';
import { ok, type Result } from '#kernel/result.ts';
import type { CapacityKind } from '#platform/access.ts';
import type { Tx } from '#platform/db/database.ts';
import type { UnitKind } from './domain/edition.ts';
import { nameOf, type Register } from './domain/register.ts';
import { type BrokenEdition, type EditionFile, readEdition } from './read-edition.ts';
import { saveEdition } from './store.ts';

export { loadRegister } from './store.ts';

export interface ImportedEdition {
  /** False when the same edition was there already. */
  readonly changed: boolean;
  readonly files: readonly EditionFile[];
}

/**
 * Reads an edition of the register from a folder into the database, as one change: all of it or nothing.
 * Row level security lets only the capacity `operations` do it. A broken edition is refused, saying where.
 */
export async function importEdition(
  tx: Tx,
  folder: string,
): Promise<Result<ImportedEdition, BrokenEdition>> {
  const read = await readEdition(folder);
  if (!read.ok) return read;
  return ok({ changed: await saveEdition(tx, read.value), files: read.value.files });
}

const named: Partial<Record<CapacityKind, UnitKind>> = {
  office: 'office',
  municipality: 'municipality',
  governor: 'governor',
  'county-nav': 'county-office',
};

/** What the unit that somebody acts for is called on a day; the id itself for kinds that are not in the register. */
export function unitName(
  register: Register,
  kind: CapacityKind,
  unitId: string,
  language: Language,
  on: IsoDate,
): string {
  const unitKind = named[kind];
  return unitKind ? nameOf(register, unitKind, unitId, on, language) : unitId;
}

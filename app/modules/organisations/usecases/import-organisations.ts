import { z } from 'zod';
import { defineUseCase } from '#platform/use-case.ts';
import { type ImportedEdition, importEdition } from '../api.ts';
import type { BrokenEdition } from '../read-edition.ts';

interface Input {
  /** An absolute path: the one who asks may stand in another folder than the program. */
  readonly folder: string;
}

/** Reads in the next edition of the organisation register. */
export const importOrganisations = defineUseCase<Input, ImportedEdition, BrokenEdition>({
  name: 'organisations.import',
  permission: 'organisation:import',
  audit: 'change',
  input: z.strictObject({ folder: z.string().min(1) }),
  subject: () => 'organisations',
  handle: ({ tx }, { folder }) => importEdition(tx, folder),
});

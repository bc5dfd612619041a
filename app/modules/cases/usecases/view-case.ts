import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import type { CaseId } from '../domain/case-folder.ts';
import { documentsIn, journalOf, loadCase, openTasks, partiesTo, personsIn } from '../store.ts';

/** A case folder with what lies in it. */
export const viewCase = defineUseCase({
  name: 'case.view',
  permission: 'case:read',
  audit: 'person',
  input: z.object({ caseId: idInput<CaseId>() }),
  subject: ({ caseId }) => caseId,

  async handle({ tx }, { caseId }) {
    return ok({
      folder: await loadCase(tx, caseId),
      documents: await documentsIn(tx, caseId),
      journal: await journalOf(tx, caseId),
      parties: await partiesTo(tx, caseId),
      tasks: await openTasks(tx, { caseId }),
      persons: await personsIn(tx, [caseId]),
    });
  },

  persons: ({ persons }) => persons,
});

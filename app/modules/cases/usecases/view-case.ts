import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { may } from '#platform/access.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import type { CaseId } from '../domain/case-folder.ts';
import { retentionOn } from '../domain/retention.ts';
import { disposalsIn } from '../disposal-store.ts';
import { hidden, isShielded } from '../domain/journal.ts';
import { seesShielded, shieldedDocuments } from '../shielding.ts';
import { documentsIn, journalOf, loadCase, openTasks, partiesTo, personsIn } from '../store.ts';

/** A case folder with what lies in it. Of what is shielded, those without access read the public title. */
export const viewCase = defineUseCase({
  name: 'case.view',
  permission: 'case:read',
  audit: 'person',
  input: z.object({ caseId: idInput<CaseId>() }),
  subject: ({ caseId }) => caseId,

  async handle({ tx, actor, today }, { caseId }) {
    const folder = await loadCase(tx, caseId);
    const documents = await documentsIn(tx, caseId);
    const journal = await journalOf(tx, caseId);
    const isOpen = seesShielded(actor, folder.openedBy.id);
    const disposals = await disposalsIn(tx, caseId);
    const closed = isOpen ? new Set<string>() : shieldedDocuments(documents, journal);
    return ok({
      folder,
      documents: documents.map((document) => {
        const isHidden = closed.has(document.id);
        const disposedAt = disposals.get(document.id) ?? null;
        return { ...document, isHidden, disposedAt, title: isHidden ? '' : document.title };
      }),
      journal: journal.map((entry) => (isOpen || !isShielded(entry) ? entry : hidden(entry))),
      parties: await partiesTo(tx, caseId),
      tasks: await openTasks(tx, { caseId }),
      retention: retentionOn(folder.class, today),
      mayWrite: may(actor, 'case:write'),
      persons: await personsIn(tx, [caseId]),
    });
  },

  persons: ({ persons }) => persons,
});

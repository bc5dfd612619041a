import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import type { CaseId, DocumentId } from '../domain/case-folder.ts';
import { disposalsIn } from '../disposal-store.ts';
import { requireOpen } from '../shielding.ts';
import { loadCase, loadDocument, personsIn } from '../store.ts';

/** A document in a case. What is kept as a file is told about, not opened. */
export const viewDocument = defineUseCase({
  name: 'case.view-document',
  permission: 'case:read',
  audit: 'person',
  input: z.object({ caseId: idInput<CaseId>(), documentId: idInput<DocumentId>() }),
  subject: ({ documentId }) => documentId,

  async handle({ tx, actor }, { caseId, documentId }) {
    const folder = await loadCase(tx, caseId);
    await requireOpen(tx, actor, folder, documentId);
    const { document, html } = await loadDocument(tx, caseId, documentId);
    const disposedAt = (await disposalsIn(tx, caseId)).get(documentId) ?? null;
    return ok({ folder, document, html, disposedAt, persons: await personsIn(tx, [caseId]) });
  },

  persons: ({ persons }) => persons,
});

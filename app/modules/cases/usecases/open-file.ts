import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { NotFound } from '#platform/access.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import type { CaseId, DocumentId } from '../domain/case-folder.ts';
import { formatDocumentNumber } from '../domain/case-number.ts';
import { disposalsIn } from '../disposal-store.ts';
import { requireOpen } from '../shielding.ts';
import { loadCase, loadDocument, personsIn } from '../store.ts';

/** A document kept as a file, or the PDF of a letter, to be saved. */
export const openFile = defineUseCase({
  name: 'case.open-file',
  permission: 'case:read',
  audit: 'person',
  input: z.object({ caseId: idInput<CaseId>(), documentId: idInput<DocumentId>() }),
  subject: ({ documentId }) => documentId,

  async handle({ tx, actor, files }, { caseId, documentId }) {
    const folder = await loadCase(tx, caseId);
    await requireOpen(tx, actor, folder, documentId);
    const { document, file } = await loadDocument(tx, caseId, documentId);
    const isDisposed = (await disposalsIn(tx, caseId)).has(documentId);
    if (file === null || isDisposed) throw new NotFound(`file ${documentId}`);
    return ok({
      number: formatDocumentNumber({ ...folder.number, document: document.number }),
      mediaType: file.mediaType,
      content: await files.get(file.sha256),
      persons: await personsIn(tx, [caseId]),
    });
  },

  persons: ({ persons }) => persons,
});

import { type Actor, Forbidden, may, usersOf } from '#platform/access.ts';
import type { Tx } from '#platform/db/database.ts';
import type { CaseDocument, JournalEntry } from './domain/case-content.ts';
import type { CaseFolder, DocumentId } from './domain/case-folder.ts';
import { isShielded } from './domain/journal.ts';
import { documentsIn, journalOf } from './store.ts';

/** Whether somebody reads what is shielded in a case: by their role, or since the case is theirs. */
export function seesShielded(actor: Actor, openedBy: string): boolean {
  return may(actor, 'case:read-shielded') || usersOf(actor).includes(openedBy);
}

/**
 * The documents of a case that only those with access may open: what is shielded in the journal, and what lies beside it
 * without an entry of its own, as the mail it came in.
 */
export function shieldedDocuments(
  documents: readonly CaseDocument[],
  journal: readonly JournalEntry[],
): ReadonlySet<DocumentId> {
  const entries = new Map(journal.map((entry) => [entry.documentId, entry]));
  const anyShielded = journal.some(isShielded);
  return new Set(
    documents
      .filter(({ id }) => {
        const entry = entries.get(id);
        return entry ? isShielded(entry) : anyShielded;
      })
      .map(({ id }) => id),
  );
}

/** @throws {Forbidden} when the document is one that only those with access may open. */
export async function requireOpen(
  tx: Tx,
  actor: Actor,
  { id, openedBy }: Pick<CaseFolder, 'id' | 'openedBy'>,
  documentId: DocumentId,
): Promise<void> {
  if (seesShielded(actor, openedBy.id)) return;
  const closed = shieldedDocuments(await documentsIn(tx, id), await journalOf(tx, id));
  if (closed.has(documentId)) throw new Forbidden(`document ${documentId}`);
}

import { sql } from 'kysely';
import type { CaseId } from '#modules/cases/domain/case-folder.ts';
import { NotFound } from '#platform/access.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Letter } from './domain/letter.ts';

/** A letter that is written, and to be set and filed in its case. */
export interface LetterToFile {
  readonly id: string;
  readonly governorId: string;
  readonly caseId: CaseId;
  readonly letter: Letter;
  /** Who the journal says it went to. */
  readonly receiver: { readonly name: string; readonly organisationId?: string };
}

export async function insertLetterToFile(
  tx: Tx,
  { id, governorId, caseId, letter, receiver }: LetterToFile,
  written: { readonly at: Date; readonly by: string },
): Promise<void> {
  await tx
    .insertInto('letter_to_file')
    .values({
      id,
      governor_id: governorId,
      case_id: caseId,
      letter: sql<unknown>`${JSON.stringify(letter)}::jsonb`,
      receiver_name: receiver.name,
      receiver_id: receiver.organisationId ?? null,
      written_at: written.at,
      written_by: written.by,
    })
    .execute();
}

/** The letter, locked; undefined when it lies in its case already. */
export async function letterToFile(tx: Tx, id: string): Promise<LetterToFile | undefined> {
  const row = await tx
    .selectFrom('letter_to_file')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new NotFound(`letter ${id}`);
  if (row.document_id !== null) return undefined;
  return {
    id,
    governorId: row.governor_id,
    caseId: row.case_id as CaseId,
    letter: row.letter as Letter,
    receiver: {
      name: row.receiver_name,
      ...(row.receiver_id === null ? {} : { organisationId: row.receiver_id }),
    },
  };
}

export async function markFiled(tx: Tx, id: string, documentId: string): Promise<void> {
  await tx
    .updateTable('letter_to_file')
    .set({ document_id: documentId })
    .where('id', '=', id)
    .execute();
}

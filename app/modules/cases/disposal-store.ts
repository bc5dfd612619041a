import { sql } from 'kysely';
import { type IsoDate, isoDate } from '#kernel/date.ts';
import type { Tx } from '#platform/db/database.ts';
import type { CaseId, CaseOwner, DocumentId } from './domain/case-folder.ts';
import type { CaseNumber } from './domain/case-number.ts';
import { rawMailType } from './domain/retention.ts';

/** A document that may be deleted when somebody confirms it. */
export interface DueDocument {
  readonly id: DocumentId;
  readonly caseId: CaseId;
  readonly caseNumber: CaseNumber;
  readonly number: number;
  readonly title: string;
  readonly closedOn: IsoDate;
}

/** Mail as it came, beside the text that is journaled, in cases that were closed by a day; the oldest first. */
export async function dueMail(
  tx: Tx,
  owner: CaseOwner,
  {
    closedBy,
    limit,
    of,
  }: {
    readonly closedBy: IsoDate;
    readonly limit: number;
    /** Only these documents. */
    readonly of?: readonly DocumentId[];
  },
): Promise<DueDocument[]> {
  const rows = await tx
    .selectFrom('case_document as d')
    .innerJoin('case_folder as f', 'f.id', 'd.case_id')
    .select([
      'd.id',
      'd.number',
      'd.title',
      'f.id as case_id',
      'f.year',
      'f.sequence',
      'f.closed_on',
    ])
    .where('f.owner_kind', '=', owner.kind)
    .where('f.owner_id', '=', owner.unitId)
    .where('f.status', '=', 'closed')
    .where('f.closed_on', '<=', closedBy)
    .where('d.media_type', '=', rawMailType)
    .where((where) => {
      const entry = where.selectFrom('journal_entry').select('id');
      return where.not(where.exists(entry.whereRef('document_id', '=', 'd.id')));
    })
    .where((where) => {
      const disposal = where.selectFrom('case_disposal').select('document_id');
      return where.not(where.exists(disposal.whereRef('document_id', '=', 'd.id')));
    })
    .$if(of !== undefined, (query) => query.where('d.id', 'in', of ?? []))
    .orderBy('f.closed_on')
    .orderBy('d.id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id as DocumentId,
    caseId: row.case_id as CaseId,
    caseNumber: { year: row.year, sequence: row.sequence },
    number: row.number,
    title: row.title,
    closedOn: isoDate(row.closed_on ?? ''),
  }));
}

/**
 * Deletes what is in documents: writes down that it was done, and lets go of the files that nothing else needs. The sweep
 * takes them from the disk. The number and the title stay in the case.
 */
export async function recordDisposal(
  tx: Tx,
  owner: CaseOwner,
  documents: readonly DueDocument[],
  made: {
    readonly rule: string;
    readonly basis: string;
    readonly at: Date;
    readonly by: { readonly id: string; readonly name: string };
  },
): Promise<void> {
  await tx
    .insertInto('case_disposal')
    .values(
      documents.map(({ id, caseId }) => ({
        document_id: id,
        case_id: caseId,
        owner_kind: owner.kind,
        owner_id: owner.unitId,
        rule: made.rule,
        basis: made.basis,
        disposed_at: made.at,
        disposed_by: made.by.id,
        disposed_by_name: made.by.name,
      })),
    )
    .execute();
  await tx
    .deleteFrom('stored_file')
    .where('sha256', 'in', (inner) =>
      inner
        .selectFrom('case_document')
        .select(sql<string>`file_sha256`.as('sum'))
        .where(
          'id',
          'in',
          documents.map(({ id }) => id),
        ),
    )
    .execute();
}

/** When the content of documents in a case was deleted, by the id of the document. */
export async function disposalsIn(tx: Tx, caseId: CaseId): Promise<ReadonlyMap<string, Date>> {
  const rows = await tx
    .selectFrom('case_disposal')
    .select(['document_id', 'disposed_at'])
    .where('case_id', '=', caseId)
    .execute();
  return new Map(rows.map(({ document_id, disposed_at }) => [document_id, disposed_at]));
}

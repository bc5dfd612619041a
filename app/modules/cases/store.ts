import type { Insertable, Selectable } from 'kysely';
import { sql } from 'kysely';
import { isoDate } from '#kernel/date.ts';
import { sortKey } from '#kernel/text-sort.ts';
import type { Letter } from '#modules/letters/domain/letter.ts';
import { NotFound } from '#platform/access.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Database } from '#platform/db/schema.ts';
import { searchQuery } from '#platform/search/search-query.ts';
import type {
  CaseDocument,
  Direction,
  DocumentLanguage,
  JournalEntry,
  Party,
  PartyRole,
  Task,
} from './domain/case-content.ts';
import type { CaseClass } from './domain/case-class.ts';
import type {
  CaseFolder,
  CaseId,
  CaseOwner,
  CaseStatus,
  DocumentId,
  JournalEntryId,
  TaskId,
} from './domain/case-folder.ts';
import { type CaseNumber, readCaseNumber, readDocumentNumber } from './domain/case-number.ts';

const folderColumns = [
  'id',
  'owner_kind',
  'owner_id',
  'archive',
  'class',
  'year',
  'sequence',
  'title_nb',
  'title_nn',
  'shielded_title',
  'status',
  'opened_on',
  'closed_on',
  'closed_by_name',
  'opened_by',
  'opened_by_name',
  'last_document_number',
  'version',
] as const;
type FolderRow = Pick<Selectable<Database['case_folder']>, (typeof folderColumns)[number]>;

/**
 * The next number in the unit's own archive that year. The row of the counter stays locked until the transaction
 * ends, so two never get the same, and one that is rolled back leaves no gap.
 */
export async function nextCaseNumber(tx: Tx, owner: CaseOwner, year: number): Promise<CaseNumber> {
  const { last_sequence } = await tx
    .insertInto('case_sequence')
    .values({ owner_kind: owner.kind, owner_id: owner.unitId, year, last_sequence: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['owner_kind', 'owner_id', 'year'])
        .doUpdateSet((row) => ({ last_sequence: row('case_sequence.last_sequence', '+', 1) })),
    )
    .returning('last_sequence')
    .executeTakeFirstOrThrow();
  return { year, sequence: last_sequence };
}

export async function insertCase(tx: Tx, folder: CaseFolder): Promise<void> {
  await tx
    .insertInto('case_folder')
    .values({
      id: folder.id,
      owner_kind: folder.owner.kind,
      owner_id: folder.owner.unitId,
      archive: folder.archive,
      class: folder.class,
      year: folder.number.year,
      sequence: folder.number.sequence,
      title_nb: folder.title.nb,
      title_nn: folder.title.nn,
      shielded_title: folder.shieldedTitle,
      status: folder.status,
      opened_on: folder.openedOn,
      closed_on: folder.closedOn,
      closed_by_name: folder.closedBy,
      opened_by: folder.openedBy.id,
      opened_by_name: folder.openedBy.name,
    })
    .execute();
}

export async function loadCase(tx: Tx, id: CaseId): Promise<CaseFolder> {
  const row = await tx
    .selectFrom('case_folder')
    .select(folderColumns)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new NotFound(`case ${id}`);
  return toFolder(row);
}

/** Saves only over the version that was loaded, so that two people cannot undo each other. */
export async function saveCase(tx: Tx, folder: CaseFolder): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('case_folder')
    .set({
      title_nb: folder.title.nb,
      title_nn: folder.title.nn,
      shielded_title: folder.shieldedTitle,
      status: folder.status,
      closed_on: folder.closedOn,
      closed_by_name: folder.closedBy,
      version: folder.version + 1,
    })
    .where('id', '=', folder.id)
    .where('version', '=', folder.version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Cases with this number: in one archive, or in every archive the unit keeps cases from, its own first. */
export async function casesNumbered(
  tx: Tx,
  { year, sequence }: CaseNumber,
  archive?: string,
): Promise<CaseFolder[]> {
  const rows = await tx
    .selectFrom('case_folder')
    .select(folderColumns)
    .where('year', '=', year)
    .where('sequence', '=', sequence)
    .$if(archive !== undefined, (query) => query.where('archive', '=', archive ?? ''))
    .orderBy(sql`archive = 'own'`, 'desc')
    .orderBy('archive')
    .execute();
  return rows.map(toFolder);
}

export interface CasePage {
  readonly cases: readonly CaseFolder[];
  /** Where the next page begins, if there is one. */
  readonly next: CaseId | null;
}

/**
 * One page of the unit's cases, the newest number first, from after the case given. What is typed is a number, a
 * document number or words of the title. The unit is named in the query, so that the index gives the order.
 */
export async function listCases(
  tx: Tx,
  owner: CaseOwner,
  { typed, after, size }: { typed: string; after?: CaseId | undefined; size: number },
): Promise<CasePage> {
  let query = tx
    .selectFrom('case_folder')
    .select(folderColumns)
    .where('owner_kind', '=', owner.kind)
    .where('owner_id', '=', owner.unitId);

  const number = readCaseNumber(typed) ?? readDocumentNumber(typed);
  if (number) {
    query = query.where('year', '=', number.year).where('sequence', '=', number.sequence);
  } else if (typed.trim() !== '') {
    const words = searchQuery(typed);
    if (!words) return { cases: [], next: null };
    query = query.where(sql<boolean>`search @@ to_tsquery('norwegian', ${words})`);
  }
  if (after) {
    const last = await loadCase(tx, after);
    const { year, sequence } = last.number;
    query = query.where(
      sql<boolean>`(year, sequence, archive) < (${year}, ${sequence}, ${last.archive})`,
    );
  }
  const rows = await query
    .orderBy('year', 'desc')
    .orderBy('sequence', 'desc')
    .orderBy('archive', 'desc')
    .limit(size + 1)
    .execute();
  const cases = rows.slice(0, size).map(toFolder);
  return { cases, next: rows.length > size ? (cases.at(-1)?.id ?? null) : null };
}

/** The next document number in a case that is open; undefined in one that is not. Locks the case. */
export async function nextDocumentNumber(tx: Tx, caseId: CaseId) {
  return tx
    .updateTable('case_folder')
    .set((row) => ({ last_document_number: row('last_document_number', '+', 1) }))
    .where('id', '=', caseId)
    .where('status', '=', 'open')
    .returning(['owner_kind', 'owner_id', 'last_document_number'])
    .executeTakeFirst();
}

export async function insertDocument(
  tx: Tx,
  row: Omit<Insertable<Database['case_document']>, 'created_at'> & { readonly created_at: Date },
): Promise<void> {
  const letter = row.letter === null ? null : sql<unknown>`${JSON.stringify(row.letter)}::jsonb`;
  await tx
    .insertInto('case_document')
    .values({ ...row, letter })
    .execute();
}

/** A letter that was filed, with its number in its case and the sum of its PDF. */
export interface FiledLetter {
  readonly id: DocumentId;
  readonly number: number;
  readonly letter: Letter;
  readonly pdfSha256: string;
}

export async function lettersById(tx: Tx, ids: readonly DocumentId[]): Promise<FiledLetter[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .selectFrom('case_document')
    .select(['id', 'number', 'letter', 'pdf_sha256'])
    .where('id', 'in', ids)
    .where('letter', 'is not', null)
    .execute();
  return rows.map((row) => ({
    id: row.id as DocumentId,
    number: row.number,
    letter: row.letter as Letter,
    pdfSha256: row.pdf_sha256 ?? '',
  }));
}

const documentColumns = [
  'id',
  'case_id',
  'number',
  'title',
  'language',
  'media_type',
  'pdf_sha256',
  'created_at',
] as const;
type DocumentRow = Pick<Selectable<Database['case_document']>, (typeof documentColumns)[number]>;

export async function documentsIn(tx: Tx, caseId: CaseId): Promise<CaseDocument[]> {
  const rows = await tx
    .selectFrom('case_document')
    .select(documentColumns)
    .where('case_id', '=', caseId)
    .orderBy('number')
    .execute();
  return rows.map(toDocument);
}

/** A document in the case it is asked for in, with what it is to read and what it is to save. */
export async function loadDocument(
  tx: Tx,
  caseId: CaseId,
  id: DocumentId,
): Promise<{
  document: CaseDocument;
  html: string | null;
  file: { sha256: string; mediaType: string } | null;
}> {
  const row = await tx
    .selectFrom('case_document')
    .select([...documentColumns, 'html', 'file_sha256'])
    .where('id', '=', id)
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  if (!row) throw new NotFound(`document ${id}`);
  const { pdf_sha256, file_sha256, media_type } = row;
  const archived = pdf_sha256 && { sha256: pdf_sha256, mediaType: 'application/pdf' };
  const sent = file_sha256 && media_type && { sha256: file_sha256, mediaType: media_type };
  return { document: toDocument(row), html: row.html, file: archived || sent || null };
}

/** The case and title of a document, to journal it under. */
export async function documentToJournal(tx: Tx, id: DocumentId) {
  const row = await tx
    .selectFrom('case_document')
    .select(['case_id', 'owner_kind', 'owner_id', 'title'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new NotFound(`document ${id}`);
  return row;
}

export async function insertJournalEntry(
  tx: Tx,
  row: Omit<Insertable<Database['journal_entry']>, 'created_at'> & { readonly created_at: Date },
): Promise<void> {
  await tx.insertInto('journal_entry').values(row).execute();
}

export async function insertParties(
  tx: Tx,
  rows: readonly Database['case_party'][],
): Promise<void> {
  if (rows.length > 0)
    await tx
      .insertInto('case_party')
      .values([...rows])
      .execute();
}

export async function journalOf(tx: Tx, caseId: CaseId): Promise<JournalEntry[]> {
  const entries = await tx
    .selectFrom('journal_entry')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('dated')
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  const parties = await tx
    .selectFrom('case_party')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('journal_entry_id', 'is not', null)
    .execute();
  const byEntry = Map.groupBy(parties, (party) => party.journal_entry_id);
  return entries.map((entry) => ({
    id: entry.id as JournalEntryId,
    documentId: entry.document_id as DocumentId,
    direction: entry.direction as Direction,
    dated: isoDate(entry.dated),
    title: entry.title,
    shieldedTitle: entry.shielded_title,
    exemptUnder: entry.exempt_under,
    correspondents: toParties(byEntry.get(entry.id) ?? []),
  }));
}

export async function partiesTo(tx: Tx, caseId: CaseId): Promise<Party[]> {
  const rows = await tx
    .selectFrom('case_party')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('journal_entry_id', 'is', null)
    .execute();
  return toParties(rows);
}

/** Everyone whose data lies in these cases, for the audit log. */
export async function personsIn(tx: Tx, caseIds: readonly CaseId[]): Promise<string[]> {
  if (caseIds.length === 0) return [];
  const rows = await tx
    .selectFrom('case_party')
    .select('person_id')
    .distinct()
    .where('case_id', 'in', caseIds)
    .where('person_id', 'is not', null)
    .execute();
  return rows.flatMap(({ person_id }) => person_id ?? []);
}

export async function insertTask(
  tx: Tx,
  row: Omit<Database['case_task'], 'created_at' | 'done_at'> & { readonly created_at: Date },
): Promise<void> {
  await tx.insertInto('case_task').values(row).execute();
}

export interface TaskFilter {
  readonly caseId?: CaseId;
  readonly kind?: string;
  readonly subjectId?: string;
  readonly assignedTo?: string;
}

/** Open tasks that the unit has, those that are due first on top. */
export async function openTasks(
  tx: Tx,
  filter: TaskFilter,
  owner?: CaseOwner,
  limit = 100,
): Promise<Task[]> {
  let query = tx.selectFrom('case_task').selectAll().where('done_at', 'is', null);
  if (owner)
    query = query.where('owner_kind', '=', owner.kind).where('owner_id', '=', owner.unitId);
  if (filter.caseId) query = query.where('case_id', '=', filter.caseId);
  if (filter.kind) query = query.where('kind', '=', filter.kind);
  if (filter.subjectId) query = query.where('subject_id', '=', filter.subjectId);
  if (filter.assignedTo) query = query.where('assigned_to', '=', filter.assignedTo);
  const rows = await query
    .orderBy('due_on', (order) => order.asc().nullsLast())
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(toTask);
}

/** Marks open tasks as done and says how many there were. */
export async function finishTasks(
  tx: Tx,
  which: { readonly id: TaskId } | { readonly kind: string; readonly subjectId: string },
  done: { readonly at: Date; readonly by: string },
): Promise<number> {
  let query = tx
    .updateTable('case_task')
    .set({ done_at: done.at, done_by: done.by })
    .where('done_at', 'is', null);
  query =
    'id' in which
      ? query.where('id', '=', which.id)
      : query.where('kind', '=', which.kind).where('subject_id', '=', which.subjectId);
  const { numUpdatedRows } = await query.executeTakeFirst();
  return Number(numUpdatedRows);
}

function toFolder(row: FolderRow): CaseFolder {
  return {
    id: row.id as CaseId,
    owner: { kind: row.owner_kind as CaseOwner['kind'], unitId: row.owner_id },
    archive: row.archive,
    class: row.class as CaseClass,
    number: { year: row.year, sequence: row.sequence },
    title: { nb: row.title_nb, nn: row.title_nn },
    shieldedTitle: row.shielded_title,
    status: row.status as CaseStatus,
    openedOn: isoDate(row.opened_on),
    closedOn: row.closed_on === null ? null : isoDate(row.closed_on),
    closedBy: row.closed_by_name,
    openedBy: { id: row.opened_by, name: row.opened_by_name },
    lastDocumentNumber: row.last_document_number,
    version: row.version,
  };
}

function toDocument(row: DocumentRow): CaseDocument {
  return {
    id: row.id as DocumentId,
    caseId: row.case_id as CaseId,
    number: row.number,
    title: row.title,
    language: row.language as DocumentLanguage,
    kind: row.media_type !== null ? 'file' : row.pdf_sha256 !== null ? 'letter' : 'html',
    mediaType: row.media_type,
    createdAt: row.created_at,
  };
}

/** Senders first and copies last, by name. */
export function toParties(rows: readonly Selectable<Database['case_party']>[]): Party[] {
  const place = (role: string) => ['sender', 'receiver', 'party', 'copy'].indexOf(role);
  return rows
    .map((row) => ({ party: toParty(row), key: `${place(row.role)}${sortKey(row.name)}` }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ party }) => party);
}

function toParty(row: Selectable<Database['case_party']>): Party {
  return {
    role: row.role as PartyRole,
    kind: row.kind as Party['kind'],
    name: row.name,
    ...(row.person_id === null ? {} : { personId: row.person_id }),
    ...(row.organisation_id === null ? {} : { organisationId: row.organisation_id }),
  };
}

function toTask(row: Selectable<Database['case_task']>): Task {
  return {
    id: row.id as TaskId,
    caseId: row.case_id as CaseId,
    kind: row.kind,
    subjectId: row.subject_id,
    title: { nb: row.title_nb, nn: row.title_nn },
    dueOn: row.due_on === null ? null : isoDate(row.due_on),
    assignedTo: row.assigned_to,
    doneAt: row.done_at,
  };
}

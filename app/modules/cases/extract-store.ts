import { type Selectable, sql } from 'kysely';
import { type IsoDate, isoDate } from '#kernel/date.ts';
import { NotFound } from '#platform/access.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Database } from '#platform/db/schema.ts';
import type { Direction, DocumentLanguage } from './domain/case-content.ts';
import type { CaseClass } from './domain/case-class.ts';
import { type KeptCorrection, type PublicCorrespondent, toCorrection } from './journal-store.ts';
import type {
  ExtractedCase,
  ExtractedDocument,
  ExtractedEntry,
  JournalRecord,
  PackageFile,
} from './noark5/extract-data.ts';
import { toParties } from './store.ts';

/** What an extract of a period would hold. */
export interface Choice {
  readonly cases: number;
  readonly entries: number;
  readonly documents: number;
  /** The size of the files, where they are known. */
  readonly bytes: number;
  /** Cases of the period that are open, and are not taken. */
  readonly leftOpen: number;
}

/** Counts what lies in the cases that were opened in a period and are closed. */
export async function chooseCases(
  tx: Tx,
  governorId: string,
  { from, to }: { readonly from: IsoDate; readonly to: IsoDate },
): Promise<Choice> {
  const { rows } = await sql<Record<keyof Choice, string | number>>`
    with chosen as (
      select id, status from kvp.case_folder
      where owner_kind = 'governor' and owner_id = ${governorId} and opened_on between ${from} and ${to}
    ), documents as (
      select d.id, coalesce(d.pdf_sha256, d.file_sha256) as sum from kvp.case_document d
      join chosen c on c.id = d.case_id where c.status <> 'open'
    )
    select (select count(*) from chosen where status <> 'open') as cases,
      (select count(*) from kvp.journal_entry e join chosen c on c.id = e.case_id where c.status <> 'open') as entries,
      (select count(*) from documents) as documents,
      (select coalesce(sum(f.size), 0) from documents d join kvp.stored_file f on f.sha256 = d.sum) as bytes,
      (select count(*) from chosen where status = 'open') as "leftOpen"`.execute(tx);
  const [row] = rows;
  const count = (key: keyof Choice) => Number(row?.[key] ?? 0);
  return {
    cases: count('cases'),
    entries: count('entries'),
    documents: count('documents'),
    bytes: count('bytes'),
    leftOpen: count('leftOpen'),
  };
}

export interface NewExtract extends Choice {
  readonly id: string;
  readonly governorId: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly askedAt: Date;
  readonly askedBy: { readonly id: string; readonly name: string };
}

/** Begins an extract with its cases as they are now. While one is not finished there is no other: false. */
export async function insertExtract(tx: Tx, extract: NewExtract): Promise<boolean> {
  const row = await tx
    .insertInto('archive_extract')
    .values({
      id: extract.id,
      governor_id: extract.governorId,
      from_day: extract.from,
      to_day: extract.to,
      asked_at: extract.askedAt,
      asked_by: extract.askedBy.id,
      asked_by_name: extract.askedBy.name || 'Medverk',
      cases: extract.cases,
      entries: extract.entries,
      documents: extract.documents,
      left_open: extract.leftOpen,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!row) return false;
  await tx
    .insertInto('archive_extract_case')
    .columns(['extract_id', 'case_id', 'governor_id'])
    .expression((inner) =>
      inner
        .selectFrom('case_folder')
        .select([sql<string>`${extract.id}::uuid`.as('extract_id'), 'id', 'owner_id'])
        .where('owner_kind', '=', 'governor')
        .where('owner_id', '=', extract.governorId)
        .where('opened_on', '>=', extract.from)
        .where('opened_on', '<=', extract.to)
        .where('status', '<>', 'open'),
    )
    .execute();
  return true;
}

/** Uttrekk: how far it has come, and what is in it. */
export interface Extract extends Omit<Choice, 'bytes'> {
  readonly id: string;
  readonly governorId: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly askedAt: Date;
  readonly askedBy: string;
  readonly finishedAt: Date | null;
  readonly failedAt: Date | null;
  /** Documents that lie in the package already. */
  readonly laid: number;
  readonly bytes: number;
}

const documentFolder = 'dokumenter/';

function extracts(tx: Tx) {
  return tx
    .selectFrom('archive_extract as x')
    .selectAll('x')
    .select((inner) => [
      inner
        .selectFrom('archive_extract_file as f')
        .whereRef('f.extract_id', '=', 'x.id')
        .where('f.name', 'like', `${documentFolder}%`)
        .select(({ fn }) => fn.countAll<string>().as('laid'))
        .as('laid'),
      inner
        .selectFrom('archive_extract_file as f')
        .whereRef('f.extract_id', '=', 'x.id')
        .select(({ fn }) => fn.coalesce(fn.sum<string>('f.size'), sql<string>`0`).as('bytes'))
        .as('bytes'),
    ]);
}

type ExtractRow = Awaited<ReturnType<ReturnType<typeof extracts>['execute']>>[number];

function toExtract(row: ExtractRow): Extract {
  return {
    id: row.id,
    governorId: row.governor_id,
    from: isoDate(row.from_day),
    to: isoDate(row.to_day),
    askedAt: row.asked_at,
    askedBy: row.asked_by_name,
    finishedAt: row.finished_at,
    failedAt: row.failed_at,
    cases: row.cases,
    entries: row.entries,
    documents: row.documents,
    leftOpen: row.left_open,
    laid: Number(row.laid ?? 0),
    bytes: Number(row.bytes ?? 0),
  };
}

/** The latest extracts, the newest first. */
export async function listExtracts(tx: Tx, governorId: string, limit = 25): Promise<Extract[]> {
  const rows = await extracts(tx)
    .where('x.governor_id', '=', governorId)
    .orderBy('x.asked_at', 'desc')
    .orderBy('x.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(toExtract);
}

/** @throws {NotFound} when there is none, or it is another governor's. */
export async function loadExtract(tx: Tx, id: string): Promise<Extract> {
  const row = await extracts(tx).where('x.id', '=', id).executeTakeFirst();
  if (!row) throw new NotFound(`extract ${id}`);
  return toExtract(row);
}

/** The next cases of a class, by their numbers, from after the one given. */
export async function readExtractedCases(
  tx: Tx,
  extractId: string,
  {
    of,
    after,
    limit,
  }: { readonly of: CaseClass; readonly after: string | null; readonly limit: number },
): Promise<ExtractedCase[]> {
  const rows = await tx
    .selectFrom('archive_extract_case as x')
    .innerJoin('case_folder as f', 'f.id', 'x.case_id')
    .select([
      'f.id',
      'f.class',
      'f.archive',
      'f.year',
      'f.sequence',
      'f.title_nb',
      'f.shielded_title',
      'f.status',
      'f.opened_on',
      'f.opened_by_name',
      'f.closed_on',
      'f.closed_by_name',
    ])
    .where('x.extract_id', '=', extractId)
    .where('f.class', '=', of)
    .$if(after !== null, (query) =>
      query.where(
        sql<boolean>`(f.year, f.sequence, f.archive) > (select year, sequence, archive from kvp.case_folder where id = ${after})`,
      ),
    )
    .orderBy('f.year')
    .orderBy('f.sequence')
    .orderBy('f.archive')
    .limit(limit)
    .execute();
  const parties = await partiesOf(
    tx,
    'case_id',
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    id: row.id,
    class: row.class as CaseClass,
    archive: row.archive,
    number: { year: row.year, sequence: row.sequence },
    title: row.title_nb,
    shieldedTitle: row.shielded_title,
    status: row.status as ExtractedCase['status'],
    openedOn: isoDate(row.opened_on),
    openedBy: row.opened_by_name,
    // A case that was opened again after the extract was asked for is found out by the counts.
    closedOn: isoDate(row.closed_on ?? row.opened_on),
    closedBy: row.closed_by_name ?? '',
    parties: toParties(parties.get(row.id) ?? []),
  }));
}

async function partiesOf(tx: Tx, by: 'case_id' | 'journal_entry_id', ids: readonly string[]) {
  if (ids.length === 0) return new Map<string | null, Selectable<Database['case_party']>[]>();
  const rows = await tx
    .selectFrom('case_party')
    .selectAll()
    .where(by, 'in', ids)
    .$if(by === 'case_id', (query) => query.where('journal_entry_id', 'is', null))
    .execute();
  return Map.groupBy(rows, (row) => row[by]);
}

/**
 * The next documents of a case with their entries, from after a number. What belongs to them is asked for by their ids, table by
 * table: joined, a database that has not counted its rows lately may go through the whole journal for each document.
 */
export async function readExtractedDocuments(
  tx: Tx,
  caseId: string,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<ExtractedDocument[]> {
  const rows = await tx
    .selectFrom('case_document')
    .select([
      'id',
      'number',
      'title',
      'language',
      'created_at',
      'created_by_name',
      'file_sha256',
      'media_type',
      'pdf_sha256',
      'html',
    ])
    .where('case_id', '=', caseId)
    .where('number', '>', after)
    .orderBy('number')
    .limit(limit)
    .execute();
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const entries = await entriesOf(tx, ids);
  const disposals = await tx
    .selectFrom('case_disposal')
    .select(['document_id', 'disposed_at', 'disposed_by_name'])
    .where('document_id', 'in', ids)
    .execute();
  const disposalOf = new Map(disposals.map((row) => [row.document_id, row]));
  const sizes = await sizesOf(
    tx,
    rows.flatMap((row) => row.pdf_sha256 ?? row.file_sha256 ?? []),
  );
  return rows.map((row) => {
    const disposal = disposalOf.get(row.id);
    return {
      id: row.id,
      number: row.number,
      title: row.title,
      language: row.language as DocumentLanguage,
      createdAt: row.created_at,
      createdBy: row.created_by_name,
      content: contentOf(row),
      size: sizes.get(row.pdf_sha256 ?? row.file_sha256 ?? '') ?? null,
      disposal: disposal ? { at: disposal.disposed_at, by: disposal.disposed_by_name } : null,
      entry: entries.get(row.id) ?? null,
    };
  });
}

/** The entries of documents, by the id of the document. */
async function entriesOf(
  tx: Tx,
  documentIds: readonly string[],
): Promise<Map<string, ExtractedEntry>> {
  const rows = await tx
    .selectFrom('journal_entry')
    .selectAll()
    .where('document_id', 'in', documentIds)
    .execute();
  const ids = rows.map(({ id }) => id);
  const parties = await partiesOf(tx, 'journal_entry_id', ids);
  const corrections = await correctionsIn(tx, ids);
  return new Map(
    rows.map((row) => [
      row.document_id,
      {
        ...toEntry(row, parties.get(row.id) ?? []),
        corrections: corrections.get(row.id) ?? [],
      },
    ]),
  );
}

function toEntry(
  row: Pick<
    Selectable<Database['journal_entry']>,
    | 'id'
    | 'journal_year'
    | 'journal_sequence'
    | 'journaled_on'
    | 'created_at'
    | 'created_by_name'
    | 'direction'
    | 'dated'
    | 'title'
    | 'shielded_title'
    | 'exempt_under'
  >,
  parties: readonly Selectable<Database['case_party']>[],
): JournalRecord['entry'] {
  return {
    id: row.id,
    journalNumber: { year: row.journal_year, sequence: row.journal_sequence },
    journaledOn: isoDate(row.journaled_on),
    journaledAt: row.created_at,
    journaledBy: row.created_by_name,
    direction: row.direction as Direction,
    dated: isoDate(row.dated),
    title: row.title,
    shieldedTitle: row.shielded_title,
    exemptUnder: row.exempt_under,
    correspondents: toParties(parties),
  };
}

async function sizesOf(tx: Tx, sums: readonly string[]): Promise<Map<string, number>> {
  if (sums.length === 0) return new Map();
  const rows = await tx
    .selectFrom('stored_file')
    .select(['sha256', 'size'])
    .where('sha256', 'in', [...new Set(sums)])
    .execute();
  return new Map(rows.map(({ sha256, size }) => [sha256, size]));
}

function contentOf(row: {
  readonly file_sha256: string | null;
  readonly media_type: string | null;
  readonly pdf_sha256: string | null;
  readonly html: string | null;
}): ExtractedDocument['content'] {
  if (row.pdf_sha256 !== null) return { kind: 'pdf', sha256: row.pdf_sha256 };
  if (row.file_sha256 !== null && row.media_type !== null)
    return { kind: 'file', sha256: row.file_sha256, mediaType: row.media_type };
  return { kind: 'html', html: row.html ?? '' };
}

async function correctionsIn(
  tx: Tx,
  entryIds: readonly string[],
): Promise<Map<string, KeptCorrection[]>> {
  if (entryIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('journal_correction')
    .selectAll()
    .where('entry_id', 'in', entryIds)
    .orderBy('version')
    .orderBy('field')
    .execute();
  const grouped = Map.groupBy(rows, ({ entry_id }) => entry_id);
  return new Map([...grouped].map(([entryId, made]) => [entryId, made.map(toCorrection)]));
}

/** The next corrections of entries in the extract, from after one, in the order they were made. */
export async function readExtractedCorrections(
  tx: Tx,
  extractId: string,
  { after, limit }: { readonly after: string | null; readonly limit: number },
): Promise<(KeptCorrection & { readonly id: string; readonly entryId: string })[]> {
  const rows = await tx
    .selectFrom('journal_correction as c')
    .innerJoin('journal_entry as e', 'e.id', 'c.entry_id')
    .innerJoin('archive_extract_case as x', 'x.case_id', 'e.case_id')
    .selectAll('c')
    .where('x.extract_id', '=', extractId)
    .$if(after !== null, (query) =>
      query.where(
        sql<boolean>`(c.corrected_at, c.id) > (select corrected_at, id from kvp.journal_correction where id = ${after})`,
      ),
    )
    .orderBy('c.corrected_at')
    .orderBy('c.id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ id: row.id, entryId: row.entry_id, ...toCorrection(row) }));
}

/** The next entries of the extract in the order of the journal, each as it is and as the public may read it. */
export async function readJournalRecords(
  tx: Tx,
  extractId: string,
  {
    after,
    limit,
    today,
  }: {
    readonly after: { readonly year: number; readonly sequence: number };
    readonly limit: number;
    readonly today: IsoDate;
  },
): Promise<JournalRecord[]> {
  const rows = await tx
    .selectFrom('archive_extract_case as x')
    .innerJoin('journal_entry as e', 'e.case_id', 'x.case_id')
    .innerJoin('case_folder as f', 'f.id', 'e.case_id')
    .innerJoin('case_document as d', 'd.id', 'e.document_id')
    .select([
      'e.id',
      'e.journal_year',
      'e.journal_sequence',
      'e.journaled_on',
      'e.created_at',
      'e.created_by_name',
      'e.direction',
      'e.dated',
      'e.title',
      'e.shielded_title',
      'e.exempt_under',
      'f.id as case_id',
      'f.class',
      'f.year',
      'f.sequence',
      'f.title_nb',
      'f.shielded_title as case_shielded_title',
      'f.opened_by_name',
      'd.number',
    ])
    .where('x.extract_id', '=', extractId)
    .where(sql<boolean>`(e.journal_year, e.journal_sequence) > (${after.year}, ${after.sequence})`)
    .orderBy('e.journal_year')
    .orderBy('e.journal_sequence')
    .limit(limit)
    .execute();
  const ids = rows.map(({ id }) => id);
  const parties = await partiesOf(tx, 'journal_entry_id', ids);
  const shown = await shownTo(tx, ids, today);
  return rows.map((row) => ({
    entry: toEntry(row, parties.get(row.id) ?? []),
    caseId: row.case_id,
    class: row.class as CaseClass,
    caseNumber: { year: row.year, sequence: row.sequence },
    caseTitle: row.title_nb,
    caseShieldedTitle: row.case_shielded_title,
    caseWorker: row.opened_by_name,
    documentNumber: row.number,
    shown: shown.get(row.id) ?? { title: null, caseTitle: null, correspondents: [] },
  }));
}

/** The entries as the database shows them to the public, by id. */
async function shownTo(
  tx: Tx,
  ids: readonly string[],
  today: IsoDate,
): Promise<Map<string, JournalRecord['shown']>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{
    entry_id: string;
    title: string | null;
    case_title_nb: string | null;
    correspondents: readonly PublicCorrespondent[];
  }>`select * from kvp.public_entries(${ids}::uuid[], ${today}::date)`.execute(tx);
  return new Map(
    rows.map((row) => [
      row.entry_id,
      { title: row.title, caseTitle: row.case_title_nb, correspondents: row.correspondents },
    ]),
  );
}

/** Writes down files of the package. The same file twice is once. */
export async function recordPackageFiles(
  tx: Tx,
  extract: { readonly extractId: string; readonly governorId: string },
  files: readonly PackageFile[],
): Promise<void> {
  if (files.length === 0) return;
  await tx
    .insertInto('archive_extract_file')
    .values(
      files.map(({ name, sha256, size }) => ({
        extract_id: extract.extractId,
        governor_id: extract.governorId,
        name,
        sha256,
        size: String(size),
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function packageFiles(tx: Tx, extractId: string): Promise<PackageFile[]> {
  const rows = await tx
    .selectFrom('archive_extract_file')
    .select(['name', 'sha256', 'size'])
    .where('extract_id', '=', extractId)
    .orderBy('name')
    .execute();
  return rows.map(({ name, sha256, size }) => ({ name, sha256, size: Number(size) }));
}

/** Ends an extract, once. */
export async function endExtract(
  tx: Tx,
  id: string,
  ended: { readonly finishedAt: Date } | { readonly failedAt: Date },
): Promise<void> {
  await tx
    .updateTable('archive_extract')
    .set('finishedAt' in ended ? { finished_at: ended.finishedAt } : { failed_at: ended.failedAt })
    .where('id', '=', id)
    .where('finished_at', 'is', null)
    .where('failed_at', 'is', null)
    .execute();
}

/** Everyone whose data lies in an extract, for the audit log. */
async function personsInExtract(tx: Tx, id: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('archive_extract_case as x')
    .innerJoin('case_party as p', 'p.case_id', 'x.case_id')
    .select('p.person_id')
    .distinct()
    .where('x.extract_id', '=', id)
    .where('p.person_id', 'is not', null)
    .execute();
  return rows.flatMap(({ person_id }) => person_id ?? []);
}

/**
 * What is in a finished package, and everyone it hands out.
 * @throws {NotFound} when it is not finished.
 */
export async function finishedPackage(tx: Tx, id: string) {
  const extract = await loadExtract(tx, id);
  if (extract.finishedAt === null) throw new NotFound(`extract ${id}`);
  return {
    extract,
    files: await packageFiles(tx, id),
    persons: await personsInExtract(tx, id),
  };
}

/** Where the documents lie in the package. */
export function documentFileName(written: string, ending: string): string {
  return `${documentFolder}${written.replace(/[^0-9A-Za-z-]+/g, '-')}${ending}`;
}

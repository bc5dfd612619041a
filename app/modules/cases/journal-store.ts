import { type Selectable, sql } from 'kysely';
import { type IsoDate, isoDate } from '#kernel/date.ts';
import { NotFound } from '#platform/access.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Database } from '#platform/db/schema.ts';
import type { Direction } from './domain/case-content.ts';
import type { CaseId, CaseOwner, DocumentId, JournalEntryId } from './domain/case-folder.ts';
import type { Corrected, Correction, JournalFilter, JournalLine } from './domain/journal.ts';
import { toParties } from './store.ts';

/** An entry as it is read, before it is decided who may see all of it. */
export type StoredLine = Omit<JournalLine, 'isHidden'> & { readonly openedBy: string };

function lines(tx: Tx) {
  return tx
    .selectFrom('journal_entry as e')
    .innerJoin('case_folder as f', 'f.id', 'e.case_id')
    .innerJoin('case_document as d', 'd.id', 'e.document_id')
    .select([
      'e.id',
      'e.case_id',
      'e.document_id',
      'e.direction',
      'e.dated',
      'e.title',
      'e.shielded_title',
      'e.exempt_under',
      'e.journaled_on',
      'e.journal_year',
      'e.journal_sequence',
      'e.created_by_name',
      'e.version',
      'f.year',
      'f.sequence',
      'f.opened_by',
      'f.opened_by_name',
      'd.number',
    ]);
}

type LineRow = Awaited<ReturnType<ReturnType<typeof lines>['execute']>>[number];

/** One page of the unit's journal, the newest entry first, and how many fit the filter. */
export async function listJournal(
  tx: Tx,
  owner: CaseOwner,
  { direction, from, to, caseNumber }: JournalFilter,
  page: { readonly size: number; readonly skip: number },
): Promise<{ readonly lines: readonly StoredLine[]; readonly total: number }> {
  let found = tx
    .selectFrom('journal_entry as e')
    .where('e.owner_kind', '=', owner.kind)
    .where('e.owner_id', '=', owner.unitId);
  if (direction) found = found.where('e.direction', '=', direction);
  if (from) found = found.where('e.journaled_on', '>=', from);
  if (to) found = found.where('e.journaled_on', '<=', to);
  if (caseNumber)
    found = found.where('e.case_id', 'in', (inner) =>
      inner
        .selectFrom('case_folder')
        .select('id')
        .where('year', '=', caseNumber.year)
        .where('sequence', '=', caseNumber.sequence),
    );
  const { total } = await found
    .select(({ fn }) => fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow();
  const ids = await found
    .select('e.id')
    .orderBy('e.journaled_on', 'desc')
    .orderBy('e.journal_sequence', 'desc')
    .limit(page.size)
    .offset(page.skip)
    .execute();
  if (ids.length === 0) return { lines: [], total: Number(total) };
  const rows = await lines(tx)
    .where(
      'e.id',
      'in',
      ids.map(({ id }) => id),
    )
    .orderBy('e.journaled_on', 'desc')
    .orderBy('e.journal_sequence', 'desc')
    .execute();
  return { lines: await withCorrespondents(tx, rows), total: Number(total) };
}

/** @throws {NotFound} when there is no such entry, or it is another unit's. */
export async function loadLine(tx: Tx, id: JournalEntryId): Promise<StoredLine> {
  const row = await lines(tx).where('e.id', '=', id).executeTakeFirst();
  const [line] = row ? await withCorrespondents(tx, [row]) : [];
  if (!line) throw new NotFound(`journal entry ${id}`);
  return line;
}

async function withCorrespondents(tx: Tx, rows: readonly LineRow[]): Promise<StoredLine[]> {
  const parties = await tx
    .selectFrom('case_party')
    .selectAll()
    .where(
      'journal_entry_id',
      'in',
      rows.map(({ id }) => id),
    )
    .execute();
  const byEntry = Map.groupBy(parties, (party) => party.journal_entry_id);
  return rows.map((row) => toLine(row, byEntry.get(row.id) ?? []));
}

function toLine(row: LineRow, parties: readonly Selectable<Database['case_party']>[]): StoredLine {
  return {
    id: row.id as JournalEntryId,
    caseId: row.case_id as CaseId,
    documentId: row.document_id as DocumentId,
    caseNumber: { year: row.year, sequence: row.sequence },
    documentNumber: row.number,
    journalNumber: { year: row.journal_year, sequence: row.journal_sequence },
    journaledOn: isoDate(row.journaled_on),
    dated: isoDate(row.dated),
    direction: row.direction as Direction,
    title: row.title,
    shieldedTitle: row.shielded_title,
    exemptUnder: row.exempt_under,
    correspondents: toParties(parties),
    caseWorker: row.opened_by_name,
    registeredBy: row.created_by_name,
    openedBy: row.opened_by,
    version: row.version,
  };
}

/** A correction that was made. */
export interface KeptCorrection extends Correction {
  readonly reason: string;
  readonly at: Date;
  readonly by: string;
}

/** What has been corrected in an entry, the oldest first. */
export async function correctionsOf(tx: Tx, id: JournalEntryId): Promise<KeptCorrection[]> {
  const rows = await tx
    .selectFrom('journal_correction')
    .select(['field', 'before', 'after', 'reason', 'corrected_at', 'corrected_by_name'])
    .where('entry_id', '=', id)
    .orderBy('version')
    .orderBy(sql`array_position(array['title', 'shielded-title', 'exempt-under'], field)`)
    .execute();
  return rows.map(toCorrection);
}

export function toCorrection(
  row: Pick<
    Selectable<Database['journal_correction']>,
    'field' | 'before' | 'after' | 'reason' | 'corrected_at' | 'corrected_by_name'
  >,
): KeptCorrection {
  return {
    field: row.field as Correction['field'],
    before: row.before,
    after: row.after,
    reason: row.reason,
    at: row.corrected_at,
    by: row.corrected_by_name,
  };
}

/** Writes what was corrected beside the entry, and then the entry: only over the version that was read. */
export async function saveCorrections(
  tx: Tx,
  owner: CaseOwner,
  entry: { readonly id: JournalEntryId; readonly version: number },
  to: Corrected,
  made: {
    readonly changes: readonly (Correction & { readonly id: string })[];
    readonly reason: string;
    readonly at: Date;
    readonly by: { readonly id: string; readonly name: string };
  },
): Promise<boolean> {
  const locked = await tx
    .selectFrom('journal_entry')
    .select('id')
    .where('id', '=', entry.id)
    .where('version', '=', entry.version)
    .forUpdate()
    .executeTakeFirst();
  if (!locked) return false;
  const version = entry.version + 1;
  await tx
    .insertInto('journal_correction')
    .values(
      made.changes.map(({ id, field, before, after }) => ({
        id,
        entry_id: entry.id,
        owner_kind: owner.kind,
        owner_id: owner.unitId,
        field,
        before,
        after,
        reason: made.reason,
        corrected_at: made.at,
        corrected_by: made.by.id,
        corrected_by_name: made.by.name,
        version,
      })),
    )
    .execute();
  await tx
    .updateTable('journal_entry')
    .set({
      title: to.title,
      shielded_title: to.shieldedTitle || null,
      exempt_under: to.exemptUnder || null,
      version,
    })
    .where('id', '=', entry.id)
    .execute();
  return true;
}

/** Somebody who sent or received, as the public may know them: a name that is kept from them is null. */
export interface PublicCorrespondent {
  readonly role: 'sender' | 'receiver' | 'copy';
  readonly kind: 'person' | 'organisation';
  readonly name: string | null;
}

/** An entry as everybody may read it. What is not here, the database does not give to the public. */
export interface PublicLine {
  readonly journaledOn: IsoDate;
  readonly dated: IsoDate;
  readonly journalNumber: { readonly year: number; readonly sequence: number };
  readonly caseNumber: { readonly year: number; readonly sequence: number };
  readonly documentNumber: number;
  readonly direction: Direction;
  /** Null where the title would say who the case is about. */
  readonly title: string | null;
  readonly caseTitle: { readonly nb: string; readonly nn: string } | null;
  readonly exemptUnder: string | null;
  readonly correspondents: readonly PublicCorrespondent[];
}

interface PublicRow {
  readonly journaled_on: string;
  readonly dated: string;
  readonly journal_year: number;
  readonly journal_sequence: number;
  readonly case_year: number;
  readonly case_sequence: number;
  readonly document_number: number;
  readonly direction: Direction;
  readonly title: string | null;
  readonly case_title_nb: string | null;
  readonly case_title_nn: string | null;
  readonly exempt_under: string | null;
  readonly correspondents: readonly PublicCorrespondent[];
  readonly total: string | number;
}

/** One page of a governor's public journal. `kvp.public_journal` says which section of the law lets what be shown. */
export async function listPublicJournal(
  tx: Tx,
  governorId: string,
  { from, to, today }: { readonly from: IsoDate; readonly to: IsoDate; readonly today: IsoDate },
  page: { readonly size: number; readonly skip: number },
): Promise<{ readonly lines: readonly PublicLine[]; readonly total: number }> {
  const { rows } = await sql<PublicRow>`
    select * from kvp.public_journal(${governorId}, ${from}::date, ${to}::date, ${today}::date, ${page.size}, ${page.skip})`.execute(
    tx,
  );
  return {
    total: Number(rows[0]?.total ?? 0),
    lines: rows.map((row) => ({
      journaledOn: isoDate(row.journaled_on),
      dated: isoDate(row.dated),
      journalNumber: { year: row.journal_year, sequence: row.journal_sequence },
      caseNumber: { year: row.case_year, sequence: row.case_sequence },
      documentNumber: row.document_number,
      direction: row.direction,
      title: row.title,
      caseTitle:
        row.case_title_nb === null || row.case_title_nn === null
          ? null
          : { nb: row.case_title_nb, nn: row.case_title_nn },
      exemptUnder: row.exempt_under,
      correspondents: row.correspondents,
    })),
  };
}

/** The governors whose journal has something to read. */
export async function publicJournals(tx: Tx, today: IsoDate) {
  const { rows } = await sql<{ governor: string; entries: string | number; latest: string }>`
    select * from kvp.public_journals(${today}::date)`.execute(tx);
  return rows.map(({ governor, entries, latest }) => ({
    governorId: governor,
    entries: Number(entries),
    latest: isoDate(latest),
  }));
}

/** The mail address a governor is asked for access at; empty where it has entered none. */
export async function journalContact(tx: Tx, governorId: string): Promise<string> {
  const { rows } = await sql<{ email: string | null }>`
    select kvp.public_journal_contact(${governorId}) as email`.execute(tx);
  return rows[0]?.email ?? '';
}

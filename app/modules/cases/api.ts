import type { IsoDate } from '#kernel/date.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Bilingual } from '#kernel/text.ts';
import type { Actor } from '#platform/access.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Scope } from '#platform/use-case.ts';
import { letterHtml } from '#modules/letters/domain/letter-html.ts';
import type {
  Direction,
  DocumentContent,
  DocumentLanguage,
  Party,
  Task,
} from './domain/case-content.ts';
import type { CaseClass } from './domain/case-class.ts';
import {
  type CaseFolder,
  type CaseId,
  type CaseOwner,
  close,
  discard,
  type DocumentId,
  type JournalEntryId,
  ownArchive,
  reopen,
  type TaskId,
} from './domain/case-folder.ts';
import {
  type CaseNumber,
  formatCaseNumber,
  formatDocumentNumber,
  readCaseNumber,
} from './domain/case-number.ts';
import { isLetterHtml } from './domain/letter-html.ts';
import {
  casesNumbered,
  documentToJournal,
  finishTasks,
  insertCase,
  insertDocument,
  insertJournalEntry,
  insertParties,
  insertTask,
  type FiledLetter,
  lettersById,
  loadCase,
  nextCaseNumber,
  nextDocumentNumber,
  openTasks,
  saveCase,
  type TaskFilter,
} from './store.ts';

export type { FiledLetter } from './store.ts';

/** Who files it, and when: the scope of the use case. */
export type Filing = Pick<Scope, 'actor' | 'now' | 'today' | 'newId'>;

/** The unit whose archive the actor works in. A job works in a governor's. Undefined for who has none. */
export function archiveOwner({ capacity: { kind, unitId } }: Actor): CaseOwner | undefined {
  if (kind === 'system') return { kind: 'governor', unitId };
  if (kind === 'office' || kind === 'municipality' || kind === 'governor') return { kind, unitId };
  return undefined;
}

/** A person or organisation the case is about. */
export type CaseParty = Omit<Party, 'role'>;

export interface NewCase {
  readonly owner: CaseOwner;
  /** The function it belongs to: `general` unless given. It decides how long the case is kept. */
  readonly class?: CaseClass;
  /** A text alone is shown in both languages. */
  readonly title: Bilingual | string;
  /** The title that may be shown to the public, where the full one is exempt. */
  readonly shieldedTitle?: string;
  /** This year unless given. */
  readonly year?: number;
  /** The day the case was opened: today unless given. */
  readonly openedOn?: IsoDate;
  /** A number that another archive allotted, as 2019/23037, and the name of that archive. None is allotted here. */
  readonly externalNumber?: string;
  readonly externalArchive?: string;
  readonly parties?: readonly CaseParty[];
}

/** A case as other modules keep it: the id to refer to, the number to write in a letter. */
export interface CaseReference {
  readonly id: CaseId;
  /** `2026/14` */
  readonly number: string;
}

/**
 * Opens a case folder with the next number of the unit's archive that year.
 * @throws {RangeError} when an external number is no case number. A number already taken is a fault of the database:
 * ask `caseByNumber` first.
 */
export async function openCase(tx: Tx, opened: NewCase, filing: Filing): Promise<CaseReference> {
  const { owner, externalNumber, externalArchive = 'external' } = opened;
  const number =
    externalNumber === undefined
      ? await nextCaseNumber(tx, owner, opened.year ?? Number(filing.today.slice(0, 4)))
      : externalCaseNumber(externalNumber);
  const folder: CaseFolder = {
    id: filing.newId() as CaseId,
    owner,
    archive: externalNumber === undefined ? ownArchive : externalArchive,
    class: opened.class ?? 'general',
    number,
    title: bilingual(opened.title),
    shieldedTitle: opened.shieldedTitle ?? null,
    status: 'open',
    openedOn: opened.openedOn ?? filing.today,
    closedOn: null,
    closedBy: null,
    openedBy: { id: filing.actor.id, name: filing.actor.name },
    lastDocumentNumber: 0,
    version: 1,
  };
  await insertCase(tx, folder);
  await addParties(tx, folder.id, opened.parties ?? [], filing);
  return { id: folder.id, number: formatCaseNumber(number) };
}

/** A case with this number that the actor may see: in the archive given, or the unit's own before any other. */
export async function caseByNumber(
  tx: Tx,
  number: CaseNumber | string,
  archive?: string,
): Promise<CaseFolder | undefined> {
  const wanted = typeof number === 'string' ? readCaseNumber(number) : number;
  return wanted && (await casesNumbered(tx, wanted, archive))[0];
}

/** @throws {NotFound} when the actor may not see the case. */
export function caseById(tx: Tx, id: CaseId): Promise<CaseFolder> {
  return loadCase(tx, id);
}

export async function addParties(
  tx: Tx,
  caseId: CaseId,
  parties: readonly CaseParty[],
  { newId }: Filing,
): Promise<void> {
  if (parties.length === 0) return;
  const { owner } = await loadCase(tx, caseId);
  await insertParties(
    tx,
    parties.map((party) => ({
      ...partyRow({ ...party, role: 'party' }, newId()),
      case_id: caseId,
      journal_entry_id: null,
      owner_kind: owner.kind,
      owner_id: owner.unitId,
    })),
  );
}

export interface NewDocument {
  readonly title: string;
  readonly language: DocumentLanguage;
  /**
   * A file is stored first (`storeFile`), and so is the PDF of a letter. HTML is one fragment with the structure of a
   * letter: see `isLetterHtml`.
   */
  readonly content: DocumentContent;
}

export interface DocumentReference {
  readonly id: DocumentId;
  /** `2026/14-3` */
  readonly number: string;
}

/**
 * Files a document in a case, with the next number there.
 * @throws {RangeError} when the HTML is more than a letter: it would be shown as a page of ours.
 */
export async function addDocument(
  tx: Tx,
  caseId: CaseId,
  { title, language, content }: NewDocument,
  { actor, now, newId }: Filing,
): Promise<Result<DocumentReference, 'case-not-open'>> {
  const html = htmlOf(content);
  if (html !== null && !isLetterHtml(html))
    throw new RangeError('The HTML of a letter has text and structure only');
  const { number } = await loadCase(tx, caseId);
  const allotted = await nextDocumentNumber(tx, caseId);
  if (!allotted) return refuse('case-not-open');
  const id = newId() as DocumentId;
  await insertDocument(tx, {
    id,
    case_id: caseId,
    owner_kind: allotted.owner_kind,
    owner_id: allotted.owner_id,
    number: allotted.last_document_number,
    title,
    language,
    file_sha256: content.kind === 'file' ? content.sha256 : null,
    media_type: content.kind === 'file' ? content.mediaType : null,
    html,
    letter: content.kind === 'letter' ? content.letter : null,
    pdf_sha256: content.kind === 'letter' ? content.pdfSha256 : null,
    created_at: now,
    created_by: actor.id,
    created_by_name: actor.name,
  });
  const document = allotted.last_document_number;
  return ok({ id, number: formatDocumentNumber({ ...number, document }) });
}

function htmlOf(content: DocumentContent): string | null {
  if (content.kind === 'letter') return letterHtml(content.letter);
  return content.kind === 'html' ? content.html : null;
}

/** Letters as they were filed, in the order asked for, each with its number and the sum of its PDF. */
export async function filedLetters(
  tx: Tx,
  ids: readonly DocumentId[],
): Promise<readonly FiledLetter[]> {
  const letters = new Map((await lettersById(tx, ids)).map((filed) => [filed.id, filed]));
  return ids.flatMap((id) => letters.get(id) ?? []);
}

export interface NewJournalEntry {
  readonly documentId: DocumentId;
  readonly direction: Direction;
  /** The day it came, went or was written: today unless given. */
  readonly dated?: IsoDate;
  /** The title of the document unless given. */
  readonly title?: string;
  readonly shieldedTitle?: string;
  /** Legal basis for exemption from public access; required with a shielded title. */
  readonly exemptUnder?: string;
  readonly correspondents?: readonly (CaseParty & {
    readonly role: 'sender' | 'receiver' | 'copy';
  })[];
}

/** Journalføring: records that a filed document came in, went out or was written. Once for each document. */
export async function journal(
  tx: Tx,
  entry: NewJournalEntry,
  { actor, now, today, newId }: Filing,
): Promise<JournalEntryId> {
  const { case_id, owner_kind, owner_id, title } = await documentToJournal(tx, entry.documentId);
  const id = newId() as JournalEntryId;
  await insertJournalEntry(tx, {
    id,
    case_id,
    document_id: entry.documentId,
    owner_kind,
    owner_id,
    direction: entry.direction,
    dated: entry.dated ?? today,
    title: entry.title ?? title,
    shielded_title: entry.shieldedTitle ?? null,
    exempt_under: entry.exemptUnder ?? null,
    created_at: now,
    created_by: actor.id,
    created_by_name: actor.name,
  });
  await insertParties(
    tx,
    (entry.correspondents ?? []).map((party) => ({
      ...partyRow(party, newId()),
      case_id,
      journal_entry_id: id,
      owner_kind,
      owner_id,
    })),
  );
  return id;
}

/** Closes a case: it takes no more documents. */
export async function closeCase(
  tx: Tx,
  caseId: CaseId,
  { today, actor }: Filing,
): Promise<Result<CaseFolder, 'not-open' | 'changed-meanwhile'>> {
  return saved(tx, close(await loadCase(tx, caseId), today, actor.name || 'Medverk'));
}

export async function reopenCase(
  tx: Tx,
  caseId: CaseId,
): Promise<Result<CaseFolder, 'not-closed' | 'changed-meanwhile'>> {
  return saved(tx, reopen(await loadCase(tx, caseId)));
}

/** Discards a case that was opened by mistake and holds no documents. Its number is not used again. */
export async function discardCase(
  tx: Tx,
  caseId: CaseId,
  { today, actor }: Filing,
): Promise<Result<CaseFolder, 'not-open' | 'has-documents' | 'changed-meanwhile'>> {
  return saved(tx, discard(await loadCase(tx, caseId), today, actor.name || 'Medverk'));
}

export interface NewTask {
  readonly caseId: CaseId;
  /** What kind of work, in the words of the module that makes it: `survey.approve`. */
  readonly kind: string;
  /** What it is about in that module, such as the id of a round. */
  readonly subjectId: string;
  readonly title: Bilingual | string;
  readonly dueOn?: IsoDate;
  /** The user it is for; left out, it is for anyone in the unit. */
  readonly assignedTo?: string;
}

export async function addTask(
  tx: Tx,
  task: NewTask,
  { actor, now, newId }: Filing,
): Promise<TaskId> {
  const { owner } = await loadCase(tx, task.caseId);
  const id = newId() as TaskId;
  const title = bilingual(task.title);
  await insertTask(tx, {
    id,
    case_id: task.caseId,
    owner_kind: owner.kind,
    owner_id: owner.unitId,
    kind: task.kind,
    subject_id: task.subjectId,
    title_nb: title.nb,
    title_nn: title.nn,
    due_on: task.dueOn ?? null,
    assigned_to: task.assignedTo ?? null,
    created_at: now,
    created_by: actor.id,
    done_by: null,
  });
  return id;
}

/**
 * Marks a task as done, or every task of one kind about one thing. Says how many were open: none is no fault,
 * since somebody else may have been first.
 */
export function completeTask(
  tx: Tx,
  task: TaskId | { readonly kind: string; readonly subjectId: string },
  { actor, now }: Filing,
): Promise<number> {
  const which = typeof task === 'string' ? { id: task } : task;
  return finishTasks(tx, which, { at: now, by: actor.id });
}

/** The open tasks that the actor's unit has, those due first on top; a hundred at most. */
export function tasksFor(tx: Tx, actor: Actor, filter: TaskFilter = {}): Promise<Task[]> {
  return openTasks(tx, filter, archiveOwner(actor));
}

async function saved<Code extends string>(
  tx: Tx,
  changed: Result<CaseFolder, Code>,
): Promise<Result<CaseFolder, Code | 'changed-meanwhile'>> {
  if (!changed.ok) return changed;
  return (await saveCase(tx, changed.value)) ? changed : refuse('changed-meanwhile');
}

function externalCaseNumber(written: string): CaseNumber {
  const number = readCaseNumber(written);
  if (!number) throw new RangeError(`Not a case number: ${written}`);
  return number;
}

function bilingual(title: Bilingual | string): Bilingual {
  return typeof title === 'string' ? { nb: title, nn: title } : title;
}

function partyRow({ role, kind, name, personId, organisationId }: Party, id: string) {
  return {
    id,
    role,
    kind,
    name,
    person_id: personId ?? null,
    organisation_id: organisationId ?? null,
  };
}

import type { Brand } from '#kernel/brand.ts';
import type { IsoDate } from '#kernel/date.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Bilingual } from '#kernel/text.ts';
import type { CaseClass } from './case-class.ts';
import type { CaseNumber } from './case-number.ts';

export type CaseId = Brand<string, 'CaseId'>;
export type DocumentId = Brand<string, 'DocumentId'>;
export type JournalEntryId = Brand<string, 'JournalEntryId'>;
export type TaskId = Brand<string, 'TaskId'>;

/** The unit that has the archive the case lies in, and nobody else sees. */
export interface CaseOwner {
  readonly kind: 'office' | 'municipality' | 'governor';
  readonly unitId: string;
}

/** The archive whose numbers this system allots. Any other name is the archive that allotted the number. */
export const ownArchive = 'own';

const actions = {
  open: ['add-document', 'close', 'discard'],
  closed: ['reopen'],
  discarded: [],
} as const satisfies Record<string, readonly string[]>;

export type CaseStatus = keyof typeof actions;
type Action = (typeof actions)[CaseStatus][number];

/** Saksmappe: what is kept together because it is about the same matter. */
export interface CaseFolder {
  readonly id: CaseId;
  readonly owner: CaseOwner;
  readonly archive: string;
  readonly class: CaseClass;
  readonly number: CaseNumber;
  readonly title: Bilingual;
  /** The title that may be shown to the public, where the full one is exempt. */
  readonly shieldedTitle: string | null;
  readonly status: CaseStatus;
  readonly openedOn: IsoDate;
  readonly closedOn: IsoDate | null;
  /** Saksansvarleg: who opened it. The name stays with the case when the user is gone. */
  readonly openedBy: { readonly id: string; readonly name: string };
  /** Who closed or discarded it. */
  readonly closedBy: string | null;
  readonly lastDocumentNumber: number;
  readonly version: number;
}

export function may({ status }: Pick<CaseFolder, 'status'>, action: Action): boolean {
  return (actions[status] as readonly Action[]).includes(action);
}

/** Avslutning. A closed case takes no more documents until somebody opens it again. */
export function close(folder: CaseFolder, on: IsoDate, by: string): Result<CaseFolder, 'not-open'> {
  if (!may(folder, 'close')) return refuse('not-open');
  return ok({ ...folder, status: 'closed', closedOn: on, closedBy: by });
}

export function reopen(folder: CaseFolder): Result<CaseFolder, 'not-closed'> {
  if (!may(folder, 'reopen')) return refuse('not-closed');
  return ok({ ...folder, status: 'open', closedOn: null, closedBy: null });
}

/** Utgår: opened by mistake. Its number is never used again, so only an empty case can be discarded. */
export function discard(
  folder: CaseFolder,
  on: IsoDate,
  by: string,
): Result<CaseFolder, 'not-open' | 'has-documents'> {
  if (!may(folder, 'discard')) return refuse('not-open');
  if (folder.lastDocumentNumber > 0) return refuse('has-documents');
  return ok({ ...folder, status: 'discarded', closedOn: on, closedBy: by });
}

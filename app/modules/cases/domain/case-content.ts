import type { IsoDate } from '#kernel/date.ts';
import type { Bilingual } from '#kernel/text.ts';
import type { Letter } from '#modules/letters/domain/letter.ts';
import type { CaseId, DocumentId, JournalEntryId, TaskId } from './case-folder.ts';

/**
 * A file kept by its SHA-256; a letter, read as HTML and archived as the PDF/A that was made of it; or what is read
 * as HTML alone, as answers are, and letters from before there was a PDF.
 */
export type DocumentContent =
  | { readonly kind: 'file'; readonly sha256: string; readonly mediaType: string }
  | { readonly kind: 'letter'; readonly letter: Letter; readonly pdfSha256: string }
  | { readonly kind: 'html'; readonly html: string };

export type DocumentLanguage = 'nb' | 'nn' | 'en' | 'se';

/** Dokument. What is filed is never changed: a correction is a new document. */
export interface CaseDocument {
  readonly id: DocumentId;
  readonly caseId: CaseId;
  /** Number within the case: 4 in 2019/23037-4. */
  readonly number: number;
  readonly title: string;
  readonly language: DocumentLanguage;
  readonly kind: DocumentContent['kind'];
  readonly mediaType: string | null;
  readonly createdAt: Date;
}

export const directions = ['incoming', 'outgoing', 'internal'] as const;
export type Direction = (typeof directions)[number];

/** Journalpost: that a document came in, went out or was written. */
export interface JournalEntry {
  readonly id: JournalEntryId;
  readonly documentId: DocumentId;
  readonly direction: Direction;
  readonly dated: IsoDate;
  readonly title: string;
  /** The title for the public journal, where the full one is exempt. */
  readonly shieldedTitle: string | null;
  /** Legal basis for the exemption (unntaksheimel): `offentleglova § 13`. */
  readonly exemptUnder: string | null;
  readonly correspondents: readonly Party[];
}

export const partyRoles = ['party', 'sender', 'receiver', 'copy'] as const;
export type PartyRole = (typeof partyRoles)[number];

/** A party (part) to the case, or a sender or receiver (avsendar, mottakar) of one journal entry. */
export interface Party {
  readonly role: PartyRole;
  readonly kind: 'person' | 'organisation';
  readonly name: string;
  readonly personId?: string;
  readonly organisationId?: string;
}

/** Oppgåve: what somebody is to do in a case. */
export interface Task {
  readonly id: TaskId;
  readonly caseId: CaseId;
  /** What kind of work, in the words of the module that made it: `survey.approve`. */
  readonly kind: string;
  /** What it is about in that module, so that it can be found again and linked to. */
  readonly subjectId: string;
  readonly title: Bilingual;
  readonly dueOn: IsoDate | null;
  readonly assignedTo: string | null;
  readonly doneAt: Date | null;
}

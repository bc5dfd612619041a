import type { IsoDate } from '#kernel/date.ts';
import type { Direction, DocumentLanguage, Party } from '../domain/case-content.ts';
import type { CaseClass } from '../domain/case-class.ts';
import type { CaseNumber } from '../domain/case-number.ts';
import type { KeptCorrection, PublicCorrespondent } from '../journal-store.ts';

/** What an extract is of: whose archive, which days, when and by whom. */
export interface ExtractHead {
  readonly extractId: string;
  readonly governorId: string;
  readonly governorName: string;
  readonly organisationNumber: string | undefined;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly askedAt: Date;
  readonly askedBy: string;
  readonly cases: number;
  readonly entries: number;
  readonly documents: number;
  /** Cases of the period that were not closed, and so are not there. */
  readonly leftOpen: number;
}

/** A case, without the documents: there may be more of them than anybody should hold at once. */
export interface ExtractedCase {
  readonly id: string;
  readonly class: CaseClass;
  readonly archive: string;
  readonly number: CaseNumber;
  readonly title: string;
  readonly shieldedTitle: string | null;
  readonly status: 'closed' | 'discarded';
  readonly openedOn: IsoDate;
  readonly openedBy: string;
  readonly closedOn: IsoDate;
  readonly closedBy: string;
  readonly parties: readonly Party[];
}

export interface ExtractedDocument {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly language: DocumentLanguage;
  readonly createdAt: Date;
  readonly createdBy: string;
  readonly content:
    | { readonly kind: 'file'; readonly sha256: string; readonly mediaType: string }
    | { readonly kind: 'pdf'; readonly sha256: string }
    | { readonly kind: 'html'; readonly html: string };
  /** The size of the file where it is known. */
  readonly size: number | null;
  readonly entry: ExtractedEntry | null;
  readonly disposal: { readonly at: Date; readonly by: string } | null;
}

export interface ExtractedEntry {
  readonly id: string;
  readonly journalNumber: { readonly year: number; readonly sequence: number };
  readonly journaledOn: IsoDate;
  readonly journaledAt: Date;
  readonly journaledBy: string;
  readonly direction: Direction;
  readonly dated: IsoDate;
  readonly title: string;
  readonly shieldedTitle: string | null;
  readonly exemptUnder: string | null;
  readonly correspondents: readonly Party[];
  readonly corrections: readonly KeptCorrection[];
}

/** An entry as the journals have it, in the order it was made. */
export interface JournalRecord {
  readonly entry: Omit<ExtractedEntry, 'corrections'>;
  readonly caseId: string;
  readonly class: CaseClass;
  readonly caseNumber: CaseNumber;
  readonly caseTitle: string;
  readonly caseShieldedTitle: string | null;
  readonly caseWorker: string;
  readonly documentNumber: number;
  /** As everybody may read it. */
  readonly shown: {
    readonly title: string | null;
    readonly caseTitle: string | null;
    readonly correspondents: readonly PublicCorrespondent[];
  };
}

/** A file in the package. */
export interface PackageFile {
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
}

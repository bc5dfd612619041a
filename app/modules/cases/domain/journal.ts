import { type IsoDate, readDate } from '#kernel/date.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Direction, JournalEntry } from './case-content.ts';
import type { CaseId } from './case-folder.ts';
import { type CaseNumber, readCaseNumber, readDocumentNumber } from './case-number.ts';

/** Journalpost as it stands in the journal, with the case it belongs to. */
export interface JournalLine extends JournalEntry {
  readonly caseId: CaseId;
  readonly caseNumber: CaseNumber;
  readonly documentNumber: number;
  /** Løpenummer in the journal that year: 118/2026. */
  readonly journalNumber: { readonly year: number; readonly sequence: number };
  /** Journaldato: the day it was entered. `dated` is the day of the document. */
  readonly journaledOn: IsoDate;
  /** Saksbehandlar: who opened the case. */
  readonly caseWorker: string;
  readonly registeredBy: string;
  readonly version: number;
  /** Whether the title and the people are kept from the one who reads. */
  readonly isHidden: boolean;
}

/** Skjerma: the title is exempt, and those who have no access read the public one. */
export function isShielded({ shieldedTitle }: Pick<JournalEntry, 'shieldedTitle'>): boolean {
  return shieldedTitle !== null;
}

/** What somebody without access reads of an entry: the public title, and no person's name. */
export function hidden<Entry extends JournalEntry>(entry: Entry): Entry {
  return {
    ...entry,
    title: entry.shieldedTitle ?? '',
    correspondents: entry.correspondents.map(({ role, kind, name, organisationId }) => ({
      role,
      kind,
      name: kind === 'person' ? '' : name,
      ...(organisationId === undefined ? {} : { organisationId }),
    })),
  };
}

/** The bases that are used most: offentleglova chapter 3, with the provision on confidentiality beside it. */
export const exemptionBases = [
  'offentleglova § 13 jf. forvaltningslova § 13 første ledd nr. 1',
  'offentleglova § 13 jf. sosialtenestelova § 44',
  'offentleglova § 14',
  'offentleglova § 15',
  'offentleglova § 24',
  'offentleglova § 26 femte ledd',
] as const;

/** What may be corrected in an entry. Number, dates and documents stand as they were entered. */
export const correctedFields = ['title', 'shielded-title', 'exempt-under'] as const;
export type CorrectedField = (typeof correctedFields)[number];

export interface Corrected {
  readonly title: string;
  /** Empty for an entry that is not shielded. */
  readonly shieldedTitle: string;
  readonly exemptUnder: string;
}

export interface Correction {
  readonly field: CorrectedField;
  readonly before: string;
  readonly after: string;
}

/** Retting: what changes in the entry, field by field. A shielded title needs a legal basis, as when it was entered. */
export function correct(
  entry: Pick<JournalEntry, 'title' | 'shieldedTitle' | 'exemptUnder'>,
  to: Corrected,
): Result<readonly Correction[], 'basis-missing' | 'nothing-changed'> {
  if (to.shieldedTitle !== '' && to.exemptUnder === '')
    return refuse('basis-missing', { field: 'exemptUnder' });
  const changes = (
    [
      ['title', entry.title, to.title],
      ['shielded-title', entry.shieldedTitle ?? '', to.shieldedTitle],
      ['exempt-under', entry.exemptUnder ?? '', to.exemptUnder],
    ] as const
  )
    .filter(([, before, after]) => before !== after)
    .map(([field, before, after]) => ({ field, before, after }));
  return changes.length === 0 ? refuse('nothing-changed') : ok(changes);
}

/** What the directions are called in an address. */
export const directionAddresses: Readonly<Record<Direction, string>> = {
  incoming: 'inn',
  outgoing: 'ut',
  internal: 'internt',
};

export interface JournalFilter {
  readonly direction?: Direction;
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  readonly caseNumber?: CaseNumber;
}

/** The filter as it is typed; what cannot be read is told, and left out. */
export interface AskedJournal {
  readonly direction: string;
  readonly from: string;
  readonly to: string;
  readonly caseNumber: string;
}

export type FilterProblem = 'invalid-date' | 'no-case-number' | 'wrong-order';

export function readJournalFilter(asked: AskedJournal): {
  readonly filter: JournalFilter;
  readonly problems: Readonly<Partial<Record<keyof AskedJournal, FilterProblem>>>;
} {
  const direction = (Object.keys(directionAddresses) as Direction[]).find(
    (one) => directionAddresses[one] === asked.direction,
  );
  const from = readDate(asked.from);
  const to = readDate(asked.to);
  const caseNumber = readCaseNumber(asked.caseNumber) ?? readDocumentNumber(asked.caseNumber);
  const wrongOrder = from !== undefined && to !== undefined && to < from;
  return {
    filter: {
      ...(direction && { direction }),
      ...(from && { from }),
      ...(to && !wrongOrder && { to }),
      ...(caseNumber && { caseNumber }),
    },
    problems: {
      ...(asked.from.trim() !== '' && !from && { from: 'invalid-date' as const }),
      ...(asked.to.trim() !== '' && !to && { to: 'invalid-date' as const }),
      ...(wrongOrder && { to: 'wrong-order' as const }),
      ...(asked.caseNumber.trim() !== '' &&
        !caseNumber && { caseNumber: 'no-case-number' as const }),
    },
  };
}

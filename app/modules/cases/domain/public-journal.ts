import { addDays, addMonths, type IsoDate, readDate } from '#kernel/date.ts';
import type { PublicLanguage } from '#kernel/text.ts';

/** Where everybody reads the journal of a governor; without one, the list of those that have one. */
export function publicJournalAddress(language: PublicLanguage, governorId?: string): string {
  return `/${language}/journal${governorId === undefined ? '' : `/${governorId}`}`;
}

/** Whether a page, by its address without the language, shows what is in a journal. */
export function isPublicJournal(path: string): boolean {
  return path === '/journal' || path.startsWith('/journal/');
}

/** How far back a journal is shown unless somebody asks for more. */
const monthsShown = 12;

export type PeriodProblem = 'invalid-date' | 'wrong-order';

export interface AskedPeriod {
  readonly from: string;
  readonly to: string;
}

/**
 * The days somebody asks for: the last year unless they say. An entry is final when the day it was made is over
 * (the registry can mend it until then), so today is never among them.
 */
export function journalPeriod(
  asked: AskedPeriod,
  today: IsoDate,
): {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly problems: Readonly<Partial<Record<keyof AskedPeriod, PeriodProblem>>>;
} {
  const last = addDays(today, -1);
  const from = readDate(asked.from);
  const to = readDate(asked.to) ?? last;
  const start = from ?? addMonths(to, -monthsShown);
  const isTurned = to < start;
  return {
    from: isTurned ? addMonths(to, -monthsShown) : start,
    to,
    problems: {
      ...(asked.from.trim() !== '' && !from && { from: 'invalid-date' as const }),
      ...(asked.to.trim() !== '' && !readDate(asked.to) && { to: 'invalid-date' as const }),
      ...(isTurned && { to: 'wrong-order' as const }),
    },
  };
}

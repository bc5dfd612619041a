import type { Language } from '#kernel/text.ts';
import { spreadsheet } from '#platform/work/spreadsheet.ts';
import { officeRows, questionRows, standingRows } from './results-files.ts';
import type { ResultsExport } from './usecases/export-results.ts';

/** A spreadsheet with the answers, the table of each question, the offices, and those that have not answered. */
export function workbookOf(
  results: ResultsExport,
  language: Language,
): Promise<Uint8Array<ArrayBuffer>> {
  return spreadsheet([
    officeRows(results, language),
    questionRows(results, language),
    standingRows(results, language, 'all'),
    standingRows(results, language, 'unanswered'),
  ]);
}

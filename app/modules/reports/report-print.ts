import type { Print } from '#platform/pdf/print.ts';
import type { ReportDocument } from './domain/report-document.ts';
import { reportSheet } from './domain/report-sheet.ts';

/**
 * A report as PDF/A for the archive. It says it was made at noon on the day of the report, so that the same report is the
 * same file whenever it is made.
 */
export function reportPrint(document: ReportDocument): Print {
  const { title, sender, language, date } = document;
  return {
    template: 'modules/reports/typst/report.typ',
    standard: 'a-2a',
    madeAt: new Date(`${date}T12:00:00Z`),
    data: { title, author: sender, language, report: reportSheet(document) },
  };
}

import type { Typesetter } from '#platform/pdf/typesetter.ts';
import type { ReportDocument } from './domain/report-document.ts';
import { reportPrint } from './report-print.ts';
import { reportWord } from './word-report.ts';

/** A report as PDF/A or as a Word document. The same report is the same file, whenever it is made. */
export async function makeReportFile(
  typesetter: Typesetter,
  document: ReportDocument,
  kind: 'pdf' | 'docx',
): Promise<Uint8Array<ArrayBuffer>> {
  return kind === 'pdf' ? typesetter.pdf(reportPrint(document)) : reportWord(document);
}

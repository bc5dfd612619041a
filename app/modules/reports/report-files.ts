import type { Typesetter } from '#platform/pdf/typesetter.ts';
import type { ReportDocument } from './domain/report-document.ts';
import { chartSheet } from './domain/report-sheet.ts';
import { reportPrint } from './report-print.ts';
import { type ChartPicture, reportWord } from './word-report.ts';

/** A report as PDF/A or as a Word document. The same report is the same file, whenever it is made. */
export async function makeReportFile(
  typesetter: Typesetter,
  document: ReportDocument,
  kind: 'pdf' | 'docx',
): Promise<Uint8Array<ArrayBuffer>> {
  if (kind === 'pdf') return typesetter.pdf(reportPrint(document));
  const pictures = new Map<string, ChartPicture>();
  for (const { blocks } of document.chapters)
    for (const block of blocks)
      if (block.kind === 'chart')
        pictures.set(
          block.id,
          await typesetter.picture({
            template: 'modules/reports/typst/chart.typ',
            data: chartSheet(block, document.language),
          }),
        );
  return reportWord(document, pictures);
}

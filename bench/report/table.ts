import { spawnSync } from 'node:child_process';
import type { ReportsCompared } from './compare.ts';

/** The title, the headings and the rows of the reports' table. */
export function reportsTable(quick: boolean) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['bench/report/compare.ts', quick ? '1' : '9'],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`The reports could not be measured: ${stderr}`);
  const { pdf, word } = JSON.parse(stdout) as ReportsCompared;
  const row = (name: string, time: number, reference: number) => [
    name,
    time.toFixed(0),
    (time / reference).toFixed(2),
  ];
  return [
    'A report of 40 offices, 30 tables and 15 charts, as PDF and as a Word document',
    ['', 'Milliseconds', 'Ratio'],
    [
      row('PDF by pdfkit, the same words and tags, no charts', pdf.pdfkit, pdf.pdfkit),
      row('PDF by us', pdf.ours, pdf.pdfkit),
      row('Word by docx, the same words, no charts', word.docx, word.docx),
      row('Word by us', word.ours, word.docx),
    ],
  ] as const;
}

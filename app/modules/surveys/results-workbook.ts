import writeExcel, { type Row } from 'write-excel-file/node';
import type { Language } from '#kernel/text.ts';
import { type Cell, officeRows, questionRows, type Sheet, standingRows } from './results-files.ts';
import type { ResultsExport } from './usecases/export-results.ts';

/** A spreadsheet with the answers, the table of each question, the offices, and those that have not answered. */
export function workbookOf(results: ResultsExport, language: Language): Promise<Buffer> {
  const sheets = [
    officeRows(results, language),
    questionRows(results, language),
    standingRows(results, language, 'all'),
    standingRows(results, language, 'unanswered'),
  ];
  return writeExcel(sheets.map(excelSheet)).toBuffer();
}

/** Texts are texts in the file too, so one that begins with «=» is never a formula. */
function excelSheet({ name, header, rows }: Sheet) {
  return {
    sheet: name,
    stickyRowsCount: 1,
    columns: header.map((title) => ({ width: Math.min(60, Math.max(12, title.length)) })),
    data: [
      header.map((title) => ({ value: title, type: String, fontWeight: 'bold', wrap: true })),
      ...rows.map((row) => row.map(excelCell)),
    ] as Row[],
  };
}

function excelCell(cell: Cell) {
  if (cell === null) return null;
  if (typeof cell === 'number') return { value: cell, type: Number };
  return { value: cell, type: String, wrap: true };
}

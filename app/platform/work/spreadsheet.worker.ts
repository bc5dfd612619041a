import { parentPort, workerData } from 'node:worker_threads';
import writeExcel, { type Row } from 'write-excel-file/node';
import type { Cell, Sheet } from './spreadsheet.ts';

const sheets = workerData as readonly Sheet[];
parentPort?.postMessage(new Uint8Array(await writeExcel(sheets.map(excelSheet)).toBuffer()));

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

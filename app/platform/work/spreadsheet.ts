import { inWorker } from './work.ts';

export type Cell = string | number | null;

export interface Sheet {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** An XLSX file with one sheet after the other, their first row the headings. */
export function spreadsheet(sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  return inWorker('spreadsheet', sheets);
}

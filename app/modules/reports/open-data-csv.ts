import { stringify } from 'csv-stringify/sync';
import { type OpenData, openRows } from './domain/open-data.ts';

/**
 * The figures of a published report for a spreadsheet, which reads æ, ø and å by the byte order mark. A text that looks
 * like a formula is made harmless: it is opened by others than those who wrote it.
 */
export function openDataCsv(data: OpenData): string {
  const rows = openRows(data).map((row) => [...row]);
  return stringify(rows, { bom: true, escape_formulas: true });
}

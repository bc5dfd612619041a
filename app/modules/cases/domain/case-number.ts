/** Saksnummer: year and sequence in one archive, as in 2019/23037. */
export interface CaseNumber {
  readonly year: number;
  readonly sequence: number;
}

/** Dokumentnummer: a document in a case, as in 2019/23037-4. */
export interface DocumentNumber extends CaseNumber {
  readonly document: number;
}

/** The largest sequence the database keeps: a figure above it is no case number. */
const limit = 2 ** 31 - 1;

export function formatCaseNumber({ year, sequence }: CaseNumber): string {
  return `${year}/${sequence}`;
}

export function formatDocumentNumber({ document, ...number }: DocumentNumber): string {
  return `${formatCaseNumber(number)}-${document}`;
}

/** A case number as people write it: `2019/23037`, with or without spaces. Undefined for anything else. */
export function readCaseNumber(written: string): CaseNumber | undefined {
  const parts = /^\s*((?:19|20)\d{2})\s*\/\s*0*(\d{1,10})\s*$/.exec(written);
  if (!parts) return undefined;
  const [year, sequence] = [Number(parts[1]), Number(parts[2])];
  return sequence > 0 && sequence <= limit ? { year, sequence } : undefined;
}

/** A document number as people write it: `2019/23037-4`. */
export function readDocumentNumber(written: string): DocumentNumber | undefined {
  const parts = /^(.*?)\s*[-–]\s*0*(\d{1,10})\s*$/.exec(written);
  const number = readCaseNumber(parts?.[1] ?? '');
  const document = Number(parts?.[2]);
  return number && document > 0 && document <= limit ? { ...number, document } : undefined;
}

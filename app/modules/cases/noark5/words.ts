import type { Direction, PartyRole } from '../domain/case-content.ts';

/** What the metadata catalogue calls things: codes are never delivered, only words that explain themselves. */
export const entryTypes: Readonly<Record<Direction, string>> = {
  incoming: 'Inngående dokument',
  outgoing: 'Utgående dokument',
  internal: 'Organinternt dokument uten oppfølging',
};

export const correspondentTypes: Readonly<Record<PartyRole, string>> = {
  sender: 'Avsender',
  receiver: 'Mottaker',
  copy: 'Kopimottaker',
  party: 'Mottaker',
};

const formats: Readonly<Record<string, string>> = {
  'application/json': 'JSON',
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'XLSX',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX',
  'application/vnd.oasis.opendocument.text': 'ODT',
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'image/tiff': 'TIFF',
  'message/rfc822': 'EML',
  'text/csv': 'CSV',
  'text/plain': 'TXT',
};

/** The format of a file that is delivered as it came, by its media type; one that nobody has named is that type. */
export function formatOf(mediaType: string): string {
  return formats[mediaType] ?? mediaType;
}

/** `.docx`, and `.bin` for what nobody has named. */
export function endingOf(mediaType: string): string {
  return `.${(formats[mediaType] ?? 'BIN').toLowerCase()}`;
}

/** Our own PDFs: letters, and what was HTML alone. */
export const archiveFormat = { format: 'PDF/A', details: 'PDF/A-2a, ISO 19005-2:2011' } as const;

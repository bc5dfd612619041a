import type { Edition } from '../domain/report.ts';
import type { ReportDocument } from '../domain/report-document.ts';

const types = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

/** What is meant for the governor alone must not be sent on in the belief that it is another edition. */
const names = {
  full: 'rapport-intern',
  directorate: 'rapport-direktoratet',
  public: 'rapport-offentleg',
} as const satisfies Record<Edition, string>;

/** A file of a report, named by its edition and its case number. */
export function reportResponse(
  { caseNumber, language }: ReportDocument,
  edition: Edition,
  kind: keyof typeof types,
  bytes: Uint8Array,
  cacheControl: string,
): Response {
  return new Response(new Blob([Uint8Array.from(bytes)]), {
    headers: {
      'Content-Type': types[kind],
      'Content-Disposition': `attachment; filename="${names[edition]}-${caseNumber.replace(/[^0-9]+/g, '-')}-${language}.${kind}"`,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': cacheControl,
    },
  });
}

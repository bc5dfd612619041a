import type { ReportDocument } from '../domain/report-document.ts';

const types = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

/** A file of a report, named by its case number. */
export function reportResponse(
  { caseNumber, language }: ReportDocument,
  kind: keyof typeof types,
  bytes: Uint8Array,
  cacheControl: string,
): Response {
  return new Response(new Blob([Uint8Array.from(bytes)]), {
    headers: {
      'Content-Type': types[kind],
      'Content-Disposition': `attachment; filename="rapport-${caseNumber.replace(/[^0-9]+/g, '-')}-${language}.${kind}"`,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': cacheControl,
    },
  });
}

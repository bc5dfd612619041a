import { parentPort, workerData } from 'node:worker_threads';
import { getDocumentProxy } from 'unpdf';

/** Longer than any letter or report; more pages than this were made to keep somebody busy. */
const mostPages = 500;

/** What may be said beside the text: of a link, a field, a note and the file itself. */
const told = ['url', 'unsafeUrl', 'fieldValue', 'Title', 'Subject', 'Author', 'Keywords'] as const;

parentPort?.postMessage(await textOfPdf(workerData as Uint8Array));

/** Text, notes, links, what is filled in, and what the file says of itself. Undefined when there is no text on any page. */
async function textOfPdf(file: Uint8Array): Promise<string | undefined> {
  const pdf = await getDocumentProxy(file);
  if (pdf.numPages > mostPages) return undefined;
  const pages: string[] = [];
  const beside: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(
      items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''),
    );
    for (const annotation of await page.getAnnotations()) beside.push(...stringsIn(annotation));
  }
  if (pages.every((text) => text.trim() === '')) return undefined;
  const { info } = await pdf.getMetadata();
  return [...pages, ...beside, ...stringsIn(info)].join('\n\n');
}

function stringsIn(about: unknown): readonly string[] {
  const record = about as Partial<Record<string, unknown>>;
  const contents = record.contentsObj as { readonly str?: unknown } | undefined;
  return [...told.map((key) => record[key]), contents?.str].filter(
    (value) => typeof value === 'string' && value !== '',
  ) as string[];
}

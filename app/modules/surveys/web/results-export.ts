import { Readable } from 'node:stream';
import type { Language } from '#kernel/text.ts';
import { requestScope, show } from '#platform/request.ts';
import { answerRows, csvOf, jsonOf, officeRows } from '../results-files.ts';
import { workbookOf } from '../results-workbook.ts';
import { exportResults } from '../usecases/export-results.ts';
import type { Route } from './+types/results-export';

const kinds = {
  'eksport.csv': { ending: 'csv', type: 'text/csv; charset=utf-8' },
  'eksport-kontor.csv': { ending: 'csv', type: 'text/csv; charset=utf-8' },
  'eksport.json': { ending: 'json', type: 'application/json; charset=utf-8' },
  'eksport.xlsx': {
    ending: 'xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
} as const;
type Kind = keyof typeof kinds;

/** The answers as a file, in the language of the reader. The name of the file says the year and nothing of anybody. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const kind = kindOf(url);
  const results = await show(context, exportResults, params);
  const { language } = context.get(requestScope);
  const { ending, type } = kinds[kind];
  const what = kind === 'eksport-kontor.csv' ? 'kontor' : 'svar';
  return new Response(await contentOf(kind, results, language === 'en' ? 'nb' : language), {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="kartlegging-${results.survey.year}-${what}.${ending}"`,
      'Cache-Control': 'no-store',
    },
  });
}

function kindOf({ pathname }: URL): Kind {
  const name = pathname.slice(pathname.lastIndexOf('/') + 1);
  return Object.hasOwn(kinds, name) ? (name as Kind) : 'eksport.json';
}

type Results = Parameters<typeof jsonOf>[0];

async function contentOf(
  kind: Kind,
  results: Results,
  language: Language,
): Promise<ReadableStream | Blob | string> {
  switch (kind) {
    case 'eksport.csv':
      return streamed(csvOf(answerRows(results, language)));
    case 'eksport-kontor.csv':
      return streamed(csvOf(officeRows(results, language)));
    case 'eksport.json':
      return `${JSON.stringify(jsonOf(results), null, 2)}\n`;
    case 'eksport.xlsx':
      return new Blob([await workbookOf(results, language)]);
  }
}

function streamed(csv: Readable): ReadableStream {
  return Readable.toWeb(csv) as ReadableStream;
}

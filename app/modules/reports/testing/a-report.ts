import { isoDate } from '#kernel/date.ts';
import type { ReportBlock, ReportDocument } from '../domain/report-document.ts';

const basis = '/kartleggingar/1/grunnlag?kontor=answered';

/** A report with one of each kind of block. A test names only what it is about. */
export function aReport(differences: Partial<ReportDocument> = {}): ReportDocument {
  return {
    language: 'nn',
    title: 'Kartlegging av programmet i Åfjord',
    subtitle: 'Oppsummering av svara frå Nav-kontora, 2026',
    sender: 'Statsforvaltaren i Demofylket',
    date: isoDate('2026-11-02'),
    caseNumber: '2026/7',
    isDraft: false,
    chapters: [
      {
        id: 'samandrag',
        number: 1,
        title: 'Samandrag',
        blocks: [
          { kind: 'paragraph', text: [{ text: '6', basis }, ' av 7 kontor <har> svara & meir.'] },
          { kind: 'list', ordered: false, items: ['Fyrste punkt', 'Andre punkt'] },
          { kind: 'list', ordered: true, items: [] },
        ],
      },
      {
        id: 'resultat',
        number: 2,
        title: 'Resultat',
        blocks: [
          { kind: 'heading', level: 2, id: 'del', text: 'Programmet' },
          { kind: 'heading', level: 3, id: 'k2', text: 'K2 Får alle tilbod?' },
          chart,
          table,
          { kind: 'note', text: 'Færre enn ti har svara.' },
          {
            kind: 'quotes',
            items: [{ text: 'Vi ønsker kurs', language: 'nb', source: 'Nav-kontor' }],
          },
          { ...table, id: 'lang', number: 2, rows: manyRows(), hasSum: false },
        ],
      },
    ],
    ...differences,
  };
}

const chart: ReportBlock = {
  kind: 'chart',
  id: 'figur-K2',
  number: 1,
  caption: 'Svar på K2',
  description: 'Søylediagram. Ja: 50 % (3). "Nei": 17 % (1).',
  bars: [
    { label: 'Ja', value: 50, shown: [{ text: '50 %', basis }, ' (3)'] },
    { label: 'Nei, og dette er ei lang grunngiving', value: 17, shown: '17 % (1)' },
  ],
  full: 100,
};

const table = {
  kind: 'table',
  id: 'tabell-K2',
  number: 1,
  caption: 'Svar på K2',
  header: ['Svar', 'Kontor'],
  rows: [
    ['Ja', [{ text: '3', basis }]],
    ['Nei', '1'],
    ['Svara i alt', '4'],
  ],
  numeric: [1],
  hasSum: true,
} as const satisfies ReportBlock;

function manyRows(): readonly (readonly string[])[] {
  return Array.from({ length: 70 }, (_, index) => [
    `Nav Prøvekommunesamanslåingsområde ${index + 1}`,
    String(index),
  ]);
}

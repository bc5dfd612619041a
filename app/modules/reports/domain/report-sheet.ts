import { formatDate } from '#kernel/written-date.ts';
import { clean } from '#modules/letters/domain/letter.ts';
import { sheetText, type Text } from '#modules/letters/domain/sheet-text.ts';
import { fileWords } from './file-words.ts';
import {
  lineText,
  type ReportBlock,
  type ReportChart,
  type ReportDocument,
  type ReportTable,
} from './report-document.ts';
import { tableShape } from './table-shape.ts';

/**
 * A report as `typst/report.typ` sets it: every word that is to be printed, in the order it is read. The template has no
 * words of its own, and nothing that people wrote is read as Typst.
 */
export interface ReportSheet {
  readonly language: string;
  readonly title: Text;
  readonly subtitle: Text;
  readonly sender: Text;
  readonly facts: readonly Text[];
  /** «Utkast», or nothing. */
  readonly draft: string;
  readonly contents: string;
  readonly page: readonly [string, string];
  /** At the head of every page but the first. */
  readonly running: Text;
  readonly chapters: readonly { readonly title: Text; readonly blocks: readonly SheetBlock[] }[];
}

type SheetBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly text: Text }
  | { readonly kind: 'paragraph' | 'note'; readonly text: Text }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Text[] }
  | {
      readonly kind: 'quotes';
      readonly items: readonly {
        readonly text: Text;
        readonly language: string;
        readonly source: Text;
      }[];
    }
  | SheetTable
  | ({ readonly kind: 'chart' } & ChartSheet);

interface SheetTable {
  readonly kind: 'table';
  readonly caption: Text;
  readonly header: readonly Text[];
  readonly rows: readonly (readonly Text[])[];
  readonly numeric: readonly number[];
  /** Of the width of the text, for each column. */
  readonly shares: readonly number[];
  readonly mayBreak: boolean;
  readonly rowsMayBreak: boolean;
  readonly hasSum: boolean;
}

/** A chart as `typst/bars.typ` draws it. */
interface ChartSheet {
  readonly caption: Text;
  /** For who does not see it. */
  readonly alt: string;
  readonly bars: readonly {
    readonly label: Text;
    /** From 0 to 1 of a bar of full length. */
    readonly share: number;
    readonly shown: Text;
  }[];
}

export function reportSheet(document: ReportDocument): ReportSheet {
  const { language, title, caseNumber, isDraft } = document;
  const words = fileWords[language];
  return {
    language,
    title: sheetText(title),
    subtitle: sheetText(document.subtitle),
    sender: sheetText(document.sender),
    facts: [formatDate(document.date, language), `${words.caseNumber}: ${caseNumber}`].map(
      sheetText,
    ),
    draft: isDraft ? words.draft : '',
    contents: words.contents,
    page: words.page,
    running: sheetText(title),
    chapters: document.chapters.map((chapter) => ({
      title: sheetText(`${chapter.number} ${chapter.title}`),
      blocks: chapter.blocks
        // An empty list is no list to a reader of tags.
        .filter((block) => block.kind !== 'list' || block.items.length > 0)
        .map((block) => sheetBlock(block, document)),
    })),
  };
}

function sheetBlock(block: ReportBlock, { language }: ReportDocument): SheetBlock {
  const words = fileWords[language];
  switch (block.kind) {
    case 'heading':
      return { kind: 'heading', level: block.level, text: sheetText(block.text) };
    case 'paragraph':
    case 'note':
      return { kind: block.kind, text: sheetText(lineText(block.text)) };
    case 'list':
      return {
        kind: 'list',
        ordered: block.ordered,
        items: block.items.map((item) => sheetText(lineText(item))),
      };
    case 'quotes':
      return {
        kind: 'quotes',
        items: block.items.map(({ text, language: written, source }) => ({
          text: sheetText(`«${text}»`),
          language: written,
          source: sheetText(source),
        })),
      };
    case 'table':
      return sheetTable(block, words.table);
    case 'chart':
      return { kind: 'chart', ...chartSheet(block, language) };
  }
}

function sheetTable(table: ReportTable, word: string): SheetTable {
  const { header, rows, numeric, hasSum } = table;
  const { rooms, ...shape } = tableShape(table);
  return {
    kind: 'table',
    caption: sheetText(`${word} ${table.number}: ${table.caption}`),
    header: header.map((name, column) => sheetText(name, rooms[column])),
    rows: rows.map((row) =>
      header.map((_, column) => sheetText(lineText(row[column] ?? ''), rooms[column])),
    ),
    numeric,
    ...shape,
    hasSum,
  };
}

function chartSheet(
  { number, caption, description, bars, full }: ReportChart,
  language: ReportDocument['language'],
): ChartSheet {
  return {
    caption: sheetText(`${fileWords[language].figure} ${number}: ${caption}`),
    alt: clean(description).replaceAll('\n', ' '),
    bars: bars.map(({ label, value, shown }) => ({
      label: sheetText(label),
      share: full === 0 ? 0 : Math.min(1, value / full),
      shown: sheetText(lineText(shown)),
    })),
  };
}

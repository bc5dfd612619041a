import type { IsoDate } from '#kernel/date.ts';
import type { Language } from '#kernel/text.ts';

/**
 * Rapport: what one says in one form of Norwegian, before it is a page, a Word document or a PDF. All three are made from
 * this, so that they never differ. Plain values only: it is kept as JSON when it is frozen.
 */
export interface ReportDocument {
  readonly language: Language;
  readonly title: string;
  /** What was asked of whom: «Svar frå 40 Nav-kontor hausten 2026». */
  readonly subtitle: string;
  /** The name of the governor, in the form of the report. */
  readonly sender: string;
  readonly date: IsoDate;
  readonly caseNumber: string;
  /** It is not approved yet, and says so on its front page and at the head of every page. */
  readonly isDraft: boolean;
  readonly chapters: readonly ReportChapter[];
}

export interface ReportChapter {
  /** Stable, for addresses: `samandrag`. */
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly blocks: readonly ReportBlock[];
}

/** A text in which some figures lead to what they are counted from. A line break in it stays a line break. */
export type ReportLine = string | readonly ReportRun[];
export type ReportRun =
  | string
  /** A figure, and the page of Medverk that shows what lies behind it. In Word and PDF it is text alone. */
  | { readonly text: string; readonly basis: string };

export type ReportBlock =
  /** Level 2 stands right under the title of the chapter. */
  | {
      readonly kind: 'heading';
      readonly level: 2 | 3;
      readonly id: string;
      readonly text: string;
    }
  | { readonly kind: 'paragraph'; readonly text: ReportLine }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly ReportLine[] }
  | ReportTable
  | ReportChart
  /** What offices have written, without their names unless they have consented to be named. */
  | {
      readonly kind: 'quotes';
      readonly items: readonly {
        readonly text: string;
        /** The form that the office wrote in. */
        readonly language: Language;
        readonly source: string;
      }[];
    }
  /** What must be known by who reads the figures above it: few answers, more than one choice. */
  | { readonly kind: 'note'; readonly text: ReportLine };

/** A table with row headers in the first column. */
export interface ReportTable {
  readonly kind: 'table';
  readonly id: string;
  /** «Tabell 3»: counted through the report. */
  readonly number: number;
  readonly caption: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly ReportLine[])[];
  /** Columns of figures, counted from 0. */
  readonly numeric: readonly number[];
  /** The last row is a sum and set apart. */
  readonly hasSum: boolean;
}

/** Bars that lie, one for each answer. */
export interface ReportChart {
  readonly kind: 'chart';
  readonly id: string;
  /** «Figur 2»: counted through the report, apart from the tables. */
  readonly number: number;
  readonly caption: string;
  /** What it shows, for who does not see it: every bar with its figure. */
  readonly description: string;
  readonly bars: readonly ReportBar[];
  /** The value of a bar of full length, in the unit of the bars. */
  readonly full: number;
}

export interface ReportBar {
  readonly label: string;
  readonly value: number;
  /** The figure as it is written at the end of the bar: «45 % (18)». */
  readonly shown: ReportLine;
}

/** Whether some figure of a chapter leads to what it is counted from. */
export function hasFigures({ blocks }: ReportChapter): boolean {
  const leads = (line: ReportLine) => runsOf(line).some((run) => typeof run !== 'string');
  return blocks.some((block) => {
    if (block.kind === 'table') return block.rows.flat().some(leads);
    if (block.kind === 'chart') return block.bars.some(({ shown }) => leads(shown));
    if (block.kind === 'list') return block.items.some(leads);
    return (block.kind === 'paragraph' || block.kind === 'note') && leads(block.text);
  });
}

/** The text of a line without what its figures lead to. */
export function lineText(line: ReportLine): string {
  return runsOf(line)
    .map((run) => (typeof run === 'string' ? run : run.text))
    .join('');
}

export function runsOf(line: ReportLine): readonly ReportRun[] {
  return typeof line === 'string' ? [line] : line;
}

/** The same report with its figures as text: for those who cannot open what lies behind them. */
export function withoutBasis(document: ReportDocument): ReportDocument {
  return {
    ...document,
    chapters: document.chapters.map((chapter) => ({
      ...chapter,
      blocks: chapter.blocks.map(blockWithoutBasis),
    })),
  };
}

function blockWithoutBasis(block: ReportBlock): ReportBlock {
  switch (block.kind) {
    case 'paragraph':
    case 'note':
      return { ...block, text: lineText(block.text) };
    case 'list':
      return { ...block, items: block.items.map(lineText) };
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map(lineText)) };
    case 'chart':
      return {
        ...block,
        bars: block.bars.map((bar) => ({ ...bar, shown: lineText(bar.shown) })),
      };
    case 'heading':
    case 'quotes':
      return block;
  }
}

/** Every passage that an office is quoted with, and who is said to have written it. */
export function quotesIn({ chapters }: ReportDocument) {
  return chapters.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'quotes' ? block.items : [])),
  );
}

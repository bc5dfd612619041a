import type { Language } from '#kernel/text.ts';
import { writtenCount } from '#kernel/written-number.ts';
import type { Group } from '#modules/surveys/domain/results.ts';
import { type Basis, basisAddress } from './basis.ts';
import type { ReportContent } from './report-content.ts';
import type {
  ReportBlock,
  ReportChart,
  ReportLine,
  ReportRun,
  ReportTable,
} from './report-document.ts';
import type { Edition, Place } from './report.ts';
import { reportWords } from './report-words.ts';

const noBreak = '\u00a0';

/**
 * What the chapters are written with: the words of one form of Norwegian, figures that know what they are counted from,
 * and tables and charts that are numbered in the order they come.
 */
export interface Composer {
  readonly content: ReportContent;
  readonly edition: Edition;
  readonly language: Language;
  readonly words: (typeof reportWords)[Language];
  /** A count, and what it is counted from. */
  readonly count: (value: number, basis: Basis) => ReportRun;
  /** «45 %», or a dash where nobody could answer. */
  readonly percent: (value: number | null, basis: Basis) => ReportRun;
  readonly figure: (text: string, basis: Basis) => ReportRun;
  readonly groupName: (group: Group) => string;
  /** «Små», where the size in figures has been told of and the table has many columns. */
  readonly shortName: (group: Group) => string;
  readonly table: (
    table: Omit<ReportTable, 'kind' | 'number' | 'hasSum'> & { hasSum?: boolean },
  ) => ReportTable;
  readonly chart: (chart: Omit<ReportChart, 'kind' | 'number'>) => ReportChart;
  /** What people have written in a place, as paragraphs; lines that begin with a dash become a list. */
  readonly written: (place: Place) => readonly ReportBlock[];
}

export function composer(content: ReportContent, edition: Edition, language: Language): Composer {
  const words = reportWords[language];
  let tables = 0;
  let charts = 0;
  const figure = (text: string, basis: Basis) => ({
    text,
    basis: basisAddress(content.findings.round.id, basis),
  });
  const groupName = (group: Group) => {
    switch (group.kind) {
      case 'all':
        return words.all;
      case 'size':
        return words.sizes[group.sizeClass];
      case 'county':
        return content.findings.counties[group.countyId]?.[language] ?? group.countyId;
    }
  };
  return {
    content,
    edition,
    language,
    words,
    figure,
    groupName,
    shortName: (group) =>
      group.kind === 'size' ? words.shortSizes[group.sizeClass] : groupName(group),
    count: (value, basis) => figure(writtenCount(value, language), basis),
    percent: (value, basis) => (value === null ? '–' : figure(`${value}${noBreak}%`, basis)),
    table(table) {
      tables += 1;
      return { kind: 'table', number: tables, hasSum: false, ...table };
    },
    chart(chart) {
      charts += 1;
      return { kind: 'chart', number: charts, ...chart };
    },
    written: (place) => writtenBlocks(content.texts[place]?.[language] ?? ''),
  };
}

/** Paragraphs between empty lines; lines that begin with a dash or a star become a list. */
export function writtenBlocks(text: string): readonly ReportBlock[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .flatMap((part) => partBlocks(part.trim()));
}

const point = /^[-*•–]\s+/;

function partBlocks(part: string): readonly ReportBlock[] {
  if (part === '') return [];
  const blocks: ReportBlock[] = [];
  for (const group of runsOfLines(part.split('\n'))) {
    if (group.isList)
      blocks.push({
        kind: 'list',
        ordered: false,
        items: group.lines.map((line) => line.replace(point, '')),
      });
    else blocks.push({ kind: 'paragraph', text: group.lines.join('\n') });
  }
  return blocks;
}

function runsOfLines(lines: readonly string[]) {
  const groups: { isList: boolean; lines: string[] }[] = [];
  for (const line of lines) {
    const isList = point.test(line.trim());
    const last = groups.at(-1);
    if (last?.isList === isList) last.lines.push(line.trim());
    else groups.push({ isList, lines: [line.trim()] });
  }
  return groups;
}

export function heading(level: 2 | 3, id: string, text: string): ReportBlock {
  return { kind: 'heading', level, id, text };
}

export function paragraph(text: ReportLine): ReportBlock {
  return { kind: 'paragraph', text };
}

export function note(text: ReportLine): ReportBlock {
  return { kind: 'note', text };
}

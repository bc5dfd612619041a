/**
 * A report of forty offices with thirty tables and fifteen charts, as PDF and as a Word document, against the packages
 * that make each from the same words: pdfkit with tags by hand, and docx. Neither draws the charts: they write what the
 * bars say. A process of its own, so that nothing else has warmed up or filled it. Prints JSON.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Block } from '../../app/modules/letters/domain/letter.ts';
import {
  lineText,
  type ReportBlock,
  type ReportDocument,
} from '../../app/modules/reports/domain/report-document.ts';
import { makeReportFile } from '../../app/modules/reports/report-files.ts';
import { aLargeReport } from '../../app/modules/reports/testing/a-large-report.ts';
import { typstTypesetter } from '../../app/platform/pdf/typesetter.ts';
import { pdfkitBlocks } from '../letters/rivals/pdfkit.ts';

export interface ReportsCompared {
  /** Milliseconds for one report, the median of the runs. */
  readonly pdf: { readonly ours: number; readonly pdfkit: number };
  readonly word: { readonly ours: number; readonly docx: number };
}

const runs = Number(process.argv[2] ?? '5');
install('../letters/rivals/');
install('../word/rivals/');
const docx = (await import('../word/rivals/node_modules/docx/dist/index.mjs' as string)) as Docx;
const byPdfkit = await pdfkitBlocks();
const typesetter = typstTypesetter();

const times: { readonly ours: number; readonly pdfkit: number }[] = [];
const wordTimes: { readonly ours: number; readonly docx: number }[] = [];
for (let run = 0; run <= runs; run += 1) {
  // Another report each time, so that nothing but the layout can be remembered.
  const report = { ...aLargeReport('nn'), title: `Kartlegging ${run}`, caseNumber: `2026/${run}` };
  const blocks = plainBlocks(report);
  const pdf = {
    ours: await timeOf(() => makeReportFile(typesetter, report, 'pdf')),
    pdfkit: await timeOf(() => byPdfkit(report.title, report.sender, blocks)),
  };
  const word = {
    ours: await timeOf(() => makeReportFile(typesetter, report, 'docx')),
    docx: await timeOf(() => byDocx(report.title, blocks)),
  };
  // The first run of each warms up.
  if (run > 0) {
    times.push(pdf);
    wordTimes.push(word);
  }
}
await typesetter.stop();
const compared: ReportsCompared = {
  pdf: {
    ours: median(times.map(({ ours }) => ours)),
    pdfkit: median(times.map(({ pdfkit }) => pdfkit)),
  },
  word: {
    ours: median(wordTimes.map(({ ours }) => ours)),
    docx: median(wordTimes.map((time) => time.docx)),
  },
};
console.log(JSON.stringify(compared));

/** The same words as the blocks that both packages know. */
function plainBlocks({ chapters }: ReportDocument): readonly Block[] {
  return chapters.flatMap(({ title, blocks }): Block[] => [
    { kind: 'heading', level: 1, text: title },
    ...blocks.flatMap(plainBlock),
  ]);
}

function plainBlock(block: ReportBlock): readonly Block[] {
  switch (block.kind) {
    case 'heading':
      return [{ kind: 'heading', level: 2, text: block.text }];
    case 'paragraph':
    case 'note':
      return [{ kind: 'paragraph', text: lineText(block.text) }];
    case 'list':
      return [{ kind: 'list', ordered: block.ordered, items: block.items.map(lineText) }];
    case 'quotes':
      return block.items.flatMap(({ text, source }): Block[] => [
        { kind: 'paragraph', text },
        { kind: 'paragraph', text: source },
      ]);
    case 'chart':
      return [
        { kind: 'paragraph', text: block.caption },
        ...block.bars.map(
          ({ label, shown }): Block => ({
            kind: 'paragraph',
            text: `${label}: ${lineText(shown)}`,
          }),
        ),
      ];
    case 'table':
      return [
        {
          kind: 'table',
          caption: `Tabell ${block.number}: ${block.caption}`,
          header: block.header,
          rows: block.rows.map((row) => row.map(lineText)),
          numeric: block.numeric,
        },
      ];
  }
}

interface Docx {
  readonly Document: new (options: object) => object;
  readonly Paragraph: new (options: object) => object;
  readonly TextRun: new (text: object) => object;
  readonly Table: new (options: object) => object;
  readonly TableRow: new (options: object) => object;
  readonly TableCell: new (options: object) => object;
  readonly TableOfContents: new (title: string, options: object) => object;
  readonly HeadingLevel: Readonly<Record<'TITLE' | 'HEADING_1' | 'HEADING_2', string>>;
  readonly Packer: { readonly toBuffer: (document: object) => Promise<Uint8Array> };
}

function byDocx(title: string, blocks: readonly Block[]): Promise<Uint8Array> {
  const { Document, Paragraph, TextRun, Table, TableRow, TableCell, HeadingLevel } = docx;
  const plain = (text: string, more: object = {}) =>
    new Paragraph({ ...more, children: [new TextRun({ text })] });
  const row = (cells: readonly string[], isHeader: boolean) =>
    new TableRow({
      tableHeader: isHeader,
      children: cells.map((text) => new TableCell({ children: [plain(text)] })),
    });
  const children = blocks.flatMap((block): object[] => {
    switch (block.kind) {
      case 'heading':
        return [
          plain(block.text, {
            heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          }),
        ];
      case 'paragraph':
        return [plain(said(block.text))];
      case 'list':
        return block.items.map((item) => plain(said(item), { bullet: { level: 0 } }));
      case 'table':
        return [
          plain(block.caption),
          new Table({
            rows: [row(block.header, true), ...block.rows.map((cells) => row(cells, false))],
          }),
        ];
    }
  });
  const contents = new docx.TableOfContents('Innhald', { headingStyleRange: '1-2' });
  const front = plain(title, { heading: HeadingLevel.TITLE });
  const sections = [{ children: [front, contents, ...children] }];
  return docx.Packer.toBuffer(new Document({ title, sections }));
}

/** The blocks here are made above, of text alone. */
function said(line: Extract<Block, { readonly kind: 'paragraph' }>['text']): string {
  return typeof line === 'string' ? line : '';
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function install(rivals: string): void {
  const folder = new URL(rivals, import.meta.url);
  if (existsSync(new URL('node_modules/', folder))) return;
  console.error('Installing the packages to compare with …');
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder });
}

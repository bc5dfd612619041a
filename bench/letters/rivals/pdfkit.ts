import { readFileSync } from 'node:fs';
import { type Block, type Letter, runsOf } from '../../../app/modules/letters/domain/letter.ts';
import {
  references,
  senderFacts,
  signature,
} from '../../../app/modules/letters/domain/letter-parts.ts';

interface Structure {
  add(child: Structure | (() => void)): Structure;
  end(): void;
}

interface TextOptions {
  readonly width?: number;
  readonly indent?: number;
}

interface PdfDocument {
  y: number;
  readonly page: { readonly height: number };
  registerFont(name: string, source: Uint8Array): this;
  font(name: string): this;
  fontSize(size: number): this;
  text(text: string, x?: number, y?: number, options?: TextOptions): this;
  moveDown(lines?: number): this;
  struct(type: string, child?: () => void): Structure;
  addStructure(structure: Structure): this;
  addPage(): this;
  on(event: 'data', listener: (part: Uint8Array) => void): this;
  on(event: 'end', listener: () => void): this;
  end(): void;
}

interface Library {
  readonly default: new (options: object) => PdfDocument;
}

const fonts = {
  regular: '400Regular/SourceSans3_400Regular.ttf',
  bold: '700Bold/SourceSans3_700Bold.ttf',
  semibold: '600SemiBold/SourceSans3_600SemiBold.ttf',
  italic: '400Regular_Italic/SourceSans3_400Regular_Italic.ttf',
};
const margin = 71;
const width = 453;

/**
 * The same letter with the same fonts by pdfkit, every part of it in the tree of tags by hand, as its documentation
 * shows. It breaks lines and finds no pages of its own to number, and so does somewhat less.
 */
export async function pdfkitLetters(): Promise<(letter: Letter) => Promise<number>> {
  const file = await pdfkitFile();
  return (letter) =>
    file(letter.subject, letter.sender.name, (document) => write(document, letter));
}

/** A long document in the same way: no contents, no head or foot on its pages, and rows that may leave the page. */
export async function pdfkitBlocks(): Promise<
  (title: string, author: string, blocks: readonly Block[]) => Promise<number>
> {
  const file = await pdfkitFile();
  return (title, author, blocks) =>
    file(title, author, (document) => {
      const root = document.struct('Document');
      document.addStructure(root);
      const say = sayer(document, root);
      say('H1', 'bold', 24, title);
      for (const block of blocks) writeBlock(document, root, block, say);
      root.end();
    });
}

/** Makes a file by what writes in it, and says how large it is. */
async function pdfkitFile() {
  const library = 'pdfkit';
  const { default: Document } = (await import(library)) as Library;
  const read = Object.entries(fonts).map(
    ([name, file]) =>
      [name, readFileSync(`node_modules/@expo-google-fonts/source-sans-3/${file}`)] as const,
  );
  return (title: string, author: string, fill: (document: PdfDocument) => void) =>
    new Promise<number>((done) => {
      const document = new Document({
        size: 'A4',
        margin,
        pdfVersion: '1.7',
        subset: 'PDF/A-2a',
        tagged: true,
        lang: 'nn-NO',
        displayTitle: true,
        font: null,
        info: { Title: title, Author: author },
      });
      let size = 0;
      document.on('data', (part) => {
        size += part.length;
      });
      document.on('end', () => done(size));
      for (const [name, font] of read) document.registerFont(name, font);
      fill(document);
      document.end();
    });
}

type Say = (
  tag: string,
  font: keyof typeof fonts,
  points: number,
  text: string,
  x?: number,
) => Structure;

function sayer(document: PdfDocument, root: Structure): Say {
  return (tag, font, points, text, x = margin) =>
    root.add(
      document.struct(tag, () => {
        document.font(font).fontSize(points).text(text, x, document.y, { width });
      }),
    );
}

function write(document: PdfDocument, letter: Letter): void {
  const root = document.struct('Document');
  document.addStructure(root);
  const say = sayer(document, root);
  say('P', 'semibold', 15, letter.sender.name);
  document.moveDown(2);
  say('P', 'regular', 11, [letter.receiver.name, ...letter.receiver.address].join('\n'));
  for (const [label, lines] of references(letter))
    say('P', 'regular', 9.5, `${label} ${lines.join(' ')}`, 300);
  document.moveDown(2);
  say('H1', 'bold', 14, letter.subject);
  for (const block of letter.blocks) writeBlock(document, root, block, say);
  const { greeting, signers, approved } = signature(letter);
  document.moveDown();
  say('P', 'regular', 11, greeting);
  for (const lines of signers) say('P', 'regular', 11, lines.join('\n'));
  say('P', 'italic', 11, approved);
  for (const item of letter.attachments) say('P', 'regular', 11, item);
  document.y = document.page.height - 160;
  for (const [label, lines] of senderFacts(letter))
    say('P', 'regular', 8.5, `${label} ${lines.join(', ')}`);
  say('P', 'regular', 8.5, 'Side 1 av 1');
  root.end();
}

function writeBlock(document: PdfDocument, root: Structure, block: Block, say: Say): void {
  document.moveDown(0.6);
  const plain = (font: keyof typeof fonts, text: string) => () => {
    document.font(font).fontSize(11).text(text, margin, document.y, { width });
  };
  if (block.kind === 'heading') say('H2', 'bold', 12, block.text);
  if (block.kind === 'paragraph') say('P', 'regular', 11, said(block.text));
  if (block.kind === 'list') {
    const list = document.struct('L');
    root.add(list);
    for (const item of block.items) {
      const one = document.struct('LI');
      list.add(one);
      one.add(document.struct('LBody', plain('regular', `• ${said(item)}`)));
      one.end();
    }
    list.end();
  }
  if (block.kind === 'table') {
    say('P', 'semibold', 11, block.caption);
    const table = document.struct('Table');
    root.add(table);
    for (const [at, cells] of [block.header, ...block.rows].entries()) {
      const row = document.struct('TR');
      table.add(row);
      // Each cell would begin a page of its own below the foot of this.
      if (document.y > document.page.height - margin - 60) document.addPage();
      const y = document.y;
      const room = Math.min(100, width / cells.length);
      for (const [column, text] of cells.entries()) {
        const cell = document.struct(at === 0 ? 'TH' : 'TD', () => {
          document
            .font(at === 0 ? 'semibold' : 'regular')
            .fontSize(11)
            .text(text, margin + column * room, y, { width: room - 5 });
        });
        row.add(cell);
      }
      row.end();
    }
    table.end();
  }
}

function said(line: Parameters<typeof runsOf>[0]): string {
  return runsOf(line)
    .map((run) => (typeof run === 'string' ? run : run.text))
    .join('');
}

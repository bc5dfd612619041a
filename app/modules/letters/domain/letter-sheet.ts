import { clean, isAddress, type Letter, type Line, runsOf } from './letter.ts';
import { references, senderFacts, signature } from './letter-parts.ts';
import { letterWords } from './letter-words.ts';

/**
 * A letter as `typst/letter.typ` sets it: every word that is to be printed, in the order it is read. The template has
 * no words of its own, and gets this as JSON beside it, so nothing that people wrote is ever read as Typst.
 */
export interface LetterSheet {
  readonly language: string;
  readonly subject: Text;
  readonly title: string;
  readonly sender: Text;
  readonly receiver: readonly Text[];
  readonly references: readonly SheetFact[];
  readonly addresses: readonly SheetFact[];
  readonly blocks: readonly SheetBlock[];
  readonly greeting: string;
  /** Each with what they are on a line below. */
  readonly signers: readonly (readonly Text[])[];
  readonly approved: string;
  readonly lists: readonly { readonly label: string; readonly items: readonly Text[] }[];
  readonly page: readonly [string, string];
  /** At the head of the second page and those after it. */
  readonly running: Text;
}

/** Pieces of text, line breaks between words, and links. */
export type Text = readonly Piece[];
export type Piece =
  | string
  | { readonly break: true }
  /** A word longer than a line, in parts that it may be broken between without a hyphen. */
  | { readonly parts: readonly string[] }
  | { readonly href: string; readonly text: Text };

type SheetFact = readonly [label: string, lines: readonly Text[]];

type SheetBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly text: Text }
  | { readonly kind: 'paragraph'; readonly text: Text }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Text[] }
  | {
      readonly kind: 'table';
      readonly caption: Text;
      readonly header: readonly Text[];
      readonly rows: readonly (readonly Text[])[];
      readonly numeric: readonly number[];
    };

export function letterSheet(letter: Letter): LetterSheet {
  const words = letterWords[letter.language];
  const lists = [
    { label: words.attachments, items: letter.attachments.map(plain) },
    { label: words.copies, items: letter.copies.map(plain) },
  ];
  const signed = signature(letter);
  const sheetFact = ([label, lines]: readonly [string, readonly string[]]): SheetFact => [
    label,
    lines.map(plain),
  ];
  return {
    language: letter.language,
    subject: plain(letter.subject),
    title: clean(letter.subject).replaceAll('\n', ' '),
    sender: plain(letter.sender.name),
    receiver: [letter.receiver.name, ...letter.receiver.address].map(plain),
    references: references(letter).map(sheetFact),
    addresses: senderFacts(letter).map(sheetFact),
    blocks: letter.blocks.map((block): SheetBlock => {
      switch (block.kind) {
        case 'heading':
          return { ...block, text: plain(block.text) };
        case 'paragraph':
          return { ...block, text: pieces(block.text) };
        case 'list':
          return { ...block, items: block.items.map(pieces) };
        case 'table':
          return {
            kind: 'table',
            caption: plain(block.caption),
            header: block.header.map(plain),
            rows: block.rows.map((row) => row.map(plain)),
            numeric: block.numeric ?? [],
          };
      }
    }),
    greeting: signed.greeting,
    signers: signed.signers.map((lines) => lines.map(plain)),
    approved: signed.approved,
    lists: lists.filter(({ items }) => items.length > 0),
    page: words.page,
    running: plain(`${words.ourReference} ${letter.ourReference}`),
  };
}

function pieces(line: Line): Text {
  return runsOf(line).flatMap((run): Text => {
    if (typeof run === 'string') return plain(run);
    return isAddress(run.href) ? [{ href: run.href, text: plain(run.text) }] : plain(run.text);
  });
}

/** What is longer is given places to break: it may not fit in the narrowest column. */
const longWord = 22;
/** What is longer without a mark to break after may not fit on a line, and is broken anywhere. */
const longestPart = 40;

function plain(text: string): Text {
  return clean(text)
    .split('\n')
    .flatMap((line, index): Piece[] => [
      ...(index > 0 ? [{ break: true } as const] : []),
      ...line
        .split(new RegExp(`(\\S{${longWord + 1},})`, 'u'))
        .filter((part) => part !== '')
        .map((part) => (isLongWord(part) ? { parts: broken(part) } : part)),
    ]);
}

function isLongWord(part: string): boolean {
  return part.length > longWord && !/\s/u.test(part);
}

const characters = new Intl.Segmenter('nb', { granularity: 'grapheme' });

/** Not after a hyphen: who copies the address could not tell it from one that was put in. */
function broken(word: string): string[] {
  return word
    .split(/(?<=[/@_.?&=])/u)
    .flatMap((part) =>
      part.length > longestPart
        ? [...characters.segment(part)].map(({ segment }) => segment)
        : [part],
    );
}

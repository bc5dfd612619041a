import { clean, isAddress, type Letter, type Line, runsOf } from './letter.ts';
import { references, senderFacts, signature } from './letter-parts.ts';
import { letterWords } from './letter-words.ts';
import { sheetText, type Text } from './sheet-text.ts';

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
    { label: words.attachments, items: letter.attachments.map(sheetText) },
    { label: words.copies, items: letter.copies.map(sheetText) },
  ];
  const signed = signature(letter);
  const sheetFact = ([label, lines]: readonly [string, readonly string[]]): SheetFact => [
    label,
    lines.map(sheetText),
  ];
  return {
    language: letter.language,
    subject: sheetText(letter.subject),
    title: clean(letter.subject).replaceAll('\n', ' '),
    sender: sheetText(letter.sender.name),
    receiver: [letter.receiver.name, ...letter.receiver.address].map(sheetText),
    references: references(letter).map(sheetFact),
    addresses: senderFacts(letter).map(sheetFact),
    blocks: letter.blocks.map((block): SheetBlock => {
      switch (block.kind) {
        case 'heading':
          return { ...block, text: sheetText(block.text) };
        case 'paragraph':
          return { ...block, text: pieces(block.text) };
        case 'list':
          return { ...block, items: block.items.map(pieces) };
        case 'table':
          return {
            kind: 'table',
            caption: sheetText(block.caption),
            header: block.header.map(sheetText),
            rows: block.rows.map((row) => row.map(sheetText)),
            numeric: block.numeric ?? [],
          };
      }
    }),
    greeting: signed.greeting,
    signers: signed.signers.map((lines) => lines.map(sheetText)),
    approved: signed.approved,
    lists: lists.filter(({ items }) => items.length > 0),
    page: words.page,
    running: sheetText(`${words.ourReference} ${letter.ourReference}`),
  };
}

function pieces(line: Line): Text {
  return runsOf(line).flatMap((run): Text => {
    if (typeof run === 'string') return sheetText(run);
    return isAddress(run.href)
      ? [{ href: run.href, text: sheetText(run.text) }]
      : sheetText(run.text);
  });
}

import { clean } from './letter.ts';

/** Pieces of text, line breaks between words, and links. */
export type Text = readonly Piece[];
export type Piece =
  | string
  | { readonly break: true }
  /** A word longer than a line, in parts that it may be broken between without a hyphen. */
  | { readonly parts: readonly string[] }
  | { readonly href: string; readonly text: Text };

/** What is longer is given places to break: it may not fit in the narrowest column. */
const longWord = 22;
/** What is longer without a mark to break after may not fit on a line, and is broken anywhere. */
const longestPart = 40;

/**
 * A text as the templates set it (`typst/text.typ`): cleaned, with its line breaks and places to break long words. `room`
 * is about how many letters fit in the column it stands in.
 */
export function sheetText(text: string, room = longestPart): Text {
  const unbroken = Math.min(longWord, room);
  const longWords = new RegExp(`(\\S{${unbroken + 1},})`, 'u');
  return clean(text)
    .split('\n')
    .flatMap((line, index): Piece[] => [
      ...(index > 0 ? [{ break: true } as const] : []),
      // Every other part is a long word.
      ...line
        .split(longWords)
        .map((part, at) => (at % 2 === 1 ? { parts: broken(part, room) } : part))
        .filter((part) => part !== ''),
    ]);
}

const characters = new Intl.Segmenter('nb', { granularity: 'grapheme' });

/** Not after a hyphen: who copies the address could not tell it from one that was put in. */
function broken(word: string, room: number): string[] {
  return word
    .split(/(?<=[/@_.?&=–])/u)
    .flatMap((part) =>
      part.length > Math.min(longestPart, room)
        ? [...characters.segment(part)].map(({ segment }) => segment)
        : [part],
    );
}

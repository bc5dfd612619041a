import type { PublicLanguage } from '#kernel/text.ts';

/** What somebody who searches can find. */
export const searchKinds = [
  'topic',
  'article',
  'programme',
  'law',
  'question',
  'figure',
  'survey',
  'page',
] as const;
export type SearchKind = (typeof searchKinds)[number];

/** As much as somebody can type. */
export const longestSearch = 200;

/** Text in pieces: those that were searched for are marked. */
export interface ExcerptPart {
  readonly text: string;
  readonly marked: boolean;
}

/** Stands around what was found in a text from the database; no text that people write has these. */
export const marks = { start: '\u0002', stop: '\u0003' } as const;

/** The text with its marks as pieces. A mark that has no other end marks nothing. */
export function excerptParts(text: string): readonly ExcerptPart[] {
  const { start, stop } = marks;
  return text
    .split(new RegExp(`(${start}[^${start}${stop}]*${stop})`, 'u'))
    .map((part) => ({
      text: part.replaceAll(start, '').replaceAll(stop, ''),
      marked: part.startsWith(start) && part.endsWith(stop),
    }))
    .filter((part) => part.text !== '');
}

/** Where the results are: `/nn/sok?q=rettleiar&side=2`. */
export function searchAddress(language: PublicLanguage, typed = '', page = 1): string {
  const asked = new URLSearchParams({
    ...(typed && { q: typed }),
    ...(page > 1 && { side: String(page) }),
  });
  return `/${language}/sok${asked.size > 0 ? `?${asked}` : ''}`;
}

import type { Brand } from '#kernel/brand.ts';

export type PictureId = Brand<string, 'PictureId'>;

/** A picture that belongs to one page, in all its languages. What it shows is said in each text. */
export interface Picture {
  readonly id: PictureId;
  /** What it is called on its page: a text refers to it as `bilete-2`. */
  readonly number: number;
  /** Of the largest of its sizes, in pixels. */
  readonly width: number;
  readonly height: number;
  /** The sizes it is kept in, the narrowest first. */
  readonly widths: readonly number[];
  readonly uploadedByName: string;
  readonly uploadedAt: Date;
}

/** The picture above the text of one language, with what is said about it there. */
export interface LeadPicture {
  readonly id: PictureId;
  /** What it shows, for those who do not see it. */
  readonly alt: string;
  readonly caption: string;
  /** Who took or drew it. */
  readonly credit: string;
}

/** A picture as a page draws it. */
export interface ShownPicture {
  readonly id: PictureId;
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** Its addresses by width, the narrowest first. */
  readonly sources: readonly { readonly width: number; readonly url: string }[];
}

/** What is taken in. Larger pictures come from a camera and are to be shrunk first; nobody reads them on a page. */
export const pictureLimits = {
  bytes: 10 * 1024 * 1024,
  pixels: 40_000_000,
  /** Narrower than this is a stamp, and blurred where the text is wide. */
  width: 320,
  /** How many times higher than wide. */
  shape: 3,
  onPage: 60,
};

/** The sizes a picture is kept in: a phone, a column of text, and a sharp screen. */
const keptWidths = [480, 960, 1600];

/** The widths a picture of this width is kept in: never larger than it is, and no two that are nearly the same. */
export function widthsOf(width: number): readonly number[] {
  const largest = Math.min(width, Math.max(...keptWidths));
  return [...keptWidths.filter((kept) => kept < largest * 0.85), largest];
}

/**
 * The pictures that running text refers to: `![What it shows](bilete-2)`. The database looks for the same signs
 * (`kvp.uses_picture`), so that what one can see on a page is what one can fetch.
 */
export function pictureNumbersIn(body: string): ReadonlySet<number> {
  return new Set(
    [...body.matchAll(/\]\((?:bilete|bilde)-(\d{1,3})\)/g)].map(([, number]) => Number(number)),
  );
}

/** The number in the address of a picture as running text has it; undefined for any other address. */
export function pictureNumberOf(address: string): number | undefined {
  const [, number] = /^(?:bilete|bilde)-(\d{1,3})$/.exec(address) ?? [];
  return number === undefined ? undefined : Number(number);
}

/** Whether running text has a picture and does not say what it shows. */
export function hasSilentPicture(body: string): boolean {
  return /!\[\s*\]\(/.test(body);
}

/** Whether a text has the picture, above it or in it. */
export function usesPicture(
  text: { readonly picture: LeadPicture | null; readonly body: string },
  { id, number }: Pick<Picture, 'id' | 'number'>,
): boolean {
  return text.picture?.id === id || pictureNumbersIn(text.body).has(number);
}

/** @param folder where its files are: one place for readers, another for editors */
export function shownPicture(
  { id, number, width, height, widths }: Picture,
  folder: string,
): ShownPicture {
  const sources = widths.map((one) => ({ width: one, url: `${folder}/${id}/${one}.webp` }));
  return { id, number, width, height, sources };
}

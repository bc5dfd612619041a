import type { IsoDate } from '#kernel/date.ts';
import type { PublicLanguage } from '#kernel/text.ts';

/**
 * Brev: what one says, before it is HTML or paper. Both are made from this, so that what is read on a page and what
 * lies in the archive never differ. Plain values only: it is kept as JSON beside the document it became.
 */
export interface Letter {
  readonly language: PublicLanguage;
  readonly sender: Sender;
  readonly receiver: Receiver;
  readonly date: IsoDate;
  /** «Vår ref.»: the case number. */
  readonly ourReference: string;
  /** «Dykkar ref.»: the receiver's own number, where there is one. */
  readonly yourReference?: string;
  /** Whom the receiver can ask: what is not known is left out. */
  readonly contact?: Contact;
  readonly subject: string;
  readonly blocks: readonly Block[];
  /** Those who stand behind it. It is approved electronically, so nobody signs. */
  readonly signers: readonly Signer[];
  readonly attachments: readonly string[];
  /** «Kopi til» */
  readonly copies: readonly string[];
}

/** Avsendarprofil. Only the name is always known: an address that nobody has entered is not printed. */
export interface Sender {
  readonly name: string;
  readonly organisationNumber?: string;
  /** One line each: `Postboks 1`, `5001 Bergen`. */
  readonly postalAddress: readonly string[];
  readonly visitingAddress: readonly string[];
  readonly email?: string;
  readonly phone?: string;
  readonly website?: string;
}

export interface Receiver {
  readonly name: string;
  readonly address: readonly string[];
}

export interface Contact {
  readonly name: string;
  readonly email?: string;
  readonly phone?: string;
}

export interface Signer {
  readonly name: string;
  readonly title?: string;
}

/** A text in which some words lead somewhere. A line break in it stays a line break. */
export type Line = string | readonly Run[];
export type Run = string | { readonly text: string; readonly href: string };

export type Block =
  /** Level 1 stands right under the subject. */
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: Line }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Line[] }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly header: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** Columns of figures, counted from 0. */
      readonly numeric?: readonly number[];
    };

/** The paragraphs of a text that people wrote: an empty line begins a new one, and what is empty is no paragraph. */
export function paragraphs(...texts: readonly string[]): Block[] {
  return texts
    .flatMap((text) => text.split(/\n\s*\n/))
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => ({ kind: 'paragraph', text }));
}

export function runsOf(line: Line): readonly Run[] {
  return typeof line === 'string' ? [line] : line;
}

/** Only what leads to a page or a mailbox is a link, in HTML and on paper alike. */
export function isAddress(href: string): boolean {
  return /^(https?:\/\/|mailto:)[^\s"<>]+$/i.test(href);
}

/**
 * Text as it can be shown: a line break is all that is left of what is no character. Half a surrogate pair, a null
 * or a bell would stop the making of the file.
 */
export function clean(text: string): string {
  return (
    text
      .toWellFormed()
      .normalize()
      .replace(/\r\n?|[\u2028\u2029]/g, '\n')
      .replaceAll('\t', ' ')
      // Controls, marks that turn the direction of all that follows, and code points that are no characters.
      .replace(
        /[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\p{Noncharacter_Code_Point}/gu,
        '',
      )
  );
}

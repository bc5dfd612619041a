import type { PublicLanguage } from '#kernel/text.ts';

/** The words that every letter has, whatever it says. */
export interface LetterWords {
  readonly date: string;
  readonly ourReference: string;
  readonly yourReference: string;
  readonly contact: string;
  readonly closing: string;
  readonly approved: string;
  readonly attachments: string;
  readonly copies: string;
  /** Between them the number of the page, and after both the number of pages. */
  readonly page: readonly [page: string, of: string];
  readonly postalAddress: string;
  readonly visitingAddress: string;
  readonly email: string;
  readonly phone: string;
  readonly website: string;
  readonly organisationNumber: string;
}

const nb: LetterWords = {
  date: 'Dato',
  ourReference: 'Vår ref.',
  yourReference: 'Deres ref.',
  contact: 'Kontaktperson',
  closing: 'Med hilsen',
  approved: 'Brevet er elektronisk godkjent og har derfor ingen underskrift.',
  attachments: 'Vedlegg',
  copies: 'Kopi til',
  page: ['Side', 'av'],
  postalAddress: 'Postadresse',
  visitingAddress: 'Besøksadresse',
  email: 'E-post',
  phone: 'Telefon',
  website: 'Nettsted',
  organisationNumber: 'Org.nr.',
};

const nn: LetterWords = {
  ...nb,
  yourReference: 'Dykkar ref.',
  closing: 'Med helsing',
  approved: 'Brevet er elektronisk godkjent og har derfor inga underskrift.',
  website: 'Nettstad',
};

const en: LetterWords = {
  date: 'Date',
  ourReference: 'Our ref.',
  yourReference: 'Your ref.',
  contact: 'Contact',
  closing: 'Yours sincerely',
  approved: 'This letter has been approved electronically and therefore has no signature.',
  attachments: 'Enclosures',
  copies: 'Copy to',
  page: ['Page', 'of'],
  postalAddress: 'Postal address',
  visitingAddress: 'Visiting address',
  email: 'Email',
  phone: 'Phone',
  website: 'Website',
  organisationNumber: 'Org. no.',
};

export const letterWords: Readonly<Record<PublicLanguage, LetterWords>> = { nb, nn, en };

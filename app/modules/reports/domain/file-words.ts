import type { Language } from '#kernel/text.ts';

interface Words {
  readonly contents: string;
  readonly table: string;
  readonly figure: string;
  readonly draft: string;
  readonly caseNumber: string;
  readonly page: readonly [page: string, of: string];
}

/** The words of a report as a file that its chapters do not say themselves. */
export const fileWords: Readonly<Record<Language, Words>> = {
  nn: {
    contents: 'Innhald',
    table: 'Tabell',
    figure: 'Figur',
    draft: 'Utkast',
    caseNumber: 'Saksnummer',
    page: ['Side', 'av'],
  },
  nb: {
    contents: 'Innhold',
    table: 'Tabell',
    figure: 'Figur',
    draft: 'Utkast',
    caseNumber: 'Saksnummer',
    page: ['Side', 'av'],
  },
};

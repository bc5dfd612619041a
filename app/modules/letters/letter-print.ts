import type { Print } from '#platform/pdf/print.ts';
import type { Letter } from './domain/letter.ts';
import { letterSheet } from './domain/letter-sheet.ts';

/**
 * Letters as one PDF/A for the archive or the printer, each on a new page with page numbers of its own. It says it was
 * made at noon on the day of the first letter, so that the same letters are the same file whenever they are made.
 */
export function letterPrint(
  letters: readonly [Letter, ...Letter[]],
  title = letterSheet(letters[0]).title,
): Print {
  const [{ sender, language, date }] = letters;
  return {
    template: 'modules/letters/typst/letter.typ',
    standard: 'a-2a',
    madeAt: new Date(`${date}T12:00:00Z`),
    data: { title, author: sender.name, language, letters: letters.map(letterSheet) },
  };
}

import type { Result } from '#kernel/result.ts';
import type { ReadWord, WordFault } from './open-word.ts';

/** The text of a Word file, a line for each paragraph; empty where it could not be opened. */
export function wordText(read: Result<ReadWord, WordFault>): string {
  if (!read.ok) return '';
  return read.value.paragraphs
    .map(({ text }) => text)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

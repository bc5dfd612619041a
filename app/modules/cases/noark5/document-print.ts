import { type Block, blocksOf } from '../domain/document-blocks.ts';
import type { Print } from '#platform/pdf/print.ts';
import type { ExtractedDocument } from './extract-data.ts';

/**
 * What was filed as HTML alone, as PDF/A for the archive: what it is called, its number, and what it says. It says that it
 * was made when the document was filed, so that the same document is the same file whenever it is delivered.
 */
export function documentPrint(
  number: string,
  { title, language, createdAt }: Pick<ExtractedDocument, 'title' | 'language' | 'createdAt'>,
  html: string,
  governorName: string,
): Print {
  const blocks = blocksOf(html);
  const [first] = blocks;
  const data: {
    readonly title: string;
    readonly author: string;
    readonly language: string;
    readonly number: string;
    readonly blocks: readonly Block[];
  } = {
    title,
    author: governorName,
    language,
    number,
    // The text has its own heading, or else the title is it.
    blocks:
      first?.kind === 'heading' ||
      blocks.some((block) => block.kind === 'heading' && block.level === 1)
        ? blocks
        : [{ kind: 'heading', level: 1, text: title }, ...blocks],
  };
  return {
    template: 'modules/cases/typst/document.typ',
    standard: 'a-2a',
    madeAt: createdAt,
    data,
  };
}

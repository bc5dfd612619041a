import { readPdf } from '#platform/personal-data/read-pdf.ts';
import { isPdf } from '#platform/word/open-word.ts';
import { readWord } from '#platform/word/read-word.ts';
import { wordText } from '#platform/word/word-text.ts';

/**
 * What a letter says, to have beside the fields it is keyed into; empty where it has no text that can be taken out, as a
 * scanned one. Whoever keys it in has the original too.
 */
export async function textOfLetter({
  text,
  content,
}: {
  readonly text: string;
  readonly content: Uint8Array | null;
}): Promise<string> {
  if (content === null) return text;
  if (isPdf(content)) return (await readPdf(content)) ?? '';
  return wordText(await readWord(content));
}

import { ok, type Result, refuse } from '#kernel/result.ts';
import type { ReadWord, WordFault } from '#platform/word/open-word.ts';
import type { Form } from './domain/form.ts';
import { editionOfForm, type WordReference } from './domain/word-reference.ts';
import { referencesIn } from './word-answers.ts';

/** What a .docx is kept and sent as. */
export const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What a file that was read is kept as. */
export function mediaTypeOf({ format }: ReadWord): string {
  return format === 'odt' ? 'application/vnd.oasis.opendocument.text' : wordType;
}

/** Why a file that could be opened is not taken for an answer. */
export const recognitionFaults = [
  'no-reference',
  'several-references',
  'other-office',
  'other-round',
  'other-edition',
] as const;
export type RecognitionFault = (typeof recognitionFaults)[number];

export interface Recognised {
  readonly word: ReadWord;
  readonly reference: WordReference;
}

/** The one form that a file says it is. */
export function recognise(
  read: Result<ReadWord, WordFault>,
): Result<Recognised, WordFault | 'no-reference' | 'several-references'> {
  if (!read.ok) return read;
  const [reference, ...others] = referencesIn(read.value);
  if (!reference) return refuse('no-reference');
  if (others.length > 0) return refuse('several-references');
  return ok({ word: read.value, reference });
}

/** Whether the questions in the file are those of the form now. */
export function isSameEdition(form: Form, reference: WordReference): boolean {
  return reference.edition === editionOfForm(form);
}

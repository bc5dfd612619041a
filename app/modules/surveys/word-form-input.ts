import { z } from 'zod';
import type { Result } from '#kernel/result.ts';
import type { ReadWord, WordFault } from '#platform/word/open-word.ts';

/** A file as it was sent, and what was read in it before the transaction began (`readWord`). */
export const uploadInput = {
  file: z.instanceof(Uint8Array<ArrayBufferLike>),
  read: z.custom<Result<ReadWord, WordFault>>((value) => typeof value === 'object'),
};

const value = z.union([z.string(), z.array(z.string())]);

/** The fields of a page with answers, beside what the page is about: kept apart by their names. */
export const fieldValue = value.optional();
export type Fields = Readonly<Record<string, string | string[] | undefined>>;

/** `keep.QUESTION`: what is chosen where the form and the draft say different things. */
export function keptIn(fields: Fields): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(fields).flatMap(([name, entered]) =>
      name.startsWith('keep.') && typeof entered === 'string' ? [[name.slice(5), entered]] : [],
    ),
  );
}

/** The fields of one question: `a.`, `c.`, and the versions of both. */
export function questionIn(name: string): string | undefined {
  return /^(?:version\.)?[ac]\.(.+)$/s.exec(name)?.[1];
}

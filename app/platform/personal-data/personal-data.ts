import { findIdentityNumbers } from './identity-numbers.ts';
import { findSensitiveWords, type SensitiveKind } from './sensitive-words.ts';

export type FindingKind = 'identity-number' | SensitiveKind;

/** Something in a text that tells who somebody is, or how they are. */
export interface Finding {
  readonly kind: FindingKind;
  /** UTF-16 offsets for `slice`. */
  readonly start: number;
  readonly end: number;
  /** What may be shown to who wrote it: a birth date and stars, or the word. Logs keep kinds and counts only. */
  readonly shown: string;
}

/** Everything in a text that a person should look at before it goes further, in the order it stands. */
export function findPersonalData(text: string): readonly Finding[] {
  const numbers = findIdentityNumbers(text).map(
    (found): Finding => ({ kind: 'identity-number', ...found }),
  );
  return [...numbers, ...findSensitiveWords(text)].sort((one, other) => one.start - other.start);
}

import { findIdentityNumbers, type FoundIdentityNumber } from './identity-numbers.ts';

/** A text with no whole identity number in it. */
export function masked(text: string): string {
  return mask(text, findIdentityNumbers(text));
}

/** A text with identity numbers as birth date and stars. */
export function mask(text: string, found: readonly FoundIdentityNumber[]): string {
  let shownText = '';
  let at = 0;
  for (const { start, end, shown } of found.toSorted((one, other) => one.start - other.start)) {
    if (start < at) continue;
    shownText += text.slice(at, start) + shown;
    at = end;
  }
  return shownText + text.slice(at);
}

/** Where something stands in a text, and what may be shown of it. */
export interface Masked {
  readonly start: number;
  readonly end: number;
  readonly shown: string;
}

/** A text with identity numbers as birth date and stars. */
export function mask(text: string, found: readonly Masked[]): string {
  let masked = '';
  let at = 0;
  for (const { start, end, shown } of found.toSorted((one, other) => one.start - other.start)) {
    if (start < at) continue;
    masked += text.slice(at, start) + shown;
    at = end;
  }
  return masked + text.slice(at);
}

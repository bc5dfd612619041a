/** Stands for a character that no font of ours has. */
const unknown = '□';

/**
 * The same data with every text as the fonts can show it. PDF/A takes no character without a glyph, and one that
 * cannot be shown must not keep a letter from being sent. What has no shape of its own is left out, and the rest is
 * shown as «□».
 */
export function printable(data: unknown, known: ReadonlySet<number>): unknown {
  if (typeof data === 'string') return printableText(data, known);
  if (Array.isArray(data)) return data.map((item) => printable(item, known));
  if (data !== null && typeof data === 'object')
    return Object.fromEntries(
      Object.entries(data).map(([key, value]) => [key, printable(value, known)]),
    );
  return data;
}

function printableText(text: string, known: ReadonlySet<number>): string {
  let shown = '';
  for (const character of text) {
    if (known.has(character.codePointAt(0) ?? 0) || character === '\n') shown += character;
    else if (!/\p{Default_Ignorable_Code_Point}/u.test(character)) shown += unknown;
  }
  return shown;
}

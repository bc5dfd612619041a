/**
 * How many signs of each kind a text may have. To read Markdown takes time that grows with the square of some of them, and
 * nobody else is served meanwhile: 20 000 hyphens in a row take minutes. No page that somebody wants to read comes near.
 */
const limits = {
  lines: 4000,
  /** Beginnings of lists, quotations and headings, also those within each other. */
  starts: 1200,
  /** Beginnings on one line, each within the one before. */
  within: 12,
  /** How far in a line begins that begins something. */
  indent: 40,
  /** Lines that are drawn: rules, and the line under a heading. */
  rules: 300,
  signs: [
    [/[*_]/g, 2500],
    [/[[\]]/g, 2500],
    [/[`\\&]/g, 1000],
    [/</g, 300],
  ],
} as const;

/** Whether a text has so many signs of Markdown that it would take long to read as such. */
export function isIntricate(text: string): boolean {
  const lines = text.split('\n');
  if (lines.length > limits.lines) return true;
  let [starts, rules] = [0, 0];
  for (const line of lines) {
    const [start = ''] = /^(?:[ \t]*(?:[-+*>#]|\d{1,9}[.)]))*/.exec(line) ?? [];
    const isRule = /^[ \t]*([-=*_~`])\1*[ \t]*$/.test(line.replace(/^[ \t>]*/, ''));
    const begun = count(start, isRule ? />/g : /[-+*>.)]|#+/g);
    if (begun > limits.within || count(start, /\s/g) > limits.indent) return true;
    starts += begun;
    rules += isRule ? 1 : 0;
  }
  return (
    starts > limits.starts ||
    rules > limits.rules ||
    limits.signs.some(([sign, most]) => count(text, sign) > most)
  );
}

function count(text: string, sign: RegExp): number {
  return text.match(sign)?.length ?? 0;
}

/** Roughly how wide a letter of the typeface is, in parts of its size: SVG cannot wrap, so we count. */
const letterWidth = 0.52;

/** Breaks a text into lines that fit, between words, or inside a word that is too long for a line of its own. */
export function wrap(text: string, width: number, fontSize: number): readonly string[] {
  const room = Math.max(4, Math.floor(width / (fontSize * letterWidth)));
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).flatMap((long) => cut(long, room))) {
    if (line && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else {
      line = line ? `${line} ${word}` : word;
    }
  }
  return line ? [...lines, line] : lines;
}

export function textWidth(text: string, fontSize: number): number {
  return text.length * fontSize * letterWidth;
}

function cut(word: string, room: number): readonly string[] {
  if (word.length <= room) return [word];
  return [`${word.slice(0, room - 1)}-`, ...cut(word.slice(room - 1), room)];
}

/** A piece of a filed text, as it is set on paper. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'item'; readonly text: string };

const closers = new Set(
  'address article blockquote caption dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li ol p section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/**
 * The HTML of a filed document (`isLetterHtml`: text with structure) as blocks in the order they are read. What is lost is
 * only looks: words in bold, and where a link leads. The cells of a row become one line.
 */
export function blocksOf(html: string): readonly Block[] {
  const blocks: Block[] = [];
  let text = '';
  let kind: { readonly name: Block['kind']; readonly level: 1 | 2 | 3 } = {
    name: 'paragraph',
    level: 1,
  };
  let isInRow = false;
  const flush = () => {
    const written = text
      .split('\n')
      .map((line) => line.replace(/[ \t\r\f]+/g, ' ').trim())
      .join('\n')
      .trim();
    text = '';
    if (written === '') return;
    if (kind.name === 'heading') blocks.push({ kind: 'heading', level: kind.level, text: written });
    else blocks.push({ kind: kind.name, text: written });
  };
  for (const [, end, name, written] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*>|([^<]+)/g)) {
    if (written !== undefined) {
      text += decoded(written.replace(/\s+/g, ' '));
      continue;
    }
    if (name === 'br') text += '\n';
    else if (name === 'tr') {
      flush();
      isInRow = end === '';
    } else if (isInRow && (name === 'td' || name === 'th')) {
      if (end === '' && text.trim() !== '') text += ' – ';
    } else if (name === 'dd' && end === '') text = `${text.trim()}: `;
    else if (name === 'dt' && end !== '') continue;
    else if (name !== undefined && closers.has(name)) {
      flush();
      kind = end === '' ? kindOf(name) : { name: 'paragraph', level: 1 };
    }
  }
  flush();
  return blocks;
}

function kindOf(name: string): { readonly name: Block['kind']; readonly level: 1 | 2 | 3 } {
  if (name === 'li') return { name: 'item', level: 1 };
  if (!/^h[1-6]$/.test(name)) return { name: 'paragraph', level: 1 };
  return { name: 'heading', level: name === 'h1' ? 1 : name === 'h2' ? 2 : 3 };
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
};

function decoded(text: string): string {
  return text.replace(/&(#x?[0-9a-f]+|[a-z]+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name.toLowerCase()] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
  });
}

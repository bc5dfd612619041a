/** A text as it reads, with the way back to where each character of it was written. */
export interface PlainText {
  readonly text: string;
  /** The span of `text` from `start` to `end`, as UTF-16 offsets in what was written. */
  readonly spanOf: (start: number, end: number) => { readonly start: number; readonly end: number };
}

/**
 * What can be written in more ways than one, or not be seen at all: characters without width, HTML entities, tags,
 * soft breaks in mail, spaces in web addresses, digits of other scripts, spaces and dashes. A tag with a digit in it
 * stays, since there may be a number in its address. Each part is bounded, so that the time is linear in the text.
 */
const unplain = new RegExp(
  [
    '[\\u00ad\\u034f\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufeff]',
    '&(?:#\\d{1,7}|#x[\\da-f]{1,6}|[a-z]{2,20});',
    '<(?:/?[a-z][^<>\\d]{0,60}|!--[^<>\\d]{0,60}--)>',
    '=\\r?\\n',
    '%(?:20|2[de]|5f|c2%a0)',
    '\\ud835[\\udfce-\\udfff]',
    '[\\uff10-\\uff19\\u0660-\\u0669\\u06f0-\\u06f9]',
    '[\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000]',
    '[\\u2010-\\u2015\\u2212\\ufe58\\ufe63\\uff0d]',
    '\\r\\n?|[\\u0085\\u2028\\u2029]',
    '[\\uff0e\\uff0f]',
  ].join('|'),
  'gi',
);

const entities: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  hairsp: ' ',
  numsp: ' ',
  puncsp: ' ',
  shy: '',
  zerowidthspace: '',
  zwj: '',
  zwnj: '',
  nobreak: '',
  ndash: '-',
  mdash: '-',
  hyphen: '-',
  dash: '-',
  minus: '-',
  period: '.',
  sol: '/',
  newline: '\n',
  tab: ' ',
  plus: '+',
};

/** Reads a text as a person sees it, so that a number cannot hide in how it is spelt. */
export function plainText(written: string): PlainText {
  const parts: string[] = [];
  /** Where each part that was changed stands, before and after: the parts between are as they were written. */
  const changes: {
    readonly plain: number;
    readonly length: number;
    readonly from: number;
    readonly to: number;
  }[] = [];
  let plain = 0;
  let read = 0;
  for (const { 0: found, index } of written.matchAll(unplain)) {
    const shown = shownAs(found);
    if (shown === found) continue;
    parts.push(written.slice(read, index), shown);
    plain += index - read;
    changes.push({ plain, length: shown.length, from: index, to: index + found.length });
    plain += shown.length;
    read = index + found.length;
  }
  if (changes.length === 0) return { text: written, spanOf: (start, end) => ({ start, end }) };
  parts.push(written.slice(read));

  const lastBefore = (position: number) => {
    let low = 0;
    let high = changes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((changes[middle]?.plain ?? 0) <= position) low = middle + 1;
      else high = middle;
    }
    // What became nothing stands at the same place as what comes after it, which is then as it was written.
    return changes[low - 1];
  };
  const offsets = (position: number) => {
    const change = lastBefore(position);
    if (!change) return { from: position, to: position + 1 };
    if (position < change.plain + change.length) return change;
    const from = change.to + position - change.plain - change.length;
    return { from, to: from + 1 };
  };
  return {
    text: parts.join(''),
    spanOf: (start, end) => ({ start: offsets(start).from, end: offsets(end - 1).to }),
  };
}

/** Tags that part nothing: what stands on either side is read as one. */
const inline = /^<(?:!--|\/?(?:b|i|u|em|strong|span|font|mark|small|wbr)\b)/i;

function shownAs(found: string): string {
  const code = found.codePointAt(0) ?? 0;
  if (found.startsWith('&')) return decoded(found);
  if (found.startsWith('<')) return inline.test(found) ? '' : ' ';
  if (found.startsWith('=')) return '';
  if (found.startsWith('%'))
    return { '%2d': '-', '%2e': '.', '%5f': '_' }[found.toLowerCase()] ?? ' ';
  if (code >= 0x1d7ce && code <= 0x1d7ff) return String((code - 0x1d7ce) % 10);
  if (code >= 0xff10 && code <= 0xff19) return String(code - 0xff10);
  if (code >= 0x0660 && code <= 0x0669) return String(code - 0x0660);
  if (code >= 0x06f0 && code <= 0x06f9) return String(code - 0x06f0);
  if (code === 0x0d || code === 0x85 || code === 0x2028 || code === 0x2029) return '\n';
  if (code === 0xff0e) return '.';
  if (code === 0xff0f) return '/';
  if ((code >= 0x2010 && code <= 0x2015) || [0x2212, 0xfe58, 0xfe63, 0xff0d].includes(code))
    return '-';
  const isSpace = /\s/.test(found) && code !== 0xfeff;
  return isSpace ? ' ' : '';
}

/** One character for each entity; an unknown one stays as it is. */
function decoded(entity: string): string {
  const [, decimal, hexadecimal, name = ''] =
    /^&(?:#(\d+)|#x([\da-f]+)|([a-z]+));$/i.exec(entity) ?? [];
  if (name) return entities[name.toLowerCase()] ?? entity;
  const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal ?? '', 16);
  if (!(code > 0 && code <= 0x10ffff)) return entity;
  const character = String.fromCodePoint(code);
  // `&#160;` is itself one of what can be written in more ways.
  return character.search(unplain) === 0 ? shownAs(character) : character;
}

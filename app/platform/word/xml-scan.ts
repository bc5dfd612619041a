/** The file is not the XML it should be, or is XML that we do not read. */
export class UnreadableXml extends Error {
  override readonly name = 'UnreadableXml';
  readonly why: 'broken' | 'dtd';
  constructor(why: 'broken' | 'dtd') {
    super(why);
    this.why = why;
  }
}

export interface XmlReader {
  /** `attributes` is the text after the name, for `attributeOf`. */
  readonly open: (name: string, attributes: string) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** Deeper than any document; what is deeper was made to break somebody. */
const deepest = 256;

/**
 * Reads XML from one end to the other, without a tree. Knows no document type: entities can be made to unfold
 * into gigabytes, or to fetch files, so a file that has one is not read at all.
 * @throws {UnreadableXml}
 */
export function scanXml(xml: string, reader: XmlReader): void {
  const open: string[] = [];
  let at = 0;
  while (at < xml.length) {
    const tag = xml.indexOf('<', at);
    const end = tag < 0 ? xml.length : tag;
    if (end > at) {
      const text = xml.slice(at, end);
      if (open.length > 0) reader.text(decoded(text));
      else if (text.trim().replace('\uFEFF', '') !== '') throw new UnreadableXml('broken');
    }
    if (tag < 0) break;
    const sign = xml.charCodeAt(tag + 1);
    if (sign === 33) {
      if (xml.startsWith('<!--', tag)) at = after(xml, '-->', tag + 4);
      else if (xml.startsWith('<![CDATA[', tag)) {
        at = after(xml, ']]>', tag + 9);
        if (open.length > 0) reader.text(xml.slice(tag + 9, at - 3));
      } else throw new UnreadableXml('dtd');
      continue;
    }
    if (sign === 63) {
      at = after(xml, '?>', tag + 2);
      continue;
    }
    const close = endOfTag(xml, tag + 1);
    at = close + 1;
    if (sign === 47) {
      const name = xml.slice(tag + 2, close).trimEnd();
      if (open.pop() !== name) throw new UnreadableXml('broken');
      reader.close(name);
      continue;
    }
    const isEmpty = xml.charCodeAt(close - 1) === 47;
    let nameEnd = tag + 1;
    const last = isEmpty ? close - 1 : close;
    while (nameEnd < last && xml.charCodeAt(nameEnd) > 32) nameEnd += 1;
    const name = xml.slice(tag + 1, nameEnd);
    if (!name) throw new UnreadableXml('broken');
    reader.open(name, xml.slice(nameEnd, last));
    if (isEmpty) reader.close(name);
    else if (open.push(name) > deepest) throw new UnreadableXml('broken');
  }
  if (open.length > 0) throw new UnreadableXml('broken');
}

/** A `>` may stand in the value of an attribute. */
function endOfTag(xml: string, from: number): number {
  let close = xml.indexOf('>', from);
  if (close < 0) throw new UnreadableXml('broken');
  if (!/["']/.test(xml.slice(from, close))) return close;
  let inside = 0;
  for (close = from; close < xml.length; close += 1) {
    const sign = xml.charCodeAt(close);
    if (inside) {
      if (sign === inside) inside = 0;
    } else if (sign === 34 || sign === 39) inside = sign;
    else if (sign === 62) return close;
  }
  throw new UnreadableXml('broken');
}

function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  if (at < 0) throw new UnreadableXml('broken');
  return at + mark.length;
}

function decoded(text: string): string {
  const plain = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  if (!plain.includes('&')) return plain;
  return plain.replace(/&([^;\s&]{0,12});?/g, (all, name: string) => {
    if (!all.endsWith(';')) throw new UnreadableXml('broken');
    const known = named[name];
    if (known !== undefined) return known;
    const [, hex, decimal] = /^#(?:x([0-9a-f]+)|(\d+))$/i.exec(name) ?? [];
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    if (!(code > 0 && code <= 0x10ffff)) throw new UnreadableXml('broken');
    return String.fromCodePoint(code);
  });
}

/** The value of one attribute, by its whole name with prefix. */
export function attributeOf(attributes: string, name: string): string | undefined {
  for (let from = 0; ; ) {
    const at = attributes.indexOf(name, from);
    if (at < 0) return undefined;
    from = at + name.length;
    const before = attributes.charCodeAt(at - 1);
    const [all, quoted, single] =
      /^\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(attributes.slice(from, from + 4_000)) ?? [];
    if (all !== undefined && (at === 0 || before <= 32)) return decoded(quoted ?? single ?? '');
  }
}

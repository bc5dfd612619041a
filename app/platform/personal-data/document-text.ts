import { unzipSync } from 'fflate';

const limits = {
  bytes: 20 * 1024 * 1024,
  entries: 1_000,
  /** Of what is read, unpacked, by what the file says itself; fflate unpacks no more than that. */
  unpackedBytes: 48 * 1024 * 1024,
};

/**
 * All text that goes with a file, also what is not seen at once: headers, notes, comments, deleted text, links and
 * properties. Undefined for what cannot be read: pictures, encrypted files, and files that unpack to too much. Reads Word
 * (.docx), OpenDocument (.odt) and plain text. For looking through only: it opens nothing for people to use.
 */
export function textOf(file: Uint8Array): string | undefined {
  if (file.length > limits.bytes) return undefined;
  return isZip(file) ? textOfParts(file) : plainTextOf(file);
}

function isZip(file: Uint8Array): boolean {
  return file[0] === 0x50 && file[1] === 0x4b && file[2] === 0x03 && file[3] === 0x04;
}

function plainTextOf(file: Uint8Array): string | undefined {
  // A PDF can be all letters, and still hide its text in streams.
  if (isPdf(file) || file.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch {
    return undefined;
  }
}

export function isPdf(file: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(file.subarray(0, 1024)).includes('%PDF-');
}

const readNames = /^(?:(?:word|docProps)\/.*\.xml|(?:content|meta|styles)\.xml|.*\.rels)$/i;

function textOfParts(file: Uint8Array): string | undefined {
  let entries = 0;
  let unpacked = 0;
  let parts: Readonly<Record<string, Uint8Array>>;
  try {
    parts = unzipSync(file, {
      filter: ({ name, originalSize }) => {
        entries += 1;
        if (entries > limits.entries) throw new RangeError('Too many parts');
        if (!readNames.test(name)) return false;
        unpacked += originalSize;
        if (unpacked > limits.unpackedBytes) throw new RangeError('Unpacks to too much');
        return true;
      },
    });
  } catch {
    return undefined;
  }
  const names = Object.keys(parts);
  if (!names.some((name) => /^(?:word\/document|content)\.xml$/i.test(name))) return undefined;
  const decoder = new TextDecoder();
  return names
    .map((name) => {
      const xml = decoder.decode(parts[name]);
      return /\.rels$/i.test(name) ? linksIn(xml) : textIn(xml);
    })
    .join('\n\n');
}

const paragraphEnd =
  /<\/(?:w:p|a:p|text:p|text:h|[\w-]+:(?:title|creator|subject|keywords|description|lpwstr))>/;
const aside = /<w:(?:delText|instrText)(?:\s[^<>]*)?>([^<]*)/g;
const line = /<(?:w:br|w:cr|text:line-break)(?:\s[^<>]*)?\/>/g;
const cell = /<(?:w:tab|text:tab|text:s)(?:\s[^<>]*)?\/>|<\/(?:w:tc|table:table-cell)>/g;
const tag = /<[^<>]*>/g;

/**
 * Paragraph by paragraph, with what is deleted or a field's instruction after what is shown: a number that was changed
 * is then found as it was and as it is. Every pattern stops at the next tag, so that the time is linear.
 */
function textIn(xml: string): string {
  return xml
    .split(paragraphEnd)
    .map((paragraph) => {
      const hidden = Array.from(paragraph.matchAll(aside), ([, text = '']) => text).join('');
      const links = linksIn(paragraph);
      const shown = paragraph
        .replace(aside, '')
        .replace(line, '\n')
        .replace(cell, '\t')
        .replace(tag, '');
      return [shown, hidden, links].filter(Boolean).join('\n\n');
    })
    .join('\n');
}

function linksIn(xml: string): string {
  return Array.from(
    xml.matchAll(/\b(?:Target|xlink:href|w:tooltip)="([^"<>]*)"/g),
    ([, to = '']) => to,
  ).join('\n\n');
}

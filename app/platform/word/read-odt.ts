import type { ReadControl, ReadParagraph, ReadWord } from './word-content.ts';
import { attributeOf, scanXml, UnreadableXml } from './xml-scan.ts';

/** What stands beside the text: changes that were made, comments, notes, frames, and what LibreOffice keeps for itself. */
const unseen = new Set([
  'text:tracked-changes',
  'office:annotation',
  'text:note',
  'draw:frame',
  'text:sequence-decls',
  'office:forms',
  'text:ruby-text',
]);

/** OpenDocument as LibreOffice saves a form, in the words of the Word form: paragraphs, their styles, and controls. */
export function readOdt(content: string, meta: string): Omit<ReadWord, 'format'> {
  return { properties: propertiesIn(meta), ...readContent(content) };
}

function propertiesIn(meta: string): ReadonlyMap<string, string> {
  const properties = new Map<string, string>();
  let name = '';
  scanXml(meta, {
    open: (tag, attributes) => {
      name = tag === 'meta:user-defined' ? (attributeOf(attributes, 'meta:name') ?? '') : '';
    },
    close: () => {
      name = '';
    },
    text: (text) => {
      if (name) properties.set(name, (properties.get(name) ?? '') + text);
    },
  });
  return properties;
}

/** A tag of thirty signs may stand for a thousand spaces: in all they are no more than somebody lines up by hand. */
const mostSpaces = 100_000;

interface OpenParagraph {
  readonly style: string;
  readonly controls: number[];
  text: string;
  outside: string;
}

function readContent(xml: string): Pick<ReadWord, 'paragraphs' | 'controls'> {
  const parents = new Map<string, string>();
  const paragraphs: ReadParagraph[] = [];
  const controls: ReadControl[] = [];
  /** The place of each control that is open; null for one without a name, which is as good as plain text. */
  const open: (number | null)[] = [];
  let paragraph: OpenParagraph | undefined;
  let skipped = 0;
  let spaces = 0;
  let isBegun = false;

  const add = (piece: string) => {
    if (!paragraph) return;
    paragraph.text += piece;
    const within = open.findLast((index) => index !== null);
    if (within === undefined || within === null) paragraph.outside += piece;
    else {
      const control = controls[within];
      if (control) controls[within] = { ...control, text: control.text + piece };
    }
  };
  const styleOf = (attributes: string) => {
    const name = attributeOf(attributes, 'text:style-name') ?? '';
    return named(parents.get(name) ?? name);
  };

  scanXml(xml, {
    open(name, attributes) {
      if (!isBegun && name !== 'office:document-content') throw new UnreadableXml('broken');
      isBegun = true;
      if (unseen.has(name)) skipped += 1;
      if (skipped > 0) return;
      const count = () =>
        Math.min(Math.max(Number(attributeOf(attributes, 'text:c') ?? 1) || 1, 1), 1000);
      switch (name) {
        // What is changed by hand in one place gets a style of its own, after the one it had.
        case 'style:style': {
          const own = attributeOf(attributes, 'style:name');
          const parent = attributeOf(attributes, 'style:parent-style-name');
          if (own && parent) parents.set(own, parent);
          break;
        }
        case 'text:h':
        case 'text:p': {
          const level = attributeOf(attributes, 'text:outline-level') ?? '1';
          const style = name === 'text:h' ? `heading ${level}` : styleOf(attributes);
          paragraph = { style, controls: [], text: '', outside: '' };
          break;
        }
        case 'text:s':
          spaces += count();
          if (spaces > mostSpaces) throw new UnreadableXml('broken');
          add(' '.repeat(count()));
          break;
        case 'text:tab':
          add('\t');
          break;
        case 'text:line-break':
          add('\n');
          break;
        case 'loext:content-control': {
          const tag = attributeOf(attributes, 'loext:tag') ?? '';
          const title = attributeOf(attributes, 'loext:alias') ?? '';
          const isBox = attributeOf(attributes, 'loext:checkbox') === 'true';
          const isField = tag !== '' || title !== '' || isBox;
          open.push(isField ? controls.length : null);
          if (!isField) break;
          paragraph?.controls.push(controls.length);
          controls.push({
            tag,
            title,
            isPlaceholder: attributeOf(attributes, 'loext:showing-place-holder') === 'true',
            isTicked: isBox ? attributeOf(attributes, 'loext:checked') === 'true' : null,
            text: '',
          });
          break;
        }
      }
    },
    close(name) {
      if (unseen.has(name)) {
        skipped -= 1;
        return;
      }
      if (skipped > 0) return;
      if (name === 'loext:content-control') open.pop();
      else if ((name === 'text:p' || name === 'text:h') && paragraph) {
        paragraphs.push(paragraph);
        paragraph = undefined;
      }
    },
    text(piece) {
      // A line break in the file is no more than a space (ODF 1.3, 6.1.2).
      if (skipped === 0) add(piece.replace(/[\t\n\r ]+/g, ' '));
    },
  });
  if (!isBegun) throw new UnreadableXml('broken');
  return { paragraphs, controls };
}

/** `Heading_20_2` is «Heading 2». */
function named(style: string): string {
  return style
    .replace(/_([0-9a-f]{2,4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .toLowerCase();
}

import { strFromU8, unzipSync } from 'fflate';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { readOdt } from './read-odt.ts';
import type { ReadControl, ReadParagraph, ReadWord } from './word-content.ts';
import { attributeOf, scanXml, UnreadableXml } from './xml-scan.ts';

export type { ReadControl, ReadParagraph, ReadWord } from './word-content.ts';

/** Why a file that somebody sent is not opened. */
export const wordFaults = [
  'no-file',
  'file-too-large',
  'not-word',
  'old-word',
  'pdf',
  'encrypted',
  'macros',
  'external',
  'embedded',
  'unpacks-too-large',
  'dtd',
  'broken',
] as const;
export type WordFault = (typeof wordFaults)[number];

export const wordLimits = {
  bytes: 20 * 1024 * 1024,
  entries: 1_000,
  /** Of what is read, unpacked. The text of a long report is a tenth of it. */
  partBytes: 16 * 1024 * 1024,
  /** Of everything in the file, by what it says itself: pictures are not packed much further. */
  unpackedBytes: 200 * 1024 * 1024,
  /** XML seldom packs to less than a fiftieth. */
  ratio: 200,
} as const;

/** Opens a .docx or an .odt that anybody may have made. Nothing in it is run, fetched or believed. */
export function openWord(file: Uint8Array): Result<ReadWord, WordFault> {
  const kind = kindOf(file);
  if (kind) return refuse(kind);
  try {
    return ok(readParts(unpack(file)));
  } catch (error) {
    if (error instanceof Refusing) return refuse(error.fault);
    if (error instanceof UnreadableXml) return refuse(error.why);
    // fflate throws an Error with a number where the file is damaged, and a RangeError where sizes are.
    return refuse('broken');
  }
}

class Refusing extends Error {
  readonly fault: WordFault;
  constructor(fault: WordFault) {
    super(fault);
    this.fault = fault;
  }
}

/** What the content shows at once that it is. The name of a file says nothing. */
function kindOf(file: Uint8Array): WordFault | undefined {
  const begins = (...bytes: number[]) => bytes.every((byte, index) => file[index] === byte);
  if (file.length === 0) return 'no-file';
  if (file.length > wordLimits.bytes) return 'file-too-large';
  if (begins(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1))
    return holdsUtf16(file, 'EncryptedPackage') ? 'encrypted' : 'old-word';
  if (isPdf(file)) return 'pdf';
  return begins(0x50, 0x4b, 0x03, 0x04) ? undefined : 'not-word';
}

export function isPdf(file: Uint8Array): boolean {
  return strFromU8(file.subarray(0, 5), true) === '%PDF-';
}

function holdsUtf16(file: Uint8Array, name: string): boolean {
  return Buffer.from(file.buffer, file.byteOffset, file.byteLength).includes(
    Buffer.from(name, 'utf16le'),
  );
}

const readNames =
  /^(?:\[Content_Types\]\.xml|mimetype|(?:content|meta)\.xml|META-INF\/manifest\.xml|docProps\/custom\.xml|word\/(?:document|styles|settings|footnotes|endnotes|comments|header\d*|footer\d*)\.xml|(?:.*\/)?_rels\/[^/]*\.rels)$/i;

/** Looks at every name in the file, and unpacks only what is read. */
function unpack(file: Uint8Array): ReadonlyMap<string, string> {
  let entries = 0;
  let unpacked = 0;
  const names = new Set<string>();
  const parts = unzipSync(file, {
    filter: ({ name, size, originalSize }) => {
      entries += 1;
      unpacked += originalSize;
      if (entries > wordLimits.entries || unpacked > wordLimits.unpackedBytes)
        throw new Refusing('unpacks-too-large');
      if (originalSize > 100_000 && originalSize > size * wordLimits.ratio)
        throw new Refusing('unpacks-too-large');
      const lower = name.toLowerCase();
      if (names.has(lower) || name.includes('..') || name.startsWith('/'))
        throw new Refusing('broken');
      names.add(lower);
      if (/vba(?:project|data)|\.bin\.rels$|^(?:basic|scripts)\//.test(lower))
        throw new Refusing('macros');
      if (/(?:^|\/)(?:activex|embeddings|oleobject)|^object(?: \d|replacements\/)/.test(lower))
        throw new Refusing('embedded');
      if (!readNames.test(name)) return false;
      if (originalSize > wordLimits.partBytes) throw new Refusing('unpacks-too-large');
      return true;
    },
  });
  // Not every fault of a file is one to fflate: a part may be shorter than it says.
  const decoder = new TextDecoder('utf-8', { fatal: true });
  return new Map(
    Object.entries(parts).map(([name, content]) => {
      try {
        return [name, decoder.decode(content)] as const;
      } catch {
        throw new Refusing('broken');
      }
    }),
  );
}

function readParts(parts: ReadonlyMap<string, string>): ReadWord {
  const types = parts.get('[Content_Types].xml');
  const document = parts.get('word/document.xml');
  if (parts.get('mimetype')?.trim() === 'application/vnd.oasis.opendocument.text')
    return { format: 'odt', ...readOdtParts(parts) };
  if (types === undefined) throw new Refusing('not-word');
  checkTypes(types);
  if (document === undefined) throw new Refusing('not-word');
  for (const [name, xml] of parts) if (name.endsWith('.rels')) checkRelations(xml);
  // Parts that are shown beside the text may hide fields that fetch something.
  for (const [name, xml] of parts)
    if (/(?:header|footer|footnotes|endnotes|comments|settings)/.test(name)) checkFields(xml);
  return {
    format: 'docx',
    properties: readProperties(parts.get('docProps/custom.xml') ?? ''),
    ...readDocument(document, readStyles(parts.get('word/styles.xml') ?? '')),
  };
}

function readOdtParts(parts: ReadonlyMap<string, string>): Omit<ReadWord, 'format'> {
  if (parts.get('META-INF/manifest.xml')?.includes('encryption-data'))
    throw new Refusing('encrypted');
  const content = parts.get('content.xml');
  if (content === undefined) throw new Refusing('broken');
  return readOdt(content, parts.get('meta.xml') ?? '');
}

function checkTypes(xml: string): void {
  scanXml(xml, {
    open: (name, attributes) => {
      if (local(name) !== 'Override' && local(name) !== 'Default') return;
      const type = (attributeOf(attributes, 'ContentType') ?? '').toLowerCase();
      if (/macroenabled|vbaproject/.test(type)) throw new Refusing('macros');
      if (/activex|oleobject/.test(type)) throw new Refusing('embedded');
    },
    close: () => {},
    text: () => {},
  });
}

/** Word follows these by itself when the file is opened; a link to click on is another matter. */
function checkRelations(xml: string): void {
  scanXml(xml, {
    open: (name, attributes) => {
      if (local(name) !== 'Relationship') return;
      const type = (attributeOf(attributes, 'Type') ?? '').split('/').at(-1)?.toLowerCase() ?? '';
      const isOutside = attributeOf(attributes, 'TargetMode')?.toLowerCase() === 'external';
      if (type === 'vbaproject' || type === 'wordvbadata') throw new Refusing('macros');
      if (['oleobject', 'package', 'control', 'activexcontrolbinary', 'afchunk'].includes(type))
        throw new Refusing('embedded');
      if (isOutside && type !== 'hyperlink') throw new Refusing('external');
    },
    close: () => {},
    text: () => {},
  });
}

const fetching = /\b(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|LINK|IMPORT|DATABASE)\b/i;

function checkField(instruction: string): void {
  if (fetching.test(instruction)) throw new Refusing('external');
}

function checkFields(xml: string): void {
  let instruction = '';
  let inside = false;
  scanXml(xml, {
    open: (name, attributes) => {
      if (local(name) === 'fldSimple') checkField(attributeOf(attributes, 'w:instr') ?? '');
      inside = local(name) === 'instrText';
    },
    close: () => {
      inside = false;
    },
    text: (text) => {
      if (inside) instruction += text;
    },
  });
  checkField(instruction);
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function readProperties(xml: string): ReadonlyMap<string, string> {
  const properties = new Map<string, string>();
  let name = '';
  scanXml(xml, {
    open: (tag, attributes) => {
      if (local(tag) === 'property') name = attributeOf(attributes, 'name') ?? '';
    },
    close: (tag) => {
      if (local(tag) === 'property') name = '';
    },
    text: (text) => {
      if (name) properties.set(name, (properties.get(name) ?? '') + text);
    },
  });
  return properties;
}

/** The names of the styles by their ids, which every program makes its own. */
function readStyles(xml: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  let id = '';
  scanXml(xml, {
    open: (tag, attributes) => {
      if (tag === 'w:style') id = attributeOf(attributes, 'w:styleId') ?? '';
      if (tag === 'w:name' && id && !names.has(id))
        names.set(id, (attributeOf(attributes, 'w:val') ?? '').toLowerCase());
    },
    close: (tag) => {
      if (tag === 'w:style') id = '';
    },
    text: () => {},
  });
  return names;
}

interface OpenControl {
  readonly index: number;
  tag: string;
  title: string;
  isPlaceholder: boolean;
  isCheckBox: boolean;
  isTicked: boolean;
  text: string;
  /** Paragraphs begun within it: between two there is a line break. */
  paragraphs: number;
  inProperties: boolean;
  isWithin: boolean;
  /** A frame around other controls is nothing to fill in, whatever it is called: LibreOffice gives it a name of one. */
  isFrame: boolean;
}

/** A paragraph before it is known which controls are frames: its text in pieces, with the controls around each. */
interface Draft {
  readonly style: string;
  readonly within: readonly number[];
  readonly pieces: readonly (readonly [text: string, within: readonly number[]])[];
}

/** Text that was deleted or moved away with tracked changes, and what older programs are shown instead. */
const unseen = new Set([
  'w:del',
  'w:moveFrom',
  'mc:Fallback',
  'w:txbxContent',
  'w:pPrChange',
  'w:rPrChange',
]);

const isOff = (value: string | undefined) => value === '0' || value === 'false' || value === 'off';

/** Paragraphs and controls in the order they stand, from the prefixes `w` and `w14` that every program writes. */
function readDocument(
  xml: string,
  styles: ReadonlyMap<string, string>,
): Pick<ReadWord, 'paragraphs' | 'controls'> {
  const drafts: Draft[] = [];
  const done: ReadControl[] = [];
  const fields = new Set<number>();
  const open: OpenControl[] = [];
  let around: readonly number[] = [];
  let style = '';
  let within: number[] = [];
  let pieces: [string, readonly number[]][] = [];
  let depth = 0;
  let isText = false;
  let isInstruction = false;
  let instruction = '';
  let skipped = 0;
  let isBegun = false;

  const add = (piece: string) => {
    pieces.push([piece, around]);
    for (const control of open) if (control.isWithin) control.text += piece;
  };
  const lookAround = () => {
    around = open.filter(({ isWithin }) => isWithin).map(({ index }) => index);
  };

  scanXml(xml, {
    open(name, attributes) {
      if (!isBegun && name !== 'w:document') throw new Refusing('broken');
      isBegun = true;
      if (unseen.has(name)) skipped += 1;
      if (skipped > 0) return;
      const control = open.at(-1);
      const valueOf = () => attributeOf(attributes, 'w:val') ?? '';
      switch (name) {
        case 'w:p':
          depth += 1;
          if (depth > 1) break;
          style = '';
          pieces = [];
          within = [...around];
          for (const each of open) {
            if (each.paragraphs > 0) each.text += '\n';
            each.paragraphs += 1;
          }
          break;
        case 'w:pStyle':
          style = styles.get(valueOf()) ?? valueOf().toLowerCase();
          break;
        case 'w:numPr':
          if (open.some((each) => each.isWithin && isNamed(each))) add('• ');
          break;
        case 'w:t':
          isText = true;
          break;
        case 'w:br':
        case 'w:cr':
          add('\n');
          break;
        case 'w:tab':
          // In a paragraph's properties it is a place to stop, not a sign.
          if (attributes.trim() === '') add('\t');
          break;
        case 'w:noBreakHyphen':
          add('\u2011');
          break;
        case 'w:instrText':
          isInstruction = true;
          break;
        case 'w:fldSimple':
          checkField(attributeOf(attributes, 'w:instr') ?? '');
          break;
        case 'w:object':
        case 'w:altChunk':
        case 'w:control':
          throw new Refusing('embedded');
        case 'w:subDoc':
          throw new Refusing('external');
        case 'w:sdt':
          for (const each of open) each.isFrame = true;
          open.push({
            index: done.length,
            tag: '',
            title: '',
            isPlaceholder: false,
            isCheckBox: false,
            isTicked: false,
            text: '',
            paragraphs: 0,
            inProperties: false,
            isWithin: false,
            isFrame: false,
          });
          done.push({ tag: '', title: '', isPlaceholder: false, isTicked: null, text: '' });
          break;
        case 'w:sdtPr':
          if (control) control.inProperties = true;
          break;
        case 'w:sdtContent':
          if (!control) break;
          control.isWithin = true;
          within.push(control.index);
          lookAround();
          break;
        case 'w:tag':
          if (control?.inProperties) control.tag = valueOf();
          break;
        case 'w:alias':
          if (control?.inProperties) control.title = valueOf();
          break;
        case 'w:showingPlcHdr':
          if (control?.inProperties)
            control.isPlaceholder = !isOff(attributeOf(attributes, 'w:val'));
          break;
        case 'w14:checkbox':
          if (control) control.isCheckBox = true;
          break;
        case 'w14:checked':
          if (control) control.isTicked = !isOff(attributeOf(attributes, 'w14:val'));
          break;
      }
    },
    close(name) {
      if (unseen.has(name)) {
        skipped -= 1;
        return;
      }
      if (skipped > 0) return;
      switch (name) {
        case 'w:p':
          depth -= 1;
          if (depth === 0) drafts.push({ style, within, pieces });
          break;
        case 'w:t':
          isText = false;
          break;
        case 'w:instrText':
          isInstruction = false;
          break;
        case 'w:sdtPr': {
          const control = open.at(-1);
          if (control) control.inProperties = false;
          break;
        }
        case 'w:sdt': {
          const control = open.pop();
          if (!control) break;
          lookAround();
          const { index, tag, title, isPlaceholder, isCheckBox, isTicked } = control;
          if (!control.isFrame && isNamed(control)) fields.add(index);
          done[index] = {
            tag: control.isFrame ? '' : tag,
            title: control.isFrame ? '' : title,
            isPlaceholder,
            isTicked: isCheckBox ? isTicked : null,
            text: control.text,
          };
          break;
        }
      }
    },
    text(piece) {
      if (skipped > 0) return;
      if (isText) add(piece);
      else if (isInstruction) instruction += piece;
    },
  });
  if (!isBegun) throw new Refusing('broken');
  checkField(instruction);
  return { controls: done, paragraphs: drafts.map((draft) => finished(draft, fields)) };
}

function finished({ style, within, pieces }: Draft, fields: ReadonlySet<number>): ReadParagraph {
  const isInField = (around: readonly number[]) => around.some((index) => fields.has(index));
  return {
    style,
    text: pieces.map(([text]) => text).join(''),
    outside: pieces.map(([text, around]) => (isInField(around) ? '' : text)).join(''),
    controls: within.filter((index) => fields.has(index)),
  };
}

/** Something to fill in has a name or a box. */
function isNamed({ tag, title, isCheckBox }: OpenControl): boolean {
  return tag !== '' || title !== '' || isCheckBox;
}

import { xmlText } from '#kernel/xml.ts';
import { numbering, settings, styles } from './word-parts.ts';
import { pack, type Packed, zipOf } from './zip.ts';

/** The text of a Word document as XML that is ready to stand in its body. */
export type WordBlock = string;

/** A text in one language; `nn` and `nb` as Word knows them, so that a screen reader speaks it rightly. */
export type WordLanguage = 'nn' | 'nb' | 'en';

export type WordStyle =
  | 'Normal'
  | 'Title'
  | 'Heading1'
  | 'Heading2'
  | 'Help'
  | 'Label'
  | 'Answer'
  | 'Choice'
  | 'Step'
  | 'Reference'
  | 'Point';

export const locales: Readonly<Record<WordLanguage, string>> = {
  nn: 'nn-NO',
  nb: 'nb-NO',
  en: 'en-GB',
};

/** Word takes no longer tag or title of a content control: it says that the file is damaged. */
const longestName = 64;

/** What needs a closer look: what XML escapes, what it cannot hold, and halves of characters. */
const special = /[&<>"']|[^\P{Cc}\n\t]|[\uD800-\uDFFF\uFFFE\uFFFF]/u;

/** Most texts have nothing to escape, and to look is faster than to try. */
export function escaped(text: string): string {
  return special.test(text) ? xmlText(text) : text;
}

/** One run of text; line breaks and tabs as Word writes them. */
export function run(text: string, look: { bold?: boolean; language?: WordLanguage } = {}): string {
  const properties =
    (look.bold ? '<w:b/>' : '') +
    (look.language ? `<w:lang w:val="${locales[look.language]}"/>` : '');
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${runText(text)}</w:r>`;
}

function runText(text: string): string {
  if (!/[\n\t]/.test(text)) return `<w:t xml:space="preserve">${escaped(text)}</w:t>`;
  return text
    .split(/([\n\t])/)
    .map((part) => {
      if (part === '\n') return '<w:br/>';
      if (part === '\t') return '<w:tab/>';
      return part && `<w:t xml:space="preserve">${escaped(part)}</w:t>`;
    })
    .join('');
}

/** A paragraph of runs and controls. A text alone is one run. */
export function paragraph(style: WordStyle, content: string): WordBlock {
  const properties = style === 'Normal' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${properties}${content.startsWith('<w:') ? content : run(content)}</w:p>`;
}

export interface Control {
  /** What a program knows it by. */
  readonly tag: string;
  /** What a person, and a screen reader, knows it by. */
  readonly title: string;
  /** Unique in the document. */
  readonly id: number;
}

/** A place to write in that cannot be removed by accident; empty when `text` is, and then it shows `placeholder`. */
export function textControl(
  control: Control,
  kind: 'text' | 'date',
  text: string,
  placeholder: string,
  language: WordLanguage,
): string {
  // Rich text and not plain: LibreOffice makes an input field of plain text, and moves the line breaks out of it.
  const type =
    kind === 'date'
      ? `<w:date><w:dateFormat w:val="d.M.yyyy"/><w:lid w:val="${locales[language]}"/><w:storeMappedDataAs w:val="dateTime"/><w:calendar w:val="gregorian"/></w:date>`
      : '';
  const content = text
    ? run(text)
    : `<w:r><w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr>${runText(placeholder)}</w:r>`;
  return `<w:sdt>${named(control)}${text ? '' : '<w:showingPlcHdr/>'}${type}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
}

/** A box to tick. */
export function checkBox(control: Control, isTicked: boolean): string {
  const sign = isTicked ? '☒' : '☐';
  return `<w:sdt>${named(control)}<w14:checkbox><w14:checked w14:val="${isTicked ? 1 : 0}"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/><w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:rPr><w:rFonts w:ascii="MS Gothic" w:eastAsia="MS Gothic" w:hAnsi="MS Gothic" w:hint="eastAsia"/></w:rPr><w:t>${sign}</w:t></w:r></w:sdtContent></w:sdt>`;
}

function named({ tag, title, id }: Control): string {
  if (tag.length > longestName || title.length > longestName)
    throw new RangeError(`Word takes no control named ${tag}`);
  return `<w:sdtPr><w:alias w:val="${escaped(title)}"/><w:tag w:val="${escaped(tag)}"/><w:id w:val="${id}"/><w:lock w:val="sdtLocked"/>`;
}

/** What a file says of itself. */
export interface WordFacts {
  readonly title: string;
  readonly language: WordLanguage;
  /** Who made it: a unit, never a person. */
  readonly author: string;
  readonly madeAt: Date;
}

export interface WordDocument extends WordFacts {
  /** Kept in the file beside the text, by name. */
  readonly properties: Readonly<Record<string, string>>;
  readonly body: readonly WordBlock[];
  /** At the foot of each page, before the page number. */
  readonly footer: string;
  /** `Side` and `av`. */
  readonly pageWords: readonly [page: string, of: string];
  /** Everything outside the controls is locked in Word, so that a label is never typed over by accident. */
  readonly isForm: boolean;
}

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="w14"';
export const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * A .docx, the same bytes for the same content. Written as OOXML here and not by a package: a form is a few templates,
 * and no package makes text controls (docs/decisions).
 */
export function wordFile(document: WordDocument): Uint8Array<ArrayBuffer> {
  const { language, properties, footer, pageWords } = document;
  const parts = {
    'word/document.xml': `${head}<w:document ${namespaces}><w:body>${bodyOf(document)}<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1247" w:bottom="1134" w:left="1247" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>`,
    'word/footer1.xml': `${head}<w:ftr ${namespaces}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>${run(footer)}<w:r><w:tab/></w:r>${pageNumber(pageWords)}</w:p></w:ftr>`,
    'docProps/core.xml': coreProperties(document),
    'docProps/custom.xml': customProperties(properties),
  };
  const own = Object.entries(parts).map(([name, xml]) => pack(name, xml));
  return zipOf([...commonParts(language), ...own]);
}

/** A field that the program fills in, and what it shows until then. */
export function field(instruction: string, shown: string): string {
  return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${shown}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
}

/** «Side 3 av 12». */
export function pageNumber([page, of]: WordDocument['pageWords']): string {
  return `${run(`${page} `)}${field('PAGE', '1')}${run(` ${of} `)}${field('NUMPAGES', '1')}`;
}

export function coreProperties({ title, language, author, madeAt }: WordFacts): string {
  const at = `${madeAt.toISOString().slice(0, 19)}Z`;
  return `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(author)}</dc:creator><dc:language>${locales[language]}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified></cp:coreProperties>`;
}

const packedOnce = new Map<WordLanguage, readonly Packed[]>();

/** What is the same in every document of a language, the list of contents first as Word has it. */
function commonParts(language: WordLanguage): readonly Packed[] {
  const packed =
    packedOnce.get(language) ??
    Object.entries({
      '[Content_Types].xml': contentTypes,
      '_rels/.rels': packageRelations,
      'word/_rels/document.xml.rels': documentRelations,
      'word/styles.xml': styles(locales[language]),
      'word/settings.xml': settings(locales[language]),
      'word/numbering.xml': numbering,
      'docProps/app.xml': appProperties,
    }).map(([name, xml]) => pack(name, xml));
  packedOnce.set(language, packed);
  return packed;
}

function bodyOf({ body, isForm }: WordDocument): string {
  const blocks = body.join('');
  if (!isForm) return blocks;
  return `<w:sdt><w:sdtPr><w:id w:val="1"/><w:lock w:val="contentLocked"/><w:group/></w:sdtPr><w:sdtContent>${blocks}</w:sdtContent></w:sdt><w:p/>`;
}

function customProperties(properties: WordDocument['properties']): string {
  const each = Object.entries(properties).map(
    ([name, value], index) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${index + 2}" name="${escaped(name)}"><vt:lpwstr>${escaped(value)}</vt:lpwstr></property>`,
  );
  return `${head}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${each.join('')}</Properties>`;
}

export const appProperties = `${head}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Medverk</Application></Properties>`;

export const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const contentTypes = `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${wordType}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${wordType}.styles+xml"/><Override PartName="/word/settings.xml" ContentType="${wordType}.settings+xml"/><Override PartName="/word/numbering.xml" ContentType="${wordType}.numbering+xml"/><Override PartName="/word/footer1.xml" ContentType="${wordType}.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/><Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/></Types>`;

export const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="rId3" Type="${office}/extended-properties" Target="docProps/app.xml"/><Relationship Id="rId4" Type="${office}/custom-properties" Target="docProps/custom.xml"/></Relationships>`;
const documentRelations = `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${office}/settings" Target="settings.xml"/><Relationship Id="rId3" Type="${office}/numbering" Target="numbering.xml"/><Relationship Id="rId4" Type="${office}/footer" Target="footer1.xml"/></Relationships>`;

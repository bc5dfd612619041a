/** The parts of a .docx that are the same in every document: how it looks. */

const main = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export interface Look {
  readonly name: string;
  readonly basedOn?: string;
  readonly next?: string;
  /** In the order that the schema wants them: Word refuses another. */
  readonly paragraph?: string;
  readonly run?: string;
}

export const spacing = (before: number, after: number, rest = '') =>
  `<w:spacing w:before="${before}" w:after="${after}"${rest}/>`;
export const size = (halfPoints: number) =>
  `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
const box = ['top', 'left', 'bottom', 'right']
  .map((side) => `<w:${side} w:val="single" w:sz="6" w:space="5" w:color="6A7280"/>`)
  .join('');

/** How a form looks. */
const formLooks: Readonly<Record<string, Look>> = {
  Title: {
    name: 'Title',
    next: 'Normal',
    paragraph: `<w:keepNext/>${spacing(0, 160)}`,
    run: `<w:b/><w:color w:val="00347D"/>${size(40)}`,
  },
  Heading1: {
    name: 'heading 1',
    next: 'Normal',
    paragraph: `<w:keepNext/>${spacing(480, 120)}<w:outlineLvl w:val="0"/>`,
    run: `<w:b/><w:color w:val="00347D"/>${size(30)}`,
  },
  Heading2: {
    name: 'heading 2',
    next: 'Normal',
    paragraph: `<w:keepNext/>${spacing(320, 80)}<w:outlineLvl w:val="1"/>`,
    run: `<w:b/>${size(24)}`,
  },
  Help: {
    name: 'Rettleiing',
    paragraph: `<w:keepNext/>${spacing(0, 80)}`,
    run: '<w:color w:val="49515E"/>',
  },
  Label: {
    name: 'Ledetekst',
    next: 'Answer',
    paragraph: `<w:keepNext/>${spacing(120, 60)}`,
    run: `<w:b/>${size(20)}`,
  },
  Answer: {
    name: 'Svar',
    paragraph: `<w:pBdr>${box}</w:pBdr>${spacing(80, 160)}<w:ind w:left="120" w:right="120"/>`,
  },
  Choice: {
    name: 'Val',
    paragraph: `<w:keepLines/>${spacing(20, 60)}<w:ind w:left="454" w:hanging="454"/>`,
  },
  Step: {
    name: 'Steg',
    paragraph: `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>${spacing(0, 60)}<w:ind w:left="454" w:hanging="454"/>`,
  },
  Point: {
    name: 'Punkt',
    paragraph: `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>${spacing(0, 60)}<w:ind w:left="454" w:hanging="454"/>`,
  },
  Reference: {
    name: 'Referanse',
    paragraph: `<w:pBdr><w:left w:val="single" w:sz="24" w:space="8" w:color="0063C1"/></w:pBdr>${spacing(120, 200)}<w:ind w:left="160"/>`,
    run: size(20),
  },
  Footer: {
    name: 'footer',
    paragraph: `<w:tabs><w:tab w:val="right" w:pos="9412"/></w:tabs>${spacing(0, 0)}`,
    run: `<w:color w:val="49515E"/>${size(16)}`,
  },
};

/** The styles of a document: those of a form unless others are given, and those of its tables. */
export function styles(locale: string, looks = formLooks, tables = ''): string {
  const each = Object.entries(looks).map(
    ([id, { name, next, paragraph, run }]) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>${next ? `<w:next w:val="${next}"/>` : ''}<w:qFormat/><w:pPr>${paragraph ?? ''}</w:pPr><w:rPr>${run ?? ''}</w:rPr></w:style>`,
  );
  return `${head}<w:styles ${main}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Calibri"/>${size(22)}<w:lang w:val="${locale}" w:eastAsia="${locale}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>${spacing(0, 120, ' w:line="264" w:lineRule="auto"')}</w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style><w:style w:type="character" w:styleId="PlaceholderText"><w:name w:val="Placeholder Text"/><w:basedOn w:val="DefaultParagraphFont"/><w:rPr><w:color w:val="5D6673"/></w:rPr></w:style>${each.join('')}${tables}</w:styles>`;
}

export function settings(locale: string): string {
  return `${head}<w:settings ${main}><w:zoom w:percent="100"/><w:defaultTabStop w:val="708"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="${locale}"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>`;
}

const level = (format: string, text: string, font = '') =>
  `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="454" w:hanging="454"/></w:pPr>${font}</w:lvl>`;

const numberingXml = (more: string) =>
  `${head}<w:numbering ${main}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>${level('decimal', '%1.')}</w:abstractNum><w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="singleLevel"/>${level('bullet', '•')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>${more}</w:numbering>`;

export const numbering = numberingXml('');

/** The list of a number, counted from 1, that begins at 1 whatever list stands before it. */
export const ownNumbering = (list: number) => list + 2;

/** With as many lists of their own. */
export function numberingOf(lists: number): string {
  const each = Array.from(
    { length: lists },
    (_, index) =>
      `<w:num w:numId="${ownNumbering(index + 1)}"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
  );
  return numberingXml(each.join(''));
}

import { type Look, size, spacing } from './word-parts.ts';

const blue = '<w:color w:val="00347D"/>';
const grey = '<w:color w:val="49515E"/>';
const hanging = '<w:ind w:left="454" w:hanging="454"/>';
const listed = (number: number) =>
  `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${number}"/></w:numPr>${spacing(0, 60)}${hanging}`;

/** How a long document looks. The names are Word's own where it has one, so that its tools know what each is. */
export const longLooks: Readonly<Record<string, Look>> = {
  Title: {
    name: 'Title',
    next: 'Subtitle',
    paragraph: spacing(2400, 240),
    run: `<w:b/>${blue}${size(60)}`,
  },
  Subtitle: { name: 'Subtitle', next: 'Normal', paragraph: spacing(0, 360), run: size(28) },
  FrontSender: { name: 'Avsendar', paragraph: spacing(600, 0), run: `<w:b/>${size(24)}` },
  FrontMark: {
    name: 'Merke',
    paragraph: spacing(0, 360),
    run: `<w:b/><w:color w:val="8A5A00"/>${size(28)}`,
  },
  FrontFact: { name: 'Opplysning', paragraph: spacing(0, 0) },
  Heading1: {
    name: 'heading 1',
    next: 'Normal',
    paragraph: `<w:keepNext/>${spacing(560, 160)}<w:outlineLvl w:val="0"/>`,
    run: `<w:b/>${blue}${size(36)}`,
  },
  Heading2: {
    name: 'heading 2',
    next: 'Normal',
    paragraph: `<w:keepNext/>${spacing(400, 120)}<w:outlineLvl w:val="1"/>`,
    run: `<w:b/>${blue}${size(28)}`,
  },
  Heading3: {
    name: 'heading 3',
    next: 'Normal',
    paragraph: `<w:keepNext/>${spacing(320, 80)}<w:outlineLvl w:val="2"/>`,
    run: `<w:b/>${size(23)}`,
  },
  TOCHeading: {
    name: 'TOC Heading',
    next: 'Normal',
    paragraph: `<w:keepNext/>${spacing(0, 160)}`,
    run: `<w:b/>${blue}${size(36)}`,
  },
  TOC1: {
    name: 'toc 1',
    next: 'Normal',
    paragraph: `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9412"/></w:tabs>${spacing(120, 40)}`,
    run: '<w:b/>',
  },
  TOC2: {
    name: 'toc 2',
    next: 'Normal',
    paragraph: `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9412"/></w:tabs>${spacing(0, 40)}<w:ind w:left="284"/>`,
  },
  Caption: {
    name: 'caption',
    next: 'Normal',
    paragraph: `<w:keepNext/>${spacing(240, 80)}`,
    run: `<w:b/>${size(20)}`,
  },
  Note: { name: 'Merknad', paragraph: spacing(60, 120), run: `${grey}${size(20)}` },
  Quote: {
    name: 'Quote',
    next: 'QuoteSource',
    paragraph: `<w:keepNext/><w:pBdr><w:left w:val="single" w:sz="18" w:space="10" w:color="99C4FF"/></w:pBdr>${spacing(120, 0)}<w:ind w:left="284"/>`,
  },
  QuoteSource: {
    name: 'Sitatkjelde',
    paragraph: `<w:pBdr><w:left w:val="single" w:sz="18" w:space="10" w:color="99C4FF"/></w:pBdr>${spacing(0, 160)}<w:ind w:left="284"/>`,
    run: `${grey}${size(20)}`,
  },
  ListBullet: { name: 'List Bullet', paragraph: listed(2) },
  ListNumber: { name: 'List Number', paragraph: listed(1) },
  TableText: { name: 'Tabelltekst', paragraph: spacing(30, 30), run: size(19) },
  /** Two tables with nothing between them are one table to Word. */
  AfterTable: { name: 'Etter tabell', paragraph: spacing(0, 60), run: size(12) },
  Chart: { name: 'Diagram', paragraph: spacing(0, 160) },
  Header: {
    name: 'header',
    paragraph: `<w:tabs><w:tab w:val="right" w:pos="9412"/></w:tabs>${spacing(0, 0)}`,
    run: `${grey}${size(17)}`,
  },
  Footer: {
    name: 'footer',
    paragraph: `<w:tabs><w:tab w:val="right" w:pos="9412"/></w:tabs>${spacing(0, 0)}`,
    run: `${grey}${size(17)}`,
  },
};

const line = (side: string, weight: number, color: string) =>
  `<w:${side} w:val="single" w:sz="${weight}" w:space="0" w:color="${color}"/>`;

/** Lines between the rows, the names of the columns on a light ground, and the sum under a heavier line. */
export const tableStyle = `<w:style w:type="table" w:styleId="ReportTable"><w:name w:val="Rapporttabell"/><w:qFormat/><w:tblPr><w:tblBorders>${line('bottom', 4, 'A0A0A0')}${line('insideH', 4, 'A0A0A0')}</w:tblBorders><w:tblCellMar><w:left w:w="100" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:tcBorders>${line('bottom', 8, '000000')}</w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="E6F0FF"/></w:tcPr></w:tblStylePr><w:tblStylePr w:type="lastRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:tcBorders>${line('top', 8, '000000')}</w:tcBorders></w:tcPr></w:tblStylePr><w:tblStylePr w:type="firstCol"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>`;

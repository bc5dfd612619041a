import { type Chart, chartHeight, chartXml } from './chart.ts';
import { longLooks, tableStyle } from './long-document-parts.ts';
import { numberingOf, ownNumbering, settings, styles } from './word-parts.ts';
import {
  appProperties,
  coreProperties,
  escaped,
  field,
  head,
  locales,
  office,
  pageNumber,
  run,
  type WordFacts,
  type WordLanguage,
  wordType,
} from './write-word.ts';
import { pack, zipOf } from './zip.ts';

/** «Tabell 3: Svar på K1». Word counts the number itself, so that it stays right when somebody adds a table. */
export interface LongCaption {
  readonly word: string;
  readonly number: number;
  readonly text: string;
}

export type LongBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | {
      readonly kind: 'paragraph';
      readonly style: 'Normal' | 'Note' | 'Quote' | 'QuoteSource';
      readonly text: string;
      /** Where it is not the language of the document. */
      readonly language?: WordLanguage;
    }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      readonly caption: LongCaption;
      readonly header: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** Columns of figures, counted from 0. */
      readonly numeric: readonly number[];
      readonly hasSum: boolean;
      /** Of the width of the text, for each column; they add up to 1. */
      readonly shares: readonly number[];
      /** Whether it may stand on two pages. A row never does. */
      readonly mayBreak: boolean;
    }
  | ({ readonly kind: 'chart'; readonly caption: LongCaption } & Chart);

/** A document with a front page, a table of contents, and headings, tables and charts that Word knows as such. */
export interface LongDocument extends WordFacts {
  readonly front: {
    readonly sender: string;
    readonly title: string;
    readonly subtitle: string;
    /** «Utkast»; empty when it is none. It stands at the head of every page too. */
    readonly mark: string;
    readonly facts: readonly string[];
  };
  readonly contents: string;
  readonly pageWords: readonly [page: string, of: string];
  readonly body: readonly LongBlock[];
}

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"';

/** The width of the text on A4 with margins of 22 mm, in twentieths of a point. */
const textWidth = 9412;
/** The same in English Metric Units, which drawings are measured in. */
const textWidthEmu = textWidth * 635;

/** A .docx, the same bytes for the same content. */
export function longDocument(document: LongDocument): Uint8Array<ArrayBuffer> {
  const locale = locales[document.language];
  const charts = document.body.filter((block) => block.kind === 'chart');
  const lists = document.body.filter((block) => block.kind === 'list' && block.ordered).length;
  const parts: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', contentTypes(charts.length)],
    ['_rels/.rels', packageRelations],
    ['word/_rels/document.xml.rels', relations(charts.length)],
    ['word/styles.xml', styles(locale, longLooks, tableStyle)],
    ['word/settings.xml', settings(locale)],
    ['word/numbering.xml', numberingOf(lists)],
    ['docProps/app.xml', appProperties],
    ['word/document.xml', bodyXml(document)],
    ['word/header1.xml', headerXml(document)],
    ['word/footer1.xml', footerXml(document)],
    ['docProps/core.xml', coreProperties(document)],
    ...charts.map(
      (chart, index) => [`word/charts/chart${index + 1}.xml`, chartXml(chart, locale)] as const,
    ),
  ];
  return zipOf(parts.map(([name, file]) => pack(name, file)));
}

function bodyXml(document: LongDocument): string {
  let charts = 0;
  let lists = 0;
  const headings: Heading[] = [];
  const blocks = document.body.map((block, index) => {
    switch (block.kind) {
      case 'heading': {
        const mark = `_Toc${String(headings.length + 1).padStart(6, '0')}`;
        headings.push({ level: block.level, text: block.text, mark });
        const id = headings.length;
        return styled(
          `Heading${block.level}`,
          `<w:bookmarkStart w:id="${id}" w:name="${mark}"/>${run(block.text)}<w:bookmarkEnd w:id="${id}"/>`,
          index === 0 ? onNewPage : '',
        );
      }
      case 'paragraph':
        return styled(
          block.style,
          run(block.text, block.language ? { language: block.language } : {}),
          leadsIn(document.body, index) ? '<w:keepNext/>' : '',
        );
      case 'list': {
        if (!block.ordered)
          return block.items.map((item) => styled('ListBullet', run(item))).join('');
        lists += 1;
        const number = `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${ownNumbering(lists)}"/></w:numPr>`;
        return block.items.map((item) => styled('ListNumber', run(item), number)).join('');
      }
      case 'table':
        return tableXml(block);
      case 'chart':
        charts += 1;
        return captionXml(block.caption) + drawingXml(block, charts);
    }
  });
  return `${head}<w:document ${namespaces}><w:body>${frontXml(document)}${contentsXml(document, headings)}${blocks.join('')}<w:sectPr><w:headerReference w:type="default" r:id="rId5"/><w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1247" w:bottom="1247" w:left="1247" w:header="624" w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr></w:body></w:document>`;
}

/** What leads in a table or a chart stands on the same page. */
function leadsIn(body: readonly LongBlock[], index: number): boolean {
  const next = body.slice(index + 1).find(({ kind }) => kind !== 'paragraph')?.kind;
  return next === 'table' || next === 'chart';
}

function styled(style: string, content: string, more = ''): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr>${content}</w:p>`;
}

const onNewPage = '<w:pageBreakBefore/>';

function frontXml({ front }: LongDocument): string {
  return [
    styled('FrontSender', run(front.sender)),
    styled('Title', run(front.title)),
    styled('Subtitle', run(front.subtitle)),
    ...(front.mark ? [styled('FrontMark', run(front.mark))] : []),
    ...front.facts.map((fact) => styled('FrontFact', run(fact))),
  ].join('');
}

interface Heading {
  readonly level: 1 | 2 | 3;
  readonly text: string;
  readonly mark: string;
}

/**
 * The contents as a field, with each line a link. The page numbers come when somebody asks Word to update the field: only
 * who sets the pages knows them, a wrong number is worse than none, and a field that renews itself makes Word ask whether
 * the file may look into other files.
 */
function contentsXml({ contents }: LongDocument, headings: readonly Heading[]): string {
  const listed = headings.filter(({ level }) => level <= 2);
  const begin =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\z \\u </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>';
  const lines = listed.map(({ level, text, mark }, index) =>
    styled(
      `TOC${level}`,
      `${index === 0 ? begin : ''}<w:hyperlink w:anchor="${mark}" w:history="1">${run(text)}</w:hyperlink>${
        index === listed.length - 1 ? '<w:r><w:fldChar w:fldCharType="end"/></w:r>' : ''
      }`,
    ),
  );
  return styled('TOCHeading', run(contents), onNewPage) + lines.join('');
}

function captionXml({ word, number, text }: LongCaption): string {
  return styled(
    'Caption',
    `${run(`${word} `)}${field(`SEQ ${word} \\* ARABIC`, String(number))}${run(`: ${text}`)}`,
  );
}

function tableXml(table: Extract<LongBlock, { readonly kind: 'table' }>): string {
  const { caption, header, rows, numeric, hasSum, mayBreak } = table;
  const widths = table.shares.map((share) => Math.floor(share * textWidth));
  const cells = (row: readonly string[], keepNext: boolean) =>
    header
      .map((_, column) => {
        const looks = `${keepNext ? '<w:keepNext/>' : ''}${numeric.includes(column) ? '<w:jc w:val="right"/>' : ''}`;
        return `<w:tc><w:tcPr><w:tcW w:w="${widths[column] ?? 0}" w:type="dxa"/></w:tcPr>${styled('TableText', run(row[column] ?? ''), looks)}</w:tc>`;
      })
      .join('');
  const body = rows.map(
    (row, index) =>
      `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells(row, !mayBreak && index < rows.length - 1)}</w:tr>`,
  );
  return `${captionXml(caption)}<w:tbl><w:tblPr><w:tblStyle w:val="ReportTable"/><w:tblW w:w="${textWidth}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="${hasSum ? '06E0' : '06A0'}" w:firstRow="1" w:lastRow="${hasSum ? 1 : 0}" w:firstColumn="1" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="${escaped(caption.text)}"/></w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${cells(header, true)}</w:tr>${body.join('')}</w:tbl>${styled('AfterTable', '')}`;
}

function drawingXml(
  { bars, alt, caption }: Extract<LongBlock, { readonly kind: 'chart' }>,
  number: number,
): string {
  const name = escaped(`${caption.word} ${caption.number}`);
  return styled(
    'Chart',
    `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${textWidthEmu}" cy="${chartHeight(bars.length)}"/><wp:docPr id="${number}" name="${name}" descr="${escaped(alt)}"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart r:id="rIdChart${number}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`,
  );
}

function headerXml({ front }: LongDocument): string {
  return `${head}<w:hdr ${namespaces}>${styled('Header', `${run(front.title)}<w:r><w:tab/></w:r>${front.mark ? run(front.mark) : ''}`)}</w:hdr>`;
}

function footerXml({ pageWords }: LongDocument): string {
  return `${head}<w:ftr ${namespaces}>${styled('Footer', `<w:r><w:tab/></w:r>${pageNumber(pageWords)}`)}</w:ftr>`;
}

function contentTypes(charts: number): string {
  const each = Array.from(
    { length: charts },
    (_, index) =>
      `<Override PartName="/word/charts/chart${index + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/>`,
  );
  return `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${wordType}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${wordType}.styles+xml"/><Override PartName="/word/settings.xml" ContentType="${wordType}.settings+xml"/><Override PartName="/word/numbering.xml" ContentType="${wordType}.numbering+xml"/><Override PartName="/word/header1.xml" ContentType="${wordType}.header+xml"/><Override PartName="/word/footer1.xml" ContentType="${wordType}.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>${each.join('')}</Types>`;
}

const packageRelations = `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="rId3" Type="${office}/extended-properties" Target="docProps/app.xml"/></Relationships>`;

function relations(charts: number): string {
  const each = Array.from(
    { length: charts },
    (_, index) =>
      `<Relationship Id="rIdChart${index + 1}" Type="${office}/chart" Target="charts/chart${index + 1}.xml"/>`,
  );
  return `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${office}/settings" Target="settings.xml"/><Relationship Id="rId3" Type="${office}/numbering" Target="numbering.xml"/><Relationship Id="rId4" Type="${office}/footer" Target="footer1.xml"/><Relationship Id="rId5" Type="${office}/header" Target="header1.xml"/>${each.join('')}</Relationships>`;
}

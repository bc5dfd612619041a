import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DOMParser, type Element, onErrorStopParsing } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { typstTypesetter } from '#platform/pdf/typesetter.ts';
import { hasPoppler, objectsOf, poppler } from '#tests/support/pdf.ts';
import { makeReportFile } from './report-files.ts';
import { aLargeReport } from './testing/a-large-report.ts';
import { aReport } from './testing/a-report.ts';

const typesetter = typstTypesetter();
afterAll(() => typesetter.stop());

const pdf = (differences = {}) => makeReportFile(typesetter, aReport(differences), 'pdf');
const docx = (differences = {}) => makeReportFile(typesetter, aReport(differences), 'docx');

async function partsOf(file: Promise<Uint8Array>): Promise<Record<string, string>> {
  const files = unzipSync(await file);
  return Object.fromEntries(Object.entries(files).map(([name, part]) => [name, strFromU8(part)]));
}

describe('as PDF', () => {
  test('it is PDF/A with tags, a title and a language, and its fonts are inside', async () => {
    const objects = objectsOf(await pdf());
    expect(objects).toMatch(/<pdfaid:part>2<\/pdfaid:part>/);
    expect(objects).toMatch(/<pdfaid:conformance>A<\/pdfaid:conformance>/);
    expect(objects).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
    expect(objects).toMatch(/\/Lang\s*\(nn-NO\)/);
    const tags = ['/H1', '/H2', '/H3', '/L', '/LI', '/Table', '/TH', '/TD', '/Figure', '/TOC'];
    for (const tag of tags) expect(objects).toMatch(new RegExp(`/S\\s*${tag}\\b`));
    expect(objects).toMatch(/\/Alt\b/);
    expect(objects.match(/\/FontFile[23]/g)?.length).toBeGreaterThanOrEqual(2);
  });

  test('it is the same file whenever it is made', async () => {
    expect(await pdf()).toEqual(await pdf());
  });

  test.skipIf(!hasPoppler)(
    'others find it tagged, and its text in the order it is read',
    async () => {
      const file = await pdf({ isDraft: true });
      const info = poppler('pdfinfo', file);
      expect(info).toMatch(/Title: +Kartlegging av programmet i Åfjord/);
      expect(info).toMatch(/Tagged: +yes/);
      const text = poppler('pdftotext', file).replace(/\s+/g, ' ');
      const order = [
        'Statsforvaltaren i Demofylket',
        'Kartlegging av programmet i Åfjord',
        'Oppsummering av svara',
        'Utkast',
        'Saksnummer: 2026/7',
        'Innhald',
        '6 av 7 kontor <har> svara & meir.',
        'Andre punkt',
        'K2 Får alle tilbod?',
        'Figur 1: Svar på K2',
        'Tabell 1: Svar på K2',
        'Svara i alt',
        'Færre enn ti har svara.',
        '«Vi ønsker kurs»',
        'Prøvekommunesamanslåingsområde 70',
      ].map((words) => [words, text.indexOf(words)] as const);
      expect(order.filter(([, at]) => at < 0)).toEqual([]);
      expect(order.map(([, at]) => at)).toEqual(
        order.map(([, at]) => at).toSorted((a, b) => a - b),
      );
      // The names of the columns are repeated where the long table goes on.
      expect(text.match(/Kontor/g)?.length).toBeGreaterThanOrEqual(3);
    },
  );
});

describe('as a Word document', () => {
  test('it has real headings, captions that Word counts, and a chart with words', async () => {
    const parts = await partsOf(docx());
    const body = parts['word/document.xml'] ?? '';
    for (const style of [
      'Title',
      'Heading1',
      'Heading2',
      'Heading3',
      'Caption',
      'Quote',
      'ListBullet',
    ])
      expect(body).toContain(`<w:pStyle w:val="${style}"/>`);
    expect(body).toContain(' SEQ Tabell \\* ARABIC ');
    expect(body).toContain(' SEQ Figur \\* ARABIC ');
    expect(body).toContain('<w:tblHeader/>');
    expect(body).toContain('descr="Søylediagram. Ja: 50 % (3). &quot;Nei&quot;: 17 % (1)."');
    expect(body).toContain('&lt;har&gt; svara &amp; meir.');
    // A quote in the other form of Norwegian is spoken as what it is.
    expect(body).toContain('<w:lang w:val="nb-NO"/>');
    expect(parts['word/styles.xml']).toContain('<w:lang w:val="nn-NO"');
    expect(parts['docProps/core.xml']).toContain('<dc:language>nn-NO</dc:language>');
    expect(parts['word/charts/chart1.xml']).toContain('<a:t>50\u00a0%\u00a0(3)</a:t>');
  });

  test('its contents lead to its headings', async () => {
    const body = (await partsOf(docx()))['word/document.xml'] ?? '';
    expect(body).toContain(' TOC \\o "1-2" \\h \\z \\u ');
    // Word would ask whether the file may look into others.
    expect(body).not.toContain('w:dirty');
    const anchors = [...body.matchAll(/w:anchor="([^"]+)"/g)].map(([, name]) => name);
    const marks = [...body.matchAll(/w:bookmarkStart w:id="\d+" w:name="([^"]+)"/g)].map(
      ([, name]) => name,
    );
    expect(anchors).toEqual(['_Toc000001', '_Toc000002', '_Toc000003']);
    expect(marks).toEqual([...anchors, '_Toc000004']);
  });

  test('the parts name each other, and say «Utkast» as long as it is one', async () => {
    const parts = await partsOf(docx({ isDraft: true }));
    const relations = parts['word/_rels/document.xml.rels'] ?? '';
    for (const [, target] of relations.matchAll(/Target="([^"]+)"/g))
      expect(parts).toHaveProperty([`word/${target}`]);
    expect(parts['word/header1.xml']).toContain('Utkast');
    expect((await partsOf(docx()))['word/header1.xml']).not.toContain('Utkast');
  });

  test('it is the same file whenever it is made', async () => {
    expect(await docx()).toEqual(await docx());
  });

  test('each numbered list begins at 1', async () => {
    const items = { kind: 'list', ordered: true, items: ['Kurs', 'Møte'] } as const;
    const chapters = [{ id: 'a', number: 1, title: 'A', blocks: [items, items] }];
    const parts = await partsOf(docx({ chapters }));
    const numbers = [...(parts['word/document.xml'] ?? '').matchAll(/<w:numId w:val="(\d+)"/g)].map(
      ([, number]) => number,
    );
    expect(new Set(numbers).size).toBe(2);
    for (const number of numbers)
      expect(parts['word/numbering.xml']).toMatch(
        new RegExp(`<w:num w:numId="${number}">.*?<w:startOverride w:val="1"/>.*?</w:num>`),
      );
  });

  test.each(['nn', 'nb'] as const)(
    'a large report in %s is XML in the order that Word wants it, with every table and figure',
    async (language) => {
      const report = aLargeReport(language, true);
      const parts = await partsOf(makeReportFile(typesetter, report, 'docx'));
      const written = Object.entries(parts).filter(([name]) => !name.endsWith('.png'));
      expect(written.flatMap(([name, part]) => misplaced(name, part))).toEqual([]);
      const body = parts['word/document.xml'] ?? '';
      const captions = (word: string) =>
        [
          ...body.matchAll(new RegExp(` SEQ ${word} .*?separate"/></w:r><w:r><w:t>(\\d+)<`, 'g')),
        ].map(([, number]) => Number(number));
      expect(captions('Tabell')).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
      expect(captions('Figur')).toEqual(Array.from({ length: 15 }, (_, index) => index + 1));
      expect(body.match(/<wp:docPr [^>]*descr="[^"]{40,}"/g)).toHaveLength(15);
      expect(parts['docProps/core.xml']).toContain(`<dc:language>${language}-NO</dc:language>`);
    },
  );

  const run = promisify(execFile);
  test('LibreOffice opens it, and finds what is in it (needs soffice)', {
    timeout: 120_000,
  }, async (context) => {
    const isThere = await run('soffice', ['--version']).then(
      () => true,
      () => false,
    );
    context.skip(!isThere || !hasPoppler);
    const folder = await mkdtemp(join(tmpdir(), 'medverk-report-'));
    try {
      await writeFile(join(folder, 'rapport.docx'), await docx());
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      const target = ['--convert-to', 'pdf', '--outdir', folder, join(folder, 'rapport.docx')];
      await run('soffice', [profile, '--headless', ...target]);
      const text = poppler('pdftotext', await readFile(join(folder, 'rapport.pdf')));
      for (const words of ['Innhald', 'K2 Får alle tilbod?', 'Tabell 1: Svar på K2', 'Side 2 av'])
        expect(text).toContain(words);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

/** In the order of the schema (ECMA-376, part 1, annex A). Word says that a file in another order is damaged. */
const orders: Readonly<Record<string, readonly string[]>> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore numPr pBdr shd tabs spacing ind jc outlineLvl'.split(
      ' ',
    ),
  'w:rPr': 'rStyle rFonts b i color sz szCs lang'.split(' '),
  'w:tblPr': 'tblStyle tblW tblBorders tblLayout tblCellMar tblLook tblCaption'.split(' '),
  'w:trPr': ['cantSplit', 'tblHeader'],
  'w:tcPr': ['tcW', 'tcBorders', 'shd'],
  'w:style': 'name basedOn next qFormat pPr rPr tblPr tblStylePr'.split(' '),
  'w:sectPr': 'headerReference footerReference pgSz pgMar titlePg'.split(' '),
};

/** Elements that do not stand where the schema has them. The strict reader throws on what is no XML. */
function misplaced(name: string, xml: string): readonly string[] {
  const reader = new DOMParser({ onError: onErrorStopParsing });
  const { documentElement } = reader.parseFromString(xml, 'text/xml');
  return Object.entries(orders).flatMap(([parent, order]) =>
    [...(documentElement?.getElementsByTagName(parent) ?? [])].flatMap((element) => {
      const children = [...element.childNodes].map((child) => (child as Element).localName ?? '');
      const places = children.map((child) => order.indexOf(child));
      const inOrder = places.every((place, at) => place >= 0 && place >= (places[at - 1] ?? 0));
      return inOrder ? [] : [`${name}: ${parent} ${children.join(' ')}`];
    }),
  );
}

import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { typstTypesetter } from '#platform/pdf/typesetter.ts';
import { hasPoppler, objectsOf, poppler } from '#tests/support/pdf.ts';
import { makeReportFile } from './report-files.ts';
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
  test('it has real headings, captions that Word counts, and a picture with words', async () => {
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
    expect(parts['word/media/picture1.png']?.slice(1, 4)).toBe('PNG');
  });

  test('its contents lead to its headings', async () => {
    const body = (await partsOf(docx()))['word/document.xml'] ?? '';
    expect(body).toContain(' TOC \\o "1-2" \\h \\z \\u ');
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

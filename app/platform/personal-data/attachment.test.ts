import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { guardAttachment } from './attachment.ts';
import { textOf } from './document-text.ts';

const types = strToU8('<Types/>');
const documentXml = (body: string) =>
  strToU8(`<?xml version="1.0"?><w:document><w:body>${body}</w:body></w:document>`);
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`;

function aWordFile(body: string, parts: Record<string, Uint8Array> = {}): Uint8Array {
  return zipSync({
    '[Content_Types].xml': types,
    'word/document.xml': documentXml(body),
    ...parts,
  });
}

const attached = (content: Uint8Array, name = 'svar.docx') =>
  guardAttachment({ name, content }, async () => undefined);

test.each([
  ['in one run', paragraph(run('Gjeld 01824560079.'))],
  [
    'split between runs, as Word does',
    paragraph(run('0182'), '<w:proofErr/>', run('45 600'), run('79')),
  ],
  [
    'in two cells',
    `<w:tr><w:tc>${paragraph(run('018245'))}</w:tc><w:tc>${paragraph(run('60079'))}</w:tc></w:tr>`,
  ],
  ['with a line break', paragraph(run('018245'), '<w:r><w:br/></w:r>', run('60079'))],
  ['with a tab', paragraph(run('018245'), '<w:r><w:tab/></w:r>', run('60079'))],
  [
    'deleted with tracked changes',
    paragraph(run('Gjeld '), '<w:del><w:r><w:delText>01824560079</w:delText></w:r></w:del>'),
  ],
  [
    'in what a field does',
    paragraph(
      '<w:r><w:instrText> HYPERLINK "mailto:01824560079@demo.example" </w:instrText></w:r>',
    ),
  ],
  [
    'changed in one place',
    paragraph(run('0182'), '<w:del><w:r><w:delText>9</w:delText></w:r></w:del>', run('4560079')),
  ],
])('a number %s stops a Word file', async (_, body) => {
  expect(await attached(aWordFile(body))).toMatchObject({ outcome: 'stop', isRead: true });
});

test.each([
  ['word/header1.xml', '<w:hdr><w:p><w:r><w:t>01824560079</w:t></w:r></w:p></w:hdr>'],
  ['word/comments.xml', '<w:comments><w:p><w:r><w:t>01824560079</w:t></w:r></w:p></w:comments>'],
  ['word/footnotes.xml', '<w:footnotes><w:p><w:r><w:t>01824560079</w:t></w:r></w:p></w:footnotes>'],
  [
    'docProps/core.xml',
    '<cp:coreProperties><dc:title>Om 01824560079</dc:title></cp:coreProperties>',
  ],
  ['word/_rels/document.xml.rels', '<Relationship Target="mailto:01824560079@demo.example"/>'],
])('a number in %s too', async (name, xml) => {
  const file = aWordFile(paragraph(run('Svar.')), { [name]: strToU8(xml) });
  expect(await attached(file)).toMatchObject({ outcome: 'stop' });
});

test('an OpenDocument file is read', async () => {
  const file = zipSync({
    'content.xml': strToU8('<office:text><text:p>018245<text:s/>60079</text:p></office:text>'),
  });
  expect(await attached(file, 'svar.odt')).toMatchObject({ outcome: 'stop', isRead: true });
});

test('words near a name warn, and what is only a letter passes', async () => {
  const told = aWordFile(paragraph(run('Kari Nordmann har '), run('depre'), run('sjon.')));
  expect(await attached(told)).toMatchObject({ outcome: 'warn', isRead: true });
  const letter = aWordFile(paragraph(run('Ring 22 22 22 22, sak 2019/23037.')));
  expect(await attached(letter)).toEqual({ outcome: 'pass', reasons: [], isRead: true });
});

test('what the file is called counts whatever stands in it', async () => {
  const letter = aWordFile(paragraph(run('Svar.')));
  expect(await attached(letter, 'Soknad_018245_60079.docx')).toMatchObject({ outcome: 'stop' });
  expect(await attached(strToU8('018245 60079'), 'liste.csv')).toMatchObject({ outcome: 'stop' });
});

test('what cannot be read is for somebody to look at', async () => {
  const picture = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]);
  const unread = { outcome: 'warn', reasons: [], isRead: false };
  expect(await attached(picture, 'bilete.jpg')).toEqual(unread);
  expect(await attached(zipSync({ 'xl/workbook.xml': types }), 'tal.xlsx')).toEqual(unread);
  expect(await attached(strToU8('PK\u0003\u0004 øydelagd'), 'svar.docx')).toEqual(unread);
  expect(await attached(strToU8('%PDF-1.7'), 'svar.pdf')).toEqual(unread);
});

test('a PDF is read by what is given', async () => {
  const pdf = { name: 'svar.pdf', content: strToU8('%PDF-1.7') };
  expect(await guardAttachment(pdf, async () => 'Gjeld 018245 60079')).toMatchObject({
    outcome: 'stop',
    isRead: true,
  });
  expect(await guardAttachment(pdf, async () => undefined)).toMatchObject({ isRead: false });
});

test('a file that unpacks to too much, or has too many parts, is not read', () => {
  const huge = new Uint8Array(49 * 1024 * 1024);
  expect(textOf(aWordFile('', { 'word/header1.xml': huge }))).toBeUndefined();
  const parts = Object.fromEntries(
    Array.from({ length: 1_001 }, (_, index) => [`word/media/${index}.png`, new Uint8Array(1)]),
  );
  expect(textOf(aWordFile('', parts))).toBeUndefined();
});

test.each([
  ['tags that never end', '<'],
  ['deleted text that never ends', '<w:delText>'],
  ['links', 'Target="'],
])('a file twice as long takes no more than its share of time: %s', (_, piece) => {
  const time = (length: number) => {
    const file = aWordFile(piece.repeat(length / piece.length));
    const start = performance.now();
    textOf(file);
    return performance.now() - start;
  };
  time(100_000);
  expect(time(2_000_000)).toBeLessThan(10 * time(500_000) + 100);
});

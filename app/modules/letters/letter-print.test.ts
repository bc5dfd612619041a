import { afterAll, expect, test } from 'vitest';
import { typstTypesetter } from '#platform/pdf/typesetter.ts';
import { hasPoppler, objectsOf, poppler } from '#tests/support/pdf.ts';
import type { Letter } from './domain/letter.ts';
import { paragraphs } from './domain/letter.ts';
import { letterPrint } from './letter-print.ts';
import { aLetter } from './testing/a-letter.ts';

const typesetter = typstTypesetter();
afterAll(() => typesetter.stop());

async function printed(...letters: readonly [Letter, ...Letter[]]): Promise<Uint8Array> {
  return typesetter.pdf(letterPrint(letters));
}

const table: Letter['blocks'][number] = {
  kind: 'table',
  caption: 'Deltakarar',
  header: ['Kommune', '2025'],
  rows: [
    ['Demovik', '14'],
    ['Prøvøy', '3'],
  ],
  numeric: [1],
};
const full = aLetter({
  subject: 'Kartlegging av programmet i Åfjord',
  blocks: [
    ...paragraphs('Vi ber om svar.'),
    { kind: 'heading', level: 1, text: 'Slik svarar de' },
    { kind: 'list', ordered: true, items: ['Logg inn.', 'Lever svaret.'] },
    { kind: 'paragraph', text: ['Sjå ', { text: 'sida', href: 'https://medverk.example/svar' }] },
    table,
  ],
  attachments: ['Spørsmåla'],
  copies: ['Demovik kommune'],
});

test('the file is PDF/A with tags, a title and a language, and its fonts are inside', async () => {
  const objects = objectsOf(await printed(full));
  expect(objects).toMatch(/<pdfaid:part>2<\/pdfaid:part>/);
  expect(objects).toMatch(/<pdfaid:conformance>A<\/pdfaid:conformance>/);
  expect(objects).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
  expect(objects).toMatch(/\/Lang\s*\(nn-NO\)/);
  expect(objects).toContain('Kartlegging av programmet i Åfjord'.slice(0, 20));
  for (const tag of ['/H1', '/H2', '/L', '/LI', '/Table', '/TH', '/TD', '/Link', '/P'])
    expect(objects).toMatch(new RegExp(`/S\\s*${tag}\\b`));
  const fonts = objects.match(/\/FontDescriptor\b/g) ?? [];
  expect(objects.match(/\/FontFile[23]/g)?.length).toBeGreaterThanOrEqual(3);
  expect(fonts.length).toBeGreaterThan(0);
});

test('the same template makes what is to be read, with an alternative to everything seen', async () => {
  const pdf = await typesetter.pdf({ ...letterPrint([full]), standard: 'ua-1' });
  expect(objectsOf(pdf)).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
});

test('the same letter is the same file', async () => {
  expect(await printed(full)).toEqual(await printed(full));
});

test.skipIf(!hasPoppler)('others find tags, PDF/A, language and fonts in it', async () => {
  const pdf = await printed(full);
  const info = poppler('pdfinfo', pdf);
  expect(info).toMatch(/Title: +Kartlegging av programmet i Åfjord/);
  expect(info).toMatch(/Author: +Statsforvaltaren i Demofylket/);
  expect(info).toMatch(/Tagged: +yes/);
  expect(info).toMatch(/Pages: +1\n/);
  expect(info).toMatch(/Page size: .*A4/);
  const fonts = poppler('pdffonts', pdf).trim().split('\n').slice(2);
  expect(fonts.length).toBeGreaterThan(0);
  for (const font of fonts) expect(font).toMatch(/SourceSans3.* yes yes yes +\d+ +\d+$/);
});

test.skipIf(!hasPoppler)('the text comes out in the order it is read', async () => {
  const text = poppler('pdftotext', await printed(full)).replace(/\s+/g, ' ');
  const order = [
    'Statsforvaltaren i Demofylket',
    'Nav Demovik Storgata 2',
    'Vår ref.',
    'Kartlegging av programmet',
    'Vi ber om svar.',
    'Slik svarar de',
    '1. Logg inn.',
    '2. Lever svaret.',
    'Sjå sida',
    'Deltakarar',
    'Kommune',
    'Prøvøy',
    'Med helsing',
    'Sigurd Demo seksjonsleiar',
    'Brevet er elektronisk godkjent',
    'Vedlegg',
    'Kopi til',
    'Side 1 av 1',
  ].map((words) => [words, text.indexOf(words)] as const);
  expect(order.filter(([, at]) => at < 0)).toEqual([]);
  expect(order.map(([, at]) => at)).toEqual(order.map(([, at]) => at).toSorted((a, b) => a - b));
});

test.skipIf(!hasPoppler)(
  'several letters are one file, each with pages of its own in its own language',
  async () => {
    const long = aLetter({
      blocks: paragraphs(
        ...Array.from(
          { length: 30 },
          (_, at) => `Avsnitt ${at}. ${'Ord og fleire ord. '.repeat(12)}`,
        ),
      ),
    });
    const pdf = await printed(
      full,
      long,
      aLetter({ language: 'nb', receiver: { name: 'Nav Prøvøy', address: [] } }),
    );
    const text = poppler('pdftotext', pdf);
    expect(text.match(/Side \d av \d/g)).toEqual([
      'Side 1 av 1',
      'Side 1 av 3',
      'Side 2 av 3',
      'Side 3 av 3',
      'Side 1 av 1',
    ]);
    // The reference runs on above the pages that go on, and not above where a letter begins.
    const pages = text.split('\f').slice(0, 5);
    expect(pages.map((page) => /^\s*Vår ref\./.test(page))).toEqual([
      false,
      false,
      true,
      true,
      false,
    ]);
    expect(objectsOf(pdf)).toMatch(/\/Lang\s*\(nb-NO\)/);
  },
);

test.skipIf(!hasPoppler).each([
  ['Typst that stops', '#panic() #import "/x" #sys.inputs'],
  ['Typst that shows otherwise', '*b* _i_ `k` @r <l> = // /* */ -- ... ~'],
  ['mathematics and backslashes', '$x^2$ \\ \\u{41} \\n'],
  ['quotes', `"'«»‘’“”`],
  ['Norwegian and Sami', 'æøåÆØÅ čđŋšŧž ÁČĐŊŠŦŽ'],
  ['emoji', 'Hei 😀 👩‍👧 🇳🇴'],
  ['Greek and Cyrillic', 'Ελλάς Москва'],
  ['markup', '<b>&amp;</b> {{x}} ${y} %s'],
])('what people wrote comes out as typed: %s', async (_, written) => {
  const letter = aLetter({
    subject: written,
    receiver: { name: written, address: [] },
    blocks: paragraphs(written),
  });
  const text = poppler('pdftotext', await printed(letter));
  expect(text.split(written).length - 1).toBe(3);
});

test.skipIf(!hasPoppler).each([
  ['a word longer than the page', 'å'.repeat(4000)],
  ['an address', `https://medverk.example/${'svar/'.repeat(60)}`],
])('%s is broken without losing a letter', async (_, written) => {
  const pdf = await printed(aLetter({ blocks: paragraphs(written) }));
  expect(poppler('pdftotext', pdf).replace(/\s+|Side \d av \d/g, '')).toContain(
    written.slice(0, 200),
  );
});

test.skipIf(!hasPoppler)(
  'what no font can show does not keep the letter from being made',
  async () => {
    const letter = aLetter({
      subject: 'سلام 你好 a\u200bb\u00adc\u2060 \ufdd0 \u{1f9ff}',
      blocks: paragraphs('𝒳 ☐ ✓ → ∑'),
    });
    const pdf = await printed(letter);
    expect(poppler('pdftotext', pdf)).toContain('□□□□ □□');
  },
);

test('a letter without anything but a name is a letter', async () => {
  const empty = aLetter({
    sender: { name: '', postalAddress: [], visitingAddress: [] },
    receiver: { name: '', address: [] },
    subject: '',
    ourReference: '',
    blocks: [],
    signers: [],
  });
  expect((await printed(empty)).length).toBeGreaterThan(1000);
});

import { expect, test } from 'vitest';
import { isLetterHtml } from '#modules/cases/domain/letter-html.ts';
import { aLetter } from '../testing/a-letter.ts';
import { clean, paragraphs } from './letter.ts';
import { letterHtml } from './letter-html.ts';
import { references, senderFacts, signature } from './letter-parts.ts';
import { letterSheet } from './letter-sheet.ts';

test.each([
  ['nn', 'Dykkar ref.', 'Med helsing', 'elektronisk godkjent og har derfor inga underskrift'],
  ['nb', 'Deres ref.', 'Med hilsen', 'elektronisk godkjent og har derfor ingen underskrift'],
  ['en', 'Your ref.', 'Yours sincerely', 'approved electronically and therefore has no signature'],
] as const)(
  'the words around the text are in the language of the letter: %s',
  (language, ...words) => {
    const letter = aLetter({ language, yourReference: '2025/44' });
    const html = letterHtml(letter);
    const sheet = JSON.stringify(letterSheet(letter));
    for (const word of words) {
      expect(html).toContain(word);
      expect(sheet).toContain(word);
    }
  },
);

test('what is not known is not printed', () => {
  const letter = aLetter({
    sender: { name: 'Statsforvaltaren i Nordland', postalAddress: [], visitingAddress: [] },
  });
  expect(senderFacts(letter)).toEqual([]);
  expect(letterHtml(letter)).not.toContain('<footer>');
  expect(references(letter).map(([label]) => label)).toEqual(['Dato', 'Vår ref.']);
});

test('an organisation number is written in threes that stay on one line', () => {
  const sender = { ...aLetter().sender, organisationNumber: '974762994' };
  expect(senderFacts(aLetter({ sender })).at(-1)).toEqual(['Org.nr.', ['974\u00a0762\u00a0994']]);
});

test('without anybody named it is the sender who stands behind it', () => {
  expect(signature(aLetter()).signers).toEqual([['Sigurd Demo', 'seksjonsleiar']]);
  expect(signature(aLetter({ signers: [{ name: ' ' }] })).signers).toEqual([
    ['Statsforvaltaren i Demofylket'],
  ]);
});

test('the HTML has the structure that a reader needs, and passes as a letter', () => {
  const html = letterHtml(
    aLetter({
      blocks: [
        { kind: 'heading', level: 1, text: 'Slik svarar de' },
        {
          kind: 'list',
          ordered: true,
          items: ['Logg inn', ['Sjå ', { text: 'sida', href: 'https://nav.example/a' }]],
        },
        {
          kind: 'table',
          caption: 'Tal',
          header: ['Kommune', 'I alt'],
          rows: [['Bø', '3']],
          numeric: [1],
        },
      ],
      attachments: ['Spørsmåla'],
      copies: ['Demovik kommune'],
    }),
  );
  expect(isLetterHtml(html)).toBe(true);
  expect(html).toContain('<h1>Kartlegging av programmet</h1>\n<h2>Slik svarar de</h2>');
  expect(html).toContain(
    '<ol><li>Logg inn</li><li>Sjå <a href="https://nav.example/a">sida</a></li></ol>',
  );
  expect(html).toContain('<caption>Tal</caption><thead><tr><th scope="col">Kommune</th>');
  expect(html).toContain('<td class="figure">3</td>');
  expect(html).toContain('<h2>Vedlegg</h2>\n<ul><li>Spørsmåla</li></ul>');
  expect(html).toContain('<h2>Kopi til</h2>\n<ul><li>Demovik kommune</li></ul>');
});

test('on a page that has headings of its own the subject is one below them', () => {
  const blocks = [{ kind: 'heading', level: 1, text: 'Frist' }] as const;
  const html = letterHtml(aLetter({ blocks, attachments: ['A'] }), 3);
  expect(html.match(/<h\d>/g)).toEqual(['<h3>', '<h4>', '<h4>']);
});

test.each([
  '<script>alert("1")</script> & co',
  '</p><iframe src="x">',
  'a\u0000b\u0007c',
  '\ud800 half a pair',
  '\u202eturned',
])('what people wrote is text and nothing else: %j', (written) => {
  const letter = aLetter({
    subject: written,
    receiver: { name: written, address: [written] },
    signers: [{ name: written, title: written }],
    attachments: [written],
    blocks: [
      ...paragraphs(written),
      { kind: 'paragraph', text: [{ text: written, href: 'javascript:alert(1)' }] },
      { kind: 'table', caption: written, header: [written], rows: [[written]] },
    ],
  });
  expect(isLetterHtml(letterHtml(letter))).toBe(true);
  expect(letterHtml(letter)).not.toMatch(/<script|<iframe|javascript:/);
  expect(JSON.stringify(letterSheet(letter))).not.toMatch(/javascript:|\\ud800|\\u0000|\u202e/);
});

test('text is made whole, and line breaks of every kind are one', () => {
  expect(clean('a\r\nb\rc\u2028d\te')).toBe('a\nb\nc\nd e');
  expect(clean('A\u030a')).toBe('Å');
  expect(clean('👩‍👧 čđŋšŧž')).toBe('👩‍👧 čđŋšŧž');
});

test('an empty line begins a paragraph', () => {
  expect(paragraphs('a\nb\n\n  c ', '', ' \n')).toEqual([
    { kind: 'paragraph', text: 'a\nb' },
    { kind: 'paragraph', text: 'c' },
  ]);
});

test('a word longer than a line can be broken, after the marks of an address first', () => {
  const [before, long] = letterSheet(
    aLetter({ subject: 'Sjå https://medverk.example/svar/1-2' }),
  ).subject;
  expect(before).toBe('Sjå ');
  expect(long).toEqual({ parts: ['https:/', '/', 'medverk.', 'example/', 'svar/', '1-2'] });
  const [word] = letterSheet(aLetter({ subject: '👩‍👧'.repeat(12) })).subject;
  expect(word).toEqual({ parts: Array.from({ length: 12 }, () => '👩‍👧') });
});

import { expect, test } from 'vitest';
import { blocksOf } from './document-blocks.ts';

test('a mail, an answer and a table become blocks in the order they are read', () => {
  expect(
    blocksOf(
      '<dl><dt>Frå</dt><dd>Kari &lt;k@x.example&gt;</dd><dt>Emne</dt><dd>Svar</dd></dl>\n<p>Hei<br/>og  hopp</p>',
    ),
  ).toEqual([
    { kind: 'paragraph', text: 'Frå: Kari <k@x.example>' },
    { kind: 'paragraph', text: 'Emne: Svar' },
    { kind: 'paragraph', text: 'Hei\nog hopp' },
  ]);
  expect(
    blocksOf(
      '<article><h1>Svar</h1><h3>1 Kor mange?</h3><ul><li>Éin</li><li>To <b>ting</b></li></ul></article>',
    ),
  ).toEqual([
    { kind: 'heading', level: 1, text: 'Svar' },
    { kind: 'heading', level: 3, text: '1 Kor mange?' },
    { kind: 'item', text: 'Éin' },
    { kind: 'item', text: 'To ting' },
  ]);
  expect(
    blocksOf(
      '<table><tr><th>År</th><th>Sum</th></tr><tr><td>2026</td><td>&#49;&#x32;</td></tr></table>',
    ),
  ).toEqual([
    { kind: 'paragraph', text: 'År – Sum' },
    { kind: 'paragraph', text: '2026 – 12' },
  ]);
  expect(blocksOf('Berre tekst &ukjend; &#99999999;')).toEqual([
    { kind: 'paragraph', text: 'Berre tekst &ukjend; &#99999999;' },
  ]);
  expect(blocksOf('')).toEqual([]);
});

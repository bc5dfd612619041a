import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { WrittenText } from './written-text.tsx';

const shown = (text: string) => renderToStaticMarkup(<WrittenText text={text} />);

test('headings, lists and links are what they are, under the heading of the page', () => {
  const html = shown('# Kven?\n\n- ein\n- to\n\n[Lova](https://lovdata.no) og *meir*');
  expect(html).toContain('<h2>Kven?</h2>');
  expect(html).toContain('<li>ein</li>');
  expect(html).toContain('<a href="https://lovdata.no">Lova</a>');
  expect(html).toContain('<em>meir</em>');
});

test.each([
  ['## Ein\n\n#### To', '<h2>Ein</h2>\n<h3>To</h3>'],
  ['### Ein\n\n# To', '<h3>Ein</h3>\n<h2>To</h2>'],
])('the headings of %j follow that of the page', (text, html) => {
  expect(shown(text)).toContain(html);
});

test.each([
  ['<script>alert(1)</script>'],
  ['<img src=x onerror=alert(1)>'],
  ['<p class="MsoNormal" style="x">Frå Word<o:p></o:p></p>'],
])('%s is shown as it was typed', (text) => {
  const html = shown(text);
  expect(html).not.toMatch(/<(script|img|p class|o:p)/);
  expect(html).toContain('&lt;');
});

test.each([
  ['[x](javascript:alert(1))'],
  ['[x](data:text/html,hei)'],
  ['![x](javascript:alert(1))'],
  ['[x](vbscript:x)'],
  ['<javascript:alert(1)>'],
])('%s leads nowhere', (text) => {
  expect(shown(text)).not.toMatch(/(href|src)="[^"]*(javascript|data|vbscript)/i);
});

test('a picture from elsewhere is a link, so that nobody is told who reads', () => {
  const html = shown('![kart](https://elsewhere.example/map.png)');
  expect(html).not.toContain('<img');
  expect(html).toContain('<a href="https://elsewhere.example/map.png">kart</a>');
});

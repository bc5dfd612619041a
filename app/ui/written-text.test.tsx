import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
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

describe('where a text has pictures of its own', () => {
  const own = { src: '/b/2.webp', srcSet: '/b/2.webp 9w', sizes: '9px', width: 9, height: 6 };
  const drawn = (text: string) =>
    renderToStaticMarkup(
      <WrittenText text={text} imageAt={(at) => (at === 'bilete-2' ? own : undefined)} />,
    );

  test('they are drawn, with what they show and their shape', () => {
    expect(drawn('Her:\n\n![Ein "veg" <b>](bilete-2 "tittel")')).toContain(
      '<img src="/b/2.webp" srcset="/b/2.webp 9w" sizes="9px" width="9" height="6" alt="Ein &quot;veg&quot; &lt;b&gt;" loading="lazy" decoding="async" />',
    );
    expect(drawn('![x][a]\n\n[a]: bilete-2')).toContain('src="/b/2.webp"');
  });

  test('a picture in a link is in it, and one from elsewhere is its words and no link of its own', () => {
    expect(drawn('[![veg](bilete-2)](https://a.example)')).toMatch(
      /<a href="[^"]*"><img [^>]*><\/a>/,
    );
    expect(drawn('[![kart](https://b.example/map.png)](https://a.example)')).toContain(
      '<a href="https://a.example">kart</a>',
    );
  });

  test.each([
    ['![kart](https://elsewhere.example/map.png)'],
    ['![kart](/logg-ut)'],
    ['![kart](bilete-3)'],
    ['![kart](javascript:alert(1))'],
    ['![kart](data:image/svg+xml,x)'],
    ['`![kart](bilete-2)`'],
    ['<img src="bilete-2" alt="" />'],
  ])('%s is no picture', (text) => {
    expect(drawn(text)).not.toMatch(/<img|javascript|data:/);
  });
});

test('a text that would take minutes to read as Markdown is shown as it was typed', () => {
  const began = performance.now();
  expect(shown('- '.repeat(20_000))).toContain('- - - -');
  expect(shown(`<b>${'*'.repeat(40_000)}`)).toContain('&lt;b&gt;***');
  expect(performance.now() - began).toBeLessThan(1000);
});

import { expect, test } from 'vitest';
import { isLetterHtml, letterHtml } from './letter-html.ts';

test.each([
  '<h1>Kartlegging</h1><p>Vi ber om svar innan <strong>6. januar 2020</strong>.</p>',
  '<p>Sjå <a href="https://lovdata.no/lov/2009-12-18-131/§29">sosialtenestelova § 29</a>.<br/>Helsing</p>',
  '<table class="t"><tbody><tr><th scope="row">Kontor</th><td colspan="2">Nav</td></tr></tbody></table>',
  '<section lang="nn" aria-label="Brev"><time datetime="2026-11-02">2. november</time></section>',
  '2 &lt; 3 &amp; "sitat"',
])('%s is a letter', (html) => {
  expect(isLetterHtml(html)).toBe(true);
});

test.each([
  '<script>alert(1)</script>',
  '<SCRIPT>alert(1)</SCRIPT>',
  '<p onclick="x()">a</p>',
  '<img src="x">',
  '<iframe src="https://example.no"></iframe>',
  '<form action="/"><input name="a"></form>',
  '<a href="javascript:alert(1)">a</a>',
  '<a href="&#106;avascript:alert(1)">a</a>',
  '<a href=" javascript:alert(1)">a</a>',
  '<a href="//example.no">a</a>',
  '<p style="background:url(x)">a</p>',
  '<style>p { color: red }</style>',
  "<p class='a'>b</p>",
  '<p class=a>b</p>',
  '<!-- <script> -->',
  '<p <script>>',
  '<scr<b></b>ipt>alert(1)</scr<b></b>ipt>',
  '<svg><a href="https://x.no">a</a></svg>',
  'a < b',
  '<p\0>a</p>',
])('%s is more than a letter', (html) => {
  expect(isLetterHtml(html)).toBe(false);
});

test('a letter of paragraphs is a letter, whatever is written in it', () => {
  const html = letterHtml({
    sender: 'Statsforvaltaren <i> Demofylket',
    facts: [['Til', 'Nav & Co']],
    title: 'Svar <nå> & "her"',
    paragraphs: ['<script>alert(1)</script>', 'To\0\nTre', ' '],
    closing: ['Med helsing', 'Statsforvaltaren'],
  });
  expect(isLetterHtml(html)).toBe(true);
  expect(html.split('\n')).toEqual([
    '<header><p>Statsforvaltaren &lt;i&gt; Demofylket</p><dl><dt>Til</dt><dd>Nav &amp; Co</dd></dl></header>',
    '<h1>Svar &lt;nå&gt; &amp; &quot;her&quot;</h1>',
    '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>',
    '<p>To<br/>Tre</p>',
    '<p>Med helsing<br/>Statsforvaltaren</p>',
  ]);
});

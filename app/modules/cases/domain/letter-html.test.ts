import { expect, test } from 'vitest';
import { isLetterHtml } from './letter-html.ts';

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

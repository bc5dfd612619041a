import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { xmlText } from './xml.ts';

const read = (xml: string) =>
  new DOMParser({ onError: onErrorStopParsing }).parseFromString(xml, 'text/xml').documentElement;

test.each([
  ['tags & marks', `<a href="x">Tom & 'Siri'</a>`],
  ['the end of a CDATA section', 'a ]]> b'],
  ['signs outside the basic plane', 'Program 🎉 𠀋'],
])('%s come back as they were', (_, text) => {
  expect(read(`<t a="${xmlText(text)}">${xmlText(text)}</t>`)?.textContent).toBe(text);
});

test('what XML cannot hold is left out, and the rest is kept', () => {
  expect(xmlText('a\u0000b\u0008c\ud800d\ufffee')).toBe('abcde');
});

test('whatever is written, it can be read', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(read(`<t a="${xmlText(text)}">${xmlText(text)}</t>`)?.nodeName).toBe('t');
    }),
  );
});

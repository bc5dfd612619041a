import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { TextAfter, TextBefore } from './text-diff.tsx';

test('the words that went are struck out, and those that came underlined', () => {
  const texts = { before: 'Frå januar til mars', after: 'Frå februar til mars' };
  expect(renderToStaticMarkup(<TextBefore {...texts} />)).toMatch(
    /^Frå <del[^>]*>januar<\/del> til mars$/,
  );
  expect(renderToStaticMarkup(<TextAfter {...texts} />)).toMatch(
    /^Frå <ins[^>]*>februar<\/ins> til mars$/,
  );
});

test('two long texts with nothing in common are not compared word by word, and are shown whole', () => {
  const words = (prefix: string) =>
    Array.from({ length: 8000 }, (_, index) => `${prefix}${index % 977}`).join(' ');
  const before = words('a');
  const after = words('b');
  expect(renderToStaticMarkup(<TextBefore before={before} after={after} />)).toContain(
    `>${before}</del>`,
  );
  expect(renderToStaticMarkup(<TextAfter before={before} after={after} />)).toContain(
    `>${after}</ins>`,
  );
}, 2000);

import { expect, test } from 'vitest';
import { bodiesFor } from './right-body.ts';

test.each([
  ['Når kjem dagpengane mine?', ['nav']],
  ['Eg får AAP og vil ha økonomisk sosialhjelp.', ['nav', 'municipality']],
  ['Jeg søkte om kvalifiseringsprogram i mai', ['municipality']],
  ['Søknad om program', ['municipality']],
  ['Opphaldsløyve og skattekort', ['tax', 'immigration']],
  ['Innkalling frå fastlegen', ['health']],
  ['Kan vi få lengre frist på kartlegginga?', []],
  ['Aapne dører', []],
])('%s', (text, expected) => {
  expect(bodiesFor(text)).toEqual(expected);
});

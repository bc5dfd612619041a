import { type Document, DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import { expect, test } from 'vitest';
import { atomFeed, type FeedEntry } from './atom-feed.ts';

const entry: FeedEntry = {
  id: '019a3f00-0000-7000-8000-000000000001',
  title: 'Nytt om programmet',
  lead: 'Kva som er nytt',
  language: 'nb',
  author: 'Statsforvaltaren i Demofylket',
  address: 'https://medverk.example/nn/statsforvaltar/FMDEMO/nytt',
  publishedAt: new Date('2026-11-01T08:00:00Z'),
  updatedAt: new Date('2026-11-02T08:00:00Z'),
};
const feed = (entries: readonly FeedEntry[]) =>
  atomFeed({
    title: 'Nyhende',
    language: 'nn',
    self: 'https://medverk.example/nn/nyhende.atom',
    page: 'https://medverk.example/nn',
    entries,
  });

const read = (xml: string): Document =>
  new DOMParser({ onError: onErrorStopParsing }).parseFromString(xml, 'text/xml');

const textsOf = (xml: string, name: string) =>
  Array.from(read(xml).getElementsByTagName(name), (element) => element.textContent);

test('a feed says what it is, where it is, who wrote what and when', () => {
  const xml = feed([entry]);
  const root = read(xml).documentElement;
  expect(root?.namespaceURI).toBe('http://www.w3.org/2005/Atom');
  expect(root?.getAttribute('xml:lang')).toBe('nn');
  expect(textsOf(xml, 'title')).toEqual(['Nyhende', 'Nytt om programmet']);
  expect(textsOf(xml, 'id')).toEqual([
    'https://medverk.example/nn/nyhende.atom',
    'urn:uuid:019a3f00-0000-7000-8000-000000000001',
  ]);
  expect(textsOf(xml, 'updated')).toEqual(['2026-11-02T08:00:00.000Z', '2026-11-02T08:00:00.000Z']);
  expect(textsOf(xml, 'published')).toEqual(['2026-11-01T08:00:00.000Z']);
  expect(textsOf(xml, 'name')).toEqual(['Statsforvaltaren i Demofylket']);
  expect(textsOf(xml, 'summary')).toEqual(['Kva som er nytt']);
  expect(xml).toContain('<link rel="self" type="application/atom+xml"');
  expect(xml).toContain('<entry xml:lang="nb">');
});

test('whatever an editor has pasted, the feed can be read', () => {
  const pasted = 'A\u0000B & <b>C</b> ]]> 🎉 "D" \ud83d';
  const xml = feed([{ ...entry, title: pasted, lead: pasted }]);
  const told = 'AB & <b>C</b> ]]> 🎉 "D" ';
  expect(textsOf(xml, 'title')[1]).toBe(told);
  expect(textsOf(xml, 'summary')).toEqual([told]);
});

test('without news there is still a feed, and it is the same each time', () => {
  expect(textsOf(feed([]), 'updated')).toEqual(['1970-01-01T00:00:00.000Z']);
  expect(feed([])).toBe(feed([]));
});

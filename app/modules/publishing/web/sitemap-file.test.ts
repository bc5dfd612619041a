import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import { beforeAll, expect, test } from 'vitest';
import { importOrganisations } from '#modules/organisations/usecases/import-organisations.ts';
import { Forbidden, NotFound, visitor } from '#platform/access.ts';
import { execute } from '#platform/use-case.ts';
import { anActor, services, testDay } from '#tests/support/services.ts';
import { visit } from '#tests/support/visit.ts';
import { walls } from '../../../../tests/e2e/addresses.ts';
import { robots } from '../robots.ts';
import { inAllLanguages, sitemap, sitemapIndex } from '../sitemap.ts';
import { aDraft, aPublishedPage, anEditor, daysLater } from '../testing/a-page.ts';
import { loader } from './sitemap-file.ts';
import { archiveContent } from '../usecases/edit-content.ts';
import { listSitePages } from '../usecases/list-site-pages.ts';

const editor = anEditor();
const base = `https://medverk.example/nn/statsforvaltar/${editor.capacity.unitId}`;
let xml = '';

const read = (text: string) =>
  new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, 'text/xml');

const addressesIn = (text: string) =>
  Array.from(read(text).getElementsByTagName('loc'), ({ textContent }) => textContent ?? '');

beforeAll(async () => {
  const operator = anActor('operator', 'operations');
  await execute(services, operator, importOrganisations, { folder: 'data/organisations' });
  const topicId = await aPublishedPage(editor, { title: 'Tema', languages: ['nn', 'nb'] });
  await aPublishedPage(editor, { title: 'Nytt', topicId });
  await aDraft(editor, { title: 'Utkast', topicId });
  await aPublishedPage(editor, { title: 'Fram i tid', topicId, on: daysLater(3) });
  const archived = await aPublishedPage(editor, { title: 'Arkivert', topicId });
  const archive = { contentId: archived, archived: true, reason: '' };
  await execute(services, editor, archiveContent, archive);
  const answer = await loader(visit(services, visitor, '/sitemap.xml', {}) as never);
  xml = await answer.text();
});

test('every public page that is the same for everybody is in the site map, in each language', () => {
  const fixed = walls
    .map(({ pattern }) => pattern)
    .filter((pattern) => /^\/:language(\/[a-z]+)*$/.test(pattern) && pattern !== '/:language/sok');
  expect(fixed.length).toBeGreaterThan(7);
  const found = addressesIn(xml);
  for (const pattern of fixed)
    for (const language of ['nn', 'nb', 'en'])
      expect(found).toContain(`https://medverk.example${pattern.replace(':language', language)}`);
  expect(found).toContain('https://medverk.example/en/lova/sotjl-35');
  expect(found).toContain('https://medverk.example/nb/programmet/stonad');
  expect(found).toContain('https://medverk.example/nn/statsforvaltar/FMVL');
  expect(found).toContain('https://medverk.example/se');
  expect(new Set(found).size).toBe(found.length);
});

test('what is published is there in the languages it has, with its day, and nothing else is', () => {
  const found = addressesIn(xml);
  const own = found.filter((address) => address.includes(editor.capacity.unitId));
  expect(own.toSorted()).toEqual(
    [
      base,
      base.replace('/nn/', '/nb/'),
      base.replace('/nn/', '/en/'),
      ...['nn', 'nb', 'en'].map((language) => `${base.replace('nn', language)}/nyhende`),
      `${base}/tema`,
      `${base.replace('/nn/', '/nb/')}/tema`,
      `${base}/nytt`,
    ].toSorted(),
  );
  expect(xml).toContain(`<url><loc>${base}/nytt</loc><lastmod>${testDay.toISOString()}</lastmod>`);
  expect(xml).toContain(
    `<xhtml:link rel="alternate" hreflang="nb" href="${base.replace('/nn/', '/nb/')}/tema"/>`,
  );
});

test('there is no part that there is nothing in, and it is for readers', async () => {
  await expect(execute(services, visitor, listSitePages, { part: 2 })).rejects.toThrow(NotFound);
  await expect(execute(services, editor, listSitePages, { part: 1 })).rejects.toThrow(Forbidden);
});

test('a part is well within what a site map may be, also with long addresses', () => {
  const pages = Array.from({ length: 5000 }, (_, index) =>
    inAllLanguages(`/statsforvaltar/FMDEMO/${'a'.repeat(70)}-${index}`),
  );
  const file = sitemap(pages, 'https://kvalifiseringsprogrammet.example.no');
  expect(addressesIn(file)).toHaveLength(15_000);
  expect(Buffer.byteLength(file)).toBeLessThan(50 * 1024 * 1024);
  expect(addressesIn(sitemapIndex(2, 'https://medverk.example'))).toEqual([
    'https://medverk.example/sitemap.xml?del=1',
    'https://medverk.example/sitemap.xml?del=2',
  ]);
});

test('search engines read the public pages and no other, and nothing where all is invented', () => {
  expect(robots('https://medverk.example', true)).toBe('User-agent: *\nDisallow: /\n');
  const lines = robots('https://medverk.example', false).split('\n');
  expect(lines).toContain('Sitemap: https://medverk.example/sitemap.xml');
  const rules = lines.flatMap((line) => {
    const [, kind, path = ''] = /^(Allow|Disallow): (.*)$/.exec(line) ?? [];
    return kind ? [{ allows: kind === 'Allow', path }] : [];
  });
  // The longest that fits decides (RFC 9309).
  const mayRead = (address: string) =>
    rules
      .filter(({ path }) =>
        path.endsWith('$') ? address === path.slice(0, -1) : address.startsWith(path),
      )
      .sort((a, b) => b.path.length - a.path.length)[0]?.allows;
  const isPublic = (pattern: string) => /^\/:language|^\/se$|^\/$|^\/sitemap/.test(pattern);
  const open = walls.filter(({ pattern }) => isPublic(pattern));
  expect(open.filter(({ address }) => !mayRead(address))).toEqual([]);
  const closed = walls.filter(({ who }) => who !== 'everyone');
  expect(closed.filter(({ address }) => mayRead(address))).toEqual([]);
});

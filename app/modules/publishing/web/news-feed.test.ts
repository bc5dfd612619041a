import { beforeAll, expect, test } from 'vitest';
import { importOrganisations } from '#modules/organisations/usecases/import-organisations.ts';
import { Forbidden, NotFound, visitor } from '#platform/access.ts';
import { execute } from '#platform/use-case.ts';
import { anActor, services } from '#tests/support/services.ts';
import { visit } from '#tests/support/visit.ts';
import type { ContentId } from '../domain/content.ts';
import { aDraft, anEditor, aPublishedPage, daysLater } from '../testing/a-page.ts';
import { loader } from './news-feed.ts';
import { changeContentAddress } from '../usecases/change-address.ts';
import { archiveContent } from '../usecases/edit-content.ts';
import { readFeed } from '../usecases/read-feed.ts';

const of = { publisherKind: 'governor', publisherId: 'FMRO' } as const;
const editor = anActor('governor-editor', 'governor', of.publisherId);
const later = daysLater(10);
let topicId: ContentId;
let archivedId: ContentId;

beforeAll(async () => {
  const operator = anActor('operator', 'operations');
  await execute(services, operator, importOrganisations, { folder: 'data/organisations' });
  topicId = await aPublishedPage(editor, { title: 'Tema' });
  await aPublishedPage(editor, { title: 'Eldst', topicId });
  await aPublishedPage(editor, {
    title: 'Nyast',
    topicId,
    languages: ['nn', 'nb'],
    on: daysLater(2),
  });
  await aDraft(editor, { title: 'Utkast', topicId });
  await aPublishedPage(editor, { title: 'Fram i tid', topicId, on: daysLater(30) });
  archivedId = await aPublishedPage(editor, { title: 'Arkivert', topicId });
  const archive = { contentId: archivedId, archived: true, reason: '' };
  await execute(services, editor, archiveContent, archive);
  const other = await aPublishedPage(editor, { title: 'Anna tema' });
  await aPublishedPage(editor, { title: 'Om noko anna', topicId: other, on: daysLater(1) });
});

async function read(
  about: Parameters<typeof readFeed.handle>[1]['of'],
  language: 'nn' | 'nb' | 'en' = 'nn',
) {
  const feed = await execute(later, visitor, readFeed, { language, of: about });
  if (!feed.ok) throw new Error('a reader is never refused');
  return feed.value;
}

test("a publisher's feed has what readers see, the newest first", async () => {
  const { articles, publisherName } = await read(of);
  expect(publisherName).toBe('Statsforvaltaren i Rogaland');
  expect(articles.map(({ title }) => title)).toEqual(['Nyast', 'Om noko anna', 'Eldst']);
  expect(articles[0]).toMatchObject({
    author: 'Statsforvaltaren i Rogaland',
    updatedAt: daysLater(2).clock.now(),
  });
});

test('each is in the language of the feed, or else in the one it has', async () => {
  const { articles } = await read(of, 'nb');
  expect(articles.map(({ language }) => language)).toEqual(['nb', 'nn', 'nn']);
});

test('a topic page has a feed of its own, and everybody has one together', async () => {
  const onTopic = await read({ ...of, slug: 'tema' });
  expect(onTopic.articles.map(({ title }) => title)).toEqual(['Nyast', 'Eldst']);
  const all = await read(undefined);
  expect(all.publisherName).toBeUndefined();
  expect(all.articles.map(({ title }) => title)).toEqual(
    expect.arrayContaining(['Nyast', 'Om noko anna', 'Eldst']),
  );
});

test("what is not there has no feed: an unknown publisher, an article, another's topic page", async () => {
  const elsewhere = anEditor();
  await aPublishedPage(elsewhere, { title: 'Hos andre' });
  for (const about of [
    { ...of, publisherId: 'FMXX' },
    { ...of, slug: 'nyast' },
    { ...of, slug: 'hos-andre' },
    { ...of, slug: 'finst-ikkje' },
  ])
    await expect(read(about)).rejects.toThrow(NotFound);
  await expect(execute(services, editor, readFeed, { language: 'nn', of })).rejects.toThrow(
    Forbidden,
  );
});

const feedAt = '/:language/statsforvaltar/:publisherId/:slug/nyhende.atom';
const ask = (params: { language: string; publisherId: string; slug: string }) =>
  loader(visit(later, visitor, feedAt, params) as never);

test('the file says where it is found by the address of the installation', async () => {
  const answer = await ask({ language: 'nb', publisherId: 'FMRO', slug: 'tema' });
  expect(answer.headers.get('Content-Type')).toBe('application/atom+xml; charset=utf-8');
  const xml = await answer.text();
  const page = 'https://medverk.example/nb/statsforvaltar/FMRO/tema';
  expect(xml).toContain(
    `<link rel="self" type="application/atom+xml" href="${page}/nyhende.atom"/>`,
  );
  expect(xml).toContain(`<link rel="alternate" type="text/html" href="${page}"/>`);
  expect(xml).toContain('<title>Tema – Statsforvalteren i Rogaland</title>');
  expect(xml).not.toMatch(/localhost|Utkast|Fram i tid|Arkivert/);
});

test('an old address of a topic page leads to its feed', async () => {
  await execute(services, editor, changeContentAddress, { contentId: topicId, slug: 'nytt-namn' });
  const led = await ask({ language: 'nn', publisherId: 'FMRO', slug: 'tema' }).catch(
    (answer: unknown) => answer as Response,
  );
  expect(led.status).toBe(301);
  expect(led.headers.get('Location')).toBe('/nn/statsforvaltar/FMRO/nytt-namn/nyhende.atom');
});

import { beforeAll, beforeEach, expect, test } from 'vitest';
import { importOrganisations } from '#modules/organisations/usecases/import-organisations.ts';
import { type Actor, Forbidden, systemActor, visitor } from '#platform/access.ts';
import { type Probed, rememberedProbe } from '#platform/links/link-probe.ts';
import { execute, type Services } from '#platform/use-case.ts';
import { anActor, services } from '#tests/support/services.ts';
import { linkCheck } from '../jobs.ts';
import { jobFor } from '../publisher-jobs.ts';
import { aDraft, anEditor, aPublishedPage, daysLater } from '../testing/a-page.ts';
import { changeContentAddress } from './change-address.ts';
import { archiveContent } from './edit-content.ts';
import { findLinks } from './find-links.ts';
import { listOwnLinks } from './list-own-links.ts';
import { recordLinks } from './record-links.ts';

let editor: Actor;
beforeAll(async () => {
  const operator = anActor('operator', 'operations');
  await execute(services, operator, importOrganisations, { folder: 'data/organisations' });
});
beforeEach(() => {
  editor = anEditor();
  // The job tries the links of every test here.
  gone = `https://gone.example/${editor.capacity.unitId}`;
});

const publisher = () => ({
  publisherKind: 'governor' as const,
  publisherId: editor.capacity.unitId,
});

let gone: string;
const fine = 'https://fine.example/';
const missing: Probed = { state: 'fails', failure: 'missing' };

async function aPageWithLinks() {
  return aPublishedPage(editor, {
    title: 'Programmet',
    text: {
      body: `Les [meir hos dei](${gone}#her), [hos oss](/nn/lova) og <${fine}>. Skriv til [oss](mailto:post@demo.example).`,
      documentName: ['Brosjyre'],
      documentUrl: ['https://files.example/a.pdf?x=1&y=2'],
      secureFormName: 'Sikkert skjema',
      secureFormUrl: 'https://form.example/',
      relatedName: ['Les òg'],
      relatedUrl: ['/nn/kalkulator'],
    },
  });
}

async function links(by = editor) {
  const listed = await execute(services, by, listOwnLinks, {});
  if (!listed.ok) throw new Error('a list is never refused');
  return listed.value;
}

const states = async () =>
  Object.fromEntries((await links()).map(({ words, state }) => [words, state]));

/** Only this test's publisher is asked for: the others here belong to other tests. */
async function aNight(day: number, known: Readonly<Record<string, Probed>>) {
  const linkProbe = rememberedProbe(known);
  const night: Services = { ...daysLater(day), linkProbe };
  await linkCheck.run(night, {}, { last: false });
  return linkProbe.asked;
}

test('every link that readers can follow is found, and where it stands', async () => {
  const contentId = await aPageWithLinks();
  expect(await links()).toMatchObject([
    { words: 'meir hos dei', href: `${gone}#her`, contentId, title: 'Programmet', language: 'nn' },
    { words: 'hos oss', href: '/nn/lova' },
    { words: fine, href: fine },
    { words: 'Brosjyre', href: 'https://files.example/a.pdf?x=1&y=2' },
    { words: 'Les òg', href: '/nn/kalkulator' },
    { words: 'Sikkert skjema', href: 'https://form.example/' },
  ]);
});

test('a link to others is broken after two nights, and right again when it works', async () => {
  await aPageWithLinks();
  expect(await states()).toMatchObject({ 'meir hos dei': 'not-checked', 'hos oss': 'works' });
  const known = { [gone]: missing, [fine]: { state: 'works' } } as const;
  expect(await aNight(0, known)).toContain('https://files.example/a.pdf?x=1&y=2');
  expect(await states()).toMatchObject({
    'meir hos dei': 'uncertain',
    [fine]: 'works',
    Brosjyre: 'not-checked',
  });
  // Twice in one night is one night.
  expect(await aNight(0, known)).not.toContain(gone);
  await aNight(1, known);
  expect((await links())[0]).toMatchObject({
    state: 'broken',
    failure: 'missing',
    failedOn: '2026-11-03',
  });
  await aNight(2, { [gone]: { state: 'works' } });
  expect(await states()).toMatchObject({ 'meir hos dei': 'works' });
});

test('without the web nothing is known, and so nothing is said to be broken', async () => {
  await aPageWithLinks();
  await aNight(0, {});
  await aNight(1, {});
  expect(await states()).toMatchObject({ 'meir hos dei': 'not-checked', 'hos oss': 'works' });
});

test('what is not shown is not tried: drafts, archived pages and texts that were replaced', async () => {
  const text = { body: `[lenkje](${gone})` };
  await aDraft(editor, { title: 'Utkast', text });
  const contentId = await aPublishedPage(editor, { title: 'Arkivert', text });
  await execute(services, editor, archiveContent, { contentId, archived: true, reason: '' });
  expect(await links()).toEqual([]);
  expect(await aNight(0, {})).not.toContain(gone);
});

test('links to our own pages are looked up, also old addresses, and drafts are not there', async () => {
  const contentId = await aPublishedPage(editor, { title: 'Her' });
  await execute(services, editor, changeContentAddress, { contentId, slug: 'flytta' });
  await aDraft(editor, { title: 'Utkast' });
  const own = `/nb/statsforvaltar/${editor.capacity.unitId}`;
  const alive = [
    '/',
    '/se',
    '/nn',
    '/en/rettleiing',
    '/nb/lova/sotjl-35#satser',
    '/nn/programmet/stonad',
    '/nn/statsforvaltar/FMVL',
    '/nn/statsforvaltar/FMVL/nyhende',
    `${own}/her`,
    `${own}/flytta`,
    `${own}/her/nyhende.atom`,
    'flytta',
    'https://medverk.example/nn/lova',
  ];
  const dead = [
    '/nn/finst-ikkje',
    '/nn/lova/sotjl-999',
    '/nn/statsforvaltar/FMXX',
    `${own}/utkast`,
    `${own}/skrivefeil`,
    '/nn/kommune/9999/skrivefeil',
    '/innhald',
    'https://medverk.example/nb/feil',
    '/nn/%E0%A4%25A',
  ];
  const body = [...alive, ...dead].map((href) => `- [${href}](${href})`).join('\n');
  await aPublishedPage(editor, { title: 'Lenkjer', text: { body } });
  const found = await links();
  expect(found.filter(({ state }) => state === 'broken').map(({ href }) => href)).toEqual(dead);
  expect(found.filter(({ state }) => state === 'works').map(({ href }) => href)).toEqual(alive);
});

test('what stands on no page any more is forgotten after a month', async () => {
  const job = jobFor(publisher());
  const record = (day: number, url: string) =>
    execute(daysLater(day), job, recordLinks, {
      ...publisher(),
      tried: [{ url, failure: 'missing' }],
    });
  await record(0, gone);
  await record(31, fine);
  await aPageWithLinks();
  expect(await states()).toMatchObject({ 'meir hos dei': 'not-checked', [fine]: 'uncertain' });
});

test('a publisher sees its own links, and a job of another sees and writes nothing of them', async () => {
  await aPageWithLinks();
  await aNight(0, { [gone]: missing });
  expect(await links(anEditor())).toEqual([]);
  const stranger = systemActor('FMXX');
  const found = await execute(services, stranger, findLinks, publisher());
  // It knows no more than a reader does: which links there are, and not how they went.
  expect(found.ok && found.value.due).toContain(gone);
  const tried = [{ url: gone, failure: null }];
  await expect(execute(services, stranger, recordLinks, { ...publisher(), tried })).rejects.toThrow(
    /row-level security/,
  );
});

test('an editor lists, a job tries, and nobody else does either', async () => {
  for (const actor of [
    visitor,
    anActor('governor-adviser', 'governor', 'FMVL'),
    systemActor('FMVL'),
  ])
    await expect(links(actor)).rejects.toThrow(Forbidden);
  for (const actor of [visitor, editor]) {
    await expect(execute(services, actor, findLinks, publisher())).rejects.toThrow(Forbidden);
    await expect(
      execute(services, actor, recordLinks, { ...publisher(), tried: [] }),
    ).rejects.toThrow(Forbidden);
  }
});

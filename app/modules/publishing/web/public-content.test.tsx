import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { PublicLanguage } from '#kernel/text.ts';
import { type Actor, visitor } from '#platform/access.ts';
import { execute } from '#platform/use-case.ts';
import { anActor, newId, services } from '#tests/support/services.ts';
import { visit } from '#tests/support/visit.ts';
import { importOrganisations } from '#modules/organisations/usecases/import-organisations.ts';
import { LanguageContext } from '#ui/language.ts';
import type { ContentId } from '../domain/content.ts';
import { changeContentAddress } from '../usecases/change-address.ts';
import { createContent, publishDraft, saveDraft } from '../usecases/edit-content.ts';
import ShownContent, { loader as previewLoader } from './content-shown.tsx';
import PublicContent, { action, loader } from './public-content.tsx';
import PublisherPage, { loader as publisherLoader } from './publisher.tsx';
import PublisherList, { loader as listLoader } from './publisher-list.tsx';
import PublisherNews, { loader as newsLoader } from './publisher-news.tsx';

const notFound = { init: { status: 404 } };

let editor: Actor;
beforeAll(async () => {
  const operator = anActor('operator', 'operations');
  await execute(services, operator, importOrganisations, { folder: 'data/organisations' });
});
beforeEach(() => {
  editor = anActor('governor-editor', 'governor', `FM${newId().slice(-8)}`);
});

type Written = Readonly<Record<string, string>>;
type Language = PublicLanguage;

async function write(title: string, text: Written, topicId: ContentId | null = null) {
  const kind = topicId ? 'article' : 'topic';
  const made = await execute(services, editor, createContent, {
    kind,
    topicId,
    language: 'nn',
    title,
  });
  if (!made.ok) throw new Error(made.refusal.code);
  const { contentId } = made.value;
  const form = { contentId, language: 'nn', version: '1', title, lead: 'Ingress', body: 'Tekst' };
  const saved = await execute(
    services,
    editor,
    saveDraft,
    saveDraft.input.parse({ ...form, ...text }),
  );
  if (!saved.ok) throw new Error(saved.refusal.code);
  return contentId;
}

async function publish(title: string, text: Written = {}, topicId: ContentId | null = null) {
  const contentId = await write(title, text, topicId);
  const done = await execute(services, editor, publishDraft, { contentId, language: 'nn' });
  if (!done.ok) throw new Error(done.refusal.code);
  return contentId;
}

function at(address: string, params: Record<string, string>, form?: Record<string, string>) {
  const visited = visit(services, visitor, '/:language', params as never, form);
  return { ...visited, params, url: new URL(address, visited.url) } as never;
}

function html(Page: unknown, loaderData: unknown, language: Language = 'nn', more: object = {}) {
  const Shown = Page as (props: { loaderData: unknown }) => ReactNode;
  return renderToStaticMarkup(
    <LanguageContext value={language}>
      <Shown loaderData={loaderData} {...more} />
    </LanguageContext>,
  );
}

const addressOf = (slug: string, language: Language = 'nn', place = 'statsforvaltar') =>
  [
    `/${language}/${place}/${editor.capacity.unitId}/${slug}`,
    { language, publisherId: editor.capacity.unitId, slug },
  ] as const;

async function page(slug: string, language: Language = 'nn', query = '') {
  const [address, params] = addressOf(slug, language);
  return html(PublicContent, await loader(at(`${address}${query}`, params)), language);
}

test('in another language, what is in Norwegian says so to a screen reader', async () => {
  const topicId = await publish('Programmet');
  await publish('Noko nytt', {}, topicId);
  const english = await page('noko-nytt', 'en');
  expect(english).toContain('lang="nn">Noko nytt</h1>');
  expect(english).toMatch(/<a href="[^"]+\/programmet" lang="nn">Programmet<\/a>/);
  expect(english).toContain('This text is in Norwegian Nynorsk.');
  expect(await page('noko-nytt')).not.toContain('lang="nn"');
});

test('an address under the wrong word leads to the right one', async () => {
  await publish('Programmet');
  const [address, params] = addressOf('programmet', 'nb', 'kommune');
  const moved = await loader(at(`${address}?a=b`, params)).catch((thrown: unknown) => thrown);
  expect(moved).toMatchObject({ status: 301 });
  expect((moved as Response).headers.get('Location')).toBe(
    `/nb/statsforvaltar/${editor.capacity.unitId}/programmet?a=b`,
  );
});

test('whoever has answered is sent on, and told where to write for an answer', async () => {
  await publish('Programmet', {
    registryEmail: 'post@demo.example',
    postalAddress: 'Postboks 1, 0001 Demovik',
  });
  const [address, params] = addressOf('programmet');
  const answered = await action(at(address, params, { found: 'no', note: 'Skjemaet' }));
  expect(answered).toMatchObject({ status: 303 });
  const thanks = (answered as Response).headers.get('Location') ?? '';
  expect(thanks).toBe(`${address}?takk=ja`);
  const shown = await page('programmet', 'nn', '?takk=ja');
  expect(shown).toContain('Vil du ha svar');
  expect(shown).toContain('Brev: Postboks 1, 0001 Demovik');
  expect(shown).toContain('mailto:post@demo.example');
});

test('an answer that cannot be sent stays in the form', async () => {
  await publish('Programmet');
  const [address, params] = addressOf('programmet');
  const refused = await action(at(address, params, { found: '', note: 'Fnr 01819010370' }));
  expect(refused).toMatchObject({ init: { status: 422 }, data: { entered: { found: '' } } });
  const loaded = await loader(at(address, params));
  const shown = html(PublicContent, loaded, 'nn', {
    actionData: (refused as { data: object }).data,
  });
  expect(shown).toContain('Vel ja eller nei.');
  expect(shown).toContain('Fnr 01819010370</textarea>');
});

test('an answer from a page that has got another address meanwhile is sent on to it, with what was written', async () => {
  const contentId = await publish('Programmet');
  const [old, params] = addressOf('programmet');
  await execute(services, editor, changeContentAddress, { contentId, slug: 'kvp' });
  const sentOn = await action(at(old, params, { found: '', note: 'Skjemaet' }));
  expect(sentOn).toMatchObject({ status: 307 });
  const [address] = addressOf('kvp');
  expect((sentOn as Response).headers.get('Location')).toBe(address);
});

test('script in every field is shown as it was typed and never run', async () => {
  const evil = '<script>alert(1)</script><img src=x onerror=alert(1)>';
  await publish('Vondt', {
    title: evil,
    lead: evil,
    body: `${evil}\n\n[lenkje](javascript:alert(1)) ![bilete](https://evil.example/x.png "x")\n\n<iframe src="https://evil.example">`,
    contactName: evil,
    contactRole: evil,
    contactPhone: evil,
    contactDeputy: evil,
    documentName: evil,
    documentUrl: 'https://evil.example/"onmouseover="alert(1)'.replaceAll('"', '%22'),
    relatedName: evil,
    relatedUrl: '/nn/programmet',
    secureFormName: evil,
    secureFormUrl: 'https://skjema.example/',
    postalAddress: evil,
  });
  const shown = await page('script-alert-1-script-img-src-x-onerror-alert-1');
  expect(shown).not.toMatch(/<(script|iframe)|<img[^>]*(onerror|evil)|href="javascript/i);
  expect(shown).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
});

test('the preview is the page of the reader, with what is not published yet', async () => {
  const contentId = await write('Programmet', { body: '## Kven kan delta?\n\nMange.' });
  const params = { contentId, language: 'nn' } as const;
  const visited = visit(services, editor, '/innhald/:contentId/vis/:language', params);
  const loaded = await previewLoader(visited as never);
  const shown = html(ShownContent, loaded, 'nb', { params });
  expect(shown).toContain('Forhåndsvisning på nynorsk');
  expect(shown).toContain('<h2>Kven kan delta?</h2>');
  await expect(page('programmet')).rejects.toMatchObject(notFound);

  const another = anActor('governor-editor', 'governor', `FM${newId().slice(-8)}`);
  const strange = visit(services, another, '/innhald/:contentId/vis/:language', params);
  await expect(previewLoader(strange as never)).rejects.toMatchObject(notFound);
});

test('every county governor of today has a page from the register, also with nothing published', async () => {
  const list = html(
    PublisherList,
    await listLoader(at('/nb/statsforvaltar', { language: 'nb' })),
    'nb',
  );
  for (const governor of ['FMVL', 'FMAG', 'FMTF', 'FMOV'])
    expect(list).toContain(`/nb/statsforvaltar/${governor}"`);
  expect(list).not.toContain('FMHO"');

  const params = { language: 'nb', publisherId: 'FMMR' };
  const shown = html(
    PublisherPage,
    await publisherLoader(at('/nb/statsforvaltar/FMMR', params)),
    'nb',
  );
  expect(shown).toContain('Statsforvalteren i Møre og Romsdal');
  expect(shown).toContain('https://www.statsforvalteren.no/more-og-romsdal/');
});

test.each([
  ['statsforvaltar', '4601'],
  ['kommune', 'FMVL'],
  ['kommune', '0000'],
])('there is no publisher at /nn/%s/%s', async (place, publisherId) => {
  const params = { language: 'nn', publisherId };
  await expect(publisherLoader(at(`/nn/${place}/${publisherId}`, params))).rejects.toMatchObject(
    notFound,
  );
});

test('news is paged by the database, the newest first', async () => {
  editor = anActor('governor-editor', 'governor', 'FMAG');
  const topicId = await publish(`Samling ${newId()}`);
  const run = newId().slice(-6);
  for (let number = 1; number <= 21; number += 1)
    await publish(`Nytt ${run} nummer ${number}.`, {}, topicId);
  const params = { language: 'nn', publisherId: 'FMAG' };
  const first = await newsLoader(at('/nn/statsforvaltar/FMAG/nyhende', params));
  const second = await newsLoader(at('/nn/statsforvaltar/FMAG/nyhende?side=2', params));
  expect(first.news).toHaveLength(20);
  expect(second.news.length).toBeGreaterThan(0);
  expect(new Set([...first.news, ...second.news].map(({ id }) => id)).size).toBe(
    first.news.length + second.news.length,
  );
  const shown = html(PublisherNews, first);
  expect(shown).toContain(`Nytt ${run} nummer 21.`);
  expect(shown).toContain('href="/nn/statsforvaltar/FMAG/nyhende?side=2"');
  const odd = await newsLoader(at('/nn/statsforvaltar/FMAG/nyhende?side=-3', params));
  expect(odd.page).toBe(1);
});

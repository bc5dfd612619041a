import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '#platform/access.ts';
import { pageCache } from '#platform/web/page-cache.ts';
import { anActor, newId, services } from '#tests/support/services.ts';
import { visit } from '#tests/support/visit.ts';
import { LanguageContext } from '#ui/language.ts';
import FeedbackPage, { loader as feedbackLoader } from './content-feedback.tsx';
import HistoryPage, {
  action as historyAction,
  loader as historyLoader,
} from './content-history.tsx';
import ListPage, { loader as listLoader } from './content-list.tsx';
import { action as newAction } from './content-new.tsx';
import OverviewPage, {
  action as overviewAction,
  loader as overviewLoader,
} from './content-overview.tsx';
import WritePage, { action as writeAction, loader as writeLoader } from './content-write.tsx';

const overview = '/innhald/:contentId';
const writing = '/innhald/:contentId/skriv/:language';
const history = '/innhald/:contentId/historikk';
type Fields = Record<string, string> | readonly (readonly [string, string])[];

let editor: Actor;
beforeEach(() => {
  editor = anActor('governor-editor', 'governor', `FM-${newId()}`);
});

function at<Pattern extends string, Params extends Record<string, string>>(
  pattern: Pattern,
  params: Params,
  query = '',
  form?: Fields,
  actor = editor,
) {
  const visited = visit(services, actor, pattern, params, form);
  return { ...visited, url: new URL(query, visited.url) };
}

function html(
  Page: unknown,
  loaderData: unknown,
  actionData?: unknown,
  language: 'nb' | 'nn' = 'nn',
) {
  const Shown = Page as (props: { loaderData: unknown; actionData: unknown }) => ReactNode;
  return renderToStaticMarkup(
    <LanguageContext value={language}>
      <Shown loaderData={loaderData} actionData={actionData} />
    </LanguageContext>,
  );
}

const dataOf = (answer: object): unknown => ('data' in answer ? answer.data : answer);
const goesTo = (answer: unknown) => (answer as Response).headers.get('Location') ?? '';

async function aTopic(): Promise<string> {
  const fields = { kind: 'topic', topicId: '', language: 'nn', title: 'Programmet' };
  const made = await newAction(at('/innhald/ny', {}, '', fields) as never);
  return /innhald\/([^/]+)\//.exec(goesTo(made))?.[1] ?? '';
}

const words = { title: 'Programmet', lead: 'Kva det er', body: 'Første teksten', version: '1' };

const write = (contentId: string, form: Fields, language = 'nn', query = '') =>
  writeAction(at(writing, { contentId, language }, query, form) as never);

const doing = (contentId: string, handling: string, form: Fields) =>
  overviewAction(at(overview, { contentId }, `?handling=${handling}`, form) as never);

async function writePage(contentId: string, answer?: object, language = 'nn') {
  const loaded = await writeLoader(at(writing, { contentId, language }) as never);
  return html(WritePage, loaded, answer && dataOf(answer));
}

async function overviewPage(contentId: string, answer?: object, query = '') {
  const loaded = await overviewLoader(at(overview, { contentId }, query) as never);
  return html(OverviewPage, loaded, answer && dataOf(answer));
}

test('an editor who has nothing is told what to do', async () => {
  const loaded = await listLoader(at('/innhald', {}) as never);
  const page = html(ListPage, loaded);
  expect(page).toContain('Begynn med ei temaside.');
  expect(page).toContain('href="/innhald/ny?type=topic"');
  expect(html(ListPage, loaded, undefined, 'nb')).toContain('Begynn med en temaside.');
});

test('a new page needs a title and a kind, and what was chosen stays chosen', async () => {
  const refused = await newAction(
    at('/innhald/ny', {}, '', {
      kind: 'article',
      topicId: '',
      language: 'nb',
      title: 'Nytt',
    }) as never,
  );
  expect(refused).toMatchObject({
    init: { status: 422 },
    data: { problems: { topicId: 'topic-missing' }, entered: { title: 'Nytt' } },
  });
});

test('what is wrong is told beside the field, and nothing that was typed is lost', async () => {
  const contentId = await aTopic();
  const refused = await write(contentId, [
    ...Object.entries({ ...words, lead: 'Ring 01010750160', body: 'Lang tekst' }),
    ['contactName', ''],
    ['contactRole', 'rådgjevar'],
    ['contactPhone', '55 55 55 55'],
    ['contactDeputy', ''],
    ['documentName', 'Rundskriv'],
    ['documentUrl', 'javascript:alert(1)'],
    ['secureFormUrl', 'skjema'],
  ]);
  expect(refused).toMatchObject({ init: { status: 422 } });
  const page = await writePage(contentId, refused);
  expect(page).toContain('id="lead-error"');
  expect(page).toContain('fødselsnummer');
  expect(page).toContain('id="contactName0-error"');
  expect(page).toContain('href="#documentUrl0"');
  expect(page).toContain('id="secureFormUrl-error"');
  for (const typed of ['Ring 01010750160', 'Lang tekst', 'rådgjevar', 'javascript:alert(1)'])
    expect(page).toContain(typed);
  expect(page).not.toContain('href="javascript');
});

test('a row more saves nothing and keeps what was typed', async () => {
  const contentId = await aTopic();
  const answer = await write(
    contentId,
    {
      ...words,
      title: 'Ikkje lagra',
      contactName: 'Ola Demo',
      contactRole: 'rådgjevar',
      add: 'contact',
    },
    'nn',
    '?handling=ny-rad',
  );
  const page = await writePage(contentId, answer);
  expect(page).toContain('value="Ikkje lagra"');
  expect(page).toContain('value="Ola Demo"');
  expect(page).toContain('id="contactName1"');
  expect(page).not.toContain('id="contactName2"');
  expect(await writePage(contentId)).not.toContain('Ikkje lagra');
});

test('two who write at once lose nothing: both texts are shown, and the choice is saved', async () => {
  const contentId = await aTopic();
  await write(contentId, { ...words, body: 'Teksten til den første' });
  const refused = await write(contentId, { ...words, body: 'Teksten til den andre' });
  expect(refused).toMatchObject({ data: { problems: { form: 'saved-by-another' } } });
  const page = await writePage(contentId, refused);
  expect(page).toContain('>første</ins>');
  expect(page).toMatch(/<textarea[^>]*id="body"[^>]*>Teksten til den andre/);
  expect(page).toContain('name="version" value="2"');
  const saved = await write(contentId, { ...words, body: 'Begge', version: '2' });
  expect(goesTo(saved)).toContain('gjort=lagra');
});

test('an error does not hide that another has saved meanwhile', async () => {
  const contentId = await aTopic();
  const refused = await write(contentId, { ...words, secureFormUrl: 'skjema' });
  await write(contentId, { ...words, body: 'Av ein annan' });
  expect(await writePage(contentId, refused)).toContain('name="version" value="1"');
});

test('a second language begins with the people and links of the first', async () => {
  const contentId = await aTopic();
  await write(contentId, { ...words, contactName: 'Ola Demo', contactRole: 'rådgjevar' });
  const page = await writePage(contentId, undefined, 'nb');
  expect(page).toContain('value="Ola Demo"');
  expect(page).toMatch(/<textarea[^>]*id="body"[^>]*><\/textarea>/);
  expect(page).toContain('Første teksten');
});

test('publishing empties the cache, and the page says what readers see', async () => {
  const contentId = await aTopic();
  await write(contentId, words);
  const before = pageCache.edition;
  const published = await doing(contentId, 'publiser', { language: 'nn' });
  expect(goesTo(published)).toBe(`/innhald/${contentId}?gjort=publiser`);
  expect(pageCache.edition).toBe(before + 1);
  const page = await overviewPage(contentId, undefined, '?gjort=publiser');
  expect(page).toContain('Teksten er publisert.');
  expect(page).toContain(`href="/nn/statsforvaltar/${editor.capacity.unitId}/programmet"`);
  expect(page).toContain('Publisert på nynorsk');
});

test('a text that is not done is not published, and the editor is told what is missing', async () => {
  const contentId = await aTopic();
  const before = pageCache.edition;
  const refused = await doing(contentId, 'publiser', { language: 'nn' });
  expect(pageCache.edition).toBe(before);
  const page = await overviewPage(contentId, refused as object);
  expect(page).toContain('Teksten manglar ingress.');
  expect(page).toContain('href="#nn"');
});

test('a time on the clock in Norway is chosen; a wrong one is given back beside the field', async () => {
  const contentId = await aTopic();
  await write(contentId, words);
  const later = (day: string, time: string) =>
    doing(contentId, 'planlegg', { language: 'nn', when: 'later', day, time });
  for (const [day, time, message] of [
    ['i morgon', '8', 'Skriv datoen'],
    ['3.12.2026', '25.00', 'Skriv klokkeslettet'],
    ['28.3.2027', '2.30', 'Skriv klokkeslettet'],
    ['1.11.2026', '8', 'Tidspunktet har vore'],
    ['3.12.2026', '', 'Fyll ut'],
  ] as const) {
    const page = await overviewPage(contentId, (await later(day, time)) as object);
    expect(page).toContain(message);
    expect(page).toContain(`value="${day}"`);
    expect(page).toContain('<details open="">');
  }
  expect(goesTo(await later('3.12.2026', 'kl. 8.30'))).toContain('gjort=planlegg');
  const page = await overviewPage(contentId);
  expect(page).toContain('Kjem 3.12.2026 kl. 08.30');
  const editionId = /value="([^"]+)"[^>]*name="editionId"/.exec(page)?.[1] ?? '';
  expect(goesTo(await doing(contentId, 'trekk', { editionId }))).toContain('gjort=trekk');
  expect(await overviewPage(contentId)).toContain('Publiser nynorsk no');
});

test('the history shows who and when and what is changed, and rolls back', async () => {
  const contentId = await aTopic();
  await write(contentId, words);
  await doing(contentId, 'publiser', { language: 'nn' });
  await write(contentId, { ...words, body: 'Andre teksten', version: '0' });
  await doing(contentId, 'publiser', { language: 'nn' });
  const loaded = await historyLoader(at(history, { contentId }) as never);
  const [first, second] = loaded.content.editions;
  const page = html(HistoryPage, { ...loaded, compared: second?.id });
  expect(page).toContain('Utgåve 2 – den lesarane ser');
  expect(page).toContain('Test Testesen');
  expect(page).toContain('>Første</del>');
  expect(page).toContain('>Andre</ins>');
  const before = pageCache.edition;
  await historyAction(at(history, { contentId }, '', { editionId: first?.id ?? '' }) as never);
  expect(pageCache.edition).toBe(before + 1);
  expect(await writePage(contentId)).toContain('Første teksten');
});

test('a draft that was begun before the page was rolled back is what readers see when it is published', async () => {
  const contentId = await aTopic();
  await write(contentId, words);
  await doing(contentId, 'publiser', { language: 'nn' });
  const [first] = (await overviewLoader(at(overview, { contentId }) as never)).content.editions;
  await write(contentId, { ...words, title: 'Nytt utkast', version: '0' });
  await historyAction(at(history, { contentId }, '', { editionId: first?.id ?? '' }) as never);
  expect(await writePage(contentId)).toContain('value="Nytt utkast"');
  const later = { ...services, clock: { now: () => new Date('2026-11-02T09:00:01Z') } };
  const visited = visit(later, editor, overview, { contentId }, { language: 'nn' });
  const url = new URL('?handling=publiser', visited.url);
  await overviewAction({ ...visited, url } as never);
  const loaded = await overviewLoader({ ...visited, url } as never);
  expect(html(OverviewPage, loaded)).toMatch(/Lesarane ser<\/dt><dd>«Nytt utkast»/);
});

test('archived content says so, and is fetched back', async () => {
  const contentId = await aTopic();
  await doing(contentId, 'arkiver', { archived: 'yes' });
  expect(await overviewPage(contentId)).toContain('Sida vart arkivert');
  await doing(contentId, 'arkiver', { archived: 'no' });
  expect(await overviewPage(contentId)).not.toContain('Sida vart arkivert');
});

test('feedback is read by the editor, with the page it is about', async () => {
  const contentId = await aTopic();
  await write(contentId, words);
  await doing(contentId, 'publiser', { language: 'nn' });
  await services.db
    .insertInto('content_feedback')
    .values({
      id: newId(),
      content_id: contentId,
      publisher_id: editor.capacity.unitId,
      language: 'nn',
      found: false,
      note: 'Fann ikkje <b>satsane</b>',
      given_at: services.clock.now(),
    })
    .execute();
  const page = html(
    FeedbackPage,
    await feedbackLoader(at('/innhald/tilbakemeldingar', {}) as never),
  );
  expect(page).toContain('Fann ikkje &lt;b&gt;satsane&lt;/b&gt;');
  expect(page).toContain(`href="/innhald/${contentId}"`);
  expect(page).toContain('>Programmet</a>');
});

test('another governor finds nothing, and others than editors are told no', async () => {
  const contentId = await aTopic();
  const elsewhere = anActor('governor-editor', 'governor');
  const adviser = anActor('governor-adviser', 'governor', editor.capacity.unitId);
  for (const [actor, status] of [
    [elsewhere, 404],
    [adviser, 403],
  ] as const) {
    const params = { contentId };
    const row = { ...words, add: 'contact' };
    const inNynorsk = { ...params, language: 'nn' };
    const visits = [
      overviewLoader(at(overview, params, '', undefined, actor) as never),
      historyLoader(at(history, params, '', undefined, actor) as never),
      writeLoader(at(writing, inNynorsk, '', undefined, actor) as never),
      writeAction(at(writing, inNynorsk, '?handling=ny-rad', row, actor) as never),
      writeAction(at(writing, inNynorsk, '', words, actor) as never),
    ];
    await Promise.all(
      visits.map((visited) => expect(visited).rejects.toMatchObject({ init: { status } })),
    );
  }
});

test('a language that does not exist is no page', async () => {
  const contentId = await aTopic();
  const asked = writeLoader(at(writing, { contentId, language: 'se' }) as never);
  await expect(asked).rejects.toMatchObject({ init: { status: 404 } });
});

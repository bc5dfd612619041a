import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import sharp from 'sharp';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Actor, visitor } from '#platform/access.ts';
import { execute } from '#platform/use-case.ts';
import { anActor, newId, services } from '#tests/support/services.ts';
import { visit } from '#tests/support/visit.ts';
import { LanguageContext } from '#ui/language.ts';
import type { ContentId } from '../domain/content.ts';
import { createContent, publishDraft } from '../usecases/edit-content.ts';
import HistoryPage, { loader as historyLoader } from './content-history.tsx';
import PicturesPage, {
  action as picturesAction,
  loader as picturesLoader,
} from './content-pictures.tsx';
import ShownPage, { loader as shownLoader } from './content-shown.tsx';
import WritePage, { action as writeAction, loader as writeLoader } from './content-write.tsx';
import { loader as ownPictureLoader } from './own-picture.ts';
import { loader as pictureLoader } from './picture.ts';
import ReadersPage, { loader as readersLoader } from './public-content.tsx';

const picturesAt = '/innhald/:contentId/bilete';
const writingAt = '/innhald/:contentId/skriv/:language';

const grey = { r: 120, g: 130, b: 140 };
const drawing = await sharp({ create: { width: 1000, height: 500, channels: 3, background: grey } })
  .png()
  .toBuffer();

let editor: Actor;
let contentId: ContentId;
beforeEach(async () => {
  editor = anActor('governor-editor', 'governor', `FM-${newId().slice(-12)}`);
  const text = { kind: 'topic', topicId: null, language: 'nn', title: 'Programmet' } as const;
  const made = await execute(services, editor, createContent, text);
  if (!made.ok) throw new Error(made.refusal.code);
  contentId = made.value.contentId;
});

function html(
  Page: unknown,
  loaderData: unknown,
  actionData?: unknown,
  language = 'nn',
  more = {},
) {
  const Shown = Page as (props: Record<string, unknown>) => ReactNode;
  return renderToStaticMarkup(
    <LanguageContext value={language as 'nn'}>
      <Shown loaderData={loaderData} actionData={actionData} {...more} />
    </LanguageContext>,
  );
}

const dataOf = (answer: object): unknown => ('data' in answer ? answer.data : answer);
const goesTo = (answer: unknown) => (answer as Response).headers.get('Location') ?? '';

function at<Params extends Record<string, string>>(
  pattern: string,
  params: Params,
  { query = '', form = undefined as Record<string, string> | undefined, by = editor } = {},
) {
  const visited = visit(services, by, pattern, params, form);
  return { ...visited, url: new URL(query, visited.url) } as never;
}

/** A form as a browser without script sends it, with whatever name and type the sender gives the file. */
function upload(
  content: Uint8Array<ArrayBuffer> | undefined,
  { name = 'veg.png', type = 'image/png', query = '', by = editor } = {},
) {
  const visited = visit(services, by, picturesAt, { contentId });
  const body = new FormData();
  body.append('file', new File(content ? [content] : [], content ? name : '', { type }));
  const url = new URL(query, visited.url);
  const request = new Request(url, { method: 'POST', body });
  return picturesAction({ ...visited, url, request } as never);
}

async function picturesPage(answer?: object, query = '', language = 'nn') {
  const loaded = await picturesLoader(at(picturesAt, { contentId }, { query }));
  return html(PicturesPage, loaded, answer && dataOf(answer), language);
}

async function uploaded(): Promise<string> {
  const answer = await upload(new Uint8Array(drawing), { query: '?skriv=nn' });
  return /bilete=([^#]+)#picture-part$/.exec(goesTo(answer))?.[1] ?? '';
}

const words = { title: 'Programmet', lead: 'Ingress', body: 'Tekst', version: '1' };
const write = (form: object, query = '', language = 'nn') =>
  writeAction(at(writingAt, { contentId, language }, { query, form: { ...words, ...form } }));

async function writePage(query = '', answer?: object, language = 'nn') {
  const loaded = await writeLoader(at(writingAt, { contentId, language }, { query }));
  return html(WritePage, loaded, answer && dataOf(answer));
}

test('a picture is uploaded by a plain form, and chosen in the text one came from', async () => {
  const id = await uploaded();
  const page = await writePage(`?bilete=${id}`);
  expect(page).toMatch(new RegExp(`checked=""[^>]*value="${id}"`));
  expect(page).toContain(`src="/innhald/${contentId}/bilete/${id}/480.webp"`);
  expect(page).toContain('Kva viser biletet?');
});

test('without a text to go back to, one stays among the pictures', async () => {
  expect(goesTo(await upload(new Uint8Array(drawing)))).toBe(
    `/innhald/${contentId}/bilete?gjort=lasta-opp`,
  );
  const page = await picturesPage(undefined, '?gjort=lasta-opp');
  expect(page).toContain('Biletet er lasta opp.');
  expect(page).toContain('1\u00a0000 × 500 pikslar');
  expect(page).toContain('![Kva biletet viser](bilete-1)');
  expect(page).toContain('Ikkje i bruk');
  expect(page).toContain('encType="multipart/form-data"');
  expect(page).not.toContain('<script');
});

test('what is being written is saved before one goes to upload, and no text is lost by it', async () => {
  const saved = await write({ body: 'Halvferdig' }, '?vidare=bilete');
  expect(goesTo(saved)).toBe(`/innhald/${contentId}/bilete?skriv=nn`);
  expect(await picturesPage(undefined, '?skriv=nn')).toContain(
    `action="/innhald/${contentId}/bilete?skriv=nn"`,
  );
  expect(await writePage()).toContain('Halvferdig</textarea>');
  const refused = await write({ lead: 'Ring 01010750160', version: '2' }, '?vidare=bilete');
  expect(await writePage('', refused)).toContain('Ring 01010750160');
});

describe('what is wrong with a file is told beside the field', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  test.each([
    ['none', undefined, 'Vel ei biletfil', 'Velg en bildefil'],
    ['HTML', bytes('<script>alert(1)</script>'), 'ikkje eit bilete', 'ikke et bilde'],
    ['SVG', bytes('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'PNG, JPEG', 'PNG, JPEG'],
    ['half', new Uint8Array(drawing.subarray(0, 60)), 'ikkje lesast heilt ut', 'ikke leses helt'],
    ['large', new Uint8Array(10 * 1024 * 1024 + 1), 'større enn 10 MB', 'større enn 10 MB'],
  ])('%s', async (_, content, nynorsk, bokmaal) => {
    const refused = await upload(content);
    expect(refused).toMatchObject({ init: { status: 422 } });
    const page = await picturesPage(refused as object);
    expect(page).toContain('id="file-error"');
    expect(page).toContain('href="#file"');
    expect(page).toContain(nynorsk);
    expect(await picturesPage(refused as object, '', 'nb')).toContain(bokmaal);
  });

  test('a file so large that it was not read', async () => {
    expect(await picturesPage(undefined, '?for-stort=ja')).toContain('Fila er større enn 10 MB');
  });

  test('a form that is none', async () => {
    const visited = visit(services, editor, picturesAt, { contentId });
    const request = new Request(visited.url, { method: 'POST', body: 'tull' });
    const refused = await picturesAction({ ...visited, request } as never);
    expect(refused).toMatchObject({ data: { problems: { file: 'picture-missing' } } });
  });
});

test('a name and a type that lie change nothing', async () => {
  const lie = { name: '../../<script>.html', type: 'text/html', query: '?skriv=nb' };
  expect(goesTo(await upload(new Uint8Array(drawing), lie))).toContain('/skriv/nb?bilete=');
  expect(await picturesPage()).not.toContain('.html');
});

test('a picture is taken away; one that a text has says why it is not', async () => {
  const id = await uploaded();
  await write({ picture: id, pictureAlt: 'Ein veg' });
  const remove = (pictureId: string) =>
    picturesAction(
      at(picturesAt, { contentId }, { query: '?handling=fjern', form: { pictureId } }),
    );
  const page = await picturesPage((await remove(id)) as object);
  expect(page).toContain('Ein tekst har dette biletet');
  expect(page).toContain('I bruk på nynorsk');
  await write({ version: '2' });
  expect(goesTo(await remove(id))).toContain('gjort=fjerna');
  expect(await picturesPage()).toContain('Ingen bilete enno');
});

test('a text in another language begins with the picture, and says anew what it shows', async () => {
  const id = await uploaded();
  await write({ picture: id, pictureAlt: 'Ein veg', pictureCredit: 'Kari Demo' });
  const page = await writePage('', undefined, 'nb');
  expect(page).toMatch(new RegExp(`checked=""[^>]*value="${id}"`));
  expect(page).toMatch(/<textarea[^>]*id="pictureAlt"[^>]*><\/textarea>/);
  expect(page).toContain('value="Kari Demo"');
});

const fetched = (id: string, headers = {}, by = visitor) => {
  const visited = visit(services, by, '/bilete/:pictureId/:file', {
    pictureId: id,
    file: '480.webp',
  });
  const request = new Request(visited.url, { headers });
  return pictureLoader({ ...visited, request } as never);
};

async function published(more: object = {}) {
  const id = await uploaded();
  const said = {
    pictureAlt: 'Ein veg mot <b>fjell</b>',
    pictureCaption: 'Vegen',
    pictureCredit: 'Kari',
  };
  await write({ picture: id, ...said, ...more });
  await execute(services, editor, publishDraft, { contentId, language: 'nn' });
  return id;
}

test('a reader gets the picture in the size there is need for, and keeps it', async () => {
  const id = await published();
  const params = { publisherId: editor.capacity.unitId, slug: 'programmet', language: 'nn' };
  const pattern = '/:language/statsforvaltar/:publisherId/:slug';
  const page = html(ReadersPage, await readersLoader(at(pattern, params, { by: visitor })));
  expect(page).toContain(`src="/bilete/${id}/480.webp"`);
  expect(page).toContain(`srcSet="/bilete/${id}/480.webp 480w, /bilete/${id}/1000.webp 1000w"`);
  expect(page).toContain('width="1000" height="500"');
  expect(page).toContain('alt="Ein veg mot &lt;b&gt;fjell&lt;/b&gt;"');
  expect(page).toContain('<span>Vegen</span> <span>Kari</span></figcaption>');

  const answer = await fetched(id);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('Content-Type')).toBe('image/webp');
  expect(answer.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
  const etag = answer.headers.get('ETag') ?? '';
  expect((await fetched(id, { 'If-None-Match': etag })).status).toBe(304);
  expect((await fetched(id, { 'If-None-Match': '"anna"' })).status).toBe(200);
});

test('a picture of a draft is for its editors alone', async () => {
  const id = await uploaded();
  await write({ picture: id, pictureAlt: 'Ein veg' });
  await expect(fetched(id)).rejects.toMatchObject({ init: { status: 404 } });
  const own = (by: Actor) =>
    ownPictureLoader(
      at(
        '/innhald/:contentId/bilete/:pictureId/:file',
        { contentId, pictureId: id, file: '480.webp' },
        { by },
      ),
    );
  expect((await own(editor)).headers.get('Cache-Control')).toMatch(/^private/);
  for (const [by, status] of [
    [anActor('governor-editor', 'governor'), 404],
    [anActor('governor-adviser', 'governor', editor.capacity.unitId), 403],
  ] as const) {
    await expect(own(by)).rejects.toMatchObject({ init: { status } });
    await expect(upload(new Uint8Array(drawing), { by })).rejects.toMatchObject({
      init: { status },
    });
  }
  const showing = { contentId, language: 'nn' };
  const loaded = await shownLoader(at('/innhald/:contentId/vis/:language', showing));
  const page = html(ShownPage, loaded, undefined, 'nn', { params: showing });
  expect(page).toContain(`src="/innhald/${contentId}/bilete/${id}/480.webp"`);
});

test('the history shows which picture each edition had', async () => {
  const first = await published();
  const second = await uploaded();
  await write({ picture: second, pictureAlt: 'Eit fjell', version: '0' });
  const loaded = await historyLoader(at('/innhald/:contentId/historikk', { contentId }));
  const compared = loaded.content.editions.at(-1)?.id ?? '';
  const page = html(HistoryPage, { ...loaded, compared });
  expect(page).toContain(`/bilete/${first}/480.webp`);
  expect(page).toContain(`/bilete/${second}/480.webp`);
  expect(page).toContain('alt="Eit fjell"');
});

test('a picture in the text is drawn where it belongs to the page, and is a link to nowhere else', async () => {
  const id = await published({ body: 'Her:\n\n![Eit fjell](bilete-1)\n\n![kart](/logg-ut)' });
  const params = { publisherId: editor.capacity.unitId, slug: 'programmet', language: 'nn' };
  const pattern = '/:language/statsforvaltar/:publisherId/:slug';
  const page = html(ReadersPage, await readersLoader(at(pattern, params, { by: visitor })));
  expect(page).toMatch(
    new RegExp(`<img src="/bilete/${id}/480.webp"[^>]*alt="Eit fjell" loading="lazy"`),
  );
  expect(page).not.toContain('src="/logg-ut"');
  await write({ body: '![Eit fjell](bilete-1)', version: '0' });
  expect(await writePage()).toContain(`<img src="/innhald/${contentId}/bilete/${id}/480.webp"`);
});

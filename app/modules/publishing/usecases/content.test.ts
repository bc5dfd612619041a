import { beforeEach, expect, test } from 'vitest';
import { type Actor, Forbidden, NotFound, visitor } from '#platform/access.ts';
import type { Services } from '#platform/use-case.ts';
import { inScope } from '#platform/db/database.ts';
import { execute } from '#platform/use-case.ts';
import { anActor, newId, services, testDay } from '#tests/support/services.ts';
import type { ContentId } from '../domain/content.ts';
import { countShown, listShown } from '../shown-store.ts';
import {
  archiveContent,
  createContent,
  markReviewed,
  publishDraft,
  rollBack,
  saveDraft,
  withdrawEdition,
} from './edit-content.ts';
import { giveFeedback } from './give-feedback.ts';
import { listOwnFeedback } from './list-own-feedback.ts';
import { readContent } from './read-content.ts';
import { listOwnContent, viewContent } from './view-own-content.ts';

let editor: Actor;
beforeEach(() => {
  editor = anActor('governor-editor', 'governor', `FM-${newId()}`);
});

const later = (days: number): Services => ({
  ...services,
  clock: { now: () => new Date(testDay.valueOf() + days * 86_400_000) },
});

async function aTopic(title = 'Kvalifiseringsprogrammet'): Promise<ContentId> {
  const made = await execute(services, editor, createContent, {
    kind: 'topic',
    topicId: null,
    language: 'nn',
    title,
  });
  if (!made.ok) throw new Error(made.refusal.code);
  return made.value.contentId;
}

const words = (title: string, more: object = {}) => ({
  title,
  lead: 'Ingress',
  body: 'Brødtekst',
  ...more,
});

async function write(contentId: ContentId, text: object, version = 1, language = 'nn') {
  const input = saveDraft.input.parse({ contentId, language, version: String(version), ...text });
  return execute(services, editor, saveDraft, input);
}

async function publish(contentId: ContentId, at?: Date, language: 'nn' | 'nb' | 'en' = 'nn') {
  return execute(services, editor, publishDraft, { contentId, language, ...(at && { at }) });
}

async function read(slug: string, on: Services = services, language: 'nn' | 'nb' | 'en' = 'nn') {
  const publisherId = editor.capacity.unitId;
  const found = await execute(on, visitor, readContent, { language, publisherId, slug });
  if (!found.ok) throw new Error('a reader is never refused');
  return found.value;
}

test('what is written is seen by readers when it is published, and not before', async () => {
  const contentId = await aTopic();
  await write(contentId, words('Kvalifiseringsprogrammet i Demofylket'));
  await expect(read('kvalifiseringsprogrammet')).rejects.toBeInstanceOf(NotFound);

  await publish(contentId);
  const { shown, languages } = await read('kvalifiseringsprogrammet-i-demofylket');
  expect(shown).toMatchObject({
    title: 'Kvalifiseringsprogrammet i Demofylket',
    body: 'Brødtekst',
  });
  expect(languages).toEqual(['nn']);
});

test('a scheduled edition comes by itself, and readers see the old one until then', async () => {
  const contentId = await aTopic();
  await write(contentId, words('Første'));
  await publish(contentId);
  await write(contentId, words('Andre'), 0);
  await publish(contentId, later(2).clock.now());

  expect((await read('forste')).shown.title).toBe('Første');
  expect((await read('forste', later(3))).shown.title).toBe('Andre');
});

test('rolled back content is the old content, and the history keeps both', async () => {
  const contentId = await aTopic();
  const contacts = { contactName: 'Kari Demo', contactDeputy: 'Siri Demo' };
  await write(contentId, words('Første', contacts));
  await publish(contentId);
  await write(contentId, words('Andre'), 0);
  const second = await publish(contentId);
  const [first] = second.ok ? second.value.editions : [];
  if (!first) throw new Error('nothing was published');

  await execute(later(1), editor, rollBack, { contentId, editionId: first.id });
  const { shown } = await read('forste', later(1));
  expect(shown).toMatchObject({
    title: 'Første',
    contacts: [{ name: 'Kari Demo', deputy: 'Siri Demo' }],
  });
  const viewed = await execute(later(1), editor, viewContent, { contentId });
  expect(viewed.ok && viewed.value.content.editions).toHaveLength(3);
});

test('a reader gets what is shown, and neither who wrote it nor what was replaced', async () => {
  const contentId = await aTopic();
  await write(contentId, words('Første'));
  await publish(contentId);
  await write(contentId, words('Andre'), 0);
  await publish(contentId);
  const sent = JSON.stringify(await read('forste', later(1)));
  expect(sent).toContain('Andre');
  expect(sent).not.toContain('Første');
  expect(sent).not.toContain(editor.name);
});

test('an old address leads to the page after it got a new title', async () => {
  const contentId = await aTopic('Arbeidstittel');
  await write(contentId, words('Endeleg tittel'));
  await publish(contentId);
  expect((await read('arbeidstittel')).page.slug).toBe('endeleg-tittel');
});

test('two pages of the same title get an address each', async () => {
  const slugs = [];
  for (const contentId of [await aTopic('Nytt'), await aTopic('Nytt')]) {
    const viewed = await execute(services, editor, viewContent, { contentId });
    slugs.push(viewed.ok && viewed.value.content.slug);
  }
  expect(slugs).toEqual(['nytt', 'nytt-2']);
});

test('an article stands on its topic page, the newest first, until it is archived', async () => {
  const topicId = await aTopic('Tema');
  await write(topicId, words('Tema'));
  await publish(topicId);
  for (const [title, on] of [
    ['Gammalt nytt', services],
    ['Heilt nytt', later(1)],
  ] as const) {
    const made = await execute(services, editor, createContent, {
      kind: 'article',
      topicId,
      language: 'nn',
      title,
    });
    if (!made.ok) throw new Error(made.refusal.code);
    await write(made.value.contentId, words(title));
    await execute(on, editor, publishDraft, { contentId: made.value.contentId, language: 'nn' });
  }
  const { articles } = await read('tema', later(2));
  expect(articles.map(({ title }) => title)).toEqual(['Heilt nytt', 'Gammalt nytt']);
  expect((await read('heilt-nytt', later(2))).topic?.title).toBe('Tema');

  const [newest] = articles;
  if (!newest) throw new Error('no article');
  await execute(services, editor, archiveContent, {
    contentId: newest.id,
    archived: true,
    reason: '',
  });
  expect((await read('tema', later(2))).articles.map(({ title }) => title)).toEqual([
    'Gammalt nytt',
  ]);
  expect((await read('heilt-nytt', later(2))).page.archivedAt).not.toBeNull();
});

test('a text that would take minutes to read as Markdown is refused, and kept by who wrote it', async () => {
  const contentId = await aTopic();
  expect(await write(contentId, words('Tung', { body: '- '.repeat(20_000) }))).toMatchObject({
    refusal: { code: 'body-intricate', details: { field: 'body' } },
  });
});

test('two writers do not overwrite each other', async () => {
  const contentId = await aTopic();
  expect((await write(contentId, words('Min'))).ok).toBe(true);
  expect(await write(contentId, words('Din'))).toMatchObject({
    refusal: { code: 'saved-by-another' },
  });
});

test.each([
  [{ lead: '' }, 'lead-missing'],
  [{ body: ' ' }, 'body-missing'],
  [{ title: '' }, 'title-missing'],
])('a text without %j is not published', async (missing, code) => {
  const contentId = await aTopic();
  await write(contentId, words('Tittel', missing));
  expect(await publish(contentId)).toMatchObject({ refusal: { code } });
});

test('there must be a draft to publish, and the time must lie ahead', async () => {
  const contentId = await aTopic();
  await write(contentId, words('Tittel'));
  expect(await publish(contentId, new Date('2020-01-01'))).toMatchObject({
    refusal: { code: 'in-the-past' },
  });
  await publish(contentId);
  expect(await publish(contentId)).toMatchObject({ refusal: { code: 'no-draft' } });
});

test('what is scheduled can be taken back, what is read cannot', async () => {
  const contentId = await aTopic();
  await write(contentId, words('Tittel'));
  const scheduled = await publish(contentId, later(5).clock.now());
  const [edition] = scheduled.ok ? scheduled.value.editions : [];
  if (!edition) throw new Error('nothing was scheduled');
  const input = { contentId, editionId: edition.id };
  expect((await execute(services, editor, withdrawEdition, input)).ok).toBe(true);
  await publish(contentId);
  expect(await execute(services, editor, withdrawEdition, input)).toMatchObject({
    refusal: { code: 'already-shown' },
  });
});

test('an article needs a topic page of the same editor', async () => {
  const article = { kind: 'article', language: 'nn', title: 'Nytt' } as const;
  expect(
    await execute(services, editor, createContent, { ...article, topicId: null }),
  ).toMatchObject({ refusal: { code: 'topic-missing' } });
  const topicId = await aTopic();
  const other = anActor('governor-editor', 'governor', `FM-${newId()}`);
  await expect(execute(services, other, createContent, { ...article, topicId })).rejects.toThrow(
    NotFound,
  );
});

test('an editor cannot touch what another governor has, published or not', async () => {
  const contentId = await aTopic();
  await write(contentId, words('Tittel'));
  const published = await publish(contentId);
  const editionId = (published.ok && published.value.editions[0]?.id) || '';
  const other = anActor('governor-editor', 'governor', `FM-${newId()}`);
  const attempts = [
    () => execute(services, other, viewContent, { contentId }),
    () => execute(services, other, markReviewed, { contentId }),
    () => execute(services, other, rollBack, { contentId, editionId }),
    () => execute(services, other, withdrawEdition, { contentId, editionId }),
    () => execute(services, other, publishDraft, { contentId, language: 'nn' }),
    () => execute(services, other, archiveContent, { contentId, archived: true, reason: '' }),
  ];
  for (const attempt of attempts) await expect(attempt()).rejects.toBeInstanceOf(NotFound);
  const listed = await execute(services, other, listOwnContent, { page: 1 });
  expect(listed.ok && listed.value.groups).toEqual([]);
});

test('an adviser writes no pages, and neither does a visitor', async () => {
  for (const actor of [anActor('governor-adviser', 'governor'), visitor])
    await expect(execute(services, actor, listOwnContent, { page: 1 })).rejects.toBeInstanceOf(
      Forbidden,
    );
});

test('the topic pages of a governor are listed in the language asked for, or else in another', async () => {
  const contentId = await aTopic('Tema');
  await write(contentId, words('Tema'));
  await publish(contentId);
  const asked = { kind: 'topic', publisherId: editor.capacity.unitId, now: testDay } as const;
  const listed = await inScope(services.db, visitor, (tx) =>
    listShown(tx, { ...asked, language: 'en', limit: 10 }),
  );
  expect(listed).toMatchObject([{ title: 'Tema', language: 'nn' }]);
  expect(await inScope(services.db, visitor, (tx) => countShown(tx, asked))).toBe(1);
});

test('an article says whom to ask as its topic page does, until it says so itself', async () => {
  const topicId = await aTopic('Tema');
  const registry = {
    registryEmail: 'post@demo.example',
    postalAddress: 'Postboks 1, 0001 Demovik',
  };
  await write(topicId, words('Tema', { contactName: 'Kari Demo', ...registry }));
  await publish(topicId);
  const made = await execute(services, editor, createContent, {
    kind: 'article',
    topicId,
    language: 'nn',
    title: 'Nytt',
  });
  if (!made.ok) throw new Error(made.refusal.code);
  const related = { relatedName: 'Om programmet', relatedUrl: '/nn/programmet' };
  await write(made.value.contentId, words('Nytt', related));
  await publish(made.value.contentId);
  expect((await read('nytt')).shown).toMatchObject({
    contacts: [{ name: 'Kari Demo' }],
    registry: { email: 'post@demo.example', postalAddress: 'Postboks 1, 0001 Demovik' },
    related: [{ name: 'Om programmet', url: '/nn/programmet' }],
  });

  const own = { ...related, contactName: 'Siri Demo' };
  await execute(
    later(1),
    editor,
    saveDraft,
    saveDraft.input.parse({
      contentId: made.value.contentId,
      language: 'nn',
      version: '0',
      ...words('Nytt', own),
    }),
  );
  await execute(later(1), editor, publishDraft, {
    contentId: made.value.contentId,
    language: 'nn',
  });
  expect((await read('nytt', later(1))).shown).toMatchObject({
    contacts: [{ name: 'Siri Demo' }],
    registry: null,
  });
});

test('an identity number or an address that is none is told beside the field', () => {
  const written = {
    contentId: newId(),
    language: 'nn',
    ...words('Tittel', { body: 'Fnr 01819010370' }),
  };
  const read = saveDraft.input.safeParse(written);
  expect(read.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
    ['body', 'personal-data'],
  ]);
  const numbers = {
    secureFormName: 'Skjema for 01819010370',
    secureFormUrl: 'https://skjema.example/01819010370',
    registryEmail: '01819010370@demo.example',
  };
  const refused = saveDraft.input.safeParse({ ...written, body: '', ...numbers });
  expect(new Set(refused.error?.issues.map(({ path }) => path.join('.')))).toEqual(
    new Set(Object.keys(numbers)),
  );
  const form = {
    ...words('Tittel'),
    secureFormUrl: 'javascript:alert(1)',
    documentName: 'X',
    documentUrl: '',
    relatedName: ['Om programmet', 'Ein annan stad'],
    relatedUrl: ['/nn/programmet', '//example.org/nn'],
    registryEmail: 'post',
    postalAddress: 'Fnr 01819010370',
  };
  const wrong = saveDraft.input.safeParse({ contentId: newId(), language: 'nn', ...form });
  expect(wrong.error?.issues.map(({ path }) => path.join('.'))).toEqual([
    'documentUrl0',
    'relatedUrl1',
    'secureFormUrl',
    'registryEmail',
    'postalAddress',
  ]);
});

test('readers say whether they found it, without a name, and only the editor reads it', async () => {
  const contentId = await aTopic();
  await write(contentId, words('Tittel'));
  const feedback = {
    contentId,
    language: 'nn',
    found: false,
    note: 'Fann ikkje skjemaet',
  } as const;
  await expect(execute(services, visitor, giveFeedback, feedback)).rejects.toBeInstanceOf(NotFound);
  await publish(contentId);

  expect((await execute(services, visitor, giveFeedback, feedback)).ok).toBe(true);
  const numbered = { ...feedback, note: 'Eg heiter 01819010370' };
  expect(await execute(services, visitor, giveFeedback, numbered)).toMatchObject({
    refusal: { code: 'has-identity-number', details: { field: 'note' } },
  });
  const listed = await execute(services, editor, listOwnFeedback, {});
  expect(listed).toMatchObject({
    ok: true,
    value: { feedback: [{ contentId, found: false, note: 'Fann ikkje skjemaet' }] },
  });
  const other = anActor('governor-editor', 'governor', `FM-${newId()}`);
  expect(await execute(services, other, listOwnFeedback, {})).toMatchObject({
    value: { feedback: [] },
  });
});

test('a thousand answers in a minute are told to wait, and none of the first is lost', async () => {
  const contentId = await aTopic();
  await write(contentId, words('Tittel'));
  await publish(contentId);
  const feedback = { contentId, language: 'nb', found: true, note: '' } as const;
  let kept = 0;
  for (let count = 0; count < 1000; count += 1)
    if ((await execute(services, visitor, giveFeedback, feedback)).ok) kept += 1;
  expect(kept).toBe(30);
  const listed = await execute(services, editor, listOwnFeedback, {});
  expect(listed.ok && listed.value.feedback).toHaveLength(30);
  expect((await execute(later(1), visitor, giveFeedback, feedback)).ok).toBe(true);
});

test('a municipality publishes its own, and its editor and the governor’s cannot touch each other’s', async () => {
  const governor = editor;
  const topicOfGovernor = await aTopic();
  const municipality = anActor('municipal-editor', 'municipality', newId());
  editor = municipality;
  const contentId = await aTopic('Programmet hos oss');
  await write(contentId, words('Programmet hos oss'));
  expect(await publish(contentId)).toMatchObject({ ok: true });
  expect(await read('programmet-hos-oss')).toMatchObject({
    page: { publisherKind: 'municipality', publisherId: municipality.capacity.unitId },
  });

  for (const [actor, another] of [
    [governor, contentId],
    [municipality, topicOfGovernor],
  ] as const) {
    await expect(
      execute(services, actor, viewContent, { contentId: another }),
    ).rejects.toBeInstanceOf(NotFound);
    editor = actor;
    await expect(publish(another)).rejects.toBeInstanceOf(NotFound);
  }
});

test('an office does not publish, even with the role of one who does', async () => {
  const office = anActor('municipal-editor', 'office');
  await expect(
    execute(services, office, createContent, {
      kind: 'topic',
      topicId: null,
      language: 'nn',
      title: 'Frå kontoret',
    }),
  ).rejects.toBeInstanceOf(Forbidden);
});

test('the editor’s list has the newest articles of each topic page, and all of them a page at a time', async () => {
  const [first, second] = [await aTopic('Første tema'), await aTopic('Andre tema')];
  for (let number = 1; number <= 12; number += 1)
    await execute(later(number), editor, createContent, {
      kind: 'article',
      topicId: first,
      language: 'nn',
      title: `Nytt ${number}`,
    });
  const list = async (asked: object) => {
    const input = listOwnContent.input.parse(asked);
    const listed = await execute(services, editor, listOwnContent, input);
    if (!listed.ok) throw new Error('a list is never refused');
    return listed.value;
  };
  const { groups } = await list({});
  const of = (id: string) => groups.find(({ topic }) => topic.id === id);
  expect(of(first)).toMatchObject({ count: 12 });
  expect(of(second)).toMatchObject({ articles: [], count: 0 });
  const titles = (group: (typeof groups)[number] | undefined) =>
    group?.articles.map(({ editions }) => editions[0]?.title);
  expect(titles(of(first))?.[0]).toBe('Nytt 12');
  expect(titles(of(first))).toHaveLength(10);
  expect(JSON.stringify(groups)).not.toContain('body');

  const older = await list({ topicId: first, page: '2' });
  expect(older.groups).toHaveLength(1);
  expect(titles(older.groups[0])).toEqual(['Nytt 2', 'Nytt 1']);
  expect((await list({ topicId: 'noko', page: 'x' })).groups).toHaveLength(2);
});

import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { isoDate } from '#kernel/date.ts';
import { type Actor, visitor } from '#platform/access.ts';
import { inScope } from '#platform/db/database.ts';
import { languagePairs } from '#platform/search/language-pairs.ts';
import { execute, type Services } from '#platform/use-case.ts';
import { anActor, newId, services, testDay } from '#tests/support/services.ts';
import type { ContentId } from '../domain/content.ts';
import { publicPagesOn } from '../public-pages.ts';
import { searchIndex } from '../jobs.ts';
import { indexPublicPages } from '../search-pages.ts';
import {
  archiveContent,
  createContent,
  publishDraft,
  rollBack,
  saveDraft,
  withdrawEdition,
} from './edit-content.ts';
import { search } from './search.ts';

let editor: Actor;
/** A word that nothing else in the database has, since what is published is for everybody. */
let mark: string;

beforeAll(async () => {
  await indexPublicPages(services);
});

beforeEach(() => {
  editor = anActor('governor-editor', 'governor', `FM-${newId()}`);
  mark = aMark();
});

function aMark(): string {
  const letters = newId().replaceAll('-', '').slice(12);
  // Ends so that no stem is made of it.
  return `q${letters.replace(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)))}x`;
}

const later = (days: number): Services => ({
  ...services,
  clock: { now: () => new Date(testDay.valueOf() + days * 86_400_000) },
});

interface Written {
  readonly title?: string;
  readonly lead?: string;
  readonly body?: string;
  readonly contactName?: string;
}

async function aTopic(written: Written): Promise<ContentId> {
  const made = await execute(services, editor, createContent, {
    kind: 'topic',
    topicId: null,
    language: 'nn',
    title: written.title ?? 'Ei temaside',
  });
  if (!made.ok) throw new Error(made.refusal.code);
  await write(made.value.contentId, written, 'nn', 1);
  return made.value.contentId;
}

async function write(
  contentId: ContentId,
  { title = 'Ei temaside', lead = 'Ingress.', body = 'Tekst.', ...more }: Written,
  language: 'nn' | 'nb' | 'en' = 'nn',
  version = 0,
) {
  const text = { title, lead, body, ...more };
  const input = saveDraft.input.parse({ contentId, language, version: String(version), ...text });
  const saved = await execute(services, editor, saveDraft, input);
  if (!saved.ok) throw new Error(saved.refusal.code);
}

async function publish(
  contentId: ContentId,
  {
    language = 'nn',
    at,
    on = services,
  }: { language?: 'nn' | 'nb' | 'en'; at?: Date; on?: Services } = {},
) {
  const done = await execute(on, editor, publishDraft, { contentId, language, ...(at && { at }) });
  if (!done.ok) throw new Error(done.refusal.code);
  return done.value;
}

async function publishTopic(written: Written): Promise<ContentId> {
  const contentId = await aTopic(written);
  await publish(contentId);
  return contentId;
}

async function find(
  q: string,
  {
    language = 'nn',
    page = 1,
    on = services,
  }: { language?: 'nn' | 'nb' | 'en'; page?: number; on?: Services } = {},
) {
  const asked = search.input.parse({ language, q, page });
  const found = await execute(on, visitor, search, asked);
  if (!found.ok) throw new Error('a reader is never refused');
  return found.value;
}

const titles = async (...asked: Parameters<typeof find>) =>
  (await find(...asked)).results.map(({ title }) => title);

test('every pair of bokmål and nynorsk finds both ways', async () => {
  // One page for each word, since the order of words in one text would hide what is not found.
  const words = [...new Set(languagePairs.flat())];
  const idOf = new Map(words.map((word) => [word, newId()]));
  const owner = editor.capacity.unitId;
  await inScope(services.db, editor, async (tx) => {
    const rows = JSON.stringify([...idOf].map(([word, id], n) => ({ word, id, slug: `s${n}` })));
    await sql`insert into kvp.content (id, publisher_kind, publisher_id, kind, slug, topic_id, review_by, created_at)
      select id, 'governor', ${owner}, 'topic', slug, null, '2027-01-01', ${testDay}
      from jsonb_to_recordset(${rows}::jsonb) as r(id uuid, slug text)`.execute(tx);
    await sql`insert into kvp.content_edition (id, content_id, publisher_id, language, number, title, lead, body, details,
        publish_at, written_by, written_by_name, written_at)
      select gen_random_uuid(), id, ${owner}, 'nn', 1, word, 'x', ${mark}, '{}', ${testDay}, 'x', 'x', ${testDay}
      from jsonb_to_recordset(${rows}::jsonb) as r(id uuid, word text)`.execute(tx);
  });
  const { rows } = await sql<{ word: string }>`select word from unnest(${words}::text[]) as word
    where length(to_tsvector('norwegian', word)) = 0`.execute(services.db);
  const leftOut = new Set(rows.map(({ word }) => word));
  const missing: string[] = [];
  for (const [nb, nn] of languagePairs)
    for (const [typed, other] of [
      [nb, nn],
      [nn, nb],
    ] as const) {
      if (leftOut.has(other)) continue;
      let isFound = false;
      for (let page = 1; page <= 3 && !isFound; page += 1)
        isFound = (await titles(`${typed} ${mark}`, { page })).includes(other);
      if (!isFound) missing.push(`${typed} ${other}`);
    }
  expect(missing).toEqual([]);
}, 60_000);

test.each([
  ['a letter too many', 'retttleiar'],
  ['a letter too few', 'retleiar'],
  ['a wrong letter', 'rettlaiar'],
  ['two letters that have changed places', 'retlteiar'],
  ['the first letter wrong', 'tettleiar'],
  ['the last letter missing, and an ending', 'rettleirane'],
  ['a compound', 'programretleiar'],
])('%s finds the text all the same, in the other form of Norwegian', async (_, typed) => {
  await publishTopic({
    title: mark,
    body: 'Programveilederne møter deltakeren, og veilederen spør.',
  });
  const found = await find(`${typed} ${mark}`);
  expect(found.results.map(({ title }) => title)).toEqual([mark]);
  expect(found.corrected).toContain(mark);
});

const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzæøå'.split(''));

test('a word from what is published is found with any one letter wrong', async () => {
  await publishTopic({ title: `Om ${mark}` });
  await fc.assert(
    fc.asyncProperty(fc.nat(mark.length - 2), letter, fc.nat(3), async (at, other, kind) => {
      const [before, after] = [mark.slice(0, at), mark.slice(at)];
      const typed = [
        before + other + after,
        before + after.slice(1),
        before + other + after.slice(1),
        before + after.charAt(1) + after.charAt(0) + after.slice(2),
      ][kind];
      expect(await titles(typed ?? '')).toEqual([`Om ${mark}`]);
    }),
    { seed: 4, numRuns: 60 },
  );
});

test('a word that is found as it is typed is never corrected, and short words never are', async () => {
  const near = `${mark.slice(0, -1)}z`;
  await publishTopic({ title: `Ein ${mark}` });
  await publishTopic({ title: `Ein ${near}` });
  expect(await find(mark)).toMatchObject({ corrected: undefined, total: 1 });
  expect(await find(near)).toMatchObject({ corrected: undefined, total: 1 });
  await publishTopic({ title: `xqz ${mark}` });
  expect(await find(`xqy ${mark}`)).toMatchObject({ corrected: undefined, partial: true });
});

test('drafts are not found, nor what comes later, until it does', async () => {
  const contentId = await aTopic({ title: `Første ${mark}` });
  expect(await titles(mark)).toEqual([]);
  await publish(contentId);
  expect(await titles(mark)).toEqual([`Første ${mark}`]);

  const next = aMark();
  await write(contentId, { title: `Andre ${next}` });
  expect(await titles(next)).toEqual([]);
  await publish(contentId, { at: later(2).clock.now() });
  expect(await titles(next)).toEqual([]);
  expect(await titles(next, { on: later(3) })).toEqual([`Andre ${next}`]);
  expect(await titles(mark, { on: later(3) })).toEqual([]);
});

test('a word that is only in what is not shown yet is not proposed either', async () => {
  const contentId = await aTopic({ title: `Første ${mark}` });
  await publish(contentId, { at: later(2).clock.now() });
  expect(await find(`${mark}x`)).toMatchObject({ corrected: undefined, results: [] });
  expect(await find(`${mark}x`, { on: later(3) })).toMatchObject({ corrected: mark, total: 1 });
});

test('what was scheduled and taken back is not found when its time comes', async () => {
  const contentId = await aTopic({ title: `Første ${mark}` });
  const { editions } = await publish(contentId, { at: later(2).clock.now() });
  const editionId = editions[0]?.id ?? '';
  await execute(services, editor, withdrawEdition, { contentId, editionId });
  expect(await titles(mark, { on: later(3) })).toEqual([]);
});

test('after a roll back the old text is found, and the newer is not', async () => {
  const newer = aMark();
  const contentId = await publishTopic({ title: `Gammal ${mark}` });
  await write(contentId, { title: `Ny ${newer}` });
  const { editions } = await publish(contentId, { on: later(1) });
  expect(await titles(mark, { on: later(2) })).toEqual([]);
  const first = editions.find(({ title }) => title.startsWith('Gammal'));
  await execute(later(3), editor, rollBack, { contentId, editionId: first?.id ?? '' });
  expect(await titles(mark, { on: later(4) })).toEqual([`Gammal ${mark}`]);
  expect(await titles(newer, { on: later(4) })).toEqual([]);
});

test('what is archived comes last, and says so', async () => {
  const contentId = await publishTopic({ title: `${mark} ${mark} arkivert` });
  await publishTopic({ title: `Ei heilt anna side`, body: `Her står ${mark} éin gong, nedst.` });
  const input = archiveContent.input.parse({ contentId, archived: 'yes' });
  await execute(services, editor, archiveContent, input);
  const { results } = await find(mark);
  expect(results.map(({ archived }) => archived)).toEqual([false, true]);
});

test('each page is there once, in the language of the reader or else in another', async () => {
  const contentId = await publishTopic({ title: `Nynorsk ${mark}` });
  await write(contentId, { title: `Bokmål ${mark}` }, 'nb');
  await publish(contentId, { language: 'nb' });
  expect(await titles(mark)).toEqual([`Nynorsk ${mark}`]);
  expect(await titles(mark, { language: 'nb' })).toEqual([`Bokmål ${mark}`]);
  const [result] = (await find(mark, { language: 'en' })).results;
  expect(result).toMatchObject({ title: `Nynorsk ${mark}`, language: 'nn' });
  expect(result?.address).toMatch(/^\/en\/statsforvaltar\/FM-/);

  await write(contentId, { title: `English ${mark}`, body: 'Several conditions apply.' }, 'en');
  await publish(contentId, { language: 'en' });
  expect(await titles(`condition ${mark}`, { language: 'en' })).toEqual([`English ${mark}`]);
  expect((await find(`conditions ${mark}`)).partial).toBe(true);
});

test('the pages of every publisher are found, those of a municipality too', async () => {
  await publishTopic({ title: `Ein ${mark}` });
  editor = anActor('municipal-editor', 'municipality', newId());
  await publishTopic({ title: `To ${mark}` });
  const { results } = await find(mark);
  expect(new Set(results.map(({ address }) => address.split('/')[2]))).toEqual(
    new Set(['kommune', 'statsforvaltar']),
  );
});

test('a title counts for more than the text below it, and names of contacts are found', async () => {
  await publishTopic({ title: 'Noko anna', body: `Langt nede: ${mark}.` });
  await publishTopic({ title: `Alt om ${mark}` });
  await publishTopic({ title: 'Kontakt', contactName: `Kari ${mark}` });
  expect((await titles(mark))[0]).toBe(`Alt om ${mark}`);
  expect(await titles(`kari ${mark}`)).toEqual(['Kontakt']);
});

test('the excerpt is words, with those that were found marked', async () => {
  const body = `## Om **${mark}**\n\n- Sjå [lova](https://lovdata.no/hemmeleg), og spør <b>veilederen</b>.`;
  await publishTopic({ title: 'Ei side', body });
  const [result] = (await find(`${mark} rettleiar`)).results;
  const text = result?.excerpt.map((part) => part.text).join('') ?? '';
  expect(text).toContain('Sjå lova, og spør <b veilederen');
  expect(text).not.toMatch(/lovdata|\*|#|\[/);
  expect(text).toMatch(/^Ingress\. Om /);
  expect(result?.excerpt.filter(({ marked }) => marked).map((part) => part.text)).toEqual([
    mark,
    'veilederen',
  ]);
});

test('a long text is cut around what was found, with dots where it goes on', async () => {
  const words = (word: string) => Array.from({ length: 60 }, () => word).join(' ');
  await publishTopic({
    title: 'Ei side',
    body: `${words('før')}\n\n- ${mark}\n- ${words('etter')} og det var alt saman`,
  });
  const [result] = (await find(mark)).results;
  const text = result?.excerpt.map((part) => part.text).join('') ?? '';
  expect(text).toMatch(/^… (før )+· \w+ · etter .* …$/);
  expect(text.length).toBeLessThan(300);
});

test('a mark that somebody has written marks nothing that is not there', async () => {
  await publishTopic({ title: 'Ei side', body: `\u0003 \u0002 ${mark} \u0002` });
  const [result] = (await find(mark)).results;
  expect(result?.excerpt.map((part) => part.text).join('')).not.toMatch(/\p{Cc}/u);
});

test('a hit is on one page of results, and a page beyond the last is the last', async () => {
  for (let number = 0; number < 23; number += 1) await publishTopic({ title: `${mark} side` });
  const pages = [];
  for (const page of [1, 2, 3]) pages.push(await find(mark, { page }));
  expect(pages.map(({ results }) => results.length)).toEqual([10, 10, 3]);
  expect(pages[0]).toMatchObject({ total: 23, page: 1, pageCount: 3 });
  const addresses = pages.flatMap(({ results }) => results.map(({ address }) => address));
  expect(new Set(addresses).size).toBe(23);
  expect(await find(mark, { page: 99_999 })).toEqual(pages[2]);
});

test("the law, its figures and what was chosen are found, and the program's own pages", async () => {
  const kinds = async (q: string, language: 'nn' | 'nb' | 'en' = 'nn') =>
    new Map((await find(q, { language })).results.map(({ address, kind }) => [address, kind]));
  expect((await kinds('barnetillegg')).get('/nn/lova/kvpf-3')).toBe('law');
  expect((await kinds('grunnbeløpet', 'nb')).get('/nb/lova/ftrl-1-4#g')).toBe('figure');
  expect((await kinds('yrkesaktiv alder', 'nb')).get('/nb/lova/sotjl-29#Q13')).toBe('question');
  expect((await kinds('er programmet noko')).get('/nn/rettleiing')).toBe('question');
  expect((await kinds('sjukt barn')).get('/nn/programmet/fravaer#sjukt-barn')).toBe('question');
  expect((await kinds('om kvalifiseringsprogrammet')).get('/nn/programmet')).toBe('programme');
  expect((await kinds('privacy', 'en')).get('/en/personvern')).toBe('page');
});

test('the pages of the program are indexed once, each with words in every language', async () => {
  expect(await indexPublicPages(services)).toBe(0);
  const pages = publicPagesOn(isoDate('2026-11-02'));
  const paths = pages.map(({ path }) => path);
  expect(paths.filter((path, index) => paths.indexOf(path) !== index)).toEqual([]);
  for (const { path, title, text } of pages)
    for (const language of ['nn', 'nb', 'en'] as const)
      expect({ path, language, title: title[language], text: text[language] }).toEqual({
        path,
        language,
        title: expect.stringMatching(/\S/),
        text: expect.stringMatching(/\S/),
      });
});

test.each(['', '   ', '!!!', '🙂', "' & | ! <-> ():*", '\0', 'ikkje', '«»', '%', '\ud800'])(
  '%j finds nothing, and that is all',
  async (typed) => {
    expect(await find(typed)).toMatchObject({ total: 0, results: [], page: 1, pageCount: 0 });
  },
);

test('nothing that is typed breaks the search', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.string({
          unit: fc.constantFrom(...`abå '"\\&|!():*<>-_%;\0\u0002`.split('')),
          maxLength: 60,
        }),
      ),
      fc.constantFrom('nn', 'nb', 'en'),
      async (typed, language) => {
        const { results } = await find(typed, { language });
        expect(results.length).toBeLessThanOrEqual(10);
      },
    ),
    { seed: 2, numRuns: 150 },
  );
}, 60_000);

test('what is asked for is read however it comes, and cut where it is too long', async () => {
  for (const raw of [{}, { q: ['a', 'b'] }, { q: null, page: 'x' }, { q: 5, page: -1 }])
    expect(search.input.parse({ language: 'nn', ...raw }).page).toBe(1);
  await publishTopic({ title: `Ein ${mark}` });
  const found = await find(`${mark} ${'x '.repeat(200)}${aMark()}`);
  expect(found.cut).toBe(true);
  expect(Array.from(found.typed).length).toBeLessThanOrEqual(200);
});

test('the audit log keeps nothing of what somebody searches for', async () => {
  const stranger: Actor = { ...visitor, id: newId() };
  await execute(services, stranger, search, search.input.parse({ language: 'nn', q: mark }));
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from kvp.audit_event
    where actor_id = ${stranger.id} or subject like ${`%${mark}%`}`.execute(services.db);
  expect(rows[0]?.count).toBe(0);
});

test('where no page has all the words, those with the most of them come first, and it is told', async () => {
  const [one, other] = [aMark(), aMark()];
  await publishTopic({ title: `${one} ${mark}` });
  await publishTopic({ title: one });
  const found = await find(`${one} ${mark} ${other}`);
  expect(found).toMatchObject({ partial: true, corrected: undefined, total: 2 });
  expect(found.results[0]?.title).toBe(`${one} ${mark}`);
});

test('at night the program’s own pages are found as the law of the day has them', async () => {
  const earlier = { ...services, clock: { now: () => new Date('2024-06-30T10:00:00Z') } };
  await searchIndex.run(earlier, {}, { last: false });
  expect(await indexPublicPages(services)).toBeGreaterThan(0);
  expect(await indexPublicPages(services)).toBe(0);
});

import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, expect, test } from 'vitest';
import type { PublicLanguage } from '#kernel/text.ts';
import { visitor } from '#platform/access.ts';
import { inScope } from '#platform/db/database.ts';
import { pageCache } from '#platform/web/page-cache.ts';
import { LanguageContext } from '#ui/language.ts';
import { anActor, newId, services } from '#tests/support/services.ts';
import { visit } from '#tests/support/visit.ts';
import { addDocument, journal } from '../api.ts';
import { importOrganisations } from '#modules/organisations/usecases/import-organisations.ts';
import { execute } from '#platform/use-case.ts';
import { aCase, filing } from '../testing/a-case.ts';
import EntryPage, { action as correct, loader as entryLoader } from './journal-entry.tsx';
import Journal, { loader as journalLoader } from './journal.tsx';
import PublicJournal, { loader as publicLoader } from './public-journal.tsx';
import PublicJournals, { loader as publicListLoader } from './public-journals.tsx';

beforeAll(async () => {
  const operator = anActor('operator', 'operations');
  await execute(services, operator, importOrganisations, { folder: 'data/organisations' });
});

function page(Page: unknown, loaderData: unknown, language: PublicLanguage) {
  const Shown = Page as (props: { loaderData: unknown }) => React.ReactNode;
  return renderToStaticMarkup(
    <LanguageContext value={language}>
      <Shown loaderData={loaderData} />
    </LanguageContext>,
  );
}

const registry = (unitId?: string) => anActor('governor-registry', 'governor', unitId);

async function anEntry(actor: ReturnType<typeof registry>, now = services.clock.now()) {
  const { id: caseId } = await aCase(services.db, actor);
  return inScope(services.db, actor, async (tx) => {
    const content = { kind: 'html', html: '<p>Hei</p>' } as const;
    const letter = { title: 'Brev til Nav Demovik', language: 'nn', content } as const;
    const scope = { ...filing(actor), now };
    const added = await addDocument(tx, caseId, letter, scope);
    if (!added.ok) throw new Error(added.refusal.code);
    const receiver = { role: 'receiver', kind: 'organisation', name: 'Nav Demovik' } as const;
    return journal(
      tx,
      { documentId: added.value.id, direction: 'outgoing', correspondents: [receiver] },
      scope,
    );
  });
}

test('the journal and an entry are pages in both forms of Norwegian', async () => {
  const actor = registry();
  const entryId = await anEntry(actor);
  const visited = visit(services, actor, '/journal', {});
  visited.url.search = '?retning=ut&fra=x';
  const list = await journalLoader(visited);
  expect(page(Journal, list, 'nn')).toContain('Utgåande');
  expect(page(Journal, list, 'nn')).toContain('Skriv datoen slik: 2.11.2026');
  expect(page(Journal, list, 'nb')).toContain(`href="/journal/${entryId}"`);
  const empty = await journalLoader(visit(services, registry(), '/journal', {}));
  expect(page(Journal, empty, 'nb')).toContain('Ingenting er journalført ennå');

  const entry = await entryLoader(visit(services, actor, '/journal/:entryId', { entryId }));
  expect(page(EntryPage, entry, 'nn')).toContain('Rett journalposten');
  expect(page(EntryPage, entry, 'nb')).toContain('1/2026');
});

test('a correction empties the public journal from the cache, and a mistake gives back what was typed', async () => {
  const actor = registry();
  const entryId = await anEntry(actor);
  const post = (form: Record<string, string>) =>
    correct(visit(services, actor, '/journal/:entryId', { entryId }, form));
  const typed = { title: 'Brev', shieldedTitle: 'Svar', exemptUnder: '', reason: 'Feil' };
  const before = pageCache.edition;
  expect(await post({ ...typed, version: '1' })).toMatchObject({
    init: { status: 422 },
    data: { problems: { exemptUnder: 'basis-missing' }, entered: typed },
  });
  expect(pageCache.edition).toBe(before);
  const exempt = { ...typed, exemptUnder: 'offentleglova § 13', version: '1' };
  expect(await post(exempt)).toMatchObject({ status: 302 });
  expect(pageCache.edition).toBe(before + 1);
  expect(await post({ ...exempt, extra: 'x' })).toMatchObject({
    data: { problems: { extra: 'unknown-field' } },
  });
});

test('everybody reads the public journal of a governor, in three languages', async () => {
  const governorId = 'FMVL';
  const actor = registry(governorId);
  await anEntry(actor, new Date('2026-10-30T10:00:00Z'));
  const at = '/:language/journal/:governorId';
  const read = (language: PublicLanguage) =>
    publicLoader(visit(services, visitor, at, { language, governorId }));
  expect(page(PublicJournal, await read('nn'), 'nn')).toContain('Brev til Nav Demovik');
  expect(page(PublicJournal, await read('nb'), 'nb')).toContain('Offentlig journal');
  const english = page(PublicJournal, await read('en'), 'en');
  expect(english).toContain('<span lang="no">Brev til Nav Demovik</span>');
  expect(english).not.toContain(actor.name);

  const list = await publicListLoader(
    visit(services, visitor, '/:language/journal', { language: 'nn' }),
  );
  expect(page(PublicJournals, list, 'nn')).toContain('href="/nn/journal/FMVL"');
});

test('there is no journal of nobody, and no language of nobody', async () => {
  const at = '/:language/journal/:governorId';
  const read = (params: { language: string; governorId: string }) =>
    (async () => publicLoader(visit(services, visitor, at, params)))();
  await expect(read({ language: 'nn', governorId: 'FMXX' })).rejects.toMatchObject({
    init: { status: 404 },
  });
  await expect(read({ language: 'de', governorId: 'FMVL' })).rejects.toMatchObject({
    init: { status: 404 },
  });
});

test('somebody without the permission gets 403, and another unit 404', async () => {
  const entryId = await anEntry(registry());
  const as = (actor: ReturnType<typeof registry>, id: string) =>
    entryLoader(visit(services, actor, '/journal/:entryId', { entryId: id }));
  await expect(as(registry(), entryId)).rejects.toMatchObject({ init: { status: 404 } });
  await expect(as(registry(), newId())).rejects.toMatchObject({ init: { status: 404 } });
  const editor = anActor('governor-editor', 'governor');
  await expect(as(editor, entryId)).rejects.toMatchObject({ init: { status: 403 } });
});

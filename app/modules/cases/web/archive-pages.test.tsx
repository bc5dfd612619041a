import { renderToStaticMarkup } from 'react-dom/server';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { isoDate } from '#kernel/date.ts';
import { inScope } from '#platform/db/database.ts';
import { LanguageContext } from '#ui/language.ts';
import { anActor, newId, services } from '#tests/support/services.ts';
import { visit } from '#tests/support/visit.ts';
import { addDocument, closeCase, journal } from '../api.ts';
import { makeExtract } from '../noark5/make-extract.ts';
import { aCase, filing } from '../testing/a-case.ts';
import CasePage, { action as closing, loader as caseLoader } from './case.tsx';
import Disposal, { action as disposing, loader as disposalLoader } from './disposal.tsx';
import { loader as zipLoader } from './extract-zip.ts';
import Extracts, { action as ordering, loader as extractsLoader } from './extracts.tsx';

function page(Page: unknown, loaderData: unknown, language: 'nb' | 'nn') {
  const Shown = Page as (props: { loaderData: unknown }) => React.ReactNode;
  return renderToStaticMarkup(
    <LanguageContext value={language}>
      <Shown loaderData={loaderData} />
    </LanguageContext>,
  );
}

const registry = () => anActor('governor-registry', 'governor');
type Person = ReturnType<typeof registry>;

/** A case from October with one journaled text and a mail as it came. */
async function aClosedCase(actor: Person, closedOn: string, openedOn = isoDate('2026-10-05')) {
  const { id } = await aCase(services.db, actor, { openedOn });
  const sha256 = await services.files.put(new TextEncoder().encode(newId()));
  await inScope(services.db, actor, async (tx) => {
    const scope = filing(actor);
    const html = { kind: 'html', html: '<p>Hei</p>' } as const;
    const text = await addDocument(tx, id, { title: 'Brev', language: 'nn', content: html }, scope);
    if (text.ok) await journal(tx, { documentId: text.value.id, direction: 'incoming' }, scope);
    const raw = { kind: 'file', sha256, mediaType: 'message/rfc822' } as const;
    await addDocument(tx, id, { title: 'Brev (.eml)', language: 'nn', content: raw }, scope);
    await closeCase(tx, id, { ...scope, today: isoDate(closedOn) });
  });
  return id;
}

test('an extract is ordered, followed and saved', async () => {
  const actor = registry();
  await aClosedCase(actor, '2026-10-20');
  const at = (form?: Record<string, string>) => visit(services, actor, '/arkiv/uttrekk', {}, form);
  expect(page(Extracts, await extractsLoader(at()), 'nb')).toContain('Lag uttrekk');
  expect(await ordering(at({ from: '31.10.2026', to: '1.10.2026' }))).toMatchObject({
    data: { problems: { to: 'wrong-order' }, entered: { from: '31.10.2026' } },
    init: { status: 422 },
  });
  expect(await ordering(at({ from: '1.10.2026', to: '31.10.2026' }))).toMatchObject({
    status: 302,
  });
  const running = await extractsLoader(at());
  expect(page(Extracts, running, 'nn')).toContain('0 av 2 dokument er lagde i pakken');
  const extractId = running.extracts[0]?.id ?? '';
  await makeExtract(services, { extractId, governorId: actor.capacity.unitId });
  const finished = page(Extracts, await extractsLoader(at()), 'nn');
  expect(finished).toContain(`href="/arkiv/uttrekk/${extractId}/pakke.zip"`);

  const pattern = '/arkiv/uttrekk/:extractId/pakke.zip';
  const answer = await zipLoader(visit(services, actor, pattern, { extractId }));
  expect(answer.headers.get('Content-Disposition')).toContain('noark5-2026-10-01-2026-10-31.zip');
  const names = Object.keys(unzipSync(new Uint8Array(await answer.arrayBuffer())));
  expect(names).toEqual(expect.arrayContaining(['arkivuttrekk.xml', 'dokumenter/2026-1-1.pdf']));
  const other = zipLoader(visit(services, registry(), pattern, { extractId }));
  await expect(other).rejects.toMatchObject({ init: { status: 404 } });
});

test('what is due is chosen and deleted, and the page says how much', async () => {
  const actor = registry();
  const at = (form?: Record<string, string>) =>
    visit(services, actor, '/arkiv/kassasjon', {}, form);
  expect(page(Disposal, await disposalLoader(at()), 'nb')).toContain('Ingenting kan kasseres nå');
  await aClosedCase(actor, '2020-10-20', isoDate('2020-10-05'));
  const shown = await disposalLoader(at());
  expect(page(Disposal, shown, 'nn')).toContain('Brev (.eml)');
  expect(await disposing(at({}))).toMatchObject({
    data: { problems: { documents: 'nothing-chosen' } },
  });
  const done = await disposing(at({ documents: shown.due[0]?.id ?? '' }));
  expect(done).toMatchObject({ status: 302 });
  const after = at();
  after.url.search = '?sletta=1';
  expect(page(Disposal, await disposalLoader(after), 'nn')).toContain('Sletta: 1 dokument.');
});

test('a case says how long it is kept, and is closed where it is read', async () => {
  const actor = registry();
  const { id: caseId } = await aCase(services.db, actor, { class: 'survey' });
  const at = (form?: Record<string, string>) =>
    visit(services, actor, '/saker/:caseId', { caseId }, form);
  const open = page(CasePage, await caseLoader(at()), 'nn');
  expect(open).toContain('Kartleggingar');
  expect(open).toContain('Blir bevart.');
  expect(open).toContain('Avslutt saka');
  expect(await closing(at({ act: 'close' }))).toMatchObject({ status: 302 });
  expect(page(CasePage, await caseLoader(at()), 'nb')).toContain('Åpne saken igjen');
  expect(await closing(at({ act: 'close' }))).toMatchObject({
    data: { problems: { form: 'not-open' } },
  });
  const adviser = anActor('governor-adviser', 'governor', actor.capacity.unitId);
  const read = await caseLoader(visit(services, adviser, '/saker/:caseId', { caseId }));
  expect(page(CasePage, read, 'nb')).not.toContain('Åpne saken igjen');
});

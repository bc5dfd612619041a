import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { inScope } from '#platform/db/database.ts';
import { LanguageContext } from '#ui/language.ts';
import { anActor, newId, services } from '#tests/support/services.ts';
import { visit } from '#tests/support/visit.ts';
import { addDocument } from '../api.ts';
import { aLetter } from '#modules/letters/testing/a-letter.ts';
import { aCase, filing } from '../testing/a-case.ts';
import CasePage, { loader as caseLoader } from './case.tsx';
import DocumentPage, { loader as documentLoader } from './document.tsx';
import { loader as fileLoader } from './file.ts';
import CaseList, { loader as listLoader } from './list.tsx';

const adviser = () => anActor('governor-adviser', 'governor');

function searching(query: string, actor = adviser()) {
  const arrived = visit(services, actor, '/saker', {});
  return { ...arrived, request: new Request(`http://localhost/saker${query}`) };
}

test('the list, the case and the letter are pages in both forms of Norwegian', async () => {
  const actor = adviser();
  const { id: caseId } = await aCase(services.db, actor, {
    title: { nb: 'Oppfølging', nn: 'Oppfølging på nynorsk' },
    parties: [{ kind: 'organisation', name: 'Nav Bøvær' }],
  });
  const added = await inScope(services.db, actor, (tx) =>
    addDocument(
      tx,
      caseId,
      { title: 'Brev', language: 'nb', content: { kind: 'html', html: '<p>Hei på dere</p>' } },
      filing(actor),
    ),
  );
  if (!added.ok) throw new Error(added.refusal.code);
  const documentId = added.value.id;

  const list = await listLoader(searching('?sok=oppf', actor));
  const opened = await caseLoader(visit(services, actor, '/saker/:caseId', { caseId }));
  const address = '/saker/:caseId/dokument/:documentId';
  const document = await documentLoader(visit(services, actor, address, { caseId, documentId }));

  const page = <Data,>(
    Page: (props: never) => React.ReactNode,
    loaderData: Data,
    language: 'nb' | 'nn',
  ) => {
    const Shown = Page as (props: { loaderData: Data }) => React.ReactNode;
    return renderToStaticMarkup(
      <LanguageContext value={language}>
        <Shown loaderData={loaderData} />
      </LanguageContext>,
    );
  };
  expect(page(CaseList, list, 'nn')).toContain('Oppfølging på nynorsk');
  expect(page(CaseList, list, 'nb')).toContain(`href="/saker/${caseId}"`);
  expect(page(CasePage, opened, 'nn')).toContain('Ikkje journalført');
  expect(page(CasePage, opened, 'nb')).toContain('2026/1-1');
  const letter = page(DocumentPage, document, 'nn');
  expect(letter).toContain('lang="nb"');
  expect(letter).toContain('<p>Hei på dere</p>');
  expect(letter.match(/<h1/g)).toHaveLength(1);
});

test('a search is given back, and pages on', async () => {
  expect(await listLoader(searching('?sok=%00klage'))).toMatchObject({
    typed: '\0klage',
    cases: [],
  });
  expect(await listLoader(searching(`?sok=${'a'.repeat(500)}`))).toMatchObject({ cases: [] });
  await expect(listLoader(searching('?etter=x'))).rejects.toMatchObject({ init: { status: 404 } });
});

test('a file is saved, not opened', async () => {
  const actor = adviser();
  const { id: caseId } = await aCase(services.db, actor);
  const sha256 = await services.files.put(new TextEncoder().encode('svar'));
  const content = { kind: 'file', sha256, mediaType: 'text/plain' } as const;
  const added = await inScope(services.db, actor, (tx) =>
    addDocument(tx, caseId, { title: 'Svar', language: 'nn', content }, filing(actor)),
  );
  if (!added.ok) throw new Error(added.refusal.code);
  const address = '/saker/:caseId/dokument/:documentId/fil';
  const response = await fileLoader(
    visit(services, actor, address, { caseId, documentId: added.value.id }),
  );
  expect(await response.text()).toBe('svar');
  expect(response.headers.get('Content-Disposition')).toBe('attachment; filename="2026-1-1.txt"');
});

test('a letter is read as a page and saved as the PDF that is archived', async () => {
  const actor = adviser();
  const { id: caseId } = await aCase(services.db, actor);
  const pdfSha256 = await services.files.put(new TextEncoder().encode('%PDF-1.7'));
  const content = {
    kind: 'letter',
    letter: aLetter({ attachments: ['Skjema'] }),
    pdfSha256,
  } as const;
  const added = await inScope(services.db, actor, (tx) =>
    addDocument(tx, caseId, { title: 'Brev', language: 'nn', content }, filing(actor)),
  );
  if (!added.ok) throw new Error(added.refusal.code);
  const params = { caseId, documentId: added.value.id };
  const address = '/saker/:caseId/dokument/:documentId';
  const file = `/saker/${caseId}/dokument/${added.value.id}/fil`;

  const page = (loaded: unknown, Page: unknown) => {
    const Shown = Page as (props: { loaderData: unknown }) => React.ReactNode;
    return renderToStaticMarkup(
      <LanguageContext value="nn">
        <Shown loaderData={loaded} />
      </LanguageContext>,
    );
  };
  const letter = page(await documentLoader(visit(services, actor, address, params)), DocumentPage);
  expect(letter).toContain(`href="${file}"`);
  expect(letter).toContain(' lang="nn"');
  expect(letter).toContain('<h2>Vedlegg</h2>');
  expect(letter).not.toContain('Vår referanse');
  const opened = await caseLoader(visit(services, actor, '/saker/:caseId', { caseId }));
  expect(page(opened, CasePage)).toMatch(new RegExp(`href="${file}"[^>]*>Last ned som PDF`));

  const response = await fileLoader(visit(services, actor, `${address}/fil`, params));
  expect(await response.text()).toBe('%PDF-1.7');
  expect(response.headers.get('Content-Type')).toBe('application/pdf');
  expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
  expect(response.headers.get('Content-Disposition')).toBe('attachment; filename="2026-1-1.pdf"');
});

test.each(['/saker/:caseId', '/saker/:caseId/dokument/:documentId'])(
  'at %s somebody without the permission gets 403, and another unit 404',
  async (address) => {
    const { id: caseId } = await aCase(services.db, adviser());
    const load = address.endsWith('documentId') ? documentLoader : caseLoader;
    const as = (actor: ReturnType<typeof adviser>) =>
      load(visit(services, actor, address, { caseId, documentId: newId() }) as never);
    await expect(as(adviser())).rejects.toMatchObject({ init: { status: 404 } });
    const editor = anActor('governor-editor', 'governor');
    await expect(as(editor)).rejects.toMatchObject({ init: { status: 403 } });
  },
);

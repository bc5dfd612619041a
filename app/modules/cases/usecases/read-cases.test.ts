import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { type Actor, Forbidden, NotFound } from '#platform/access.ts';
import { inScope } from '#platform/db/database.ts';
import { execute } from '#platform/use-case.ts';
import { anActor, newId, services } from '#tests/support/services.ts';
import { addDocument } from '../api.ts';
import type { DocumentContent } from '../domain/case-content.ts';
import type { CaseId, DocumentId } from '../domain/case-folder.ts';
import { aCase, filing } from '../testing/a-case.ts';
import { casesOnPage, listCases } from './list-cases.ts';
import { openFile } from './open-file.ts';
import { viewCase } from './view-case.ts';
import { viewDocument } from './view-document.ts';

const adviser = () => anActor('governor-adviser', 'governor');
const list = (actor: Actor, typed = '', after?: CaseId) =>
  execute(services, actor, listCases, { typed, after });

async function listed(actor: Actor, typed = ''): Promise<string[]> {
  const result = await list(actor, typed);
  return result.ok
    ? result.value.cases.map(({ number }) => `${number.year}/${number.sequence}`)
    : [];
}

async function aDocument(
  actor: Actor,
  caseId: CaseId,
  content: DocumentContent,
): Promise<DocumentId> {
  const document = { title: 'Brev', language: 'nn', content } as const;
  const added = await inScope(services.db, actor, (tx) =>
    addDocument(tx, caseId, document, filing(actor)),
  );
  if (!added.ok) throw new Error(added.refusal.code);
  return added.value.id;
}

async function logged(actor: Actor) {
  const { rows } = await sql<{ use_case: string; outcome: string; persons: string[] | null }>`
    select use_case, outcome, array_agg(person_id order by person_id) filter (where person_id is not null) as persons
    from kvp.audit_event left join kvp.audit_person on event_id = audit_event.id
    where unit_id = ${actor.capacity.unitId} and actor_id = ${actor.id}
    group by audit_event.id, use_case, outcome order by use_case`.execute(services.db);
  return rows.map(({ use_case, outcome, persons }) => [use_case, outcome, ...(persons ?? [])]);
}

test('the newest number is first, whatever order they were opened in', async () => {
  const actor = adviser();
  await aCase(services.db, actor, { year: 2025 });
  await aCase(services.db, actor);
  await aCase(services.db, actor, { externalNumber: '2019/23037' });
  await aCase(services.db, actor, { year: 2025 });
  await aCase(services.db, adviser());
  expect(await listed(actor)).toEqual(['2026/1', '2025/2', '2025/1', '2019/23037']);
});

test('a case is found by its number, by a document’s number, and by words in either form of Norwegian', async () => {
  const actor = adviser();
  await aCase(services.db, actor, {
    title: { nb: 'Veilederne i programmet', nn: 'Rettleiarane i programmet' },
  });
  await aCase(services.db, actor, { title: 'Kartlegging av veiledere' });
  await aCase(services.db, actor, {
    externalNumber: '2019/23037',
    title: 'Aktivitetsplikt og/eller program',
  });

  expect(await listed(actor, '2019/23037')).toEqual(['2019/23037']);
  expect(await listed(actor, ' 2019/23037-4 ')).toEqual(['2019/23037']);
  expect(await listed(actor, 'rettleiar')).toEqual(['2026/2', '2026/1']);
  expect(await listed(actor, 'kartl veileder')).toEqual(['2026/2']);
  expect(await listed(actor, 'eller')).toEqual([]);
  expect(await listed(actor, 'program')).toEqual(['2026/1', '2019/23037']);
  expect(await listed(actor, "%' or 1=1 --")).toEqual([]);
  expect(await listed(actor, '!!')).toEqual([]);
  expect(await listed(actor, '   ')).toHaveLength(3);
});

test('the list is paged, and every case is on one page only', async () => {
  const actor = adviser();
  for (let count = 0; count < casesOnPage + 3; count += 1) await aCase(services.db, actor);
  const first = await list(actor);
  if (!first.ok || !first.value.next) throw new Error('No next page');
  const second = await list(actor, '', first.value.next);
  if (!second.ok) throw new Error('No second page');
  expect(first.value.cases).toHaveLength(casesOnPage);
  expect(second.value.cases.map(({ number }) => number.sequence)).toEqual([3, 2, 1]);
  expect(second.value.next).toBeNull();
});

test('a case is shown with what lies in it, and the log says whose data was seen', async () => {
  const actor = adviser();
  const parties = [{ kind: 'person', name: 'Kari Prøve', personId: 'person-3' }] as const;
  const { id } = await aCase(services.db, actor, { parties });
  await aDocument(actor, id, { kind: 'html', html: '<p>Hei</p>' });

  const result = await execute(services, actor, viewCase, { caseId: id });

  expect(result).toMatchObject({
    ok: true,
    value: { documents: [{ number: 1 }], journal: [], parties: [{ name: 'Kari Prøve' }] },
  });
  await list(actor);
  expect(await logged(actor)).toEqual([
    ['case.list', 'done', 'person-3'],
    ['case.view', 'done', 'person-3'],
  ]);
});

test('a letter is shown and a file is handed out', async () => {
  const actor = adviser();
  const { id: caseId } = await aCase(services.db, actor);
  const content = new TextEncoder().encode('svar');
  const sha256 = await services.files.put(content);
  const letterId = await aDocument(actor, caseId, { kind: 'html', html: '<p>Hei</p>' });
  const fileId = await aDocument(actor, caseId, { kind: 'file', sha256, mediaType: 'text/plain' });

  const letter = await execute(services, actor, viewDocument, { caseId, documentId: letterId });
  expect(letter).toMatchObject({ value: { html: '<p>Hei</p>', document: { kind: 'html' } } });
  const told = await execute(services, actor, viewDocument, { caseId, documentId: fileId });
  expect(told).toMatchObject({ value: { html: null, document: { mediaType: 'text/plain' } } });
  const file = await execute(services, actor, openFile, { caseId, documentId: fileId });
  expect(file).toMatchObject({ value: { number: '2026/1-2', content } });
  const none = execute(services, actor, openFile, { caseId, documentId: letterId });
  await expect(none).rejects.toThrow(NotFound);
});

test('a document is not found by way of another case', async () => {
  const actor = adviser();
  const [{ id }, other] = [await aCase(services.db, actor), await aCase(services.db, actor)];
  const documentId = await aDocument(actor, id, { kind: 'html', html: '<p>Hei</p>' });
  const attempt = execute(services, actor, viewDocument, { caseId: other.id, documentId });
  await expect(attempt).rejects.toThrow(NotFound);
});

test('without the permission nothing is read, and the attempt is logged', async () => {
  const actor = anActor('governor-editor', 'governor');
  const { id: caseId } = await aCase(services.db, actor);
  const documentId = newId() as DocumentId;
  await expect(list(actor)).rejects.toThrow(Forbidden);
  await expect(execute(services, actor, viewCase, { caseId })).rejects.toThrow(Forbidden);
  const document = { caseId, documentId };
  await expect(execute(services, actor, viewDocument, document)).rejects.toThrow(Forbidden);
  await expect(execute(services, actor, openFile, document)).rejects.toThrow(Forbidden);
  expect((await logged(actor)).map(([, outcome]) => outcome)).toEqual(Array(4).fill('forbidden'));
});

test('who has no archive has no list of cases', async () => {
  await expect(list(anActor('governor-adviser', 'directorate'))).rejects.toThrow(Forbidden);
});

test('another unit cannot know that the case exists, and the attempt is logged', async () => {
  const owner = adviser();
  const { id: caseId } = await aCase(services.db, owner);
  const documentId = await aDocument(owner, caseId, { kind: 'html', html: '<p>Hei</p>' });
  const actor = adviser();
  await expect(execute(services, actor, viewCase, { caseId })).rejects.toThrow(NotFound);
  const document = { caseId, documentId };
  await expect(execute(services, actor, viewDocument, document)).rejects.toThrow(NotFound);
  await expect(execute(services, actor, openFile, document)).rejects.toThrow(NotFound);
  await expect(list(actor, '', caseId)).rejects.toThrow(NotFound);
  expect((await logged(actor)).map(([, outcome]) => outcome)).toEqual(Array(4).fill('not found'));
});

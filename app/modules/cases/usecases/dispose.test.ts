import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { isoDate } from '#kernel/date.ts';
import { type Actor, Forbidden, NotFound, systemActor } from '#platform/access.ts';
import { inScope } from '#platform/db/database.ts';
import { storeFile } from '#platform/files/files.ts';
import { execute } from '#platform/use-case.ts';
import { anActor, newId, services } from '#tests/support/services.ts';
import { addDocument, closeCase, journal, tasksFor } from '../api.ts';
import type { CaseId, DocumentId } from '../domain/case-folder.ts';
import { aCase, filing } from '../testing/a-case.ts';
import { closeOrReopen } from './close-case.ts';
import { dispose, listDisposable, remindDisposal } from './dispose.ts';
import { openFile } from './open-file.ts';
import { viewCase } from './view-case.ts';

const registry = () => anActor('governor-registry', 'governor');

/** A mail in a case that was closed on a day: its text is journaled, and the mail as it came lies beside it. */
async function aFiledMail(actor: Actor, closedOn: string, raw: string = newId()) {
  const { id: caseId } = await aCase(services.db, actor);
  const scope = { ...services, ...filing(actor) };
  return inScope(services.db, actor, async (tx) => {
    const sha256 = await storeFile({ ...scope, tx }, new TextEncoder().encode(raw));
    const add = async (title: string, content: Parameters<typeof addDocument>[2]['content']) => {
      const added = await addDocument(tx, caseId, { title, language: 'nn', content }, scope);
      if (!added.ok) throw new Error(added.refusal.code);
      return added.value.id;
    };
    const text = await add('E-post', { kind: 'html', html: '<p>Hei</p>' });
    await journal(tx, { documentId: text, direction: 'incoming' }, scope);
    const documentId = await add('E-post (.eml)', {
      kind: 'file',
      sha256,
      mediaType: 'message/rfc822',
    });
    await closeCase(tx, caseId, { ...scope, today: isoDate(closedOn) });
    return { caseId, documentId, sha256 };
  });
}

const due = async (actor: Actor) => {
  const listed = await execute(services, actor, listDisposable, {});
  return listed.ok ? listed.value.due.map(({ id }) => id) : [];
};

const isStored = async (sha256: string) => {
  const { rows } = await sql`select 1 from kvp.stored_file where sha256 = ${sha256}`.execute(
    services.db,
  );
  return rows.length > 0;
};

test('mail as it came is due five years after the case was closed, and never what is journaled', async () => {
  const actor = registry();
  const { documentId } = await aFiledMail(actor, '2021-11-02');
  await aFiledMail(actor, '2021-11-03');
  expect(await due(actor)).toEqual([documentId]);
  expect(await execute(services, actor, listDisposable, {})).toMatchObject({
    value: {
      retention: { decision: 'destroy', years: 5 },
      due: [{ title: 'E-post (.eml)', dueFrom: '2026-11-02' }],
    },
  });
});

test('nothing goes before a person has confirmed it; then the file goes and the number stays', async () => {
  const actor = registry();
  const { caseId, documentId, sha256 } = await aFiledMail(actor, '2021-01-01');
  const system = systemActor(actor.capacity.unitId);

  expect(await execute(services, system, remindDisposal, {})).toMatchObject({
    value: { reminded: 1 },
  });
  expect(await execute(services, system, remindDisposal, {})).toMatchObject({
    value: { reminded: 0 },
  });
  expect(await isStored(sha256)).toBe(true);
  await expect(execute(services, system, dispose, { documents: [documentId] })).rejects.toThrow(
    Forbidden,
  );

  expect(await execute(services, actor, dispose, { documents: [documentId] })).toMatchObject({
    value: { disposed: 1 },
  });
  expect(await isStored(sha256)).toBe(false);
  expect(await due(actor)).toEqual([]);
  expect(await inScope(services.db, actor, (tx) => tasksFor(tx, actor))).toEqual([]);
  const viewed = await execute(services, actor, viewCase, { caseId });
  expect(viewed).toMatchObject({
    value: {
      retention: { decision: 'preserve' },
      documents: [{ disposedAt: null }, { title: 'E-post (.eml)', disposedAt: expect.any(Date) }],
    },
  });
  await expect(execute(services, actor, openFile, { caseId, documentId })).rejects.toThrow(
    NotFound,
  );
  const { rows } = await sql<{ subject: string }>`
    select subject from kvp.audit_event where use_case = 'case.dispose' and outcome = 'done'
      and unit_id = ${actor.capacity.unitId}`.execute(services.db);
  expect(rows).toEqual([{ subject: documentId }]);
});

test('a file that another governor has too is kept', async () => {
  const [one, other] = [registry(), registry()];
  const raw = `From: ${newId()}`;
  const mine = await aFiledMail(one, '2021-01-01', raw);
  const theirs = await aFiledMail(other, '2025-01-01', raw);
  expect(theirs.sha256).toBe(mine.sha256);
  await execute(services, one, dispose, { documents: [mine.documentId] });
  expect(await isStored(mine.sha256)).toBe(true);
});

test('what is not due, or not theirs, is refused, and nothing of what was chosen goes', async () => {
  const actor = registry();
  const ready = await aFiledMail(actor, '2021-01-01');
  const early = await aFiledMail(actor, '2025-01-01');
  const theirs = await aFiledMail(registry(), '2021-01-01');
  for (const extra of [early.documentId, theirs.documentId, newId() as DocumentId])
    expect(
      await execute(services, actor, dispose, { documents: [ready.documentId, extra] }),
    ).toMatchObject({ refusal: { code: 'not-due' } });
  expect(await execute(services, actor, dispose, { documents: [] })).toMatchObject({
    refusal: { code: 'nothing-chosen' },
  });
  expect(await due(actor)).toEqual([ready.documentId]);
});

test('a file that something needs is not deleted by going around', async () => {
  const actor = registry();
  const { sha256 } = await aFiledMail(actor, '2025-01-01');
  await inScope(services.db, actor, (tx) =>
    sql`delete from kvp.stored_file where sha256 = ${sha256}`.execute(tx),
  );
  expect(await isStored(sha256)).toBe(true);
});

test('only the registry sees and confirms, and it needs an archive', async () => {
  const leader = anActor('section-leader', 'governor');
  const nowhere = anActor('governor-registry', 'directorate');
  for (const actor of [leader, nowhere]) {
    await expect(execute(services, actor, listDisposable, {})).rejects.toThrow(Forbidden);
    await expect(
      execute(services, actor, dispose, { documents: [newId() as DocumentId] }),
    ).rejects.toThrow(Forbidden);
  }
});

test('the registry closes a case and opens it again; others do not', async () => {
  const actor = registry();
  const { id: caseId } = await aCase(services.db, actor);
  const act = (who: Actor, what: 'close' | 'reopen', id: CaseId = caseId) =>
    execute(services, who, closeOrReopen, { caseId: id, act: what });
  expect(await act(actor, 'reopen')).toMatchObject({ refusal: { code: 'not-closed' } });
  expect(await act(actor, 'close')).toMatchObject({ value: { status: 'closed' } });
  expect(await act(actor, 'close')).toMatchObject({ refusal: { code: 'not-open' } });
  expect(await act(actor, 'reopen')).toMatchObject({ value: { status: 'open' } });
  const adviser = anActor('governor-adviser', 'governor', actor.capacity.unitId);
  await expect(act(adviser, 'close')).rejects.toThrow(Forbidden);
  await expect(act(registry(), 'close')).rejects.toThrow(NotFound);
});

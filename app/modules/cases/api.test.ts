import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { isoDate } from '#kernel/date.ts';
import { type Actor, NotFound, systemActor } from '#platform/access.ts';
import { inScope, type Tx } from '#platform/db/database.ts';
import { anActor, services } from '#tests/support/services.ts';
import {
  addDocument,
  addParties,
  addTask,
  archiveOwner,
  type CaseReference,
  caseById,
  caseByNumber,
  closeCase,
  completeTask,
  discardCase,
  type DocumentReference,
  journal,
  openCase,
  reopenCase,
  tasksFor,
} from './api.ts';
import type { DocumentContent } from './domain/case-content.ts';
import { documentsIn, journalOf, partiesTo, personsIn } from './store.ts';
import { aCase, filing } from './testing/a-case.ts';

const adviser = () => anActor('governor-adviser', 'governor');
const letter: DocumentContent = { kind: 'html', html: '<p>Hei</p>' };

function as<Value>(actor: Actor, work: (tx: Tx) => Promise<Value>): Promise<Value> {
  return inScope(services.db, actor, work);
}

async function filed(
  tx: Tx,
  actor: Actor,
  { id }: CaseReference,
  title = 'Brev',
): Promise<DocumentReference> {
  const added = await addDocument(
    tx,
    id,
    { title, language: 'nn', content: letter },
    filing(actor),
  );
  if (!added.ok) throw new Error(added.refusal.code);
  return added.value;
}

test('numbers follow on each other in each archive and year', async () => {
  const [one, other] = [adviser(), adviser()];
  expect(await aCase(services.db, one)).toMatchObject({ number: '2026/1' });
  expect(await aCase(services.db, one)).toMatchObject({ number: '2026/2' });
  expect(await aCase(services.db, one, { year: 2025 })).toMatchObject({ number: '2025/1' });
  expect(await aCase(services.db, other)).toMatchObject({ number: '2026/1' });
  expect(await aCase(services.db, one)).toMatchObject({ number: '2026/3' });
});

test('fifty openings at once get fifty numbers without gaps', async () => {
  const actor = adviser();
  const opened = await Promise.all(Array.from({ length: 50 }, () => aCase(services.db, actor)));
  const numbers = opened.map(({ number }) => Number(number.split('/')[1])).sort((a, b) => a - b);
  expect(numbers).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
});

test('an opening that is undone gives its number back', async () => {
  const actor = adviser();
  const attempts = await Promise.allSettled(
    Array.from({ length: 10 }, (_, index) =>
      as(actor, async (tx) => {
        const owner = { kind: 'governor', unitId: actor.capacity.unitId } as const;
        const opened = await openCase(tx, { owner, title: 'Sak' }, filing(actor));
        if (index % 2 === 1) throw new Error('undone');
        return opened.number;
      }),
    ),
  );
  const kept = attempts.flatMap((attempt) => (attempt.status === 'fulfilled' ? attempt.value : []));
  expect(kept.toSorted()).toEqual(['2026/1', '2026/2', '2026/3', '2026/4', '2026/5']);
});

test('a case keeps the number another archive gave it', async () => {
  const actor = adviser();
  const older = { externalNumber: '2019/23037', externalArchive: 'Statsforvaltaren, eldre arkiv' };
  const { id, number } = await aCase(services.db, actor, {
    ...older,
    openedOn: isoDate('2019-12-05'),
  });

  expect(number).toBe('2019/23037');
  expect(await as(actor, (tx) => caseByNumber(tx, '2019/23037'))).toMatchObject({
    id,
    archive: older.externalArchive,
    openedOn: '2019-12-05',
    title: { nb: 'Kartlegging av oppfølginga', nn: 'Kartlegging av oppfølginga' },
  });
  await expect(aCase(services.db, actor, older)).rejects.toThrow('case_folder_number');
  await expect(aCase(services.db, actor, { externalNumber: 'abc' })).rejects.toThrow(RangeError);
});

test('the same number in two archives is two cases, the unit’s own found first', async () => {
  const actor = adviser();
  const external = await aCase(services.db, actor, {
    externalNumber: '2026/1',
    externalArchive: 'AAA',
  });
  const own = await aCase(services.db, actor);
  const [found, foundThere, none] = await as(actor, async (tx) => [
    await caseByNumber(tx, { year: 2026, sequence: 1 }),
    await caseByNumber(tx, '2026/1', 'AAA'),
    await caseByNumber(tx, '2026/1x'),
  ]);
  expect(found?.id).toBe(own.id);
  expect(foundThere?.id).toBe(external.id);
  expect(none).toBeUndefined();
});

test('documents are numbered within the case and journalled with those who wrote and got them', async () => {
  const actor = adviser();
  const opened = await aCase(services.db, actor);
  const [documents, entries] = await as(actor, async (tx) => {
    const first = await filed(tx, actor, opened, 'Utsending');
    const sha256 = 'a'.repeat(64);
    const file = { kind: 'file', sha256, mediaType: 'application/pdf' } as const;
    await addDocument(
      tx,
      opened.id,
      { title: 'Svar', language: 'nb', content: file },
      filing(actor),
    );
    expect(first.number).toBe('2026/1-1');
    await journal(
      tx,
      {
        documentId: first.id,
        direction: 'outgoing',
        dated: isoDate('2026-11-01'),
        shieldedTitle: 'Brev',
        exemptUnder: 'offentleglova § 13',
        correspondents: [
          { role: 'receiver', kind: 'organisation', name: 'Nav Bøvær', organisationId: '9901' },
          { role: 'copy', kind: 'person', name: 'Kari Prøve', personId: 'person-1' },
        ],
      },
      filing(actor),
    );
    return [await documentsIn(tx, opened.id), await journalOf(tx, opened.id)];
  });
  expect(documents).toMatchObject([
    { number: 1, title: 'Utsending', kind: 'html', mediaType: null },
    { number: 2, title: 'Svar', kind: 'file', mediaType: 'application/pdf' },
  ]);
  expect(entries).toMatchObject([
    {
      direction: 'outgoing',
      dated: '2026-11-01',
      title: 'Utsending',
      shieldedTitle: 'Brev',
      exemptUnder: 'offentleglova § 13',
      correspondents: [{ name: 'Nav Bøvær' }, { name: 'Kari Prøve', personId: 'person-1' }],
    },
  ]);
});

test('documents filed at once get different numbers', async () => {
  const actor = adviser();
  const opened = await aCase(services.db, actor);
  const numbers = await Promise.all(
    Array.from({ length: 10 }, () =>
      as(actor, async (tx) => (await filed(tx, actor, opened)).number),
    ),
  );
  expect(new Set(numbers).size).toBe(10);
});

test('a closed case takes no documents until it is opened again', async () => {
  const actor = adviser();
  const { id } = await aCase(services.db, actor);
  const add = (tx: Tx) =>
    addDocument(tx, id, { title: 'Brev', language: 'nn', content: letter }, filing(actor));
  await as(actor, async (tx) => {
    expect(await closeCase(tx, id, filing(actor))).toMatchObject({ value: { status: 'closed' } });
    expect(await closeCase(tx, id, filing(actor))).toMatchObject({ refusal: { code: 'not-open' } });
    expect(await add(tx)).toEqual({ ok: false, refusal: { code: 'case-not-open' } });
    expect(await reopenCase(tx, id)).toMatchObject({ ok: true });
    expect(await add(tx)).toMatchObject({ ok: true, value: { number: '2026/1-1' } });
  });
});

test('a case opened by mistake is discarded, and its number is not used again', async () => {
  const actor = adviser();
  const mistaken = await aCase(services.db, actor);
  await as(actor, async (tx) => {
    const discarded = await discardCase(tx, mistaken.id, filing(actor));
    expect(discarded).toMatchObject({ ok: true, value: { status: 'discarded' } });
    expect(await reopenCase(tx, mistaken.id)).toMatchObject({ refusal: { code: 'not-closed' } });
  });
  const next = await aCase(services.db, actor);
  expect(next.number).toBe('2026/2');
  await as(actor, async (tx) => {
    await filed(tx, actor, next);
    const refused = await discardCase(tx, next.id, filing(actor));
    expect(refused).toMatchObject({ refusal: { code: 'has-documents' } });
  });
});

test('HTML that is more than a letter is not filed', async () => {
  const actor = adviser();
  const { id } = await aCase(services.db, actor);
  const content = { kind: 'html', html: '<script>alert(1)</script>' } as const;
  const attempt = as(actor, (tx) =>
    addDocument(tx, id, { title: 'Brev', language: 'nn', content }, filing(actor)),
  );
  await expect(attempt).rejects.toThrow(RangeError);
});

test('a shielded title needs a legal basis, and a document is journalled once', async () => {
  const actor = adviser();
  const opened = await aCase(services.db, actor);
  const { id: documentId } = await as(actor, (tx) => filed(tx, actor, opened));
  const entry = { documentId, direction: 'outgoing' } as const;
  await expect(
    as(actor, (tx) => journal(tx, { ...entry, shieldedTitle: 'Brev' }, filing(actor))),
  ).rejects.toThrow('shielding_has_legal_basis');
  await as(actor, (tx) => journal(tx, entry, filing(actor)));
  await expect(as(actor, (tx) => journal(tx, entry, filing(actor)))).rejects.toThrow(
    'journal_entry_document_id_key',
  );
});

test('a case knows its parties and whose data it holds', async () => {
  const actor = adviser();
  const person = { kind: 'person', name: 'Kari Prøve', personId: 'person-2' } as const;
  const { id } = await aCase(services.db, actor, { parties: [person] });
  await as(actor, async (tx) => {
    await addParties(tx, id, [{ kind: 'organisation', name: 'Nav Bøvær' }], filing(actor));
    expect(await partiesTo(tx, id)).toMatchObject([
      { role: 'party', name: 'Kari Prøve', personId: 'person-2' },
      { role: 'party', name: 'Nav Bøvær' },
    ]);
    expect(await personsIn(tx, [id])).toEqual(['person-2']);
  });
});

test('tasks are listed by due date until somebody does them', async () => {
  const actor = adviser();
  const { id: caseId } = await aCase(services.db, actor);
  await as(actor, async (tx) => {
    const task = { caseId, kind: 'survey.approve', subjectId: 'round-1' };
    await addTask(tx, { ...task, title: 'Ein gong' }, filing(actor));
    const late = await addTask(
      tx,
      { ...task, title: 'Sist', subjectId: 'round-2', dueOn: isoDate('2026-12-01') },
      filing(actor),
    );
    await addTask(
      tx,
      { ...task, title: 'Først', dueOn: isoDate('2026-11-10'), assignedTo: actor.id },
      filing(actor),
    );
    const titles = async (filter = {}) =>
      (await tasksFor(tx, actor, filter)).map(({ title }) => title.nn);
    expect(await titles()).toEqual(['Først', 'Sist', 'Ein gong']);
    expect(await titles({ assignedTo: actor.id })).toEqual(['Først']);
    expect(await titles({ subjectId: 'round-2', kind: 'survey.approve' })).toEqual(['Sist']);
    expect(await completeTask(tx, late, filing(actor))).toBe(1);
    expect(await completeTask(tx, late, filing(actor))).toBe(0);
    expect(
      await completeTask(tx, { kind: 'survey.approve', subjectId: 'round-1' }, filing(actor)),
    ).toBe(2);
    expect(await titles()).toEqual([]);
  });
});

test('a job files in the archive of its governor', async () => {
  const actor = adviser();
  const job = systemActor(actor.capacity.unitId);
  expect(archiveOwner(job)).toEqual({ kind: 'governor', unitId: actor.capacity.unitId });
  const opened = await aCase(services.db, job);
  await as(job, (tx) => filed(tx, job, opened));
  expect(await as(actor, (tx) => caseById(tx, opened.id))).toMatchObject({ lastDocumentNumber: 1 });
});

test('another unit finds nothing, and can file nothing', async () => {
  const actor = adviser();
  const opened = await aCase(services.db, actor);
  const document = await as(actor, (tx) => filed(tx, actor, opened));
  const { unitId } = actor.capacity;
  const others = [adviser(), anActor('office-leader', 'office', unitId), systemActor('elsewhere')];
  for (const other of others) {
    await as(other, async (tx) => {
      expect(await caseByNumber(tx, opened.number)).toBeUndefined();
      await expect(caseById(tx, opened.id)).rejects.toThrow(NotFound);
      await expect(filed(tx, other, opened)).rejects.toThrow(NotFound);
      const entry = { documentId: document.id, direction: 'outgoing' } as const;
      await expect(journal(tx, entry, filing(other))).rejects.toThrow(NotFound);
      expect(await tasksFor(tx, other)).toEqual([]);
    });
    const stolen = as(other, (tx) =>
      openCase(tx, { owner: { kind: 'governor', unitId }, title: 'Sak' }, filing(other)),
    );
    await expect(stolen).rejects.toThrow('row-level security');
  }
});

test('SQL as the application with another unit set sees no row of any table, and nobody deletes', async () => {
  const actor = adviser();
  const opened = await aCase(services.db, actor, {
    parties: [{ kind: 'person', name: 'Kari Prøve' }],
  });
  await as(actor, async (tx) => {
    const { id: documentId } = await filed(tx, actor, opened);
    await journal(tx, { documentId, direction: 'internal' }, filing(actor));
    const task = { caseId: opened.id, kind: 'k', subjectId: 's', title: 'Oppgåve' };
    await addTask(tx, task, filing(actor));
  });
  const tables = [
    'case_folder',
    'case_document',
    'journal_entry',
    'case_party',
    'case_task',
    'case_sequence',
  ];
  for (const table of tables) {
    const count = (reader: Actor) =>
      as(reader, async (tx) => {
        const { rows } = await sql<{ count: number }>`
          select count(*)::int as count from kvp.${sql.raw(table)} where owner_id = ${actor.capacity.unitId}`.execute(
          tx,
        );
        return rows[0]?.count;
      });
    expect(await count(actor)).toBe(1);
    expect(await count(adviser())).toBe(0);
    expect(await count(anActor('visitor', 'visitor', actor.capacity.unitId))).toBe(0);
    await expect(
      as(actor, (tx) => sql`delete from kvp.${sql.raw(table)}`.execute(tx)),
    ).rejects.toThrow('permission denied');
  }
});

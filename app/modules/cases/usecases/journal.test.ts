import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { isoDate } from '#kernel/date.ts';
import { type Actor, Forbidden, NotFound, visitor } from '#platform/access.ts';
import { inScope } from '#platform/db/database.ts';
import { execute } from '#platform/use-case.ts';
import { anActor, newId, services, testDay } from '#tests/support/services.ts';
import { addDocument, journal, type NewCase, type NewJournalEntry } from '../api.ts';
import type { CaseId, JournalEntryId } from '../domain/case-folder.ts';
import { listPublicJournal } from '../journal-store.ts';
import { aCase, filing } from '../testing/a-case.ts';
import { correctJournalEntry } from './correct-journal-entry.ts';
import { entriesOnPage, listJournal } from './list-journal.ts';
import { openFile } from './open-file.ts';
import { viewCase } from './view-case.ts';
import { viewDocument } from './view-document.ts';
import { viewJournalEntry } from './view-journal-entry.ts';

const registry = (unitId?: string) => anActor('governor-registry', 'governor', unitId);
const colleague = (actor: Actor) => anActor('governor-adviser', 'governor', actor.capacity.unitId);

const shielded = { shieldedTitle: 'Klage', exemptUnder: 'offentleglova § 13' };
const kari = { role: 'sender', kind: 'person', name: 'Kari Prøve <kari@prove.example>' } as const;

async function entered(
  actor: Actor,
  caseId: CaseId,
  entry: Partial<NewJournalEntry> & { title?: string } = {},
  at = testDay,
) {
  const scope = { ...filing(actor), now: at };
  return inScope(services.db, actor, async (tx) => {
    const content = { kind: 'html', html: '<p>Hei</p>' } as const;
    const title = entry.title ?? 'Brev';
    const added = await addDocument(tx, caseId, { title, language: 'nn', content }, scope);
    if (!added.ok) throw new Error(added.refusal.code);
    const documentId = added.value.id;
    const entryId = await journal(tx, { direction: 'incoming', ...entry, documentId }, scope);
    return { entryId, documentId };
  });
}

async function anEntry(
  actor: Actor,
  entry: Partial<NewJournalEntry> = {},
  opened: Partial<NewCase> = {},
) {
  const { id: caseId } = await aCase(services.db, actor, opened);
  return { caseId, ...(await entered(actor, caseId, entry)) };
}

const nothing = { direction: '', from: '', to: '', caseNumber: '', page: 1 };
const list = (actor: Actor, asked: Partial<typeof nothing> = {}) =>
  execute(services, actor, listJournal, { ...nothing, ...asked });

async function titles(actor: Actor, asked: Partial<typeof nothing> = {}) {
  const found = await list(actor, asked);
  return found.ok ? found.value.lines.map(({ title }) => title) : [];
}

test('the journal is numbered through the year, without gaps, each archive for itself', async () => {
  const actor = registry();
  const { id } = await aCase(services.db, actor);
  await entered(actor, id, {}, new Date('2025-12-31T22:59:00Z'));
  await entered(actor, id, {}, new Date('2025-12-31T23:01:00Z'));
  await entered(actor, id);
  await anEntry(registry());
  const found = await list(actor);
  expect(found).toMatchObject({
    value: {
      total: 3,
      lines: [
        { journalNumber: { year: 2026, sequence: 2 }, journaledOn: '2026-11-02' },
        { journalNumber: { year: 2026, sequence: 1 }, journaledOn: '2026-01-01' },
        { journalNumber: { year: 2025, sequence: 1 }, journaledOn: '2025-12-31' },
      ],
    },
  });
});

test('it is found by direction, days and case, a page at a time', async () => {
  const actor = registry();
  const { id, number } = await aCase(services.db, actor);
  for (let count = 0; count < entriesOnPage + 1; count += 1) await entered(actor, id);
  await anEntry(actor, { title: 'Ut', direction: 'outgoing' });
  expect(await titles(actor, { direction: 'ut' })).toEqual(['Ut']);
  expect(await titles(actor, { caseNumber: number, page: 2 })).toEqual(['Brev']);
  expect(await titles(actor, { to: '1.11.2026' })).toEqual([]);
  expect(await titles(actor, { from: '2.11.2026', page: 2 })).toHaveLength(2);
  expect(await list(actor, { from: 'x' })).toMatchObject({
    value: { problems: { from: 'invalid-date' }, total: entriesOnPage + 2 },
  });
});

test('what is shielded is read by those with access and by whose case it is; the others read the public title', async () => {
  const actor = registry();
  const entry = { title: 'Klage frå Kari', correspondents: [kari], ...shielded };
  const { caseId, entryId, documentId } = await anEntry(actor, entry, {
    parties: [{ kind: 'person', name: 'Kari Prøve', personId: 'person-1' }],
  });
  const other = colleague(actor);

  expect(await titles(actor)).toEqual(['Klage frå Kari']);
  const seen = [await list(other), await execute(services, other, viewJournalEntry, { entryId })];
  expect(seen).toMatchObject([
    { value: { lines: [{ title: 'Klage', isHidden: true }], persons: [] } },
    { value: { line: { title: 'Klage', isHidden: true }, mayCorrect: false, persons: [] } },
  ]);
  expect(JSON.stringify(seen)).not.toMatch(/Kari/);

  const viewed = await execute(services, other, viewCase, { caseId });
  expect(viewed).toMatchObject({
    value: { documents: [{ isHidden: true, title: '' }], journal: [{ title: 'Klage' }] },
  });
  const document = { caseId, documentId };
  await expect(execute(services, other, viewDocument, document)).rejects.toThrow(Forbidden);
  await expect(execute(services, other, openFile, document)).rejects.toThrow(Forbidden);

  // The one whose case it is reads it, and so does a deputy.
  const mine = await anEntry(other, entry);
  const deputy = {
    ...colleague(actor),
    capacity: { ...actor.capacity, onBehalfOf: other.id },
  };
  for (const reader of [other, deputy])
    expect(await execute(services, reader, viewDocument, mine)).toMatchObject({ ok: true });
});

test('what lies beside a shielded entry without one of its own is as closed', async () => {
  const actor = registry();
  const { caseId } = await anEntry(actor, { ...shielded, title: 'Klage' });
  const documentId = await inScope(services.db, actor, async (tx) => {
    const content = { kind: 'html', html: '<p>Heile e-posten</p>' } as const;
    const document = { title: 'E-posten', language: 'nn', content } as const;
    const added = await addDocument(tx, caseId, document, filing(actor));
    if (!added.ok) throw new Error(added.refusal.code);
    return added.value.id;
  });
  const attempt = execute(services, colleague(actor), viewDocument, { caseId, documentId });
  await expect(attempt).rejects.toThrow(Forbidden);
  expect(await execute(services, actor, viewDocument, { caseId, documentId })).toMatchObject({
    ok: true,
  });
});

const correction = {
  title: 'Svar på brev',
  shieldedTitle: 'Svar',
  exemptUnder: 'offentleglova § 13',
  reason: 'Skrivefeil',
  version: 1,
};

test('the registry corrects an entry, and what stood there is kept', async () => {
  const actor = registry();
  const { entryId } = await anEntry(actor);
  const corrected = await execute(services, actor, correctJournalEntry, { entryId, ...correction });
  expect(corrected).toMatchObject({ ok: true });
  const seen = await execute(services, actor, viewJournalEntry, { entryId });
  expect(seen).toMatchObject({
    value: {
      line: { title: 'Svar på brev', shieldedTitle: 'Svar', version: 2 },
      corrections: [
        {
          field: 'title',
          before: 'Brev',
          after: 'Svar på brev',
          reason: 'Skrivefeil',
          at: testDay,
        },
        { field: 'shielded-title', before: '', after: 'Svar' },
        { field: 'exempt-under', before: '', after: 'offentleglova § 13' },
      ],
    },
  });
  const { rows } = await sql<{ outcome: string }>`
    select outcome from kvp.audit_event where use_case = 'case.correct-journal-entry' and subject = ${entryId}`.execute(
    services.db,
  );
  expect(rows).toEqual([{ outcome: 'done' }]);
});

test.each([
  ['nothing-changed', { title: 'Brev', shieldedTitle: '', exemptUnder: '' }],
  ['basis-missing', { exemptUnder: '' }],
  ['changed-meanwhile', { version: 7 }],
])('a correction is refused: %s', async (code, differences) => {
  const actor = registry();
  const { entryId } = await anEntry(actor);
  const attempt = { entryId, ...correction, ...differences };
  expect(await execute(services, actor, correctJournalEntry, attempt)).toMatchObject({
    ok: false,
    refusal: { code },
  });
});

test('nobody writes an identity number in the journal', async () => {
  const actor = registry();
  const { entryId } = await anEntry(actor);
  const attempt = { entryId, ...correction, title: 'Klage frå 01010750160' };
  await expect(execute(services, actor, correctJournalEntry, attempt)).rejects.toMatchObject({
    name: 'PersonalDataStopped',
  });
});

test('the database keeps what a title was, whoever changes it', async () => {
  const actor = registry();
  const { entryId } = await anEntry(actor);
  const overwritten = inScope(services.db, actor, (tx) =>
    sql`update kvp.journal_entry set title = 'Noko anna', version = 2 where id = ${entryId}`.execute(
      tx,
    ),
  );
  await expect(overwritten).rejects.toThrow('keeps what stood there before');
});

test('without the permission, and for another unit, there is nothing to read or correct', async () => {
  const owner = registry();
  const { entryId } = await anEntry(owner);
  const editor = anActor('governor-editor', 'governor', owner.capacity.unitId);
  await expect(list(editor)).rejects.toThrow(Forbidden);
  await expect(execute(services, editor, viewJournalEntry, { entryId })).rejects.toThrow(Forbidden);
  await expect(
    execute(services, colleague(owner), correctJournalEntry, { entryId, ...correction }),
  ).rejects.toThrow(Forbidden);
  const other = registry();
  expect(await titles(other)).toEqual([]);
  await expect(execute(services, other, viewJournalEntry, { entryId })).rejects.toThrow(NotFound);
  await expect(
    execute(services, other, correctJournalEntry, { entryId, ...correction }),
  ).rejects.toThrow(NotFound);
  const nowhere = anActor('governor-registry', 'directorate');
  await expect(list(nowhere)).rejects.toThrow(Forbidden);
  await expect(
    execute(services, nowhere, correctJournalEntry, {
      entryId: newId() as JournalEntryId,
      ...correction,
    }),
  ).rejects.toThrow(Forbidden);
});

const everyDay = { from: isoDate('2020-01-01'), to: isoDate('2026-12-31') };

function publicLines(governorId: string, today = isoDate('2026-11-03')) {
  return inScope(services.db, visitor, async (tx) => {
    const page = { size: 50, skip: 0 };
    return (await listPublicJournal(tx, governorId, { ...everyDay, today }, page)).lines;
  });
}

test('the public reads an entry from the day after, with who sent it', async () => {
  const actor = registry();
  const governorId = actor.capacity.unitId;
  const office = { role: 'receiver', kind: 'organisation', name: 'Nav Demovik' } as const;
  await anEntry(actor, { correspondents: [kari, office], exemptUnder: undefined });
  expect(await publicLines(governorId, isoDate('2026-11-02'))).toEqual([]);
  expect(await publicLines(governorId)).toEqual([
    {
      journaledOn: '2026-11-02',
      dated: '2026-11-02',
      journalNumber: { year: 2026, sequence: 1 },
      caseNumber: { year: 2026, sequence: 1 },
      documentNumber: 1,
      direction: 'incoming',
      title: 'Brev',
      caseTitle: { nb: 'Kartlegging av oppfølginga', nn: 'Kartlegging av oppfølginga' },
      exemptUnder: null,
      correspondents: [
        { role: 'sender', kind: 'person', name: 'Kari Prøve' },
        { role: 'receiver', kind: 'organisation', name: 'Nav Demovik' },
      ],
    },
  ]);
});

test('of an entry that is shielded, or more than a year old, the public reads no person’s name', async () => {
  const actor = registry();
  const governorId = actor.capacity.unitId;
  await anEntry(actor, { title: 'Klage frå Kari Prøve', correspondents: [kari], ...shielded });
  const lines = await publicLines(governorId);
  expect(lines).toMatchObject([
    { title: 'Klage', exemptUnder: 'offentleglova § 13', correspondents: [{ name: null }] },
  ]);
  expect(JSON.stringify(lines)).not.toMatch(/Kari|prove[.]example/);

  const open = registry();
  await anEntry(open, { correspondents: [kari] });
  const yearLater = await publicLines(open.capacity.unitId, isoDate('2027-11-03'));
  expect(yearLater).toMatchObject([{ title: 'Brev', correspondents: [{ name: null }] }]);
});

test('in a case about a person nothing says who, unless somebody has written a title for the public', async () => {
  const actor = registry();
  const governorId = actor.capacity.unitId;
  const about = {
    title: 'Klage frå Kari Prøve',
    parties: [{ kind: 'person', name: 'Kari Prøve', personId: 'person-1' }],
  } as const;
  const { caseId } = await anEntry(
    actor,
    { title: 'Brev frå Kari Prøve', correspondents: [kari] },
    { ...about, shieldedTitle: 'Klage på vedtak' },
  );
  await anEntry(actor, { title: 'Brev om Kari Prøve' }, about);
  const lines = await publicLines(governorId);
  expect(lines).toMatchObject([
    { title: null, caseTitle: null },
    { title: null, caseTitle: { nn: 'Klage på vedtak' }, correspondents: [{ name: null }] },
  ]);
  expect(JSON.stringify(lines)).not.toMatch(/Kari/);
  await entered(actor, caseId, { ...shielded, title: 'Om Kari Prøve' });
  expect((await publicLines(governorId))[0]).toMatchObject({ title: 'Klage' });
});

test('the public reaches nothing but what the function gives', async () => {
  const actor = registry();
  await anEntry(actor);
  await inScope(services.db, visitor, async (tx) => {
    for (const table of ['journal_entry', 'case_folder', 'case_party', 'journal_correction'])
      expect((await sql`select * from ${sql.table(`kvp.${table}`)}`.execute(tx)).rows).toEqual([]);
  });
  const office = anActor('office-leader', 'office');
  const { id } = await aCase(services.db, office);
  await entered(office, id);
  // Only the governors have a public journal here.
  expect(await publicLines(office.capacity.unitId)).toEqual([]);
});

import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { isoDate } from '#kernel/date.ts';
import { type Actor, Forbidden, systemActor } from '#platform/access.ts';
import { inScope } from '#platform/db/database.ts';
import { typstTypesetter } from '#platform/pdf/typesetter.ts';
import { execute } from '#platform/use-case.ts';
import { anActor, newId, services } from '#tests/support/services.ts';
import { aLetter } from '#modules/letters/testing/a-letter.ts';
import {
  addDocument,
  closeCase,
  discardCase,
  journal,
  type NewCase,
  type NewDocument,
  type NewJournalEntry,
  reopenCase,
} from '../api.ts';
import type { CaseId } from '../domain/case-folder.ts';
import { extract } from '../jobs.ts';
import { aCase, filing } from '../testing/a-case.ts';
import { faultsIn } from '../testing/read-noark.ts';
import { correctJournalEntry } from '../usecases/correct-journal-entry.ts';
import { orderExtract } from '../usecases/order-extract.ts';
import { openExtract, viewExtracts } from '../usecases/view-extracts.ts';
import { makeExtract } from './make-extract.ts';

const registry = () => anActor('governor-registry', 'governor');
const text = new TextDecoder();
const october = { from: isoDate('2026-10-01'), to: isoDate('2026-10-31') };
const opened = { openedOn: isoDate('2026-10-05') };

async function filed(
  actor: Actor,
  caseId: CaseId,
  document: NewDocument,
  entry?: Omit<NewJournalEntry, 'documentId'>,
) {
  return inScope(services.db, actor, async (tx) => {
    const added = await addDocument(tx, caseId, document, filing(actor));
    if (!added.ok) throw new Error(added.refusal.code);
    const { id: documentId } = added.value;
    return entry && journal(tx, { ...entry, documentId }, filing(actor));
  });
}

const html = (title: string): NewDocument => ({
  title,
  language: 'nn',
  content: { kind: 'html', html: '<dl><dt>Frå</dt><dd>Kari &amp; Ola</dd></dl>\n<p>Hei</p>' },
});

async function closed(actor: Actor, differences: Partial<NewCase> = {}) {
  const { id } = await aCase(services.db, actor, { ...opened, ...differences });
  return {
    id,
    close: () => inScope(services.db, actor, (tx) => closeCase(tx, id, filing(actor))),
  };
}

/** An archive with one of each: letters, answers, mail with its raw copy, a person's case, a correction. */
async function anArchive(actor: Actor) {
  const put = async (content: string) => services.files.put(new TextEncoder().encode(content));
  const survey = await closed(actor, {
    class: 'survey',
    title: 'Kartlegging <2026> & meir',
    parties: [{ kind: 'organisation', name: 'Nav Demovik', organisationId: '9901' }],
  });
  const letter = { kind: 'letter', letter: aLetter(), pdfSha256: await put('%PDF-1.7') } as const;
  const office = { kind: 'organisation', name: 'Nav Demovik', organisationId: '9901' } as const;
  const sent = await filed(
    actor,
    survey.id,
    { title: 'Brev til Nav Demovik', language: 'nn', content: letter },
    { direction: 'outgoing', correspondents: [{ role: 'receiver', ...office }] },
  );
  await filed(actor, survey.id, html('Svar frå Nav Demovik'), {
    direction: 'incoming',
    correspondents: [{ role: 'sender', ...office }],
  });
  await filed(actor, survey.id, html('Notat'), { direction: 'internal' });
  const eml = { kind: 'file', sha256: await put('From: x'), mediaType: 'message/rfc822' } as const;
  await filed(actor, survey.id, { title: 'E-post (.eml)', language: 'nn', content: eml });
  if (sent)
    await execute(services, actor, correctJournalEntry, {
      entryId: sent,
      title: 'Brev om kartlegging',
      shieldedTitle: '',
      exemptUnder: '',
      reason: 'Skrivefeil',
      version: 1,
    });
  const appeal = await closed(actor, {
    class: 'appeal',
    title: 'Klage frå Kari Prøve',
    shieldedTitle: 'Klage',
    parties: [{ kind: 'person', name: 'Kari Prøve', personId: 'person-7' }],
  });
  await filed(actor, appeal.id, html('Klage frå Kari Prøve'), {
    direction: 'incoming',
    shieldedTitle: 'Klage',
    exemptUnder: 'offentleglova § 13',
    correspondents: [{ role: 'sender', kind: 'person', name: 'Kari Prøve' }],
  });
  await survey.close();
  await appeal.close();
  const mistake = await aCase(services.db, actor, opened);
  await inScope(services.db, actor, (tx) => discardCase(tx, mistake.id, filing(actor)));
  const open = await aCase(services.db, actor, opened);
  await filed(actor, open.id, html('Ikkje med'), { direction: 'internal' });
  return { survey, open };
}

async function ordered(actor: Actor) {
  const result = await execute(services, actor, orderExtract, october);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

async function packed(actor: Actor, extractId: string) {
  const opened = await execute(services, actor, openExtract, { extractId });
  if (!opened.ok) throw new Error('not opened');
  const { files, persons } = opened.value;
  const contents = new Map<string, Uint8Array>();
  for (const { name, sha256, size } of files) {
    const content = await services.files.get(sha256);
    expect(content).toHaveLength(size);
    contents.set(name, content);
  }
  const xml = (name: string) => text.decode(contents.get(name));
  return { files, persons, contents, xml };
}

const count = (xml: string, element: string) => xml.split(`<${element}`).length - 1;
const amount = (xml: string, of: string) =>
  xml.match(new RegExp(`<value>${of}</value>.*?name="value"[^>]*><value>(\\d+)`, 's'))?.[1];

test('an extract is five files that fit their schemas, with documents whose sums and counts agree', async () => {
  const actor = registry();
  await anArchive(actor);
  const wanted = await ordered(actor);
  await makeExtract(services, wanted);
  const { files, persons, contents, xml } = await packed(actor, wanted.extractId);

  const described = [
    ['arkivstruktur.xml', 'arkivstruktur.xsd'],
    ['endringslogg.xml', 'endringslogg.xsd'],
    ['loependeJournal.xml', 'loependeJournal.xsd'],
    ['offentligJournal.xml', 'offentligJournal.xsd'],
    ['arkivuttrekk.xml', 'addml.xsd'],
  ] as const;
  for (const [name, schema] of described)
    expect({ name, faults: faultsIn(schema, xml(name)) }).toEqual({ name, faults: [] });
  expect(files.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      ...described.map(([name]) => name),
      'addml.xsd',
      'metadatakatalog.xsd',
      'dokumenter/2026-1-1.pdf',
      'dokumenter/2026-1-4.eml',
    ]),
  );

  const structure = xml('arkivstruktur.xml');
  const description = xml('arkivuttrekk.xml');
  // Two cases that are closed and one that was opened by mistake; the open one is for a later period.
  expect(count(structure, 'mappe ')).toBe(3);
  expect(amount(description, 'mappe')).toBe('3');
  expect(count(structure, 'registrering ') + count(structure, 'registrering>')).toBe(5);
  expect(amount(description, 'registrering')).toBe('5');
  expect(count(structure, 'dokumentobjekt>')).toBe(5);
  expect(files.filter(({ name }) => name.startsWith('dokumenter/'))).toHaveLength(5);
  expect(description).toContain('<value>mykt</value>');
  for (const name of ['loependeJournal.xml', 'offentligJournal.xml']) {
    expect(xml(name)).toContain('<antallJournalposter>4</antallJournalposter>');
    expect(count(xml(name), 'journalregistrering>')).toBe(4);
  }

  // Every sum that is written is the sum of the file it is about.
  const objects = [
    ...structure.matchAll(/<referanseDokumentfil>([^<]+).*?<sjekksum>([^<]+)/gs),
  ].map(([, name = '', sum]) => [name, sum] as const);
  const described256 = [
    ...description.matchAll(
      /name="name"><value>([^<]+\.x[ms][ld])<.*?name="value"><value>([0-9a-f]{64})/gs,
    ),
  ].map(([, name = '', sum]) => [name, sum] as const);
  expect(objects).toHaveLength(5);
  expect(described256).toHaveLength(12);
  for (const [name, sum] of [...objects, ...described256])
    expect(
      createHash('sha256')
        .update(contents.get(name) ?? '')
        .digest('hex'),
    ).toBe(sum);

  // The check finds what is wrong, so that no fault is more than nobody looking.
  const broken = structure
    .replace('<arkivdelstatus>', '<!-- ')
    .replace('</arkivdelstatus>', ' -->');
  expect(faultsIn('arkivstruktur.xsd', broken)).toEqual([
    expect.stringContaining('arkivdelstatus'),
  ]);

  expect(persons).toEqual(['person-7']);
  expect(structure).toContain('Kartlegging &lt;2026&gt; &amp; meir');
  expect(structure).toContain('<skjermingshjemmel>offentleglova § 13</skjermingshjemmel>');
  expect(structure).toContain('<kassasjonsdato>2031-11-02</kassasjonsdato>');
  expect(structure).not.toContain('Ikkje med');
  // The journal for everybody says nothing that the page for everybody does not.
  expect(xml('loependeJournal.xml')).toContain('Kari Prøve');
  expect(xml('offentligJournal.xml')).not.toMatch(/Kari|Prøve/);
  expect(xml('offentligJournal.xml')).toContain('<korrespondansepartNavn>En person<');
  expect(xml('endringslogg.xml')).toMatch(
    /M020.*<tidligereVerdi>Brev til Nav Demovik<.*<nyVerdi>Brev om kartlegging</s,
  );
});

test('the same extract made again is the same documents, and ends once', async () => {
  const actor = registry();
  await anArchive(actor);
  const wanted = await ordered(actor);
  await makeExtract(services, wanted);
  const first = await packed(actor, wanted.extractId);
  await makeExtract(services, wanted);
  expect((await packed(actor, wanted.extractId)).files).toEqual(first.files);
});

test('what was HTML alone is set as PDF/A', async () => {
  const actor = registry();
  const { id, close } = await closed(actor);
  await filed(actor, id, html('Svar'), { direction: 'incoming' });
  await close();
  const typesetter = typstTypesetter();
  const wanted = await ordered(actor);
  await makeExtract({ ...services, typesetter }, wanted);
  await typesetter.stop();
  const { contents } = await packed(actor, wanted.extractId);
  const pdf = Buffer.from(contents.get('dokumenter/2026-1-1.pdf') ?? []).toString('latin1');
  expect(pdf).toMatch(/^%PDF-1[.]7/);
  expect(pdf).toContain('pdfaid:part');
});

test('a case that is opened again meanwhile is found out, and the extract can be asked for anew', async () => {
  const actor = registry();
  const { survey } = await anArchive(actor);
  const wanted = await ordered(actor);
  await inScope(services.db, actor, (tx) => reopenCase(tx, survey.id));
  await filed(actor, survey.id, html('Meir'), { direction: 'internal' });
  await expect(extract.run(services, wanted, { last: false })).rejects.toThrow('was to have');
  expect(await execute(services, actor, viewExtracts, {})).toMatchObject({
    value: { isRunning: true, extracts: [{ laid: 6, documents: 5 }] },
  });
  await expect(extract.run(services, wanted, { last: true })).rejects.toThrow('was to have');
  expect(await execute(services, actor, viewExtracts, {})).toMatchObject({
    value: { isRunning: false, extracts: [{ finishedAt: null, failedAt: expect.any(Date) }] },
  });
  await survey.close();
  const again = await ordered(actor);
  await extract.run(services, again, { last: false });
  expect((await packed(actor, again.extractId)).files).toHaveLength(6 + 11);
});

test.each([
  ['wrong-order', { from: isoDate('2026-10-31'), to: isoDate('2026-10-01') }],
  ['period-not-over', { from: isoDate('2026-10-01'), to: isoDate('2026-11-02') }],
  ['nothing-to-deliver', { from: isoDate('2020-01-01'), to: isoDate('2020-12-31') }],
])('an extract is refused: %s', async (code, period) => {
  const actor = registry();
  await anArchive(actor);
  expect(await execute(services, actor, orderExtract, period)).toMatchObject({ refusal: { code } });
});

test('one is made at a time, by a job', async () => {
  const actor = registry();
  await anArchive(actor);
  const wanted = await ordered(actor);
  expect(services.sent).toContainEqual({ name: 'archive.extract', data: wanted });
  expect(await execute(services, actor, orderExtract, october)).toMatchObject({
    refusal: { code: 'already-running' },
  });
});

test('who may not deliver, and another governor, get nothing', async () => {
  const actor = registry();
  await anArchive(actor);
  const wanted = await ordered(actor);
  await expect(
    execute(services, actor, openExtract, { extractId: wanted.extractId }),
  ).rejects.toMatchObject({ name: 'NotFound' });
  await makeExtract(services, wanted);
  const adviser = anActor('governor-adviser', 'governor', actor.capacity.unitId);
  const office = anActor('governor-registry', 'office');
  for (const [who, name] of [
    [adviser, 'Forbidden'],
    [registry(), 'NotFound'],
  ] as const)
    await expect(
      execute(services, who, openExtract, { extractId: wanted.extractId }),
    ).rejects.toMatchObject({ name });
  for (const who of [adviser, office]) {
    await expect(execute(services, who, orderExtract, october)).rejects.toThrow(Forbidden);
    await expect(execute(services, who, viewExtracts, {})).rejects.toThrow(Forbidden);
  }
  // A job of another governor has nothing to make of it.
  await expect(
    makeExtract(services, { ...wanted, governorId: `governor-${newId()}` }),
  ).rejects.toMatchObject({ name: 'NotFound' });
  expect(systemActor(wanted.governorId).roles).toEqual(['system']);
});

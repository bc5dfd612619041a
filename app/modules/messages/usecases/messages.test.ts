import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { aMembership, aUser } from '#modules/identity/testing/a-user.ts';
import { type Actor, Forbidden, NotFound, systemActor, visitor } from '#platform/access.ts';
import { inScope } from '#platform/db/database.ts';
import { clamd } from '#platform/files/virus-scan.ts';
import { rememberedJobs } from '#platform/jobs.ts';
import { execute, type Services } from '#platform/use-case.ts';
import { eicar, fakeClamd } from '#tests/support/fake-clamd.ts';
import { anActor, newId, services } from '#tests/support/services.ts';
import type { ScanState } from '../domain/attachment.ts';
import type { MessageId, ThreadId } from '../domain/thread.ts';
import { fileMessageJob } from '../file-job.ts';
import { followUp } from '../jobs.ts';
import { receiveFiles } from '../receive-files.ts';
import {
  aFile,
  aFirstMessage,
  aResident,
  aThread,
  atGovernor,
  atVoss,
  loadPlaces,
  vestland,
  voss,
  vossOffice,
} from '../testing/a-thread.ts';
import { fileMessage } from './file-message.ts';
import { findGovernors, findWork } from './find-work.ts';
import { assignThread, closeThread, replyInThread } from './handle-thread.ts';
import { listOwn, threadsOnPage } from './list-own.ts';
import { openOwnAttachment, openReceivedAttachment } from './open-attachment.ts';
import { listPrintQueue, markLetterPrinted, openPostLetter } from './print-letters.ts';
import { queueLetter, setForPost } from './queue-letter.ts';
import { writePostLetter } from './read-post-letter.ts';
import { recordScan, scanWaiting } from './scan-attachment.ts';
import { startThread } from './start-thread.ts';
import { viewNew } from './view-new.ts';
import { viewOwn, viewReceipt } from './view-own.ts';
import { viewReceived } from './view-received.ts';
import { writeMessage } from './write-message.ts';

beforeAll(loadPlaces);

const job = systemActor(vestland);

async function done<Value>(
  outcome: Promise<{ ok: true; value: Value } | { ok: false; refusal: { code: string } }>,
): Promise<Value> {
  const result = await outcome;
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

const own = (actor: Actor, threadId: ThreadId) =>
  done(execute(services, actor, viewOwn, { threadId }));
const received = (actor: Actor, threadId: ThreadId, used: Services = services) =>
  done(execute(used, actor, viewReceived, { threadId }));
const file = (messageId: MessageId) => done(execute(services, job, fileMessage, { messageId }));

function onDay(day: string): Services {
  return { ...services, clock: { now: () => new Date(`${day}T09:00:00Z`) } };
}

async function reply(
  threadId: ThreadId,
  actor: Actor = atGovernor(),
  text = 'Vi ser på saka.',
  used: Services = services,
) {
  const { thread } = await received(actor, threadId, used);
  const { version } = thread;
  return execute(used, actor, replyInThread, { threadId, version, text, attachments: [] });
}

/** The documents and journal entries of a case, as the governor has them. */
async function journalOf(caseNumber: string | null) {
  const { rows } = await inScope(services.db, job, (tx) =>
    sql<{
      title: string;
      shielded_title: string | null;
      exempt_under: string | null;
      direction: string;
      media_type: string | null;
      html: string | null;
      name: string | null;
      person_id: string | null;
    }>`select e.title, e.shielded_title, e.exempt_under, e.direction, d.media_type, d.html, p.name, p.person_id
      from kvp.journal_entry e join kvp.case_document d on d.id = e.document_id
      join kvp.case_folder f on f.id = e.case_id
      left join kvp.case_party p on p.journal_entry_id = e.id
      where f.year || '/' || f.sequence = ${caseNumber} order by d.number`.execute(tx),
  );
  return rows;
}

async function numberOf(actor: Actor, threadId: ThreadId) {
  const { thread } = await done(execute(services, actor, viewReceipt, { threadId }));
  return thread.caseNumber;
}

/** Somebody who works for the governor in Vestland, and is stored. */
async function aColleague(role: 'governor-adviser' | 'governor-registry' = 'governor-adviser') {
  const { id, name } = await aUser(services.db);
  await aMembership(services.db, {
    userId: id,
    unitKind: 'governor',
    unitId: vestland,
    role,
    validFrom: '2026-01-01',
  });
  return { ...anActor(role, 'governor', vestland), id, name } satisfies Actor;
}

describe('a new message', () => {
  test('is asked for with where one lives, and what one has said before', async () => {
    const dina = aResident();
    await aThread(dina, { noticeEmail: 'dina@demo.example', postalAddress: 'Vegen 1\n5700 Voss' });
    const offered = await done(execute(services, dina, viewNew, {}));
    expect(offered.places.length).toBeGreaterThan(300);
    const names = offered.places.map(({ name }) => name.nn);
    expect(names.filter((name) => name.startsWith('Våler'))).toEqual([
      expect.stringContaining('(Innlandet'),
      expect.stringContaining('(Østfold'),
    ]);
    expect(new Set(names).size).toBe(names.length);
    expect(offered.details).toEqual({
      name: 'Dina Demo',
      noticeEmail: 'dina@demo.example',
      postalAddress: 'Vegen 1\n5700 Voss',
    });
    const office = await done(execute(services, atVoss(), viewNew, {}));
    expect(office.places.map(({ name }) => name.nn)).toEqual(['Voss']);
  });

  test('has a reference at once, and a case number when it is filed', async () => {
    const dina = aResident();
    const { jobs, sent } = rememberedJobs();
    const { threadId, messageId } = await aThread(dina, {}, { ...services, jobs, sent });
    expect(sent).toEqual([{ name: fileMessageJob, data: { messageId, governorId: vestland } }]);
    const before = await done(execute(services, dina, viewReceipt, { threadId }));
    expect(before.thread).toMatchObject({ caseNumber: null, governorId: vestland });
    expect(before.thread.reference).toMatch(/^\w{4}-\w{4}-\w{4}$/);
    const { number } = await file(messageId);
    expect(await numberOf(dina, threadId)).toBe(number);
    expect(number).toMatch(/^2026\/\d+$/);
  });

  test('from a resident is always shielded, with the person as party', async () => {
    const dina = aResident();
    const { messageId } = await aThread(dina, { attachments: [await aFile()] });
    const { number } = await file(messageId);
    const shielded = {
      shielded_title: 'Melding frå innbyggjar',
      exempt_under: 'offentleglova § 13 jf. forvaltningslova § 13 første ledd nr. 1',
      direction: 'incoming',
      name: 'Dina Demo',
      person_id: dina.id,
    };
    expect(await journalOf(number)).toEqual([
      expect.objectContaining({ ...shielded, title: 'Melding frå Dina Demo' }),
      expect.objectContaining({
        ...shielded,
        title: 'vedtak.pdf',
        media_type: 'application/pdf',
      }),
    ]);
    const { rows } = await inScope(services.db, job, (tx) =>
      sql<{ shielded_title: string }>`select shielded_title from kvp.case_folder
        where year || '/' || sequence = ${number}`.execute(tx),
    );
    expect(rows).toEqual([{ shielded_title: 'Melding frå innbyggjar' }]);
  });

  test('from an office is open, unless it is about persons', async () => {
    const plain = await aThread(atVoss(), { subject: 'Frist', text: 'Kan vi få ei veke til?' });
    const [entry] = await journalOf((await file(plain.messageId)).number);
    expect(entry).toMatchObject({
      title: 'Melding frå Nav Voss',
      shielded_title: null,
      name: 'Nav Voss',
    });
    const about = await aThread(atVoss(), { subject: 'Om 01010750160', text: 'Sjå vedlegget.' });
    const [hidden] = await journalOf((await file(about.messageId)).number);
    expect(hidden).toMatchObject({
      title: 'Melding frå Nav Voss',
      shielded_title: 'Melding frå Nav Voss',
    });
  });

  test('from an office stands in the public journal without what somebody there has called it', async () => {
    const about = { subject: 'Saka til Kari Prøve', text: 'Sjå vedlegget.' };
    const attachments = [await aFile('Vedtak Kari Prøve.pdf')];
    const { messageId, threadId } = await aThread(atVoss(), { ...about, attachments });
    const { number } = await file(messageId);
    await file((await done(reply(threadId))).messageId);
    const { rows } = await sql<{ said: string; title: string }>`
      select title, row_to_json(j)::text as said
      from kvp.public_journal(${vestland}, '2026-11-01', '2026-11-02', '2026-11-03', 100, 0) j
      where case_year || '/' || case_sequence = ${number} order by document_number`.execute(
      services.db,
    );
    expect(rows.map(({ title }) => title)).toEqual([
      'Melding frå Nav Voss',
      'Vedlegg 1',
      'Svar: Melding frå Nav Voss',
    ]);
    for (const { said } of rows) expect(said).not.toContain('Kari');
    // Those who read the case are told.
    const { rows: documents } = await inScope(services.db, job, (tx) =>
      sql<{
        title: string;
      }>`select d.title from kvp.case_document d join kvp.case_folder f on f.id = d.case_id
        where f.year || '/' || f.sequence = ${number} order by d.number`.execute(tx),
    );
    expect(documents.map(({ title }) => title)).toEqual([
      'Melding frå Nav Voss: Saka til Kari Prøve',
      'Vedtak Kari Prøve.pdf',
      'Svar: Melding frå Nav Voss: Saka til Kari Prøve',
    ]);
  });

  test('is filed once, however often it is asked for', async () => {
    const { messageId } = await aThread(aResident(), { attachments: [await aFile()] });
    const first = await file(messageId);
    expect(await file(messageId)).toEqual(first);
    expect(await journalOf(first.number)).toHaveLength(2);
  });

  test('joins an open case that an office names, and one that a resident has written in before', async () => {
    const dina = aResident();
    const { number } = await file((await aThread(dina)).messageId);
    const again = await aThread(dina, { statedCase: number });
    expect((await file(again.messageId)).number).toBe(number);
    const office = await aThread(atVoss(), { statedCase: number });
    expect((await file(office.messageId)).number).toBe(number);
  });

  test('never joins the case of somebody else, nor one that is not there', async () => {
    const { number } = await file((await aThread(aResident())).messageId);
    const other = await aThread(aResident(), { statedCase: number });
    expect((await file(other.messageId)).number).not.toBe(number);
    const nowhere = await aThread(atVoss(), { statedCase: '2026/999999' });
    expect((await file(nowhere.messageId)).number).not.toBe('2026/999999');
  });

  test.each([
    ['no such municipality', { municipalityId: '0000' }, 'no-such-place', 'municipalityId'],
    ['no name', { name: '' }, 'name-missing', 'name'],
  ])('with %s is refused', async (_, wrong, code, field) => {
    const attempt = execute(services, aResident(), startThread, { ...aFirstMessage, ...wrong });
    expect(await attempt).toMatchObject({ refusal: { code, details: { field } } });
  });

  test('from an office goes to the governor of its own municipality only', async () => {
    const attempt = execute(services, atVoss(), startThread, {
      ...aFirstMessage,
      municipalityId: '0301',
    });
    expect(await attempt).toMatchObject({ refusal: { code: 'no-such-place' } });
  });

  test('is refused when one sender begins more than anybody has to say', async () => {
    const dina = aResident();
    for (let count = 0; count < 20; count += 1) await aThread(dina);
    const attempt = execute(services, dina, startThread, aFirstMessage);
    expect(await attempt).toMatchObject({ refusal: { code: 'too-many-now' } });
  });

  test.each([
    ['text', '', 'required'],
    ['text', 'x'.repeat(20_001), 'too-long'],
    ['subject', ' ', 'required'],
    ['noticeEmail', 'ikkje ei adresse', 'invalid'],
    ['name', 'x'.repeat(101), 'too-long'],
  ])('with a bad %s says what is wrong', (field, value, problem) => {
    const read = startThread.input.safeParse({ ...aFirstMessage, [field]: value });
    expect(read.error?.issues).toMatchObject([{ path: [field], message: problem }]);
  });
});

describe('a thread', () => {
  test('goes back and forth, with a note of when each side opened what the other wrote', async () => {
    const [dina, registrar] = [aResident(), atGovernor()];
    const { threadId } = await aThread(dina);
    expect((await own(dina, threadId)).messages).toMatchObject([{ readAt: null }]);
    await received(registrar, threadId);
    expect((await own(dina, threadId)).messages).toMatchObject([
      { readAt: services.clock.now(), direction: 'incoming' },
    ]);
    await done(reply(threadId, registrar));
    const answers = async () =>
      (await received(registrar, threadId)).messages.filter((m) => m.direction === 'outgoing');
    expect(await answers()).toMatchObject([{ authorName: 'Arkiv Demo', readAt: null }]);
    expect((await own(dina, threadId)).newAnswers).toBe(1);
    expect((await own(dina, threadId)).newAnswers).toBe(0);
    expect(await answers()).toMatchObject([{ readAt: services.clock.now() }]);
    const next = onDay('2026-11-03');
    await done(execute(next, dina, writeMessage, { threadId, text: 'Takk!', attachments: [] }));
    const { thread, messages } = await received(registrar, threadId);
    expect(messages.at(-1)?.text).toBe('Takk!');
    expect(thread).toMatchObject({ waitingSince: next.clock.now(), assignedTo: registrar.id });
  });

  test('says in the list how many answers are not opened', async () => {
    const dina = aResident();
    const { threadId } = await aThread(dina);
    await aThread(dina);
    await done(reply(threadId));
    const { threads } = await done(execute(services, dina, listOwn, {}));
    expect(new Map(threads.map(({ id, unread }) => [id, unread])).get(threadId)).toBe(1);
    expect(threads).toHaveLength(2);
    expect(threads[0]?.governor.nn).toBe('Statsforvaltaren i Vestland');
  });

  test('is listed a page at a time', async () => {
    const office = atVoss();
    const before = await done(execute(services, office, listOwn, {}));
    for (let count = before.threads.length; count <= threadsOnPage; count += 1) {
      // Others' limit: each of these is of another office, moved to ours by name alone.
      const thread = await aThread(aResident());
      await sql`insert into kvp.message_thread (id, reference, governor_id, sender_kind, sender_id, sender_name, language,
          subject, waiting_since, created_at, latest_at)
        select ${newId()}, reverse(reference), governor_id, 'office', ${vossOffice}, 'Nav Voss', language,
          subject, waiting_since, created_at, latest_at from kvp.message_thread where id = ${thread.threadId}`.execute(
        services.db,
      );
    }
    const first = await done(execute(services, office, listOwn, {}));
    expect(first.threads).toHaveLength(threadsOnPage);
    const second = await done(
      execute(services, office, listOwn, { after: first.next ?? undefined }),
    );
    const ids = [...first.threads, ...second.threads].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('is one for the whole office', async () => {
    const { threadId } = await aThread(atVoss());
    expect((await own(atVoss('office-leader'), threadId)).messages).toHaveLength(1);
  });

  test('is refused a message when one sender writes more than anybody has to say', async () => {
    const dina = aResident();
    const { threadId } = await aThread(dina);
    const write = () =>
      execute(services, dina, writeMessage, { threadId, text: 'Hei', attachments: [] });
    for (let count = 0; count < 60; count += 1) await done(write());
    expect(await write()).toMatchObject({ refusal: { code: 'too-many-now' } });
  });
});

describe('the governor', () => {
  test('gives a thread to a colleague, who then may read, answer and close it', async () => {
    const registrar = atGovernor();
    const adviser = await aColleague();
    const { threadId } = await aThread(aResident());
    await expect(received(adviser, threadId)).rejects.toThrow(NotFound);
    const { thread, people } = await received(registrar, threadId);
    expect(people.map(({ id }) => id)).toContain(adviser.id);
    await done(
      execute(services, registrar, assignThread, {
        threadId,
        assignedTo: adviser.id,
        version: thread.version,
      }),
    );
    await done(reply(threadId, adviser));
    const { version } = (await received(adviser, threadId)).thread;
    await done(execute(services, adviser, closeThread, { threadId, version }));
    expect((await received(registrar, threadId)).thread).toMatchObject({
      state: 'closed',
      assignedTo: adviser.id,
    });
  });

  test('lets a deputy in where the one they stand in for is', async () => {
    const registrar = atGovernor();
    const adviser = await aColleague();
    const { threadId } = await aThread(aResident());
    const { thread } = await received(registrar, threadId);
    const { version } = thread;
    await done(
      execute(services, registrar, assignThread, { threadId, assignedTo: adviser.id, version }),
    );
    const standIn = {
      ...atGovernor('governor-adviser'),
      capacity: { kind: 'governor', unitId: vestland, onBehalfOf: adviser.id },
    } as const;
    await done(reply(threadId, standIn));
    expect((await received(registrar, threadId)).thread.assignedTo).toBe(adviser.id);
  });

  test('is told of one that nobody has had for more than a working day', async () => {
    const { threadId } = await aThread(aResident());
    expect((await received(atGovernor(), threadId, onDay('2026-11-03'))).isNeglected).toBe(false);
    expect((await received(atGovernor(), threadId, onDay('2026-11-04'))).isNeglected).toBe(true);
  });

  test('takes a thread back, and gives it to nobody who is not there', async () => {
    const registrar = atGovernor();
    const { threadId } = await aThread(aResident());
    const give = (assignedTo: string, version: number) =>
      execute(services, registrar, assignThread, { threadId, assignedTo, version });
    expect(await give(newId(), 1)).toMatchObject({ refusal: { code: 'not-a-colleague' } });
    const adviser = await aColleague();
    await done(give(adviser.id, 1));
    expect(await give(adviser.id, 1)).toMatchObject({ refusal: { code: 'changed-meanwhile' } });
    await done(give('', 2));
    expect((await received(registrar, threadId)).thread.assignedTo).toBeNull();
  });

  test('files an answer in the case, shielded as the message was', async () => {
    const dina = aResident();
    const { threadId, messageId } = await aThread(dina);
    const { number } = await file(messageId);
    const answered = await done(reply(threadId));
    await file(answered.messageId);
    expect((await journalOf(number)).at(-1)).toMatchObject({
      title: 'Svar: Melding frå Dina Demo',
      shielded_title: 'Melding frå innbyggjar',
      direction: 'outgoing',
      html: expect.stringContaining('<dt>Til</dt><dd>Dina Demo</dd>'),
    });
  });

  test('tells by e-mail that there is an answer, and nothing of what it says', async () => {
    const { threadId } = await aThread(aResident(), { noticeEmail: 'dina@demo.example' });
    await done(reply(threadId, atGovernor(), 'Stønaden er 100 kroner.'));
    const { rows } = await inScope(services.db, atGovernor(), (tx) =>
      sql<{ recipient: string; subject: string; body_text: string }>`select * from kvp.outgoing_mail
        where recipient = 'dina@demo.example' order by created_at desc limit 1`.execute(tx),
    );
    expect(rows[0]).toMatchObject({ subject: 'Du har fått ei melding' });
    expect(rows[0]?.body_text).toContain('https://medverk.example/meldingar');
    expect(JSON.stringify(rows)).not.toMatch(/Stønaden|Søknaden/);
  });

  test('does not answer what is closed, and what others have changed', async () => {
    const registrar = atGovernor();
    const { threadId } = await aThread(aResident());
    const answer = (version: number) =>
      execute(services, registrar, replyInThread, {
        threadId,
        version,
        text: 'Hei',
        attachments: [],
      });
    expect(await answer(7)).toMatchObject({ refusal: { code: 'changed-meanwhile' } });
    await done(execute(services, registrar, closeThread, { threadId, version: 1 }));
    expect(await answer(2)).toMatchObject({ refusal: { code: 'is-closed' } });
    for (const useCase of [closeThread] as const)
      expect(await execute(services, registrar, useCase, { threadId, version: 2 })).toMatchObject({
        refusal: { code: 'is-closed' },
      });
    expect(
      await execute(services, registrar, assignThread, { threadId, assignedTo: '', version: 2 }),
    ).toMatchObject({ refusal: { code: 'is-closed' } });
  });

  test('opens a thread again when the sender writes in one that is closed', async () => {
    const dina = aResident();
    const { threadId } = await aThread(dina);
    await done(execute(services, atGovernor(), closeThread, { threadId, version: 1 }));
    await done(
      execute(services, dina, writeMessage, { threadId, text: 'Ein ting til', attachments: [] }),
    );
    expect((await received(atGovernor(), threadId)).thread.state).toBe('open');
  });

  test('leaves a line in the log of whose message it was, each time somebody reads it', async () => {
    const [dina, registrar] = [aResident(), atGovernor()];
    const { threadId } = await aThread(dina);
    await received(registrar, threadId);
    const { rows } = await sql<{ person_id: string }>`select p.person_id from kvp.audit_event e
      join kvp.audit_person p on p.event_id = e.id
      where e.use_case = 'message.view-received' and e.subject = ${threadId}`.execute(services.db);
    expect(rows).toEqual([{ person_id: dina.id }]);
  });
});

describe('attachments', () => {
  const pdf = { name: 'brev.pdf', content: new TextEncoder().encode('%PDF-1.7 hei') };
  const virus = {
    name: 'gratis.pdf',
    content: new Uint8Array([...new TextEncoder().encode('%PDF-'), ...eicar]),
  };

  async function scanned(content: typeof pdf) {
    const { address, stop } = await fakeClamd();
    const found = await done(receiveFiles({ ...services, virusScan: clamd(address) }, [content]));
    await stop();
    return [...found];
  }

  async function withFile(actor: Actor, scan: ScanState, municipalityId: string = voss) {
    const { threadId } = await aThread(actor, {
      municipalityId,
      attachments: [{ ...(await aFile(`${newId()}.pdf`)), scan }],
    });
    const { messages } = await own(actor, threadId);
    const attachment = messages[0]?.attachments[0];
    if (!attachment) throw new Error('There is no attachment');
    return { threadId, attachment, attachmentId: attachment.id };
  }

  test('are scanned, kept, and opened by both sides', async () => {
    const dina = aResident();
    const attachments = await scanned(pdf);
    expect(attachments).toMatchObject([{ name: 'brev.pdf', scan: 'clean', size: 12 }]);
    const { threadId } = await aThread(dina, { attachments });
    const attachmentId = (await own(dina, threadId)).messages[0]?.attachments[0]?.id;
    if (!attachmentId) throw new Error('There is no attachment');
    const asked = { threadId, attachmentId };
    for (const opened of [
      await done(execute(services, dina, openOwnAttachment, asked)),
      await done(execute(services, atGovernor(), openReceivedAttachment, asked)),
    ])
      expect(new TextDecoder().decode(opened.content)).toBe('%PDF-1.7 hei');
  });

  test('with a virus stop the message; the log keeps that, and nobody the content', async () => {
    const dina = aResident();
    const [infected] = await scanned(virus);
    expect(infected).toMatchObject({ scan: 'infected' });
    await expect(services.files.get(infected?.sha256 ?? '')).rejects.toThrow(NotFound);
    const attempt = await execute(services, dina, startThread, {
      ...aFirstMessage,
      attachments: infected ? [infected] : [],
    });
    expect(attempt).toMatchObject({
      refusal: { code: 'infected', details: { field: 'attachments', name: 'gratis.pdf' } },
    });
    const { threadId } = await aThread(dina);
    for (const [actor, useCase] of [
      [dina, writeMessage],
      [atGovernor(), { ...replyInThread, input: writeMessage.input }],
    ] as const)
      expect(
        await execute(
          services,
          actor,
          useCase as typeof writeMessage,
          {
            threadId,
            version: 1,
            text: 'Hei',
            attachments: infected ? [infected] : [],
          } as never,
        ),
      ).toMatchObject({ refusal: { code: 'infected' } });
    const { rows } = await sql<{ outcome: string }>`select outcome from kvp.audit_event
      where use_case = 'message.start' and actor_id = ${dina.id} order by at`.execute(services.db);
    expect(rows.map(({ outcome }) => outcome)).toContain('refused: infected');
  });

  test('that wait for the scan are opened by nobody and filed nowhere', async () => {
    const dina = aResident();
    const { threadId, attachmentId } = await withFile(dina, 'waiting');
    const asked = { threadId, attachmentId };
    await expect(execute(services, dina, openOwnAttachment, asked)).rejects.toThrow(NotFound);
    await expect(execute(services, atGovernor(), openReceivedAttachment, asked)).rejects.toThrow(
      NotFound,
    );
    const { messages } = await own(dina, threadId);
    const { number } = await file(messages[0]?.id as MessageId);
    expect(await journalOf(number)).toHaveLength(1);
  });

  test('that have waited are scanned when the scanner answers, and then filed', async () => {
    const dina = aResident();
    // Stavanger, whose governor has nothing else to do in these tests.
    const { threadId, attachment } = await withFile(dina, 'waiting', '1103');
    const away = { ...services, virusScan: clamd('127.0.0.1:1') };
    expect(await scanWaiting(away, 'FMRO', attachment)).toBe(false);
    const { address, stop } = await fakeClamd();
    expect(await followUp({ ...services, virusScan: clamd(address) }, 'FMRO')).toEqual([]);
    await stop();
    const { thread, messages } = await own(dina, threadId);
    expect(thread.caseNumber).toMatch(/^2026/);
    expect(messages[0]?.attachments).toMatchObject([
      { scan: 'clean', documentId: expect.any(String) },
    ]);
  });

  test('that turn out to be infected stay shut, and are filed nowhere', async () => {
    const dina = aResident();
    const { threadId, attachment, attachmentId } = await withFile(dina, 'waiting');
    const scanner = { scan: async () => 'infected' as const };
    await scanWaiting({ ...services, virusScan: scanner }, vestland, attachment);
    await expect(
      execute(services, dina, openOwnAttachment, { threadId, attachmentId }),
    ).rejects.toThrow(NotFound);
    const { messages } = await own(dina, threadId);
    expect(messages[0]?.attachments).toMatchObject([{ scan: 'infected', documentId: null }]);
    const { number } = await file(messages[0]?.id as MessageId);
    expect(await journalOf(number)).toHaveLength(1);
    // The first word stands.
    const again = { attachmentId, scan: 'clean' } as const;
    expect(await done(execute(services, job, recordScan, again))).toBe(false);
  });

  test('are not reached through the thread of somebody else', async () => {
    const { attachmentId } = await withFile(aResident(), 'clean');
    const dina = aResident();
    const { threadId } = await aThread(dina);
    await expect(
      execute(services, dina, openOwnAttachment, { threadId, attachmentId }),
    ).rejects.toThrow(NotFound);
  });
});

describe('an answer that nobody opens', () => {
  async function anAnswer(postalAddress = 'Vegen 1\n5700 Voss') {
    const dina = aResident();
    const { threadId, messageId } = await aThread(dina, { postalAddress });
    await file(messageId);
    const answered = await done(reply(threadId));
    await file(answered.messageId);
    return { dina, threadId, messageId: answered.messageId };
  }

  const work = async (day: string) => done(execute(onDay(day), job, findWork, {}));

  test('goes by post after two working days, shielded, and says so in the thread', async () => {
    // Sent on a Monday.
    const { dina, threadId, messageId } = await anAnswer();
    expect((await work('2026-11-04')).unopened).not.toContain(messageId);
    expect((await work('2026-11-05')).unopened).toContain(messageId);
    const letter = await done(execute(onDay('2026-11-05'), job, writePostLetter, { messageId }));
    expect(letter).toMatchObject({
      receiver: { name: 'Dina Demo', address: ['Vegen 1', '5700 Voss'] },
      date: '2026-11-05',
    });
    await setForPost(onDay('2026-11-05'), vestland, messageId);
    await setForPost(onDay('2026-11-05'), vestland, messageId);
    const { letters } = await done(execute(services, atGovernor(), listPrintQueue, {}));
    expect(letters.filter((letter) => letter.messageId === messageId)).toMatchObject([
      { senderName: 'Dina Demo', postalAddress: 'Vegen 1\n5700 Voss' },
    ]);
    const opened = await done(execute(services, atGovernor(), openPostLetter, { messageId }));
    const text = new TextDecoder().decode(opened.content);
    expect(text).toContain('Vi ser på saka.');
    const { thread } = await received(atGovernor(), threadId);
    const entries = await journalOf(thread.caseNumber);
    expect(entries).toHaveLength(3);
    expect(entries.at(-1)).toMatchObject({ shielded_title: 'Melding frå innbyggjar' });

    await done(execute(services, atGovernor(), markLetterPrinted, { messageId }));
    expect(await execute(services, atGovernor(), markLetterPrinted, { messageId })).toMatchObject({
      refusal: { code: 'already-printed' },
    });
    const { messages } = await own(dina, threadId);
    expect(messages.find(({ id }) => id === messageId)).toMatchObject({
      print: 'printed',
      printedAt: services.clock.now(),
    });
    const left = await done(execute(services, atGovernor(), listPrintQueue, {}));
    expect(left.letters.map((letter) => letter.messageId)).not.toContain(messageId);
  });

  test('does not go by post when it was opened in time, nor when it is from an office', async () => {
    const { dina, threadId, messageId } = await anAnswer();
    await own(dina, threadId);
    expect((await work('2026-11-09')).unopened).not.toContain(messageId);
    expect(await done(execute(services, job, writePostLetter, { messageId }))).toBeNull();
    const office = await aThread(atVoss());
    await file(office.messageId);
    const answered = await done(reply(office.threadId));
    await file(answered.messageId);
    expect((await work('2026-11-09')).unopened).not.toContain(answered.messageId);
  });

  test('is not queued when it was opened while the letter was made', async () => {
    const { dina, threadId, messageId } = await anAnswer();
    const letter = await done(execute(services, job, writePostLetter, { messageId }));
    if (!letter) throw new Error('There is no letter');
    await own(dina, threadId);
    const pdf = new Uint8Array([1]);
    expect(await done(execute(services, job, queueLetter, { messageId, letter, pdf }))).toEqual({
      queued: false,
    });
  });

  test('has no letter before it is in the queue', async () => {
    const { messageId } = await anAnswer();
    for (const useCase of [openPostLetter, markLetterPrinted])
      await expect(
        execute(services, atGovernor(), useCase as typeof openPostLetter, { messageId }),
      ).rejects.toThrow(NotFound);
  });
});

describe('nobody else', () => {
  const stranger = atVoss();

  test('sees a thread: not another resident, office or governor', async () => {
    const dina = aResident();
    const { threadId, messageId } = await aThread(dina, { attachments: [await aFile()] });
    const attachmentId = (await own(dina, threadId)).messages[0]?.attachments[0]?.id ?? '';
    const others = [
      aResident(),
      { ...stranger, capacity: { kind: 'office', unitId: '1201' } } as const,
      // An office whose number is that of the person is still no person.
      { ...stranger, capacity: { kind: 'office', unitId: dina.id } } as const,
    ];
    for (const other of others) {
      for (const attempt of [
        () => execute(services, other, viewOwn, { threadId }),
        () => execute(services, other, viewReceipt, { threadId }),
        () => execute(services, other, writeMessage, { threadId, text: 'Hei', attachments: [] }),
        () =>
          execute(services, other, openOwnAttachment, {
            threadId,
            attachmentId: attachmentId as never,
          }),
      ])
        await expect(attempt()).rejects.toThrow(NotFound);
      const { threads } = await done(execute(services, other, listOwn, {}));
      expect(threads.map(({ id }) => id)).not.toContain(threadId);
    }
    const elsewhere = anActor('governor-registry', 'governor', 'FMRO');
    for (const attempt of [
      () => execute(services, elsewhere, viewReceived, { threadId }),
      () => execute(services, elsewhere, assignThread, { threadId, assignedTo: '', version: 1 }),
      () => execute(services, elsewhere, closeThread, { threadId, version: 1 }),
      () =>
        execute(services, elsewhere, replyInThread, {
          threadId,
          version: 1,
          text: 'Hei',
          attachments: [],
        }),
      () =>
        execute(services, elsewhere, openReceivedAttachment, {
          threadId,
          attachmentId: attachmentId as never,
        }),
      () => execute(services, elsewhere, openPostLetter, { messageId }),
      () => execute(services, elsewhere, markLetterPrinted, { messageId }),
      () => execute(services, systemActor('FMRO'), fileMessage, { messageId }),
      () => execute(services, systemActor('FMRO'), writePostLetter, { messageId }),
    ])
      await expect(attempt()).rejects.toThrow(NotFound);
  });

  test('may do what is not theirs at all', async () => {
    const { threadId, messageId } = await aThread(aResident());
    const registrar = atGovernor();
    const attempts = [
      () => execute(services, visitor, startThread, aFirstMessage),
      () => execute(services, registrar, startThread, aFirstMessage),
      () => execute(services, registrar, viewNew, {}),
      () => execute(services, registrar, listOwn, {}),
      () => execute(services, registrar, viewOwn, { threadId }),
      () => execute(services, registrar, viewReceipt, { threadId }),
      () => execute(services, stranger, viewReceived, { threadId }),
      () => execute(services, stranger, assignThread, { threadId, assignedTo: '', version: 1 }),
      () => execute(services, stranger, closeThread, { threadId, version: 1 }),
      () => execute(services, stranger, listPrintQueue, {}),
      () => execute(services, atGovernor('governor-adviser'), listPrintQueue, {}),
      () => execute(services, atGovernor('governor-adviser'), openPostLetter, { messageId }),
      () => execute(services, atGovernor('governor-adviser'), markLetterPrinted, { messageId }),
      () => execute(services, registrar, fileMessage, { messageId }),
      () => execute(services, registrar, findWork, {}),
      () => execute(services, registrar, findGovernors, {}),
      () =>
        execute(services, registrar, recordScan, { attachmentId: newId() as never, scan: 'clean' }),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toThrow(Forbidden);
  });

  test.each([
    ['give itself an owner', sql`update kvp.message_thread set assigned_to = gen_random_uuid()`],
    [
      'say which case it is',
      sql`update kvp.message_thread set case_id = gen_random_uuid(), case_number = '2026/1'`,
    ],
    [
      'say that it is over',
      sql`update kvp.message_thread set state = 'closed', closed_at = now(), waiting_since = null`,
    ],
    [
      'say that its own was read',
      sql`update kvp.message set read_at = now() where direction = 'incoming'`,
    ],
    ['say what the virus scan found', sql`update kvp.message_attachment set scan = 'clean'`],
    [
      'answer itself',
      sql`insert into kvp.message (id, thread_id, governor_id, sender_kind, sender_id, direction, author_id, author_name, body_text, sent_at)
        select gen_random_uuid(), id, governor_id, sender_kind, sender_id, 'outgoing', 'x', 'x', 'x', now() from kvp.message_thread limit 1`,
    ],
  ])('a sender cannot %s', async (_, attempt) => {
    const dina = aResident();
    await aThread(dina, { attachments: [{ ...(await aFile()), scan: 'waiting' }] });
    await expect(inScope(services.db, dina, (tx) => attempt.execute(tx))).rejects.toThrow(
      /a sender may only/,
    );
  });

  test('a governor cannot say that an answer was opened, nor write as the sender', async () => {
    const { threadId } = await aThread(aResident());
    await done(reply(threadId));
    for (const attempt of [
      sql`update kvp.message set read_at = now() where thread_id = ${threadId} and direction = 'outgoing'`,
      sql`insert into kvp.message (id, thread_id, governor_id, sender_kind, sender_id, direction, author_id, author_name, body_text, sent_at)
        select gen_random_uuid(), id, governor_id, sender_kind, sender_id, 'incoming', 'x', 'x', 'x', now() from kvp.message_thread where id = ${threadId}`,
    ])
      await expect(inScope(services.db, atGovernor(), (tx) => attempt.execute(tx))).rejects.toThrow(
        /only the receiver|answers only/,
      );
  });
});

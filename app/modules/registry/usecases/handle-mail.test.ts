import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { closeCase } from '#modules/cases/api.ts';
import { aCase, filing as filingOf } from '#modules/cases/testing/a-case.ts';
import { aDeputy, aMembership, aUser } from '#modules/identity/testing/a-user.ts';
import { type Actor, Forbidden, NotFound } from '#platform/access.ts';
import { inScope } from '#platform/db/database.ts';
import { rememberedMailbox } from '#platform/mail/mailbox.ts';
import { PersonalDataStopped } from '#platform/personal-data/stopped.ts';
import { execute } from '#platform/use-case.ts';
import { anActor, newId, services } from '#tests/support/services.ts';
import type { AttachmentId, MailId } from '../domain/incoming-mail.ts';
import { aMail } from '../testing/a-mail.ts';
import { anEml } from '../testing/an-eml.ts';
import { assignMail } from './assign-mail.ts';
import { fileMail } from './file-mail.ts';
import { finishMail } from './finish-mail.ts';
import { listInbox, mailsOnPage } from './list-inbox.ts';
import { openAttachment } from './open-attachment.ts';
import { takeIn } from './receive-mail.ts';
import { deleteCopy, releaseMailboxCopy } from './remove-copy.ts';
import { replySecure } from './reply-secure.ts';
import { viewMail, viewWholeMail } from './view-mail.ts';

const registrar = () => anActor('governor-registry', 'governor');
const number = '01010750160';
const sensitive = { subject: `Om ${number}`, text: `Det gjeld ${number}.` };

async function view(actor: Actor, mailId: MailId) {
  const seen = await execute(services, actor, viewMail, { mailId });
  if (!seen.ok) throw new Error('A reading use case cannot refuse');
  return seen.value;
}

const filing = (mailId: MailId, caseNumber: string, rest: object = {}) => ({
  mailId,
  caseNumber,
  title: 'Spørsmål',
  senderKind: 'organisation' as const,
  shieldedTitle: '',
  exemptUnder: '',
  version: 1,
  ...rest,
});

/** Somebody who works for the actor's governor. */
async function aColleague({ capacity: { unitId } }: Actor, role = 'governor-adviser' as const) {
  const { id, name } = await aUser(services.db);
  await aMembership(services.db, {
    userId: id,
    unitKind: 'governor',
    unitId,
    role,
    validFrom: '2026-01-01',
  });
  return { ...anActor(role, 'governor', unitId), id, name } satisfies Actor;
}

describe('the inbox', () => {
  test('has what nobody has taken, the oldest first, a page at a time', async () => {
    const actor = registrar();
    const { mailbox } = rememberedMailbox(
      actor.capacity.unitId,
      Array.from({ length: mailsOnPage + 2 }, (_, index) => anEml({ messageId: `${index}@x` })),
    );
    await takeIn(services, mailbox);
    const first = await execute(services, actor, listInbox, { part: 'unassigned' });
    if (!first.ok || !first.value.next) throw new Error('There is no next page');
    const after = first.value.next;
    const second = await execute(services, actor, listInbox, { part: 'unassigned', after });
    const ids = [first, second].flatMap((page) => (page.ok ? page.value.mails : []));
    expect(new Set(ids.map(({ id }) => id)).size).toBe(mailsOnPage + 2);
    expect(second).toMatchObject({ value: { next: null, counts: { unassigned: 27 } } });
  });

  test('tells what has waited for more than a working day', async () => {
    const actor = registrar();
    await aMail(actor);
    const neglected = async (day: string) => {
      const clock = { now: () => new Date(`${day}T09:00:00Z`) };
      const page = await execute({ ...services, clock }, actor, listInbox, { part: 'unassigned' });
      return page.ok && page.value.neglected;
    };
    // It came on a Monday.
    expect(await neglected('2026-11-03')).toBe(0);
    expect(await neglected('2026-11-04')).toBe(1);
  });

  test('shows an adviser only what they were given, also when they ask for more', async () => {
    const actor = registrar();
    const adviser = await aColleague(actor);
    await aMail(actor);
    const given = await aMail(actor);
    await execute(services, actor, assignMail, {
      mailId: given,
      assignedTo: adviser.id,
      version: 1,
    });
    const page = await execute(services, adviser, listInbox, { part: 'unassigned' });
    expect(page.ok && page.value.mails.map(({ id }) => id)).toEqual([given]);
  });

  test('masks identity numbers, and keeps who has seen them whole', async () => {
    const actor = registrar();
    const mailId = await aMail(actor, sensitive);
    const page = await execute(services, actor, listInbox, { part: 'unassigned' });
    expect(JSON.stringify(page)).not.toContain(number);
    expect(JSON.stringify(await view(actor, mailId))).not.toContain(number);
    const whole = await execute(services, actor, viewWholeMail, { mailId });
    expect(JSON.stringify(whole)).toContain(number);
    const { rows } = await inScope(services.db, actor, (tx) =>
      sql<{ use_case: string }>`select use_case from kvp.audit_event where subject = ${mailId}
        order by use_case`.execute(tx),
    );
    expect(rows.map((row) => row.use_case)).toEqual(['registry.view', 'registry.view-whole']);
  });
});

describe('assigning', () => {
  test('gives it to a colleague, with who stands in for them, and takes it back', async () => {
    const actor = registrar();
    const adviser = await aColleague(actor);
    const standIn = await aUser(services.db, { name: 'Vikar Demo' });
    await aDeputy(services.db, {
      userId: standIn.id,
      forUserId: adviser.id,
      unitKind: 'governor',
      unitId: actor.capacity.unitId,
      role: 'governor-adviser',
      validFrom: '2026-11-01',
      validTo: '2026-11-30',
    });
    const mailId = await aMail(actor);
    const give = (assignedTo: string, version: number) =>
      execute(services, actor, assignMail, { mailId, assignedTo, version });
    expect(await give(adviser.id, 1)).toMatchObject({ ok: true });
    expect(await view(actor, mailId)).toMatchObject({
      mail: { assignedTo: adviser.id },
      people: [{ id: adviser.id, deputies: ['Vikar Demo'] }],
    });
    // The stand-in sees what the one they stand in for was given.
    const acting = {
      ...adviser,
      id: standIn.id,
      capacity: { ...adviser.capacity, onBehalfOf: adviser.id },
    };
    expect(await view(acting, mailId)).toMatchObject({ mail: { id: mailId } });
    expect(await give('', 1)).toMatchObject({ refusal: { code: 'changed-meanwhile' } });
    expect(await give('', 2)).toMatchObject({ ok: true });
    expect(await give(newId(), 3)).toMatchObject({ refusal: { code: 'not-a-colleague' } });
  });
});

describe('filing', () => {
  test('makes documents of the text, the files and the mail, journaled as incoming', async () => {
    const actor = registrar();
    const folder = await aCase(services.db, actor);
    const mailId = await aMail(actor, {
      text: 'Hei <b>du</b>',
      attachments: [{ name: 'svar.pdf', content: 'x' }],
    });
    const filed = await execute(services, actor, fileMail, filing(mailId, `${folder.number}-1`));
    expect(filed).toMatchObject({ ok: true, value: { caseId: folder.id } });
    const { rows } = await inScope(services.db, actor, (tx) =>
      sql<{ title: string; html: string | null; direction: string | null; name: string }>`
        select d.title, d.html, j.direction, p.name from kvp.case_document d
        left join kvp.journal_entry j on j.document_id = d.id
        left join kvp.case_party p on p.journal_entry_id = j.id
        where d.case_id = ${folder.id} order by d.number`.execute(tx),
    );
    expect(rows.map(({ title, direction }) => [title, direction])).toEqual([
      ['Spørsmål', 'incoming'],
      ['svar.pdf', 'incoming'],
      ['Spørsmål (.eml)', null],
    ]);
    expect(rows[0]?.html).toContain('Hei &lt;b&gt;du&lt;/b&gt;');
    expect(rows[0]?.name).toBe('Ola Demo <ola@demovik.example>');
    // What it says is still there to be read; only what has personal data is moved.
    expect(await view(actor, mailId)).toMatchObject({
      mail: { state: 'filed', caseId: folder.id },
      text: 'Hei <b>du</b>',
    });
    expect(await execute(services, actor, fileMail, filing(mailId, folder.number))).toMatchObject({
      refusal: { code: 'already-settled' },
    });
  });

  test('moves a mail with personal data out of the inbox, under a title that may be shown', async () => {
    const actor = registrar();
    const folder = await aCase(services.db, actor);
    const mailId = await aMail(actor, {
      ...sensitive,
      attachments: [{ name: 'a.pdf', content: 'x' }],
    });
    const file = (rest: object) =>
      execute(services, actor, fileMail, filing(mailId, folder.number, rest));
    expect(await file({})).toMatchObject({ refusal: { code: 'must-be-shielded' } });
    expect(await file({ shieldedTitle: 'E-post' })).toMatchObject({
      refusal: { code: 'basis-missing' },
    });
    const shielded = { shieldedTitle: 'E-post', exemptUnder: 'offentleglova § 13' };
    await expect(file({ ...shielded, title: `Om ${number}` })).rejects.toThrow(PersonalDataStopped);
    expect(await file(shielded)).toMatchObject({ ok: true });
    const { rows } = await inScope(services.db, actor, (tx) =>
      sql`select subject, body_text, is_raw_kept,
        (select count(*)::int from kvp.incoming_attachment where mail_id = m.id) as files
        from kvp.incoming_mail m where id = ${mailId}`.execute(tx),
    );
    expect(rows).toEqual([
      { subject: 'Om 010107*****', body_text: '', is_raw_kept: false, files: 0 },
    ]);
  });

  test('is refused in a case that is not there, that is closed, or is another’s', async () => {
    const actor = registrar();
    const mailId = await aMail(actor);
    const others = await aCase(services.db, registrar(), { year: 2024 });
    const file = (caseNumber: string) =>
      execute(services, actor, fileMail, filing(mailId, caseNumber));
    const none = { refusal: { code: 'no-such-case', details: { field: 'caseNumber' } } };
    expect(await file('2026/9')).toMatchObject(none);
    expect(await file('snart')).toMatchObject(none);
    expect(await file(others.number)).toMatchObject(none);
    const { id, number: closed } = await aCase(services.db, actor);
    await inScope(services.db, actor, (tx) => closeCase(tx, id, filingOf(actor)));
    expect(await file(closed)).toMatchObject({ refusal: { code: 'case-not-open' } });
  });
});

describe('finishing', () => {
  test('says why it is not ours, and who has it may do it', async () => {
    const actor = registrar();
    const adviser = await aColleague(actor);
    const mailId = await aMail(actor);
    await execute(services, actor, assignMail, { mailId, assignedTo: adviser.id, version: 1 });
    const finish = (reason: string, version = 2) =>
      execute(services, adviser, finishMail, { mailId, outcome: 'not-ours', reason, version });
    expect(await finish('')).toMatchObject({ refusal: { code: 'reason-missing' } });
    expect(await finish('Til Nav', 1)).toMatchObject({ refusal: { code: 'changed-meanwhile' } });
    expect(await finish('Til Nav')).toMatchObject({ ok: true });
    expect(await finish('Til Nav', 3)).toMatchObject({ refusal: { code: 'already-settled' } });
  });
});

describe('the copy in the mailbox', () => {
  test('is deleted by a job when somebody has let it go, and not before it is settled', async () => {
    const actor = registrar();
    const { unitId } = actor.capacity;
    const box = rememberedMailbox(unitId, [anEml({ ...sensitive })]);
    await takeIn(services, box.mailbox);
    const page = await execute(services, actor, listInbox, { part: 'unassigned' });
    const mailId = (page.ok && page.value.mails[0]?.id) as MailId;
    const release = () => execute(services, actor, releaseMailboxCopy, { mailId });
    expect(await release()).toMatchObject({ refusal: { code: 'not-settled' } });
    const done = { mailId, outcome: 'done' as const, reason: '', version: 1 };
    await execute(services, actor, finishMail, done);
    const work = { ...services, mailboxes: async () => [box.mailbox] };
    await deleteCopy(work, { mailId, governorId: unitId });
    expect(box.settled.size).toBe(1);
    expect(await release()).toMatchObject({ ok: true });
    await deleteCopy(work, { mailId, governorId: unitId });
    await deleteCopy(work, { mailId, governorId: unitId });
    expect(box.settled.size).toBe(0);
    expect((await view(actor, mailId)).mail.copy).toBe('removed');
    expect(await release()).toMatchObject({ refusal: { code: 'copy-removed' } });
  });
});

describe('the standard reply', () => {
  test('quotes nothing, and goes once', async () => {
    const actor = registrar();
    const mailId = await aMail(actor, { ...sensitive, from: 'Kari <kari@x.example>' });
    const reply = (version: number) =>
      execute(services, actor, replySecure, { mailId, language: 'nn', version });
    expect(await reply(1)).toMatchObject({ ok: true });
    expect(await reply(2)).toMatchObject({ refusal: { code: 'no-reply' } });
    const { rows } = await inScope(services.db, actor, (tx) =>
      sql<{ recipient: string; body_text: string }>`select recipient, subject, body_text
        from kvp.outgoing_mail`.execute(tx),
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.recipient).toBe('kari@x.example');
    expect(JSON.stringify(rows)).not.toMatch(/010107|gjeld/);
  });

  test('never goes to a machine', async () => {
    const actor = registrar();
    const mailId = await aMail(actor, { headers: ['Auto-Submitted: auto-replied'] });
    const reply = execute(services, actor, replySecure, { mailId, language: 'nb', version: 1 });
    expect(await reply).toMatchObject({ refusal: { code: 'no-reply' } });
  });
});

test('a file is handed out to who has the mail, and not by way of another mail', async () => {
  const actor = registrar();
  const mailId = await aMail(actor, { attachments: [{ name: 'a.pdf', content: 'x' }] });
  const other = await aMail(actor);
  const [attachment] = (await view(actor, mailId)).attachments;
  const open = (by: Actor, from: MailId) =>
    execute(services, by, openAttachment, {
      mailId: from,
      attachmentId: attachment?.id as AttachmentId,
    });
  expect(await open(actor, mailId)).toMatchObject({
    value: { name: 'a.pdf', content: new TextEncoder().encode('x') },
  });
  await expect(open(actor, other)).rejects.toThrow(NotFound);
  await expect(open(await aColleague(actor), mailId)).rejects.toThrow(NotFound);
});

/** Everything that can be done with a mail, as the actor would. */
const attempts = (actor: Actor, mailId: MailId) => [
  () => execute(services, actor, viewMail, { mailId }),
  () => execute(services, actor, viewWholeMail, { mailId }),
  () => execute(services, actor, openAttachment, { mailId, attachmentId: newId() as AttachmentId }),
  () => execute(services, actor, finishMail, { mailId, outcome: 'done', reason: '', version: 1 }),
  () => execute(services, actor, assignMail, { mailId, assignedTo: '', version: 1 }),
  () => execute(services, actor, releaseMailboxCopy, { mailId }),
  () => execute(services, actor, replySecure, { mailId, language: 'nn', version: 1 }),
];

test('without the permission, or as no governor, nothing can be done', async () => {
  const mailId = await aMail(registrar());
  for (const actor of [anActor('governor-editor', 'governor'), anActor('operator', 'operations')]) {
    for (const attempt of attempts(actor, mailId))
      await expect(attempt()).rejects.toThrow(Forbidden);
    const file = execute(services, actor, fileMail, filing(mailId, '2026/1'));
    await expect(file).rejects.toThrow(Forbidden);
  }
  const elsewhere = anActor('governor-registry', 'office');
  const list = execute(services, elsewhere, listInbox, { part: 'mine' });
  await expect(list).rejects.toThrow(Forbidden);
});

test('another governor cannot know that the mail is there', async () => {
  const mailId = await aMail(registrar());
  const stranger = registrar();
  for (const attempt of attempts(stranger, mailId))
    await expect(attempt()).rejects.toThrow(NotFound);
  const folder = await aCase(services.db, stranger);
  const file = execute(services, stranger, fileMail, filing(mailId, folder.number));
  await expect(file).rejects.toThrow(NotFound);
  const page = await execute(services, stranger, listInbox, { part: 'unassigned' });
  expect(page).toMatchObject({ value: { mails: [] } });
});

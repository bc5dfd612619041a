import { isoDate } from '#kernel/date.ts';
import { expect, test } from 'vitest';
import { type Actor, NotFound, systemActor } from '#platform/access.ts';
import { inScope } from '#platform/db/database.ts';
import { sendMail } from '#platform/mail/mail.ts';
import type { Mailer, Message } from '#platform/mail/mailer.ts';
import type { Services } from '#platform/use-case.ts';
import { execute } from '#platform/use-case.ts';
import { anActor, newId, services, testDay } from '#tests/support/services.ts';
import { deliver, takeMail } from './send-mail.ts';
import { viewMail, viewOutbox } from './view-outbox.ts';

const notice = { to: 'post@nav.example', subject: 'Ei kartlegging ventar', text: 'Logg inn.' };
const first = { last: false };

/** A mail written by this actor, and the same services with a way out that remembers. */
async function aMail(actor: Actor, mail = notice) {
  const scope = { ...services, actor, now: testDay, today: isoDate('2026-11-02') };
  const mailId = await inScope(services.db, actor, (tx) => sendMail({ ...scope, tx }, mail));
  return { mailId, unitId: actor.capacity.unitId };
}

function aMailer(answer: () => void = () => {}): { mailer: Mailer; sent: Message[] } {
  const sent: Message[] = [];
  const send = async (message: Message) => {
    answer();
    sent.push(message);
  };
  return { mailer: { delivery: 'smtp', host: 'medverk.example', send }, sent };
}

async function stateOf(actor: Actor, mailId: string) {
  const viewed = await execute(services, actor, viewMail, { mailId });
  return viewed.ok ? viewed.value : undefined;
}

test('a mail is sent once, however often the job runs', async () => {
  const actor = anActor('governor-adviser', 'governor');
  const mail = await aMail(actor);
  const { mailer, sent } = aMailer();

  await deliver({ ...services, mailer }, mail, first);
  await deliver({ ...services, mailer }, mail, first);

  expect(sent).toEqual([
    { ...notice, html: null, attachments: [], messageId: `<${mail.mailId}@medverk.example>` },
  ]);
  expect(await stateOf(actor, mail.mailId)).toMatchObject({ state: 'sent', attempts: 1 });
});

test('sending the mail asks for the job in the same transaction', async () => {
  const actor = anActor('governor-adviser', 'governor');
  const { mailId, unitId } = await aMail(actor);
  expect(services.sent).toContainEqual({ name: 'mail.send', data: { mailId, unitId } });
});

test('a mail that somebody else is sending is left to them', async () => {
  const actor = anActor('governor-adviser', 'governor');
  const mail = await aMail(actor);
  await execute(services, systemActor(mail.unitId), takeMail, { mailId: mail.mailId });

  await expect(deliver(services, mail, first)).rejects.toThrow('being sent');
});

test('a sending that died is taken up again, with the same Message-ID', async () => {
  const actor = anActor('governor-adviser', 'governor');
  const mail = await aMail(actor);
  await execute(services, systemActor(mail.unitId), takeMail, { mailId: mail.mailId });
  const later: Services = {
    ...services,
    clock: { now: () => new Date(testDay.valueOf() + 180_000) },
  };
  const { mailer, sent } = aMailer();

  await deliver({ ...later, mailer }, mail, first);

  expect(sent.map(({ messageId }) => messageId)).toEqual([`<${mail.mailId}@medverk.example>`]);
});

const says =
  (responseCode: number, response: string, rest: object = {}) =>
  () => {
    throw Object.assign(new Error(response), {
      code: 'EENVELOPE',
      command: 'RCPT TO',
      responseCode,
      response,
      ...rest,
    });
  };

const undelivered = (actor: Actor) =>
  inScope(services.db, actor, (tx) =>
    tx.selectFrom('undelivered_mail').select(['why', 'status_code', 'recipient']).execute(),
  );

test('a mail that is put off goes back in the queue, and is given up at the last attempt', async () => {
  const actor = anActor('governor-adviser', 'governor');
  const mail = await aMail(actor);
  const { mailer } = aMailer(says(451, '451 4.7.1 post@nav.example: try again later'));

  await expect(deliver({ ...services, mailer }, mail, first)).rejects.toThrow('451');
  expect(await stateOf(actor, mail.mailId)).toMatchObject({
    state: 'queued',
    failure: 'EENVELOPE 451',
  });
  expect(await undelivered(actor)).toEqual([]);

  await expect(deliver({ ...services, mailer }, mail, { last: true })).rejects.toThrow('451');
  expect(await stateOf(actor, mail.mailId)).toMatchObject({ state: 'failed', attempts: 2 });
  expect(await undelivered(actor)).toMatchObject([{ status_code: '4.7.1' }]);
});

test('a mail that is refused for good is not tried again, and somebody is told why', async () => {
  const actor = anActor('governor-adviser', 'governor');
  const mail = await aMail(actor);
  const { mailer, sent } = aMailer(says(550, '550 5.1.1 <post@nav.example>: User unknown'));
  await deliver({ ...services, mailer }, mail, first);
  const { mailer: working } = aMailer();
  await deliver({ ...services, mailer: working }, mail, first);
  expect(sent).toEqual([]);
  expect(await stateOf(actor, mail.mailId)).toMatchObject({ state: 'failed', attempts: 1 });
  expect(await undelivered(actor)).toEqual([
    { why: 'no-address', status_code: '5.1.1', recipient: 'post@nav.example' },
  ]);
});

test('what is wrong with us is not said of the receiver', async () => {
  const actor = anActor('governor-adviser', 'governor');
  for (const rest of [{ code: 'EAUTH', command: 'AUTH LOGIN' }, { command: 'MAIL FROM' }]) {
    const mail = await aMail(actor);
    const { mailer } = aMailer(says(550, '550 5.7.1 no', rest));
    await expect(deliver({ ...services, mailer }, mail, first)).rejects.toThrow('550');
  }
  expect(await undelivered(actor)).toEqual([]);
});

test('the outbox shows the newest first, a page at a time, and only the unit’s own', async () => {
  const actor = anActor('governor-adviser', 'governor');
  const other = anActor('governor-adviser', 'governor');
  const theirs = await aMail(other);
  for (let number = 1; number <= 52; number += 1)
    await aMail(actor, { ...notice, subject: `Varsel ${number}` });

  const page = await execute(services, actor, viewOutbox, { etter: undefined });
  if (!page.ok) throw new Error('refused');
  expect(page.value.mails).toHaveLength(50);
  const rest = await execute(services, actor, viewOutbox, { etter: page.value.next });
  if (!rest.ok) throw new Error('refused');
  expect(rest.value).toMatchObject({ next: undefined });
  const all = [...page.value.mails, ...rest.value.mails].map(({ id }) => id);
  expect(new Set(all).size).toBe(52);
  await expect(execute(services, actor, viewMail, theirs)).rejects.toThrow(NotFound);
});

test('a mail that does not exist is not found', async () => {
  const actor = anActor('governor-adviser', 'governor');
  await expect(execute(services, actor, viewMail, { mailId: newId() })).rejects.toThrow(NotFound);
});

test('an office cannot read the outbox', async () => {
  const actor = anActor('caseworker');
  await expect(execute(services, actor, viewOutbox, {})).rejects.toThrow('mail.list');
});

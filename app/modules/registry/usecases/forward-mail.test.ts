import { describe, expect, test } from 'vitest';
import { type Actor, Forbidden, NotFound } from '#platform/access.ts';
import { inScope } from '#platform/db/database.ts';
import { PersonalDataStopped } from '#platform/personal-data/stopped.ts';
import { execute } from '#platform/use-case.ts';
import { anActor, services } from '#tests/support/services.ts';
import type { MailId } from '../domain/incoming-mail.ts';
import { aMail } from '../testing/a-mail.ts';
import { forwardMail } from './forward-mail.ts';
import { viewMail } from './view-mail.ts';

const registrar = () => anActor('governor-registry', 'governor');

const forward = (
  actor: Actor,
  mailId: MailId,
  rest: Partial<Parameters<typeof forwardMail.handle>[1]> = {},
) =>
  execute(services, actor, forwardMail, {
    mailId,
    receiver: 'Nav Skien',
    email: 'post@nav.example',
    address: '',
    language: 'nn',
    shieldedTitle: '',
    exemptUnder: '',
    version: 1,
    ...rest,
  });

const sentBy = (actor: Actor) =>
  inScope(services.db, actor, (tx) =>
    tx
      .selectFrom('outgoing_mail')
      .select(['recipient', 'subject', 'body_text', 'attachments'])
      .orderBy('recipient')
      .execute(),
  );

const lettersOf = (actor: Actor) =>
  inScope(services.db, actor, (tx) =>
    tx.selectFrom('letter_to_file').select(['case_id', 'receiver_name']).execute(),
  );

test('it is sent on as it came, journaled in the case of the year, and the sender is told', async () => {
  const actor = registrar();
  const mailId = await aMail(actor, {
    text: 'Når kjem dagpengane?',
    attachments: [{ name: 'vedlegg.pdf', content: '%PDF' }],
  });
  const done = await forward(actor, mailId);
  if (!done.ok) throw new Error(done.refusal.code);
  expect(done.value.byPost).toBe(false);
  const [toSender, toBody] = await sentBy(actor);
  expect(toSender).toMatchObject({ recipient: 'ola@demovik.example', attachments: [] });
  expect(toSender?.body_text).toContain('Nav Skien');
  expect(toSender?.body_text).not.toContain('dagpengane');
  expect(toBody).toMatchObject({
    recipient: 'post@nav.example',
    attachments: [{ name: 'e-post.eml', mediaType: 'message/rfc822' }],
  });
  expect(toBody?.body_text).toContain('§ 11');
  expect(toBody?.body_text).toContain('> Når kjem dagpengane?');
  expect(await lettersOf(actor)).toEqual([
    { case_id: done.value.caseId, receiver_name: 'Nav Skien' },
  ]);
  expect(await execute(services, actor, viewMail, { mailId })).toMatchObject({
    value: {
      mail: { state: 'forwarded', forwardedTo: 'Nav Skien', caseId: done.value.caseId },
      folder: { title: { nn: 'Sendt vidare til rett organ 2026' } },
    },
  });
  // The next one is gathered in the same case.
  const next = await forward(actor, await aMail(actor));
  expect(next).toMatchObject({ value: { caseId: done.value.caseId } });
  expect(await forward(actor, mailId)).toMatchObject({ refusal: { code: 'already-settled' } });
});

describe('with personal data', () => {
  const shielded = {
    email: '',
    address: 'Postboks 1\n3701 Skien',
    shieldedTitle: 'E-post – skjerma',
    exemptUnder: 'offentleglova § 13',
  };

  test('it goes by post: nothing of it is e-mailed, and it is moved to the case', async () => {
    const actor = registrar();
    const mailId = await aMail(actor, { text: 'Det gjeld 01010750160.' });
    expect(await forward(actor, mailId, shielded)).toMatchObject({ value: { byPost: true } });
    const sent = await sentBy(actor);
    expect(sent.map(({ recipient }) => recipient)).toEqual(['ola@demovik.example']);
    expect(JSON.stringify(sent)).not.toContain('010107');
    expect(await lettersOf(actor)).toHaveLength(1);
    expect(await execute(services, actor, viewMail, { mailId })).toMatchObject({
      value: { text: '', mail: { state: 'forwarded' } },
    });
  });

  test('it needs an address, a title that may be shown, and a basis', async () => {
    const actor = registrar();
    const mailId = await aMail(actor, { text: 'Det gjeld 01010750160.' });
    const codeOf = async (rest: object) => {
      const result = await forward(actor, mailId, { ...shielded, ...rest });
      return result.ok ? 'done' : result.refusal.code;
    };
    expect(await codeOf({ address: '', email: 'post@nav.example' })).toBe('address-missing');
    expect(await codeOf({ shieldedTitle: '' })).toBe('must-be-shielded');
    expect(await codeOf({ exemptUnder: '' })).toBe('basis-missing');
    await expect(codeOf({ shieldedTitle: 'Om 01010750160' })).rejects.toThrow(PersonalDataStopped);
  });
});

test('it needs an e-mail address, and the mail as it was seen', async () => {
  const actor = registrar();
  const mailId = await aMail(actor);
  expect(await forward(actor, mailId, { email: '' })).toMatchObject({
    refusal: { code: 'email-missing' },
  });
  expect(await forward(actor, mailId, { version: 9 })).toMatchObject({
    refusal: { code: 'changed-meanwhile' },
  });
});

test('a machine that sent it is not told', async () => {
  const actor = registrar();
  const mailId = await aMail(actor, { headers: ['Auto-Submitted: auto-generated'] });
  expect(await forward(actor, mailId)).toMatchObject({ ok: true });
  expect((await sentBy(actor)).map(({ recipient }) => recipient)).toEqual(['post@nav.example']);
});

test('only the registry of the governor that has it may', async () => {
  const mailId = await aMail(registrar());
  await expect(forward(registrar(), mailId)).rejects.toThrow(NotFound);
  await expect(forward(anActor('governor-adviser', 'governor'), mailId)).rejects.toThrow(Forbidden);
});

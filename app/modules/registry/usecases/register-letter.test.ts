import { describe, expect, test } from 'vitest';
import { type Actor, Forbidden } from '#platform/access.ts';
import { execute } from '#platform/use-case.ts';
import { anActor, services } from '#tests/support/services.ts';
import { letterLimits } from '../domain/posted-letter.ts';
import { listInbox } from './list-inbox.ts';
import { readyFiles, registerLetter, viewRegistering } from './register-letter.ts';
import { releaseMailboxCopy } from './remove-copy.ts';
import { finishMail } from './finish-mail.ts';
import { viewMail } from './view-mail.ts';

const registrar = () => anActor('governor-registry', 'governor');
const pdf = (name = 'skanna.pdf', text = '') => ({
  name,
  content: new TextEncoder().encode(`%PDF-1.7 ${text}`),
});
const written = { subject: 'Brev', text: '' };

async function register(
  actor: Actor,
  posted: Parameters<typeof readyFiles>[1],
  rest: Readonly<Record<string, string>> = {},
) {
  const input = registerLetter.input.parse({
    channel: 'letter',
    sender: 'Nav Demovik',
    email: '',
    subject: 'Svar på brev',
    note: '',
    receivedOn: '30.10.2026',
    ...rest,
    ready: await readyFiles(services, posted, written),
  });
  return execute(services, actor, registerLetter, input);
}

test('a letter lies in the inbox with the mail, and is handled as that is', async () => {
  const actor = registrar();
  const registered = await register(actor, [pdf(), pdf('side 2.pdf')], { channel: 'scan' });
  if (!registered.ok) throw new Error(registered.refusal.code);
  const { mailId } = registered.value;
  const inbox = await execute(services, actor, listInbox, { part: 'unassigned' });
  expect(inbox).toMatchObject({
    value: { mails: [{ id: mailId, channel: 'scan', subject: 'Svar på brev' }], neglected: 0 },
  });
  const seen = await execute(services, actor, viewMail, { mailId });
  expect(seen).toMatchObject({
    value: {
      mail: { sender: { name: 'Nav Demovik', address: '' }, copy: 'kept' },
      attachments: [{ name: 'skanna.pdf', mediaType: 'application/pdf' }, { name: 'side 2.pdf' }],
    },
  });
  // There is no copy in a mailbox to delete.
  const done = { mailId, outcome: 'done' as const, reason: '', version: 1 };
  await execute(services, actor, finishMail, done);
  expect(await execute(services, actor, releaseMailboxCopy, { mailId })).toMatchObject({
    refusal: { code: 'copy-removed' },
  });
});

describe('it is refused', () => {
  test('when it has not come yet, and when it was registered before', async () => {
    const actor = registrar();
    expect(await register(actor, [pdf()], { receivedOn: '3.11.2026' })).toMatchObject({
      refusal: { code: 'not-yet' },
    });
    expect(await register(actor, [pdf()])).toMatchObject({ ok: true });
    expect(await register(actor, [pdf()])).toMatchObject({
      refusal: { code: 'registered-before' },
    });
  });

  test('when the files cannot be taken', async () => {
    const actor = registrar();
    const codeOf = async (posted: Parameters<typeof readyFiles>[1]) => {
      const result = await register(actor, posted);
      return result.ok ? 'done' : result.refusal;
    };
    const field = { details: { field: 'files' } };
    expect(await codeOf([])).toEqual({ code: 'no-file', ...field });
    expect(await codeOf(Array.from({ length: 21 }, () => pdf()))).toMatchObject({
      code: 'too-many-files',
    });
    const content = new Uint8Array(letterLimits.bytes + 1);
    expect(await codeOf([{ name: 'stor.pdf', content }])).toMatchObject({ code: 'too-large' });
    const html = { name: 'side.pdf', content: new TextEncoder().encode('<html>') };
    expect(await codeOf([pdf(), html])).toMatchObject({ code: 'wrong-type' });
    const scanned = { ...services, virusScan: { scan: async () => 'infected' as const } };
    expect(await readyFiles(scanned, [pdf()], written)).toMatchObject({ fault: 'infected' });
    const away = { ...services, virusScan: { scan: async () => 'unknown' as const } };
    expect(await readyFiles(away, [pdf()], written)).toMatchObject({
      fault: 'not-scanned',
      files: [],
    });
  });

  test('to those who are not of the registry', async () => {
    for (const actor of [
      anActor('governor-adviser', 'governor'),
      anActor('governor-registry', 'office'),
    ]) {
      await expect(register(actor, [pdf()])).rejects.toThrow(Forbidden);
      await expect(execute(services, actor, viewRegistering, {})).rejects.toThrow(Forbidden);
    }
  });
});

test('personal data is noticed in what is written about it', async () => {
  const ready = await readyFiles(services, [pdf()], {
    subject: 'Brev',
    text: 'Det gjeld 01010750160.',
  });
  expect(ready.personalData).toEqual(['identity-number']);
});

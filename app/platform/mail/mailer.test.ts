import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { smtpMailer } from './mailer.ts';

interface Received {
  readonly to: readonly string[];
  readonly content: string;
}

let received: Received[] = [];
let address: string;

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, { envelope }, done) {
    void text(stream).then((content) => {
      received.push({ to: envelope.rcptTo.map((receiver) => receiver.address), content });
      done();
    });
  },
});

beforeAll(async () => {
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const at = listening.address();
  address = `smtp://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}`;
});
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));
beforeEach(() => {
  received = [];
});

const message = {
  messageId: '<1@medverk.example>',
  to: 'kontor@demo.example',
  subject: 'Påminning om svar',
  text: 'Svar innan fristen.',
  html: null,
};

test('a mail arrives with who it is from, what it is about and its own id', async () => {
  const mailer = smtpMailer(address, 'Medverk <ikkje-svar@medverk.example>');
  await mailer.send(message);

  expect(mailer.host).toBe('medverk.example');
  expect(received.map(({ to }) => to)).toEqual([['kontor@demo.example']]);
  const [mail] = received;
  expect(mail?.content).toContain('From: Medverk <ikkje-svar@medverk.example>');
  expect(mail?.content).toContain('Message-ID: <1@medverk.example>');
  expect(mail?.content).toContain('Auto-Submitted: auto-generated');
  expect(mail?.content).toContain('Svar innan fristen.');
});

test('a comma or a line break in an address gives no second receiver', async () => {
  const mailer = smtpMailer(address, 'ikkje-svar@medverk.example');
  for (const to of [
    'kontor@demo.example, anna@demo.example',
    'kontor@demo.example\r\nBcc: anna@demo.example',
  ])
    await mailer.send({ ...message, to }).catch(() => {});

  expect(received.flatMap(({ to }) => to)).not.toContain('anna@demo.example');
});

import { expect, test } from 'vitest';
import { bounce } from './testing/bounces.ts';
import { readMail } from './read-mail.ts';
import { reasonOf, statusCodeIn } from './status-code.ts';

const id = '0192f0c0-0000-7000-8000-000000000001';

async function reportIn(content: string) {
  const bytes = new TextEncoder().encode(content);
  return readMail({ content: bytes, isWhole: true, size: bytes.length });
}

test.each([
  ['postfix', 'failed', '5.1.1', ['post@nav.example']],
  ['exchange', 'failed', '5.1.10', ['post@nav.example']],
  ['full', 'failed', '5.2.2', ['post@nav.example']],
  ['expired', 'failed', '4.4.1', ['post@nav.example']],
  ['delayed', 'delayed', '4.4.1', ['post@nav.example']],
  ['global', 'failed', '5.1.2', ['post@nåv.example', 'post@nav.example']],
] as const)('%s is read by the fields of the standard', async (kind, action, statusCode, to) => {
  const { automatic, report } = await reportIn(bounce(kind, { id }));
  expect(automatic).toBe('bounce');
  expect(report).toMatchObject({
    action,
    statusCode,
    messageIds: [`${id}@medverk.example`],
    recipients: expect.arrayContaining([to.at(-1)]),
  });
});

test.each([
  ['qmail', 'failed', '5.1.1', 0],
  ['exim', 'failed', '', 550],
  ['plain-delay', 'delayed', '4.4.1', 0],
] as const)('%s is read by its words', async (kind, action, statusCode, smtpCode) => {
  const { automatic, report } = await reportIn(bounce(kind, { id }));
  expect(automatic).toBe('bounce');
  expect(report).toMatchObject({ action, statusCode, smtpCode });
  expect(report?.recipients).toContain('post@nav.example');
  expect(report?.messageIds).toEqual([`${id}@medverk.example`]);
});

test('what came through is no report of a failure, and neither is a holiday', async () => {
  expect((await reportIn(bounce('delivered', { id }))).report).toBeNull();
  const holiday = await reportIn(
    `From: ola@x.example\r\nAuto-Submitted: auto-replied\r\nSubject: Ferie\r\n\r\nEg er borte. 550 5.1.1\r\n`,
  );
  expect(holiday).toMatchObject({ automatic: 'auto-reply', report: null });
});

test('the id is told by the server where it was told ours', async () => {
  const { report } = await reportIn(bounce('envelope', { id }));
  expect(report).toMatchObject({ envelopeId: `${id}@medverk.example`, messageIds: [] });
});

test.each([
  ['550 5.1.1 User unknown', '5.1.1'],
  ['(#5.1.1)', '5.1.1'],
  ['host 192.0.2.1 said: no', ''],
  ['host 5.1.1.2 said: no', ''],
  ['smtp; 452 4.2.2 full', '4.2.2'],
  ['nothing', ''],
])('the code in «%s»', (text, code) => {
  expect(statusCodeIn(text)).toBe(code);
});

test.each([
  ['5.1.1', 550, 'no-address'],
  ['5.1.10', 0, 'no-address'],
  ['5.1.2', 0, 'no-host'],
  ['5.4.4', 0, 'no-host'],
  ['4.4.7', 0, 'no-host'],
  ['5.2.1', 0, 'no-address'],
  ['5.2.2', 0, 'full'],
  ['5.2.3', 0, 'too-large'],
  ['5.3.4', 0, 'too-large'],
  ['5.7.1', 0, 'refused'],
  ['', 550, 'no-address'],
  ['', 552, 'full'],
  ['', 554, 'refused'],
  ['5.5.1', 0, 'other'],
  ['', 0, 'other'],
])('%s %i is %s', (statusCode, smtpCode, why) => {
  expect(reasonOf(statusCode, smtpCode)).toBe(why);
});

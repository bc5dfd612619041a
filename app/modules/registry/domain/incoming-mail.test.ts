import { expect, test } from 'vitest';
import { isoDate } from '#kernel/date.ts';
import {
  assign,
  file,
  finish,
  type IncomingMail,
  isNeglected,
  type MailId,
  mailStates,
  mayBeReplied,
  releaseCopy,
} from './incoming-mail.ts';

const mail: IncomingMail = {
  id: 'm' as MailId,
  sender: { name: '', address: 'ola@x.example' },
  subject: '',
  sentAt: null,
  receivedAt: new Date('2026-11-02T09:00:00Z'),
  channel: 'mail',
  automatic: null,
  fault: null,
  personalData: [],
  state: 'open',
  assignedTo: null,
  caseId: null,
  documentId: null,
  reason: '',
  forwardedTo: '',
  settledAt: null,
  copy: 'kept',
  secureReplyAt: null,
  version: 1,
};
const now = new Date('2026-11-02T10:00:00Z');

test.each([
  ['2026-11-02', '2026-11-03', false],
  ['2026-11-02', '2026-11-04', true],
  // From Friday to Monday is one working day.
  ['2026-11-06', '2026-11-09', false],
  ['2026-11-06', '2026-11-10', true],
  // Over Christmas.
  ['2026-12-24', '2026-12-28', false],
])('received %s, on %s', (received, today, expected) => {
  expect(isNeglected(mail, isoDate(received), isoDate(today))).toBe(expected);
  const taken = { ...mail, assignedTo: 'u' };
  expect(isNeglected(taken, isoDate(received), isoDate(today))).toBe(false);
});

test('what is put aside comes in again when somebody is given it', () => {
  expect(assign({ ...mail, state: 'aside' }, 'u')).toMatchObject({ value: { state: 'open' } });
});

test.each(mailStates)('%s: what can be done', (state) => {
  const at = { ...mail, state };
  const isOpen = state === 'open' || state === 'aside';
  expect(assign(at, 'u').ok).toBe(isOpen);
  expect(finish(at, 'done', '', now).ok).toBe(isOpen);
  expect(file(at, { caseId: 'c', documentId: 'd' }, now).ok).toBe(isOpen);
  expect(releaseCopy(at).ok).toBe(!isOpen);
});

test('the only whole copy is not let go', () => {
  const refused = releaseCopy({ ...mail, state: 'done', fault: 'too-large' });
  expect(refused).toMatchObject({ refusal: { code: 'only-copy' } });
});

test.each([
  ['ola@x.example', true],
  ['no-reply@x.example', false],
  ['noreply@x.example', false],
  ['a@b, c@d', false],
  ['', false],
])('a reply to «%s»', (address, expected) => {
  expect(mayBeReplied({ ...mail, sender: { name: '', address } })).toBe(expected);
});

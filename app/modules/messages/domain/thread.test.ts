import { expect, test } from 'vitest';
import { isoDate } from '#kernel/date.ts';
import {
  answer,
  assign,
  close,
  hear,
  isNeglected,
  referenceOf,
  type Thread,
  type ThreadId,
  unopenedSince,
} from './thread.ts';

const at = new Date('2026-11-02T09:00:00Z');
const later = new Date('2026-11-03T09:00:00Z');

const thread: Thread = {
  id: '0197a1c0-0000-7000-8000-000000000001' as ThreadId,
  reference: '0000-0000-0001',
  governorId: 'FMVL',
  sender: { kind: 'resident', id: 'dina', name: 'Dina Demo' },
  language: 'nn',
  subject: 'Søknaden min',
  statedCase: '',
  noticeEmail: '',
  postalAddress: '',
  caseId: null,
  caseNumber: null,
  state: 'open',
  assignedTo: null,
  waitingSince: at,
  createdAt: at,
  latestAt: at,
  closedAt: null,
  version: 1,
};

test('a reference is twelve signs that cannot be mistaken, and says where it is from', () => {
  expect(referenceOf('0197a1c0-0000-7000-8fff-ffffffffffff')).toBe('ZZZZ-ZZZZ-ZZZZ');
  expect(referenceOf('0197a1c0-0000-7000-8000-000000000021')).toBe('0000-0000-0011');
});

test('an answer ends the wait, and whoever gives it owns the thread', () => {
  expect(answer(thread, 'kari', later)).toMatchObject({
    value: { waitingSince: null, assignedTo: 'kari', latestAt: later },
  });
  expect(answer({ ...thread, assignedTo: 'ada' }, 'kari', later)).toMatchObject({
    value: { assignedTo: 'ada' },
  });
});

test('nobody is answered who says nothing of who they are', () => {
  const tip = { ...thread, sender: { kind: 'anonymous', id: '', name: '' } } as const;
  expect(answer(tip, 'kari', later)).toMatchObject({ refusal: { code: 'nobody-to-answer' } });
});

test('what is closed is neither answered, given away nor closed, until the sender writes again', () => {
  const closed = close(thread, 'kari', later);
  if (!closed.ok) throw new Error(closed.refusal.code);
  expect(closed.value).toMatchObject({ state: 'closed', waitingSince: null, assignedTo: 'kari' });
  for (const attempt of [
    answer(closed.value, 'kari', later),
    assign(closed.value, 'kari'),
    close(closed.value, 'kari', later),
  ])
    expect(attempt).toMatchObject({ refusal: { code: 'is-closed' } });
  expect(hear(closed.value, later)).toMatchObject({
    state: 'open',
    closedAt: null,
    waitingSince: later,
    assignedTo: 'kari',
  });
});

test('who writes twice has waited since the first', () => {
  expect(hear(thread, later).waitingSince).toBe(at);
});

test.each([
  ['2026-11-06', '2026-11-09', false],
  ['2026-11-06', '2026-11-10', true],
  // Christmas comes between.
  ['2026-12-24', '2026-12-28', false],
])('what came on %s without an owner is late on %s: %s', (came, today, late) => {
  expect(isNeglected(thread, isoDate(came), isoDate(today))).toBe(late);
});

test('what has an owner, an answer or an end is never late', () => {
  const [came, today] = [isoDate('2026-11-02'), isoDate('2026-11-20')];
  expect(isNeglected({ ...thread, assignedTo: 'kari' }, came, today)).toBe(false);
  expect(isNeglected(thread, null, today)).toBe(false);
  expect(isNeglected({ ...thread, state: 'closed' }, came, today)).toBe(false);
});

test.each([
  // Sent on a Friday: Monday and Tuesday to open it, and by post on Wednesday.
  ['2026-11-10', '2026-11-06', false],
  ['2026-11-11', '2026-11-06', true],
  // Sent on a Saturday: the same days.
  ['2026-11-11', '2026-11-07', true],
  // Sent the day before Christmas Eve: the 24th and the 28th are the working days.
  ['2026-12-28', '2026-12-23', false],
  ['2026-12-29', '2026-12-23', true],
])('on %s an answer of %s goes by post: %s', (today, sentOn, goes) => {
  expect(isoDate(sentOn) < unopenedSince(isoDate(today))).toBe(goes);
});

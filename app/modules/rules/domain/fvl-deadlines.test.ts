import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, isoDate, weekday } from '#kernel/date.ts';
import { NoLawInForce } from '#kernel/rule.ts';
import { isWorkingDay } from '#kernel/working-days.ts';
import {
  appealCanBeHandled,
  appealDeadline,
  appealInTime,
  appealTarget,
  detrimentDeadline,
  detrimentJustified,
  interimReplyDeadline,
  lateAppealExcused,
  missingInNotice,
  noticeContents,
  obviouslyUnreasonable,
  ownMotionChange,
  postponedExecution,
  priorNotice,
} from './fvl-deadlines.ts';

const on = isoDate('2024-05-01');

function appealOf(decisionReached: string) {
  return { decisionReached: isoDate(decisionReached) };
}

test('S29: three weeks from a Monday is a Monday, and the day after is late', () => {
  const facts = appealOf('2024-04-08');
  expect(appealDeadline.apply(facts, on).value).toBe('2024-04-29');
  const posted = (handedIn: string) =>
    appealInTime.apply({ ...facts, handedIn: isoDate(handedIn) }, on).value;
  expect([posted('2024-04-29'), posted('2024-04-30')]).toEqual(['met', 'not-met']);
});

test.each([
  ['2024-04-06', '2024-04-29', 'a Saturday moves to Monday'],
  ['2024-04-07', '2024-04-29', 'a Sunday moves to Monday'],
  ['2024-04-10', '2024-05-02', '1 May moves to the day after'],
  ['2024-04-26', '2024-05-21', '17 May and the Whit weekend move to Tuesday'],
  ['2024-03-07', '2024-04-02', 'Maundy Thursday moves past Easter'],
  ['2024-12-04', '2024-12-27', 'Christmas Day moves past Boxing Day'],
  ['2024-12-03', '2024-12-24', 'Christmas Eve is a working day'],
  ['2024-02-08', '2024-02-29', '29 February'],
])('a decision that arrived %s can be appealed until %s: %s', (reached, deadline) => {
  expect(appealDeadline.apply(appealOf(reached), on).value).toBe(deadline);
});

test('an extension counts only when it was given in time, and never makes the deadline shorter', () => {
  const extended = (decidedOn: string, to: string) =>
    appealDeadline.apply(
      {
        ...appealOf('2024-04-08'),
        extended: { decidedOn: isoDate(decidedOn), to: isoDate(to) },
      },
      on,
    ).value;
  expect(extended('2024-04-29', '2024-05-13')).toBe('2024-05-13');
  expect(extended('2024-04-30', '2024-05-13')).toBe('2024-04-29');
  expect(extended('2024-04-20', '2024-04-22')).toBe('2024-04-29');
  expect(extended('2024-04-20', '2024-05-11')).toBe('2024-05-13');
});

test('the deadline starts anew when the reasons arrive', () => {
  const facts = { ...appealOf('2024-04-08'), reasonsReached: isoDate('2024-05-06') };
  expect(appealDeadline.apply(facts, on).value).toBe('2024-05-27');
});

const excused = { 'CASE.late-appeal.excused': { outcome: 'met', reasons: 'Sjukdom.' } } as const;

test('a late appeal needs a ground, and after a year nothing helps', () => {
  const facts = {
    ...appealOf('2024-04-08'),
    decisionMade: isoDate('2024-02-29'),
    assessments: excused,
  };
  const handed = (handedIn: string, assessments = {}) =>
    appealCanBeHandled.apply({ ...facts, assessments, handedIn: isoDate(handedIn) }, on).value;
  expect(handed('2024-04-29')).toBe('met');
  expect(handed('2024-04-30')).toBe('undetermined');
  expect(handed('2024-04-30', excused)).toBe('met');
  expect(handed('2025-02-28', excused)).toBe('met');
  expect(handed('2025-03-01', excused)).toBe('not-met');
});

test.each([
  ['2024-05-06', '2024-08-06'],
  ['2024-11-30', '2025-02-28'],
  ['2023-11-30', '2024-02-29'],
  ['2024-05-17', '2024-08-17'],
])('S30: an appeal received %s can be changed to the disadvantage until %s', (received, last) => {
  const facts = { appealReceived: isoDate(received) };
  expect(detrimentDeadline.apply(facts, on).value).toBe(last);
  expect(appealTarget.apply(facts, on).value).toBe(last);
});

test('the target is from 2018', () => {
  const facts = { appealReceived: isoDate('2017-12-01') };
  expect(() => appealTarget.apply(facts, isoDate('2017-12-31'))).toThrow(NoLawInForce);
  expect(appealTarget.apply(facts, isoDate('2018-01-01')).value).toBe('2018-03-01');
});

test('an interim reply is due a month after the letter, also on a Saturday', () => {
  const due = (received: string) =>
    interimReplyDeadline.apply({ received: isoDate(received) }, on).value;
  expect(due('2024-01-31')).toBe('2024-02-29');
  expect(due('2024-05-15')).toBe('2024-06-15');
  expect(weekday(due('2024-05-15'))).toBe(6);
});

test('a party who has not spoken must get the time to do so', () => {
  const facts = { partyHasSpoken: false, commentBy: isoDate('2024-05-10') };
  const told = (date: string) => priorNotice.apply(facts, isoDate(date)).value;
  expect([told('2024-05-10'), told('2024-05-11')]).toEqual(['not-met', 'met']);
  expect(priorNotice.apply({ partyHasSpoken: true }, on).value).toBe('met');
  expect(priorNotice.apply({ partyHasSpoken: false }, on).value).toBe('not-met');
});

test('a decision tells everything, and reasons unless it is granted in full', () => {
  const missing = (facts: Parameters<typeof missingInNotice.apply>[0]) =>
    missingInNotice.apply(facts, on).value;
  expect(missing({ tells: [], grantInFull: false })).toEqual(noticeContents);
  expect(missing({ tells: ['appeal-right'], grantInFull: true })).not.toContain('reasons');
  expect(missing({ tells: noticeContents, grantInFull: false })).toEqual([]);
});

test.each([lateAppealExcused, detrimentJustified, postponedExecution, obviouslyUnreasonable])(
  '$id is never settled without a person',
  (rule) => {
    expect(rule.apply({ assessments: {} }, on).value).toBe('undetermined');
  },
);

test.each([
  [true, true, false, 'not-met'],
  [false, true, false, 'met'],
  [true, false, false, 'met'],
  [true, true, true, 'met'],
])('detriment %s, notified %s, invalid %s: reversal is %s', (...given) => {
  const [toDetriment, notified, invalid, outcome] = given;
  expect(ownMotionChange.apply({ toDetriment, notified, invalid }, on).value).toBe(outcome);
});

test('the last day to appeal is a working day, at least three weeks on and at most five days more', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 6_500 }), (offset) => {
      const decisionReached = addDays(isoDate('2010-01-01'), offset);
      const deadline = appealDeadline.apply({ decisionReached }, decisionReached).value;
      expect(isWorkingDay(deadline)).toBe(true);
      expect(deadline >= addDays(decisionReached, 21)).toBe(true);
      expect(deadline <= addDays(decisionReached, 26)).toBe(true);
    }),
  );
});

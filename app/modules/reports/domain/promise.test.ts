import { describe, expect, test } from 'vitest';
import { isoDate } from '#kernel/date.ts';
import { surveyStates } from '#modules/surveys/domain/survey.ts';
import {
  followed,
  isOverdue,
  readDue,
  showsReplies,
  takesReplies,
  written,
  writtenDue,
} from './promise.ts';

const today = isoDate('2026-11-02');
const due = { on: isoDate('2027-03-31'), isQuarter: true };

test.each([
  ['31.3.2027', '2027-03-31', false, '31. mars 2027'],
  ['1. kvartal 2027', '2027-03-31', true, '1. kvartal 2027'],
  ['2 kvartal 2027', '2027-06-30', true, '2. kvartal 2027'],
  ['Q3 2027', '2027-09-30', true, '3. kvartal 2027'],
  [' 4.kv 2027 ', '2027-12-31', true, '4. kvartal 2027'],
  ['K4 2027', '2027-12-31', true, '4. kvartal 2027'],
])('%s is due on %s', (entered, on, isQuarter, shown) => {
  const read = readDue(entered);
  expect(read).toEqual({ on, isQuarter });
  expect(read && writtenDue(read).nn).toBe(shown);
});

test.each(['til våren', '5. kvartal 2027', '0 2027', ''])('«%s» is no day', (entered) => {
  expect(readDue(entered)).toBeUndefined();
});

describe('a promise', () => {
  test('has a day and somebody who sees to it', () => {
    expect(written('will-do', { due, owner: 'Fagleiar' }, undefined)).toEqual({
      ok: true,
      value: { answer: 'will-do', due, owner: 'Fagleiar', state: 'open' },
    });
    expect(written('will-do', { due: null, owner: 'Fagleiar' }, undefined)).toMatchObject({
      refusal: { code: 'due-missing' },
    });
    expect(written('will-do', { due, owner: '' }, undefined)).toMatchObject({
      refusal: { code: 'owner-missing' },
    });
  });

  test('is none when it is done already or cannot be done', () => {
    for (const answer of ['do-already', 'cannot'] as const)
      expect(written(answer, { due, owner: 'Fagleiar' }, 'open')).toEqual({
        ok: true,
        value: { answer, due: null, owner: '', state: 'answered' },
      });
  });

  test('stays as far as it has come when it is reworded', () => {
    const state = (before: 'done' | 'answered') => {
      const result = written('will-do', { due, owner: 'x' }, before);
      return result.ok && result.value.state;
    };
    expect(state('done')).toBe('done');
    expect(state('answered')).toBe('open');
  });

  test('is done or dropped with what was done or why, and can be opened again', () => {
    const outcome = { nn: 'Kurset er halde.', nb: 'Kurset er holdt.' };
    const open = { state: 'open' } as const;
    expect(followed(open, 'done', outcome, today, today)).toEqual({
      ok: true,
      value: { state: 'done', outcome, settledOn: today },
    });
    const code = (...args: Parameters<typeof followed>) => {
      const result = followed(...args);
      return result.ok ? 'ok' : [result.refusal.code, result.refusal.details?.['field']];
    };
    expect(code({ state: 'answered' }, 'done', outcome, today, today)).toEqual([
      'nothing-promised',
      undefined,
    ]);
    expect(code(open, 'dropped', { nn: '', nb: 'x' }, today, today)).toEqual([
      'outcome-missing',
      'outcomeNn',
    ]);
    expect(code(open, 'dropped', { nn: 'x', nb: '' }, today, today)).toEqual([
      'outcome-missing',
      'outcomeNb',
    ]);
    expect(code(open, 'done', outcome, null, today)).toEqual(['day-missing', 'settledOn']);
    expect(code(open, 'done', outcome, isoDate('2026-11-03'), today)).toEqual([
      'day-to-come',
      'settledOn',
    ]);
    expect(followed({ state: 'done' }, 'open', outcome, today, today)).toMatchObject({
      value: { state: 'open', settledOn: null, outcome: { nn: '' } },
    });
  });

  test('is overdue the day after', () => {
    const open = { state: 'open', due: { on: isoDate('2026-11-01'), isQuarter: false } } as const;
    expect(isOverdue(open, today)).toBe(true);
    expect(isOverdue({ ...open, due: { on: today, isQuarter: false } }, today)).toBe(false);
    expect(isOverdue({ ...open, state: 'done' }, today)).toBe(false);
  });

  test('is written until the report is approved, and read when it is out', () => {
    expect(surveyStates.filter(takesReplies)).toEqual(['closed', 'analysed', 'report-draft']);
    expect(surveyStates.filter(showsReplies)).toEqual(['reported', 'published']);
  });
});

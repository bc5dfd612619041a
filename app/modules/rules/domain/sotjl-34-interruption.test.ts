import { expect, test } from 'vitest';
import { isoDate } from '#kernel/date.ts';
import { NoLawInForce } from '#kernel/rule.ts';
import { timeline } from '#kernel/timeline.ts';
import type { Assessment } from './assessment.ts';
import {
  type AbsenceReason,
  breachFollowedUp,
  canBeAppealed,
  endingOfProgramme,
  interruptedForAYear,
  mayStop,
  noBenefitWhileInterrupted,
  objectivelyJustified,
  protectedAbsence,
  unlikelyToResume,
} from './sotjl-34-interruption.ts';

const resuming = 'KVP-34-2.not-resuming';
const justified = 'KVP-34-2.justified';

function assessed(outcomes: Readonly<Record<string, Assessment['outcome']>>) {
  return Object.fromEntries(
    Object.entries(outcomes).map(([id, outcome]) => [id, { outcome, reasons: 'Sjå samtalen.' }]),
  );
}

const interruptedFrom = isoDate('2020-01-13');

test.each([
  ['2021-01-12', 'not-met'],
  ['2021-01-13', 'met'],
])('an interruption from 13 January 2020 has lasted a year on %s: %s', (on, outcome) => {
  const facts = { interruptedFrom, assessments: {} };
  expect(interruptedForAYear.apply(facts, isoDate(on)).value).toBe(outcome);
});

test('an interruption from 29 February has lasted a year on 28 February', () => {
  const facts = { interruptedFrom: isoDate('2020-02-29'), assessments: {} };
  const on = (date: string) => interruptedForAYear.apply(facts, isoDate(date)).value;
  expect([on('2021-02-27'), on('2021-02-28')]).toEqual(['not-met', 'met']);
});

test.each<[AbsenceReason, string]>([
  ['ordinary-work', 'met'],
  ['birth', 'met'],
  ['adoption', 'met'],
  ['other', 'not-met'],
])('absence because of %s is protected for a year: %s', (because, outcome) => {
  const facts = { absence: { from: isoDate('2023-05-02'), because }, assessments: {} };
  const on = (date: string) => protectedAbsence.apply(facts, isoDate(date)).value;
  expect(on('2023-05-01')).toBe('not-met');
  expect(on('2023-05-02')).toBe(outcome);
  expect(on('2024-05-01')).toBe(outcome);
  expect(on('2024-05-02')).toBe('not-met');
});

test.each([
  [{}, 'undetermined'],
  [{ [resuming]: 'met' }, 'must-end'],
  [{ [resuming]: 'not-met' }, 'undetermined'],
  [{ [justified]: 'met' }, 'may-interrupt-or-end'],
  [{ [justified]: 'not-met' }, 'undetermined'],
  [{ [resuming]: 'not-met', [justified]: 'met' }, 'may-interrupt-or-end'],
  [{ [resuming]: 'not-met', [justified]: 'not-met' }, 'may-not-end'],
  [{ [resuming]: 'met', [justified]: 'not-met' }, 'must-end'],
] as const)('with the assessments %o the programme %s', (outcomes, ending) => {
  const facts = { assessments: assessed(outcomes) };
  expect(endingOfProgramme.apply(facts, isoDate('2026-01-05')).value).toBe(ending);
});

test('a birth protects for a year, and a year of interruption ends the programme all the same', () => {
  const assessments = assessed({ [resuming]: 'met', [justified]: 'met' });
  const absence = { from: isoDate('2023-05-02'), because: 'birth' } as const;
  const ending = timeline(
    endingOfProgramme,
    { assessments, absence, interruptedFrom: isoDate('2023-03-01') },
    isoDate('2023-04-01'),
    isoDate('2024-06-01'),
  );
  expect(ending.map(({ from, finding }) => [from, finding.value])).toEqual([
    ['2023-04-01', 'must-end'],
    ['2023-05-02', 'may-not-end'],
    ['2024-03-01', 'must-end'],
  ]);
});

test.each([
  endingOfProgramme,
  interruptedForAYear,
  protectedAbsence,
  objectivelyJustified,
  unlikelyToResume,
])('$id is from 2019', (rule) => {
  const facts = { assessments: {} };
  expect(() => rule.apply(facts, isoDate('2018-12-31'))).toThrow(NoLawInForce);
  expect(rule.apply(facts, isoDate('2019-01-01')).lawFrom).toBe('2019-01-01');
});

test('the programme could be stopped until 2018', () => {
  const facts = { assessments: assessed({ 'KVP-34-1': 'met' }) };
  expect(mayStop.apply(facts, isoDate('2018-12-31')).value).toBe('met');
  expect(mayStop.apply({ assessments: {} }, isoDate('2010-01-01')).value).toBe('undetermined');
  expect(() => mayStop.apply(facts, isoDate('2019-01-01'))).toThrow(NoLawInForce);
});

test('a day of interruption is without benefit, the days around it are not', () => {
  const interruptions = [{ from: isoDate('2024-02-29'), to: isoDate('2024-03-01') }];
  const days = timeline(
    noBenefitWhileInterrupted,
    { interruptions },
    isoDate('2024-02-01'),
    isoDate('2024-03-31'),
  );
  expect(days.map(({ from, finding }) => [from, finding.value])).toEqual([
    ['2024-02-01', false],
    ['2024-02-29', true],
    ['2024-03-02', false],
  ]);
  expect(() => noBenefitWhileInterrupted.apply({ interruptions }, isoDate('2018-12-31'))).toThrow(
    NoLawInForce,
  );
});

test('a breach is followed up by a person, in the words of each time', () => {
  const facts = { assessments: assessed({ 'KVP-34-4': 'met' }) };
  expect(breachFollowedUp.apply({ assessments: {} }, isoDate('2018-12-31'))).toMatchObject({
    value: 'undetermined',
    lawFrom: '2010-01-01',
  });
  expect(breachFollowedUp.apply(facts, isoDate('2019-01-01'))).toMatchObject({
    value: 'met',
    lawFrom: '2019-01-01',
  });
});

test.each([
  ['29', 'met'],
  ['32', 'met'],
  ['34', 'met'],
  ['33', 'undetermined'],
])('a decision under § %s can be appealed: %s', (section, appeal) => {
  expect(canBeAppealed.apply({ section }, isoDate('2026-01-01')).value).toBe(appeal);
});

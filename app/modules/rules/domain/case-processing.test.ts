import { expect, test } from 'vitest';
import { isoDate } from '#kernel/date.ts';
import {
  administrationActOf2025,
  administrationReference,
  administrationReferences,
  type AdministrationTopic,
  decidedBy,
  governorSeesFile,
  type Matter,
  whoDecides,
} from './case-processing.ts';

const on = isoDate('2026-11-01');

test.each([
  ['appeal', true],
  ['supervision', true],
  ['other', false],
] as const)('a county governor sees a file of the kind %s: %s', (file, sees) => {
  expect(governorSeesFile.apply({ file }, on).value).toBe(sees);
});

test.each(Object.keys(administrationReferences) as AdministrationTopic[])(
  '%s is read in the act of 1967 until a date is set, and then in that of 2025',
  (topic) => {
    const act = (rule: typeof administrationReference, date: string) =>
      rule.apply({ topic }, isoDate(date)).value.act;
    const changed = administrationReference.amended(administrationActOf2025('2028-01-01'));
    expect(act(administrationReference, '2030-01-01')).toBe('fvl');
    expect(act(changed, '2027-12-31')).toBe('fvl');
    expect(act(changed, '2028-01-01')).toBe('fvl-2025');
  },
);

test('the reference says that it rests on a choice', () => {
  const { because } = administrationReference.apply({ topic: 'appeal' }, on);
  expect(because.map(({ rule, kind }) => [rule, kind])).toEqual([['Q23', 'choice']]);
});

test('what is discretion is left to a person', () => {
  const left = (Object.keys(decidedBy) as Matter[]).filter(
    (matter) => whoDecides.apply({ matter }, on).value === 'person',
  );
  expect(left).toEqual(['eligibility', 'interruption', 'ending', 'withdrawal-of-right']);
});

import { expect, test } from 'vitest';
import { isoDate } from '#kernel/date.ts';
import { explain } from '../explanations/explain.ts';
import { activityPlan, individualPlan, missingPlanParts, planParts } from './sotjl-33-plan.ts';

const day = isoDate('2026-11-02');

test('an individual plan is never made without consent', () => {
  expect(individualPlan.apply({}, day).value).toBe('undetermined');
  expect(individualPlan.apply({ consent: true }, day).value).toBe('met');
  expect(individualPlan.apply({ consent: false }, day).value).toBe('not-met');
  expect(explain(individualPlan.apply({ consent: false }, day), 'nn').wouldChange).toBe(
    'At deltakaren samtykkjer. Det kan gjerast når som helst.',
  );
});

test('a plan lacks what is not in it', () => {
  const [first, ...others] = planParts;

  expect(missingPlanParts.apply({ parts: planParts }, day).value).toEqual([]);
  expect(missingPlanParts.apply({ parts: others }, day).value).toEqual([first]);
  expect(explain(missingPlanParts.apply({ parts: others }, day), 'en').plain).toBe(
    'The plan lacks goals, resources and needs.',
  );
});

test('the content of a plan is regulated from November 2010, and anew from August 2022', () => {
  const from = (on: string) => missingPlanParts.apply({ parts: [] }, isoDate(on)).lawFrom;

  expect(() => from('2010-11-18')).toThrow('no wording in force');
  expect(from('2010-11-19')).toBe('2010-11-19');
  expect(from('2022-07-31')).toBe('2010-11-19');
  expect(from('2022-08-01')).toBe('2022-08-01');
});

test('whoever is entitled to the programme gets no activity plan', () => {
  expect(activityPlan.apply({ entitledToProgramme: true }, day).value).toBe(false);
  expect(activityPlan.apply({ entitledToProgramme: false }, day).value).toBe(true);
});

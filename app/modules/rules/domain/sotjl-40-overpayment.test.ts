import { expect, test } from 'vitest';
import { isoDate } from '#kernel/date.ts';
import { repayment } from './sotjl-40-overpayment.ts';

test('repayment is decided by a person, with reasons, and never follows from the overpayment itself', () => {
  const on = isoDate('2024-05-02');
  expect(repayment.apply({ assessments: {} }, on).value).toBe('undetermined');
  const assessments = {
    'KVP-40-1.repayment': { outcome: 'not-met', reasons: 'Ho melde frå.' },
  } as const;
  expect(repayment.apply({ assessments }, on).value).toBe('not-met');
  const { facts, evidence, reasons } = repayment.needs;
  expect([facts, evidence, reasons].every((needed) => needed.length > 0)).toBe(true);
});

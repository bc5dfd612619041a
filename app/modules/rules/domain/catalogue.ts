import type { Rule } from '#kernel/rule.ts';
import { fullDay, hourValue } from './day-hours.ts';
import * as benefit from './sotjl-35-benefit.ts';
import * as child from './sotjl-35-child.ts';
import * as absence from './sotjl-36-absence.ts';
import * as work from './sotjl-37-work.ts';
import * as otherBenefits from './sotjl-38-other-benefits.ts';
import * as payments from './sotjl-39-payment.ts';
import * as overpayment from './sotjl-40-overpayment.ts';

export type AnyRule = Rule<never, unknown>;

/** Every rule and every named assessment, for the law pages and the tests: what a module exports is in. */
export const catalogue: readonly AnyRule[] = [
  fullDay,
  hourValue,
  ...rulesIn(benefit),
  ...rulesIn(child),
  ...rulesIn(absence),
  ...rulesIn(work),
  ...rulesIn(otherBenefits),
  ...rulesIn(payments),
  ...rulesIn(overpayment),
];

function rulesIn(exported: object): readonly AnyRule[] {
  return Object.values(exported).filter(isRule);
}

function isRule(value: unknown): value is AnyRule {
  return (
    typeof value === 'object' &&
    value !== null &&
    'wordings' in value &&
    'kind' in value &&
    value.kind !== 'parameter'
  );
}

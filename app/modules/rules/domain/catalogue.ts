import type { Rule } from '#kernel/rule.ts';
import * as caseProcessing from './case-processing.ts';
import * as dayHours from './day-hours.ts';
import * as sickness from './kvpf-05-sickness.ts';
import * as sickChild from './kvpf-09-sick-child.ts';
import * as birth from './kvpf-12-birth.ts';
import * as welfareLeave from './kvpf-15-welfare-leave.ts';
import * as daysOff from './kvpf-16-days-off.ts';
import * as holiday from './kvpf-17-holiday.ts';
import * as pandemic from './pandemic.ts';
import * as adjustments from './sotjl-35-adjustment.ts';
import * as insurance from './ftrl-13-insurance.ts';
import * as deadlines from './fvl-deadlines.ts';
import * as tax from './skbf-05-tax.ts';
import * as activity from './sotjl-20-activity.ts';
import * as eligibility from './sotjl-29-eligibility.ts';
import * as refusal from './sotjl-29-refusal.ts';
import * as residence from './sotjl-29-residence.ts';
import * as content from './sotjl-30-content.ts';
import * as start from './sotjl-31-start.ts';
import * as plan from './sotjl-33-plan.ts';
import * as duration from './sotjl-32-duration.ts';
import * as interruption from './sotjl-34-interruption.ts';
import * as benefit from './sotjl-35-benefit.ts';
import * as child from './sotjl-35-child.ts';
import * as maintenance from './sotjl-35-maintenance.ts';
import * as absence from './sotjl-36-absence.ts';
import * as deduction from './sotjl-36-deduction.ts';
import * as work from './sotjl-37-work.ts';
import * as otherBenefits from './sotjl-38-other-benefits.ts';
import * as refunds from './sotjl-38-refund.ts';
import * as payments from './sotjl-39-payment.ts';
import * as overpayment from './sotjl-40-overpayment.ts';
import * as transition from './transition.ts';

export type AnyRule = Rule<never, unknown>;

/** A file in this folder and the rules that it exports. */
export interface RuleFile {
  readonly file: string;
  readonly rules: readonly AnyRule[];
}

/** Every file with rules of law or named assessments: what is exported is on the law pages and in the tests. */
export const ruleFiles: readonly RuleFile[] = [
  rulesIn('case-processing.ts', caseProcessing),
  rulesIn('day-hours.ts', dayHours),
  rulesIn('fvl-deadlines.ts', deadlines),
  rulesIn('skbf-05-tax.ts', tax),
  rulesIn('ftrl-13-insurance.ts', insurance),
  rulesIn('sotjl-20-activity.ts', activity),
  rulesIn('sotjl-29-eligibility.ts', eligibility),
  rulesIn('sotjl-29-refusal.ts', refusal),
  rulesIn('sotjl-29-residence.ts', residence),
  rulesIn('sotjl-30-content.ts', content),
  rulesIn('sotjl-31-start.ts', start),
  rulesIn('sotjl-33-plan.ts', plan),
  rulesIn('sotjl-32-duration.ts', duration),
  rulesIn('sotjl-34-interruption.ts', interruption),
  rulesIn('kvpf-05-sickness.ts', sickness),
  rulesIn('kvpf-09-sick-child.ts', sickChild),
  rulesIn('kvpf-12-birth.ts', birth),
  rulesIn('kvpf-15-welfare-leave.ts', welfareLeave),
  rulesIn('kvpf-16-days-off.ts', daysOff),
  rulesIn('kvpf-17-holiday.ts', holiday),
  rulesIn('pandemic.ts', pandemic),
  rulesIn('sotjl-35-adjustment.ts', adjustments),
  rulesIn('sotjl-35-benefit.ts', benefit),
  rulesIn('sotjl-35-child.ts', child),
  rulesIn('sotjl-35-maintenance.ts', maintenance),
  rulesIn('sotjl-36-absence.ts', absence),
  rulesIn('sotjl-36-deduction.ts', deduction),
  rulesIn('sotjl-37-work.ts', work),
  rulesIn('sotjl-38-other-benefits.ts', otherBenefits),
  rulesIn('sotjl-38-refund.ts', refunds),
  rulesIn('sotjl-39-payment.ts', payments),
  rulesIn('sotjl-40-overpayment.ts', overpayment),
  rulesIn('transition.ts', transition),
];

export const catalogue: readonly AnyRule[] = ruleFiles.flatMap(({ rules }) => rules);

function rulesIn(file: string, exported: object): RuleFile {
  return { file, rules: Object.values(exported).filter(isRule) };
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

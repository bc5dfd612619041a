import type { IsoDate } from '#kernel/date.ts';
import type { Fraction } from '#kernel/fraction.ts';
import type { Finding } from '#kernel/rule.ts';
import type { PublicLanguage } from '#kernel/text.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { baseAmountKnownTo } from '../domain/sotjl-35-adjustment.ts';
import type { Child } from '../domain/sotjl-35-child.ts';
import { type PaymentFacts, paymentFor, type Segment } from '../domain/sotjl-39-payment.ts';
import { type Explanation, explain } from '../explanations/explain.ts';
import { type BenefitInput, benefitInput, present } from './case-input.ts';
import { type UsedChoice, usedChoices } from './used-choices.ts';

/** Kroner with six decimals. What is left out is carried exactly and rounded once, in `payable`. */
type Exact = string;

/** What a period pays, and why. */
export interface CalculatedBenefit {
  readonly language: PublicLanguage;
  readonly payPeriod: PaymentFacts['payPeriod'];
  readonly benefitDays: number;
  readonly segments: readonly {
    readonly from: IsoDate;
    readonly to: IsoDate;
    readonly benefitDays: number;
    readonly annual: Exact;
    readonly baseAmount: Exact;
    readonly factor: Exact;
    readonly underAge: boolean;
    readonly dayRate: Exact;
    readonly children: number;
    readonly childSupplementPerDay: Exact;
    readonly base: Exact;
    readonly childSupplement: Exact;
  }[];
  readonly base: Exact;
  readonly childSupplement: Exact;
  readonly gross: Exact;
  readonly forWork: Exact;
  readonly forAbsence: Exact;
  readonly forOtherBenefits: Exact;
  readonly net: Exact;
  readonly overpayment: { readonly deducted: number; readonly remaining: number } | null;
  readonly payable: number;
  /** What the municipality adds of its own to somebody under 25, where it has chosen to (Q26). Kroner. */
  readonly municipalTopUp: number;
  /** Nothing may be paid before a person has looked: the child supplement of 2010 and 2011 is unknown. */
  readonly held: boolean;
  /** Benefits that make a person assess § 29 again before anything is paid. */
  readonly reassess: readonly string[];
  /** The basic amount of the last days is not adopted yet, and the last one known is used. */
  readonly assumedBaseAmount: boolean;
  readonly choices: readonly UsedChoice[];
  readonly explanation: Explanation;
}

/** What a period pays by the rules. Nobody's case: nothing is looked up and nothing is kept. */
export const calculateBenefit = defineUseCase({
  name: 'rules.calculate-benefit',
  permission: 'public:read',
  audit: 'none',
  input: benefitInput,
  subject: () => '',
  handle: async ({ today }, input) => benefitOf(input, today),
});

/** The calculation itself, which the what-if page shares. */
export function benefitOf(
  input: BenefitInput,
  today: IsoDate,
): Result<CalculatedBenefit, 'in-future'> {
  const born = [
    { field: 'birthDate', date: input.birthDate },
    ...input.children.map(({ birthDate }, index) => ({
      field: `children.${index}.birthDate`,
      date: birthDate,
    })),
  ];
  const unborn = born.find(({ date }) => date > today);
  if (unborn) return refuse('in-future', { field: unborn.field });
  const language = input.language ?? 'nb';
  const finding = paymentFor(factsOf(input));
  return ok(answerOf(finding, input, language));
}

/** The case as the rules know it. */
export function factsOf(input: BenefitInput): PaymentFacts {
  const { birthDate, payPeriod, interruptions, unauthorisedAbsence, otherBenefits } = input;
  return {
    birthDate,
    payPeriod,
    interruptions,
    unauthorisedAbsence,
    otherBenefits,
    children: input.children.map((child): Child => present(child)),
    programme: present(input.programme),
    paidWork: input.paidWork.map((hours) => present(hours)),
    ...(input.overpayment && { overpayment: present(input.overpayment) }),
    ...(input.choices && { choices: input.choices }),
  };
}

function answerOf(
  finding: ReturnType<typeof paymentFor>,
  { payPeriod }: BenefitInput,
  language: PublicLanguage,
): CalculatedBenefit {
  const { value } = finding;
  return {
    language,
    payPeriod,
    benefitDays: value.benefitDays,
    segments: value.segments.map(segmentOf),
    base: exact(value.base),
    childSupplement: exact(value.childSupplement),
    gross: exact(value.gross),
    forWork: exact(value.forWork),
    forAbsence: exact(value.forAbsence),
    forOtherBenefits: exact(value.forOtherBenefits),
    net: exact(value.net),
    overpayment: value.overpayment
      ? { deducted: value.overpayment.deducted, remaining: value.overpayment.remaining }
      : null,
    payable: value.payable,
    municipalTopUp: value.municipalTopUp,
    held: value.unknownSupplement,
    reassess: value.reassess,
    assumedBaseAmount: payPeriod.to > baseAmountKnownTo(),
    choices: usedChoices(finding as Finding, language),
    explanation: explain(finding, language),
  };
}

function segmentOf({ from, to, benefitDays, value, base, childSupplement }: Segment) {
  const { rate, supplement } = value;
  return {
    from,
    to,
    benefitDays,
    annual: exact(rate.annual),
    baseAmount: exact(rate.baseAmount),
    factor: exact(rate.factor),
    underAge: rate.underAge,
    dayRate: exact(rate.amount),
    children: supplement.children,
    childSupplementPerDay: exact(supplement.amount),
    base: exact(base),
    childSupplement: exact(childSupplement),
  };
}

function exact(amount: Fraction): Exact {
  return amount.toFixed(6);
}

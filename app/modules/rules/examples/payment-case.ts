import { z } from 'zod';
import type { Hours, WorkedHours } from '../domain/day-hours.ts';
import type { Child } from '../domain/sotjl-35-child.ts';
import { type BenefitType, benefitTypes } from '../domain/sotjl-38-other-benefits.ts';
import type { PaymentFacts } from '../domain/sotjl-39-payment.ts';
import { chosen, count, day, hours, hoursOnDay, inOrder, kroner, period } from './fields.ts';

const child = z.strictObject({
  birthDate: day,
  supportedFrom: day.optional(),
  notSupported: z.array(period).optional(),
  foster: z.strictObject({ since: day, lasting: z.boolean() }).optional(),
  incomes: z.array(z.strictObject({ year: count, amount: kroner })).optional(),
  childPension: z.array(period).optional(),
  abroad: z.array(period).optional(),
  insuredAbroad: z.boolean().optional(),
  keptAbroadByPandemic: z.boolean().optional(),
});

const workedHours = z.strictObject({
  ...hours.shape,
  kind: z.enum(['work', 'apprenticeship']).optional(),
  outsideProgramme: z.string().optional(),
});

/** What people also call a benefit. Basic and attendance benefit are for extra expenses (KVP-38-2). */
const otherNames: Readonly<Record<string, string>> = {
  aap: 'arbeidsavklaringspenger',
  grunnstonad: 'merutgifter',
  hjelpestonad: 'merutgifter',
};

/** Norwegian letters and capitals are allowed: `bostøtte` is `bostotte`. */
const benefitType = z
  .string()
  .transform((name) => name.trim().toLowerCase().replaceAll('ø', 'o').replaceAll('å', 'a'))
  .transform((name) => otherNames[name] ?? name)
  .pipe(z.enum(benefitTypes));

const absenceWithBenefit = z.union([
  period,
  z.strictObject({
    date: day,
    hours: hoursOnDay.optional(),
    reason: z.string().optional(),
    note: z.string().optional(),
  }),
]);

/** The inputs of a payment, the period apart. */
export const caseFields = {
  birthDate: day,
  programme: z
    .strictObject({ start: day, end: day.optional() })
    .refine(({ start, end }) => !end || start <= end, 'ends before it starts'),
  interruptions: z.array(period).default([]),
  children: z.array(child).default([]),
  unauthorisedAbsence: z.array(hours).default([]),
  /** Absence that keeps the benefit: told for the reader's sake, and without effect on the payment. */
  authorisedAbsence: z.array(absenceWithBenefit).optional(),
  paidWork: z.array(workedHours).default([]),
  otherBenefits: z.array(z.strictObject({ type: benefitType, amount: kroner })).default([]),
  overpayment: z.strictObject({ remaining: count, atMost: count.optional() }).optional(),
  choices: chosen.optional(),
  paymentMode: z.enum(['DAY_COUNT', 'MONTHLY_TWELFTH']).optional(),
  mode: z.enum(['DAY_COUNT', 'MONTHLY_TWELFTH']).optional(),
};

export const payPeriod = inOrder(z.strictObject({ from: day, to: day }));

const caseForm = z.strictObject(caseFields);
type CaseInputs = z.infer<typeof caseForm>;

/** The case as the rules know it. */
export function caseOf(given: CaseInputs, baseAmount?: number): Omit<PaymentFacts, 'payPeriod'> {
  const { birthDate, programme, interruptions, children, otherBenefits, overpayment } = given;
  const counting = given.paymentMode ?? given.mode;
  return {
    birthDate,
    programme: { start: programme.start, ...(programme.end && { end: programme.end }) },
    interruptions,
    children: children.map((one): Child => present(one)),
    unauthorisedAbsence: given.unauthorisedAbsence.map(
      ({ date, hours: number }): Hours => ({ date, hours: number }),
    ),
    paidWork: given.paidWork.map(
      ({ date, hours: number, kind, outsideProgramme }): WorkedHours =>
        present({ date, hours: number, kind, outsideProgramme }),
    ),
    otherBenefits: otherBenefits.map(({ type, amount }: { type: BenefitType; amount: number }) => ({
      type,
      amount,
    })),
    ...(overpayment && { overpayment: present(overpayment) }),
    choices: { ...given.choices, ...(counting && { Q1: counting }) },
    ...(baseAmount === undefined ? {} : { instead: { g: baseAmount } }),
  };
}

type Present<Given> = { [Name in keyof Given]: Exclude<Given[Name], undefined> };

/** Without the fields that were left out, so that a rule finds a field only where there is something in it. */
function present<Given extends object>(given: Given): Present<Given> {
  return Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  ) as Present<Given>;
}

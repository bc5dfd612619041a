import { z } from 'zod';
import { sum } from '#kernel/fraction.ts';
import { firstSelfCertificateDay } from '../domain/kvpf-05-sickness.ts';
import {
  type Payment,
  paymentFor,
  type PaymentFacts,
  type Segment,
} from '../domain/sotjl-39-payment.ts';
import { isRecord } from './compare.ts';
import { amount, count, day, kroner, sixDecimals, toOre, wholeKroner } from './fields.ts';
import { caseFields, caseOf, payPeriod } from './payment-case.ts';
import { type Answer, type Context, shape } from './shape.ts';

const { birthDate, ...sharedFields } = caseFields;
const paymentFields = {
  ...sharedFields,
  payPeriod,
  grunnbeloepOverride: kroner.optional(),
};
const ofOnePerson = z.strictObject({ ...paymentFields, birthDate });
type Inputs = z.infer<typeof ofOnePerson>;

const segment = z
  .strictObject({
    from: day,
    to: day,
    benefitDays: count,
    grunnbeloep: amount,
    factor: amount,
    youthRate: z.boolean(),
    supportedChildren: count,
    childRatePerDay: amount.nullable(),
    dayRate6dp: sixDecimals,
    base: amount,
    childSupplement: amount,
  })
  .partial();

const expected = {
  benefitDays: count,
  segments: z.array(segment),
  grossBase: amount,
  grossChildSupplement: amount,
  gross: amount,
  reductionPaidWork: amount,
  reductionUnauthorisedAbsence: amount,
  deductionOtherBenefits: amount,
  netExact6dp: sixDecimals,
  payableNok: wholeKroner,
  firstDateSelfCertificateAllowed: day,
  payableIfDoctorsCertificateDelivered: wholeKroner,
};

const ofParents = z.looseObject({ parentA: z.looseObject({}), parentB: z.looseObject({}) });
const expectedOfParent = z.strictObject(expected).partial();

/** A payment for a period, of one participant or of two parents who share everything that is not their own. */
export const paymentOfPeriod = [
  {
    marks: ['parentA', 'parentB'],
    attempt: shape({
      marks: [],
      inputs: ofParents
        .transform(eachParent)
        .pipe(z.strictObject({ parentA: ofOnePerson, parentB: ofOnePerson })),
      expected: { ...expected, parentA: expectedOfParent, parentB: expectedOfParent },
      answer: ({ parentA, parentB }, context) => {
        const [a, b] = [parentA, parentB].map((inputs, index) =>
          answerFor(inputs, {
            ...context.expected,
            ...recordOf(context.expected[index === 0 ? 'parentA' : 'parentB']),
          }),
        );
        return both(a?.got ?? {}, b?.got ?? {}, [...(a?.notes ?? []), ...(b?.notes ?? [])]);
      },
    }).attempt,
  },
  shape({
    marks: ['payPeriod'],
    inputs: ofOnePerson,
    expected,
    answer: (inputs, { expected: wanted }) => answerFor(inputs, wanted),
  }),
];

/** What stands beside the parents holds for both; what stands with a parent wins. */
function eachParent({ parentA, parentB, ...shared }: z.infer<typeof ofParents>) {
  return { parentA: { ...shared, ...parentA }, parentB: { ...shared, ...parentB } };
}

/** What is expected outside the parents must be true of both, so it is only told where they are alike. */
function both(parentA: Answer['got'], parentB: Answer['got'], notes: readonly string[]): Answer {
  const alike = Object.entries(parentA).filter(
    ([name, value]) => JSON.stringify(value) === JSON.stringify(parentB[name]),
  );
  return { got: { ...Object.fromEntries(alike), parentA, parentB }, notes };
}

function recordOf(value: unknown): Context['expected'] {
  return isRecord(value) ? value : {};
}

function answerFor(given: Inputs, wanted: Context['expected']): Answer {
  const facts: PaymentFacts = {
    ...caseOf(given, given.grunnbeloepOverride),
    payPeriod: given.payPeriod,
  };
  const made = paymentFor(facts).value;
  const allPresent = paymentFor({ ...facts, unauthorisedAbsence: [] }).value;
  return {
    got: {
      ...amountsOf(made),
      segments: segmentsOf(made, wanted.segments),
      payableIfDoctorsCertificateDelivered: allPresent.payable,
      // The law has no such day before 2012, so it is asked only where the example expects it.
      ...('firstDateSelfCertificateAllowed' in wanted && {
        firstDateSelfCertificateAllowed: firstSelfCertificateDayOf(facts),
      }),
    },
    notes: notesOn(made),
  };
}

/** By the law of the first day of absence, since the pandemic waived the wait for a while. */
function firstSelfCertificateDayOf({ programme, payPeriod, unauthorisedAbsence }: PaymentFacts) {
  const [first = payPeriod.to] = unauthorisedAbsence.map(({ date }) => date).sort();
  return firstSelfCertificateDay.apply({ programmeStart: programme.start }, first).value;
}

function amountsOf(made: Payment) {
  return {
    benefitDays: made.benefitDays,
    grossBase: toOre(made.base),
    grossChildSupplement: toOre(made.childSupplement),
    gross: toOre(made.gross),
    reductionPaidWork: toOre(made.forWork),
    reductionUnauthorisedAbsence: toOre(made.forAbsence),
    deductionOtherBenefits: toOre(made.forOtherBenefits),
    netExact6dp: made.net.toFixed(6),
    payableNok: made.payable,
  };
}

/**
 * An interruption inside a period leaves two segments with the same rates. They are shown as one, from the first
 * benefit day to the last, unless the example expects each by itself.
 */
function segmentsOf({ segments }: Payment, expectedSegments: unknown) {
  const eachByItself =
    Array.isArray(expectedSegments) && expectedSegments.length === segments.length;
  return (eachByItself ? segments : merged(segments)).map((one) => {
    const { rate, supplement } = one.value;
    return {
      from: one.from,
      to: one.to,
      benefitDays: one.benefitDays,
      grunnbeloep: rate.baseAmount.toNumber(),
      factor: rate.factor.toNumber(),
      youthRate: rate.underAge,
      supportedChildren: supplement.children,
      childRatePerDay: supplement.rate ? toOre(supplement.rate) : null,
      dayRate6dp: rate.amount.toFixed(6),
      base: toOre(one.base),
      childSupplement: toOre(one.childSupplement),
    };
  });
}

function merged(segments: readonly Segment[]): readonly Segment[] {
  return segments.reduce<readonly Segment[]>((before, next) => {
    const last = before.at(-1);
    if (!last || ratesOf(last) !== ratesOf(next)) return [...before, next];
    const joined: Segment = {
      ...last,
      to: next.to,
      benefitDays: last.benefitDays + next.benefitDays,
      base: sum([last.base, next.base]),
      childSupplement: sum([last.childSupplement, next.childSupplement]),
    };
    return [...before.slice(0, -1), joined];
  }, []);
}

function ratesOf({ value: { rate, supplement } }: Segment): string {
  return JSON.stringify([
    rate.baseAmount,
    rate.factor,
    rate.underAge,
    supplement.children,
    supplement.rate,
  ]);
}

function notesOn({ reassess, unknownSupplement }: Payment): readonly string[] {
  return [
    ...(reassess.length > 0
      ? [`the caseworker looks at § 29 again because of ${reassess.join(', ')} (Q15)`]
      : []),
    ...(unknownSupplement
      ? ['the child supplement is unknown, so the case is held (Q12); choice Q12 accept-27 uses 27']
      : []),
  ];
}

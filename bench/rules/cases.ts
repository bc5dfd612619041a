import {
  addDays,
  addMonths,
  endOfMonth,
  type IsoDate,
  isoDate,
  weekday,
} from '../../app/kernel/date.ts';
import type { EligibilityFacts } from '../../app/modules/rules/domain/sotjl-29-eligibility.ts';
import type { PaymentFacts } from '../../app/modules/rules/domain/sotjl-39-payment.ts';

/** An application that is assessed, and a month that is paid. */
export interface Case {
  readonly decidedOn: IsoDate;
  readonly application: EligibilityFacts;
  readonly paid: PaymentFacts;
}

const firstMonth = isoDate('2019-01-01');
const months = 90;
const outcomes = ['met', 'met', 'met', 'not-met'] as const;

/** The same invented cases for everybody, from a seed. No real person is behind any of them. */
export function makeCases(count: number, seed = 20_260): readonly Case[] {
  const random = randomNumbers(seed);
  const upTo = (most: number) => Math.floor(random() * (most + 1));
  return Array.from({ length: count }, () => {
    const from = addMonths(firstMonth, upTo(months - 1));
    const payPeriod = { from, to: endOfMonth(from) };
    const birthDate = addDays(from, -(18 * 365 + upTo(45 * 365)));
    const decidedOn = addDays(from, -upTo(300) - 1);
    const workday = () => {
      const day = addDays(from, upTo(27));
      return weekday(day) > 5 ? addDays(day, -2) : day;
    };
    const assessments = Object.fromEntries(
      ['KVP-29-3', 'KVP-29-4', 'KVP-29-6']
        .filter(() => random() < 0.9)
        .map((id) => [id, { outcome: outcomes[upTo(3)] ?? 'met', reasons: 'Oppdikta grunn' }]),
    );
    const application: EligibilityFacts = {
      birthDate,
      assessments,
      residence: { status: random() < 0.95 ? 'resident' : 'not-resident' },
      stay: 'here',
      subsistence: random() < 0.7 ? { benefits: 0 } : { benefits: upTo(9000), guidelineRate: 7000 },
      pendingClaims: [],
      workAbilityAssessment: {
        on: addDays(decidedOn, -upTo(60)),
        capacity: random() < 0.9 ? 'reduced' : 'not-reduced',
        effort: 'specially-adapted',
      },
    };
    const paid: PaymentFacts = {
      birthDate,
      children: Array.from({ length: random() < 0.5 ? 0 : upTo(3) }, () => ({
        birthDate: addDays(from, -upTo(19 * 365)),
      })),
      payPeriod,
      programme: { start: addDays(from, -upTo(400) + 15) },
      interruptions: [],
      paidWork:
        random() < 0.1
          ? [
              { date: workday(), hours: 5 },
              { date: workday(), hours: 2.5 },
            ]
          : [],
      unauthorisedAbsence: random() < 0.1 ? [{ date: workday(), hours: 7.5 }] : [],
      otherBenefits: random() < 0.05 ? [{ type: 'dagpenger', amount: 1000 + upTo(5000) }] : [],
    };
    return { decidedOn: decidedOn < firstMonth ? firstMonth : decidedOn, application, paid };
  });
}

/** Mulberry32: small, quick, and the same everywhere. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

import { dayNumber, isoDate } from '../../../app/kernel/date.ts';
import type { Payment } from '../../../app/modules/rules/domain/sotjl-39-payment.ts';
import { parameterOf } from '../../../app/modules/rules/domain/parameter.ts';
import type { Case } from '../cases.ts';

/**
 * A case as an engine without a calendar can take it. Where the month splits, how many weekdays and which hours a part
 * has is worked out beforehand and not timed; that is a gift to the engines.
 */
export interface Task {
  readonly application: {
    readonly ageInDays: number;
    readonly youngest: number;
    readonly oldest: number;
    readonly residence: string;
    readonly stay: string;
    readonly capacity: string;
    readonly benefits: number;
    readonly guidelineRate: number;
    readonly limited: string;
    readonly assistance: string;
    readonly reduced: string;
    readonly pendingClaims: number;
  };
  readonly parts: readonly {
    readonly day: number;
    readonly under25: boolean;
    readonly children: number;
    readonly days: number;
    /** Hours of work and of absence on the days of this part, none longer than a full day. */
    readonly hours: number;
  }[];
  readonly deducted: number;
}

export function asTask({ application, decidedOn, paid }: Case, { segments }: Payment): Task {
  const { birthDate, assessments, subsistence, workAbilityAssessment } = application;
  const outcome = (id: string) => assessments[id]?.outcome ?? 'undetermined';
  return {
    application: {
      ageInDays: dayNumber(decidedOn) - dayNumber(birthDate),
      youngest: 18 * 365.2425,
      oldest: 67 * 365.2425,
      residence: application.residence?.status ?? 'unknown',
      stay: application.stay ?? 'unknown',
      capacity: workAbilityAssessment?.capacity ?? 'unknown',
      benefits: subsistence?.benefits ?? 0,
      guidelineRate: subsistence?.guidelineRate ?? 0,
      limited: outcome('KVP-29-4'),
      assistance: outcome('KVP-29-6'),
      reduced: outcome('KVP-29-3'),
      pendingClaims: application.pendingClaims?.length ?? 0,
    },
    parts: segments.map(({ from, to, benefitDays, value }) => {
      const byDate = new Map<string, number>();
      for (const { date, hours } of [...paid.paidWork, ...paid.unauthorisedAbsence])
        if (from <= date && date <= to)
          byDate.set(date, Math.min(7.5, (byDate.get(date) ?? 0) + hours));
      return {
        day: dayNumber(from),
        under25: value.rate.underAge,
        children: value.supplement.children,
        days: benefitDays,
        hours: [...byDate.values()].reduce((sum, hours) => sum + hours, 0),
      };
    }),
    deducted: paid.otherBenefits.reduce((sum, { amount }) => sum + amount, 0),
  };
}

/** The dated values of a figure, the newest first, each with its first day as a number. */
export function datedValues(
  id: string,
): readonly { readonly from: number; readonly value: number }[] {
  return parameterOf(id)
    .values.map(({ from, value }) => ({ from: dayNumber(isoDate(from)), value: value ?? 0 }))
    .toReversed();
}

/** Kroner: the parts of the month, less hours and other benefits, rounded once. */
export function payableOf(
  { parts, deducted }: Task,
  rates: readonly { readonly day: number; readonly child: number }[],
): number {
  const net = parts.reduce((sum, { days, hours }, index) => {
    const { day = 0, child = 0 } = rates[index] ?? {};
    return sum + (day + child) * (days - hours / 7.5);
  }, 0);
  return Math.floor(Math.max(0, net - deducted) + 0.5 + 1e-9);
}

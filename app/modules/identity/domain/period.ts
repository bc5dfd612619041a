import type { IsoDate } from '#kernel/date.ts';

/** Both days count; without a last day it lasts until somebody ends it. */
export interface Period {
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
  /** Taken away at once, before the last day was over. */
  readonly ended: boolean;
}

export function isValidOn(period: Period, day: IsoDate): boolean {
  if (period.ended || day < period.validFrom) return false;
  return period.validTo === null || day <= period.validTo;
}

/** Whether there is a day when both are valid. */
export function overlap(one: Period, other: Period): boolean {
  if (one.ended || other.ended) return false;
  const startsInTime = (a: Period, b: Period) => b.validTo === null || a.validFrom <= b.validTo;
  return startsInTime(one, other) && startsInTime(other, one);
}

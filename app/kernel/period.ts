import type { IsoDate } from './date.ts';

/** Both days included. */
export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

export function includes({ from, to }: Period, date: IsoDate): boolean {
  return from <= date && date <= to;
}

/** The days that two periods share, or undefined where they share none. */
export function overlap(a: Period, b: Period): Period | undefined {
  const from = a.from > b.from ? a.from : b.from;
  const to = a.to < b.to ? a.to : b.to;
  return from <= to ? { from, to } : undefined;
}

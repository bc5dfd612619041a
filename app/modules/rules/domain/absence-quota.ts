import { addDays, addMonths, dayNumber, type IsoDate } from '#kernel/date.ts';
import { includes, type Period } from '#kernel/period.ts';
import { isWorkingDay } from '#kernel/working-days.ts';

/** How much of a quota is taken, in working days (Q7). `over` are the days that nothing covers. */
export interface QuotaUse {
  readonly quota: number;
  readonly used: number;
  readonly left: number;
  readonly over: readonly IsoDate[];
}

/** The working days of some absences, in order, each once: Monday to Friday except public holidays (Q7). */
export function workingDaysOf(absences: readonly Period[]): readonly IsoDate[] {
  const days = absences.flatMap(({ from, to }) =>
    Array.from({ length: dayNumber(to) - dayNumber(from) + 1 }, (_, index) => addDays(from, index)),
  );
  return [...new Set(days)].filter(isWorkingDay).sort();
}

/** The days in the window that the quota covers, and those that come after it is used up. */
export function quotaUse(quota: number, absences: readonly Period[], window: Period): QuotaUse {
  const days = workingDaysOf(absences).filter((day) => includes(window, day));
  const used = Math.min(days.length, quota);
  return { quota, used, left: quota - used, over: days.slice(quota) };
}

/** The last twelve months on a day: from the day after the same date a year before, through the day (A11). */
export function lastTwelveMonths(day: IsoDate): Period {
  return { from: addDays(addMonths(day, -12), 1), to: day };
}

export function calendarYear(day: IsoDate): Period {
  const year = day.slice(0, 4);
  return { from: `${year}-01-01` as IsoDate, to: `${year}-12-31` as IsoDate };
}

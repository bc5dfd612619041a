import { addDays, type IsoDate, weekday } from './date.ts';
import { holidaysOn } from './holiday.ts';

/**
 * Whether a date is a working day (virkedag): not a Saturday, a Sunday or a public holiday. 24 and 31 December
 * and the Wednesday before Easter are working days in law, however few are at work.
 */
export function isWorkingDay(date: IsoDate): boolean {
  return weekday(date) < 6 && holidaysOn(date).length === 0;
}

/**
 * The date itself if it is a working day, otherwise the next one that is. A deadline that ends on a Saturday
 * or a holiday moves there (domstolloven § 149 second ledd, which forvaltningsloven § 30 refers to).
 */
export function nextWorkingDay(date: IsoDate): IsoDate {
  let day = date;
  while (!isWorkingDay(day)) day = addDays(day, 1);
  return day;
}

/**
 * The working day that comes `days` working days after the date, or before it where `days` is negative. The
 * date itself is not counted, so one working day after a Friday and after the Sunday that follows is Monday.
 */
export function addWorkingDays(date: IsoDate, days: number): IsoDate {
  if (!Number.isSafeInteger(days)) throw new RangeError(`Not a whole number of days: ${days}`);
  const step = days < 0 ? -1 : 1;
  let day = date;
  for (let left = Math.abs(days); left > 0; ) {
    day = addDays(day, step);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}

/**
 * How many working days there are from one date to another: `from` is not counted, `to` is. From a Thursday to
 * the Friday after is one. Negative where `to` is the earlier, so that it always undoes `addWorkingDays`.
 */
export function workingDaysBetween(from: IsoDate, to: IsoDate): number {
  const step = to < from ? -1 : 1;
  let count = 0;
  for (let day = from; day !== to; ) {
    day = addDays(day, step);
    if (isWorkingDay(day)) count += step;
  }
  return count;
}

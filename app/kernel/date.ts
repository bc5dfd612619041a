import type { Brand } from './brand.ts';

/**
 * A calendar date, `2026-11-22`. The law counts in days, so the domain has no clock times and no
 * time zones. Two dates compare with `<`, and cross the wire and the database as they are.
 */
export type IsoDate = Brand<string, 'IsoDate'>;

/** The day after every day that matters: what has no end lasts until here. */
export const endOfTime = '9999-12-31' as IsoDate;

export function isIsoDate(text: string): text is IsoDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const { year, month, day } = partsOf(text as IsoDate);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

export function isoDate(text: string): IsoDate {
  if (!isIsoDate(text)) throw new RangeError(`Not a calendar date: ${text}`);
  return text;
}

/**
 * A date as people write it in Norwegian forms: `2.11.2026`, `02.11.26`, `2/11-2026`, or `2026-11-02`.
 * A two-digit year is in this century. Returns undefined for what is not a day in the calendar.
 */
export function readDate(entered: string): IsoDate | undefined {
  const written = entered.trim();
  if (isIsoDate(written)) return written;
  const parts = /^(\d{1,2})[./ ]+(\d{1,2})[.\-/ ]+(\d{4}|\d{2})$/.exec(written);
  if (!parts) return undefined;
  const [, day = '', month = '', year = ''] = parts;
  const date = `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(date) ? date : undefined;
}

/**
 * Days since 1 January 1970, by the arithmetic of the Gregorian calendar. A `Date` would do the same in twenty
 * times the time, and a simulation of the country asks for millions.
 */
export function dayNumber(date: IsoDate): number {
  const { year, month, day } = partsOf(date);
  // March is the first month here, so that the leap day is the last day of the year.
  const marchYear = month > 2 ? year : year - 1;
  const century = Math.floor(marchYear / 100);
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return (
    365 * marchYear +
    Math.floor(marchYear / 4) -
    century +
    Math.floor(century / 4) +
    dayOfYear -
    719_468
  );
}

/** The date that comes so many days after 1 January 1970; undoes `dayNumber`. */
export function dateOfDay(number: number): IsoDate {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  return dateOf(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return dateOfDay(dayNumber(date) + days);
}

/** How many days there are from one date to another: 1 from today to tomorrow, negative backwards. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/**
 * The day on which somebody reaches an age. Born on 29 February: on 28 February in the years without one, so
 * that nobody waits four years for the full rate (choice Q3 of the law folder).
 */
export function birthday(birthDate: IsoDate, age: number): IsoDate {
  return addMonths(birthDate, 12 * age);
}

/** Whole years completed on the given day; the birthday itself counts. */
export function ageOn(birthDate: IsoDate, on: IsoDate): number {
  const years = partsOf(on).year - partsOf(birthDate).year;
  return on < birthday(birthDate, years) ? years - 1 : years;
}

/** The same day in another month. Where that month is too short, its last day: 31 January and a month is 28 or 29 February. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const { year, month, day } = partsOf(date);
  const index = year * 12 + month - 1 + months;
  const toYear = Math.floor(index / 12);
  const toMonth = index - toYear * 12 + 1;
  return dateOf(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}

/** The last day of the month that the date is in. */
export function endOfMonth(date: IsoDate): IsoDate {
  const { year, month } = partsOf(date);
  return dateOf(year, month, daysInMonth(year, month));
}

/** Day of the week as ISO 8601 and Norwegian calendars count: Monday is 1, Sunday 7. */
export function weekday(date: IsoDate): number {
  return weekdayOfDay(dayNumber(date));
}

/** The same for a day number: 1 January 1970 was a Thursday. */
export function weekdayOfDay(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

/** How many days are Monday to Friday from one date to another, both included; 0 when `to` comes first. */
export function weekdaysIn(from: IsoDate, to: IsoDate): number {
  const first = dayNumber(from);
  const last = dayNumber(to);
  return first > last ? 0 : weekdaysUntil(last) - weekdaysUntil(first - 1);
}

/** Monday to Friday from a Monday long ago to this day, so that two of them give the days between. */
function weekdaysUntil(number: number): number {
  const sinceMonday = number + 3 + 7 * 200_000;
  return Math.floor(sinceMonday / 7) * 5 + Math.min((sinceMonday % 7) + 1, 5);
}

function partsOf(date: IsoDate): { year: number; month: number; day: number } {
  return {
    year: digit(date, 0) * 1000 + digit(date, 1) * 100 + digit(date, 2) * 10 + digit(date, 3),
    month: digit(date, 5) * 10 + digit(date, 6),
    day: digit(date, 8) * 10 + digit(date, 9),
  };
}

function digit(date: IsoDate, at: number): number {
  return date.charCodeAt(at) - 48;
}

const twoDigits = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, '0'));

function dateOf(year: number, month: number, day: number): IsoDate {
  if (!(year >= 0 && year <= 9999)) throw new RangeError(`Not a year in the calendar: ${year}`);
  const century = twoDigits[Math.floor(year / 100)];
  return `${century}${twoDigits[year % 100]}-${twoDigits[month]}-${twoDigits[day]}` as IsoDate;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

import type { Brand } from './brand.ts';

/**
 * A calendar date, `2026-11-22`. The law counts in days, so the domain has no clock times and no
 * time zones. Two dates compare with `<`, and cross the wire and the database as they are.
 */
export type IsoDate = Brand<string, 'IsoDate'>;

export function isIsoDate(text: string): text is IsoDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.valueOf()) && parsed.toISOString().startsWith(text);
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

export function addDays(date: IsoDate, days: number): IsoDate {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return isoDate(moved.toISOString().slice(0, 10));
}

/** Whole years completed on the given day; the birthday itself counts. */
export function ageOn(birthDate: IsoDate, on: IsoDate): number {
  const years = Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return on.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** The same day in another month. Where that month is too short, its last day: 31 January and a month is 28 or 29 February. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const lastDay = new Date(`${date}T00:00:00Z`);
  lastDay.setUTCFullYear(year, month + months, 0);
  lastDay.setUTCDate(Math.min(day, lastDay.getUTCDate()));
  return isoDate(lastDay.toISOString().slice(0, 10));
}

/** Day of the week as ISO 8601 and Norwegian calendars count: Monday is 1, Sunday 7. */
export function weekday(date: IsoDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}

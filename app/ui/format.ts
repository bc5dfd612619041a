import type { IsoDate } from '#kernel/date.ts';
import type { PublicLanguage } from '#kernel/text.ts';
import { formatDate } from '#kernel/written-date.ts';

export { formatDate, formatDateWithWeekday } from '#kernel/written-date.ts';

const noBreak = '\u00a0';

/** `18.11.2026`: in tables. */
export function formatShortDate(date: IsoDate): string {
  const [year, month, day] = partsOf(date);
  return `${day}.${month}.${year}`;
}

/** `14.05`, the time on the clock in Norway. */
export function formatTime(at: Date): string {
  const { hour, minute } = inOslo(at);
  return `${hour}.${minute}`;
}

/** `18. november 2026 kl. 14.05`, in Norway. */
export function formatDateTime(at: Date, language: PublicLanguage): string {
  const when = formatDate(dateInOslo(at), language);
  return language === 'en' ? `${when} at ${formatTime(at)}` : `${when} kl. ${formatTime(at)}`;
}

/** `18.11.2026 kl. 14.05`: in tables and logs. */
export function formatShortDateTime(at: Date, language: PublicLanguage): string {
  const when = formatShortDate(dateInOslo(at));
  return language === 'en' ? `${when} at ${formatTime(at)}` : `${when} kl. ${formatTime(at)}`;
}

/** The calendar day it was in Norway. */
export function dateInOslo(at: Date): IsoDate {
  const { year, month, day } = inOslo(at);
  return `${year}-${month}-${day}` as IsoDate;
}

/** `12 000`, `−3`, `4,5`. No-break spaces, so that a number never ends up on two lines. */
export function formatNumber(value: number, language: PublicLanguage = 'nb', decimals = 0): string {
  const [whole = '', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, noBreak);
  const written = fraction ? `${grouped}${language === 'en' ? '.' : ','}${fraction}` : grouped;
  return value < 0 && /[1-9]/.test(written) ? `−${written}` : written;
}

/** `45 %` of a share between 0 and 1; in English without the space. */
export function formatPercent(
  share: number,
  language: PublicLanguage = 'nb',
  decimals = 0,
): string {
  return `${formatNumber(share * 100, language, decimals)}${language === 'en' ? '' : noBreak}%`;
}

/** `+4 prosentpoeng`, `−12 prosentpoeng`: how far a share has moved. */
export function formatChange(change: number, language: PublicLanguage): string {
  const points = formatNumber(Math.round(change * 100), language);
  const signed = change > 0 && points !== '0' ? `+${points}` : points;
  return `${signed}${noBreak}${language === 'en' ? 'percentage points' : 'prosentpoeng'}`;
}

/** `12 av 66`. */
export function formatCount(count: number, total: number, language: PublicLanguage): string {
  const of = language === 'en' ? 'of' : 'av';
  return `${formatNumber(count, language)}${noBreak}${of}${noBreak}${formatNumber(total, language)}`;
}

/** `12 000 kroner`. */
export function formatKroner(amount: number, language: PublicLanguage = 'nb'): string {
  const unit = amount === 1 && language !== 'en' ? 'krone' : 'kroner';
  return `${formatNumber(amount, language)}${noBreak}${unit}`;
}

/** `1 kontor`, `12 000 kontor`: the number, and the form of the word that goes with it. */
export function formatPlural(
  count: number,
  [one, many]: readonly [one: string, many: string],
  language: PublicLanguage = 'nb',
): string {
  return `${formatNumber(count, language)}${noBreak}${count === 1 ? one : many}`;
}

/** `A, B og C`. */
export function formatList(items: readonly string[], language: PublicLanguage): string {
  const and = language === 'en' ? 'and' : 'og';
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${and} ${last}`;
}

function partsOf(date: IsoDate): [year: number, month: number, day: number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}

const osloClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Oslo',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

function inOslo(at: Date): Record<string, string> {
  return Object.fromEntries(osloClock.formatToParts(at).map(({ type, value }) => [type, value]));
}

import type { IsoDate } from './date.ts';
import type { PublicLanguage } from './text.ts';

/**
 * Dates as people write them, in letters and on pages. Chromium has no data for nynorsk, and would answer in
 * English; so the names are our own, and nothing here asks the machine which language it knows.
 */
const weekdays: Readonly<Record<PublicLanguage, readonly string[]>> = {
  nb: ['søndag', 'mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag'],
  nn: ['søndag', 'måndag', 'tysdag', 'onsdag', 'torsdag', 'fredag', 'laurdag'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};

const norwegianMonths = [
  'januar',
  'februar',
  'mars',
  'april',
  'mai',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'desember',
];
const months: Readonly<Record<PublicLanguage, readonly string[]>> = {
  nb: norwegianMonths,
  nn: norwegianMonths,
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

/** `18. november 2026`. */
export function formatDate(date: IsoDate, language: PublicLanguage): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const name = months[language][month - 1];
  return language === 'en' ? `${day} ${name} ${year}` : `${day}. ${name} ${year}`;
}

/** `onsdag 18. november 2026`: where somebody has to be somewhere or be done with something. */
export function formatDateWithWeekday(date: IsoDate, language: PublicLanguage): string {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return `${weekdays[language][weekday]} ${formatDate(date, language)}`;
}

/** `juni`: the name of a month, counted from 1. */
export function monthName(month: number, language: PublicLanguage): string {
  return months[language][month - 1] ?? String(month);
}

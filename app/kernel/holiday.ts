import { addDays, type IsoDate, isoDate } from './date.ts';
import type { Bilingual } from './text.ts';

/** A public holiday (helligdag, or høgtidsdag as 1 and 17 May are called). */
export interface Holiday {
  readonly date: IsoDate;
  readonly name: Bilingual;
}

const same = (name: string): Bilingual => ({ nb: name, nn: name });

const fixed: readonly (readonly [monthAndDay: string, name: Bilingual])[] = [
  ['01-01', same('1. nyttårsdag')],
  ['05-01', { nb: 'Arbeidernes dag', nn: 'Arbeidardagen' }],
  ['05-17', same('Grunnlovsdagen')],
  ['12-25', same('1. juledag')],
  ['12-26', same('2. juledag')],
];

const movable: readonly (readonly [daysFromEaster: number, name: Bilingual])[] = [
  [-3, { nb: 'Skjærtorsdag', nn: 'Skjertorsdag' }],
  [-2, same('Langfredag')],
  [0, same('1. påskedag')],
  [1, same('2. påskedag')],
  [39, same('Kristi himmelfartsdag')],
  [49, same('1. pinsedag')],
  [50, same('2. pinsedag')],
];

const byYear = new Map<number, readonly Holiday[]>();

/**
 * The public holidays of a year in order of date, ordinary Sundays left out. Helligdagsfredloven § 2 and
 * the act of 26 April 1947 on 1 and 17 May. Two can fall on one day, as Ascension Day and 1 May did in 2008.
 */
export function holidaysIn(year: number): readonly Holiday[] {
  const known = byYear.get(year);
  if (known) return known;
  const easter = easterSunday(year);
  const holidays = [
    ...fixed.map(([day, name]) => ({ date: isoDate(`${easter.slice(0, 4)}-${day}`), name })),
    ...movable.map(([days, name]) => ({ date: addDays(easter, days), name })),
  ].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  byYear.set(year, holidays);
  return holidays;
}

/** The holidays on a date: usually none, now and then two. */
export function holidaysOn(date: IsoDate): readonly Holiday[] {
  return holidaysIn(Number(date.slice(0, 4))).filter((holiday) => holiday.date === date);
}

/** Easter Sunday in the Gregorian calendar, by the method of Meeus, Jones and Butcher. */
export function easterSunday(year: number): IsoDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const toSunday =
    (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const days = epact + toSunday - 7 * late + 114;
  const month = String(Math.floor(days / 31)).padStart(2, '0');
  const day = String((days % 31) + 1).padStart(2, '0');
  return isoDate(`${String(year).padStart(4, '0')}-${month}-${day}`);
}

import { formatDate } from '#kernel/written-date.ts';
import { writtenKronerAndOre, writtenNumber } from '#kernel/written-number.ts';
import { exactFigure } from '../domain/parameter.ts';
import { fullDay, hourValue } from '../domain/day-hours.ts';
import { absenceReduction, hoursOfAbsence } from '../domain/sotjl-36-absence.ts';
import { type Saying, say } from './saying.ts';

const lengthOfDay = {
  nn: (hours: Parameters<typeof writtenNumber>[0] | null) =>
    `Ein full dag er ${writtenNumber(hours ?? 0, 'nn')} timar.`,
  nb: (hours: Parameters<typeof writtenNumber>[0] | null) =>
    `En full dag er ${writtenNumber(hours ?? 0, 'nb')} timer.`,
  en: (hours: Parameters<typeof writtenNumber>[0] | null) =>
    `A full day is ${writtenNumber(hours ?? 0, 'en')} hours.`,
};

export const sotjl36: readonly Saying[] = [
  say(exactFigure('programme.hoursPerDay'), lengthOfDay),
  say(fullDay, lengthOfDay),
  say(hourValue, {
    nn: (value) => `Ein time er verd ${writtenKronerAndOre(value, 'nn')}.`,
    nb: (value) => `En time er verdt ${writtenKronerAndOre(value, 'nb')}.`,
    en: (value) => `An hour is worth ${writtenKronerAndOre(value, 'en')}.`,
  }),
  say(hoursOfAbsence, {
    nn: (hours) => `Fråvær utan gyldig grunn denne dagen, i timar: ${writtenNumber(hours, 'nn')}.`,
    nb: (hours) => `Fravær uten gyldig grunn denne dagen, i timer: ${writtenNumber(hours, 'nb')}.`,
    en: (hours) => `Hours of unauthorised absence this day: ${writtenNumber(hours, 'en')}.`,
  }),
  say(absenceReduction, {
    nn: (amount, _, { on }) =>
      `Stønaden går ned med ${writtenKronerAndOre(amount, 'nn')} for fråvær ${formatDate(on, 'nn')}.`,
    nb: (amount, _, { on }) =>
      `Stønaden går ned med ${writtenKronerAndOre(amount, 'nb')} for fravær ${formatDate(on, 'nb')}.`,
    en: (amount, _, { on }) =>
      `The benefit goes down by ${writtenKronerAndOre(amount, 'en')} for absence on ${formatDate(on, 'en')}.`,
  }),
];

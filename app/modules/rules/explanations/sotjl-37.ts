import { formatDate } from '#kernel/written-date.ts';
import { writtenKronerAndOre, writtenNumber } from '#kernel/written-number.ts';
import { hoursOfWork, workReduction } from '../domain/sotjl-37-work.ts';
import { type Saying, say } from './saying.ts';

export const sotjl37: readonly Saying[] = [
  say(hoursOfWork, {
    nn: (hours) => `Lønna arbeid denne dagen, i timar: ${writtenNumber(hours, 'nn')}.`,
    nb: (hours) => `Lønnet arbeid denne dagen, i timer: ${writtenNumber(hours, 'nb')}.`,
    en: (hours) => `Hours of paid work this day: ${writtenNumber(hours, 'en')}.`,
  }),
  say(workReduction, {
    nn: (amount, _, { on }) =>
      `Stønaden går ned med ${writtenKronerAndOre(amount, 'nn')} for lønna arbeid ${formatDate(on, 'nn')}.`,
    nb: (amount, _, { on }) =>
      `Stønaden går ned med ${writtenKronerAndOre(amount, 'nb')} for lønnet arbeid ${formatDate(on, 'nb')}.`,
    en: (amount, _, { on }) =>
      `The benefit goes down by ${writtenKronerAndOre(amount, 'en')} for paid work on ${formatDate(on, 'en')}.`,
  }),
];

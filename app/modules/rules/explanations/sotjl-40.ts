import { writtenKroner } from '#kernel/written-number.ts';
import { overpaymentDeduction } from '../domain/sotjl-40-overpayment.ts';
import { type Saying, say } from './saying.ts';

export const sotjl40: readonly Saying[] = [
  say(overpaymentDeduction, {
    nn: ({ deducted, remaining }) =>
      `${writtenKroner(deducted, 'nn')} blir trekte for det som er utbetalt for mykje. Det står att ${writtenKroner(remaining, 'nn')}.`,
    nb: ({ deducted, remaining }) =>
      `${writtenKroner(deducted, 'nb')} trekkes for det som er utbetalt for mye. Det gjenstår ${writtenKroner(remaining, 'nb')}.`,
    en: ({ deducted, remaining }) =>
      `${writtenKroner(deducted, 'en')} is deducted for what was overpaid. ${writtenKroner(remaining, 'en')} remains.`,
  }),
];

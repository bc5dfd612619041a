import { writtenKroner } from '#kernel/written-number.ts';
import { overpaymentDeduction, repayment } from '../domain/sotjl-40-overpayment.ts';
import { sayAssessed } from './assessed.ts';
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
  sayAssessed(repayment, {
    met: {
      nn: 'Deltakaren er vurdert å ha gitt feil opplysningar eller halde noko tilbake med forsett eller av grov aktløyse, så kommunen kan gjere vedtak om tilbakebetaling.',
      nb: 'Deltakeren er vurdert å ha gitt feil opplysninger eller holdt noe tilbake forsettlig eller grovt uaktsomt, så kommunen kan gjøre vedtak om tilbakebetaling.',
      en: 'The participant has been found to have given wrong information or withheld it, intentionally or by gross negligence, so the municipality may decide on repayment.',
    },
    notMet: {
      nn: 'Det er vurdert at det ikkje var forsett eller grov aktløyse, så det kan ikkje gjerast vedtak om tilbakebetaling.',
      nb: 'Det er vurdert at det ikke var forsett eller grov uaktsomhet, så det kan ikke gjøres vedtak om tilbakebetaling.',
      en: 'It has been found that there was no intent or gross negligence, so repayment cannot be decided.',
    },
    change: {
      nn: 'Nye opplysningar om kva deltakaren visste.',
      nb: 'Nye opplysninger om hva deltakeren visste.',
      en: 'New information about what the participant knew.',
    },
  }),
];

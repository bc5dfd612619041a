import { writtenKroner } from '#kernel/written-number.ts';
import {
  earnsHolidayPay,
  taxTreatment,
  taxWithholding,
  withholdingFree,
} from '../domain/skbf-05-tax.ts';
import { type Saying, say } from './saying.ts';

export const skbf: readonly Saying[] = [
  say(taxTreatment, {
    nn: () =>
      'Deltakaren betaler skatt av stønaden som av lønn, og tener opp pensjon. Kommunen betaler ikkje arbeidsgivaravgift.',
    nb: () =>
      'Deltakeren betaler skatt av stønaden som av lønn, og tjener opp pensjon. Kommunen betaler ikke arbeidsgiveravgift.',
    en: () =>
      "The participant pays tax on the benefit as on wages and earns pension rights. The municipality pays no employer's contribution.",
  }),
  say(withholdingFree, {
    nn: (free) =>
      free
        ? 'Det blir ikkje trekt skatt av stønaden for denne månaden.'
        : 'Det blir trekt skatt av stønaden for denne månaden.',
    nb: (free) =>
      free
        ? 'Det trekkes ikke skatt av stønaden for denne måneden.'
        : 'Det trekkes skatt av stønaden for denne måneden.',
    en: (free) =>
      free
        ? 'No tax is withheld from the benefit for this month.'
        : 'Tax is withheld from the benefit for this month.',
  }),
  say(taxWithholding, {
    nn: ({ withheld, paidOut }) =>
      withheld === 0
        ? `Deltakaren får utbetalt ${writtenKroner(paidOut, 'nn')}, utan skattetrekk.`
        : `Deltakaren får utbetalt ${writtenKroner(paidOut, 'nn')}. ${writtenKroner(withheld, 'nn')} er trekte i skatt.`,
    nb: ({ withheld, paidOut }) =>
      withheld === 0
        ? `Deltakeren får utbetalt ${writtenKroner(paidOut, 'nb')}, uten skattetrekk.`
        : `Deltakeren får utbetalt ${writtenKroner(paidOut, 'nb')}. ${writtenKroner(withheld, 'nb')} er trukket i skatt.`,
    en: ({ withheld, paidOut }) =>
      withheld === 0
        ? `The participant is paid ${writtenKroner(paidOut, 'en')}, and no tax is withheld.`
        : `The participant is paid ${writtenKroner(paidOut, 'en')}. ${writtenKroner(withheld, 'en')} is withheld in tax.`,
  }),
  say(earnsHolidayPay, {
    nn: (_, __, { lawFrom }) =>
      lawFrom < '2012-01-01'
        ? 'Stønaden gir ikkje feriepengar.'
        : 'Stønaden gir ikkje feriepengar. Deltakaren får stønad i ferien i staden.',
    nb: (_, __, { lawFrom }) =>
      lawFrom < '2012-01-01'
        ? 'Stønaden gir ikke feriepenger.'
        : 'Stønaden gir ikke feriepenger. Deltakeren får stønad i ferien i stedet.',
    en: (_, __, { lawFrom }) =>
      lawFrom < '2012-01-01'
        ? 'The benefit earns no holiday pay.'
        : 'The benefit earns no holiday pay. The participant gets the benefit during holiday instead.',
  }),
];

import { endOfMonth } from '#kernel/date.ts';
import type { Period } from '#kernel/period.ts';
import type { PublicLanguage } from '#kernel/text.ts';
import { formatDate } from '#kernel/written-date.ts';
import { writtenKroner, writtenKronerAndOre } from '#kernel/written-number.ts';
import {
  municipalTopUp,
  payment,
  segmentAmounts,
  takesPart,
  valueOnDay,
} from '../domain/sotjl-39-payment.ts';
import { type Saying, say } from './saying.ts';

const inTime = {
  nn: ['i', 'frå', 'til'],
  nb: ['i', 'fra', 'til'],
  en: ['in', 'from', 'to'],
} as const;

/** « i september 2024» for a whole month, else the two dates. */
function during(period: Period | undefined, language: PublicLanguage): string {
  if (!period) return '';
  const [inMonth, from, to] = inTime[language];
  const first = formatDate(period.from, language);
  if (period.from.endsWith('-01') && period.to === endOfMonth(period.from))
    return ` ${inMonth} ${first.replace(/^1\.?\s/, '')}`;
  return ` ${from} ${first} ${to} ${formatDate(period.to, language)}`;
}

export const sotjl39: readonly Saying[] = [
  say(takesPart, {
    nn: (inside) => (inside ? 'Deltakaren er i programmet.' : 'Deltakaren er ikkje i programmet.'),
    nb: (inside) => (inside ? 'Deltakeren er i programmet.' : 'Deltakeren er ikke i programmet.'),
    en: (inside) => `The participant is ${inside ? '' : 'not '}in the programme.`,
  }),
  say(valueOnDay, {
    nn: (day) =>
      day
        ? `Ein dag i programmet gir ${writtenKronerAndOre(day.rate.amount.plus(day.supplement.amount), 'nn')}.`
        : 'Dagen gir ikkje stønad.',
    nb: (day) =>
      day
        ? `En dag i programmet gir ${writtenKronerAndOre(day.rate.amount.plus(day.supplement.amount), 'nb')}.`
        : 'Dagen gir ikke stønad.',
    en: (day) =>
      day
        ? `A day in the programme gives ${writtenKronerAndOre(day.rate.amount.plus(day.supplement.amount), 'en')}.`
        : 'The day gives no benefit.',
  }),
  say(segmentAmounts, {
    nn: ({ base, childSupplement }, { benefitDays, period }) =>
      `${writtenKronerAndOre(base.plus(childSupplement), 'nn')} for ${benefitDays} ${benefitDays === 1 ? 'stønadsdag' : 'stønadsdagar'}${during(period, 'nn')}.`,
    nb: ({ base, childSupplement }, { benefitDays, period }) =>
      `${writtenKronerAndOre(base.plus(childSupplement), 'nb')} for ${benefitDays} ${benefitDays === 1 ? 'stønadsdag' : 'stønadsdager'}${during(period, 'nb')}.`,
    en: ({ base, childSupplement }, { benefitDays, period }) =>
      `${writtenKronerAndOre(base.plus(childSupplement), 'en')} for ${benefitDays} benefit ${benefitDays === 1 ? 'day' : 'days'}${during(period, 'en')}.`,
  }),
  say(municipalTopUp, {
    nn: (kroner) =>
      kroner === 0
        ? 'Kommunen legg ikkje noko til opp mot full stønad.'
        : `Kommunen legg til ${writtenKroner(kroner, 'nn')} med eigne pengar.`,
    nb: (kroner) =>
      kroner === 0
        ? 'Kommunen legger ikke noe til opp mot full stønad.'
        : `Kommunen legger til ${writtenKroner(kroner, 'nb')} med egne penger.`,
    en: (kroner) =>
      kroner === 0
        ? 'The municipality adds nothing towards the full benefit.'
        : `The municipality adds ${writtenKroner(kroner, 'en')} of its own money.`,
  }),
  say(payment, {
    nn: ({ payable, benefitDays }, { payPeriod }) =>
      `${writtenKroner(payable, 'nn')} for ${benefitDays} ${benefitDays === 1 ? 'stønadsdag' : 'stønadsdagar'}${during(payPeriod, 'nn')}.`,
    nb: ({ payable, benefitDays }, { payPeriod }) =>
      `${writtenKroner(payable, 'nb')} for ${benefitDays} ${benefitDays === 1 ? 'stønadsdag' : 'stønadsdager'}${during(payPeriod, 'nb')}.`,
    en: ({ payable, benefitDays }, { payPeriod }) =>
      `${writtenKroner(payable, 'en')} for ${benefitDays} benefit ${benefitDays === 1 ? 'day' : 'days'}${during(payPeriod, 'en')}.`,
  }),
];

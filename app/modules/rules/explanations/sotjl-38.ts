import { writtenKroner } from '#kernel/written-number.ts';
import { benefitsToReassess, otherBenefitsDeduction } from '../domain/sotjl-38-other-benefits.ts';
import { type Saying, say } from './saying.ts';

export const sotjl38: readonly Saying[] = [
  say(otherBenefitsDeduction, {
    nn: (amount) => `${writtenKroner(amount, 'nn')} blir trekte frå for andre ytingar.`,
    nb: (amount) => `${writtenKroner(amount, 'nb')} trekkes fra for andre ytelser.`,
    en: (amount) => `${writtenKroner(amount, 'en')} is deducted for other benefits.`,
  }),
  say(benefitsToReassess, {
    nn: ({ length }) =>
      length
        ? 'Rettleiaren må vurdere vilkåra i § 29 på nytt.'
        : 'Ingen ytingar krev ei ny vurdering.',
    nb: ({ length }) =>
      length
        ? 'Veilederen må vurdere vilkårene i § 29 på nytt.'
        : 'Ingen ytelser krever en ny vurdering.',
    en: ({ length }) =>
      length
        ? 'The caseworker must assess section 29 again.'
        : 'No benefit calls for a new assessment.',
  }),
];

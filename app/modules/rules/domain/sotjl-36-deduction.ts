import { cite } from '#kernel/law.ts';
import { rule } from '#kernel/rule.ts';
import type { LawFacts } from './law-facts.ts';

export interface DeductionFacts extends LawFacts {
  /** The grant decision says that unauthorised absence is deducted. */
  readonly reservedInGrant: boolean;
}

/** KVP-36-2: a deduction that the grant did not reserve is a decision of its own, which can be appealed. */
export const formOfDeduction = rule<DeductionFacts, 'execution' | 'new-decision'>({
  id: 'KVP-36-2',
  source: cite('sotjl', '36'),
  title: {
    nn: 'Korleis eit trekk for fråvær blir gjort',
    nb: 'Hvordan et trekk for fravær gjøres',
    en: 'How a deduction for absence is made',
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Står det i vedtaket om program at fråvær utan gyldig grunn blir trekt, er kvart trekk gjennomføring av vedtaket. Elles er kvart trekk eit nytt vedtak som kan klagast på.',
        nb: 'Står det i vedtaket om program at fravær uten gyldig grunn trekkes, er hvert trekk gjennomføring av vedtaket. Ellers er hvert trekk et nytt vedtak som kan påklages.',
        en: 'When the grant decision says that unauthorised absence is deducted, each deduction carries out that decision. Otherwise each is a new decision that can be appealed.',
      },
      conclude: (reading) => (reading.fact('reservedInGrant') ? 'execution' : 'new-decision'),
    },
  ],
});

import type { Condition } from '#kernel/condition.ts';
import { cite } from '#kernel/law.ts';
import { rule } from '#kernel/rule.ts';
import type { LawFacts } from './law-facts.ts';

export const mainAims = ['training', 'employment', 'work-practice', 'other'] as const;

export interface InsuranceFacts extends LawFacts {
  /** The main aim of the activity that the participant is in. */
  readonly mainAim?: (typeof mainAims)[number];
}

/** KVP-INS-1: cover against occupational injury (yrkesskade) while an activity aims at work or training. */
export const injuryCover = rule<InsuranceFacts, Condition>({
  id: 'KVP-INS-1',
  source: cite('ftrl', '13-11'),
  title: {
    nn: 'Yrkesskadedekning',
    nb: 'Yrkesskadedekning',
    en: 'Cover against occupational injury',
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-1997-02-28-19',
      text: {
        nn: 'Deltakarar er dekte ved yrkesskade når aktiviteten har opplæring, sysselsetjing eller arbeidspraksis som hovudformål.',
        nb: 'Deltakere er dekket ved yrkesskade når aktiviteten har opplæring, sysselsetting eller arbeidspraksis som hovedformål.',
        en: 'Participants are covered for occupational injury when the activity has training, employment or work practice as its main aim.',
      },
      conclude: (reading) => {
        const aim = reading.fact('mainAim');
        if (aim === undefined) return 'undetermined';
        return aim === 'other' ? 'not-met' : 'met';
      },
    },
  ],
});

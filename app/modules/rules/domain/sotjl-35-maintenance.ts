import { cite } from '#kernel/law.ts';
import { rule } from '#kernel/rule.ts';
import type { LawFacts } from './law-facts.ts';
import { lawWasSilent } from './unregulated.ts';

export interface MaintenanceFacts extends LawFacts {
  /** The participant owes child maintenance (barnebidrag) for the child. */
  readonly owesMaintenance: boolean;
  /** The collection authority has asked for the supplement. */
  readonly claimedByCollector: boolean;
}

/** KVP-35-7: who the child supplement of a participant who owes maintenance is paid to. */
export const supplementReceiver = rule<MaintenanceFacts, 'participant' | 'collection-authority'>({
  id: 'KVP-35-7',
  source: cite('kvpf', '4'),
  title: {
    nn: 'Barnetillegg til den som skal betale bidrag',
    nb: 'Barnetillegg til den som skal betale bidrag',
    en: 'Child supplement of a person who owes maintenance',
  },
  wordings: [
    lawWasSilent,
    {
      from: '2012-01-01',
      by: 'FOR-2011-12-21-1471',
      text: {
        nn: 'Skal deltakaren betale bidrag for barnet, kan barnetillegget betalast til innkrevjingsstyresmakta når ho har bede om det. Det blir trekt frå i bidraget.',
        nb: 'Skal deltakeren betale bidrag for barnet, kan barnetillegget betales til innkrevingsmyndigheten når den har bedt om det. Det trekkes fra i bidraget.',
        en: 'When the participant owes maintenance for the child, the supplement may be paid to the collection authority when it has asked for it. It is deducted from the maintenance owed.',
      },
      conclude: (reading) =>
        reading.fact('owesMaintenance') && reading.fact('claimedByCollector')
          ? 'collection-authority'
          : 'participant',
    },
  ],
});

import type { UndeliveredReason } from './status-code.ts';

/** Why a mail did not come through, and what can be done, in the words of the one who has to do it. */
export const undeliveredTexts = {
  nb: {
    'no-address': 'Adressen finnes ikke. Finn riktig adresse.',
    'no-host':
      'E-posttjeneren til mottakeren svarer ikke, eller finnes ikke. Se etter skrivefeil etter @.',
    full: 'Postkassen er full. Gi beskjed på annen måte, eller prøv igjen senere.',
    refused:
      'Mottakeren tar ikke imot e-post herfra. Be dem slippe den gjennom, eller gi beskjed på annen måte.',
    'too-large': 'E-posten var for stor for mottakeren.',
    other: 'E-posttjeneren sa ikke hvorfor.',
  },
  nn: {
    'no-address': 'Adressa finst ikkje. Finn rett adresse.',
    'no-host':
      'E-posttenaren til mottakaren svarar ikkje, eller finst ikkje. Sjå etter skrivefeil etter @.',
    full: 'Postkassa er full. Gi melding på annan måte, eller prøv igjen seinare.',
    refused:
      'Mottakaren tek ikkje imot e-post herifrå. Be dei sleppe han gjennom, eller gi melding på annan måte.',
    'too-large': 'E-posten var for stor for mottakaren.',
    other: 'E-posttenaren sa ikkje kvifor.',
  },
} satisfies Record<'nb' | 'nn', Record<UndeliveredReason, string>>;

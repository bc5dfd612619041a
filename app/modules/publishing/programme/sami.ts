/**
 * A first text in Northern Sami (davvisámegiella). Few and short sentences, of forms that are in use; it waits for
 * somebody with Sami as their mother tongue, see docs/language.md.
 */
export const sami = {
  title: 'Kvalifiserenprográmma',
  lead: 'Oanehaččat prográmma birra, davvisámegillii.',
  sections: [
    {
      title: 'Mii kvalifiserenprográmma lea?',
      says: [
        'Prográmma lea veahkki olbmuide geat háliidit bargat.',
        'Don oaččut doarjaga go leat mielde prográmmas.',
      ],
    },
    {
      title: 'Gii sáhttá ohcat?',
      says: [
        'Buohkain lea riekti ohcat. Don ozat du ássangieldda NAV-čállingottis.',
        'Dus lea riekti oažžut mearrádusa čálalaččat.',
      ],
    },
    {
      title: 'Váidda',
      says: [
        'Jus it leat ovttaoaivilis mearrádusain, de sáhtát váidit. Stáhtahálddašeaddji mearrida.',
      ],
    },
    {
      title: 'Sámegiella',
      says: [
        'Sámegiela hálddašanguovllus dus lea vuoigatvuohta geavahit sámegiela go válddát oktavuođa almmolaš ásahusaiguin.',
      ],
    },
  ],
  /** Sameloven chapter 3, the rules on languages. */
  act: {
    says: 'Sámeláhka, 3. kapihttal',
    url: 'https://lovdata.no/dokument/NL/lov/1987-06-12-56',
  },
  more: 'Loga eanet',
  versions: { nn: 'Dárogillii, nynorsk', nb: 'Dárogillii, bokmål', en: 'Eaŋgalasgillii' },
  /** For those who read Norwegian beside. */
  norwegian: [
    'Denne teksten er kort, og den venter på en leser med nordsamisk som morsmål. Alt vi skriver om programmet, står på norsk og engelsk.',
    'I forvaltningsområdet for samiske språk gir sameloven rett til å bruke samisk i møte med det offentlige. Spør Nav-kontoret hva som gjelder der du bor.',
  ],
} as const;

import type { ProgrammePage } from './statement.ts';

export const benefit: ProgrammePage = {
  address: 'stonad',
  title: {
    nn: 'Kva pengar får du?',
    nb: 'Hvilke penger får du?',
    en: 'What money do you get?',
  },
  lead: {
    nn: 'Medan du er med i programmet, får du kvalifiseringsstønad. Har du barn, får du eit tillegg for kvart av dei.',
    nb: 'Mens du er med i programmet, får du kvalifiseringsstønad. Har du barn, får du et tillegg for hvert av dem.',
    en: 'While you take part you get the qualification benefit (kvalifiseringsstønad). If you have children, you get a supplement for each of them.',
  },
  sections: [
    {
      id: 'kor-mykje',
      question: {
        nn: 'Kor mykje er stønaden?',
        nb: 'Hvor mye er stønaden?',
        en: 'How much is the benefit?',
      },
      picture: 'benefit',
      says: [
        {
          nn: 'Full stønad er {factor} i året. G er grunnbeløpet i folketrygda, og det er {baseAmount}.',
          nb: 'Full stønad er {factor} i året. G er grunnbeløpet i folketrygden, og det er {baseAmount}.',
          en: 'The full benefit is {factor} a year. G is the base amount of the National Insurance Scheme: {baseAmount}.',
        },
        {
          nn: 'Er du under {youthAge}, får du {youthShare} av full stønad. Det har ikkje noko å seie om du bur hos foreldra dine. Frå dagen du fyller {youthAge}, får du full stønad.',
          nb: 'Er du under {youthAge}, får du {youthShare} av full stønad. Det har ingen betydning om du bor hos foreldrene dine. Fra dagen du fyller {youthAge}, får du full stønad.',
          en: 'If you are under {youthAge.number}, you get {youthShare} of the full benefit. It does not matter whether you live with your parents. From the day you turn {youthAge.number} you get the full benefit.',
          law: ['KVP-35-3'],
        },
      ],
    },
    {
      id: 'barn',
      question: {
        nn: 'Kva får du for barn?',
        nb: 'Hva får du for barn?',
        en: 'What do you get for children?',
      },
      picture: 'child-supplement',
      says: [
        {
          nn: 'Du får {childRate} for kvar stønadsdag for kvart barn som du forsørgjer. Tillegget er like stort for deg som er under {youthAge}.',
          nb: 'Du får {childRate} for hver stønadsdag for hvert barn som du forsørger. Tillegget er like stort for deg som er under {youthAge}.',
          en: 'You get {childRate} for each benefit day for each child you support. The supplement is the same if you are under {youthAge.number}.',
          law: ['KVP-35-5'],
        },
        {
          nn: 'Tillegget varer til barnet fyller {childAge}. Får begge foreldra kvalifiseringsstønad, får begge tillegget.',
          nb: 'Tillegget varer til barnet fyller {childAge}. Får begge foreldrene kvalifiseringsstønad, får begge tillegget.',
          en: 'The supplement lasts until the child turns {childAge.number}. If both parents get the qualification benefit, both get the supplement.',
          law: ['KVP-35-6', 'KVP-35-6.age'],
        },
        {
          nn: 'Barnet må bu og opphalde seg lovleg i Noreg. Det kan likevel vere i utlandet i til saman {childAbroad} i løpet av eit år.',
          nb: 'Barnet må bo og oppholde seg lovlig i Norge. Det kan likevel være i utlandet i til sammen {childAbroad} i løpet av et år.',
          en: 'The child must live and stay lawfully in Norway, but can be abroad for {childAbroad} in all during a year.',
          law: ['KVP-35-6.residence'],
        },
        {
          nn: 'Kva barnet sjølv tener eller får i barnepensjon, har ikkje noko å seie.',
          nb: 'Hva barnet selv tjener eller får i barnepensjon, har ingen betydning.',
          en: 'What the child earns, or gets in child pension, does not matter.',
          law: ['KVP-35-6.income', 'KVP-35-6.child-pension'],
        },
      ],
    },
    {
      id: 'dagar',
      question: {
        nn: 'Kva dagar får du stønad for?',
        nb: 'Hvilke dager får du stønad for?',
        en: 'Which days do you get the benefit for?',
      },
      says: [
        {
          nn: 'Stønaden blir gitt for {daysPerWeek} i veka og {daysPerYear} i året. Ein dag er stønaden for året delt på {daysPerYear.number}. Derfor får du litt meir i månader med mange arbeidsdagar.',
          nb: 'Stønaden gis for {daysPerWeek} i uken og {daysPerYear} i året. En dag er stønaden for året delt på {daysPerYear.number}. Derfor får du litt mer i måneder med mange arbeidsdager.',
          en: 'The benefit is given for {daysPerWeek} a week and {daysPerYear} a year. A day is the amount of the year divided by {daysPerYear.number}. So you get a little more in months with many working days.',
          law: ['KVP-35-4'],
        },
        {
          nn: 'Du får stønad også når du har ferie i programmet.',
          nb: 'Du får stønad også når du har ferie i programmet.',
          en: 'You get the benefit also when you have your holiday in the programme.',
          law: ['ABS-14'],
        },
      ],
    },
    {
      id: 'utbetaling',
      question: {
        nn: 'Når kjem pengane?',
        nb: 'Når kommer pengene?',
        en: 'When does the money come?',
      },
      says: [
        {
          nn: 'Du får pengane etterpå, ut frå dei dagane du har møtt. Kommunen avgjer korleis og når.',
          nb: 'Du får pengene etterpå, ut fra de dagene du har møtt. Kommunen avgjør hvordan og når.',
          en: 'You get the money afterwards, for the days you have attended. The municipality decides how and when.',
          law: ['KVP-39-1'],
        },
      ],
    },
    {
      id: 'skatt',
      question: { nn: 'Betaler du skatt?', nb: 'Betaler du skatt?', en: 'Do you pay tax?' },
      says: [
        {
          nn: 'Ja. Stønaden blir skattlagd som arbeidsinntekt, og han gir pensjonsrettar.',
          nb: 'Ja. Stønaden skattlegges som arbeidsinntekt, og den gir pensjonsrettigheter.',
          en: 'Yes. The benefit is taxed as income from work, and it gives pension rights.',
          law: ['KVP-TAX-1'],
        },
        {
          nn: 'Det blir ikkje trekt skatt av stønaden for {taxFreeMonth}.',
          nb: 'Det trekkes ikke skatt av stønaden for {taxFreeMonth}.',
          en: 'No tax is withheld from the benefit for {taxFreeMonth}.',
          law: ['KVP-TAX-2'],
        },
      ],
    },
    {
      id: 'mindre',
      question: {
        nn: 'Kva gjer stønaden mindre?',
        nb: 'Hva gjør stønaden mindre?',
        en: 'What makes the benefit smaller?',
      },
      says: [
        {
          list: [
            {
              nn: 'Fråvær utan gyldig grunn, time for time.',
              nb: 'Fravær uten gyldig grunn, time for time.',
              en: 'Absence without a valid reason, hour by hour.',
              law: ['KVP-36-1'],
            },
            {
              nn: 'Timar med lønt arbeid eller læretid. Kor mykje du tener i timen, har ikkje noko å seie.',
              nb: 'Timer med lønnet arbeid eller læretid. Hvor mye du tjener i timen, har ingen betydning.',
              en: 'Hours of paid work or apprenticeship. What you earn an hour does not matter.',
              law: ['KVP-37-1'],
            },
            {
              nn: 'Dagpengar, sjukepengar og foreldrepengar for same tid, krone for krone.',
              nb: 'Dagpenger, sykepenger og foreldrepenger for samme tid, krone for krone.',
              en: 'Unemployment benefit, sickness benefit and parental benefit for the same time, krone for krone.',
              law: ['KVP-38-1'],
            },
          ],
        },
      ],
    },
    {
      id: 'behalde',
      question: {
        nn: 'Kva får du behalde ved sida av?',
        nb: 'Hva får du beholde ved siden av?',
        en: 'What can you keep besides?',
      },
      says: [
        {
          nn: 'Bustøtte, barnebidrag, barnetrygd, kontantstøtte, eingongsstønad og tillegg for ekstra utgifter gjer ikkje stønaden mindre.',
          nb: 'Bostøtte, barnebidrag, barnetrygd, kontantstøtte, engangsstønad og tillegg for ekstra utgifter gjør ikke stønaden mindre.',
          en: 'Housing allowance, child maintenance, child benefit, cash-for-care, the lump sum at birth and supplements for extra expenses do not make the benefit smaller.',
          law: ['KVP-38-2'],
        },
      ],
    },
    {
      id: 'strekk-ikkje-til',
      question: {
        nn: 'Kva om pengane ikkje strekk til?',
        nb: 'Hva om pengene ikke strekker til?',
        en: 'What if the money is not enough?',
      },
      says: [
        {
          nn: 'Då kan du søkje om økonomisk sosialhjelp i tillegg.',
          nb: 'Da kan du søke om økonomisk sosialhjelp i tillegg.',
          en: 'Then you can apply for social assistance in addition.',
          law: ['KVP-38-5'],
        },
      ],
    },
  ],
};

import type { ProgrammePage } from './statement.ts';

export const activityDuty: ProgrammePage = {
  address: 'aktivitetsplikt',
  title: {
    nn: 'Kva er aktivitetsplikta?',
    nb: 'Hva er aktivitetsplikten?',
    en: 'What is the activity duty?',
  },
  lead: {
    nn: 'Ho gjeld økonomisk sosialhjelp, og ikkje kvalifiseringsprogrammet. Er du ung og får sosialhjelp, skal kontoret be deg om å gjere noko for å kome vidare.',
    nb: 'Den gjelder økonomisk sosialhjelp, og ikke kvalifiseringsprogrammet. Er du ung og får sosialhjelp, skal kontoret be deg om å gjøre noe for å komme videre.',
    en: 'It concerns social assistance (økonomisk sosialhjelp), not the Qualification Programme. If you are young and get social assistance, the office must ask you to do something to get on.',
  },
  sections: [
    {
      id: 'kven',
      question: {
        nn: 'Kven gjeld ho for?',
        nb: 'Hvem gjelder den for?',
        en: 'Whom does it concern?',
      },
      says: [
        {
          nn: 'Er du under {activityAge} og får økonomisk sosialhjelp, skal kontoret stille vilkår om aktivitet. Er du eldre, kan det gjere det.',
          nb: 'Er du under {activityAge} og får økonomisk sosialhjelp, skal kontoret stille vilkår om aktivitet. Er du eldre, kan det gjøre det.',
          en: 'If you are under {activityAge.number} and get social assistance, the office must set conditions on activity. If you are older, it can.',
          law: ['ACT-3'],
        },
        {
          nn: 'Ei plikt for alle aldrar er vedteken, men gjeld ikkje enno.',
          nb: 'En plikt for alle aldre er vedtatt, men gjelder ikke ennå.',
          en: 'A duty for all ages has been adopted, but is not in force yet.',
          law: ['ACT-2'],
        },
      ],
    },
    {
      id: 'programmet',
      question: {
        nn: 'Gjeld ho når du er i programmet?',
        nb: 'Gjelder den når du er i programmet?',
        en: 'Does it apply when you are in the programme?',
      },
      says: [
        {
          nn: 'Berre dersom du får sosialhjelp ved sida av kvalifiseringsstønaden.',
          nb: 'Bare hvis du får sosialhjelp ved siden av kvalifiseringsstønaden.',
          en: 'Only if you get social assistance besides the qualification benefit.',
          law: ['ACT-7'],
        },
      ],
    },
    {
      id: 'kva',
      question: {
        nn: 'Kva kan kontoret be deg om å gjere?',
        nb: 'Hva kan kontoret be deg om å gjøre?',
        en: 'What can the office ask you to do?',
      },
      says: [
        {
          nn: 'Det vanlege er arbeidsmarknadstiltak, kvalifisering, å søkje jobbar, å ta ein jobb du blir tilboden, eller norskopplæring.',
          nb: 'Det vanlige er arbeidsmarkedstiltak, kvalifisering, å søke jobber, å ta en jobb du blir tilbudt, eller norskopplæring.',
          en: 'Usually labour market measures, qualification, applying for jobs, taking a job you are offered, or Norwegian lessons.',
          law: ['ACT-4'],
        },
        {
          nn: 'Kontoret må finne noko som passar for deg.',
          nb: 'Kontoret må finne noe som passer for deg.',
          en: 'The office must find something that suits you.',
          law: ['ACT-4.suitable'],
        },
      ],
    },
    {
      id: 'grenser',
      question: {
        nn: 'Kva grenser set lova?',
        nb: 'Hvilke grenser setter loven?',
        en: 'What limits does the act set?',
      },
      says: [
        {
          nn: 'Vilkåret må ha nær samanheng med vedtaket. Det må ikkje vere for tungt for deg, ikkje avgrense fridommen din urimeleg og ikkje stride mot anna lov.',
          nb: 'Vilkåret må ha nær sammenheng med vedtaket. Det må ikke være for tungt for deg, ikke begrense friheten din urimelig og ikke stride mot annen lov.',
          en: 'The condition must be closely connected with the decision. It must not be too heavy for you, limit your freedom unreasonably or conflict with other law.',
          law: ['ACT-1'],
        },
        {
          nn: 'Har du tungtvegande grunnar, til dømes helse eller omsorg for andre, skal kontoret ikkje stille vilkår om aktivitet.',
          nb: 'Har du tungtveiende grunner, for eksempel helse eller omsorg for andre, skal kontoret ikke stille vilkår om aktivitet.',
          en: 'If you have weighty reasons, such as health or caring for others, the office must not set conditions on activity.',
          law: ['ACT-3.weighty-reasons'],
        },
      ],
    },
    {
      id: 'norsk',
      question: {
        nn: 'Kan kontoret be deg om å lære norsk?',
        nb: 'Kan kontoret be deg om å lære norsk?',
        en: 'Can the office ask you to learn Norwegian?',
      },
      says: [
        {
          nn: 'Ja, dersom du er under {activityAge} og det er fordi du kan lite norsk eller samisk, at du ikkje klarer deg utan sosialhjelp. Det gjeld ikkje når tungtvegande grunnar talar mot.',
          nb: 'Ja, hvis du er under {activityAge} og det er fordi du kan lite norsk eller samisk, at du ikke klarer deg uten sosialhjelp. Det gjelder ikke når tungtveiende grunner taler mot.',
          en: 'Yes, if you are under {activityAge.number} and it is because you know little Norwegian or Sami that you cannot manage without social assistance. Not when weighty reasons speak against it.',
          law: ['ACT-6'],
        },
      ],
    },
    {
      id: 'brot',
      question: {
        nn: 'Kva skjer dersom du ikkje gjer det?',
        nb: 'Hva skjer hvis du ikke gjør det?',
        en: 'What happens if you do not do it?',
      },
      says: [
        {
          nn: 'Kontoret kan gi deg mindre sosialhjelp, dersom det stod i vedtaket at det kunne skje. Det kan ikkje ta bort alt. Det du treng i ein naudsituasjon, skal du alltid få.',
          nb: 'Kontoret kan gi deg mindre sosialhjelp, hvis det sto i vedtaket at det kunne skje. Det kan ikke ta bort alt. Det du trenger i en nødssituasjon, skal du alltid få.',
          en: 'The office can give you less social assistance, if the decision said that this could happen. It cannot take everything away. You must always get what you need in an emergency.',
          law: ['ACT-5'],
        },
        {
          nn: 'Har du barn, skal kontoret ta omsyn til dei først. Du skal få eit varsel, så du kan seie kva du meiner.',
          nb: 'Har du barn, skal kontoret ta hensyn til dem først. Du skal få et varsel, så du kan si hva du mener.',
          en: 'If you have children, the office must consider them first. You must get a notice, so that you can say what you think.',
          law: ['ACT-5.children', 'CASE.prior-notice'],
        },
      ],
    },
    {
      id: 'skade',
      question: {
        nn: 'Er du forsikra?',
        nb: 'Er du forsikret?',
        en: 'Are you insured?',
      },
      says: [
        {
          nn: 'Ja. Har kontoret pålagt deg arbeidsoppgåver, er du dekt mot yrkesskade.',
          nb: 'Ja. Har kontoret pålagt deg arbeidsoppgaver, er du dekket mot yrkesskade.',
          en: 'Yes. If the office has ordered you to do work, you are covered against occupational injury.',
          law: ['ACT-5.injury-cover'],
        },
      ],
    },
  ],
};

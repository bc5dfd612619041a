import type { ProgrammePage, Statement } from './statement.ts';

/** The road from the application to the first day. */
const steps: readonly Statement[] = [
  {
    nn: 'Du søkjer, munnleg eller skriftleg. Kontoret skriv ned datoen.',
    nb: 'Du søker, muntlig eller skriftlig. Kontoret skriver ned datoen.',
    en: 'You apply, in speech or in writing. The office writes down the date.',
  },
  {
    nn: 'De snakkar saman om arbeid, pengar, helse og kva du vil. Nav vurderer arbeidsevna di.',
    nb: 'Dere snakker sammen om arbeid, penger, helse og hva du vil. Nav vurderer arbeidsevnen din.',
    en: 'You talk about work, money, health and what you want. Nav assesses your ability to work.',
    law: ['KVP-29-5'],
  },
  {
    nn: 'Innan {interimReply}: svar, eller eit førebels svar som seier når det kjem.',
    nb: 'Innen {interimReply}: svar, eller et foreløpig svar som sier når det kommer.',
    en: 'Within {interimReply}: an answer, or an interim reply that says when it will come.',
    law: ['CASE.interim-reply'],
  },
  {
    nn: 'Du får eit skriftleg vedtak med grunngiving. Er du ikkje samd, kan du klage.',
    nb: 'Du får et skriftlig vedtak med begrunnelse. Er du ikke enig, kan du klage.',
    en: 'You get a written decision with reasons. If you do not agree, you can appeal.',
    law: ['CASE.decision-notice'],
  },
  {
    nn: 'Seinast {latestStart} etter søknaden: programmet startar, og du får stønad.',
    nb: 'Senest {latestStart} etter søknaden: programmet starter, og du får stønad.',
    en: 'No later than {latestStart} after the application: the programme starts, and you get the benefit.',
    law: ['KVP-31-1'],
  },
];

export const application: ProgrammePage = {
  address: 'soknad',
  title: {
    nn: 'Korleis søkjer du?',
    nb: 'Hvordan søker du?',
    en: 'How do you apply?',
  },
  lead: {
    nn: 'Du søkjer hos Nav-kontoret. Alle har rett til å søkje og til å få eit skriftleg svar.',
    nb: 'Du søker hos Nav-kontoret. Alle har rett til å søke og til å få et skriftlig svar.',
    en: 'You apply at the Nav office. Everyone has the right to apply and to get a written answer.',
  },
  sections: [
    {
      id: 'steg',
      question: {
        nn: 'Kva skjer, steg for steg?',
        nb: 'Hva skjer, steg for steg?',
        en: 'What happens, step by step?',
      },
      says: [],
      steps,
    },
    {
      id: 'kvar',
      question: {
        nn: 'Kvar og korleis søkjer du?',
        nb: 'Hvor og hvordan søker du?',
        en: 'Where and how do you apply?',
      },
      says: [
        {
          nn: 'Du søkjer hos Nav-kontoret i kommunen der du oppheld deg.',
          nb: 'Du søker hos Nav-kontoret i kommunen der du oppholder deg.',
          en: 'You apply at the Nav office of the municipality where you are staying.',
          law: ['KVP-29-11.stay'],
        },
        {
          nn: 'Du kan søkje munnleg eller skriftleg. Skriv gjerne kva arbeid du kunne tenkje deg, og kva du treng hjelp til. Be om å få vite kva dato søknaden er motteken.',
          nb: 'Du kan søke muntlig eller skriftlig. Skriv gjerne hvilket arbeid du kunne tenke deg, og hva du trenger hjelp til. Be om å få vite hvilken dato søknaden er mottatt.',
          en: 'You can apply in speech or in writing. Do say what work you would like, and what you need help with. Ask which date your application was received.',
        },
      ],
    },
    {
      id: 'svar',
      question: {
        nn: 'Når får du svar?',
        nb: 'Når får du svar?',
        en: 'When do you get an answer?',
      },
      says: [
        {
          nn: 'Kontoret skal avgjere saka så snart det kan. Har du ikkje fått svar innan {interimReply}, skal det sende deg eit førebels svar som seier kvifor, og når svaret kjem.',
          nb: 'Kontoret skal avgjøre saken så snart det kan. Har du ikke fått svar innen {interimReply}, skal det sende deg et foreløpig svar som sier hvorfor, og når svaret kommer.',
          en: 'The office must decide as soon as it can. If you have no answer within {interimReply}, it must send you an interim reply that says why, and when the answer will come.',
          law: ['CASE.interim-reply'],
        },
        {
          nn: 'Svaret er eit vedtak. Det skal vere skriftleg, seie kvifor, og fortelje korleis du kan klage.',
          nb: 'Svaret er et vedtak. Det skal være skriftlig, si hvorfor, og fortelle hvordan du kan klage.',
          en: 'The answer is a decision (vedtak). It must be in writing, give reasons, and tell you how to appeal.',
          law: ['CASE.decision-notice'],
        },
      ],
    },
    {
      id: 'start',
      question: {
        nn: 'Når startar programmet?',
        nb: 'Når starter programmet?',
        en: 'When does the programme start?',
      },
      says: [
        {
          nn: 'Har du rett til programmet, skal det starte seinast {latestStart} etter at kontoret fekk søknaden.',
          nb: 'Har du rett til programmet, skal det starte senest {latestStart} etter at kontoret fikk søknaden.',
          en: 'If you have a right to the programme, it must start no later than {latestStart} after the office received your application.',
          law: ['KVP-31-1'],
        },
      ],
    },
    {
      id: 'pengar',
      question: {
        nn: 'Kan kontoret seie at det ikkje har pengar?',
        nb: 'Kan kontoret si at det ikke har penger?',
        en: 'Can the office say that it has no money?',
      },
      says: [
        {
          nn: 'Nei. Mangel på pengar, folk eller plassar er aldri ein gyldig grunn til avslag. Får du det til svar, kan du be om det skriftleg og klage.',
          nb: 'Nei. Mangel på penger, folk eller plasser er aldri en gyldig grunn til avslag. Får du det til svar, kan du be om det skriftlig og klage.',
          en: 'No. Lack of money, staff or places is never a valid reason for a refusal. If that is the answer you get, you can ask for it in writing and appeal.',
          law: ['KVP-29-1'],
        },
      ],
    },
    {
      id: 'medan-du-ventar',
      question: {
        nn: 'Kan du få hjelp medan du ventar?',
        nb: 'Kan du få hjelp mens du venter?',
        en: 'Can you get help while you wait?',
      },
      says: [
        {
          nn: 'Du kan søkje om økonomisk sosialhjelp. Kontoret kan ikkje avslå berre ved å vise til programmet. Det må vurdere om programmet er ei reell hjelp for deg no.',
          nb: 'Du kan søke om økonomisk sosialhjelp. Kontoret kan ikke avslå bare ved å vise til programmet. Det må vurdere om programmet er en reell hjelp for deg nå.',
          en: 'You can apply for social assistance. The office cannot refuse just by pointing to the programme. It must assess whether the programme is of real help to you now.',
          law: ['KVP-29-9.social-assistance'],
        },
      ],
    },
  ],
};

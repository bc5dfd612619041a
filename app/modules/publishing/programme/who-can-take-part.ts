import type { ProgrammePage } from './statement.ts';

export const whoCanTakePart: ProgrammePage = {
  address: 'kven-kan-delta',
  title: {
    nn: 'Kven kan delta i programmet?',
    nb: 'Hvem kan delta i programmet?',
    en: 'Who can take part?',
  },
  lead: {
    nn: 'Programmet er ein rett. Nav-kontoret ser på situasjonen din og vurderer om du fyller vilkåra i lova.',
    nb: 'Programmet er en rett. Nav-kontoret ser på situasjonen din og vurderer om du fyller vilkårene i loven.',
    en: 'The programme is a right. The Nav office looks at your situation and assesses whether you meet the conditions in the act.',
  },
  sections: [
    {
      id: 'alder',
      question: {
        nn: 'Kor gammal må du vere?',
        nb: 'Hvor gammel må du være?',
        en: 'How old must you be?',
      },
      says: [
        {
          nn: 'Du må ha fylt {minAge}, og du kan ikkje ha fylt {maxAge}.',
          nb: 'Du må ha fylt {minAge}, og du kan ikke ha fylt {maxAge}.',
          en: 'You must have turned {minAge.number}, and you cannot have turned {maxAge.number}.',
          law: ['KVP-29-2.age'],
        },
      ],
    },
    {
      id: 'arbeid',
      question: {
        nn: 'Kva må vere vanskeleg for deg?',
        nb: 'Hva må være vanskelig for deg?',
        en: 'What must be hard for you?',
      },
      says: [
        {
          nn: 'Det må vere vanskeleg for deg både å arbeide og å tene nok til å leve av det. Lova kallar det «vesentleg nedsett arbeids- og inntektsevne».',
          nb: 'Det må være vanskelig for deg både å arbeide og å tjene nok til å leve av det. Loven kaller det «vesentlig nedsatt arbeids- og inntektsevne».',
          en: 'It must be hard for you both to work and to earn enough to live on. The act calls it “substantially reduced ability to work and earn an income”.',
          law: ['KVP-29-3'],
        },
        {
          nn: 'Grunnen kan vere helse, språk, lite skule, lite arbeidserfaring eller noko i livet ditt som tek kreftene.',
          nb: 'Grunnen kan være helse, språk, lite skole, lite arbeidserfaring eller noe i livet ditt som tar kreftene.',
          en: 'The reason can be health, language, little schooling, little work experience, or something in your life that takes your strength.',
          law: ['KVP-29-3'],
        },
        {
          nn: 'Før kontoret avgjer, skal arbeidsevna di vere vurdert. Er ho varig nedsett for alt slags arbeid, er det anna hjelp enn programmet du treng.',
          nb: 'Før kontoret avgjør, skal arbeidsevnen din være vurdert. Er den varig nedsatt for alt slags arbeid, er det annen hjelp enn programmet du trenger.',
          en: 'Before the office decides, your ability to work must have been assessed. If it is permanently reduced for every kind of work, you need other help than the programme.',
          law: ['KVP-29-5'],
        },
      ],
    },
    {
      id: 'pengar',
      question: {
        nn: 'Kan du ha andre pengar å leve av?',
        nb: 'Kan du ha andre penger å leve av?',
        en: 'Can you have other money to live on?',
      },
      says: [
        {
          nn: 'Du kan ha svært lite. Programmet er for deg som har ingen eller svært avgrensa ytingar å leve av etter folketrygdlova eller arbeidsmarknadslova. Sosialhjelp er ikkje til hinder.',
          nb: 'Du kan ha svært lite. Programmet er for deg som har ingen eller svært begrensede ytelser å leve av etter folketrygdloven eller arbeidsmarkedsloven. Sosialhjelp er ikke til hinder.',
          en: 'Very little. The programme is for those who have no, or very limited, benefits to live on under the National Insurance Act or the Labour Market Act. Social assistance does not stand in the way.',
          law: ['KVP-29-4.benefits'],
        },
        {
          nn: 'Ventar du på svar om ei anna yting, må kontoret vurdere om det har noko å seie. Du kan søkje medan du ventar.',
          nb: 'Venter du på svar om en annen ytelse, må kontoret vurdere om det har noe å si. Du kan søke mens du venter.',
          en: 'If you are waiting for an answer about another benefit, the office must assess whether it matters. You can apply while you wait.',
          law: ['KVP-29-9.claims'],
        },
      ],
    },
    {
      id: 'oppfolging',
      question: {
        nn: 'Er det berre for dei som treng tett oppfølging?',
        nb: 'Er det bare for dem som trenger tett oppfølging?',
        en: 'Is it only for those who need close follow-up?',
      },
      says: [
        {
          nn: 'Ja. Tett og samordna hjelp gjennom programmet må vere det du treng for å få større sjanse til å kome i arbeid.',
          nb: 'Ja. Tett og samordnet hjelp gjennom programmet må være det du trenger for å få større sjanse til å komme i arbeid.',
          en: 'Yes. Close and co-ordinated help through the programme must be what you need for a better chance of work.',
          law: ['KVP-29-6'],
        },
      ],
    },
    {
      id: 'andre-tiltak',
      question: {
        nn: 'Må du ha prøvd noko anna først?',
        nb: 'Må du ha prøvd noe annet først?',
        en: 'Do you have to try something else first?',
      },
      says: [
        {
          nn: 'Nei. Lova krev ikkje at du har prøvd andre tiltak.',
          nb: 'Nei. Loven krever ikke at du har prøvd andre tiltak.',
          en: 'No. The act does not require you to have tried other measures.',
          law: ['KVP-29-8'],
        },
      ],
    },
    {
      id: 'bustad',
      question: {
        nn: 'Må du bu i Noreg?',
        nb: 'Må du bo i Norge?',
        en: 'Must you live in Norway?',
      },
      says: [
        {
          nn: 'Er du ikkje norsk statsborgar, må du som hovudregel bu fast i Noreg. Det kravet gjeld ikkje EØS-borgarar og familiemedlemer som er her lovleg etter EØS-avtalen. Den som berre er her for å søkje arbeid og ikkje bur fast her, har likevel ikkje rett til programmet.',
          nb: 'Er du ikke norsk statsborger, må du som hovedregel bo fast i Norge. Det kravet gjelder ikke EØS-borgere og familiemedlemmer som er her lovlig etter EØS-avtalen. Den som bare er her for å søke arbeid og ikke bor fast her, har likevel ikke rett til programmet.',
          en: 'If you are not a Norwegian citizen, you must as a rule be resident in Norway. That does not apply to EEA citizens and family members who are here lawfully under the EEA Agreement. Someone who is here only to look for work and is not resident has no right to the programme.',
          law: ['KVP-29-10.residence'],
        },
        {
          nn: 'Du søkjer i kommunen der du oppheld deg.',
          nb: 'Du søker i kommunen der du oppholder deg.',
          en: 'You apply in the municipality where you are staying.',
          law: ['KVP-29-11.stay'],
        },
      ],
    },
    {
      id: 'nei',
      question: {
        nn: 'Kan kontoret seie nei fordi det er fullt?',
        nb: 'Kan kontoret si nei fordi det er fullt?',
        en: 'Can the office say no because it is full?',
      },
      says: [
        {
          nn: 'Nei. At det manglar pengar, folk eller plassar, er aldri ein gyldig grunn til avslag.',
          nb: 'Nei. At det mangler penger, folk eller plasser, er aldri en gyldig grunn til avslag.',
          en: 'No. Lack of money, staff or places is never a valid reason for a refusal.',
          law: ['KVP-29-1'],
        },
        {
          nn: 'Unntaksvis kan kommunen seie nei når noko ved situasjonen din gjer det uforholdsmessig tungt å gi deg eit program. Då må kontoret grunngi det ut frå deg, og ikkje ut frå seg sjølv.',
          nb: 'Unntaksvis kan kommunen si nei når noe ved situasjonen din gjør det uforholdsmessig tungt å gi deg et program. Da må kontoret begrunne det ut fra deg, og ikke ut fra seg selv.',
          en: 'By way of exception, the municipality can say no when something in your situation makes it disproportionately hard to give you a programme. The office must then base its reasons on you, not on itself.',
          law: ['KVP-29-7.reservation'],
        },
      ],
    },
  ],
};

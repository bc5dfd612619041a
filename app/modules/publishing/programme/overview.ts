import type { Trilingual } from '#kernel/text.ts';
import type { ProgrammeSection } from './statement.ts';

/** What the programme is, in a few lines. */
export const overview: {
  readonly title: Trilingual;
  readonly lead: Trilingual;
  readonly what: ProgrammeSection;
} = {
  title: {
    nn: 'Om kvalifiseringsprogrammet',
    nb: 'Om kvalifiseringsprogrammet',
    en: 'About the Qualification Programme',
  },
  lead: {
    nn: 'Programmet er for deg som vil i arbeid, og som treng tett hjelp for å kome dit. Du får ein plan, nokon som følgjer deg opp, og pengar å leve av.',
    nb: 'Programmet er for deg som vil i arbeid, og som trenger tett hjelp for å komme dit. Du får en plan, noen som følger deg opp, og penger å leve av.',
    en: 'The programme (kvalifiseringsprogrammet) is for people who want to work and need close help to get there. You get a plan, someone who follows you up, and money to live on.',
  },
  what: {
    id: 'kort',
    question: {
      nn: 'Kva er programmet?',
      nb: 'Hva er programmet?',
      en: 'What is the programme?',
    },
    says: [
      {
        list: [
          {
            nn: 'Det er ein rett. Fyller du vilkåra i lova, kan kommunen ikkje seie nei fordi det manglar pengar eller plass.',
            nb: 'Det er en rett. Fyller du vilkårene i loven, kan kommunen ikke si nei fordi det mangler penger eller plass.',
            en: 'It is a right. If you meet the conditions in the act, the municipality cannot say no for lack of money or places.',
            law: ['KVP-29-1'],
          },
          {
            nn: 'Det er på full tid, {fullTime} i veka, heile året.',
            nb: 'Det er på full tid, {fullTime} i uken, hele året.',
            en: 'It is full time, {fullTime} a week, all year round.',
            law: ['KVP-30-1'],
          },
          {
            nn: 'Det kan vare i opptil {ordinaryLength}, og i særlege tilfelle lenger.',
            nb: 'Det kan vare i opptil {ordinaryLength}, og i særlige tilfeller lenger.',
            en: 'It can last for up to {ordinaryLength}, and longer in special cases.',
            law: ['KVP-32-1'],
          },
          {
            nn: 'Du får stønad så lenge du deltek: {fullYear} i året før skatt, og mindre dersom du er under {youthAge}.',
            nb: 'Du får stønad så lenge du deltar: {fullYear} i året før skatt, og mindre hvis du er under {youthAge}.',
            en: 'You get a benefit for as long as you take part: {fullYear} a year before tax, and less if you are under {youthAge}.',
            law: ['KVP-35-1'],
          },
        ],
      },
    ],
  },
};

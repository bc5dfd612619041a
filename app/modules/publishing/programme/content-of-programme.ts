import type { ProgrammePage } from './statement.ts';

export const contentOfProgramme: ProgrammePage = {
  address: 'innhald',
  title: {
    nn: 'Kva gjer du i programmet?',
    nb: 'Hva gjør du i programmet?',
    en: 'What do you do in the programme?',
  },
  lead: {
    nn: 'Programmet er laga for deg, og målet er arbeid. De lagar planen saman.',
    nb: 'Programmet er laget for deg, og målet er arbeid. Dere lager planen sammen.',
    en: 'The programme is made for you, and the goal is work. You and the Nav office make the plan together.',
  },
  sections: [
    {
      id: 'full-tid',
      question: {
        nn: 'Kor mykje av tida tek det?',
        nb: 'Hvor mye av tiden tar det?',
        en: 'How much of your time does it take?',
      },
      says: [
        {
          nn: 'Programmet er på full tid: {fullTime} i veka, heile året.',
          nb: 'Programmet er på full tid: {fullTime} i uken, hele året.',
          en: 'The programme is full time: {fullTime} a week, all year round.',
          law: ['KVP-30-1'],
        },
      ],
    },
    {
      id: 'aktivitetar',
      question: {
        nn: 'Kva er det du gjer?',
        nb: 'Hva er det du gjør?',
        en: 'What is it that you do?',
      },
      says: [
        {
          nn: 'Det meste skal vere tiltak som gjer det lettare å gå rett over i arbeid, til dømes å prøve seg på ein arbeidsplass eller lære det ein jobb krev.',
          nb: 'Det meste skal være tiltak som gjør det lettere å gå rett over i arbeid, for eksempel å prøve seg på en arbeidsplass eller lære det en jobb krever.',
          en: 'Most of it is to be measures that make it easier to go straight into work, such as trying out a workplace or learning what a job takes.',
          law: ['KVP-30-3.measures'],
        },
        {
          nn: 'Noko av tida kan gå til det som støttar og førebur deg, og til det som betrar helsa.',
          nb: 'Noe av tiden kan gå til det som støtter og forbereder deg, og til det som bedrer helsen.',
          en: 'Some of the time can go to what supports and prepares you, and to what makes your health better.',
          law: ['KVP-30-4'],
        },
        {
          nn: 'Mot slutten skal du også søkje arbeid.',
          nb: 'Mot slutten skal du også søke arbeid.',
          en: 'Towards the end you are also to look for work.',
          law: ['KVP-30-3.job-search'],
        },
      ],
    },
    {
      id: 'plan',
      question: {
        nn: 'Kven bestemmer kva du skal gjere?',
        nb: 'Hvem bestemmer hva du skal gjøre?',
        en: 'Who decides what you are to do?',
      },
      says: [
        {
          nn: 'Programmet skal passe til det du treng og det du kan.',
          nb: 'Programmet skal passe til det du trenger og det du kan.',
          en: 'The programme is to suit what you need and what you are able to do.',
          law: ['KVP-30-2'],
        },
        {
          nn: 'Du har rett til ein individuell plan. Han blir laga saman med deg, og aldri utan at du vil.',
          nb: 'Du har rett til en individuell plan. Den lages sammen med deg, og aldri uten at du vil.',
          en: 'You have the right to an individual plan. It is made together with you, and never against your will.',
          law: ['KVP-33-1'],
        },
        {
          nn: 'Det skal stå når programmet startar, og når de skal sjå på om det verkar. Blir noko annleis i livet ditt, kan innhaldet endrast.',
          nb: 'Det skal stå når programmet starter, og når dere skal se på om det virker. Blir noe annerledes i livet ditt, kan innholdet endres.',
          en: 'It must say when the programme starts, and when you will look at whether it works. If something in your life changes, the content can change.',
          law: ['KVP-30-6'],
        },
      ],
    },
    {
      id: 'jobb',
      question: {
        nn: 'Kan du ha ein jobb ved sida av?',
        nb: 'Kan du ha en jobb ved siden av?',
        en: 'Can you have a job as well?',
      },
      says: [
        {
          nn: 'Ja, ein jobb eller læretid som tek inntil {workShare} av full tid. Jobben og programmet skal til saman vere minst full tid.',
          nb: 'Ja, en jobb eller læretid som tar inntil {workShare} av full tid. Jobben og programmet skal til sammen være minst full tid.',
          en: 'Yes, a job or an apprenticeship that takes up to {workShare} of full time. The job and the programme must together be at least full time.',
          law: ['KVP-30-5'],
        },
        {
          nn: 'Stønaden blir mindre for timane du får lønn for.',
          nb: 'Stønaden blir mindre for timene du får lønn for.',
          en: 'The benefit is smaller for the hours you are paid for.',
          law: ['KVP-37-1'],
        },
      ],
    },
    {
      id: 'kor-lenge',
      question: {
        nn: 'Kor lenge varer det?',
        nb: 'Hvor lenge varer det?',
        en: 'How long does it last?',
      },
      picture: 'duration',
      says: [
        {
          nn: 'Programmet varer så lenge du fyller vilkåra, i opptil {ordinaryLength}. Kvart vedtak gjeld for opptil {decisionLength}.',
          nb: 'Programmet varer så lenge du fyller vilkårene, i opptil {ordinaryLength}. Hvert vedtak gjelder for opptil {decisionLength}.',
          en: 'The programme lasts as long as you meet the conditions, for up to {ordinaryLength}. Each decision covers up to {decisionLength}.',
          law: ['KVP-32-1'],
        },
        {
          nn: 'Er du på god veg mot arbeid og treng meir tid, kan du få opptil {extraLength} til. Det må finnast særlege grunnar.',
          nb: 'Er du på god vei mot arbeid og trenger mer tid, kan du få opptil {extraLength} til. Det må finnes særlige grunner.',
          en: 'If you are well on your way to work and need more time, you can get up to {extraLength} more. There must be special reasons.',
          law: ['KVP-32-1.beyond'],
        },
        {
          nn: 'Permisjon og avbrot som det er gjort vedtak om, tel ikkje med i denne tida. Sjukdom og ferie tel med.',
          nb: 'Permisjon og avbrudd som det er gjort vedtak om, teller ikke med i denne tiden. Sykdom og ferie teller med.',
          en: 'Leave and interruptions that have been decided do not count in this time. Sickness and holidays do.',
          law: ['KVP-32-4'],
        },
      ],
    },
    {
      id: 'avslutning',
      question: {
        nn: 'Kan kontoret avbryte eller avslutte programmet?',
        nb: 'Kan kontoret avbryte eller avslutte programmet?',
        en: 'Can the office interrupt or end the programme?',
      },
      says: [
        {
          nn: 'Ja, når det har ein sakleg grunn i din situasjon. Du skal få vite om det på førehand, så du kan seie kva du meiner.',
          nb: 'Ja, når det har en saklig grunn i din situasjon. Du skal få vite om det på forhånd, så du kan si hva du mener.',
          en: 'Yes, when there is an objective reason in your situation. You must be told beforehand, so that you can say what you think.',
          law: ['KVP-34-2.justified', 'CASE.prior-notice'],
        },
        {
          nn: 'Medan programmet er avbrote, får du ikkje stønad. Etter eit avbrot på {interruption} skal det avsluttast.',
          nb: 'Mens programmet er avbrutt, får du ikke stønad. Etter et avbrudd på {interruption} skal det avsluttes.',
          en: 'While the programme is interrupted you get no benefit. After an interruption of {interruption} it must be ended.',
          law: ['KVP-34-3', 'KVP-34-2.one-year'],
        },
        {
          nn: 'Er du borte fordi du har fått arbeid, har født eller har adoptert, kan programmet ikkje avsluttast av den grunn i {protection} frå fråværet starta.',
          nb: 'Er du borte fordi du har fått arbeid, har født eller har adoptert, kan programmet ikke avsluttes av den grunn i {protection} fra fraværet startet.',
          en: 'If you are away because you have got work, have given birth or have adopted, the programme cannot be ended for that reason for {protection} from the start of the absence.',
          law: ['KVP-34-2.protected'],
        },
        {
          nn: 'Du kan kome tilbake. Lova set inga grense for kor mange gonger.',
          nb: 'Du kan komme tilbake. Loven setter ingen grense for hvor mange ganger.',
          en: 'You can come back. The act sets no limit to how many times.',
          law: ['KVP-32-1.return'],
        },
      ],
    },
    {
      id: 'trygd',
      question: {
        nn: 'Er du forsikra når du er i programmet?',
        nb: 'Er du forsikret når du er i programmet?',
        en: 'Are you insured in the programme?',
      },
      says: [
        {
          nn: 'Ja, mot yrkesskade når aktiviteten er opplæring, arbeid eller arbeidspraksis.',
          nb: 'Ja, mot yrkesskade når aktiviteten er opplæring, arbeid eller arbeidspraksis.',
          en: 'Yes, against occupational injury when the activity is training, work or work practice.',
          law: ['KVP-INS-1'],
        },
      ],
    },
    {
      id: 'bevis',
      question: {
        nn: 'Kva får du når du er ferdig?',
        nb: 'Hva får du når du er ferdig?',
        en: 'What do you get when you have finished?',
      },
      says: [
        {
          nn: 'Du får eit deltakarbevis, som du kan vise til ein arbeidsgivar.',
          nb: 'Du får et deltakerbevis, som du kan vise til en arbeidsgiver.',
          en: 'You get a certificate of participation, which you can show to an employer.',
          law: ['KVP-30-7'],
        },
      ],
    },
  ],
};

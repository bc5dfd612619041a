import type { ProgrammePageName } from './pages.ts';

interface ProgrammeTexts {
  readonly front: string;
  readonly waysOn: string;
  readonly more: string;
  readonly cards: Readonly<Record<ProgrammePageName, string>>;
  readonly sami: string;
  readonly binding: string;
  readonly table: { readonly what: string; readonly howMuch: string };
  readonly benefit: {
    readonly caption: string;
    readonly who: string;
    readonly from: (age: string) => string;
    readonly under: (age: string) => string;
    readonly year: string;
    readonly month: string;
    readonly day: string;
    readonly note: string;
    readonly picture: (full: string, young: string, age: string) => string;
  };
  readonly children: {
    readonly caption: string;
    readonly children: string;
    readonly count: readonly [one: string, many: string];
  };
  readonly duration: {
    readonly ordinary: (length: string) => string;
    readonly extra: (length: string) => string;
    readonly picture: (ordinary: string, extra: string) => string;
  };
  readonly changes: {
    readonly title: string;
    readonly what: string;
    readonly before: string;
    readonly now: string;
    readonly from: string;
    readonly all: string;
  };
}

const nn: ProgrammeTexts = {
  front: 'Kvalifiseringsprogrammet',
  waysOn: 'Kva lurer du på?',
  more: 'Meir om programmet',
  cards: {
    whoCanTakePart: 'Vilkåra i lova, eitt for eitt.',
    benefit: 'Beløp, barnetillegg, skatt og kva som blir trekt frå.',
    contentOfProgramme: 'Full tid, plan, jobb ved sida av, og kor lenge det varer.',
    absence: 'Sjukdom, sjukt barn, fødsel, ferie og anna fri.',
    application: 'Frå søknad til skriftleg vedtak og første dag.',
    appeal: 'Kven du skriv til, kor lang frist du har, og kva som skjer.',
    activityDuty: 'For deg som får økonomisk sosialhjelp, og som er ung.',
  },
  sami: 'Kort om programmet på nordsamisk:',
  binding:
    'Vi skriv med eigne ord. Den bindande teksten står på Lovdata, og kvar paragraf har lenkje dit. Nav-kontoret svarer på det som gjeld akkurat deg.',
  table: { what: 'Kva', howMuch: 'Kor mykje' },
  benefit: {
    caption: 'Stønaden før skatt',
    who: 'Alder',
    from: (age) => `${age} eller meir`,
    under: (age) => `Under ${age}`,
    year: 'I året',
    month: 'I månaden, i snitt',
    day: 'For ein dag',
    note: 'Avrunda til heile kroner, utan barnetillegg.',
    picture: (full, young, age) =>
      `To søyler. Full stønad er ${full} i året. Er du under ${age}, er stønaden ${young}.`,
  },
  children: {
    caption: 'Barnetillegget før skatt',
    children: 'Barn',
    count: ['barn', 'barn'],
  },
  duration: {
    ordinary: (length) => `Opptil ${length}`,
    extra: (length) => `+ ${length}`,
    picture: (ordinary, extra) =>
      `Ei tidslinje. Programmet varer i opptil ${ordinary}, og kan i særlege tilfelle forlengjast med opptil ${extra}.`,
  },
  changes: {
    title: 'Kva er endra dei siste åra?',
    what: 'Kva',
    before: 'Før',
    now: 'No',
    from: 'Endra',
    all: 'Sjå alle endringar i lova',
  },
};

const nb: ProgrammeTexts = {
  front: 'Kvalifiseringsprogrammet',
  waysOn: 'Hva lurer du på?',
  more: 'Mer om programmet',
  cards: {
    whoCanTakePart: 'Vilkårene i loven, ett for ett.',
    benefit: 'Beløp, barnetillegg, skatt og hva som trekkes fra.',
    contentOfProgramme: 'Full tid, plan, jobb ved siden av, og hvor lenge det varer.',
    absence: 'Sykdom, sykt barn, fødsel, ferie og annen fri.',
    application: 'Fra søknad til skriftlig vedtak og første dag.',
    appeal: 'Hvem du skriver til, hvor lang frist du har, og hva som skjer.',
    activityDuty: 'For deg som får økonomisk sosialhjelp, og som er ung.',
  },
  sami: 'Kort om programmet på nordsamisk:',
  binding:
    'Vi skriver med egne ord. Den bindende teksten står på Lovdata, og hver paragraf har lenke dit. Nav-kontoret svarer på det som gjelder akkurat deg.',
  table: { what: 'Hva', howMuch: 'Hvor mye' },
  benefit: {
    caption: 'Stønaden før skatt',
    who: 'Alder',
    from: (age) => `${age} eller mer`,
    under: (age) => `Under ${age}`,
    year: 'I året',
    month: 'I måneden, i snitt',
    day: 'For en dag',
    note: 'Avrundet til hele kroner, uten barnetillegg.',
    picture: (full, young, age) =>
      `To søyler. Full stønad er ${full} i året. Er du under ${age}, er stønaden ${young}.`,
  },
  children: {
    caption: 'Barnetillegget før skatt',
    children: 'Barn',
    count: ['barn', 'barn'],
  },
  duration: {
    ordinary: (length) => `Opptil ${length}`,
    extra: (length) => `+ ${length}`,
    picture: (ordinary, extra) =>
      `En tidslinje. Programmet varer i opptil ${ordinary}, og kan i særlige tilfeller forlenges med opptil ${extra}.`,
  },
  changes: {
    title: 'Hva er endret de siste årene?',
    what: 'Hva',
    before: 'Før',
    now: 'Nå',
    from: 'Endret',
    all: 'Se alle endringer i loven',
  },
};

const en: ProgrammeTexts = {
  front: 'The Qualification Programme',
  waysOn: 'What do you wonder about?',
  more: 'More about the programme',
  cards: {
    whoCanTakePart: 'The conditions in the act, one by one.',
    benefit: 'Amounts, child supplement, tax and what is deducted.',
    contentOfProgramme: 'Full time, the plan, a job as well, and how long it lasts.',
    absence: 'Illness, a sick child, birth, holidays and other time off.',
    application: 'From the application to a written decision and the first day.',
    appeal: 'Whom to write to, how long you have, and what happens.',
    activityDuty: 'For young people who get social assistance.',
  },
  sami: 'Briefly about the programme in Northern Sami:',
  binding:
    'These are our own words. The binding text is Norwegian and stands at Lovdata; each section links there. The Nav office answers what concerns you in particular.',
  table: { what: 'What', howMuch: 'How much' },
  benefit: {
    caption: 'The benefit before tax',
    who: 'Age',
    from: (age) => `${age} or more`,
    under: (age) => `Under ${age}`,
    year: 'A year',
    month: 'A month, on average',
    day: 'A day',
    note: 'Rounded to whole kroner, without child supplement.',
    picture: (full, young, age) =>
      `Two bars. The full benefit is ${full} a year. Under ${age} it is ${young}.`,
  },
  children: {
    caption: 'The child supplement before tax',
    children: 'Children',
    count: ['child', 'children'],
  },
  duration: {
    ordinary: (length) => `Up to ${length}`,
    extra: (length) => `+ ${length}`,
    picture: (ordinary, extra) =>
      `A time line. The programme lasts up to ${ordinary}, and can in special cases be extended by up to ${extra}.`,
  },
  changes: {
    title: 'What has changed in recent years?',
    what: 'What',
    before: 'Before',
    now: 'Now',
    from: 'Changed',
    all: 'See all changes in the law',
  },
};

export const texts = { nn, nb, en };

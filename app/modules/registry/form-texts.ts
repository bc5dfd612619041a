import type { MailedFormFault } from '#modules/surveys/api.ts';

type Reason = MailedFormFault | 'other-sender' | 'no-file';

const nb = {
  title: 'Skjema i e-posten',
  taken: (office: string, survey: string) => `Skjema fra ${office} til «${survey}»`,
  readThrough: (office: string) => `Les gjennom skjemaet fra ${office}`,
  takenText:
    'Skjemaet er lest og lagt frem i kartleggingen. Det teller først når noen har lest gjennom det.',
  known: 'Samme fil er kommet før, så skjemaet er bare lagt frem én gang.',
  settled: 'Skjemaet er lest gjennom.',
  unread: (file: string) => `«${file}» blir lest nå. Last siden på nytt om litt.`,
  notTaken: (file: string) => `«${file}» er ikke lagt frem i noen kartlegging`,
  belongsTo: (office: string, survey: string) =>
    `Ifølge referansen hører skjemaet til ${office} og «${survey}».`,
  accept: 'Legg skjemaet frem likevel',
  acceptHelp: 'Gjør det når du vet at skjemaet er fra kontoret referansen sier.',
  keyIn: 'Før inn svaret',
  keyInHelp: 'Er dette et svar på en kartlegging, skrevet som brev eller fritt i e-posten?',
  reasons: {
    'other-sender':
      'E-posten kommer fra et annet kontor enn det skjemaet hører til. Finn ut hvem svaret er fra.',
    'no-file': 'Filen er ikke her lenger.',
    'file-too-large': 'Filen er større enn 20 MB.',
    'not-word': 'Filen er ikke et Word-dokument, selv om navnet sier det.',
    'old-word': 'Filen er i det gamle Word-formatet (.doc). Be kontoret lagre den som .docx.',
    pdf: 'Filen er en PDF. Svaret kan føres inn fra den.',
    encrypted: 'Filen er låst med passord. Be kontoret sende den uten.',
    macros: 'Filen har makroer. Av sikkerhetsgrunner blir den ikke åpnet.',
    external: 'Filen henter innhold utenfra. Av sikkerhetsgrunner blir den ikke åpnet.',
    embedded: 'Filen har andre filer inni seg. Av sikkerhetsgrunner blir den ikke åpnet.',
    'unpacks-too-large': 'Filen blir altfor stor når den pakkes ut, og er ikke åpnet.',
    dtd: 'Filen er bygd på en måte som av sikkerhetsgrunner ikke blir åpnet.',
    broken: 'Filen er skadet og kunne ikke leses.',
    'several-references': 'Filen har flere ulike referanser, så vi vet ikke hvem svaret er fra.',
    'other-office': 'Referansen i skjemaet hører ikke til noe svar hos oss.',
    'other-round': 'Skjemaet er uten kontor, og avsenderen er ikke et kontor vi kjenner.',
    'other-edition':
      'Skjemaet er fra før spørsmålene ble endret. Før inn svarene, eller send kontoret det nye.',
    'survey-not-open': 'Kartleggingen tar ikke imot svar nå.',
    'not-open-for-answers': 'Kontoret har allerede svart, eller er fritatt.',
    'case-not-open': 'Saken er avsluttet og tar ikke imot dokumenter.',
  } satisfies Record<Exclude<Reason, 'no-reference'>, string> as Record<string, string>,

  keyTitle: 'Før inn et svar',
  keyLead:
    'Brevet blir lagt i saken til kartleggingen og journalført. På neste side skriver du inn det som står der, med brevet ved siden av.',
  source: 'Hvor står svaret?',
  sourceText: 'I teksten i e-posten',
  answer: 'Hvem er svaret fra?',
  answerHelp: 'Bare kontor som ikke har svart, står her.',
  choose: 'Velg kontor og kartlegging',
  choice: (office: string, survey: string) => `${office} – ${survey}`,
  noAnswers: 'Ingen kartlegging venter på svar',
  noAnswersNext: 'Legg e-posten i en sak, eller avslutt den.',
  sensitive: 'E-posten har personopplysninger, og må ha en offentlig tittel',
  keyButton: 'Legg i saken og før inn',
};

const nn: typeof nb = {
  title: 'Skjema i e-posten',
  taken: (office, survey) => `Skjema frå ${office} til «${survey}»`,
  readThrough: (office) => `Les gjennom skjemaet frå ${office}`,
  takenText:
    'Skjemaet er lese og lagt fram i kartlegginga. Det tel først når nokon har lese gjennom det.',
  known: 'Same fila er komen før, så skjemaet er berre lagt fram éin gong.',
  settled: 'Skjemaet er lese gjennom.',
  unread: (file) => `«${file}» blir lesen no. Last sida på nytt om litt.`,
  notTaken: (file) => `«${file}» er ikkje lagd fram i noka kartlegging`,
  belongsTo: (office, survey) => `Etter referansen høyrer skjemaet til ${office} og «${survey}».`,
  accept: 'Legg skjemaet fram likevel',
  acceptHelp: 'Gjer det når du veit at skjemaet er frå kontoret referansen seier.',
  keyIn: 'Før inn svaret',
  keyInHelp: 'Er dette eit svar på ei kartlegging, skrive som brev eller fritt i e-posten?',
  reasons: {
    'other-sender':
      'E-posten kjem frå eit anna kontor enn det skjemaet høyrer til. Finn ut kven svaret er frå.',
    'no-file': 'Fila er ikkje her lenger.',
    'file-too-large': 'Fila er større enn 20 MB.',
    'not-word': 'Fila er ikkje eit Word-dokument, sjølv om namnet seier det.',
    'old-word': 'Fila er i det gamle Word-formatet (.doc). Be kontoret lagre ho som .docx.',
    pdf: 'Fila er ein PDF. Svaret kan førast inn frå han.',
    encrypted: 'Fila er låst med passord. Be kontoret sende ho utan.',
    macros: 'Fila har makroar. Av tryggleiksgrunnar blir ho ikkje opna.',
    external: 'Fila hentar innhald utanfrå. Av tryggleiksgrunnar blir ho ikkje opna.',
    embedded: 'Fila har andre filer i seg. Av tryggleiksgrunnar blir ho ikkje opna.',
    'unpacks-too-large': 'Fila blir altfor stor når ho blir pakka ut, og er ikkje opna.',
    dtd: 'Fila er bygd på ein måte som av tryggleiksgrunnar ikkje blir opna.',
    broken: 'Fila er skadd og kunne ikkje lesast.',
    'several-references': 'Fila har fleire ulike referansar, så vi veit ikkje kven svaret er frå.',
    'other-office': 'Referansen i skjemaet høyrer ikkje til noko svar hos oss.',
    'other-round': 'Skjemaet er utan kontor, og avsendaren er ikkje eit kontor vi kjenner.',
    'other-edition':
      'Skjemaet er frå før spørsmåla vart endra. Før inn svara, eller send kontoret det nye.',
    'survey-not-open': 'Kartlegginga tek ikkje imot svar no.',
    'not-open-for-answers': 'Kontoret har alt svara, eller er friteke.',
    'case-not-open': 'Saka er avslutta og tek ikkje imot dokument.',
  },

  keyTitle: 'Før inn eit svar',
  keyLead:
    'Brevet blir lagt i saka til kartlegginga og journalført. På neste side skriv du inn det som står der, med brevet ved sida av.',
  source: 'Kvar står svaret?',
  sourceText: 'I teksten i e-posten',
  answer: 'Kven er svaret frå?',
  answerHelp: 'Berre kontor som ikkje har svara, står her.',
  choose: 'Vel kontor og kartlegging',
  choice: (office, survey) => `${office} – ${survey}`,
  noAnswers: 'Inga kartlegging ventar på svar',
  noAnswersNext: 'Legg e-posten i ei sak, eller avslutt han.',
  sensitive: 'E-posten har personopplysningar, og må ha ein offentleg tittel',
  keyButton: 'Legg i saka og før inn',
};

export const formTexts = { nb, nn };

const nb = {
  title: 'Avlevering til arkiv',
  lead: 'Lag et uttrekk etter Noark 5 til arkivdepotet. Saker som er opprettet i perioden og avsluttet, er med. Resten kommer med i et senere uttrekk.',
  from: 'Saker opprettet fra og med',
  to: 'Til og med',
  make: 'Lag uttrekk',
  making: 'Uttrekket blir laget nå. Det kan ta noen minutter.',
  progress: (laid: string, all: string) => `${laid} av ${all} dokumenter er lagt i pakken`,
  lookAgain: 'Se igjen',
  extracts: 'Uttrekk',
  none: 'Dere har ikke laget noe uttrekk ennå',
  noneNext: 'Avslutt sakene som er ferdige, velg en periode, og lag det første uttrekket.',
  period: 'Periode',
  asked: 'Bestilt',
  askedBy: (name: string) => `av ${name}`,
  contents: 'Innhold',
  counts: (cases: string, entries: string, documents: string) =>
    `Saker: ${cases}. Journalposter: ${entries}. Dokumenter: ${documents}.`,
  leftOpen: (count: string) => `Saker som ikke er avsluttet, og ikke er med: ${count}`,
  state: 'Status',
  states: { running: 'Blir laget', finished: 'Ferdig', failed: 'Ble ikke ferdig' },
  download: 'Last ned (ZIP)',
  failedNext: 'Lag uttrekket en gang til. Kanskje ble en sak åpnet igjen mens det ble laget.',
  warning:
    'Pakken har alt som står i sakene, også det som er unntatt offentlighet. Hvem som laster den ned, blir loggført.',
  problems: {
    'wrong-order': 'Til-datoen må være lik eller etter fra-datoen.',
    'period-not-over': 'Perioden må være over. Velg en dag før i dag.',
    'nothing-to-deliver':
      'Ingen saker fra perioden er avsluttet med journalposter. Avslutt sakene først, eller velg en annen periode.',
    'too-large': 'Det er for mye til én pakke. Del perioden i to.',
    'already-running': 'Et uttrekk blir laget nå. Vent til det er ferdig.',
  },
  disposal: 'Kassasjon',
  disposalLead:
    'Dette har vært tatt vare på så lenge det skal, og kan slettes. Ingenting blir slettet før dere bekrefter det.',
  disposalNone: 'Ingenting kan kasseres nå',
  disposalNoneNext: 'Det som skal slettes en gang, står her når fristen er ute.',
  due: 'Kan kasseres fra',
  rule: 'Regel',
  chooseAll: 'Velg det som skal slettes',
  choose: (title: string) => `Slett ${title}`,
  confirm: 'Slett det som er valgt',
  confirmWarning:
    'Du kan ikke angre dette. Nummer og tittel blir stående i saken, og loggen sier hvem som bekreftet.',
  disposed: (count: string) => `Slettet: ${count} dokumenter.`,
  document: 'Dokument',
  closedOn: 'Saken avsluttet',
  disposalProblems: {
    'nothing-chosen': 'Velg minst ett dokument.',
    'not-due':
      'Noe av det du valgte, kan ikke slettes ennå, eller er slettet av noen andre. Last siden på nytt.',
  },
};

const nn: typeof nb = {
  title: 'Avlevering til arkiv',
  lead: 'Lag eit uttrekk etter Noark 5 til arkivdepotet. Saker som er oppretta i perioden og avslutta, er med. Resten kjem med i eit seinare uttrekk.',
  from: 'Saker oppretta frå og med',
  to: 'Til og med',
  make: 'Lag uttrekk',
  making: 'Uttrekket blir laga no. Det kan ta nokre minutt.',
  progress: (laid, all) => `${laid} av ${all} dokument er lagde i pakken`,
  lookAgain: 'Sjå igjen',
  extracts: 'Uttrekk',
  none: 'De har ikkje laga noko uttrekk enno',
  noneNext: 'Avslutt sakene som er ferdige, vel ein periode, og lag det første uttrekket.',
  period: 'Periode',
  asked: 'Bestilt',
  askedBy: (name) => `av ${name}`,
  contents: 'Innhald',
  counts: (cases, entries, documents) =>
    `Saker: ${cases}. Journalpostar: ${entries}. Dokument: ${documents}.`,
  leftOpen: (count) => `Saker som ikkje er avslutta, og ikkje er med: ${count}`,
  state: 'Status',
  states: { running: 'Blir laga', finished: 'Ferdig', failed: 'Vart ikkje ferdig' },
  download: 'Last ned (ZIP)',
  failedNext: 'Lag uttrekket ein gong til. Kanskje vart ei sak opna igjen medan det vart laga.',
  warning:
    'Pakken har alt som står i sakene, også det som er unnateke offentlegheit. Kven som lastar han ned, blir loggført.',
  problems: {
    'wrong-order': 'Til-datoen må vere lik eller etter frå-datoen.',
    'period-not-over': 'Perioden må vere over. Vel ein dag før i dag.',
    'nothing-to-deliver':
      'Ingen saker frå perioden er avslutta med journalpostar. Avslutt sakene først, eller vel ein annan periode.',
    'too-large': 'Det er for mykje til éin pakke. Del perioden i to.',
    'already-running': 'Eit uttrekk blir laga no. Vent til det er ferdig.',
  },
  disposal: 'Kassasjon',
  disposalLead:
    'Dette har vore teke vare på så lenge det skal, og kan slettast. Ingenting blir sletta før de stadfestar det.',
  disposalNone: 'Ingenting kan kasserast no',
  disposalNoneNext: 'Det som skal slettast ein gong, står her når fristen er ute.',
  due: 'Kan kasserast frå',
  rule: 'Regel',
  chooseAll: 'Vel det som skal slettast',
  choose: (title) => `Slett ${title}`,
  confirm: 'Slett det som er valt',
  confirmWarning:
    'Du kan ikkje angre dette. Nummer og tittel blir ståande i saka, og loggen seier kven som stadfesta.',
  disposed: (count) => `Sletta: ${count} dokument.`,
  document: 'Dokument',
  closedOn: 'Saka avslutta',
  disposalProblems: {
    'nothing-chosen': 'Vel minst eitt dokument.',
    'not-due':
      'Noko av det du valde, kan ikkje slettast enno, eller er sletta av nokon andre. Last sida på nytt.',
  },
};

export const texts = { nb, nn };

const nb = {
  title: 'Brevene',
  lead: 'Hvert kontor får sitt brev i den målformen kommunen har vedtatt. Brevene ligger i saken som PDF.',
  notSent: 'Brevene blir skrevet når kartleggingen er sendt ut.',
  toSending: 'Gå til utsendingen',
  progress: (done: string, total: string) => `${done} av ${total} brev er skrevet`,
  gathering: 'Brevene blir samlet nå. Det tar vanligvis under ett minutt.',
  writing: 'Brevene blir skrevet nå. Du kan gå fra siden; arbeidet fortsetter.',
  lookAgain: 'Se på nytt',
  gather: 'Samle alle brevene',
  gatherLead:
    'Du får én PDF til utskrift, der hvert brev begynner på ny side, og en pakke med én fil for hvert kontor.',
  make: 'Lag alle brevene',
  makeAgain: 'Lag alle brevene på nytt',
  gathered: (letters: string, when: string) => `${letters} brev ble samlet ${when}.`,
  print: 'Last ned til utskrift (PDF)',
  parcel: 'Last ned alle som enkeltfiler (ZIP)',
  older: (count: string) =>
    `${count} brev ble skrevet før Medverk laget PDF. De er ikke med her, men kan leses og skrives ut fra saken.`,
  onlyAdvisers: 'Bare rådgivere kan samle og laste ned brevene.',
  toCase: 'Se brevene i saken',
  problems: {
    'not-sent': 'Kartleggingen er ikke sendt ut ennå.',
    'no-letters': 'Det er ingen brev å samle.',
  },
};

const nn: typeof nb = {
  title: 'Breva',
  lead: 'Kvart kontor får sitt brev i den målforma kommunen har vedteke. Breva ligg i saka som PDF.',
  notSent: 'Breva blir skrivne når kartlegginga er send ut.',
  toSending: 'Gå til utsendinga',
  progress: (done, total) => `${done} av ${total} brev er skrivne`,
  gathering: 'Breva blir samla no. Det tek vanlegvis under eitt minutt.',
  writing: 'Breva blir skrivne no. Du kan gå frå sida; arbeidet held fram.',
  lookAgain: 'Sjå på nytt',
  gather: 'Samle alle breva',
  gatherLead:
    'Du får éin PDF til utskrift, der kvart brev byrjar på ny side, og ei pakke med éi fil for kvart kontor.',
  make: 'Lag alle breva',
  makeAgain: 'Lag alle breva på nytt',
  gathered: (letters, when) => `${letters} brev vart samla ${when}.`,
  print: 'Last ned til utskrift (PDF)',
  parcel: 'Last ned alle som enkeltfiler (ZIP)',
  older: (count) =>
    `${count} brev vart skrivne før Medverk laga PDF. Dei er ikkje med her, men kan lesast og skrivast ut frå saka.`,
  onlyAdvisers: 'Berre rådgivarar kan samle og laste ned breva.',
  toCase: 'Sjå breva i saka',
  problems: {
    'not-sent': 'Kartlegginga er ikkje send ut enno.',
    'no-letters': 'Det er ingen brev å samle.',
  },
};

export const letterTexts = { nb, nn };

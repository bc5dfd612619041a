import type { Bilingual } from '#kernel/text.ts';

/** What the letter says of what happens next, until somebody has written it. */
export const feedbackStarter: Bilingual = {
  nn: 'Vi skriv ein rapport om kartlegginga. Rapporten blir send til Arbeids- og velferdsdirektoratet og publisert. Når han er ute, ser de i Medverk kva vi har lova å gjere.\n\nSvara fortel oss kva vi skal prioritere i rettleiing og kurs det neste året.',
  nb: 'Vi skriver en rapport om kartleggingen. Rapporten blir sendt til Arbeids- og velferdsdirektoratet og publisert. Når den er ute, ser dere i Medverk hva vi har lovet å gjøre.\n\nSvarene forteller oss hva vi skal prioritere i veiledning og kurs det neste året.',
};

const nb = {
  title: 'Tilbakemelding til kontorene',
  lead: 'Hvert kontor som har svart, får et brev med sine egne svar ved siden av svarene fra alle kontorene og fra kontor av samme størrelse. Grupper med færre enn fem svar vises ikke.',
  notReady: 'Brevene kan skrives når kartleggingen er ferdig analysert.',
  toFinish: 'Gå til avslutningen',
  nobody: 'Ingen kontor har svart, så det er ingen brev å sende.',
  text: 'Hva skjer videre',
  textLead: 'Står i alle brevene. Skriv hva dere gjør nå, på nynorsk og bokmål.',
  nextIn: { nn: 'Kva skjer vidare', nb: 'Hva skjer videre' },
  save: 'Lagre og se brevet',
  saved: 'Teksten er lagret. Slik blir brevet.',
  preview: 'Slik blir brevet',
  previewSent: 'Slik er brevet',
  office: 'Kontor',
  showOffice: 'Vis brevet',
  send: 'Send brevene',
  sendLead: (offices: string) =>
    `${offices} kontor får brev. Brevene blir lagt i saken, og kontorene får varsel på e-post.`,
  saveFirst: 'Lagre teksten først. Da kan brevene sendes.',
  withoutAddress: (offices: string) =>
    `${offices} kontor mangler e-postadresse. De får brevet når de logger inn, men ikke varsel.`,
  sendTitle: 'Sende brevene nå?',
  sendText: (offices: string) =>
    `${offices} brev blir skrevet, journalført og sendt. Du kan ikke angre dette.`,
  onlyAdvisers: 'Bare rådgivere kan skrive og sende brevene.',
  started: (name: string, when: string) => `${name} sendte brevene ${when}.`,
  progress: (done: string, total: string) => `${done} av ${total} brev er skrevet`,
  writing: 'Brevene blir skrevet nå. Du kan gå fra siden; arbeidet fortsetter.',
  lookAgain: 'Se på nytt',
  unnotified: (offices: string) => `${offices} kontor fikk ikke varsel fordi adressen mangler.`,
  toCase: 'Se brevene i saken',
  problems: {
    'not-analysed': 'Kartleggingen er ikke ferdig analysert ennå.',
    started: 'Brevene er alt sendt.',
    'changed-meanwhile': 'Noen andre har endret teksten i mellomtiden. Last siden på nytt og se.',
    'no-case': 'Kartleggingen har ingen sak å legge brevene i.',
    'no-text': 'Lagre teksten om hva som skjer videre først.',
    'nobody-answered': 'Ingen kontor har svart.',
  },
  readTitle: 'Tilbakemelding på svaret',
  surveys: 'Kartlegginger',
  see: 'Tilbakemelding på svaret',
};

const nn: typeof nb = {
  title: 'Tilbakemelding til kontora',
  lead: 'Kvart kontor som har svara, får eit brev med sine eigne svar ved sida av svara frå alle kontora og frå kontor av same storleik. Grupper med færre enn fem svar blir ikkje viste.',
  notReady: 'Breva kan skrivast når kartlegginga er ferdig analysert.',
  toFinish: 'Gå til avslutninga',
  nobody: 'Ingen kontor har svara, så det er ingen brev å sende.',
  text: 'Kva skjer vidare',
  textLead: 'Står i alle breva. Skriv kva de gjer no, på nynorsk og bokmål.',
  nextIn: { nn: 'Kva skjer vidare', nb: 'Hva skjer videre' },
  save: 'Lagre og sjå brevet',
  saved: 'Teksten er lagra. Slik blir brevet.',
  preview: 'Slik blir brevet',
  previewSent: 'Slik er brevet',
  office: 'Kontor',
  showOffice: 'Vis brevet',
  send: 'Send breva',
  sendLead: (offices) =>
    `${offices} kontor får brev. Breva blir lagde i saka, og kontora får varsel på e-post.`,
  saveFirst: 'Lagre teksten først. Då kan breva sendast.',
  withoutAddress: (offices) =>
    `${offices} kontor manglar e-postadresse. Dei får brevet når dei loggar inn, men ikkje varsel.`,
  sendTitle: 'Sende breva no?',
  sendText: (offices) =>
    `${offices} brev blir skrivne, journalførte og sende. Du kan ikkje angre dette.`,
  onlyAdvisers: 'Berre rådgivarar kan skrive og sende breva.',
  started: (name, when) => `${name} sende breva ${when}.`,
  progress: (done, total) => `${done} av ${total} brev er skrivne`,
  writing: 'Breva blir skrivne no. Du kan gå frå sida; arbeidet held fram.',
  lookAgain: 'Sjå på nytt',
  unnotified: (offices) => `${offices} kontor fekk ikkje varsel fordi adressa manglar.`,
  toCase: 'Sjå breva i saka',
  problems: {
    'not-analysed': 'Kartlegginga er ikkje ferdig analysert enno.',
    started: 'Breva er alt sende.',
    'changed-meanwhile': 'Nokon andre har endra teksten i mellomtida. Last sida på nytt og sjå.',
    'no-case': 'Kartlegginga har inga sak å leggje breva i.',
    'no-text': 'Lagre teksten om kva som skjer vidare først.',
    'nobody-answered': 'Ingen kontor har svara.',
  },
  readTitle: 'Tilbakemelding på svaret',
  surveys: 'Kartleggingar',
  see: 'Tilbakemelding på svaret',
};

export const feedbackTexts = { nb, nn };

const nb = {
  sender: 'Avsender i brevene',
  senderLead:
    'Dette står nederst på første side i alle brev dere sender fra Medverk. Det dere ikke fyller ut, blir ikke skrevet.',
  name: 'Navn',
  organisationNumber: 'Organisasjonsnummer',
  fromRegister: 'Navnet og organisasjonsnummeret er hentet fra registeret.',
  postalAddress: 'Postadresse',
  visitingAddress: 'Besøksadresse',
  addressHelp: 'Skriv det som i brevet, med én linje for hver linje.',
  email: 'E-post',
  phone: 'Telefon',
  website: 'Nettsted',
  save: 'Lagre',
  saved: 'Lagret. Det gjelder for brev som blir skrevet fra nå av.',
  problems: {
    'changed-meanwhile':
      'Noen andre har endret dette i mellomtiden. Last siden på nytt, se hva de skrev, og gjør endringen din igjen.',
  },
};

const nn: typeof nb = {
  sender: 'Avsendar i breva',
  senderLead:
    'Dette står nedst på første sida i alle brev de sender frå Medverk. Det de ikkje fyller ut, blir ikkje skrive.',
  name: 'Namn',
  organisationNumber: 'Organisasjonsnummer',
  fromRegister: 'Namnet og organisasjonsnummeret er henta frå registeret.',
  postalAddress: 'Postadresse',
  visitingAddress: 'Besøksadresse',
  addressHelp: 'Skriv det som i brevet, med éi linje for kvar linje.',
  email: 'E-post',
  phone: 'Telefon',
  website: 'Nettstad',
  save: 'Lagre',
  saved: 'Lagra. Det gjeld for brev som blir skrivne frå no av.',
  problems: {
    'changed-meanwhile':
      'Nokon andre har endra dette i mellomtida. Last sida på nytt, sjå kva dei skreiv, og gjer endringa di igjen.',
  },
};

export const texts = { nb, nn };

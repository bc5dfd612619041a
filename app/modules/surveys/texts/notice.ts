const nb = {
  label: 'Kartlegging',
  from: 'Fra',
  deadline: 'Svarfrist',
  caseNumber: 'Saksnummer',
  published: 'Sendt ut',
  why: 'Hvorfor vi spør',
  basis: 'Hjemmel',
  use: 'Hva svarene brukes til',
  questions: 'Spørsmålene vi ønsker svar på',
  who: 'Spørsmålene er sendt til Nav-kontorene i området. Det er lederen ved kontoret som svarer.',
  contact: 'Kontakt',
  noPersonalData: 'Ikke send fødselsnummer eller opplysninger om helse i e-post.',
  norwegianOnly: '',
};

const nn: typeof nb = {
  label: 'Kartlegging',
  from: 'Frå',
  deadline: 'Svarfrist',
  caseNumber: 'Saksnummer',
  published: 'Send ut',
  why: 'Kvifor vi spør',
  basis: 'Heimel',
  use: 'Kva svara blir brukte til',
  questions: 'Spørsmåla vi ønskjer svar på',
  who: 'Spørsmåla er sende til Nav-kontora i området. Det er leiaren ved kontoret som svarar.',
  contact: 'Kontakt',
  noPersonalData: 'Ikkje send fødselsnummer eller opplysningar om helse i e-post.',
  norwegianOnly: '',
};

const en: typeof nb = {
  label: 'Survey',
  from: 'From',
  deadline: 'Answers due',
  caseNumber: 'Case number',
  published: 'Sent',
  why: 'Why we ask',
  basis: 'Legal basis',
  use: 'What the answers are used for',
  questions: 'The questions',
  who: 'The questions have been sent to the Nav offices in the area. The head of the office answers.',
  contact: 'Contact',
  noPersonalData: 'Do not send identity numbers or health information by e-mail.',
  norwegianOnly: 'The questions are in Norwegian only.',
};

export const texts = { nb, nn, en };

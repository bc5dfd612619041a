import type { QuestionType } from '../domain/form.ts';

/** The words in a Word form. What is read back leans on them: a form that is changed is read as it was sent out. */
const nb = {
  kind: 'Skjema',
  copyKind: 'Kopi av svar',
  blankKind: 'Skjema til gjennomsyn',
  office: 'Kontor',
  reference: 'Referanse',
  noOffice: 'ikke valgt',
  referenceLine: (form: string, office: string, reference: string) =>
    `Skjema: ${form} – Kontor: ${office} – Referanse: ${reference}`,
  from: 'Fra',
  deadline: 'Svarfrist',
  caseNumber: 'Saksnummer',
  purpose: 'Formål',
  legalBasis: 'Hjemmel',
  use: 'Slik brukes svarene',
  contact: 'Kontakt',
  howTo: 'Slik fyller dere ut skjemaet',
  steps: [
    'Skriv i feltene med ramme, og kryss av i rutene. Feltene vokser når dere skriver. Ny linje lages med Enter.',
    'Ikke slett overskriftene eller linjen med referansen. De viser hvilket spørsmål svaret hører til, og hvilket kontor det kommer fra.',
    'Ikke skriv om enkeltpersoner, og ikke skriv fødselsnummer.',
    'Lagre skjemaet som Word-dokument (.docx).',
    'Last det opp på siden for svaret i Medverk, eller send det til statsforvalterens postmottak. Merk e-posten med saksnummeret.',
  ],
  part: (position: number, title: string) => `Del ${position}. ${title}`,
  answer: 'Svar',
  comment: { required: 'Begrunn svaret', optional: 'Begrunn svaret (valgfritt)', none: '' },
  reason: 'Begrunnelse',
  optional: 'Valgfritt spørsmål.',
  required: 'Må besvares.',
  hints: {
    text: '',
    single: 'Kryss av for ett svar.',
    multiple: 'Kryss av for alle svar som passer.',
    scale: 'Kryss av for ett tall.',
    number: 'Skriv et tall.',
    percent: 'Skriv et tall fra 0 til 100.',
    date: 'Skriv datoen som dag, måned og år, for eksempel 2.11.2026.',
    'yes-partly-no': 'Kryss av for ett svar.',
  } satisfies Record<QuestionType, string>,
  placeholder: {
    text: 'Skriv svaret her',
    number: 'Skriv et tall her',
    percent: 'Skriv prosenten her',
    date: 'Skriv datoen her',
    comment: 'Skriv begrunnelsen her',
  },
  choice: (position: number) => `alternativ ${position}`,
  page: ['Side', 'av'] as const,
  copyTitle: 'Svaret slik det er levert',
  copySigned: (name: string, when: string) =>
    `Signert av ${name} ${when}. Dette er en kopi til å lese. Endringer her blir ikke tatt inn i svaret.`,
  notAnswered: 'Ikke besvart',
  notAsked: 'Ikke aktuelt ut fra svarene',
  preview:
    'Dette er skjemaet slik kontorene får det. Hvert kontor får sitt eget, med navnet sitt og en referanse.',
  draft:
    'Det kontoret alt har skrevet på nettet, står i feltene. Skjemaet er ikke levert før lederen har signert.',
};

const nn: typeof nb = {
  kind: 'Skjema',
  copyKind: 'Kopi av svar',
  blankKind: 'Skjema til gjennomsyn',
  office: 'Kontor',
  reference: 'Referanse',
  noOffice: 'ikkje valt',
  referenceLine: (form, office, reference) =>
    `Skjema: ${form} – Kontor: ${office} – Referanse: ${reference}`,
  from: 'Frå',
  deadline: 'Svarfrist',
  caseNumber: 'Saksnummer',
  purpose: 'Formål',
  legalBasis: 'Heimel',
  use: 'Slik blir svara brukte',
  contact: 'Kontakt',
  howTo: 'Slik fyller de ut skjemaet',
  steps: [
    'Skriv i felta med ramme, og kryss av i rutene. Felta veks når de skriv. Ny linje får de med Enter.',
    'Ikkje slett overskriftene eller linja med referansen. Dei viser kva spørsmål svaret høyrer til, og kva kontor det kjem frå.',
    'Ikkje skriv om enkeltpersonar, og ikkje skriv fødselsnummer.',
    'Lagre skjemaet som Word-dokument (.docx).',
    'Last det opp på sida for svaret i Medverk, eller send det til postmottaket hos statsforvaltaren. Merk e-posten med saksnummeret.',
  ],
  part: (position, title) => `Del ${position}. ${title}`,
  answer: 'Svar',
  comment: { required: 'Grunngje svaret', optional: 'Grunngje svaret (valfritt)', none: '' },
  reason: 'Grunngiving',
  optional: 'Valfritt spørsmål.',
  required: 'Må svarast på.',
  hints: {
    text: '',
    single: 'Kryss av for eitt svar.',
    multiple: 'Kryss av for alle svar som passar.',
    scale: 'Kryss av for eitt tal.',
    number: 'Skriv eit tal.',
    percent: 'Skriv eit tal frå 0 til 100.',
    date: 'Skriv datoen som dag, månad og år, til dømes 2.11.2026.',
    'yes-partly-no': 'Kryss av for eitt svar.',
  },
  placeholder: {
    text: 'Skriv svaret her',
    number: 'Skriv eit tal her',
    percent: 'Skriv prosenten her',
    date: 'Skriv datoen her',
    comment: 'Skriv grunngivinga her',
  },
  choice: (position) => `alternativ ${position}`,
  page: ['Side', 'av'] as const,
  copyTitle: 'Svaret slik det er levert',
  copySigned: (name, when) =>
    `Signert av ${name} ${when}. Dette er ein kopi til å lese. Endringar her blir ikkje tekne inn i svaret.`,
  notAnswered: 'Ikkje svara på',
  notAsked: 'Ikkje aktuelt ut frå svara',
  preview:
    'Dette er skjemaet slik kontora får det. Kvart kontor får sitt eige, med namnet sitt og ein referanse.',
  draft:
    'Det kontoret alt har skrive på nettet, står i felta. Skjemaet er ikkje levert før leiaren har signert.',
};

export const wordTexts = { nb, nn };

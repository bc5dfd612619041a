import type { PublicLanguage } from '#kernel/text.ts';

const nb = {
  title: 'Spør eller tips statsforvalteren',
  lead: 'Her kan du stille et generelt spørsmål om programmet, eller tipse om noe, uten å si hvem du er.',
  warning: 'Ikke skriv om deg selv eller andre',
  warningText:
    'Ikke skriv navn, fødselsnummer eller noe om helsen, økonomien eller saken til en person. Gjelder det deg selv, logger du inn og skriver en sikker melding. Da får du svar.',
  signIn: 'Logg inn og skriv en sikker melding',
  place: 'Kommunen det gjelder',
  placeHelp: 'Meldingen går til statsforvalteren for denne kommunen.',
  choosePlace: 'Velg kommune',
  subject: 'Emne',
  text: 'Spørsmålet eller tipset',
  look: 'Se over før du sender',
  checkTitle: 'Se over meldingen',
  checkLead: 'Slik blir meldingen. Du kan ikke endre den når den er sendt.',
  send: 'Send',
  change: 'Endre',
  receipt: 'Takk, vi har fått meldingen',
  receiptLead: 'Statsforvalteren leser den.',
  reference: 'Referanse',
  receiptText:
    'Skriv ned referansen. Du trenger den hvis du tar kontakt om meldingen. Vi vet ikke hvem du er, og kan ikke svare deg her.',
  back: 'Tilbake til forsiden',
  problems: {
    'no-such-place': 'Velg en kommune fra listen.',
    'has-identity-number':
      'Her ser det ut til å stå et fødselsnummer. Fjern det, eller logg inn og skriv en sikker melding.',
    'has-personal-data':
      'Her ser det ut til å stå noe om helsen eller ytelsene til en person. Fjern det, eller logg inn og skriv en sikker melding.',
    'too-many-now': 'Det kommer mange meldinger akkurat nå. Vent noen minutter, og send på nytt.',
    'too-quick': 'Det gikk litt fort. Se over meldingen, og send den.',
    'look-again': 'Se over meldingen én gang til, og send den.',
  },
};

const nn: typeof nb = {
  title: 'Spør eller tips statsforvaltaren',
  lead: 'Her kan du stille eit generelt spørsmål om programmet, eller tipse om noko, utan å seie kven du er.',
  warning: 'Ikkje skriv om deg sjølv eller andre',
  warningText:
    'Ikkje skriv namn, fødselsnummer eller noko om helsa, økonomien eller saka til ein person. Gjeld det deg sjølv, loggar du inn og skriv ei sikker melding. Då får du svar.',
  signIn: 'Logg inn og skriv ei sikker melding',
  place: 'Kommunen det gjeld',
  placeHelp: 'Meldinga går til statsforvaltaren for denne kommunen.',
  choosePlace: 'Vel kommune',
  subject: 'Emne',
  text: 'Spørsmålet eller tipset',
  look: 'Sjå over før du sender',
  checkTitle: 'Sjå over meldinga',
  checkLead: 'Slik blir meldinga. Du kan ikkje endre ho når ho er send.',
  send: 'Send',
  change: 'Endre',
  receipt: 'Takk, vi har fått meldinga',
  receiptLead: 'Statsforvaltaren les ho.',
  reference: 'Referanse',
  receiptText:
    'Skriv ned referansen. Du treng han dersom du tek kontakt om meldinga. Vi veit ikkje kven du er, og kan ikkje svare deg her.',
  back: 'Tilbake til framsida',
  problems: {
    'no-such-place': 'Vel ein kommune frå lista.',
    'has-identity-number':
      'Her ser det ut til å stå eit fødselsnummer. Fjern det, eller logg inn og skriv ei sikker melding.',
    'has-personal-data':
      'Her ser det ut til å stå noko om helsa eller ytingane til ein person. Fjern det, eller logg inn og skriv ei sikker melding.',
    'too-many-now': 'Det kjem mange meldingar akkurat no. Vent nokre minutt, og send på nytt.',
    'too-quick': 'Det gjekk litt fort. Sjå over meldinga, og send ho.',
    'look-again': 'Sjå over meldinga éin gong til, og send ho.',
  },
};

const en: typeof nb = {
  title: 'Ask or tell the county governor something',
  lead: 'Here you can ask a general question about the programme, or tell us about something, without saying who you are.',
  warning: 'Do not write about yourself or others',
  warningText:
    'Do not write names, national identity numbers or anything about the health, money or case of a person. If it is about yourself, sign in and write a secure message. Then you get an answer.',
  signIn: 'Sign in and write a secure message',
  place: 'The municipality it concerns',
  placeHelp: 'The message goes to the county governor of this municipality.',
  choosePlace: 'Choose a municipality',
  subject: 'Subject',
  text: 'What you want to ask or tell',
  look: 'Look it over before you send',
  checkTitle: 'Look over your message',
  checkLead: 'This is what the message will say. You cannot change it after it is sent.',
  send: 'Send',
  change: 'Change',
  receipt: 'Thank you, we have your message',
  receiptLead: 'The county governor will read it.',
  reference: 'Reference',
  receiptText:
    'Write down the reference. You need it if you contact us about the message. We do not know who you are and cannot answer you here.',
  back: 'Back to the front page',
  problems: {
    'no-such-place': 'Choose a municipality from the list.',
    'has-identity-number':
      'This seems to hold a national identity number. Remove it, or sign in and write a secure message.',
    'has-personal-data':
      'This seems to say something about the health or benefits of a person. Remove it, or sign in and write a secure message.',
    'too-many-now': 'Many messages are coming in right now. Wait some minutes and send it again.',
    'too-quick': 'That was a little fast. Look over the message and send it.',
    'look-again': 'Look over the message once more and send it.',
  },
};

export const tipTexts: Readonly<Record<PublicLanguage, typeof nb>> = { nb, nn, en };

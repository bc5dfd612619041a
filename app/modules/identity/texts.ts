const nb = {
  signIn: 'Logg inn',
  signInLead: 'Velg hvem du er når du bruker Medverk.',
  staff: 'Ansatt',
  staffText:
    'For deg som arbeider på et Nav-kontor, hos statsforvalteren, i kommunen eller i Nav fylke.',
  signInStaff: 'Logg inn som ansatt',
  resident: 'Innbygger',
  residentText: 'For deg som har søkt eller vil søke om kvalifiseringsprogram, eller er med i det.',
  signInResident: 'Logg inn som innbygger',
  demo: 'Dette er en demo',
  demoText: 'Du velger en oppdiktet person på neste side. Ingen virkelige personer finnes her.',
  failedTitle: 'Vi fikk ikke logget deg inn',
  failed: {
    cancelled: 'Innloggingen ble avbrutt.',
    expired: 'Det tok for lang tid, eller du begynte innloggingen i en annen nettleser.',
    refused: 'Svaret fra innloggingstjenesten stemte ikke. Prøv en gang til.',
    'level-too-low':
      'Du må logge inn på en sikrere måte. Velg for eksempel BankID når du prøver igjen.',
    unavailable: 'Innloggingstjenesten svarer ikke. Vent litt, og prøv igjen.',
    'not-registered':
      'Du er ikke registrert som bruker av Medverk, eller tilgangen din er avsluttet. Be lederen din om tilgang.',
  },
  tryAgain: 'Prøv igjen',
  signedOut: 'Du er logget ut',
  signedOutText: 'Lukk nettleseren hvis andre bruker den samme maskinen.',
  signInAgain: 'Logg inn igjen',
  sessionOver: 'Innloggingen har gått ut',
  sessionOverKept:
    'Skjemaet ble ikke sendt, men vi tok vare på det du skrev. Logg inn igjen innen en time, så kan du sende det.',
  sessionOverLost:
    'Skjemaet ble ikke sendt. Gå tilbake i nettleseren for å se det du skrev, og kopier teksten før du logger inn igjen.',
  keptTitle: 'Vi tok vare på det du skrev',
  keptLead: 'Innloggingen gikk ut før skjemaet ble sendt. Se over teksten, og send den på nytt.',
  keptForm: (address: string) => `Skjema fra ${address}`,
  nothingKept: 'Ingen skjema venter på deg',
  nothingKeptText:
    'Det du skriver, blir tatt vare på i en time hvis innloggingen går ut før du sender.',
  toStart: 'Gå til forsiden',
  send: 'Send på nytt',
  discard: 'Slett skjemaet',
  goOn: 'Gå videre uten å sende',
  choosePersona: 'Velg hvem du vil være',
  choosePersonaLead: 'Alle personene er oppdiktet. Velg én, så er du logget inn som den personen.',
  chooseResidentLead:
    'Alle personene er oppdiktet, og fødselsnumrene er syntetiske: 80 er lagt til måneden.',
  noPersonas: 'Det er ingen demopersoner her ennå',
  noPersonasText:
    'Start programmet på nytt med demodata, eller legg til brukere fra kommandolinjen.',
  personaAddress: 'Innlogging i demo',
  attemptOver: 'Innloggingen er for gammel. Begynn på nytt.',
};

const nn: typeof nb = {
  signIn: 'Logg inn',
  signInLead: 'Vel kven du er når du bruker Medverk.',
  staff: 'Tilsett',
  staffText:
    'For deg som arbeider på eit Nav-kontor, hos statsforvaltaren, i kommunen eller i Nav fylke.',
  signInStaff: 'Logg inn som tilsett',
  resident: 'Innbyggjar',
  residentText:
    'For deg som har søkt eller vil søkje om kvalifiseringsprogram, eller er med i det.',
  signInResident: 'Logg inn som innbyggjar',
  demo: 'Dette er ein demo',
  demoText: 'Du vel ein oppdikta person på neste side. Ingen verkelege personar finst her.',
  failedTitle: 'Vi fekk ikkje logga deg inn',
  failed: {
    cancelled: 'Innlogginga vart avbroten.',
    expired: 'Det tok for lang tid, eller du byrja innlogginga i ein annan nettlesar.',
    refused: 'Svaret frå innloggingstenesta stemte ikkje. Prøv ein gong til.',
    'level-too-low':
      'Du må logge inn på ein sikrare måte. Vel til dømes BankID når du prøver igjen.',
    unavailable: 'Innloggingstenesta svarar ikkje. Vent litt, og prøv igjen.',
    'not-registered':
      'Du er ikkje registrert som brukar av Medverk, eller tilgangen din er avslutta. Be leiaren din om tilgang.',
  },
  tryAgain: 'Prøv igjen',
  signedOut: 'Du er logga ut',
  signedOutText: 'Lukk nettlesaren dersom andre bruker den same maskina.',
  signInAgain: 'Logg inn igjen',
  sessionOver: 'Innlogginga har gått ut',
  sessionOverKept:
    'Skjemaet vart ikkje sendt, men vi tok vare på det du skreiv. Logg inn igjen innan ein time, så kan du sende det.',
  sessionOverLost:
    'Skjemaet vart ikkje sendt. Gå tilbake i nettlesaren for å sjå det du skreiv, og kopier teksten før du loggar inn igjen.',
  keptTitle: 'Vi tok vare på det du skreiv',
  keptLead: 'Innlogginga gjekk ut før skjemaet vart sendt. Sjå over teksten, og send han på nytt.',
  keptForm: (address) => `Skjema frå ${address}`,
  nothingKept: 'Ingen skjema ventar på deg',
  nothingKeptText:
    'Det du skriv, blir teke vare på i ein time dersom innlogginga går ut før du sender.',
  toStart: 'Gå til framsida',
  send: 'Send på nytt',
  discard: 'Slett skjemaet',
  goOn: 'Gå vidare utan å sende',
  choosePersona: 'Vel kven du vil vere',
  choosePersonaLead: 'Alle personane er oppdikta. Vel éin, så er du logga inn som den personen.',
  chooseResidentLead:
    'Alle personane er oppdikta, og fødselsnummera er syntetiske: 80 er lagt til månaden.',
  noPersonas: 'Det er ingen demopersonar her enno',
  noPersonasText:
    'Start programmet på nytt med demodata, eller legg til brukarar frå kommandolinja.',
  personaAddress: 'Innlogging i demo',
  attemptOver: 'Innlogginga er for gammal. Byrj på nytt.',
};

const en: typeof nb = {
  signIn: 'Sign in',
  signInLead: 'Choose who you are when you use Medverk.',
  staff: 'Employee',
  staffText: 'For you who work at a Nav office, a county governor, a municipality or Nav county.',
  signInStaff: 'Sign in as an employee',
  resident: 'Resident',
  residentText:
    'For you who have applied or want to apply for the Qualification Programme, or take part in it.',
  signInResident: 'Sign in as a resident',
  demo: 'This is a demo',
  demoText: 'You choose an invented person on the next page. No real people are found here.',
  failedTitle: 'We could not sign you in',
  failed: {
    cancelled: 'The sign-in was cancelled.',
    expired: 'It took too long, or you began to sign in in another browser.',
    refused: 'The answer from the sign-in service was not right. Try once more.',
    'level-too-low':
      'You must sign in in a safer way. Choose BankID, for example, when you try again.',
    unavailable: 'The sign-in service does not answer. Wait a little and try again.',
    'not-registered':
      'You are not registered as a user of Medverk, or your access has ended. Ask your leader for access.',
  },
  tryAgain: 'Try again',
  signedOut: 'You have signed out',
  signedOutText: 'Close the browser if others use the same machine.',
  signInAgain: 'Sign in again',
  sessionOver: 'Your session is over',
  sessionOverKept:
    'The form was not sent, but we kept what you wrote. Sign in again within an hour and you can send it.',
  sessionOverLost:
    'The form was not sent. Go back in the browser to see what you wrote, and copy the text before you sign in again.',
  keptTitle: 'We kept what you wrote',
  keptLead: 'Your session ran out before the form was sent. Look over the text and send it again.',
  keptForm: (address) => `Form from ${address}`,
  nothingKept: 'No form is waiting for you',
  nothingKeptText:
    'What you write is kept for an hour if your session runs out before you send it.',
  toStart: 'Go to the front page',
  send: 'Send again',
  discard: 'Delete the form',
  goOn: 'Go on without sending',
  choosePersona: 'Choose who you want to be',
  choosePersonaLead: 'All of them are invented. Choose one, and you are signed in as that person.',
  chooseResidentLead:
    'All of them are invented, and the identity numbers are synthetic: 80 is added to the month.',
  noPersonas: 'There are no demo people here yet',
  noPersonasText: 'Start the program again with demo data, or add users from the command line.',
  personaAddress: 'Sign-in in the demo',
  attemptOver: 'This sign-in is too old. Begin again.',
};

export const texts = { nb, nn, en };

export type SignInFailure = keyof typeof nb.failed;

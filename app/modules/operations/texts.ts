const nb = {
  outboxTitle: 'Utboks',
  outboxLead:
    'Varsler dere har sendt på e-post. Et varsel sier at noe venter i Medverk, aldri hva det gjelder.',
  outboxShownOnly:
    'Medverk er ikke koblet til en e-posttjener. Varslene vises bare her, og er ikke sendt til noen.',
  outboxEmptyTitle: 'Ingen varsler er sendt ennå',
  outboxEmpty:
    'Når du sender en kartlegging eller en påminnelse, ser du her hvem som fikk varsel, og når.',
  outboxOlder: 'Eldre varsler',
  outboxNewest: 'Til de nyeste',
  to: 'Til',
  subject: 'Emne',
  state: 'Status',
  written: 'Skrevet',
  sent: 'Sendt',
  notSent: 'Ikke sendt',
  attempts: 'Forsøk',
  failure: 'Svar fra e-posttjeneren',
  states: {
    queued: 'Venter på å bli sendt',
    sending: 'Sendes nå',
    sent: 'Sendt',
    failed: 'Kunne ikke sendes',
  },
  shownOnly: 'Vist her, ikke sendt',
  asText: 'Som ren tekst',
  asPage: 'Slik det ser ut hos mottakeren',
  clockTitle: 'Demoklokka',
  clockLead:
    'Velg hvilken dag det er i demoen, og se hva som skjer når fristen nærmer seg eller har gått ut.',
  clockNow: (date: string) => `I demoen er det ${date}.`,
  clockReal: 'Klokka går som vanlig.',
  clockDate: 'Dagen det skal være',
  clockDateHelp: 'Klokka blir 9 om morgenen den dagen, og går videre derfra.',
  clockSet: 'Sett dagen',
  clockReset: 'Tilbake til i dag',
  clockSaved: 'Dagen er satt. Medverk sender nå påminnelsene som hører til den dagen.',
  clockBack: 'Klokka følger den virkelige dagen igjen.',
  clockJobs:
    'Jobbene som vanligvis går til faste tider, blir kjørt med en gang dagen er satt. Det som er sendt, blir ikke sendt på nytt om du setter klokka tilbake.',
  postTitle: 'E-posten i demoen',
  postLead:
    'I demoen går all e-post hit, og ikke ut i verden. Her kan du lese den som mottakeren, og skrive til en statsforvalter som et kontor.',
  postEmptyTitle: 'Ingen e-post er sendt ennå',
  postEmpty:
    'Send ut en kartlegging eller en påminnelse, så kommer e-posten hit i løpet av noen sekunder.',
  postList: 'E-post som har gått ut',
  postFrom: 'Fra',
  postAt: 'Sendt',
  postAttachments: 'Vedlegg',
  postWrite: 'Skriv til en statsforvalter',
  postWriteHelp:
    'E-posten blir tatt inn i postmottaket i løpet av ett minutt. Et Word-skjema som er vedlagt, blir lest.',
  postSignIn: 'Logg inn som en av demopersonene for å skrive.',
  postReply: (to: string) => `Svar som ${to}`,
  postFiles: 'Vedlegg',
  postFilesHelp: 'For eksempel et utfylt Word-skjema.',
  postText: 'Tekst',
  postSend: 'Send e-posten',
  postSent: 'E-posten er sendt. Logg inn som Postmottak Demo, og se den i postmottaket om litt.',
  postPort: (port: number) =>
    `Et e-postprogram på denne maskinen kan også sende til 127.0.0.1, port ${port}.`,
  postBounce:
    'En adresse som begynner på «finst-ikkje», blir avvist, så du kan se hva som skjer da.',
  postRegistries: { FMDEMO: 'Statsforvalteren i Demofylket', FMVL: 'Statsforvalteren i Vestland' },
  problems: {
    'outside-range': 'Velg en dag fra 2010 til 2099.',
    'not-sent': 'E-posten ble ikke sendt. Se over adressene.',
  },
};

const nn: typeof nb = {
  outboxTitle: 'Utboks',
  outboxLead:
    'Varsel de har sendt på e-post. Eit varsel seier at noko ventar i Medverk, aldri kva det gjeld.',
  outboxShownOnly:
    'Medverk er ikkje kopla til ein e-posttenar. Varsla står berre her, og er ikkje sende til nokon.',
  outboxEmptyTitle: 'Ingen varsel er sende enno',
  outboxEmpty:
    'Når du sender ei kartlegging eller ei påminning, ser du her kven som fekk varsel, og når.',
  outboxOlder: 'Eldre varsel',
  outboxNewest: 'Til dei nyaste',
  to: 'Til',
  subject: 'Emne',
  state: 'Status',
  written: 'Skrive',
  sent: 'Sendt',
  notSent: 'Ikkje sendt',
  attempts: 'Forsøk',
  failure: 'Svar frå e-posttenaren',
  states: {
    queued: 'Ventar på å bli sendt',
    sending: 'Blir sendt no',
    sent: 'Sendt',
    failed: 'Kunne ikkje sendast',
  },
  shownOnly: 'Vist her, ikkje sendt',
  asText: 'Som rein tekst',
  asPage: 'Slik det ser ut hos mottakaren',
  clockTitle: 'Demoklokka',
  clockLead:
    'Vel kva dag det er i demoen, og sjå kva som hender når fristen nærmar seg eller har gått ut.',
  clockNow: (date) => `I demoen er det ${date}.`,
  clockReal: 'Klokka går som vanleg.',
  clockDate: 'Dagen det skal vere',
  clockDateHelp: 'Klokka blir 9 om morgonen den dagen, og går vidare derifrå.',
  clockSet: 'Set dagen',
  clockReset: 'Tilbake til i dag',
  clockSaved: 'Dagen er sett. Medverk sender no påminningane som høyrer til den dagen.',
  clockBack: 'Klokka følgjer den verkelege dagen igjen.',
  clockJobs:
    'Jobbane som til vanleg går til faste tider, blir køyrde med ein gong dagen er sett. Det som er sendt, blir ikkje sendt på nytt om du set klokka tilbake.',
  postTitle: 'E-posten i demoen',
  postLead:
    'I demoen går all e-post hit, og ikkje ut i verda. Her kan du lese han som mottakaren, og skrive til ein statsforvaltar som eit kontor.',
  postEmptyTitle: 'Ingen e-post er send enno',
  postEmpty:
    'Send ut ei kartlegging eller ei påminning, så kjem e-posten hit i løpet av nokre sekund.',
  postList: 'E-post som har gått ut',
  postFrom: 'Frå',
  postAt: 'Send',
  postAttachments: 'Vedlegg',
  postWrite: 'Skriv til ein statsforvaltar',
  postWriteHelp:
    'E-posten blir teken inn i postmottaket i løpet av eitt minutt. Eit Word-skjema som er lagt ved, blir lese.',
  postSignIn: 'Logg inn som ein av demopersonane for å skrive.',
  postReply: (to) => `Svar som ${to}`,
  postFiles: 'Vedlegg',
  postFilesHelp: 'Til dømes eit utfylt Word-skjema.',
  postText: 'Tekst',
  postSend: 'Send e-posten',
  postSent: 'E-posten er send. Logg inn som Postmottak Demo, og sjå han i postmottaket om litt.',
  postPort: (port) =>
    `Eit e-postprogram på denne maskina kan også sende til 127.0.0.1, port ${port}.`,
  postBounce:
    'Ei adresse som byrjar på «finst-ikkje», blir avvist, så du kan sjå kva som skjer då.',
  postRegistries: { FMDEMO: 'Statsforvaltaren i Demofylket', FMVL: 'Statsforvaltaren i Vestland' },
  problems: {
    'outside-range': 'Vel ein dag frå 2010 til 2099.',
    'not-sent': 'E-posten vart ikkje send. Sjå over adressene.',
  },
};

export const texts = { nb, nn };

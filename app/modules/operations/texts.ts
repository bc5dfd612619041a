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
  problems: { 'outside-range': 'Velg en dag fra 2010 til 2099.' },
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
  problems: { 'outside-range': 'Vel ein dag frå 2010 til 2099.' },
};

export const texts = { nb, nn };

const nb = {
  outboxTitle: 'Utboks',
  outboxLead:
    'E-postvarsler enheten din har sendt. Et varsel sier at noe venter i Medverk, aldri hva det gjelder.',
  outboxShownOnly:
    'Ingen e-posttjener er satt opp. Varslene vises bare her, og er ikke sendt til noen.',
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
    'Sett hvilken dag det er i demoen, og se hva som skjer når fristen nærmer seg eller er over.',
  clockNow: (date: string) => `I demoen er det ${date}.`,
  clockReal: 'Klokka går som vanlig.',
  clockDate: 'Dagen det skal være',
  clockDateHelp: 'Klokka blir 9 om morgenen den dagen, og går videre derfra.',
  clockSet: 'Sett dagen',
  clockReset: 'Tilbake til i dag',
  clockSaved: 'Dagen er satt. Påminnelser og frister for den nye dagen går nå av seg selv.',
  clockBack: 'Klokka følger den virkelige dagen igjen.',
  clockJobs:
    'Jobbene som vanligvis går til faste tider, blir kjørt med en gang dagen er satt. Det som er sendt, blir ikke sendt på nytt om du setter klokka tilbake.',
  problems: { 'outside-range': 'Velg en dag fra 2010 til 2099.' },
};

const nn: typeof nb = {
  outboxTitle: 'Utboks',
  outboxLead:
    'E-postvarsel eininga di har sendt. Eit varsel seier at noko ventar i Medverk, aldri kva det gjeld.',
  outboxShownOnly:
    'Ingen e-posttenar er sett opp. Varsla er berre å sjå her, og er ikkje sende til nokon.',
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
    sending: 'Vert sendt no',
    sent: 'Sendt',
    failed: 'Kunne ikkje sendast',
  },
  shownOnly: 'Vist her, ikkje sendt',
  asText: 'Som rein tekst',
  asPage: 'Slik det ser ut hos mottakaren',
  clockTitle: 'Demoklokka',
  clockLead:
    'Vel kva dag det er i demoen, og sjå kva som hender når fristen nærmar seg eller er ute.',
  clockNow: (date) => `I demoen er det ${date}.`,
  clockReal: 'Klokka går som vanleg.',
  clockDate: 'Dagen det skal vere',
  clockDateHelp: 'Klokka blir 9 om morgonen den dagen, og går vidare derifrå.',
  clockSet: 'Set dagen',
  clockReset: 'Tilbake til i dag',
  clockSaved: 'Dagen er sett. Påminningar og fristar for den nye dagen går no av seg sjølv.',
  clockBack: 'Klokka følgjer den verkelege dagen att.',
  clockJobs:
    'Jobbane som til vanleg går til faste tider, vert køyrde med ein gong dagen er sett. Det som er sendt, vert ikkje sendt på nytt om du set klokka tilbake.',
  problems: { 'outside-range': 'Vel ein dag frå 2010 til 2099.' },
};

export const texts = { nb, nn };

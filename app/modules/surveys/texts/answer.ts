import type { AnswerProblem } from '../domain/answer.ts';
import type { Hindrance } from '../domain/drafting.ts';
import type { ResponseState } from '../domain/response.ts';

const nb = {
  surveys: 'Kartlegginger',
  listLead:
    'Her ligger kartleggingene statsforvalteren har sendt til kontoret. De som venter på svar, står først.',
  emptyTitle: 'Kontoret har ikke fått noen kartlegging',
  emptyNext:
    'Når statsforvalteren sender en kartlegging, kommer den hit. Kontoret får også et brev.',
  waiting: 'Venter på svar',
  finished: 'Avsluttet',
  survey: 'Kartlegging',
  askedBy: 'Fra',
  deadline: 'Svarfrist',
  state: 'Status',
  progress: 'Besvart',
  sentIn: 'Levert',
  notSentIn: 'Ikke levert',

  /** As the office sees its own answer. */
  states: {
    'not-opened': 'Ny',
    opened: 'Åpnet',
    'in-progress': 'Påbegynt',
    'awaiting-leader': 'Venter på at lederen signerer',
    submitted: 'Levert',
    'submitted-by-letter': 'Levert i brev eller e-post',
    returned: 'Sendt tilbake fra statsforvalteren',
    exempt: 'Fritatt',
    missing: 'Ikke levert innen fristen',
  } satisfies Record<ResponseState, string>,
  withdrawn: 'Trukket tilbake',
  over: 'Avsluttet uten svar',

  deadlineOn: (date: string) => `Svarfrist ${date}`,
  daysLeft: (days: number) =>
    days > 1
      ? `${days} dager igjen`
      : days === 1
        ? 'i morgen'
        : days === 0
          ? 'i dag'
          : days === -1
            ? 'gikk ut i går'
            : `gikk ut for ${-days} dager siden`,
  lateTitle: 'Fristen har gått ut',
  lateText:
    'Dere kan fortsatt svare. Svaret blir merket som levert etter fristen. Ta kontakt med statsforvalteren hvis dere trenger mer tid.',
  answeredOf: (answered: number, asked: number) => `${answered} av ${asked} spørsmål`,
  notAsked: 'Ingen spørsmål her, ut fra det dere har svart',

  about: 'Hva det gjelder',
  purpose: 'Formål',
  legalBasis: 'Hjemmel',
  use: 'Slik brukes svarene',
  caseNumber: 'Saksnummer',
  contact: 'Kontakt',
  parts: 'Delene i skjemaet',
  part: (position: number, title: string) => `Del ${position}: ${title}`,
  start: 'Begynn å svare',
  goOn: 'Svar videre',
  goToCheck: 'Se over svarene',
  readAndSign: 'Les og signer',
  seeAnswers: 'Se svarene',
  seeReceipt: 'Se kvitteringen',
  seePromises: 'Det statsforvalteren har lovet etter kartleggingen',
  seeCopy: 'Se hele skjemaet',
  writers: 'Hvem har skrevet?',
  noWriters: 'Ingen har skrevet noe ennå. Flere kan skrive samtidig.',
  wrote: (answers: number) =>
    answers === 1 ? 'Har skrevet ett svar' : `Har skrevet ${answers} svar`,
  lastWrote: (when: string) => `Sist ${when}`,
  next: 'Slik går dere fram',
  nextSteps: [
    'Skriv svarene. Flere ved kontoret kan skrive, og dere kan bruke flere dager.',
    'Se over svarene på kontrollsiden, og send dem til lederen.',
    'Lederen signerer og leverer, eller sender svarene tilbake til dere med en melding.',
    'Statsforvalteren ser svarene først når lederen har signert.',
  ],
  history: 'Dette har skjedd på kontoret',
  historyOf: {
    opened: 'Åpnet',
    'handed-over': 'Sendt til lederen',
    'sent-back': 'Sendt tilbake fra lederen',
    signed: 'Signert og levert',
  },
  messageIs: (message: string) => `Melding: ${message}`,
  joinedTitle: 'Dere svarer også for kontor dere er slått sammen med',
  joinedText: (offices: string) =>
    `Etter en sammenslåing svarer dere samlet, også for ${offices}. Det de hadde skrevet, står under hvert spørsmål. Bare det dere skriver i feltene, blir levert.`,
  joinedWrote: (office: string) => `${office} hadde skrevet:`,

  returnedTitle: 'Statsforvalteren ber om mer',
  returnedNext: 'Rett svarene, se over dem, og be lederen signere en gang til.',
  returnedBy: (name: string, when: string) => `${name}, ${when}`,
  sentBackTitle: (name: string) => `${name} har sendt svarene tilbake`,
  handedOverTitle: (name: string) => `${name} har sendt svarene til lederen`,

  hindrances: {
    withdrawn: 'Statsforvalteren har trukket kartleggingen tilbake. Dere skal ikke svare.',
    analysed: 'Statsforvalteren har begynt å gå gjennom svarene, og tar ikke imot flere.',
    exempt: 'Kontoret er fritatt fra å svare.',
    submitted: 'Svaret er signert og levert. Bare statsforvalteren kan åpne det for retting.',
    'submitted-by-letter':
      'Kontoret har svart i brev eller e-post, og statsforvalteren har registrert svaret.',
    'awaiting-leader':
      'Lederen må signere før svarene blir levert. Lederen kan også sende dem tilbake hvis noe skal endres.',
  } satisfies Record<Hindrance, string>,
  hindranceTitles: {
    withdrawn: 'Kartleggingen er trukket tilbake',
    analysed: 'Kartleggingen er avsluttet',
    exempt: 'Kontoret er fritatt',
    submitted: 'Svaret er levert',
    'submitted-by-letter': 'Svaret er registrert',
    'awaiting-leader': 'Venter på lederen',
  } satisfies Record<Hindrance, string>,
  reasonIs: (reason: string) => `Begrunnelse: ${reason}`,
  kept: 'Det som er skrevet, er tatt vare på.',
  keptHere:
    'Det du skrev, kunne ikke lagres, men står i feltene under. Kopier det om du trenger det.',

  stepLabel: 'Delene i skjemaet',
  checkStep: 'Kontroll',
  checkNote: 'Til slutt',
  saveAndNext: 'Lagre og gå videre',
  saveAndCheck: 'Lagre og se over',
  saveAndStay: 'Lagre',
  saveAndPrevious: 'Lagre og gå tilbake',
  saved: 'Alt er lagret.',
  savedWarned: 'Alt er lagret. Se over feltene med advarsel.',
  whoSees: 'Statsforvalteren ser ikke det dere skriver før lederen har signert.',
  noPersons: 'Ikke skriv om enkeltpersoner, og ikke skriv fødselsnummer.',
  comment: { required: 'Begrunn svaret', optional: 'Begrunn svaret', none: '' },
  percentHelp: 'Prosent, fra 0 til 100.',
  takeBack: 'Fjern svaret',
  onlyIf: (question: string, answers: string) =>
    `Svar bare hvis dere svarte ${answers} på ${question}.`,
  or: 'eller',
  lastWrittenBy: (name: string, when: string) => `Sist endret av ${name}, ${when}`,
  warningTitle: 'Står det noe om en enkeltperson her?',
  warned: {
    'identity-number': (shown: string) => `Dette ser ut som et fødselsnummer: ${shown}`,
    health: (shown: string) => `Ord om helse nær et navn: ${shown}`,
    benefit: (shown: string) => `Ord om ytelser nær et navn: ${shown}`,
  },
  warningNext:
    'Teksten er lagret. Fjern det som gjelder en enkeltperson. Må det stå, kan du krysse av her og lagre likevel.',
  confirmText: (code: string) =>
    `Lagre likevel. Jeg har sett over ${code}, og teksten må stå slik.`,
  confirmedBy: (name: string) => `${name} har sett over teksten og bekreftet at den må stå slik.`,
  warningCheck: 'Fjern det som gjelder en enkeltperson, eller bekreft at det må stå slik.',
  letStand: (code: string) => `La svaret på ${code} stå`,
  conflictHeading: 'En annen har skrevet i det samme feltet som deg',
  conflictLine: (question: string, name: string) => `${question}: ${name} har endret svaret`,
  conflictWrote: (name: string, when: string) => `${name} skrev ${when}:`,
  conflictNext:
    'Teksten i feltet er din og er ikke lagret ennå. Hvis du lagrer nå, erstatter den teksten over. Vil du ha med begge, må du først lime dem sammen i feltet.',
  conflictRest: 'Alt annet på siden er lagret.',
  emptyText: '(tomt)',
  atTime: (time: string) => `kl. ${time}`,

  check: 'Se over svarene',
  checkLead: (answered: number, asked: number) =>
    `Dere har svart på ${answered} av ${asked} spørsmål.`,
  allGood: 'Alt som må besvares, er på plass.',
  mend: (problems: number) =>
    problems === 1
      ? 'Ett svar mangler eller må rettes før dere kan levere'
      : `${problems} svar mangler eller må rettes før dere kan levere`,
  problemLine: (code: string, problem: string) => `${code}: ${problem}`,
  mendLink: (code: string) => `Rett svaret på ${code}`,
  changeLink: (code: string) => `Endre svaret på ${code}`,
  answerLink: (code: string) => `Svar på ${code}`,
  notAnswered: 'Ikke besvart',
  reason: 'Begrunnelse',
  writtenBy: (name: string) => `Skrevet av ${name}`,
  handOver: 'Send til lederen',
  handOverText: 'Lederen får se svarene, og signerer eller sender dem tilbake til dere.',
  messageToLeader: 'Melding til lederen',
  officeOnly: 'Bare kontoret ser meldingen.',
  sign: 'Signer og lever',
  signText: (office: string) =>
    `Du signerer svaret fra ${office}. Statsforvalteren får det med en gang, og det blir journalført. Etterpå kan dere bare rette svaret hvis statsforvalteren åpner for det.`,
  signAgainText: (office: string) =>
    `Du signerer det rettede svaret fra ${office}. Det forrige svaret blir stående i saken.`,
  signAsDeputy: 'Du signerer som vikar for lederen.',
  sendBack: 'Send tilbake',
  sendBackText: 'Da kan de som skriver, endre svarene.',
  messageToWriters: 'Hva skal endres?',
  backToOverview: 'Tilbake til oversikten',

  receipt: 'Kvittering',
  receiptLead: (office: string, governor: string) =>
    `Svaret fra ${office} er levert til ${governor}.`,
  signedBy: 'Signert av',
  deputy: (name: string) => `${name} (som vikar for lederen)`,
  signedAt: 'Tidspunkt',
  submissionNumber: 'Versjon',
  correction: (number: number) => `Nummer ${number}, retting av det forrige svaret`,
  firstSubmission: 'Første svar',
  onTime: 'Innen fristen',
  afterDeadline: 'Etter fristen',
  timeliness: 'Frist',
  alsoFor: 'Gjelder også',
  afterReceipt: 'Hva skjer nå?',
  afterReceiptSteps: (governor: string) => [
    `${governor} journalfører svaret på saken.`,
    'Trenger statsforvalteren mer, får dere svaret tilbake og beskjed på e-post.',
    'Når alle svar er gjennomgått, skriver statsforvalteren en oppsummering.',
  ],
  earlier: 'Tidligere versjoner',
  earlierCopy: (number: number, when: string) => `Versjon ${number}, ${when}`,
  printable: 'Kopi til utskrift',

  copyOf: (title: string) => `Kopi: ${title}`,
  copySigned: (name: string, when: string) => `Signert av ${name} ${when}.`,
  copyDraft: 'Utkast',
  copyDraftText: 'Dette er et utkast. Det er ikke signert og ikke levert.',
  office: 'Kontor',
  notAskedHere: 'Ikke aktuelt ut fra svarene',

  problems: {
    'answer-required': 'Svaret mangler.',
    'comment-required': 'Begrunnelsen mangler.',
    'not-a-number': 'Skriv et tall, for eksempel 12 000.',
    'not-a-percent': 'Skriv et tall fra 0 til 100.',
    'not-a-date': 'Skriv datoen som dag, måned og år, for eksempel 2.11.2026.',
    'not-a-choice': 'Velg et av svarene i listen.',
    'one-choice-only': 'Velg bare ett svar.',
    'answer-too-long': 'Teksten er for lang. Det er plass til 20 000 tegn. Den er ikke lagret.',
    'identity-number': 'Det ser ut til at det står et fødselsnummer her. Fjern det.',
    'personal-data': 'Se over teksten. Det ser ut til å stå noe om en enkeltperson.',
    'unknown-question':
      'Siden hadde et felt som ikke er med i skjemaet. Resten er lagret. Last siden på nytt.',
    'survey-not-open': 'Kartleggingen tar ikke lenger imot svar.',
    'not-open-for-answers': 'Svaret kan ikke endres nå. En annen har sendt det videre.',
    'not-awaiting-leader': 'Svaret venter ikke lenger på lederen. Last siden på nytt.',
    'answers-incomplete': 'Noen svar mangler eller må rettes. De er merket nedenfor.',
    'changed-meanwhile':
      'Noen har endret svarene etter at du åpnet siden. Se over dem på nytt før du signerer.',
  } satisfies Record<AnswerProblem, string> & Record<string, string>,
};

const nn: typeof nb = {
  surveys: 'Kartleggingar',
  listLead:
    'Her ligg kartleggingane statsforvaltaren har sendt til kontoret. Dei som ventar på svar, står først.',
  emptyTitle: 'Kontoret har ikkje fått noka kartlegging',
  emptyNext: 'Når statsforvaltaren sender ei kartlegging, kjem ho hit. Kontoret får også eit brev.',
  waiting: 'Ventar på svar',
  finished: 'Avslutta',
  survey: 'Kartlegging',
  askedBy: 'Frå',
  deadline: 'Svarfrist',
  state: 'Status',
  progress: 'Svara på',
  sentIn: 'Levert',
  notSentIn: 'Ikkje levert',

  states: {
    'not-opened': 'Ny',
    opened: 'Opna',
    'in-progress': 'Påbyrja',
    'awaiting-leader': 'Ventar på at leiaren signerer',
    submitted: 'Levert',
    'submitted-by-letter': 'Levert i brev eller e-post',
    returned: 'Sendt tilbake frå statsforvaltaren',
    exempt: 'Friteke',
    missing: 'Ikkje levert innan fristen',
  },
  withdrawn: 'Trekt tilbake',
  over: 'Avslutta utan svar',

  deadlineOn: (date) => `Svarfrist ${date}`,
  daysLeft: (days) =>
    days > 1
      ? `${days} dagar igjen`
      : days === 1
        ? 'i morgon'
        : days === 0
          ? 'i dag'
          : days === -1
            ? 'gjekk ut i går'
            : `gjekk ut for ${-days} dagar sidan`,
  lateTitle: 'Fristen har gått ut',
  lateText:
    'De kan framleis svare. Svaret blir merkt som levert etter fristen. Ta kontakt med statsforvaltaren dersom de treng meir tid.',
  answeredOf: (answered, asked) => `${answered} av ${asked} spørsmål`,
  notAsked: 'Ingen spørsmål her, ut frå det de har svara',

  about: 'Kva det gjeld',
  purpose: 'Formål',
  legalBasis: 'Heimel',
  use: 'Slik blir svara brukte',
  caseNumber: 'Saksnummer',
  contact: 'Kontakt',
  parts: 'Delane i skjemaet',
  part: (position, title) => `Del ${position}: ${title}`,
  start: 'Start med å svare',
  goOn: 'Svar vidare',
  goToCheck: 'Sjå over svara',
  readAndSign: 'Les og signer',
  seeAnswers: 'Sjå svara',
  seeReceipt: 'Sjå kvitteringa',
  seePromises: 'Det statsforvaltaren har lova etter kartlegginga',
  seeCopy: 'Sjå heile skjemaet',
  writers: 'Kven har skrive?',
  noWriters: 'Ingen har skrive noko enno. Fleire kan skrive samtidig.',
  wrote: (answers) => (answers === 1 ? 'Har skrive eitt svar' : `Har skrive ${answers} svar`),
  lastWrote: (when) => `Sist ${when}`,
  next: 'Slik går de fram',
  nextSteps: [
    'Skriv svara. Fleire ved kontoret kan skrive, og de kan bruke fleire dagar.',
    'Sjå over svara på kontrollsida, og send dei til leiaren.',
    'Leiaren signerer og leverer, eller sender svara tilbake til dykk med ei melding.',
    'Statsforvaltaren ser ikkje svara før leiaren har signert.',
  ],
  history: 'Dette har hendt på kontoret',
  historyOf: {
    opened: 'Opna',
    'handed-over': 'Sendt til leiaren',
    'sent-back': 'Sendt tilbake frå leiaren',
    signed: 'Signert og levert',
  },
  messageIs: (message) => `Melding: ${message}`,
  joinedTitle: 'De svarar også for kontor de er slått saman med',
  joinedText: (offices) =>
    `Etter ei samanslåing svarar de samla, også for ${offices}. Det dei hadde skrive, står under kvart spørsmål. Berre det de skriv i felta, blir levert.`,
  joinedWrote: (office) => `${office} hadde skrive:`,

  returnedTitle: 'Statsforvaltaren ber om meir',
  returnedNext: 'Rett svara, sjå over dei, og be leiaren signere ein gong til.',
  returnedBy: (name, when) => `${name}, ${when}`,
  sentBackTitle: (name) => `${name} har sendt svara tilbake`,
  handedOverTitle: (name) => `${name} har sendt svara til leiaren`,

  hindrances: {
    withdrawn: 'Statsforvaltaren har trekt kartlegginga tilbake. De skal ikkje svare.',
    analysed: 'Statsforvaltaren har byrja å gå gjennom svara, og tek ikkje imot fleire.',
    exempt: 'Kontoret er friteke frå å svare.',
    submitted: 'Svaret er signert og levert. Berre statsforvaltaren kan opne det for retting.',
    'submitted-by-letter':
      'Kontoret har svara i brev eller e-post, og statsforvaltaren har registrert svaret.',
    'awaiting-leader':
      'Leiaren må signere før svara blir leverte. Leiaren kan også sende dei tilbake dersom noko skal endrast.',
  },
  hindranceTitles: {
    withdrawn: 'Kartlegginga er trekt tilbake',
    analysed: 'Kartlegginga er avslutta',
    exempt: 'Kontoret er friteke',
    submitted: 'Svaret er levert',
    'submitted-by-letter': 'Svaret er registrert',
    'awaiting-leader': 'Ventar på leiaren',
  },
  reasonIs: (reason) => `Grunngiving: ${reason}`,
  kept: 'Det som er skrive, er teke vare på.',
  keptHere:
    'Det du skreiv, kunne ikkje lagrast, men står i felta under. Kopier det om du treng det.',

  stepLabel: 'Delane i skjemaet',
  checkStep: 'Kontroll',
  checkNote: 'Til slutt',
  saveAndNext: 'Lagre og gå vidare',
  saveAndCheck: 'Lagre og sjå over',
  saveAndStay: 'Lagre',
  saveAndPrevious: 'Lagre og gå tilbake',
  saved: 'Alt er lagra.',
  savedWarned: 'Alt er lagra. Sjå over felta med åtvaring.',
  whoSees: 'Statsforvaltaren ser ikkje det de skriv før leiaren har signert.',
  noPersons: 'Ikkje skriv om enkeltpersonar, og ikkje skriv fødselsnummer.',
  comment: { required: 'Grunngje svaret', optional: 'Grunngje svaret', none: '' },
  percentHelp: 'Prosent, frå 0 til 100.',
  takeBack: 'Fjern svaret',
  onlyIf: (question, answers) => `Svar berre dersom de svara ${answers} på ${question}.`,
  or: 'eller',
  lastWrittenBy: (name, when) => `Sist endra av ${name}, ${when}`,
  warningTitle: 'Står det noko om ein enkeltperson her?',
  warned: {
    'identity-number': (shown) => `Dette ser ut som eit fødselsnummer: ${shown}`,
    health: (shown) => `Ord om helse nær eit namn: ${shown}`,
    benefit: (shown) => `Ord om ytingar nær eit namn: ${shown}`,
  },
  warningNext:
    'Teksten er lagra. Fjern det som gjeld ein enkeltperson. Må det stå, kan du krysse av her og lagre likevel.',
  confirmText: (code) => `Lagre likevel. Eg har sett over ${code}, og teksten må stå slik.`,
  confirmedBy: (name) => `${name} har sett over teksten og stadfesta at han må stå slik.`,
  warningCheck: 'Fjern det som gjeld ein enkeltperson, eller stadfest at det må stå slik.',
  letStand: (code) => `La svaret på ${code} stå`,
  conflictHeading: 'Ein annan har skrive i det same feltet som deg',
  conflictLine: (question, name) => `${question}: ${name} har endra svaret`,
  conflictWrote: (name, when) => `${name} skreiv ${when}:`,
  conflictNext:
    'Teksten i feltet er din og er ikkje lagra enno. Dersom du lagrar no, erstattar han teksten over. Vil du ha med begge, må du først lime dei saman i feltet.',
  conflictRest: 'Alt anna på sida er lagra.',
  emptyText: '(tomt)',
  atTime: (time) => `kl. ${time}`,

  check: 'Sjå over svara',
  checkLead: (answered, asked) => `De har svara på ${answered} av ${asked} spørsmål.`,
  allGood: 'Alt som må svarast på, er på plass.',
  mend: (problems) =>
    problems === 1
      ? 'Eitt svar manglar eller må rettast før de kan levere'
      : `${problems} svar manglar eller må rettast før de kan levere`,
  problemLine: (code, problem) => `${code}: ${problem}`,
  mendLink: (code) => `Rett svaret på ${code}`,
  changeLink: (code) => `Endre svaret på ${code}`,
  answerLink: (code) => `Svar på ${code}`,
  notAnswered: 'Ikkje svara på',
  reason: 'Grunngiving',
  writtenBy: (name) => `Skrive av ${name}`,
  handOver: 'Send til leiaren',
  handOverText: 'Leiaren får sjå svara, og signerer eller sender dei tilbake til dykk.',
  messageToLeader: 'Melding til leiaren',
  officeOnly: 'Berre kontoret ser meldinga.',
  sign: 'Signer og lever',
  signText: (office) =>
    `Du signerer svaret frå ${office}. Statsforvaltaren får det med ein gong, og det blir journalført. Etterpå kan de berre rette svaret dersom statsforvaltaren opnar for det.`,
  signAgainText: (office) =>
    `Du signerer det retta svaret frå ${office}. Det førre svaret blir ståande i saka.`,
  signAsDeputy: 'Du signerer som vikar for leiaren.',
  sendBack: 'Send tilbake',
  sendBackText: 'Då kan dei som skriv, endre svara.',
  messageToWriters: 'Kva skal endrast?',
  backToOverview: 'Tilbake til oversikta',

  receipt: 'Kvittering',
  receiptLead: (office, governor) => `Svaret frå ${office} er levert til ${governor}.`,
  signedBy: 'Signert av',
  deputy: (name) => `${name} (som vikar for leiaren)`,
  signedAt: 'Tidspunkt',
  submissionNumber: 'Versjon',
  correction: (number) => `Nummer ${number}, retting av det førre svaret`,
  firstSubmission: 'Første svar',
  onTime: 'Innan fristen',
  afterDeadline: 'Etter fristen',
  timeliness: 'Frist',
  alsoFor: 'Gjeld også',
  afterReceipt: 'Kva skjer no?',
  afterReceiptSteps: (governor) => [
    `${governor} journalfører svaret på saka.`,
    'Treng statsforvaltaren meir, får de svaret tilbake og melding på e-post.',
    'Når alle svara er gjennomgåtte, skriv statsforvaltaren ei oppsummering.',
  ],
  earlier: 'Tidlegare versjonar',
  earlierCopy: (number, when) => `Versjon ${number}, ${when}`,
  printable: 'Kopi til utskrift',

  copyOf: (title) => `Kopi: ${title}`,
  copySigned: (name, when) => `Signert av ${name} ${when}.`,
  copyDraft: 'Utkast',
  copyDraftText: 'Dette er eit utkast. Det er ikkje signert og ikkje levert.',
  office: 'Kontor',
  notAskedHere: 'Ikkje aktuelt ut frå svara',

  problems: {
    'answer-required': 'Svaret manglar.',
    'comment-required': 'Grunngivinga manglar.',
    'not-a-number': 'Skriv eit tal, til dømes 12 000.',
    'not-a-percent': 'Skriv eit tal frå 0 til 100.',
    'not-a-date': 'Skriv datoen som dag, månad og år, til dømes 2.11.2026.',
    'not-a-choice': 'Vel eitt av svara i lista.',
    'one-choice-only': 'Vel berre eitt svar.',
    'answer-too-long': 'Teksten er for lang. Det er plass til 20 000 teikn. Han er ikkje lagra.',
    'identity-number': 'Det ser ut til at det står eit fødselsnummer her. Fjern det.',
    'personal-data': 'Sjå over teksten. Det ser ut til å stå noko om ein enkeltperson.',
    'unknown-question':
      'Sida hadde eit felt som ikkje er med i skjemaet. Resten er lagra. Last sida på nytt.',
    'survey-not-open': 'Kartlegginga tek ikkje lenger imot svar.',
    'not-open-for-answers': 'Svaret kan ikkje endrast no. Ein annan har sendt det vidare.',
    'not-awaiting-leader': 'Svaret ventar ikkje lenger på leiaren. Last sida på nytt.',
    'answers-incomplete': 'Nokre svar manglar eller må rettast. Dei er merkte nedanfor.',
    'changed-meanwhile':
      'Nokon har endra svara etter at du opna sida. Sjå over dei på nytt før du signerer.',
  },
};

export const texts = { nb, nn };

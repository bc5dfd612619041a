import type { WordFault } from '#platform/word/open-word.ts';
import type { AnswerProblem } from '../domain/answer.ts';
import type { WordDoubt } from '../word-answers.ts';
import type { RecognitionFault } from '../word-recognition.ts';

type PageProblem =
  | WordFault
  | RecognitionFault
  | AnswerProblem
  | 'unknown-question'
  | 'survey-not-open'
  | 'not-open-for-answers'
  | 'already-used'
  | 'choose-which'
  | 'choose-office'
  | 'case-not-open'
  | 'answers-incomplete'
  | 'no-answers'
  | 'not-yet'
  | 'signed-on-web';

const nb = {
  documentTitle: (office: string, survey: string) =>
    `Svar i Word eller brev fra ${office}: ${survey}`,

  title: 'Svar i Word',
  lead: 'Dere kan fylle ut skjemaet i Word eller LibreOffice, også uten nett, og laste det opp her. Svarene blir til utkastet deres på nettet. Lederen signerer på nettet.',
  fetch: 'Hent skjemaet',
  fetchText: (office: string) =>
    `Skjemaet er laget for ${office}. Det kjennes igjen på en referanse som står øverst.`,
  fetchDraft: 'Det dere alt har skrevet på nettet, står i feltene.',
  fetchIn: {
    nn: 'Skjemaet på nynorsk (Word)',
    nb: 'Skjemaet på bokmål (Word)',
    begge: 'Skjemaet på bokmål, med nynorsk under hvert spørsmål (Word)',
  },
  fetchBothOther: 'Skjemaet på nynorsk, med bokmål under hvert spørsmål (Word)',
  upload: 'Last opp et utfylt skjema',
  file: 'Word-skjema',
  fileHelp: 'En fil som slutter på .docx eller .odt, på høyst 20 MB.',
  send: 'Last opp og se over',
  sendNote: 'Ingenting blir lagret i utkastet før dere har sett over det.',
  waiting: 'Venter på at noen ser over',
  waitingFrom: (name: string, when: string) => `Lastet opp av ${name} ${when}`,
  waitingGovernor: (when: string) => `Sendt fra statsforvalteren, som fikk skjemaet ${when}`,
  lookThrough: 'Se over svarene',
  toWord: 'Svar i Word i stedet',
  backToAnswer: 'Tilbake til svaret',
  discarded: 'Skjemaet er lagt bort. Ingenting i utkastet er endret.',
  wordCopy: 'Last ned som Word',
  preview: 'Last ned som Word',

  checkTitle: 'Se over svarene fra Word-skjemaet',
  checkLead:
    'I feltene står det vi leste i skjemaet. Rett det som er blitt feil. Det som er lagret fra før, står ved hvert spørsmål.',
  checkOriginal: 'Åpne skjemaet slik det ble lastet opp',
  byHeadingTitle: 'Skjemaet er lagret i et annet program enn Word',
  byHeading:
    'Feltene hadde mistet navnene sine, og svarene er funnet ut fra overskriftene. Se ekstra nøye etter at hvert svar står under riktig spørsmål.',
  toLookAt: (count: number) =>
    count === 1 ? 'Ett spørsmål må ses nærmere på' : `${count} spørsmål må ses nærmere på`,
  nothingUnclear: 'Alle feltene ble funnet, og ingenting var uklart.',
  section: (position: number, title: string) => `Del ${position}: ${title}`,
  storedTitle: 'Lagret fra før',
  storedNothing: 'Ingenting er lagret fra før.',
  storedSame: 'Det samme som i skjemaet.',
  signedTitle: 'Levert tidligere',
  storedStays: 'Ikke besvart i skjemaet. Det som er lagret, blir stående.',
  notInForm: 'Ikke besvart i skjemaet.',
  notAsked: 'Spørsmålet er ikke aktuelt ut fra svarene i skjemaet.',
  which: (code: string) => `Hva skal gjelde for ${code}?`,
  useWord: 'Det som står i feltet her',
  useStored: 'Det som er lagret fra før',
  outside: 'Sto utenfor feltet:',
  written: 'I skjemaet står det:',
  personal: 'Det kan stå noe om en enkeltperson her. Fjern det hvis det ikke må stå der.',
  use: 'Lagre i utkastet',
  useNote: 'Svarene blir utkastet deres. Svaret er ikke levert før lederen har signert.',
  discard: 'Legg bort skjemaet',
  usedTitle: 'Skjemaet er alt sett over',
  usedText: 'Svarene står i utkastet.',
  saved: 'Svarene fra Word-skjemaet er lagret i utkastet. Se over dem, og send dem til lederen.',
  doubts: {
    'not-found': 'Vi fant ikke spørsmålet i skjemaet.',
    'outside-field': 'Det står tekst utenfor feltet.',
    'several-places': 'Feltet står flere steder i skjemaet, med ulikt innhold.',
    'one-choice-only': 'Flere ruter er krysset av. Velg ett svar.',
    'not-a-number': 'Dette er ikke et tall.',
    'not-a-percent': 'Dette er ikke et tall fra 0 til 100.',
    'not-a-date': 'Dette er ikke en dato.',
    'answer-too-long': 'Teksten er lengre enn det er plass til (20 000 tegn).',
  } satisfies Record<WordDoubt, string>,

  officeTitle: 'Ta imot svar i Word eller brev',
  officeLead:
    'Last opp det som kom i e-post eller på papir. Et Word-skjema fra Medverk kjennes igjen av seg selv. Originalen blir journalført i saken.',
  officeFile: 'Word-skjema, eller brev i Word, PDF eller .odt',
  officeFileHelp: 'En fil på høyst 20 MB.',
  officeChoose: 'Hvem svaret er fra',
  officeChooseHelp: 'Trengs bare for et brev, eller når referansen er borte.',
  officeItself: 'Kjennes igjen av seg selv',
  officeClosed: 'Kartleggingen tar ikke imot svar nå.',
  officeNothing: 'Ingenting venter.',
  officeWaiting: (when: string, name: string) => `Mottatt ${when}, lastet opp av ${name}`,
  officeMailed: (when: string, sender: string) => `Kom i e-post ${when}, fra ${sender}`,
  mailed: (when: string, sender: string) => `Skjemaet kom i e-post ${when}, fra ${sender}.`,
  mailedDocument: 'Åpne e-posten i saken',
  letter: 'Det som står i originalen',
  officeCheck: (office: string) => `Svar fra ${office}`,
  officeCheckLead:
    'Kontroller det som ble lest ut, mot originalen. Er svaret signert av lederen, registrerer du det. Er det ikke signert, sender du det til kontoret.',
  officeKeyLead:
    'Åpne originalen og skriv inn det som står der. Det kontoret ikke har svart på, lar du stå åpent.',
  officeOriginal: 'Åpne originalen i saken',
  officeBegun: 'Kontoret har begynt å svare på nettet',
  officeBegunText:
    'Du ser ikke det de har skrevet. Registrerer du brevet, kan de ikke levere på nettet. Spør kontoret hvis du er i tvil.',
  signer: 'Hvem har signert originalen?',
  signerHelp: 'Navnet til lederen, slik det står der.',
  receivedOn: 'Når kom det?',
  register: 'Registrer som mottatt svar',
  registerNote: 'Svaret teller som levert. Originalen står i saken.',
  forward: 'Send til kontoret for kontroll',
  forwardText:
    'Når svaret ikke er signert: Kontoret ser over det og lederen signerer på nettet. De får beskjed på e-post.',
  forwardDone: 'Skjemaet er sendt til kontoret.',
  forwardUntold:
    'Skjemaet er sendt til kontoret, men e-postadressen mangler. Gi dem beskjed på annen måte.',
  registerDone: 'Svaret er registrert.',
  toReceive: 'Ta imot svar i Word eller brev',

  problems: {
    'no-file': 'Velg en fil først.',
    'file-too-large': 'Filen er større enn 20 MB.',
    'not-word': 'Dette er ikke et Word-dokument. Lagre skjemaet som .docx, og prøv igjen.',
    'old-word': 'Dette er det gamle Word-formatet (.doc). Lagre skjemaet som .docx, og prøv igjen.',
    pdf: 'Dette er en PDF. Svarene kan bare leses fra Word-skjemaet (.docx).',
    encrypted: 'Dokumentet er låst med passord. Fjern passordet, og prøv igjen.',
    macros:
      'Dokumentet har makroer. Av sikkerhetsgrunner tar vi ikke imot det. Lagre det som .docx uten makroer.',
    external:
      'Dokumentet henter innhold utenfra, for eksempel en mal eller et bilde fra nettet. Av sikkerhetsgrunner tar vi ikke imot det. Bruk skjemaet slik det ble lastet ned.',
    embedded:
      'Dokumentet har andre filer inni seg. Av sikkerhetsgrunner tar vi ikke imot det. Ta dem bort, og prøv igjen.',
    'unpacks-too-large':
      'Dokumentet blir altfor stort når det pakkes ut. Ta bort bilder og annet som ikke hører til skjemaet.',
    dtd: 'Dokumentet er bygd på en måte som vi av sikkerhetsgrunner ikke tar imot. Lagre det på nytt i Word.',
    broken: 'Filen er skadet og kan ikke leses. Lagre den på nytt i Word, og prøv igjen.',
    'no-reference':
      'Vi fant ingen referanse i dokumentet. Bruk skjemaet som kan hentes på denne siden.',
    'several-references': 'Dokumentet har flere ulike referanser. Last opp ett skjema om gangen.',
    'other-office': 'Skjemaet tilhører et annet kontor.',
    'other-round': 'Skjemaet tilhører en annen kartlegging.',
    'other-edition':
      'Skjemaet er fra før spørsmålene ble endret. Hent det nye skjemaet, og flytt svarene dit.',
    'survey-not-open': 'Kartleggingen tar ikke lenger imot svar.',
    'not-open-for-answers': 'Svaret kan ikke endres nå. Det er levert eller sendt til lederen.',
    'already-used': 'Skjemaet er alt sett over. Last siden på nytt.',
    'choose-which': 'Velg hva som skal gjelde.',
    'choose-office': 'Vi ser ikke hvem dette er fra. Velg kontoret.',
    'case-not-open': 'Saken er avsluttet og tar ikke imot dokumenter.',
    'answers-incomplete': 'Noen svar må rettes. De er merket nedenfor.',
    'no-answers': 'Skriv inn minst ett svar.',
    'not-yet': 'Datoen har ikke vært ennå.',
    'signed-on-web': 'Kontoret har signert på nettet før, og retter svaret der.',
    'answer-required': 'Svaret mangler.',
    'comment-required': 'Begrunnelsen mangler.',
    'not-a-number': 'Skriv et tall, for eksempel 12 000.',
    'not-a-percent': 'Skriv et tall fra 0 til 100.',
    'not-a-date': 'Skriv datoen som dag, måned og år, for eksempel 2.11.2026.',
    'not-a-choice': 'Velg ett av svarene i listen.',
    'one-choice-only': 'Velg bare ett svar.',
    'answer-too-long': 'Teksten er for lang. Det er plass til 20 000 tegn.',
    'personal-data': 'Det ser ut til at det står et fødselsnummer her. Fjern det.',
    'unknown-question': 'Siden hadde et felt som ikke er med i skjemaet. Last siden på nytt.',
  } satisfies Record<PageProblem, string>,
  otherRound: (title: string) => `Skjemaet tilhører en annen kartlegging: «${title}».`,
  problemAt: (code: string, problem: string) => `${code}: ${problem}`,
};

const nn: typeof nb = {
  documentTitle: (office, survey) => `Svar i Word eller brev frå ${office}: ${survey}`,

  title: 'Svar i Word',
  lead: 'De kan fylle ut skjemaet i Word eller LibreOffice, også utan nett, og laste det opp her. Svara blir utkastet dykkar på nettet. Leiaren signerer på nettet.',
  fetch: 'Hent skjemaet',
  fetchText: (office) =>
    `Skjemaet er laga for ${office}. Vi kjenner det igjen på ein referanse som står øvst.`,
  fetchDraft: 'Det de alt har skrive på nettet, står i felta.',
  fetchIn: {
    nn: 'Skjemaet på nynorsk (Word)',
    nb: 'Skjemaet på bokmål (Word)',
    begge: 'Skjemaet på bokmål, med nynorsk under kvart spørsmål (Word)',
  },
  fetchBothOther: 'Skjemaet på nynorsk, med bokmål under kvart spørsmål (Word)',
  upload: 'Last opp eit utfylt skjema',
  file: 'Word-skjema',
  fileHelp: 'Ei fil som sluttar på .docx eller .odt, på høgst 20 MB.',
  send: 'Last opp og sjå over',
  sendNote: 'Ingenting blir lagra i utkastet før de har sett over det.',
  waiting: 'Ventar på at nokon ser over',
  waitingFrom: (name, when) => `Lasta opp av ${name} ${when}`,
  waitingGovernor: (when) => `Sendt frå statsforvaltaren, som fekk skjemaet ${when}`,
  lookThrough: 'Sjå over svara',
  toWord: 'Svar i Word i staden',
  backToAnswer: 'Tilbake til svaret',
  discarded: 'Skjemaet er lagt bort. Ingenting i utkastet er endra.',
  wordCopy: 'Last ned som Word',
  preview: 'Last ned som Word',

  checkTitle: 'Sjå over svara frå Word-skjemaet',
  checkLead:
    'I felta står det vi las i skjemaet. Rett det som har vorte feil. Det som er lagra frå før, står ved kvart spørsmål.',
  checkOriginal: 'Opne skjemaet slik det vart lasta opp',
  byHeadingTitle: 'Skjemaet er lagra i eit anna program enn Word',
  byHeading:
    'Felta hadde mista namna sine, og svara er funne ut frå overskriftene. Sjå ekstra nøye etter at kvart svar står under rett spørsmål.',
  toLookAt: (count) =>
    count === 1 ? 'Eitt spørsmål må sjåast nærare på' : `${count} spørsmål må sjåast nærare på`,
  nothingUnclear: 'Vi fann alle felta, og ingenting var uklart.',
  section: (position, title) => `Del ${position}: ${title}`,
  storedTitle: 'Lagra frå før',
  storedNothing: 'Ingenting er lagra frå før.',
  storedSame: 'Det same som i skjemaet.',
  signedTitle: 'Levert tidlegare',
  storedStays: 'Ikkje svara på i skjemaet. Det som er lagra, blir ståande.',
  notInForm: 'Ikkje svara på i skjemaet.',
  notAsked: 'Spørsmålet er ikkje aktuelt ut frå svara i skjemaet.',
  which: (code) => `Kva skal gjelde for ${code}?`,
  useWord: 'Det som står i feltet her',
  useStored: 'Det som er lagra frå før',
  outside: 'Stod utanfor feltet:',
  written: 'I skjemaet står det:',
  personal: 'Det kan stå noko om ein enkeltperson her. Fjern det dersom det ikkje må stå der.',
  use: 'Lagre i utkastet',
  useNote: 'Svara blir utkastet dykkar. Svaret er ikkje levert før leiaren har signert.',
  discard: 'Legg bort skjemaet',
  usedTitle: 'Skjemaet er alt sett over',
  usedText: 'Svara står i utkastet.',
  saved: 'Svara frå Word-skjemaet er lagra i utkastet. Sjå over dei, og send dei til leiaren.',
  doubts: {
    'not-found': 'Vi fann ikkje spørsmålet i skjemaet.',
    'outside-field': 'Det står tekst utanfor feltet.',
    'several-places': 'Feltet står fleire stader i skjemaet, med ulikt innhald.',
    'one-choice-only': 'Fleire ruter er kryssa av. Vel eitt svar.',
    'not-a-number': 'Dette er ikkje eit tal.',
    'not-a-percent': 'Dette er ikkje eit tal frå 0 til 100.',
    'not-a-date': 'Dette er ikkje ein dato.',
    'answer-too-long': 'Teksten er lengre enn det er plass til (20 000 teikn).',
  },

  officeTitle: 'Ta imot svar i Word eller brev',
  officeLead:
    'Last opp det som kom i e-post eller på papir. Eit Word-skjema frå Medverk blir kjent igjen av seg sjølv. Originalen blir journalført i saka.',
  officeFile: 'Word-skjema, eller brev i Word, PDF eller .odt',
  officeFileHelp: 'Ei fil på høgst 20 MB.',
  officeChoose: 'Kven svaret er frå',
  officeChooseHelp: 'Trengst berre for eit brev, eller når referansen er borte.',
  officeItself: 'Blir kjent igjen av seg sjølv',
  officeClosed: 'Kartlegginga tek ikkje imot svar no.',
  officeNothing: 'Ingenting ventar.',
  officeWaiting: (when, name) => `Motteke ${when}, lasta opp av ${name}`,
  officeMailed: (when, sender) => `Kom i e-post ${when}, frå ${sender}`,
  mailed: (when, sender) => `Skjemaet kom i e-post ${when}, frå ${sender}.`,
  mailedDocument: 'Opne e-posten i saka',
  letter: 'Det som står i originalen',
  officeCheck: (office) => `Svar frå ${office}`,
  officeCheckLead:
    'Kontroller det som vart lese ut, mot originalen. Er svaret signert av leiaren, registrerer du det. Er det ikkje signert, sender du det til kontoret.',
  officeKeyLead:
    'Opne originalen og skriv inn det som står der. Det kontoret ikkje har svara på, lèt du stå ope.',
  officeOriginal: 'Opne originalen i saka',
  officeBegun: 'Kontoret har byrja å svare på nettet',
  officeBegunText:
    'Du ser ikkje det dei har skrive. Registrerer du brevet, kan dei ikkje levere på nettet. Spør kontoret dersom du er i tvil.',
  signer: 'Kven har signert originalen?',
  signerHelp: 'Namnet til leiaren, slik det står der.',
  receivedOn: 'Når kom det?',
  register: 'Registrer som motteke svar',
  registerNote: 'Svaret tel som levert. Originalen står i saka.',
  forward: 'Send til kontoret for kontroll',
  forwardText:
    'Når svaret ikkje er signert: Kontoret ser over det, og leiaren signerer på nettet. Dei får melding på e-post.',
  forwardDone: 'Skjemaet er sendt til kontoret.',
  forwardUntold:
    'Skjemaet er sendt til kontoret, men e-postadressa manglar. Gi dei melding på annan måte.',
  registerDone: 'Svaret er registrert.',
  toReceive: 'Ta imot svar i Word eller brev',

  problems: {
    'no-file': 'Vel ei fil først.',
    'file-too-large': 'Fila er større enn 20 MB.',
    'not-word': 'Dette er ikkje eit Word-dokument. Lagre skjemaet som .docx, og prøv igjen.',
    'old-word': 'Dette er det gamle Word-formatet (.doc). Lagre skjemaet som .docx, og prøv igjen.',
    pdf: 'Dette er ein PDF. Svara kan berre lesast frå Word-skjemaet (.docx).',
    encrypted: 'Dokumentet er låst med passord. Fjern passordet, og prøv igjen.',
    macros:
      'Dokumentet har makroar. Av tryggleiksgrunnar tek vi ikkje imot det. Lagre det som .docx utan makroar.',
    external:
      'Dokumentet hentar innhald utanfrå, til dømes ein mal eller eit bilete frå nettet. Av tryggleiksgrunnar tek vi ikkje imot det. Bruk skjemaet slik det vart lasta ned.',
    embedded:
      'Dokumentet har andre filer i seg. Av tryggleiksgrunnar tek vi ikkje imot det. Ta dei bort, og prøv igjen.',
    'unpacks-too-large':
      'Dokumentet blir altfor stort når det blir pakka ut. Ta bort bilete og anna som ikkje høyrer til skjemaet.',
    dtd: 'Dokumentet er bygd på ein måte som vi av tryggleiksgrunnar ikkje tek imot. Lagre det på nytt i Word.',
    broken: 'Fila er skadd og kan ikkje lesast. Lagre ho på nytt i Word, og prøv igjen.',
    'no-reference':
      'Vi fann ingen referanse i dokumentet. Bruk skjemaet som de kan hente på denne sida.',
    'several-references': 'Dokumentet har fleire ulike referansar. Last opp eitt skjema om gongen.',
    'other-office': 'Skjemaet høyrer til eit anna kontor.',
    'other-round': 'Skjemaet høyrer til ei anna kartlegging.',
    'other-edition':
      'Skjemaet er frå før spørsmåla vart endra. Hent det nye skjemaet, og flytt svara dit.',
    'survey-not-open': 'Kartlegginga tek ikkje lenger imot svar.',
    'not-open-for-answers': 'Svaret kan ikkje endrast no. Det er levert eller sendt til leiaren.',
    'already-used': 'Skjemaet er alt sett over. Last sida på nytt.',
    'choose-which': 'Vel kva som skal gjelde.',
    'choose-office': 'Vi ser ikkje kven dette er frå. Vel kontoret.',
    'case-not-open': 'Saka er avslutta og tek ikkje imot dokument.',
    'answers-incomplete': 'Nokre svar må rettast. Dei er merkte nedanfor.',
    'no-answers': 'Skriv inn minst eitt svar.',
    'not-yet': 'Datoen har ikkje vore enno.',
    'signed-on-web': 'Kontoret har signert på nettet før, og rettar svaret der.',
    'answer-required': 'Svaret manglar.',
    'comment-required': 'Grunngivinga manglar.',
    'not-a-number': 'Skriv eit tal, til dømes 12 000.',
    'not-a-percent': 'Skriv eit tal frå 0 til 100.',
    'not-a-date': 'Skriv datoen som dag, månad og år, til dømes 2.11.2026.',
    'not-a-choice': 'Vel eitt av svara i lista.',
    'one-choice-only': 'Vel berre eitt svar.',
    'answer-too-long': 'Teksten er for lang. Det er plass til 20 000 teikn.',
    'personal-data': 'Det ser ut til at det står eit fødselsnummer her. Fjern det.',
    'unknown-question': 'Sida hadde eit felt som ikkje er med i skjemaet. Last sida på nytt.',
  },
  otherRound: (title) => `Skjemaet høyrer til ei anna kartlegging: «${title}».`,
  problemAt: (code, problem) => `${code}: ${problem}`,
};

export const wordPageTexts = { nb, nn };

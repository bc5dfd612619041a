import type { Caution } from '../domain/results.ts';
import type { SizeClass } from '../domain/response.ts';

const nb = {
  results: 'Resultater',
  lead: 'Hvem som har svart, og hva de svarte. Tallene gjelder kontor, ikke brukere.',
  notIncludedTitle: 'Ikke alle har svart',
  notIncluded: (missing: number) =>
    missing === 1
      ? 'Ett kontor har ikke svart ennå. Svaret er ikke med i tallene her.'
      : `${missing} kontor har ikke svart ennå. Svarene er ikke med i tallene her.`,
  allAnswered:
    'Alle som er spurt, har svart. Tallene kan endre seg hvis et kontor retter svaret sitt.',
  returnedCounts:
    'Har dere sendt et svar tilbake, er den siste signerte versjonen med til lederen signerer på nytt.',
  noAnswersTitle: 'Ingen har svart ennå',
  noAnswersNext: 'Tallene kommer her etter hvert som kontorene leverer.',
  followAnswers: 'Følg svarene',
  elsewhereTitle: 'Svarene er ikke her',
  elsewhere:
    'Denne runden er fra før Medverk. Svarene ligger i et annet arkiv, men spørsmålene kan brukes på nytt.',
  responseRate: 'Svarprosent',
  responseRateCaption: 'Hvor mange som har svart, etter størrelse og fylke',
  group: 'Gruppe',
  all: 'Alle',
  sizes: {
    small: 'Under 5 000 innbyggere',
    medium: '5 000–19 999 innbyggere',
    large: '20 000 innbyggere eller flere',
  } satisfies Record<SizeClass, string>,
  asked: 'Spurt',
  answered: 'Svart',
  percent: 'Prosent',
  notAnswered: 'Ikke svart',
  exempt: 'Fritatt',
  answeredOf: (answered: string, asked: string) => `${answered} av ${asked} kontor`,
  exemptNote: (exempt: number) =>
    exempt === 1
      ? 'Ett kontor er fritatt og regnes ikke med blant de spurte.'
      : `${exempt} kontor er fritatt og regnes ikke med blant de spurte.`,
  joinedNote: (joined: number) =>
    joined === 1
      ? 'Ett kontor svarte gjennom et annet etter en sammenslåing. Det regnes som svart, men svaret telles én gang.'
      : `${joined} kontor svarte gjennom andre etter en sammenslåing. De regnes som svart, men hvert svar telles én gang.`,
  lateNote: (late: number) =>
    late === 1
      ? 'Ett kontor svarte etter fristen. Svaret er med.'
      : `${late} kontor svarte etter fristen. Svarene er med.`,
  whoHasNot: 'Se hvem som ikke har svart',
  questions: 'Spørsmålene',
  wholeSection: (title: string) => `Se alle svarene i «${title}»`,
  answersCount: (count: number) => (count === 1 ? '1 svar' : `${count} svar`),
  download: 'Last ned',
  downloadLead:
    'Filene inneholder alt kontorene har levert, med navn på kontoret. Nedlastingen blir logget.',
  xlsx: 'Regneark (XLSX)',
  csv: 'Én rad per svar (CSV)',
  wideCsv: 'Én rad per kontor (CSV)',
  json: 'Skjema og svar (JSON)',

  sectionLead: (answered: string) =>
    `${answered} har svart. Velg et spørsmål for å se svarene etter størrelse og lese det kontorene skrev.`,
  nOf: (answered: string, asked: string) => `n = ${answered} av ${asked} kontor`,
  percentOfAnswered: 'Prosent av dem som svarte på spørsmålet.',
  mostChose: (choice: string, count: string, of: string) =>
    `Flest svarte «${choice}»: ${count} av ${of}.`,
  sharedFirst: (choices: string, count: string, of: string) =>
    `Like mange svarte ${choices}: ${count} av ${of} på hver.`,
  mostMonth: (month: string, count: string, of: string) =>
    `Flest oppga ${month}: ${count} av ${of}.`,
  nobodyAnswered: 'Ingen har svart på dette spørsmålet.',
  figuresSummary: (median: string, low: string, high: string) =>
    `Midterste kontor svarte ${median}. Halvparten ligger mellom ${low} og ${high}.`,
  mean: 'Gjennomsnitt',
  median: 'Median',
  lowerQuartile: 'Nedre kvartil',
  upperQuartile: 'Øvre kvartil',
  lowest: 'Lavest',
  highest: 'Høyest',
  distribution: 'Fordelingen av svarene',
  distributionInGroups: 'Fordelingen i hver gruppe',
  offices: 'Kontor',
  oneOffice: 'kontor',
  manyOffices: 'kontor',
  writtenCount: (answered: string, asked: string) =>
    `${answered} av ${asked} kontor har skrevet svar.`,
  readWritten: (code: string) => `Les svarene på ${code}`,
  more: (code: string) => `Se mer om ${code}`,
  cautions: {
    'several-choices':
      'Hvert kontor kunne velge flere svar, så prosentene blir mer enn 100 til sammen.',
    'rounded-sum': 'Prosentene er avrundet hver for seg, og summen er derfor ikke 100.',
    'few-answers': 'Færre enn ti har svart. Da flytter ett kontor prosenten mye.',
    'asked-of-some':
      'Bare noen kontor fikk dette spørsmålet, ut fra hva de svarte tidligere i skjemaet.',
  } satisfies Record<Caution, string>,
  fewInGroups: 'Grupper med få kontor sier lite i prosent. Se på antallet.',

  question: 'Spørsmål',
  total: 'Alle kontor',
  bySize: 'Etter størrelse på kommunen',
  bySizeSummary: 'Hvordan svarene fordeler seg i små, mellomstore og store kommuner.',
  byCounty: 'Etter fylke',
  byCountySummary:
    'Hvordan svarene fordeler seg i fylkene slik de var da kartleggingen ble sendt ut.',
  county: 'Fylke',
  size: 'Størrelse',
  month: 'Måned',
  change: 'Endring fra forrige runde',
  changeTitle: (year: number) => `Endring fra ${year}`,
  changeSummary: (choice: string, change: string) => `Størst endring: «${choice}» ${change}.`,
  noChange: 'Ingen andeler har endret seg så mye som ett prosentpoeng.',
  changeNote: (earlier: string, now: string) =>
    `${earlier} svarte den gangen, ${now} nå. Endringen er regnet ut før andelene er avrundet.`,
  changeCounts: (earlier: string, now: string) => `${earlier} svarte den gangen, ${now} nå.`,
  changeFew: 'Færre enn ti har svart i den ene runden. Les endringen med varsomhet.',
  sameOffices: 'Bare de kontorene som svarte begge ganger',
  sameOfficesLead: (earlier: string, now: string) =>
    `${earlier} kontor den gangen, ${now} nå. Da kan ikke nye kontor eller frafall forklare endringen.`,
  changeOfMean: (mean: string, median: string) =>
    `Gjennomsnittet er endret med ${mean}, medianen med ${median}.`,
  newChoice: 'ny',
  answer: 'Svar',
  earlierShare: (year: number) => `${year}`,
  points: 'Endring',
  pointsUnit: 'prosentpoeng',
  incomparable: {
    'not-linked': 'Spørsmålet er ikke koblet til en tidligere runde.',
    'other-type': 'Spørsmålet hadde en annen svartype sist, så svarene kan ikke sammenlignes.',
    'nobody-answered': 'Ingen svarte i den ene runden, så det er ingenting å sammenligne.',
  },

  written: 'Det kontorene skrev',
  search: 'Søk i tekstene',
  searchHelp: 'Søket finner ordet på både bokmål og nynorsk.',
  chose: 'Svarte',
  anyAnswer: 'Alle svar',
  anySize: 'Alle størrelser',
  anyCounty: 'Alle fylker',
  filter: 'Vis',
  clear: 'Fjern filteret',
  found: (count: number) => (count === 1 ? '1 tekst' : `${count} tekster`),
  nothingFound: 'Ingen tekster passer med det du valgte',
  nothingFoundNext: 'Prøv et annet ord, eller fjern filteret.',
  nothingWritten: 'Ingen har skrevet noe til dette spørsmålet',
  reason: 'Begrunnelse',
  officeAnswer: (office: string) => `Hele svaret fra ${office}`,

  nonRespondents: 'Ikke svart',
  nonRespondentsLead:
    'Hvem som ikke har svart, og om de skiller seg fra dem som har. Det sier noe om hvor godt resultatene dekker alle kontorene.',
  nonRespondentsCaption: 'De som ikke har svart, etter størrelse og fylke',
  officesCaption: 'Kontorene som ikke har svart',
  office: 'Kontor',
  state: 'Status',
  deadline: 'Frist',
  everybody: 'Alle som er spurt, har svart',
  everybodyNext: 'Tallene dekker alle kontorene dere har spurt.',

  file: {
    answers: 'Svar',
    perQuestion: 'Per spørsmål',
    offices: 'Kontor',
    nonRespondents: 'Ikke svart',
    officeNumber: 'Kontornummer',
    office: 'Kontor',
    municipalities: 'Kommunenummer',
    countyNumber: 'Fylkesnummer',
    county: 'Fylke',
    size: 'Størrelse',
    state: 'Status',
    late: 'Etter fristen',
    signedOn: 'Signert',
    joined: 'Svart sammen med',
    section: 'Del',
    code: 'Kode',
    question: 'Spørsmål',
    answer: 'Svar',
    reason: 'Begrunnelse',
    asked: 'Spurt',
    answered: 'Svart',
    count: 'Antall',
    percent: 'Prosent',
    group: 'Gruppe',
    reasonOf: (code: string) => `${code} begrunnelse`,
    yes: 'ja',
    no: 'nei',
  },
};

const nn: typeof nb = {
  results: 'Resultat',
  lead: 'Kven som har svara, og kva dei svara. Tala gjeld kontor, ikkje brukarar.',
  notIncludedTitle: 'Ikkje alle har svara',
  notIncluded: (missing) =>
    missing === 1
      ? 'Eitt kontor har ikkje svara enno. Svaret er ikkje med i tala her.'
      : `${missing} kontor har ikkje svara enno. Svara er ikkje med i tala her.`,
  allAnswered:
    'Alle som er spurde, har svara. Tala kan endre seg dersom eit kontor rettar svaret sitt.',
  returnedCounts:
    'Har de sendt eit svar tilbake, er den siste signerte versjonen med til leiaren signerer på nytt.',
  noAnswersTitle: 'Ingen har svara enno',
  noAnswersNext: 'Tala kjem her etter kvart som kontora leverer.',
  followAnswers: 'Følg svara',
  elsewhereTitle: 'Svara er ikkje her',
  elsewhere:
    'Denne runden er frå før Medverk. Svara ligg i eit anna arkiv, men spørsmåla kan brukast på nytt.',
  responseRate: 'Svarprosent',
  responseRateCaption: 'Kor mange som har svara, etter storleik og fylke',
  group: 'Gruppe',
  all: 'Alle',
  sizes: {
    small: 'Under 5 000 innbyggjarar',
    medium: '5 000–19 999 innbyggjarar',
    large: '20 000 innbyggjarar eller fleire',
  },
  asked: 'Spurde',
  answered: 'Svara',
  percent: 'Prosent',
  notAnswered: 'Ikkje svara',
  exempt: 'Fritekne',
  answeredOf: (answered, asked) => `${answered} av ${asked} kontor`,
  exemptNote: (exempt) =>
    exempt === 1
      ? 'Eitt kontor er friteke og blir ikkje rekna med blant dei spurde.'
      : `${exempt} kontor er fritekne og blir ikkje rekna med blant dei spurde.`,
  joinedNote: (joined) =>
    joined === 1
      ? 'Eitt kontor svara gjennom eit anna etter ei samanslåing. Det er rekna som svara, men svaret tel éin gong.'
      : `${joined} kontor svara gjennom andre etter ei samanslåing. Dei er rekna som svara, men kvart svar tel éin gong.`,
  lateNote: (late) =>
    late === 1
      ? 'Eitt kontor svara etter fristen. Svaret er med.'
      : `${late} kontor svara etter fristen. Svara er med.`,
  whoHasNot: 'Sjå kven som ikkje har svara',
  questions: 'Spørsmåla',
  wholeSection: (title) => `Sjå alle svara i «${title}»`,
  answersCount: (count) => (count === 1 ? '1 svar' : `${count} svar`),
  download: 'Last ned',
  downloadLead:
    'Filene inneheld alt kontora har levert, med namn på kontoret. Nedlastinga blir logga.',
  xlsx: 'Rekneark (XLSX)',
  csv: 'Éi rad per svar (CSV)',
  wideCsv: 'Éi rad per kontor (CSV)',
  json: 'Skjema og svar (JSON)',

  sectionLead: (answered) =>
    `${answered} har svara. Vel eit spørsmål for å sjå svara etter storleik og lese det kontora skreiv.`,
  nOf: (answered, asked) => `n = ${answered} av ${asked} kontor`,
  percentOfAnswered: 'Prosent av dei som svara på spørsmålet.',
  mostChose: (choice, count, of) => `Flest svara «${choice}»: ${count} av ${of}.`,
  sharedFirst: (choices, count, of) => `Like mange svara ${choices}: ${count} av ${of} på kvar.`,
  mostMonth: (month, count, of) => `Flest oppgav ${month}: ${count} av ${of}.`,
  nobodyAnswered: 'Ingen har svara på dette spørsmålet.',
  figuresSummary: (median, low, high) =>
    `Kontoret i midten svara ${median}. Halvparten ligg mellom ${low} og ${high}.`,
  mean: 'Gjennomsnitt',
  median: 'Median',
  lowerQuartile: 'Nedre kvartil',
  upperQuartile: 'Øvre kvartil',
  lowest: 'Lågast',
  highest: 'Høgast',
  distribution: 'Fordelinga av svara',
  distributionInGroups: 'Fordelinga i kvar gruppe',
  offices: 'Kontor',
  oneOffice: 'kontor',
  manyOffices: 'kontor',
  writtenCount: (answered, asked) => `${answered} av ${asked} kontor har skrive svar.`,
  readWritten: (code) => `Les svara på ${code}`,
  more: (code) => `Sjå meir om ${code}`,
  cautions: {
    'several-choices':
      'Kvart kontor kunne velje fleire svar, så prosentane blir meir enn 100 til saman.',
    'rounded-sum': 'Prosentane er avrunda kvar for seg, og summen er derfor ikkje 100.',
    'few-answers': 'Færre enn ti har svara. Då flyttar eitt kontor prosenten mykje.',
    'asked-of-some':
      'Berre nokre kontor fekk dette spørsmålet, ut frå kva dei svara tidlegare i skjemaet.',
  },
  fewInGroups: 'Grupper med få kontor seier lite i prosent. Sjå på talet på kontor.',

  question: 'Spørsmål',
  total: 'Alle kontor',
  bySize: 'Etter storleiken på kommunen',
  bySizeSummary: 'Korleis svara fordeler seg i små, mellomstore og store kommunar.',
  byCounty: 'Etter fylke',
  byCountySummary: 'Korleis svara fordeler seg i fylka slik dei var då kartlegginga vart send ut.',
  county: 'Fylke',
  size: 'Storleik',
  month: 'Månad',
  change: 'Endring frå førre runde',
  changeTitle: (year) => `Endring frå ${year}`,
  changeSummary: (choice, change) => `Størst endring: «${choice}» ${change}.`,
  noChange: 'Ingen delar har endra seg så mykje som eitt prosentpoeng.',
  changeNote: (earlier, now) =>
    `${earlier} svara den gongen, ${now} no. Endringa er rekna ut før delane er avrunda.`,
  changeCounts: (earlier, now) => `${earlier} svara den gongen, ${now} no.`,
  changeFew: 'Færre enn ti har svara i den eine runden. Les endringa med varsemd.',
  sameOffices: 'Berre dei kontora som svara begge gongene',
  sameOfficesLead: (earlier, now) =>
    `${earlier} kontor den gongen, ${now} no. Då kan ikkje nye kontor eller fråfall forklare endringa.`,
  changeOfMean: (mean, median) => `Gjennomsnittet er endra med ${mean}, medianen med ${median}.`,
  newChoice: 'ny',
  answer: 'Svar',
  earlierShare: (year) => `${year}`,
  points: 'Endring',
  pointsUnit: 'prosentpoeng',
  incomparable: {
    'not-linked': 'Spørsmålet er ikkje knytt til ein tidlegare runde.',
    'other-type': 'Spørsmålet hadde ein annan svartype sist, så svara kan ikkje samanliknast.',
    'nobody-answered': 'Ingen svara i den eine runden, så det er ingenting å samanlikne.',
  },

  written: 'Det kontora skreiv',
  search: 'Søk i tekstane',
  searchHelp: 'Søket finn ordet på både bokmål og nynorsk.',
  chose: 'Svara',
  anyAnswer: 'Alle svar',
  anySize: 'Alle storleikar',
  anyCounty: 'Alle fylke',
  filter: 'Vis',
  clear: 'Fjern filteret',
  found: (count) => (count === 1 ? '1 tekst' : `${count} tekstar`),
  nothingFound: 'Ingen tekstar passar med det du valde',
  nothingFoundNext: 'Prøv eit anna ord, eller fjern filteret.',
  nothingWritten: 'Ingen har skrive noko til dette spørsmålet',
  reason: 'Grunngiving',
  officeAnswer: (office) => `Heile svaret frå ${office}`,

  nonRespondents: 'Ikkje svara',
  nonRespondentsLead:
    'Kven som ikkje har svara, og om dei skil seg frå dei som har. Det seier noko om kor godt resultata dekkjer alle kontora.',
  nonRespondentsCaption: 'Dei som ikkje har svara, etter storleik og fylke',
  officesCaption: 'Kontora som ikkje har svara',
  office: 'Kontor',
  state: 'Status',
  deadline: 'Frist',
  everybody: 'Alle som er spurde, har svara',
  everybodyNext: 'Tala dekkjer alle kontora de har spurt.',

  file: {
    answers: 'Svar',
    perQuestion: 'Per spørsmål',
    offices: 'Kontor',
    nonRespondents: 'Ikkje svara',
    officeNumber: 'Kontornummer',
    office: 'Kontor',
    municipalities: 'Kommunenummer',
    countyNumber: 'Fylkesnummer',
    county: 'Fylke',
    size: 'Storleik',
    state: 'Status',
    late: 'Etter fristen',
    signedOn: 'Signert',
    joined: 'Svara saman med',
    section: 'Del',
    code: 'Kode',
    question: 'Spørsmål',
    answer: 'Svar',
    reason: 'Grunngiving',
    asked: 'Spurde',
    answered: 'Svara',
    count: 'Tal',
    percent: 'Prosent',
    group: 'Gruppe',
    reasonOf: (code) => `${code} grunngiving`,
    yes: 'ja',
    no: 'nei',
  },
};

export const texts = { nb, nn };

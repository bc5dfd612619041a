import type { QuoteKind, QuoteState } from '../domain/quote.ts';

const nb = {
  title: 'Sitater',
  lead: 'Sitater fra svarene kan brukes i rapporten når kontoret har samtykket. Velg en passasje på siden til et spørsmål, og spør kontoret.',
  toResults: 'Velg sitat fra svarene',
  emptyTitle: 'Ingen kontor er spurt ennå',
  empty: 'Gå til et spørsmål i resultatene, og velg en passasje fra det et kontor har skrevet.',
  emptyOfState: 'Ingen sitater med denne statusen.',
  filter: 'Vis',
  show: 'Vis',
  all: (count: number) => `Alle (${count})`,
  states: {
    proposed: 'Venter på kontoret',
    'consented-anonymous': 'Ja, anonymt',
    'consented-named': 'Ja, med navn',
    declined: 'Nei',
    withdrawn: 'Samtykket er trukket',
  } satisfies Record<QuoteState, string>,
  kinds: {
    quote: 'Anonymt sitat',
    'practice-example': 'Eksempel fra praksis, med navnet på kontoret',
  } satisfies Record<QuoteKind, string>,
  askedBy: (name: string, when: string) => `${name} spurte ${when}.`,
  settledBy: (name: string, when: string) => `${name} svarte ${when}.`,
  corrected:
    'Kontoret har rettet svaret siden dere spurte, eller svaret telles ikke lenger. Sitatet blir ikke brukt.',
  takeBack: 'Trekk spørsmålet',
  takeBackTitle: 'Trekke spørsmålet til kontoret?',
  takeBackText: 'Kontoret ser ikke lenger passasjen. Dere kan spørre på nytt.',
  tookBack: 'Spørsmålet er trukket.',
  fromAnswer: 'Velg sitat',
  fromAnswerOf: (office: string) => `Velg sitat fra svaret til ${office}`,
  chooseTitle: (office: string) => `Velg sitat fra ${office}`,
  chooseLead:
    'Kontoret får lese passasjen slik den blir vist, og lederen sier ja eller nei. Uten et ja kan den ikke brukes.',
  answer: 'Det kontoret har skrevet',
  passage: 'Passasjen',
  passageHelp: 'Ordrett fra svaret. Skriv … der du utelater noe.',
  kind: 'Hva vil du bruke den til?',
  kindHelp: {
    quote: 'Under sitatet står det bare «Nav-kontor».',
    'practice-example': 'Navnet på kontoret står sammen med eksempelet.',
  } satisfies Record<QuoteKind, string>,
  lookOverTitle: 'Se over passasjen',
  lookOver: (words: string) =>
    `Her står det noe om helse eller ytelser nær et navn: ${words}. Ingen skal kunne kjenne igjen en person.`,
  lookedOver: 'Jeg har sett over passasjen. Ingen kan kjennes igjen.',
  ask: 'Spør kontoret',
  askedHere: 'Spurt om før i dette svaret',
  asked: 'Kontoret er spurt.',
  closed: 'Rapporten er godkjent. Det er for sent å spørre om flere sitater.',
  problems: {
    'report-approved': 'Rapporten er godkjent. Det er for sent å spørre om flere sitater.',
    'not-in-answer':
      'Dette står ikke i svaret. Kopier ordrett, hele ord, og skriv … der du utelater noe.',
    'identity-number': 'Passasjen inneholder et fødselsnummer. Velg en passasje uten.',
    'names-office':
      'Passasjen nevner kontoret eller kommunen, så den er ikke anonym. Forkort den, eller spør om å bruke den med navn.',
    'look-over': 'Se over passasjen, og kryss av når du har gjort det.',
    'asked-before': 'Kontoret er allerede spurt om denne passasjen.',
    answered: 'Kontoret har svart. Spørsmålet kan ikke trekkes.',
  },
  office: {
    title: 'Sitater fra svaret',
    lead: (asker: string) =>
      `${asker} ønsker å bruke dette fra svaret deres i rapporten om kartleggingen. Lederen ved kontoret avgjør. Uten et ja blir det ikke brukt.`,
    back: 'Kartlegginger',
    emptyTitle: 'Ingen har spurt om sitater',
    empty: 'Vil statsforvalteren bruke noe dere har skrevet, står det her.',
    shownAnonymous: 'Slik blir det vist anonymt',
    shownNamed: 'Slik blir det vist med navn',
    shown: 'Slik blir det vist',
    wantsNamed: 'Statsforvalteren ønsker å vise dette som et eksempel fra praksis, med navn.',
    wantsAnonymous: 'Statsforvalteren ønsker å vise dette som et anonymt sitat.',
    namesOffice: 'Passasjen nevner kontoret eller kommunen. Derfor kan den bare brukes med navn.',
    question: 'Kan dette brukes?',
    answers: {
      anonymous: 'Ja, anonymt',
      named: 'Ja, med navnet på kontoret',
      no: 'Nei',
    },
    takeBack: 'Nei, vi trekker samtykket',
    save: 'Lagre svaret',
    saved: 'Svaret er lagret.',
    onlyLeader: 'Lederen ved kontoret svarer.',
    untilPublished: 'Dere kan ombestemme dere helt til rapporten er publisert.',
    published: 'Rapporten er publisert. Svaret kan ikke lenger endres her.',
    corrected: 'Dere har rettet svaret siden. Dette blir ikke brukt.',
    waits: (count: number) =>
      count === 1
        ? 'Statsforvalteren spør om å bruke et sitat fra svaret'
        : `Statsforvalteren spør om å bruke ${count} sitater fra svaret`,
    go: 'Les og svar',
    see: 'Sitater fra svaret',
  },
  officeProblems: {
    'nothing-chosen': 'Velg ja eller nei.',
    'report-published': 'Rapporten er publisert. Svaret kan ikke lenger endres her.',
    'names-office':
      'Passasjen nevner kontoret eller kommunen. Derfor kan den bare brukes med navn.',
  },
};

const nn: typeof nb = {
  title: 'Sitat',
  lead: 'Sitat frå svara kan brukast i rapporten når kontoret har samtykt. Vel ein passasje på sida til eit spørsmål, og spør kontoret.',
  toResults: 'Vel sitat frå svara',
  emptyTitle: 'Ingen kontor er spurde enno',
  empty: 'Gå til eit spørsmål i resultata, og vel ein passasje frå det eit kontor har skrive.',
  emptyOfState: 'Ingen sitat med denne statusen.',
  filter: 'Vis',
  show: 'Vis',
  all: (count) => `Alle (${count})`,
  states: {
    proposed: 'Ventar på kontoret',
    'consented-anonymous': 'Ja, anonymt',
    'consented-named': 'Ja, med namn',
    declined: 'Nei',
    withdrawn: 'Samtykket er trekt',
  },
  kinds: {
    quote: 'Anonymt sitat',
    'practice-example': 'Døme frå praksis, med namnet på kontoret',
  },
  askedBy: (name, when) => `${name} spurde ${when}.`,
  settledBy: (name, when) => `${name} svara ${when}.`,
  corrected:
    'Kontoret har retta svaret sidan de spurde, eller svaret blir ikkje talt lenger. Sitatet blir ikkje brukt.',
  takeBack: 'Trekk spørsmålet',
  takeBackTitle: 'Trekkje spørsmålet til kontoret?',
  takeBackText: 'Kontoret ser ikkje passasjen lenger. De kan spørje på nytt.',
  tookBack: 'Spørsmålet er trekt.',
  fromAnswer: 'Vel sitat',
  fromAnswerOf: (office) => `Vel sitat frå svaret til ${office}`,
  chooseTitle: (office) => `Vel sitat frå ${office}`,
  chooseLead:
    'Kontoret får lese passasjen slik han blir vist, og leiaren seier ja eller nei. Utan eit ja kan han ikkje brukast.',
  answer: 'Det kontoret har skrive',
  passage: 'Passasjen',
  passageHelp: 'Ordrett frå svaret. Skriv … der du utelèt noko.',
  kind: 'Kva vil du bruke han til?',
  kindHelp: {
    quote: 'Under sitatet står det berre «Nav-kontor».',
    'practice-example': 'Namnet på kontoret står saman med dømet.',
  },
  lookOverTitle: 'Sjå over passasjen',
  lookOver: (words) =>
    `Her står det noko om helse eller ytingar nær eit namn: ${words}. Ingen skal kunne kjenne igjen ein person.`,
  lookedOver: 'Eg har sett over passasjen. Ingen kan kjennast igjen.',
  ask: 'Spør kontoret',
  askedHere: 'Spurt om før i dette svaret',
  asked: 'Kontoret er spurt.',
  closed: 'Rapporten er godkjend. Det er for seint å spørje om fleire sitat.',
  problems: {
    'report-approved': 'Rapporten er godkjend. Det er for seint å spørje om fleire sitat.',
    'not-in-answer':
      'Dette står ikkje i svaret. Kopier ordrett, heile ord, og skriv … der du utelèt noko.',
    'identity-number': 'I passasjen står det eit fødselsnummer. Vel ein passasje utan.',
    'names-office':
      'Passasjen nemner kontoret eller kommunen, så han er ikkje anonym. Kort han ned, eller spør om å bruke han med namn.',
    'look-over': 'Sjå over passasjen, og kryss av når du har gjort det.',
    'asked-before': 'Kontoret er alt spurt om denne passasjen.',
    answered: 'Kontoret har svara. Spørsmålet kan ikkje trekkjast.',
  },
  office: {
    title: 'Sitat frå svaret',
    lead: (asker) =>
      `${asker} ønskjer å bruke dette frå svaret dykkar i rapporten om kartlegginga. Leiaren ved kontoret avgjer. Utan eit ja blir det ikkje brukt.`,
    back: 'Kartleggingar',
    emptyTitle: 'Ingen har spurt om sitat',
    empty: 'Vil statsforvaltaren bruke noko de har skrive, står det her.',
    shownAnonymous: 'Slik blir det vist anonymt',
    shownNamed: 'Slik blir det vist med namn',
    shown: 'Slik blir det vist',
    wantsNamed: 'Statsforvaltaren ønskjer å vise dette som eit døme frå praksis, med namn.',
    wantsAnonymous: 'Statsforvaltaren ønskjer å vise dette som eit anonymt sitat.',
    namesOffice: 'Passasjen nemner kontoret eller kommunen. Derfor kan han berre brukast med namn.',
    question: 'Kan dette brukast?',
    answers: {
      anonymous: 'Ja, anonymt',
      named: 'Ja, med namnet på kontoret',
      no: 'Nei',
    },
    takeBack: 'Nei, vi trekkjer samtykket',
    save: 'Lagre svaret',
    saved: 'Svaret er lagra.',
    onlyLeader: 'Leiaren ved kontoret svarar.',
    untilPublished: 'De kan ombestemme dykk heilt til rapporten er publisert.',
    published: 'Rapporten er publisert. Svaret kan ikkje endrast her lenger.',
    corrected: 'De har retta svaret sidan. Dette blir ikkje brukt.',
    waits: (count) =>
      count === 1
        ? 'Statsforvaltaren spør om å bruke eit sitat frå svaret'
        : `Statsforvaltaren spør om å bruke ${count} sitat frå svaret`,
    go: 'Les og svar',
    see: 'Sitat frå svaret',
  },
  officeProblems: {
    'nothing-chosen': 'Vel ja eller nei.',
    'report-published': 'Rapporten er publisert. Svaret kan ikkje endrast her lenger.',
    'names-office':
      'Passasjen nemner kontoret eller kommunen. Derfor kan han berre brukast med namn.',
  },
};

export const quoteTexts = { nb, nn };

const nb = {
  front: {
    title: 'Kvalifiseringsprogrammet',
    lead: 'Et program på full tid med tett oppfølging, for deg som vil i arbeid og trenger hjelp til å komme dit.',
    whatTitle: 'Hva er programmet?',
    what: 'Kvalifiseringsprogrammet er en rett for den som fyller vilkårene i sosialtjenesteloven § 29. Mens du er med, får du dette:',
    gets: {
      plan: { title: 'En egen plan', text: 'Planen blir laget sammen med deg.' },
      contact: { title: 'En kontaktperson', text: 'Du får tett oppfølging fra Nav-kontoret.' },
      benefit: {
        title: 'Kvalifiseringsstønad',
        text: 'Den får du så lenge du deltar i programmet.',
      },
    },
    aboutDo: 'Les mer om programmet',
    whoTitle: 'Hvem kan delta?',
    who: 'Programmet er for deg i yrkesaktiv alder som har vesentlig nedsatt arbeids- og inntektsevne, og ingen eller svært begrensede ytelser til livsopphold. Nav-kontoret i kommunen vurderer om du fyller vilkårene. Du har alltid rett til å søke og få et skriftlig svar.',
    guideDo: 'Er programmet noe for meg?',
    calculatorDo: 'Hvor mye kan du få?',
    governorTitle: 'Hva gjør statsforvalteren?',
    governor: [
      'fører tilsyn med Nav-kontorene',
      'gir opplæring til ansatte ved Nav-kontorene',
      'sørger for at lederne i kommunene kjenner og prioriterer programmet',
      'samordner tiltak og kompetansearbeid med Nav fylke',
      'gir råd og formidler kunnskap',
      'behandler klager',
    ],
    publishers: { governor: 'Finn statsforvalteren din', municipality: 'Se hva kommunene skriver' },
    surveysTitle: 'Kartlegginger som er i gang',
    noSurveys: 'Ingen kartlegginger er i gang nå.',
    reportsDo: 'Les rapportene fra kartlegginger',
    journalDo: 'Offentlig journal',
    tipDo: 'Spør eller tips statsforvalteren',
    due: (date: string) => `Svarfrist ${date}`,
    signInTitle: 'For dere som arbeider med programmet',
    signIn:
      'Logg inn for å skrive en sikker melding til statsforvalteren, svare på en kartlegging eller følge opp svar.',
    signInDo: 'Logg inn',
  },
  accessibility: {
    title: 'Tilgjengelighetserklæring',
    lead: 'Medverk skal kunne brukes av alle, med tastatur, skjermleser, forstørrelse og på liten skjerm.',
    paragraphs: [
      'Vi bygger etter WCAG 2.2 på nivå A og AA. Hver gang vi endrer noe, blir alle sidene kontrollert automatisk. Vi prøver også de vanlige oppgavene med tastatur, uten JavaScript og på en skjerm som er 320 piksler bred.',
      'Automatiske kontroller finner ikke alt. Denne installasjonen har ikke vært gjennom en uavhengig kontroll.',
      'Er det noe som ikke virker for deg? Si fra til den som driver installasjonen, så det kan bli rettet.',
    ],
  },
  privacy: {
    title: 'Personvern',
    lead: 'Slik behandler Medverk opplysninger om deg.',
    paragraphs: [
      'Du kan lese de åpne sidene uten å logge inn. Da lagrer vi ingenting om deg, og vi sporer deg ikke. Velger du språk, husker nettleseren det i en informasjonskapsel.',
      'Logger du inn, bruker vi én informasjonskapsel for å vite at det er deg. Den slutter å virke når du logger ut, eller etter en stund uten bruk.',
      'Den som driver installasjonen, er behandlingsansvarlig: kommunen for sine saker, statsforvalteren for kartlegginger, klager og tilsyn.',
      'Alt som blir endret, og alle oppslag om personer, blir logget med hvem, når og i hvilken rolle. Loggen kan ikke endres.',
    ],
  },
};

const nn: typeof nb = {
  front: {
    title: 'Kvalifiseringsprogrammet',
    lead: 'Eit program på full tid med tett oppfølging, for deg som vil i arbeid og treng hjelp til å kome dit.',
    whatTitle: 'Kva er programmet?',
    what: 'Kvalifiseringsprogrammet er ein rett for den som fyller vilkåra i sosialtenestelova § 29. Medan du er med, får du dette:',
    gets: {
      plan: { title: 'Ein eigen plan', text: 'Planen blir laga saman med deg.' },
      contact: { title: 'Ein kontaktperson', text: 'Du får tett oppfølging frå Nav-kontoret.' },
      benefit: {
        title: 'Kvalifiseringsstønad',
        text: 'Den får du så lenge du deltek i programmet.',
      },
    },
    aboutDo: 'Les meir om programmet',
    whoTitle: 'Kven kan delta?',
    who: 'Programmet er for deg i yrkesaktiv alder som har vesentleg nedsett arbeids- og inntektsevne, og ingen eller svært avgrensa ytingar til livsopphald. Nav-kontoret i kommunen vurderer om du fyller vilkåra. Du har alltid rett til å søkje og få eit skriftleg svar.',
    guideDo: 'Er programmet noko for meg?',
    calculatorDo: 'Kor mykje kan du få?',
    governorTitle: 'Kva gjer statsforvaltaren?',
    governor: [
      'fører tilsyn med Nav-kontora',
      'gir opplæring til tilsette ved Nav-kontora',
      'sørgjer for at leiarane i kommunane kjenner og prioriterer programmet',
      'samordnar tiltak og kompetansearbeid med Nav fylke',
      'gir råd og formidlar kunnskap',
      'behandlar klager',
    ],
    publishers: { governor: 'Finn statsforvaltaren din', municipality: 'Sjå kva kommunane skriv' },
    surveysTitle: 'Kartleggingar som er i gang',
    noSurveys: 'Ingen kartleggingar er i gang no.',
    reportsDo: 'Les rapportane frå kartleggingar',
    journalDo: 'Offentleg journal',
    tipDo: 'Spør eller tips statsforvaltaren',
    due: (date) => `Svarfrist ${date}`,
    signInTitle: 'For dykk som arbeider med programmet',
    signIn:
      'Logg inn for å skrive ei sikker melding til statsforvaltaren, svare på ei kartlegging eller følgje opp svar.',
    signInDo: 'Logg inn',
  },
  accessibility: {
    title: 'Tilgjengeerklæring',
    lead: 'Medverk skal kunne brukast av alle, med tastatur, skjermlesar, forstørring og på liten skjerm.',
    paragraphs: [
      'Vi byggjer etter WCAG 2.2 på nivå A og AA. Kvar gong vi endrar noko, blir alle sidene kontrollerte automatisk. Vi prøver også dei vanlege oppgåvene med tastatur, utan JavaScript og på ein skjerm som er 320 pikslar brei.',
      'Automatiske kontrollar finn ikkje alt. Denne installasjonen har ikkje vore gjennom ein uavhengig kontroll.',
      'Er det noko som ikkje verkar for deg? Sei frå til den som driv installasjonen, så det kan bli retta.',
    ],
  },
  privacy: {
    title: 'Personvern',
    lead: 'Slik behandlar Medverk opplysningar om deg.',
    paragraphs: [
      'Du kan lese dei opne sidene utan å logge inn. Då lagrar vi ingenting om deg, og vi sporar deg ikkje. Vel du språk, hugsar nettlesaren det i ein informasjonskapsel.',
      'Loggar du inn, bruker vi éin informasjonskapsel for å vite at det er deg. Han sluttar å verke når du loggar ut, eller etter ei stund utan bruk.',
      'Den som driv installasjonen, er behandlingsansvarleg: kommunen for sakene sine, statsforvaltaren for kartleggingar, klager og tilsyn.',
      'Alt som blir endra, og alle oppslag om personar, blir logga med kven, når og i kva rolle. Loggen kan ikkje endrast.',
    ],
  },
};

const en: typeof nb = {
  front: {
    title: 'The Qualification Programme',
    lead: 'A full-time programme with close follow-up, for people who want to work and need help to get there.',
    whatTitle: 'What is the programme?',
    what: 'The Qualification Programme (kvalifiseringsprogrammet) is a right for everyone who meets the conditions of the Social Services Act, section 29. While you take part, you get:',
    gets: {
      plan: { title: 'A plan of your own', text: 'It is made together with you.' },
      contact: { title: 'A contact person', text: 'You get close follow-up from the Nav office.' },
      benefit: { title: 'Qualification benefit', text: 'You get it for as long as you take part.' },
    },
    aboutDo: 'Read more about the programme',
    whoTitle: 'Who can take part?',
    who: 'The programme is for people of working age whose ability to work and earn an income is substantially reduced, and who have no, or very limited, benefits to live on. The Nav office in your municipality assesses whether you meet the conditions. You always have the right to apply and to get a written answer.',
    guideDo: 'Is the programme for me?',
    calculatorDo: 'How much can you get?',
    governorTitle: 'What does the county governor do?',
    governor: [
      'supervises the Nav offices',
      'trains staff at the Nav offices',
      'makes sure that municipal leaders know the programme and give it priority',
      'co-ordinates measures and training with Nav at county level',
      'gives advice and shares knowledge',
      'decides appeals',
    ],
    publishers: {
      governor: 'Find your county governor',
      municipality: 'Read what municipalities write',
    },
    surveysTitle: 'Surveys under way',
    noSurveys: 'No surveys are under way now.',
    reportsDo: 'Read the reports from surveys',
    journalDo: 'Public journal',
    tipDo: 'Ask or tell us something',
    due: (date) => `Answers due ${date}`,
    signInTitle: 'For those who work with the programme',
    signIn:
      'Sign in to write a secure message to the county governor, answer a survey or follow up answers.',
    signInDo: 'Sign in',
  },
  accessibility: {
    title: 'Accessibility statement',
    lead: 'Everyone should be able to use Medverk: with a keyboard, with a screen reader, enlarged, or on a small screen.',
    paragraphs: [
      'We build to WCAG 2.2, levels A and AA. Every time we change something, all pages are checked automatically. We also try the common tasks with a keyboard, without JavaScript and on a screen 320 pixels wide.',
      'Automatic checks do not find everything. This installation has not been through an independent audit.',
      'If something does not work for you, tell those who run the installation, so that it can be fixed.',
    ],
  },
  privacy: {
    title: 'Privacy',
    lead: 'How Medverk treats information about you.',
    paragraphs: [
      'You can read the open pages without signing in. We then store nothing about you and do not track you. If you choose a language, your browser remembers it in a cookie.',
      'If you sign in, we use one cookie to know that it is you. It stops working when you sign out, or after a while without use.',
      'Those who run the installation are the controller: the municipality for its cases, the county governor for surveys, appeals and supervision.',
      'Every change, and every time someone looks up information about a person, is logged: who, when and in which role. The log cannot be changed.',
    ],
  },
};

export const texts = { nb, nn, en };

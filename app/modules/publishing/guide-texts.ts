import type { PublicLanguage } from '#kernel/text.ts';
import type { GuideQuestion, guideChoices, Remark, Outcome } from '#modules/rules/domain/guide.ts';

interface Question<Choice extends string> {
  readonly label: string;
  readonly help?: string;
  readonly choices: Readonly<Record<Choice, string>>;
}

type Questions = {
  readonly [Name in GuideQuestion]: Question<(typeof guideChoices)[Name][number]>;
};

/** Why, and, where something stands in the way, what would change it. */
interface RemarkText {
  readonly says: string;
  readonly change?: string;
}

interface Ages {
  readonly least: number;
  readonly most: number;
}

interface GuideTexts {
  readonly title: string;
  readonly lead: string;
  readonly front: string;
  readonly promise: string;
  readonly birthYear: { readonly label: string; readonly help: string; readonly wrong: string };
  readonly questions: Questions;
  readonly municipality: {
    readonly label: string;
    readonly help: string;
    readonly none: string;
    readonly wrong: string;
    readonly choose: string;
  };
  readonly choose: string;
  /** For the summary of what is missing. */
  readonly missing: (question: string) => string;
  readonly answer: string;
  readonly onlyOffice: string;
  readonly outcomes: Readonly<Record<Outcome, { readonly title: string; readonly lead: string }>>;
  readonly officeDecides: string;
  readonly whyTitle: string;
  readonly whyNotTitle: string;
  readonly othersTitle: string;
  readonly leans: Readonly<Record<'for' | 'against' | 'open' | 'office' | 'not-met', string>>;
  readonly change: string;
  readonly law: string;
  readonly points: Readonly<Record<string, string>>;
  readonly remarks: (ages: Ages) => Readonly<Record<Remark, RemarkText>>;
  readonly rightsTitle: string;
  readonly rights: readonly string[];
  readonly bringTitle: string;
  readonly bringLead: string;
  readonly bring: readonly string[];
  readonly office: {
    readonly title: string;
    readonly of: (municipality: string) => string;
    readonly divided: string;
    readonly district: string;
    readonly office: string;
    readonly address: string;
    readonly noAddress: string;
    readonly unknown: string;
    readonly inferred: string;
    readonly ask: string;
    readonly find: string;
  };
  readonly edit: string;
  readonly again: string;
}

const nn: GuideTexts = {
  title: 'Er programmet noko for meg?',
  lead: 'Svar på nokre enkle spørsmål, og sjå om kvalifiseringsprogrammet kan passe for deg.',
  front: 'Kvalifiseringsprogrammet',
  promise:
    'Vi lagrar ikkje det du svarer, og ingen andre får sjå det. Du kan alltid velje «Veit ikkje eller vil ikkje seie». Det er Nav-kontoret som avgjer, ikkje denne sida.',
  birthYear: {
    label: 'Kva år er du fødd?',
    help: 'Fire siffer, til dømes 1990. La feltet stå tomt dersom du ikkje vil seie det.',
    wrong: 'Skriv fødselsåret med fire siffer, til dømes 1990, eller la feltet stå tomt.',
  },
  questions: {
    residence: {
      label: 'Bur du i Noreg?',
      choices: {
        resident: 'Ja, eg bur fast i Noreg eller er norsk statsborgar',
        displaced: 'Ja, eg har kollektivt vern etter flukt frå Ukraina',
        eea: 'Eg er her lovleg etter EØS-avtalen, men bur ikkje fast her',
        'job-seeker': 'Eg er EØS-borgar, søkjer arbeid og bur ikkje fast her',
        asylum: 'Eg søkjer asyl og har, eller kan få, plass på mottak',
        elsewhere: 'Nei, og eg er ikkje norsk statsborgar',
        unknown: 'Veit ikkje eller vil ikkje seie',
      },
    },
    work: {
      label: 'Har du arbeid, eller kunne du ha teke eit arbeid no?',
      choices: {
        none: 'Nei, ikkje slik det er no',
        some: 'Litt, av og til eller nokre timar i veka',
        full: 'Ja, eg arbeider eller kunne ha arbeidd full tid',
        unknown: 'Veit ikkje eller vil ikkje seie',
      },
    },
    barrier: {
      label: 'Er det noko som gjer det vanskeleg å få eller halde på eit arbeid?',
      help: 'Til dømes helse, språk, lite skule eller arbeidserfaring, rus eller situasjonen heime. Du treng ikkje seie kva.',
      choices: { yes: 'Ja', no: 'Nei', unknown: 'Veit ikkje eller vil ikkje seie' },
    },
    money: {
      label: 'Kva pengar får du frå Nav no?',
      choices: {
        none: 'Ingen',
        assistance: 'Økonomisk sosialhjelp, og ikkje noko anna',
        some: 'Ei lita yting, kanskje med sosialhjelp i tillegg',
        much: 'Ei yting eg kan leve av, til dømes arbeidsavklaringspengar, uføretrygd eller dagpengar',
        unknown: 'Veit ikkje eller vil ikkje seie',
      },
    },
    waiting: {
      label: 'Ventar du på svar frå Nav om ei anna yting?',
      help: 'Til dømes ein søknad om arbeidsavklaringspengar, eller ei klage om uføretrygd.',
      choices: { no: 'Nei', yes: 'Ja', unknown: 'Veit ikkje eller vil ikkje seie' },
    },
    introduction: {
      label: 'Er du med i introduksjonsprogrammet for nykomne flyktningar?',
      choices: { no: 'Nei', yes: 'Ja', unknown: 'Veit ikkje eller vil ikkje seie' },
    },
    help: {
      label:
        'Ville det hjelpe deg å ha ein fast kontaktperson, ein plan og noko å gå til kvar dag?',
      choices: {
        yes: 'Ja, eg treng nokon som følgjer meg opp',
        no: 'Nei, eg kjem i arbeid på eiga hand',
        unknown: 'Veit ikkje eller vil ikkje seie',
      },
    },
  },
  municipality: {
    label: 'Kva kommune bur du i?',
    help: 'Då viser vi kva Nav-kontor du skal til.',
    none: 'Vil ikkje seie',
    wrong: 'Vel ein kommune i lista.',
    choose: 'Vel ein kommune',
  },
  choose: 'Vel eit svar. Du kan velje «Veit ikkje eller vil ikkje seie».',
  missing: (question) => `Svar på «${question}»`,
  answer: 'Vis svaret',
  onlyOffice: 'Berre finn Nav-kontoret',
  outcomes: {
    likely: {
      title: 'Programmet kan godt passe for deg',
      lead: 'Det du har svart, peikar mot at du kan ha rett til kvalifiseringsprogrammet. Ta kontakt med Nav-kontoret og søk.',
    },
    maybe: {
      title: 'Kanskje programmet er noko for deg',
      lead: 'Mykje tyder på at det kan passe, men noko er ope. Ta kontakt med Nav-kontoret, eller søk med ein gong.',
    },
    talk: {
      title: 'Snakk med Nav-kontoret',
      lead: 'Ut frå svara kan vi ikkje seie om programmet passar for deg. Nav-kontoret må sjå på situasjonen din.',
    },
    'no-but': {
      title: 'Truleg ikkje no, men du kan søkje',
      lead: 'Slik du har svart, er det minst eitt vilkår i lova som ikkje er oppfylt no. Under står det kvifor, og kva som kan endre det.',
    },
  },
  officeDecides:
    'Dette er rettleiing og ikkje eit vedtak. Det er Nav-kontoret som avgjer, og det skal vurdere nettopp din situasjon.',
  whyTitle: 'Kvifor svarer vi dette?',
  whyNotTitle: 'Kvifor ikkje?',
  othersTitle: 'Dei andre vilkåra',
  leans: {
    for: 'Talar for',
    against: 'Må avklarast',
    open: 'Ope',
    office: 'Kontoret vurderer',
    'not-met': 'Ikkje oppfylt',
  },
  change: 'Kva kan endre det:',
  law: 'Lova:',
  points: {
    'KVP-29-2.age': 'Alder',
    'KVP-29-10.residence': 'Bustad i Noreg',
    'KVP-29-3': 'Evne til å arbeide og tene pengar',
    'KVP-29-4.benefits': 'Pengar å leve av',
    'KVP-29-9.claims': 'Andre krav til Nav',
    'KVP-29-6': 'Tett oppfølging',
    'KVP-29-5': 'Arbeidsevnevurdering',
  },
  remarks: ({ least, most }) => ({
    'age-within': { says: `Du er mellom ${least} og ${most} år.` },
    'age-below': {
      says: `Programmet er for dei som har fylt ${least} år.`,
      change: `Du kan ha rett til programmet frå dagen du fyller ${least}. Du kan snakke med Nav-kontoret før det.`,
    },
    'age-above': {
      says: `Programmet er for dei som ikkje har fylt ${most} år.`,
      change:
        'Aldersgrensa står i lova, så ho endrar seg ikkje for deg. Spør Nav-kontoret om kva anna hjelp du kan få.',
    },
    'age-turning-least': {
      says: `Du fyller ${least} år i år. Du kan ha rett til programmet frå den dagen.`,
    },
    'age-turning-most': {
      says: `Du fyller ${most} år i år. Programmet er for dei som ikkje har fylt ${most}.`,
    },
    'age-unknown': { says: `Programmet er for dei som er mellom ${least} og ${most} år.` },
    'residence-resident': { says: 'Du bur i Noreg eller er norsk statsborgar.' },
    'residence-displaced': { says: 'Kollektivt vern etter flukt frå Ukraina er nok.' },
    'residence-eea': {
      says: 'Den som er her lovleg etter EØS-avtalen, treng ikkje bu fast i Noreg.',
    },
    'residence-job-seeker': {
      says: 'Den som berre er her for å søkje arbeid og ikkje bur fast i Noreg, har ikkje rett til programmet.',
      change:
        'At du busett deg i Noreg, eller får ein annan opphaldsrett, til dømes som arbeidstakar.',
    },
    'residence-asylum': {
      says: 'Den som søkjer asyl og har, eller kan få, plass på mottak, har ikkje rett til programmet.',
      change: 'At du får opphaldsløyve og blir busett i ein kommune.',
    },
    'residence-elsewhere': {
      says: 'Den som verken bur i Noreg eller er norsk statsborgar, har ikkje rett til programmet.',
      change: 'At du busett deg lovleg i Noreg. Råd og rettleiing kan du be om likevel.',
    },
    'residence-unknown': {
      says: 'Programmet er som hovudregel for dei som bur i Noreg. Nav-kontoret kan fortelje kva som gjeld for deg.',
    },
    'capacity-for': {
      says: 'Du står heilt eller delvis utan arbeid, og noko gjer det vanskeleg. Kontoret vurderer om evna di til å arbeide og tene pengar er vesentleg nedsett.',
    },
    'capacity-working': {
      says: 'Programmet er for dei som har vesentleg nedsett evne til å arbeide og tene pengar. Du svarte at du arbeider eller kunne ha arbeidd full tid.',
      change:
        'At det er vanskelegare å arbeide enn det ser ut til, eller at du er i ferd med å miste arbeidet. Fortel det til kontoret.',
    },
    'capacity-unhindered': {
      says: 'Programmet er for dei som har vesentleg nedsett evne til å arbeide og tene pengar. Du svarte at ingenting gjer det vanskeleg.',
      change:
        'At noko likevel står i vegen, til dømes at du har vore lenge utan arbeid. Fortel det til kontoret.',
    },
    'capacity-open': {
      says: 'Programmet er for dei som har vesentleg nedsett evne til å arbeide og tene pengar. Det må kontoret vurdere saman med deg.',
    },
    'money-none': { says: 'Du får ingen ytingar frå Nav.' },
    'money-assistance': {
      says: 'Økonomisk sosialhjelp er ikkje til hinder for programmet.',
    },
    'money-some': {
      says: 'Den som har svært avgrensa ytingar å leve av, kan få programmet. Kontoret må vurdere om di yting er så lita.',
    },
    'money-much': {
      says: 'Programmet er for dei som har ingen eller svært avgrensa ytingar å leve av. Du svarte at du har ei yting å leve av.',
      change:
        'At ytinga snart tek slutt, eller er mindre enn det du treng. Kontoret må vurdere det.',
    },
    'money-introduction': {
      says: 'Den som er i introduksjonsprogram, har som oftast introduksjonsstønad å leve av. Det må kontoret ta med i vurderinga.',
      change:
        'At introduksjonsprogrammet snart er slutt. Då kan du ta kontakt no, så det ikkje blir opphald mellom dei.',
    },
    'money-unknown': {
      says: 'Programmet er for dei som har ingen eller svært avgrensa ytingar frå Nav. Sosialhjelp er ikkje til hinder.',
    },
    'waiting-no': { says: 'Du ventar ikkje på svar om ei anna yting.' },
    'waiting-yes': {
      says: 'Når du ventar på svar om ei anna yting, må kontoret vurdere om det har noko å seie no.',
      change: 'At du får svaret, eller at det er lenge til. Du kan søkje medan du ventar.',
    },
    'waiting-unknown': {
      says: 'Dersom du ventar på svar om ei anna yting, må kontoret vurdere om det har noko å seie.',
    },
    'help-yes': {
      says: 'Programmet gir tett oppfølging. Kontoret vurderer om det er det du treng for å kome i arbeid.',
    },
    'help-no': {
      says: 'Programmet er for dei som treng tett oppfølging. Du svarte at du klarer deg utan.',
      change:
        'At du har prøvd på eiga hand utan å kome i arbeid, eller at du kunne trenge meir hjelp enn du får no.',
    },
    'help-unknown': {
      says: 'Programmet er for dei som treng tett oppfølging for å kome i arbeid. Det kan de snakke om på kontoret.',
    },
    'work-ability': {
      says: 'Før kontoret avgjer, skal Nav vurdere arbeidsevna di saman med deg. Har du ikkje fått det, ber du om det. Det er ingen grunn til å vente med å søkje.',
    },
  }),
  rightsTitle: 'Dette har du rett til',
  rights: [
    'Du har alltid rett til å søkje, kva vi enn har svart her. Du kan søkje munnleg eller skriftleg.',
    'Du har rett til eit skriftleg vedtak, med grunngiving.',
    'Du kan klage på vedtaket. I vedtaket står det korleis, og kor lang frist du har.',
    'Det er aldri ein gyldig grunn til avslag at det ikkje er ledige plassar, for lite pengar eller for få tilsette.',
    'Du treng ikkje ha prøvd andre tiltak først.',
  ],
  bringTitle: 'Ta med til Nav-kontoret',
  bringLead: 'Det gjer samtalen lettare, men du kan kome utan.',
  bring: [
    'legitimasjon, og opphaldsløyve dersom du har det',
    'det du har av vedtak frå Nav og papir om pengane du lever av',
    'CV, vitnemål og attestar, eller berre ei liste over det du har gjort',
    'papir om det som gjer det vanskeleg å arbeide, dersom du vil vise dei',
    'det du sjølv vil: kva arbeid du kunne tenkje deg, og kva du treng hjelp til',
  ],
  office: {
    title: 'Nav-kontoret ditt',
    of: (municipality) => `Nav-kontoret for ${municipality}`,
    divided: 'Kommunen har fleire Nav-kontor. Finn bydelen din i tabellen.',
    district: 'Bydel',
    office: 'Nav-kontor',
    address: 'Adresse',
    noAddress: 'Vi har ikkje adressa i registeret.',
    unknown: 'Vi veit ikkje kva Nav-kontor denne kommunen har. Ta kontakt med kommunen.',
    inferred: 'Vi er ikkje heilt sikre på at dette er rett kontor. Spør kommunen.',
    ask: 'Vel kommunen din, så viser vi kva Nav-kontor du skal til.',
    find: 'Finn Nav-kontoret',
  },
  edit: 'Endre svara',
  again: 'Start på nytt',
};

const nb: GuideTexts = {
  title: 'Er programmet noe for meg?',
  lead: 'Svar på noen enkle spørsmål, og se om kvalifiseringsprogrammet kan passe for deg.',
  front: 'Kvalifiseringsprogrammet',
  promise:
    'Vi lagrer ikke det du svarer, og ingen andre får se det. Du kan alltid velge «Vet ikke eller vil ikke si». Det er Nav-kontoret som avgjør, ikke denne siden.',
  birthYear: {
    label: 'Hvilket år er du født?',
    help: 'Fire sifre, for eksempel 1990. La feltet stå tomt hvis du ikke vil si det.',
    wrong: 'Skriv fødselsåret med fire sifre, for eksempel 1990, eller la feltet stå tomt.',
  },
  questions: {
    residence: {
      label: 'Bor du i Norge?',
      choices: {
        resident: 'Ja, jeg bor fast i Norge eller er norsk statsborger',
        displaced: 'Ja, jeg har kollektiv beskyttelse etter flukt fra Ukraina',
        eea: 'Jeg er her lovlig etter EØS-avtalen, men bor ikke fast her',
        'job-seeker': 'Jeg er EØS-borger, søker arbeid og bor ikke fast her',
        asylum: 'Jeg søker asyl og har, eller kan få, plass på mottak',
        elsewhere: 'Nei, og jeg er ikke norsk statsborger',
        unknown: 'Vet ikke eller vil ikke si',
      },
    },
    work: {
      label: 'Har du arbeid, eller kunne du ha tatt et arbeid nå?',
      choices: {
        none: 'Nei, ikke slik det er nå',
        some: 'Litt, av og til eller noen timer i uka',
        full: 'Ja, jeg arbeider eller kunne ha arbeidet full tid',
        unknown: 'Vet ikke eller vil ikke si',
      },
    },
    barrier: {
      label: 'Er det noe som gjør det vanskelig å få eller beholde et arbeid?',
      help: 'For eksempel helse, språk, lite skolegang eller arbeidserfaring, rus eller situasjonen hjemme. Du trenger ikke si hva.',
      choices: { yes: 'Ja', no: 'Nei', unknown: 'Vet ikke eller vil ikke si' },
    },
    money: {
      label: 'Hvilke penger får du fra Nav nå?',
      choices: {
        none: 'Ingen',
        assistance: 'Økonomisk sosialhjelp, og ikke noe annet',
        some: 'En liten ytelse, kanskje med sosialhjelp i tillegg',
        much: 'En ytelse jeg kan leve av, for eksempel arbeidsavklaringspenger, uføretrygd eller dagpenger',
        unknown: 'Vet ikke eller vil ikke si',
      },
    },
    waiting: {
      label: 'Venter du på svar fra Nav om en annen ytelse?',
      help: 'For eksempel en søknad om arbeidsavklaringspenger, eller en klage om uføretrygd.',
      choices: { no: 'Nei', yes: 'Ja', unknown: 'Vet ikke eller vil ikke si' },
    },
    introduction: {
      label: 'Er du med i introduksjonsprogrammet for nyankomne flyktninger?',
      choices: { no: 'Nei', yes: 'Ja', unknown: 'Vet ikke eller vil ikke si' },
    },
    help: {
      label: 'Ville det hjelpe deg å ha en fast kontaktperson, en plan og noe å gå til hver dag?',
      choices: {
        yes: 'Ja, jeg trenger noen som følger meg opp',
        no: 'Nei, jeg kommer i arbeid på egen hånd',
        unknown: 'Vet ikke eller vil ikke si',
      },
    },
  },
  municipality: {
    label: 'Hvilken kommune bor du i?',
    help: 'Da viser vi hvilket Nav-kontor du skal til.',
    none: 'Vil ikke si',
    wrong: 'Velg en kommune i listen.',
    choose: 'Velg en kommune',
  },
  choose: 'Velg et svar. Du kan velge «Vet ikke eller vil ikke si».',
  missing: (question) => `Svar på «${question}»`,
  answer: 'Vis svaret',
  onlyOffice: 'Bare finn Nav-kontoret',
  outcomes: {
    likely: {
      title: 'Programmet kan godt passe for deg',
      lead: 'Det du har svart, peker mot at du kan ha rett til kvalifiseringsprogrammet. Ta kontakt med Nav-kontoret og søk.',
    },
    maybe: {
      title: 'Kanskje programmet er noe for deg',
      lead: 'Mye tyder på at det kan passe, men noe er åpent. Ta kontakt med Nav-kontoret, eller søk med en gang.',
    },
    talk: {
      title: 'Snakk med Nav-kontoret',
      lead: 'Ut fra svarene kan vi ikke si om programmet passer for deg. Nav-kontoret må se på situasjonen din.',
    },
    'no-but': {
      title: 'Trolig ikke nå, men du kan søke',
      lead: 'Slik du har svart, er det minst ett vilkår i loven som ikke er oppfylt nå. Under står det hvorfor, og hva som kan endre det.',
    },
  },
  officeDecides:
    'Dette er veiledning og ikke et vedtak. Det er Nav-kontoret som avgjør, og det skal vurdere akkurat din situasjon.',
  whyTitle: 'Hvorfor svarer vi dette?',
  whyNotTitle: 'Hvorfor ikke?',
  othersTitle: 'De andre vilkårene',
  leans: {
    for: 'Taler for',
    against: 'Må avklares',
    open: 'Åpent',
    office: 'Kontoret vurderer',
    'not-met': 'Ikke oppfylt',
  },
  change: 'Hva kan endre det:',
  law: 'Loven:',
  points: {
    'KVP-29-2.age': 'Alder',
    'KVP-29-10.residence': 'Bosted i Norge',
    'KVP-29-3': 'Evne til å arbeide og tjene penger',
    'KVP-29-4.benefits': 'Penger å leve av',
    'KVP-29-9.claims': 'Andre krav til Nav',
    'KVP-29-6': 'Tett oppfølging',
    'KVP-29-5': 'Arbeidsevnevurdering',
  },
  remarks: ({ least, most }) => ({
    'age-within': { says: `Du er mellom ${least} og ${most} år.` },
    'age-below': {
      says: `Programmet er for dem som har fylt ${least} år.`,
      change: `Du kan ha rett til programmet fra dagen du fyller ${least}. Du kan snakke med Nav-kontoret før det.`,
    },
    'age-above': {
      says: `Programmet er for dem som ikke har fylt ${most} år.`,
      change:
        'Aldersgrensen står i loven, så den endrer seg ikke for deg. Spør Nav-kontoret om hvilken annen hjelp du kan få.',
    },
    'age-turning-least': {
      says: `Du fyller ${least} år i år. Du kan ha rett til programmet fra den dagen.`,
    },
    'age-turning-most': {
      says: `Du fyller ${most} år i år. Programmet er for dem som ikke har fylt ${most}.`,
    },
    'age-unknown': { says: `Programmet er for dem som er mellom ${least} og ${most} år.` },
    'residence-resident': { says: 'Du bor i Norge eller er norsk statsborger.' },
    'residence-displaced': { says: 'Kollektiv beskyttelse etter flukt fra Ukraina er nok.' },
    'residence-eea': {
      says: 'Den som er her lovlig etter EØS-avtalen, trenger ikke bo fast i Norge.',
    },
    'residence-job-seeker': {
      says: 'Den som bare er her for å søke arbeid og ikke bor fast i Norge, har ikke rett til programmet.',
      change:
        'At du bosetter deg i Norge, eller får en annen oppholdsrett, for eksempel som arbeidstaker.',
    },
    'residence-asylum': {
      says: 'Den som søker asyl og har, eller kan få, plass på mottak, har ikke rett til programmet.',
      change: 'At du får oppholdstillatelse og blir bosatt i en kommune.',
    },
    'residence-elsewhere': {
      says: 'Den som verken bor i Norge eller er norsk statsborger, har ikke rett til programmet.',
      change: 'At du bosetter deg lovlig i Norge. Råd og veiledning kan du be om likevel.',
    },
    'residence-unknown': {
      says: 'Programmet er som hovedregel for dem som bor i Norge. Nav-kontoret kan fortelle hva som gjelder for deg.',
    },
    'capacity-for': {
      says: 'Du står helt eller delvis uten arbeid, og noe gjør det vanskelig. Kontoret vurderer om evnen din til å arbeide og tjene penger er vesentlig nedsatt.',
    },
    'capacity-working': {
      says: 'Programmet er for dem som har vesentlig nedsatt evne til å arbeide og tjene penger. Du svarte at du arbeider eller kunne ha arbeidet full tid.',
      change:
        'At det er vanskeligere å arbeide enn det ser ut til, eller at du er i ferd med å miste arbeidet. Fortell det til kontoret.',
    },
    'capacity-unhindered': {
      says: 'Programmet er for dem som har vesentlig nedsatt evne til å arbeide og tjene penger. Du svarte at ingenting gjør det vanskelig.',
      change:
        'At noe likevel står i veien, for eksempel at du har vært lenge uten arbeid. Fortell det til kontoret.',
    },
    'capacity-open': {
      says: 'Programmet er for dem som har vesentlig nedsatt evne til å arbeide og tjene penger. Det må kontoret vurdere sammen med deg.',
    },
    'money-none': { says: 'Du får ingen ytelser fra Nav.' },
    'money-assistance': { says: 'Økonomisk sosialhjelp er ikke til hinder for programmet.' },
    'money-some': {
      says: 'Den som har svært begrensede ytelser å leve av, kan få programmet. Kontoret må vurdere om din ytelse er så liten.',
    },
    'money-much': {
      says: 'Programmet er for dem som har ingen eller svært begrensede ytelser å leve av. Du svarte at du har en ytelse å leve av.',
      change:
        'At ytelsen snart tar slutt, eller er mindre enn det du trenger. Kontoret må vurdere det.',
    },
    'money-introduction': {
      says: 'Den som er i introduksjonsprogram, har som oftest introduksjonsstønad å leve av. Det må kontoret ta med i vurderingen.',
      change:
        'At introduksjonsprogrammet snart er slutt. Da kan du ta kontakt nå, så det ikke blir opphold mellom dem.',
    },
    'money-unknown': {
      says: 'Programmet er for dem som har ingen eller svært begrensede ytelser fra Nav. Sosialhjelp er ikke til hinder.',
    },
    'waiting-no': { says: 'Du venter ikke på svar om en annen ytelse.' },
    'waiting-yes': {
      says: 'Når du venter på svar om en annen ytelse, må kontoret vurdere om det har noe å si nå.',
      change: 'At du får svaret, eller at det er lenge til. Du kan søke mens du venter.',
    },
    'waiting-unknown': {
      says: 'Hvis du venter på svar om en annen ytelse, må kontoret vurdere om det har noe å si.',
    },
    'help-yes': {
      says: 'Programmet gir tett oppfølging. Kontoret vurderer om det er det du trenger for å komme i arbeid.',
    },
    'help-no': {
      says: 'Programmet er for dem som trenger tett oppfølging. Du svarte at du klarer deg uten.',
      change:
        'At du har prøvd på egen hånd uten å komme i arbeid, eller at du kunne trenge mer hjelp enn du får nå.',
    },
    'help-unknown': {
      says: 'Programmet er for dem som trenger tett oppfølging for å komme i arbeid. Det kan dere snakke om på kontoret.',
    },
    'work-ability': {
      says: 'Før kontoret avgjør, skal Nav vurdere arbeidsevnen din sammen med deg. Har du ikke fått det, ber du om det. Det er ingen grunn til å vente med å søke.',
    },
  }),
  rightsTitle: 'Dette har du rett til',
  rights: [
    'Du har alltid rett til å søke, hva vi enn har svart her. Du kan søke muntlig eller skriftlig.',
    'Du har rett til et skriftlig vedtak, med begrunnelse.',
    'Du kan klage på vedtaket. I vedtaket står det hvordan, og hvor lang frist du har.',
    'Det er aldri en gyldig grunn til avslag at det ikke er ledige plasser, for lite penger eller for få ansatte.',
    'Du trenger ikke ha prøvd andre tiltak først.',
  ],
  bringTitle: 'Ta med til Nav-kontoret',
  bringLead: 'Det gjør samtalen lettere, men du kan komme uten.',
  bring: [
    'legitimasjon, og oppholdstillatelse hvis du har det',
    'det du har av vedtak fra Nav og papirer om pengene du lever av',
    'CV, vitnemål og attester, eller bare en liste over det du har gjort',
    'papirer om det som gjør det vanskelig å arbeide, hvis du vil vise dem',
    'det du selv vil: hva slags arbeid du kunne tenke deg, og hva du trenger hjelp til',
  ],
  office: {
    title: 'Nav-kontoret ditt',
    of: (municipality) => `Nav-kontoret for ${municipality}`,
    divided: 'Kommunen har flere Nav-kontor. Finn bydelen din i tabellen.',
    district: 'Bydel',
    office: 'Nav-kontor',
    address: 'Adresse',
    noAddress: 'Vi har ikke adressen i registeret.',
    unknown: 'Vi vet ikke hvilket Nav-kontor denne kommunen har. Ta kontakt med kommunen.',
    inferred: 'Vi er ikke helt sikre på at dette er riktig kontor. Spør kommunen.',
    ask: 'Velg kommunen din, så viser vi hvilket Nav-kontor du skal til.',
    find: 'Finn Nav-kontoret',
  },
  edit: 'Endre svarene',
  again: 'Start på nytt',
};

const en: GuideTexts = {
  title: 'Is the programme for me?',
  lead: 'Answer a few plain questions, and see if the Qualification Programme (kvalifiseringsprogrammet) may be right for you.',
  front: 'The Qualification Programme',
  promise:
    'We do not store your answers, and nobody else gets to see them. You can always choose “I do not know or would rather not say”. The Nav office decides, not this page.',
  birthYear: {
    label: 'What year were you born?',
    help: 'Four figures, for example 1990. Leave it empty if you would rather not say.',
    wrong: 'Write the year of birth with four figures, for example 1990, or leave it empty.',
  },
  questions: {
    residence: {
      label: 'Do you live in Norway?',
      choices: {
        resident: 'Yes, I live permanently in Norway or am a Norwegian citizen',
        displaced: 'Yes, I have collective protection after fleeing Ukraine',
        eea: 'I am here lawfully under the EEA agreement, but do not live here permanently',
        'job-seeker': 'I am an EEA citizen looking for work, and do not live here permanently',
        asylum: 'I seek asylum and have, or can get, a place in a reception centre',
        elsewhere: 'No, and I am not a Norwegian citizen',
        unknown: 'I do not know or would rather not say',
      },
    },
    work: {
      label: 'Do you have work, or could you have taken a job now?',
      choices: {
        none: 'No, not as things are now',
        some: 'A little, now and then or a few hours a week',
        full: 'Yes, I work or could have worked full time',
        unknown: 'I do not know or would rather not say',
      },
    },
    barrier: {
      label: 'Does anything make it hard to get or keep a job?',
      help: 'For example health, language, little schooling or work experience, addiction, or things at home. You need not say what.',
      choices: { yes: 'Yes', no: 'No', unknown: 'I do not know or would rather not say' },
    },
    money: {
      label: 'What money do you get from Nav now?',
      choices: {
        none: 'None',
        assistance: 'Social assistance (økonomisk sosialhjelp), and nothing else',
        some: 'A small benefit, perhaps with social assistance as well',
        much: 'A benefit I can live on, for example work assessment allowance, disability or unemployment benefit',
        unknown: 'I do not know or would rather not say',
      },
    },
    waiting: {
      label: 'Are you waiting for an answer from Nav about another benefit?',
      help: 'For example an application for work assessment allowance, or an appeal about disability benefit.',
      choices: { no: 'No', yes: 'Yes', unknown: 'I do not know or would rather not say' },
    },
    introduction: {
      label:
        'Are you in the introduction programme for newly arrived refugees (introduksjonsprogrammet)?',
      choices: { no: 'No', yes: 'Yes', unknown: 'I do not know or would rather not say' },
    },
    help: {
      label: 'Would it help to have one contact person, a plan and something to go to every day?',
      choices: {
        yes: 'Yes, I need somebody to follow me up',
        no: 'No, I will get into work on my own',
        unknown: 'I do not know or would rather not say',
      },
    },
  },
  municipality: {
    label: 'Which municipality do you live in?',
    help: 'Then we show which Nav office is yours.',
    none: 'I would rather not say',
    wrong: 'Choose a municipality from the list.',
    choose: 'Choose a municipality',
  },
  choose: 'Choose an answer. You can choose “I do not know or would rather not say”.',
  missing: (question) => `Answer “${question}”`,
  answer: 'Show the answer',
  onlyOffice: 'Only find the Nav office',
  outcomes: {
    likely: {
      title: 'The programme may well be right for you',
      lead: 'Your answers suggest that you may have the right to the Qualification Programme. Contact the Nav office and apply.',
    },
    maybe: {
      title: 'The programme may be for you',
      lead: 'Much suggests that it could fit, but something is open. Contact the Nav office, or apply at once.',
    },
    talk: {
      title: 'Talk to the Nav office',
      lead: 'From your answers we cannot say whether the programme fits. The Nav office must look at your situation.',
    },
    'no-but': {
      title: 'Probably not now, but you can apply',
      lead: 'As you have answered, at least one condition of the act is not met now. Below you can read why, and what could change it.',
    },
  },
  officeDecides:
    'This is guidance and not a decision. The Nav office decides, and it must look at your own situation.',
  whyTitle: 'Why do we say this?',
  whyNotTitle: 'Why not?',
  othersTitle: 'The other conditions',
  leans: {
    for: 'Speaks for it',
    against: 'Must be cleared up',
    open: 'Open',
    office: 'The office assesses',
    'not-met': 'Not met',
  },
  change: 'What could change it:',
  law: 'The law:',
  points: {
    'KVP-29-2.age': 'Age',
    'KVP-29-10.residence': 'Residence in Norway',
    'KVP-29-3': 'Ability to work and earn money',
    'KVP-29-4.benefits': 'Money to live on',
    'KVP-29-9.claims': 'Other claims to Nav',
    'KVP-29-6': 'Close follow-up',
    'KVP-29-5': 'Work ability assessment (arbeidsevnevurdering)',
  },
  remarks: ({ least, most }) => ({
    'age-within': { says: `You are between ${least} and ${most}.` },
    'age-below': {
      says: `The programme is for people who have turned ${least}.`,
      change: `You may have the right to the programme from the day you turn ${least}. You can talk to the Nav office before that.`,
    },
    'age-above': {
      says: `The programme is for people who have not turned ${most}.`,
      change:
        'The age limit is in the act, so it will not change for you. Ask the Nav office what other help you can get.',
    },
    'age-turning-least': {
      says: `You turn ${least} this year. You may have the right to the programme from that day.`,
    },
    'age-turning-most': {
      says: `You turn ${most} this year. The programme is for people who have not turned ${most}.`,
    },
    'age-unknown': { says: `The programme is for people between ${least} and ${most}.` },
    'residence-resident': { says: 'You live in Norway or are a Norwegian citizen.' },
    'residence-displaced': { says: 'Collective protection after fleeing Ukraine is enough.' },
    'residence-eea': {
      says: 'People who are here lawfully under the EEA agreement need not live permanently in Norway.',
    },
    'residence-job-seeker': {
      says: 'A person who is here only to look for work, and does not live permanently in Norway, has no right to the programme.',
      change: 'That you settle in Norway, or get another right to stay, such as a worker.',
    },
    'residence-asylum': {
      says: 'A person who seeks asylum and has, or can get, a place in a reception centre has no right to the programme.',
      change: 'That you get a residence permit and are settled in a municipality.',
    },
    'residence-elsewhere': {
      says: 'A person who neither lives in Norway nor is a Norwegian citizen has no right to the programme.',
      change: 'That you settle lawfully in Norway. You can still ask for advice.',
    },
    'residence-unknown': {
      says: 'The programme is mainly for people who live in Norway. The Nav office can tell what applies to you.',
    },
    'capacity-for': {
      says: 'You are wholly or partly without work, and something makes it hard. The office assesses whether your ability to work and earn money is substantially reduced.',
    },
    'capacity-working': {
      says: 'The programme is for people whose ability to work and earn money is substantially reduced. You answered that you work or could have worked full time.',
      change:
        'That working is harder than it seems, or that you are about to lose your job. Tell the office.',
    },
    'capacity-unhindered': {
      says: 'The programme is for people whose ability to work and earn money is substantially reduced. You answered that nothing makes it hard.',
      change:
        'That something is in the way after all, for example that you have been without work for long. Tell the office.',
    },
    'capacity-open': {
      says: 'The programme is for people whose ability to work and earn money is substantially reduced. The office must assess that together with you.',
    },
    'money-none': { says: 'You get no benefits from Nav.' },
    'money-assistance': { says: 'Social assistance does not stand in the way of the programme.' },
    'money-some': {
      says: 'People with very limited benefits to live on can get the programme. The office must assess whether yours is that small.',
    },
    'money-much': {
      says: 'The programme is for people with no, or very limited, benefits to live on. You answered that you have a benefit to live on.',
      change:
        'That the benefit is about to end, or is less than you need. The office must assess it.',
    },
    'money-introduction': {
      says: 'People in the introduction programme usually have introduction benefit to live on. The office must take that into account.',
      change:
        'That the introduction programme is about to end. You can contact the office now, so that there is no gap.',
    },
    'money-unknown': {
      says: 'The programme is for people with no, or very limited, benefits from Nav. Social assistance does not stand in the way.',
    },
    'waiting-no': { says: 'You are not waiting for an answer about another benefit.' },
    'waiting-yes': {
      says: 'When you wait for an answer about another benefit, the office must assess whether that matters now.',
      change: 'That you get the answer, or that it will take long. You can apply while you wait.',
    },
    'waiting-unknown': {
      says: 'If you wait for an answer about another benefit, the office must assess whether that matters.',
    },
    'help-yes': {
      says: 'The programme gives close follow-up. The office assesses whether that is what you need to get into work.',
    },
    'help-no': {
      says: 'The programme is for people who need close follow-up. You answered that you manage without.',
      change:
        'That you have tried on your own without getting into work, or could need more help than you get now.',
    },
    'help-unknown': {
      says: 'The programme is for people who need close follow-up to get into work. You can talk about that at the office.',
    },
    'work-ability': {
      says: 'Before the office decides, Nav must assess your work ability together with you. If that has not been done, ask for it. It is no reason to wait with applying.',
    },
  }),
  rightsTitle: 'Your rights',
  rights: [
    'You always have the right to apply, whatever we have answered here. You can apply in writing or by talking to the office.',
    'You have the right to a written decision, with reasons.',
    'You can appeal against the decision. It says how, and what your time limit is.',
    'That there are no free places, too little money or too few staff is never a valid reason for a refusal.',
    'You need not have tried other measures first.',
  ],
  bringTitle: 'Bring to the Nav office',
  bringLead: 'It makes the talk easier, but you can come without.',
  bring: [
    'identification, and your residence permit if you have one',
    'decisions from Nav, and papers about the money you live on',
    'CV, diplomas and references, or just a list of what you have done',
    'papers about what makes it hard to work, if you want to show them',
    'what you want yourself: what work you could think of, and what you need help with',
  ],
  office: {
    title: 'Your Nav office',
    of: (municipality) => `The Nav office for ${municipality}`,
    divided: 'The municipality has several Nav offices. Find your district in the table.',
    district: 'District',
    office: 'Nav office',
    address: 'Address',
    noAddress: 'The register does not have the address.',
    unknown: 'We do not know which Nav office this municipality has. Contact the municipality.',
    inferred: 'We are not quite sure that this is the right office. Ask the municipality.',
    ask: 'Choose your municipality, and we show which Nav office is yours.',
    find: 'Find the Nav office',
  },
  edit: 'Change the answers',
  again: 'Start again',
};

export const guideTexts: Readonly<Record<PublicLanguage, GuideTexts>> = { nn, nb, en };

type Written = Readonly<Record<string, string | readonly string[]>>;

/** One page: the day it was published, and its text in each language. The address follows the first title. */
export interface DemoPage {
  readonly on: string;
  readonly title: string;
  /** A file in `demo/pictures`; what it shows is in each text. */
  readonly picture?: string;
  readonly texts: Readonly<Partial<Record<'nn' | 'nb' | 'en', Written>>>;
}

export interface DemoTopic extends DemoPage {
  readonly news: readonly DemoPage[];
}

/** The invented county governor, with an invented person to ask. */
const demofylket: DemoTopic = {
  on: '2026-01-12T08:00:00Z',
  title: 'Kvalifiseringsprogrammet i Demofylket',
  texts: {
    nn: {
      title: 'Kvalifiseringsprogrammet i Demofylket',
      lead: 'Her finn Nav-kontora i det oppdikta Demofylket det dei treng i arbeidet med programmet.',
      body: '## Kven er programmet for?\n\nProgrammet er for dei som vil i arbeid, men som treng tett oppfølging for å kome dit, og som har lite eller ikkje noko anna å leve av. Den som fyller vilkåra, har **rett** til program.\n\n## Kva gjer vi?\n\n- rettleier og lærer opp kontora\n- spør kontora korleis det går, og deler det vi finn\n- fører tilsyn\n- avgjer klager',
      contactName: 'Kari Demo',
      contactRole: 'rådgivar',
      contactPhone: '00 00 00 00',
      contactDeputy: 'Siri Demo',
      documentName: 'Lova på Lovdata',
      documentUrl: 'https://lovdata.no/lov/2009-12-18-131',
      secureFormName: 'Sikkert skjema (døme)',
      secureFormUrl: 'https://skjema.example/sikkert',
      registryEmail: 'postmottak@demofylket.example',
      postalAddress: 'Statsforvaltaren i Demofylket, Postboks 1, 0001 Demovik',
      relatedName: 'Kva vart endra 1. januar 2019?',
      relatedUrl: '/nn/lova/endringar/2018-12-31/2019-01-01',
    },
    nb: {
      title: 'Kvalifiseringsprogrammet i Demofylket',
      lead: 'Her finner Nav-kontorene i det oppdiktede Demofylket det de trenger i arbeidet med programmet.',
      body: '## Hvem er programmet for?\n\nProgrammet er for dem som vil i arbeid, men som trenger tett oppfølging for å komme dit, og som har lite eller ikke noe annet å leve av. Den som fyller vilkårene, har **rett** til program.\n\n## Hva gjør vi?\n\n- veileder og lærer opp kontorene\n- spør kontorene hvordan det går, og deler det vi finner\n- fører tilsyn\n- avgjør klager',
      contactName: 'Kari Demo',
      contactRole: 'rådgiver',
      contactPhone: '00 00 00 00',
      contactDeputy: 'Siri Demo',
      documentName: 'Loven på Lovdata',
      documentUrl: 'https://lovdata.no/lov/2009-12-18-131',
      secureFormName: 'Sikkert skjema (eksempel)',
      secureFormUrl: 'https://skjema.example/sikkert',
      registryEmail: 'postmottak@demofylket.example',
      postalAddress: 'Statsforvalteren i Demofylket, Postboks 1, 0001 Demovik',
      relatedName: 'Hva ble endret 1. januar 2019?',
      relatedUrl: '/nb/lova/endringar/2018-12-31/2019-01-01',
    },
    en: {
      title: 'The Qualification Programme in Demofylket',
      lead: 'What the Nav offices of the invented county of Demofylket need in their work with the programme.',
      body: '## Who is the programme for?\n\nFor people who want to work, need close follow-up to get there, and have little or nothing else to live on. Whoever meets the conditions has a **right** to take part.\n\n## What do we do?\n\n- guide and train the offices\n- ask the offices how it goes, and share what we learn\n- supervise\n- decide appeals',
      contactName: 'Kari Demo',
      contactRole: 'adviser',
      contactPhone: '00 00 00 00',
      contactDeputy: 'Siri Demo',
      documentName: 'The act on Lovdata (in Norwegian)',
      documentUrl: 'https://lovdata.no/lov/2009-12-18-131',
      secureFormName: 'Secure form (example)',
      secureFormUrl: 'https://skjema.example/sikkert',
      registryEmail: 'postmottak@demofylket.example',
      postalAddress: 'Statsforvaltaren i Demofylket, Postboks 1, 0001 Demovik, Norway',
    },
  },
  news: [
    {
      on: '2026-02-03T08:00:00Z',
      title: 'Velkomen til samling i Demovik',
      texts: {
        nn: {
          title: 'Velkomen til samling i Demovik',
          lead: 'Leiarane ved Nav-kontora møtest for å dele det som verkar.',
          body: 'Samlinga er oppdikta, som alt anna i Demofylket. Her ville programmet for dagen ha stått.',
        },
        nb: {
          title: 'Velkommen til samling i Demovik',
          lead: 'Lederne ved Nav-kontorene møtes for å dele det som virker.',
          body: 'Samlingen er oppdiktet, som alt annet i Demofylket. Her ville programmet for dagen ha stått.',
        },
      },
    },
    {
      on: '2025-11-17T08:00:00Z',
      title: 'Slik fekk Nav Eksempeldal fleire med',
      picture: 'road.png',
      texts: {
        nn: {
          title: 'Slik fekk Nav Eksempeldal fleire med',
          pictureAlt:
            'To menneske går saman på ein veg mot fjella. Sola står opp bak ein topp, og til høgre ligg to hus med lys i vindauga.',
          pictureCaption: 'Vegen er lettare å gå når nokon går saman med deg.',
          pictureCredit: 'Teikning: Medverk',
          lead: 'Det oppdikta kontoret ringjer alle som har fått sosialhjelp i meir enn eit halvt år, og spør kva dei vil.',
          body: 'Kvar tysdag set to rettleiarar av føremiddagen. Dei ringjer, lyttar og fortel om programmet. Dei som vil, søkjer same dagen.\n\n> Vi sluttar ikkje å ringje fordi nokon ikkje svarar.\n\nBåde kontoret og sitatet er oppdikta.',
        },
        nb: {
          title: 'Slik fikk Nav Eksempeldal flere med',
          pictureAlt:
            'To mennesker går sammen på en vei mot fjellene. Solen står opp bak en topp, og til høyre ligger to hus med lys i vinduene.',
          pictureCaption: 'Veien er lettere å gå når noen går sammen med deg.',
          pictureCredit: 'Tegning: Medverk',
          lead: 'Det oppdiktede kontoret ringer alle som har fått sosialhjelp i mer enn et halvt år, og spør hva de vil.',
          body: 'Hver tirsdag setter to veiledere av formiddagen. De ringer, lytter og forteller om programmet. De som vil, søker samme dag.\n\n> Vi slutter ikke å ringe fordi noen ikke svarer.\n\nBåde kontoret og sitatet er oppdiktet.',
        },
      },
    },
    {
      on: '2025-06-02T08:00:00Z',
      title: 'Kurs for nye rettleiarar',
      texts: {
        nn: {
          title: 'Kurs for nye rettleiarar',
          lead: 'To dagar om lova, samtalen og planen. Kurset er oppdikta, så du kan ikkje melde deg på.',
          body: 'Første dagen handlar om kven som har rett til program, og korleis vi skriv vedtak folk forstår. Andre dagen øver vi på samtalen og på planen.',
        },
        nb: {
          title: 'Kurs for nye veiledere',
          lead: 'To dager om loven, samtalen og planen. Kurset er oppdiktet, så du kan ikke melde deg på.',
          body: 'Første dag handler om hvem som har rett til program, og hvordan vi skriver vedtak folk forstår. Andre dag øver vi på samtalen og på planen.',
        },
      },
    },
    {
      on: '2024-07-01T08:00:00Z',
      title: 'Stønaden går opp',
      texts: {
        nn: {
          title: 'Stønaden går opp',
          lead: 'Frå 1. juli 2024 er full kvalifiseringsstønad 2,041 gonger grunnbeløpet.',
          body: 'Under 25 år er ho to tredelar av det. Barnetillegget er det same som før.',
          relatedName: 'Rekn ut kva du kan få',
          relatedUrl: '/nn/kalkulator',
        },
        nb: {
          title: 'Stønaden går opp',
          lead: 'Fra 1. juli 2024 er full kvalifiseringsstønad 2,041 ganger grunnbeløpet.',
          body: 'Under 25 år er den to tredeler av det. Barnetillegget er det samme som før.',
          relatedName: 'Regn ut hva du kan få',
          relatedUrl: '/nb/kalkulator',
        },
      },
    },
  ],
};

/**
 * The county governor of Vestland: a topic page in our own words, and what it really asked of the offices in 2019, with
 * its real date, case number and addresses of that time.
 */
const vestland: DemoTopic = {
  on: '2026-01-12T08:00:00Z',
  title: 'Kvalifiseringsprogrammet',
  texts: {
    nn: {
      title: 'Kvalifiseringsprogrammet',
      lead: 'Programmet skal hjelpe fleire med nedsett arbeidsevne og små ytingar over i arbeid.',
      body: '## Kven er programmet for?\n\nFor deg i yrkesaktiv alder som står langt frå arbeid, og som har lite eller ikkje noko frå folketrygda å leve av. Fyller du vilkåra, har du rett til å delta. Programmet er på full tid heile året, og du får ei fast inntekt som du kan planleggje etter.\n\n## Kva gjer statsforvaltaren?\n\n- fører tilsyn med Nav-kontora\n- lærer opp og rettleier dei som arbeider der\n- ser til at leiinga i kommunane er med\n- samordnar tiltak med Nav fylke\n- deler kunnskap om kva som verkar\n- avgjer klager',
      documentName: 'Sosialtenestelova på Lovdata',
      documentUrl: 'https://lovdata.no/lov/2009-12-18-131',
    },
    nb: {
      title: 'Kvalifiseringsprogrammet',
      lead: 'Programmet skal hjelpe flere med nedsatt arbeidsevne og små ytelser over i arbeid.',
      body: '## Hvem er programmet for?\n\nFor deg i yrkesaktiv alder som står langt fra arbeid, og som har lite eller ikke noe fra folketrygden å leve av. Fyller du vilkårene, har du rett til å delta. Programmet er på full tid hele året, og du får en fast inntekt du kan planlegge etter.\n\n## Hva gjør statsforvalteren?\n\n- fører tilsyn med Nav-kontorene\n- lærer opp og veileder dem som arbeider der\n- ser til at ledelsen i kommunene er med\n- samordner tiltak med Nav fylke\n- deler kunnskap om hva som virker\n- avgjør klager',
      documentName: 'Sosialtjenesteloven på Lovdata',
      documentUrl: 'https://lovdata.no/lov/2009-12-18-131',
    },
  },
  news: [
    {
      on: '2019-12-17T08:00:00Z',
      title: 'Kartlegging av program og aktivitetsplikt',
      texts: {
        nn: {
          title: 'Kartlegging av program og aktivitetsplikt',
          lead: 'Alle Nav-kontor i Hordaland og Sogn og Fjordane blir spurde om kvalifiseringsprogrammet og om aktivitetsplikta for dei under 30 år. Svarfristen er 6. januar 2020.',
          body: 'Kvart kontor får brev om kartlegginga. Det er leiaren som svarar. Svara blir mellom anna brukte når Fylkesmannen rapporterer til Arbeids- og velferdsdirektoratet.\n\n## Dette spør vi om\n\nOm programmet:\n\n- korleis kontoret gjer programmet kjent, og sikrar at dei som har rett til det, får tilbod\n- korleis leiaren sjølv vurderer arbeidet\n- kva som kjenneteiknar kontor som får det til\n- kva som er vanskeleg, og om det er annleis enn i 2018\n- kva Fylkesmannen kan gjere for å hjelpe\n\nOm aktivitetsplikta for dei under 30 år, som kom 1. januar 2017:\n\n- kva erfaringar kontoret har\n- om plikta får fleire i arbeid, og om ho får fleire i utdanning\n- anna kontoret vil seie\n\n## Slik svarar de\n\nSend svaret til postmottaket vårt, fmvlpost@fylkesmannen.no, og merk det med sak 2019/23037. De kan òg svare i brev. I Medverk ligg skjemaet klart til å kopiere til ein ny runde.',
          documentName: 'Sosialtenestelova på Lovdata',
          documentUrl: 'https://lovdata.no/lov/2009-12-18-131',
          relatedName: 'Er programmet noko for meg?',
          relatedUrl: '/nn/rettleiing',
        },
      },
    },
  ],
};

/**
 * The county governor of Nordland as its topic page was in 2019: in our own words, with the real dates and figures of its
 * news and the addresses of that time. Who the contact persons were, is not for us to say.
 */
const nordland: DemoTopic = {
  on: '2019-02-05T08:00:00Z',
  title: 'Kvalifiseringsprogrammet i Nordland',
  texts: {
    nn: {
      title: 'Kvalifiseringsprogrammet i Nordland',
      lead: 'Programmet gir tett oppfølging til dei som har nedsett arbeids- og inntektsevne og få ytingar, slik at fleire kjem i arbeid.',
      body: '## Kven kan delta i programmet?\n\nDet er meint for dei som lever av sosialhjelp over lang tid, eller som kan kome dit. Alle i yrkesaktiv alder som har nedsett arbeids- og inntektsevne og lite anna å leve av, kan ha rett til å delta. Programmet går heile året og på full tid. Stønaden er den same kvar månad, så det går an å planleggje økonomien.\n\n## Oppgåvene til Fylkesmannen\n\n- føre tilsyn med Nav-kontora\n- lære opp dei som arbeider der\n- sørgje for at leiinga i kommunane står bak\n- samordne tiltak og kompetansearbeid med Nav fylke\n- rettleie og spreie kunnskap\n- behandle klager',
      registryEmail: 'fmnopost@fylkesmannen.no',
      postalAddress: 'Fylkesmannen i Nordland, 8002 Bodø',
    },
  },
  news: [
    {
      on: '2019-02-05T08:00:00Z',
      title: 'Nye regler for programmet',
      texts: {
        nb: {
          title: 'Nye regler for programmet',
          lead: 'Fra 1. januar 2019 er reglene om vilkår, varighet og innhold i programmet endret.',
          body: 'Stortinget har endret sosialtjenesteloven. Du kan se paragraf for paragraf hva som ble nytt.',
          relatedName: 'Hva ble endret 1. januar 2019?',
          relatedUrl: '/nb/lova/endringar/2018-12-31/2019-01-01',
        },
      },
    },
    {
      on: '2015-01-22T08:00:00Z',
      title: 'På studietur til Arbeidsinstituttet',
      texts: {
        nb: {
          title: 'På studietur til Arbeidsinstituttet',
          lead: 'Ansatte ved Nav-kontor i Nordland har vært i Buskerud for å se hvordan Arbeidsinstituttet arbeider med ungdom.',
          body: 'Turene gikk i november og desember. Arbeidsinstituttet tar imot unge som har falt ut av videregående skole, og gir dem en tilrettelagt vei videre. 92 prosent fullfører.',
        },
      },
    },
    {
      on: '2014-07-10T08:00:00Z',
      title: 'Flere med i programmet i Nordland',
      texts: {
        nb: {
          title: 'Flere med i programmet i Nordland',
          lead: 'Så langt i 2014 er det 14 prosent flere deltakere i Nordland enn i hele 2013. I landet som helhet er det i snitt 6 prosent færre.',
          body: 'Veksten er den største i landet, og kontoret i Bodø står for det meste av den. Likevel er det bare seks av de 43 kommunene i fylket som har nådd det deltakertallet en ventet.',
        },
      },
    },
    {
      on: '2013-11-06T08:00:00Z',
      title: 'Et hefte til inspirasjon',
      texts: {
        nb: {
          title: 'Et hefte til inspirasjon',
          lead: '«Jakten på det virksomme» er klart til å sendes til alle som vil bli bedre veiledere.',
          body: 'Heftet er laget i Nordland, og er inspirert av Indiana Jones.',
        },
      },
    },
  ],
};

/** An invented municipality that tells its own inhabitants where to go. */
const demovik: DemoTopic = {
  on: '2026-03-02T08:00:00Z',
  title: 'Kvalifiseringsprogrammet i Demovik',
  texts: {
    nn: {
      title: 'Kvalifiseringsprogrammet i Demovik',
      lead: 'Bur du i den oppdikta kommunen Demovik, og vil du ut i arbeid? Kom innom Nav Demovik.',
      body: '## Slik kjem du i gang\n\n1. Ring eller kom innom kontoret. Du treng ikkje vite om du har rett til programmet.\n2. Vi snakkar saman om kva du vil, og kva som er vanskeleg.\n3. Du kan søkje same dagen. Du får alltid eit skriftleg svar.',
      contactName: 'Liv Demo',
      contactRole: 'leiar ved Nav Demovik',
      contactPhone: '00 00 00 01',
      contactDeputy: 'Nils Demo',
      secureFormName: 'Sikkert skjema (døme)',
      secureFormUrl: 'https://skjema.example/demovik',
    },
    nb: {
      title: 'Kvalifiseringsprogrammet i Demovik',
      lead: 'Bor du i den oppdiktede kommunen Demovik, og vil du ut i arbeid? Kom innom Nav Demovik.',
      body: '## Slik kommer du i gang\n\n1. Ring eller kom innom kontoret. Du trenger ikke vite om du har rett til programmet.\n2. Vi snakker sammen om hva du vil, og hva som er vanskelig.\n3. Du kan søke samme dag. Du får alltid et skriftlig svar.',
      contactName: 'Liv Demo',
      contactRole: 'leder ved Nav Demovik',
      contactPhone: '00 00 00 01',
      contactDeputy: 'Nils Demo',
      secureFormName: 'Sikkert skjema (eksempel)',
      secureFormUrl: 'https://skjema.example/demovik',
    },
    en: {
      title: 'The Qualification Programme in Demovik',
      lead: 'Do you live in the invented municipality of Demovik, and want to work? Come to Nav Demovik.',
      body: '## How to begin\n\n1. Call us or come to the office. You need not know whether you have a right to the programme.\n2. We talk about what you want, and what is difficult.\n3. You can apply the same day. You always get a written answer.',
      contactName: 'Liv Demo',
      contactRole: 'head of Nav Demovik',
      contactPhone: '00 00 00 01',
      contactDeputy: 'Nils Demo',
      secureFormName: 'Secure form (example)',
      secureFormUrl: 'https://skjema.example/demovik',
    },
  },
  news: [],
};

/** Whose page each is. */
export const demoTopics = [
  ['governor', 'FMDEMO', demofylket],
  ['governor', 'FMVL', vestland],
  ['governor', 'FMNO', nordland],
  ['municipality', '9901', demovik],
] as const;

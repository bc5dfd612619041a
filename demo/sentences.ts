import type { Bilingual } from '../app/kernel/text.ts';

/**
 * What invented offices write. A whole sentence in both forms of Norwegian, written by hand: an office
 * answers in its own, with two to four of them. None is taken from a real office.
 */
type Sentences = readonly [Bilingual, ...Bilingual[]];

const s = (nn: string, nb: string): Bilingual => ({ nn, nb });

export const howOffered: Sentences = [
  s(
    'Vi går gjennom lista over langtidsmottakarar kvar månad og vurderer KVP for kvar einskild.',
    'Vi går gjennom listen over langtidsmottakere hver måned og vurderer KVP for hver enkelt.',
  ),
  s(
    'Kvar ny søkjar får ein samtale der programmet blir forklart munnleg.',
    'Hver ny søker får en samtale der programmet blir forklart muntlig.',
  ),
  s(
    'KVP-rettleiaren deltek i inntaksmøtet, og der blir alle som har fått sosialhjelp i tre månader tekne opp.',
    'KVP-veilederen deltar i inntaksmøtet, og der blir alle som har fått sosialhjelp i tre måneder tatt opp.',
  ),
  s(
    'Vi har laga ei sjekkliste som skal ligge i alle saker før vi avsluttar vurderinga.',
    'Vi har laget en sjekkliste som skal ligge i alle saker før vi avslutter vurderingen.',
  ),
  s('Leiaren les alle avslag før dei blir sende.', 'Lederen leser alle avslag før de sendes.'),
  s(
    'Flyktningtenesta melder frå til oss eit halvt år før introduksjonsprogrammet er slutt.',
    'Flyktningtjenesten melder fra til oss et halvt år før introduksjonsprogrammet er slutt.',
  ),
  s(
    'Alle rettleiarane har fått opplæring i vilkåra i § 29, og vi repeterer det kvar haust.',
    'Alle veilederne har fått opplæring i vilkårene i § 29, og vi repeterer det hver høst.',
  ),
  s(
    'Vi spør aktivt om programmet i oppfølgingssamtalar, også når personen ikkje har tenkt på det sjølv.',
    'Vi spør aktivt om programmet i oppfølgingssamtaler, også når personen ikke har tenkt på det selv.',
  ),
  s(
    'Det er to hos oss som har ansvar for å fange opp kandidatar, og dei avløyser kvarandre i feriar.',
    'Det er to hos oss som har ansvar for å fange opp kandidater, og de avløser hverandre i ferier.',
  ),
  s(
    'Ved avslag skriv vi alltid vedtak, og vi opplyser om retten til å klage.',
    'Ved avslag skriver vi alltid vedtak, og vi opplyser om retten til å klage.',
  ),
  s(
    'Vi har ikkje faste rutinar på dette enno, men arbeider med å få dei på plass.',
    'Vi har ikke faste rutiner på dette ennå, men arbeider med å få dem på plass.',
  ),
  s(
    'Arbeidsevnevurderinga blir gjord saman med personen, gjerne over to eller tre møte.',
    'Arbeidsevnevurderingen gjøres sammen med personen, gjerne over to eller tre møter.',
  ),
  s(
    'Fastlegane i kommunen kjenner til programmet og tilrår det til pasientar.',
    'Fastlegene i kommunen kjenner til programmet og anbefaler det til pasienter.',
  ),
  s(
    'Ungdomsteamet har eit særleg auge på dei under 25 som har vore lenge utan tiltak.',
    'Ungdomsteamet har et særlig blikk på dem under 25 som har vært lenge uten tiltak.',
  ),
];

export const wishes: Sentences = [
  s(
    'Vi ønskjer eit kurs i vilkåra for program, gjerne med eksempel frå klagesaker.',
    'Vi ønsker et kurs i vilkårene for program, gjerne med eksempler fra klagesaker.',
  ),
  s(
    'Ei samling to gonger i året for KVP-rettleiarane i fylket hadde vore nyttig.',
    'En samling to ganger i året for KVP-veilederne i fylket hadde vært nyttig.',
  ),
  s(
    'Det er viktig at Statsforvaltaren tek opp programmet med kommunedirektørane.',
    'Det er viktig at Statsforvalteren tar opp programmet med kommunedirektørene.',
  ),
  s(
    'Vi saknar malar for vedtak og for vurderinga av arbeidsevne.',
    'Vi savner maler for vedtak og for vurderingen av arbeidsevne.',
  ),
  s(
    'Send oss gjerne tal som viser korleis vi ligg an samanlikna med kontor på same storleik.',
    'Send oss gjerne tall som viser hvordan vi ligger an sammenlignet med kontorer på samme størrelse.',
  ),
  s(
    'Vi vil gjerne besøke eit kontor som har lukkast med små ressursar.',
    'Vi vil gjerne besøke et kontor som har lyktes med små ressurser.',
  ),
  s(
    'Avklar forholdet mellom KVP og arbeidsavklaringspengar, det er der vi er mest i tvil.',
    'Avklar forholdet mellom KVP og arbeidsavklaringspenger, det er der vi er mest i tvil.',
  ),
  s(
    'Digitale temamøte på ein time passar best for oss som har lang reiseveg.',
    'Digitale temamøter på en time passer best for oss som har lang reisevei.',
  ),
  s(
    'Vi har ingen særskilde ønske i år, men set pris på at det blir spurt.',
    'Vi har ingen særskilte ønsker i år, men setter pris på at det blir spurt.',
  ),
  s(
    'Kompetansemidlar som vi kan søkje på gjennom året, ville gjort det lettare å planleggje.',
    'Kompetansemidler som vi kan søke på gjennom året, ville gjort det lettere å planlegge.',
  ),
  s(
    'Eit fagleg nettverk på tvers av kommunegrensene ville hjelpt oss som er få.',
    'Et faglig nettverk på tvers av kommunegrensene ville hjulpet oss som er få.',
  ),
];

export const youthExperience: Sentences = [
  s(
    'Dei fleste under 30 møter fast i aktivitet og gir uttrykk for at det er godt å ha noko å gå til.',
    'De fleste under 30 møter fast i aktivitet og gir uttrykk for at det er godt å ha noe å gå til.',
  ),
  s(
    'Vi bruker vilkåret som ein inngang til tett oppfølging, ikkje som straff.',
    'Vi bruker vilkåret som en inngang til tett oppfølging, ikke som straff.',
  ),
  s(
    'Det er krevjande å finne gode aktivitetar til dei som har dårleg helse.',
    'Det er krevende å finne gode aktiviteter til dem som har dårlig helse.',
  ),
  s(
    'Kommunen har eit eige aktivitetshus der vi kan starte på kort varsel.',
    'Kommunen har et eget aktivitetshus der vi kan starte på kort varsel.',
  ),
  s(
    'Bussen går sjeldan, og det avgrensar kva vi kan krevje.',
    'Bussen går sjelden, og det begrenser hva vi kan kreve.',
  ),
  s(
    'Vi vurderer alltid KVP før vi set vilkår om aktivitet.',
    'Vi vurderer alltid KVP før vi stiller vilkår om aktivitet.',
  ),
  s(
    'Lokale bedrifter tek imot unge på kort varsel, og fleire har fått jobb etterpå.',
    'Lokale bedrifter tar imot unge på kort varsel, og flere har fått jobb etterpå.',
  ),
  s(
    'Det er få saker hos oss, så vi følgjer opp kvar enkelt tett.',
    'Det er få saker hos oss, så vi følger opp hver enkelt tett.',
  ),
  s(
    'Brot på vilkåret fører først til ein samtale, og berre unntaksvis til trekk.',
    'Brudd på vilkåret fører først til en samtale, og bare unntaksvis til trekk.',
  ),
  s(
    'Samarbeidet med oppfølgingstenesta i fylkeskommunen har blitt betre.',
    'Samarbeidet med oppfølgingstjenesten i fylkeskommunen har blitt bedre.',
  ),
  s(
    'Vi ser at unge med rusproblem ofte fell ut etter få veker.',
    'Vi ser at unge med rusproblemer ofte faller ut etter få uker.',
  ),
];

export const otherFeedback: Sentences = [
  s(
    'Programmet er det beste verkemiddelet vi har for dei som har stått lenge utanfor.',
    'Programmet er det beste virkemiddelet vi har for dem som har stått lenge utenfor.',
  ),
  s(
    'Det har vore utskifting av leiar dette året, og det pregar tala.',
    'Det har vært utskifting av leder dette året, og det preger tallene.',
  ),
  s(
    'Prisauken har ført til fleire som treng økonomisk stønad, og det går ut over tida til oppfølging.',
    'Prisøkningen har ført til flere som trenger økonomisk stønad, og det går ut over tiden til oppfølging.',
  ),
  s(
    'Vi planlegg å slå saman KVP-teamet og ungdomsteamet frå nyttår.',
    'Vi planlegger å slå sammen KVP-teamet og ungdomsteamet fra nyttår.',
  ),
  s(
    'Fleire deltakarar har fått fast arbeid i sommar, og det gir energi til alle.',
    'Flere deltakere har fått fast arbeid i sommer, og det gir energi til alle.',
  ),
  s(
    'Det ville vore nyttig å få svara frå kartlegginga tilbake.',
    'Det ville vært nyttig å få svarene fra kartleggingen tilbake.',
  ),
  s(
    'Kommunestyret har fått ei orientering om programmet for første gong.',
    'Kommunestyret har fått en orientering om programmet for første gang.',
  ),
];

export const whyOffered: Readonly<Record<'yes' | 'partly' | 'no', Sentences>> = {
  yes: [
    s(
      'Alle som har fått stønad i meir enn seks månader, er vurderte.',
      'Alle som har fått stønad i mer enn seks måneder, er vurdert.',
    ),
    s(
      'Vi har ingen ventande saker, og fristane er haldne heile året.',
      'Vi har ingen ventende saker, og fristene er overholdt hele året.',
    ),
    s(
      'Programmet er ein rett, og vi har aldri sagt nei av omsyn til økonomien.',
      'Programmet er en rett, og vi har aldri sagt nei av hensyn til økonomien.',
    ),
    s(
      'Vi har gått gjennom sakene saman med leiaren to gonger i år.',
      'Vi har gått gjennom sakene sammen med lederen to ganger i år.',
    ),
    s(
      'Vi trur det, for vi ser gjennom lista kvar månad og drøfter dei vi er i tvil om.',
      'Vi tror det, for vi ser gjennom listen hver måned og drøfter dem vi er i tvil om.',
    ),
    s(
      'Dei som har sagt nei, har fått tilbodet forklart på nytt etter eit halvt år.',
      'De som har sagt nei, har fått tilbudet forklart på nytt etter et halvt år.',
    ),
    s(
      'Stikkprøva vi tok i september, viste at alle åtte sakene var vurderte.',
      'Stikkprøven vi tok i september, viste at alle åtte sakene var vurdert.',
    ),
    s(
      'Det er låg terskel for å starte, og vi kan ta imot nye når som helst i året.',
      'Det er lav terskel for å starte, og vi kan ta imot nye når som helst i året.',
    ),
  ],
  partly: [
    s(
      'Dei som tek kontakt sjølve, får tilbod, men vi fangar ikkje opp alle andre.',
      'De som tar kontakt selv, får tilbud, men vi fanger ikke opp alle andre.',
    ),
    s(
      'Vi har hatt ei ledig stilling sidan i vår, og nokre har venta for lenge.',
      'Vi har hatt en ledig stilling siden i vår, og noen har ventet for lenge.',
    ),
    s(
      'Enkelte blir ståande på arbeidsavklaringspengar eller økonomisk stønad lenger enn dei burde.',
      'Enkelte blir stående på arbeidsavklaringspenger eller økonomisk stønad lenger enn de burde.',
    ),
    s(
      'Vi er ikkje trygge på at alle med språkvanskar har forstått tilbodet.',
      'Vi er ikke trygge på at alle med språkvansker har forstått tilbudet.',
    ),
    s(
      'Søkjarar får tilbod, men dei som berre har økonomisk stønad, blir ikkje alltid spurde.',
      'Søkere får tilbud, men de som bare har økonomisk stønad, blir ikke alltid spurt.',
    ),
    s(
      'I ferien stansa vurderingane opp, og vi har framleis eit etterslep.',
      'I ferien stanset vurderingene opp, og vi har fortsatt et etterslep.',
    ),
  ],
  no: [
    s(
      'Vi har ikkje hatt nokon som arbeider med KVP dette året.',
      'Vi har ikke hatt noen som arbeider med KVP dette året.',
    ),
    s(
      'Sakene er ikkje gjennomgåtte, så vi veit at nokre ikkje har fått tilbod.',
      'Sakene er ikke gjennomgått, så vi vet at noen ikke har fått tilbud.',
    ),
    s(
      'Vi har prioritert økonomisk stønad, og det må vi rette på.',
      'Vi har prioritert økonomisk stønad, og det må vi rette på.',
    ),
  ],
};

export const whyRating: Readonly<Record<'low' | 'middle' | 'high', Sentences>> = {
  low: [
    s('Vi er for få, og arbeidet blir tilfeldig.', 'Vi er for få, og arbeidet blir tilfeldig.'),
    s(
      'Kunnskapen gjekk ut døra då rettleiaren vår slutta.',
      'Kunnskapen gikk ut døra da veilederen vår sluttet.',
    ),
    s(
      'Leiinga har ikkje hatt merksemda retta mot programmet.',
      'Ledelsen har ikke hatt oppmerksomheten rettet mot programmet.',
    ),
  ],
  middle: [
    s(
      'Oppfølginga er god, men vi finn for få kandidatar.',
      'Oppfølgingen er god, men vi finner for få kandidater.',
    ),
    s(
      'Rutinane er på plass, men blir ikkje alltid følgde.',
      'Rutinene er på plass, men blir ikke alltid fulgt.',
    ),
    s(
      'Vi er betre på å starte program enn på å avslutte dei.',
      'Vi er bedre på å starte programmer enn på å avslutte dem.',
    ),
  ],
  high: [
    s(
      'Vi har eit fast team som møtest kvar veke, og det verkar.',
      'Vi har et fast team som møtes hver uke, og det virker.',
    ),
    s(
      'Deltakarane seier at dei har fått ein plan dei kjenner igjen.',
      'Deltakerne sier at de har fått en plan de kjenner igjen.',
    ),
    s(
      'Sju av ti gjekk til arbeid eller utdanning etter programmet.',
      'Sju av ti gikk til arbeid eller utdanning etter programmet.',
    ),
  ],
};

export const whyWork: Readonly<Record<'low' | 'middle' | 'high', Sentences>> = {
  low: [
    s(
      'Dei som står lengst unna, treng anna hjelp før dei kan arbeide.',
      'De som står lengst unna, trenger annen hjelp før de kan arbeide.',
    ),
    s(
      'Aktivitetane vi har, liknar for lite på arbeid.',
      'Aktivitetene vi har, ligner for lite på arbeid.',
    ),
  ],
  middle: [
    s(
      'Det hjelper nokre, men det er oppfølginga som avgjer.',
      'Det hjelper noen, men det er oppfølgingen som avgjør.',
    ),
    s('Verknaden er størst den første månaden.', 'Virkningen er størst den første måneden.'),
    s(
      'Vi trur det, men har ikkje tal som viser det.',
      'Vi tror det, men har ikke tall som viser det.',
    ),
  ],
  high: [
    s(
      'Mange kjem raskt i arbeid når dei får ein fast plass å møte.',
      'Mange kommer raskt i arbeid når de får et fast sted å møte.',
    ),
    s(
      'Arbeidsgivarane kjenner oss, og det opnar dører.',
      'Arbeidsgiverne kjenner oss, og det åpner dører.',
    ),
  ],
};

export const whyEducation: Readonly<Record<'yes' | 'partly' | 'no', Sentences>> = {
  yes: [
    s(
      'Fleire har teke opp att vidaregåande etter samtalar med rettleiaren.',
      'Flere har gjenopptatt videregående etter samtaler med veilederen.',
    ),
    s(
      'Vi har eit godt samarbeid med den vidaregåande skulen.',
      'Vi har et godt samarbeid med den videregående skolen.',
    ),
  ],
  partly: [
    s('Nokre startar, men mange sluttar før jul.', 'Noen starter, men mange slutter før jul.'),
    s(
      'Det verkar for dei yngste, mindre for dei over 25.',
      'Det virker for de yngste, mindre for dem over 25.',
    ),
  ],
  no: [
    s(
      'Skulen ligg for langt unna til at det er eit reelt val.',
      'Skolen ligger for langt unna til at det er et reelt valg.',
    ),
    s('Dei vil helst ha arbeid.', 'De vil helst ha arbeid.'),
  ],
};

export const reachNotes: Sentences = [
  s(
    'Oppsøkjande arbeid gjer vi saman med frivilligsentralen.',
    'Oppsøkende arbeid gjør vi sammen med frivilligsentralen.',
  ),
  s(
    'Informasjonen ligg på nettsida til kommunen og på tre språk i venterommet.',
    'Informasjonen ligger på kommunens nettside og på tre språk i venterommet.',
  ),
  s(
    'Vi prøver ut eit månadleg ope møte på biblioteket.',
    'Vi prøver ut et månedlig åpent møte på biblioteket.',
  ),
];

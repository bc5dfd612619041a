/** Common given names that are not words as well, in lower case: alone they are enough of a name. */
export const givenNames: ReadonlySet<string> = new Set(
  `abdi abdul abdullah adam agnes ahmad ahmed aisha aleksander alexander ali amalie amina amir anders andreas ane anita
  anja anna anne annika arne arvid asbjørn astrid bente berit birgit bjarne bjørg bjørn bodil camilla caroline cathrine
  cecilie christian christine daniel david ebba einar eirik elena elin eline elisabeth ella ellen elsa emil emilie emma
  erik erling espen eva fatima fatma finn frank fredrik frida geir gerd gro grete gunnar guro hanna hanne harald hassan
  hege heidi helene helge henrik hilde ibrahim ida inga inger ingrid ingunn isak iselin ivar jakob jan janne jens johan
  johanna johannes john jonas jorunn jørgen karen kari karin karoline khadija kirsten kjell kjersti knut kristian
  kristin kristine kristoffer kåre lars laila lena line linda linn linnea lise lisbeth lucas magnhild magnus malin maren
  margrethe maria marianne marie marit marius markus marte martin mathias mette mohamed mohammad mohammed mona monica
  morten muhammad mustafa nils nina nora olav ola ole olga oliver omar oskar pernille per petter ragnhild rolf roger
  roar ruth sara sebastian sigrid silje siri sissel sofie solveig stein steinar stian stine susanne svein svetlana
  synnøve terje thea thomas thor tina tone torbjørn tore torill tove trond trine turid tuva unni vegard vibeke vidar
  vilde wenche yusuf yvonne øystein øyvind åge åse åshild`.split(/\s+/),
);

/**
 * Words with a capital letter that begin no person's name, in lower case: what sentences begin with, offices, places
 * with two words, and organisations. «Nav Demovik», «Nordre Aker» and «Blå Kors» are not persons.
 */
export const notNames: ReadonlySet<string> = new Set(
  `alle allereie allerede andre at av begge berre bare blant både da de dei den denne der dermed derfor deres dersom det
  dette disse du dykk då eg ein eit ei eitt eller en er et etter fleire flere for fordi fra fram frem frå før gjennom
  ha han har her hjå ho hos hun hva hvem hver hvis hvor hvordan hvorfor i ikke ikkje ingen ingenting innan innen jeg ja
  kan kva kvar kven korleis kvifor kor langs mange med medan mellom men mens mest minst mot mykje mye må nei no nokre
  noen nokon når nå og om også opp over på saman sammen sidan siden sjølv selv skal slik som då så sånn til tidlegare
  tidligere trass under uten utan ut var ved vi vil via vår våre å første fyrste siste neste den det år
  nav kommune kommunar kommunen kommunane fylke fylket fylkeskommune statsforvaltaren statsforvalteren statsforvaltar
  statsforvalter kontor kontoret bydel bydelen oslo bergen trondheim stavanger noreg norge norden vestland rogaland agder
  telemark vestfold viken innlandet trøndelag nordland troms finnmark buskerud akershus østfold møre romsdal
  indre ytre midtre øvre nedre vestre østre nordre søndre søre nord sør aust øst vest store lille vesle gamle nye ny
  norsk norske norges noregs direktoratet arbeids velferdsdirektoratet velferdsetaten helsetilsynet helse helsedirektoratet
  helsedir stortinget regjeringa regjeringen departementet arbeidstilsynet universitetet universitet universitetssjukehus
  universitetssykehus sjukehus sykehus sjukehuset sykehuset høgskulen høgskolen skule skole skulen skolen vidaregåande
  videregående senter senteret avdeling avdelinga avdelingen poliklinikk legevakt legesenter fastlege
  røde raude blå kors kirkens kyrkja bymisjon bymisjonen frelsesarmeen frelsesarmeens fontenehuset tyrili
  kvalifiseringsprogrammet kvalifiseringsprogram kvp aap dps ips arbeid arbeidslivet jobb karriere karrieresenter
  individuell individuelle sosialtjenesteloven sosialtenestelova lov lova loven forskrift rundskriv kapittel
  januar februar mars april mai juni juli august september oktober november desember måndag mandag tysdag tirsdag onsdag
  torsdag fredag laurdag lørdag søndag jul påske
  rettleiar rettleiarane veileder veilederne leiar leder leiaren lederen brukar brukarane bruker brukerne brukaren
  brukeren deltakar deltaker deltakarane deltakerne deltakaren deltakeren søkjar søker søkaren søkeren klient
  sosialhjelp sosial sosiale økonomisk økonomiske psykisk psykiske rus dagpengar dagpenger uføretrygd
  the a an and of in on at by this that we they he she it`.split(/\s+/),
);

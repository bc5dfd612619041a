/**
 * Words that bokmål and nynorsk have different stems for, in the field of this system: bokmål first. Words that
 * differ only in their endings (søknader, søknadar) are left to the stemmer of the database. A word may occur in
 * several pairs.
 */
export const languagePairs: readonly (readonly [nb: string, nn: string])[] = pairs(`
  veileder rettleiar, veiledning rettleiing, veilede rettleie, deltaker deltakar, deltakelse deltaking,
  søker søkjar, søke søkje, leder leiar, ledelse leiing, bruker brukar, mottaker mottakar, arbeidsgiver arbeidsgivar,
  arbeider arbeidar, behandler behandlar, rådgiver rådgivar, lærer lærar, innbygger innbyggjar, avsender avsendar,
  eier eigar, innvandrer innvandrar, forsørger forsørgjar, forvalter forvaltar, enslig einsleg, eneforsørger eineforsørgjar,
  ansatt tilsett, ansettelse tilsetjing, ansvarlig ansvarleg, myndighet styresmakt, myndighet myndigheit,

  ytelse yting, rettighet rett, avgjørelse avgjerd, beslutning avgjerd, begrunnelse grunngiving, begrunne grunngi,
  innvilgelse innvilging, beregning utrekning, beregning berekning, undersøkelse undersøking, bestemmelse føresegn,
  forutsetning føresetnad, anledning høve, forhold tilhøve, hensyn omsyn, hensikt føremål, formål føremål,
  tillatelse løyve, opphold opphald, innhold innhald, fravær fråvær, følge følgje, virkning verknad,
  virkemiddel verkemiddel, virksomhet verksemd, bekreftelse stadfesting, godkjennelse godkjenning, overtredelse brot,
  henvendelse førespurnad, forespørsel førespurnad, henvisning tilvising, henvise tilvise, taushetsplikt teieplikt,
  omgjøring omgjering, iverksettelse iverksetjing, iverksette iverksetje, fastsettelse fastsetjing, fastsette fastsetje,
  oppfyllelse oppfylling, klageadgang klagerett,

  oppgave oppgåve, utgave utgåve, tilbud tilbod, forbud forbod, hovedsak hovudsak, hovedmål hovudmål, fremdrift framdrift,
  fremtid framtid, fremme fremje, fremgang framgang, forberedelse førebuing, forberede førebu, forebygge førebyggje,
  forebyggende førebyggjande, foreløpig førebels, forsinkelse forseinking, forbedring forbetring, forbedre forbetre,
  forskjell skilnad, forskjellig ulik, likhet likskap, sikkerhet tryggleik, trygghet tryggleik, ferdighet ferdigheit,
  mulighet moglegheit, mulighet høve, mulig mogleg, vanskelig vanskeleg, tilstrekkelig tilstrekkeleg, offentlig offentleg,
  personlig personleg, skriftlig skriftleg, muntlig munnleg, faglig fagleg, tydelig tydeleg, vanlig vanleg, nødvendig naudsynt,
  månedlig månadleg, ukentlig vekentleg, årlig årleg, jevnlig jamleg, daglig dagleg, endelig endeleg, særlig særleg,
  økning auke, øke auke, antall tal, andel del, beskrivelse skildring, beskrive skildre, opplevelse oppleving,
  betydning tyding, begynnelse byrjing, begynne byrje, sammenheng samanheng, sammendrag samandrag, sammen saman,
  samtidig samstundes, erfare røyne, fortelle fortelje, hindring hinder, løsning løysing, løse løyse, nærhet nærleik,
  helhetlig heilskapleg, helhet heilskap, utenforskap utanforskap, utenlandsk utanlandsk, utenfor utanfor,

  bolig bustad, boligsosial bustadsosial, bosetting busetjing, bosatt busett, hjem heim, hjemmebesøk heimebesøk, hjemmel heimel,
  arbeidsløs arbeidslaus, arbeidsledig arbeidslaus, arbeidsmarked arbeidsmarknad, marked marknad, lønn løn, skole skule,
  syk sjuk, sykdom sjukdom, sykmelding sjukmelding, sykmeldt sjukmeld, sykepenger sjukepengar, sykehus sjukehus, sykefravær sjukefråvær,
  gjeldsrådgiving gjeldsrådgjeving, rådgivning rådgiving, nyankommen nykomen, veikart vegkart, vei veg,
  uke veke, måned månad, gang gong, sted stad, høst haust, mandag måndag, lørdag laurdag, formiddag føremiddag,
  egen eigen, egenmelding eigenmelding, egeninnsats eigeninnsats, selv sjølv, selvstendig sjølvstendig, selvhjulpen sjølvhjelpt,
  selvforsørget sjølvforsørgd, åpen open, åpne opne, åpningstid opningstid, enkelt einskild, enkeltvedtak einskildvedtak, felles sams,

  gjøre gjere, gi gje, se sjå, komme kome, tenke tenkje, kreve krevje, ønske ønskje, velge velje, spørre spørje,
  ikke ikkje, hva kva, hvem kven, hvor kvar, hvor kor, hvordan korleis, hvorfor kvifor, hvilken kva, hver kvar, noe noko,
  noen nokon, mye mykje, mer meir, flere fleire, bare berre, fra frå, mens medan, siden sidan, uten utan, innen innan,
  hel heil, begge båe, tidlig tidleg, dårlig dårleg, høy høg, lav låg
`);

function pairs(written: string): readonly (readonly [nb: string, nn: string])[] {
  return written
    .trim()
    .split(/,\s*/)
    .map((pair) => {
      const [nb = '', nn = ''] = pair.split(' ');
      return [nb, nn] as const;
    });
}

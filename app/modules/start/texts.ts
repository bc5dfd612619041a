const nb = {
  greeting: (name: string) => `Hei, ${name}`,
  today: (date: string) => `I dag er det ${date}.`,
  waits: 'Dette venter på deg',
  municipality: 'Kontorene i kommunen',
  nothingWaits: 'Ingenting venter på deg nå',
  nothingWaitsOffice: 'Når statsforvalteren sender en kartlegging, står den her.',
  nothingWaitsGovernor: 'Lag en ny kartlegging, eller se på en tidligere.',
  nothingAsked: 'Ingen kontor i kommunen er spurt nå',
  nothingAskedNext: 'Når statsforvalteren sender en kartlegging, ser du her om kontoret har svart.',
  askedOffices: 'Kartlegginger som kontorene i kommunen er spurt i',
  office: 'Kontor',
  survey: 'Kartlegging',
  deadline: 'Svarfrist',
  state: 'Status',
  nothingElse: 'Du finner kontor, kommuner og statsforvaltere i registeret.',
  due: (date: string) => `Svarfrist ${date}`,
  late: (date: string) => `Fristen gikk ut ${date}`,
  sign: 'Venter på at du signerer',
  waitsForLeader: 'Venter på at lederen signerer',
  answer: 'Svar på kartleggingen',
  checkAndSign: 'Les gjennom og signer',
  quotes: (count: number) =>
    count === 1
      ? 'Statsforvalteren spør om å bruke et sitat fra svaret'
      : `Statsforvalteren spør om å bruke ${count} sitater fra svaret`,
  leaderDecides: 'Lederen ved kontoret avgjør.',
  readAndAnswer: 'Les og svar',
  inbox: 'Postmottak',
  inboxText: 'E-post, brev og sikre meldinger som er kommet inn.',
  governor: {
    inbox: (count: number) => `Postmottak: ${count} uten ansvarlig`,
    given: (count: number) => `Postmottak: ${count} tildelt deg`,
    approve: () => 'Godkjenn kartleggingen',
    send: () => 'Send ut kartleggingen',
    merger: (count: number) => `Avgjør hvem som svarer for ${count} kontor etter en sammenslåing`,
    forms: (count: number) =>
      count === 1
        ? 'Et svar i Word eller brev skal leses gjennom'
        : `${count} svar i Word eller brev skal leses gjennom`,
    late: (count: number) => `${count} kontor har ikke svart innen fristen`,
    address: (count: number) => `${count} kontor mangler e-postadresse`,
    undelivered: (count: number) => `E-post kom ikke frem til ${count} kontor`,
    arrived: (count: number) => `${count} nye svar siden i går`,
    promise: (count: number) =>
      count === 1
        ? '1 løfte til kontorene er over fristen'
        : `${count} løfter til kontorene er over fristen`,
  },
  ways: 'Snarveier',
  surveys: 'Kartlegginger',
  surveysGovernor: 'Lag, send ut og følg opp kartlegginger.',
  surveysOffice: 'Det kontoret skal svare på, og det dere har svart.',
  register: 'Kontor, kommuner og statsforvaltere',
  registerText: 'Slik de er i dag, eller var en annen dag.',
  access: 'Tilganger',
  accessText: 'Se hvem som har tilgang, og registrer vikar.',
  whatIf: 'Hva om …?',
  whatIfText: 'Prøv en sak: utbetaling, vilkår og frister, med hele forklaringen.',
  noCapacityTitle: 'Du har ingen rolle akkurat nå',
  noCapacity:
    'Tilgangen din er avsluttet eller har ikke begynt. Ta kontakt med lederen din hvis det er feil.',
  residentTitle: 'Velkommen',
  resident: 'Skriv til statsforvalteren og les svarene her. Søknader kommer hit etter hvert.',
  residentMessages: 'Meldinger',
  readMore: 'Les om kvalifiseringsprogrammet',
};

const nn: typeof nb = {
  greeting: (name) => `Hei, ${name}`,
  today: (date) => `I dag er det ${date}.`,
  waits: 'Dette ventar på deg',
  municipality: 'Kontora i kommunen',
  nothingWaits: 'Ingenting ventar på deg no',
  nothingWaitsOffice: 'Når statsforvaltaren sender ei kartlegging, står ho her.',
  nothingWaitsGovernor: 'Lag ei ny kartlegging, eller sjå på ei tidlegare.',
  nothingAsked: 'Ingen kontor i kommunen er spurde no',
  nothingAskedNext: 'Når statsforvaltaren sender ei kartlegging, ser du her om kontoret har svara.',
  askedOffices: 'Kartleggingar som kontora i kommunen er spurde i',
  office: 'Kontor',
  survey: 'Kartlegging',
  deadline: 'Svarfrist',
  state: 'Status',
  nothingElse: 'Du finn kontor, kommunar og statsforvaltarar i registeret.',
  due: (date) => `Svarfrist ${date}`,
  late: (date) => `Fristen gjekk ut ${date}`,
  sign: 'Ventar på at du signerer',
  waitsForLeader: 'Ventar på at leiaren signerer',
  answer: 'Svar på kartlegginga',
  checkAndSign: 'Les gjennom og signer',
  quotes: (count) =>
    count === 1
      ? 'Statsforvaltaren spør om å bruke eit sitat frå svaret'
      : `Statsforvaltaren spør om å bruke ${count} sitat frå svaret`,
  leaderDecides: 'Leiaren ved kontoret avgjer.',
  readAndAnswer: 'Les og svar',
  inbox: 'Postmottak',
  inboxText: 'E-post, brev og sikre meldingar som er komne inn.',
  governor: {
    inbox: (count) => `Postmottak: ${count} utan ansvarleg`,
    given: (count) => `Postmottak: ${count} ${count === 1 ? 'tildelt' : 'tildelte'} deg`,
    approve: () => 'Godkjenn kartlegginga',
    send: () => 'Send ut kartlegginga',
    merger: (count) => `Avgjer kven som svarar for ${count} kontor etter ei samanslåing`,
    forms: (count) =>
      count === 1
        ? 'Eit svar i Word eller brev skal lesast gjennom'
        : `${count} svar i Word eller brev skal lesast gjennom`,
    late: (count) => `${count} kontor har ikkje svara innan fristen`,
    address: (count) => `${count} kontor manglar e-postadresse`,
    undelivered: (count) => `E-post kom ikkje fram til ${count} kontor`,
    arrived: (count) => `${count} nye svar sidan i går`,
    promise: (count) =>
      count === 1
        ? '1 lovnad til kontora er over fristen'
        : `${count} lovnader til kontora er over fristen`,
  },
  ways: 'Snarvegar',
  surveys: 'Kartleggingar',
  surveysGovernor: 'Lag, send ut og følg opp kartleggingar.',
  surveysOffice: 'Det kontoret skal svare på, og det de har svara.',
  register: 'Kontor, kommunar og statsforvaltarar',
  registerText: 'Slik dei er i dag, eller var ein annan dag.',
  access: 'Tilgangar',
  accessText: 'Sjå kven som har tilgang, og registrer vikar.',
  whatIf: 'Kva om …?',
  whatIfText: 'Prøv ei sak: utbetaling, vilkår og fristar, med heile forklaringa.',
  noCapacityTitle: 'Du har inga rolle akkurat no',
  noCapacity:
    'Tilgangen din er avslutta eller har ikkje byrja. Ta kontakt med leiaren din om det er feil.',
  residentTitle: 'Velkomen',
  resident: 'Skriv til statsforvaltaren og les svara her. Søknader kjem hit etter kvart.',
  residentMessages: 'Meldingar',
  readMore: 'Les om kvalifiseringsprogrammet',
};

export const texts = { nb, nn };

import type { Trilingual } from '#kernel/text.ts';

/** What each figure in `parameters.json` is called, by its id. */
export const parameterTitles: Readonly<Record<string, Trilingual>> = {
  g: { nn: 'Grunnbeløpet (G)', nb: 'Grunnbeløpet (G)', en: 'Base amount (G)' },
  'benefit.factor': {
    nn: 'Full stønad for eit år, i grunnbeløp',
    nb: 'Full stønad for et år, i grunnbeløp',
    en: 'Full benefit for a year, in base amounts',
  },
  'benefit.youth.fraction': {
    nn: 'Del av full stønad for dei yngste',
    nb: 'Andel av full stønad for de yngste',
    en: 'Share of the full benefit for the youngest',
  },
  'benefit.youth.ageLimit': {
    nn: 'Alder som gir full stønad',
    nb: 'Alder som gir full stønad',
    en: 'Age that gives the full benefit',
  },
  'benefit.daysPerYear': {
    nn: 'Stønadsdagar i eit år',
    nb: 'Stønadsdager i et år',
    en: 'Benefit days in a year',
  },
  'benefit.daysPerWeek': {
    nn: 'Stønadsdagar i ei veke',
    nb: 'Stønadsdager i en uke',
    en: 'Benefit days in a week',
  },
  'benefit.childSupplement.perDay': {
    nn: 'Barnetillegg for kvart barn for ein stønadsdag',
    nb: 'Barnetillegg for hvert barn for en stønadsdag',
    en: 'Child supplement for each child for a benefit day',
  },
  'benefit.childSupplement.childAgeLimit': {
    nn: 'Alder då barnetillegget fell bort',
    nb: 'Alder da barnetillegget faller bort',
    en: 'Age at which the child supplement ends',
  },
  'benefit.childSupplement.childIncomeLimitG': {
    nn: 'Høgste inntekt som barnet kan ha, i grunnbeløp',
    nb: 'Høyeste inntekt som barnet kan ha, i grunnbeløp',
    en: 'Highest income that the child can have, in base amounts',
  },
  'benefit.childSupplement.barnepensjonExcludes': {
    nn: 'Barnepensjon hindrar barnetillegg (1 er ja, 0 er nei)',
    nb: 'Barnepensjon hindrer barnetillegg (1 er ja, 0 er nei)',
    en: "A child's pension prevents the child supplement (1 is yes, 0 is no)",
  },
  'benefit.childSupplement.childMaxDaysAbroad': {
    nn: 'Dagar i utlandet på tolv månader som barnet kan ha',
    nb: 'Dager i utlandet på tolv måneder som barnet kan ha',
    en: 'Days abroad in twelve months that the child can have',
  },
  'benefit.childSupplement.fosterMinYears': {
    nn: 'År som eit fosterbarn må ha vore forsørgd',
    nb: 'År som et fosterbarn må ha vært forsørget',
    en: 'Years that a foster child must have been supported',
  },
  'programme.fullTimeHoursPerWeek': {
    nn: 'Timar i veka i fullt program',
    nb: 'Timer i uken i fullt program',
    en: 'Hours a week in a full programme',
  },
  'programme.hoursPerDay': {
    nn: 'Timar om dagen i fullt program',
    nb: 'Timer om dagen i fullt program',
    en: 'Hours a day in a full programme',
  },
  'eligibility.minAge': {
    nn: 'Nedre aldersgrense',
    nb: 'Nedre aldersgrense',
    en: 'Lower age limit',
  },
  'eligibility.maxAge': { nn: 'Øvre aldersgrense', nb: 'Øvre aldersgrense', en: 'Upper age limit' },
  'programme.latestStartMonthsAfterApplication': {
    nn: 'Månader frå søknaden til programmet seinast må starte',
    nb: 'Måneder fra søknaden til programmet senest må starte',
    en: 'Months from the application to the latest start of the programme',
  },
  'programme.decisionMaxMonths': {
    nn: 'Månader som eitt vedtak høgst kan gjelde',
    nb: 'Måneder som ett vedtak høyst kan gjelde',
    en: 'Months that one decision can cover at most',
  },
  'programme.ordinaryMaxMonths': {
    nn: 'Månader som programmet vanlegvis høgst kan vare',
    nb: 'Måneder som programmet vanligvis høyst kan vare',
    en: 'Months that the programme can ordinarily last at most',
  },
  'programme.extraMaxMonths': {
    nn: 'Månader som programmet høgst kan forlengjast utover det vanlege',
    nb: 'Måneder som programmet høyst kan forlenges utover det vanlige',
    en: 'Months that the programme can be extended at most beyond the ordinary',
  },
  'programme.maxReentries': {
    nn: 'Gonger ein deltakar kan kome tilbake',
    nb: 'Ganger en deltaker kan komme tilbake',
    en: 'Times that a participant can come back',
  },
  'programme.interruptionMaxMonths': {
    nn: 'Månader med avbrot før programmet må avsluttast',
    nb: 'Måneder med avbrudd før programmet må avsluttes',
    en: 'Months of interruption before the programme must end',
  },
  'programme.birthAbsenceProtectionMonths': {
    nn: 'Månader med vern mot avslutning ved arbeid, fødsel og adopsjon',
    nb: 'Måneder med vern mot avslutning ved arbeid, fødsel og adopsjon',
    en: 'Months of protection against ending for work, birth and adoption',
  },
  'programme.maxOrdinaryWorkShare': {
    nn: 'Største del av full tid som kan vere ordinært arbeid',
    nb: 'Største andel av full tid som kan være ordinært arbeid',
    en: 'Largest share of full time that can be ordinary work',
  },
  'absence.selfCert.minWeeks': {
    nn: 'Veker i programmet før eigenmelding gjeld',
    nb: 'Uker i programmet før egenmelding gjelder',
    en: 'Weeks in the programme before a self-certificate is valid',
  },
  'absence.selfCert.maxCalendarDays': {
    nn: 'Kalenderdagar med eigenmelding for kvart fråvær',
    nb: 'Kalenderdager med egenmelding for hvert fravær',
    en: 'Calendar days with a self-certificate for each absence',
  },
  'absence.selfCert.linkDays': {
    nn: 'Kalenderdagar mellom fråvær som blir lagde saman',
    nb: 'Kalenderdager mellom fravær som legges sammen',
    en: 'Calendar days between absences that are added together',
  },
  'absence.selfCert.withdrawAfterCount': {
    nn: 'Fråvær med eigenmelding før retten kan takast bort',
    nb: 'Fravær med egenmelding før retten kan tas bort',
    en: 'Self-certified absences before the right can be withdrawn',
  },
  'absence.selfCert.reviewMonths': {
    nn: 'Månader før retten til eigenmelding må vurderast på nytt',
    nb: 'Måneder før retten til egenmelding må vurderes på nytt',
    en: 'Months before the right to self-certify must be reviewed',
  },
  'absence.childSick.days': {
    nn: 'Arbeidsdagar med sjukt barn, eitt eller to barn',
    nb: 'Arbeidsdager med sykt barn, ett eller to barn',
    en: 'Working days with a sick child, one or two children',
  },
  'absence.childSick.daysMoreThanTwo': {
    nn: 'Arbeidsdagar med sjukt barn, fleire enn to barn',
    nb: 'Arbeidsdager med sykt barn, flere enn to barn',
    en: 'Working days with a sick child, more than two children',
  },
  'absence.childSick.soleCarerMultiplier': {
    nn: 'Gonger fleire dagar for den som er åleine om omsorga',
    nb: 'Ganger flere dager for den som er alene om omsorgen',
    en: 'Times as many days for a sole carer',
  },
  'absence.childSick.extraPerChronicChild': {
    nn: 'Arbeidsdagar i tillegg for kvart kronisk sjukt barn',
    nb: 'Arbeidsdager i tillegg for hvert kronisk sykt barn',
    en: 'Extra working days for each chronically ill child',
  },
  'absence.childSick.childAgeLimit': {
    nn: 'Alder barnet fyller det siste året med rett til fråvær',
    nb: 'Alder barnet fyller det siste året med rett til fravær',
    en: 'Age the child reaches in the last year with a right to absence',
  },
  'absence.childSick.childAgeLimitChronic': {
    nn: 'Alder eit kronisk sjukt barn fyller det siste året med rett til fråvær',
    nb: 'Alder et kronisk sykt barn fyller det siste året med rett til fravær',
    en: 'Age a chronically ill child reaches in the last year with a right to absence',
  },
  'absence.childSick.selfCertMaxCalendarDays': {
    nn: 'Kalenderdagar med eigenmelding for kvart fråvær med sjukt barn',
    nb: 'Kalenderdager med egenmelding for hvert fravær med sykt barn',
    en: 'Calendar days with a self-certificate for each absence with a sick child',
  },
  'leave.preBirthWorkingDays': {
    nn: 'Arbeidsdagar med permisjon før termin',
    nb: 'Arbeidsdager med permisjon før termin',
    en: 'Working days of leave before the due date',
  },
  'leave.preBirthNoticeDays': {
    nn: 'Kalenderdagar med varsel om permisjon før termin',
    nb: 'Kalenderdager med varsel om permisjon før termin',
    en: "Calendar days' notice of leave before the due date",
  },
  'leave.postBirthWeeks': {
    nn: 'Veker med permisjon for mora etter fødselen',
    nb: 'Uker med permisjon for moren etter fødselen',
    en: 'Weeks of leave for the mother after birth',
  },
  'leave.fatherWorkingDays': {
    nn: 'Arbeidsdagar med permisjon for faren ved fødsel',
    nb: 'Arbeidsdager med permisjon for faren ved fødsel',
    en: 'Working days of leave for the father at birth',
  },
  'leave.breastfeedingHoursPerDay': {
    nn: 'Timar om dagen til amming',
    nb: 'Timer om dagen til amming',
    en: 'Hours a day for breastfeeding',
  },
  'leave.welfareWorkingDaysPerYear': {
    nn: 'Arbeidsdagar med velferdspermisjon i året',
    nb: 'Arbeidsdager med velferdspermisjon i året',
    en: 'Working days of welfare leave a year',
  },
  'leave.religiousDaysPerYear': {
    nn: 'Fridagar i året ved religiøse høgtider',
    nb: 'Fridager i året ved religiøse høytider',
    en: 'Days off a year for religious festivals',
  },
  'leave.religiousNoticeWorkingDays': {
    nn: 'Arbeidsdagar med varsel om fri ved religiøse høgtider',
    nb: 'Arbeidsdager med varsel om fri ved religiøse høytider',
    en: "Working days' notice of days off for religious festivals",
  },
  'holiday.workingDaysPerYear': {
    nn: 'Arbeidsdagar med ferie i året',
    nb: 'Arbeidsdager med ferie i året',
    en: 'Working days of annual holiday',
  },
  'holiday.extraOver60': {
    nn: 'Arbeidsdagar med ekstra ferie i året for deltakarar over 60 år',
    nb: 'Arbeidsdager med ekstra ferie i året for deltakere over 60 år',
    en: 'Working days of extra annual holiday for participants over 60',
  },
  'case.interimReplyMonths': {
    nn: 'Månader før kontoret må sende førebels svar',
    nb: 'Måneder før kontoret må sende foreløpig svar',
    en: 'Months before the office must send an interim reply',
  },
  'case.complaintDeadlineWeeks': {
    nn: 'Veker klagefrist',
    nb: 'Uker klagefrist',
    en: 'Weeks to appeal',
  },
  'case.lateComplaintAbsoluteMonths': {
    nn: 'Månader etter vedtaket då ei for sein klage ikkje lenger kan behandlast',
    nb: 'Måneder etter vedtaket da en for sen klage ikke lenger kan behandles',
    en: 'Months after the decision when a late appeal can no longer be handled',
  },
  'case.detrimentNoticeMonths': {
    nn: 'Månader klageinstansen har til å varsle om ei endring til skade for den som klagar',
    nb: 'Måneder klageinstansen har til å varsle om en endring til skade for den som klager',
    en: 'Months the appeal body has to notify a change to the disadvantage of the one who appeals',
  },
  'case.appealClosedTargetMonths': {
    nn: 'Månader som 90 % av klagene skal vere ferdige på',
    nb: 'Måneder som 90 % av klagene skal være ferdige på',
    en: 'Months in which 90 % of appeals are to be closed',
  },
  'activityDuty.ageLimit': {
    nn: 'Alder då kommunen ikkje lenger må stille vilkår om aktivitet',
    nb: 'Alder da kommunen ikke lenger må stille vilkår om aktivitet',
    en: 'Age at which the municipality no longer must set activity conditions',
  },
  'activityDuty.languageCondition': {
    nn: 'Plikt til å vurdere vilkår om norskopplæring (1 er ja, 0 er nei)',
    nb: 'Plikt til å vurdere vilkår om norskopplæring (1 er ja, 0 er nei)',
    en: 'Duty to consider conditions about Norwegian lessons (1 is yes, 0 is no)',
  },
  'activityDuty.generalDutyInForce': {
    nn: 'Aktivitetsplikt for alle som får sosialhjelp (1 er ja, 0 er nei)',
    nb: 'Aktivitetsplikt for alle som får sosialhjelp (1 er ja, 0 er nei)',
    en: 'Activity duty for everybody on social assistance (1 is yes, 0 is no)',
  },
  'tax.withholdingFreeMonth': {
    nn: 'Månad i året utan skattetrekk (6 er juni)',
    nb: 'Måned i året uten skattetrekk (6 er juni)',
    en: 'Month of the year without tax withholding (6 is June)',
  },
  'pandemic.absenceNotCounted': {
    nn: 'Fråvær på grunn av pandemien tel ikkje i programtida (1 er ja, 0 er nei)',
    nb: 'Fravær på grunn av pandemien teller ikke i programtiden (1 er ja, 0 er nei)',
    en: 'Absence because of the pandemic does not count in the programme time (1 is yes, 0 is no)',
  },
};

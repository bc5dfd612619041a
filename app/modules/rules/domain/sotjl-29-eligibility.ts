import { allOf, type Condition } from '#kernel/condition.ts';
import { birthday, type IsoDate } from '#kernel/date.ts';
import { decimal } from '#kernel/fraction.ts';
import { cite } from '#kernel/law.ts';
import { type Reading, type Rule, rule } from '#kernel/rule.ts';
import type { Trilingual } from '#kernel/text.ts';
import { type AssessedFacts, assessment } from './assessment.ts';
import { choice } from './choices.ts';
import type { LawFacts } from './law-facts.ts';
import { figure } from './parameter.ts';
import { type ResidenceFacts, residenceInNorway } from './sotjl-29-residence.ts';

export interface AgeFacts extends AssessedFacts {
  readonly birthDate: IsoDate;
}

/** The conclusion of the arbeidsevnevurdering (NAV-loven § 14 a): somebody else's decision, read here. */
export interface WorkAbilityAssessment {
  readonly on: IsoDate;
  readonly capacity: 'not-reduced' | 'reduced' | 'permanently-reduced-for-all-work';
  readonly effort: EffortGroup;
}

export interface WorkAbilityFacts extends LawFacts {
  readonly workAbilityAssessment?: WorkAbilityAssessment;
}

export interface SubsistenceFacts extends AssessedFacts {
  readonly subsistence?: {
    /** Benefits under folketrygdloven or arbeidsmarkedsloven, in kroner a month before tax; 0 for none. */
    readonly benefits: number;
    /** The State guideline rate for the household without housing costs, in kroner a month. */
    readonly guidelineRate?: number;
  };
}

export interface ReservationFacts extends AssessedFacts {
  /** What the municipality builds its reservation on. */
  readonly reservationGrounds?: 'applicant' | 'capacity';
}

export interface ClaimsFacts extends AssessedFacts {
  /** Claims for other benefits that are not decided, such as an appeal about disability benefit. */
  readonly pendingClaims?: readonly string[];
}

export interface StayFacts extends AssessedFacts {
  /** Where the person stays, seen from the municipality that decides. */
  readonly stay?: 'here' | 'elsewhere' | 'institution';
}

/** Everything § 29 asks about. What is left out is undetermined, never met. */
export interface EligibilityFacts
  extends AgeFacts,
    WorkAbilityFacts,
    SubsistenceFacts,
    ReservationFacts,
    ClaimsFacts,
    StayFacts,
    ResidenceFacts {}

const section = cite('sotjl', '29');
const minAge = figure('eligibility.minAge');
const maxAge = figure('eligibility.maxAge');

/** KVP-29-2, until 2018: an applicant between the age of majority and the age in the guidance. */
export const ageAssessment = assessment({
  id: 'KVP-29-2',
  source: section,
  title: {
    nn: 'Vurdering av 18-åringar',
    nb: 'Vurdering av 18-åringer',
    en: 'Assessment of 18-year-olds',
  },
  needs: {
    facts: [
      {
        nn: 'Alder, skulegang og om personen er på veg ut i arbeid',
        nb: 'Alder, skolegang og om personen er på vei ut i arbeid',
        en: 'Age, schooling and whether the person is heading for work',
      },
    ],
    evidence: [
      {
        nn: 'Søknaden og samtale med søkjaren',
        nb: 'Søknaden og samtale med søkeren',
        en: 'The application and a conversation with the applicant',
      },
    ],
    reasons: [
      {
        nn: 'Kvifor personen er, eller ikkje er, i yrkesaktiv alder',
        nb: 'Hvorfor personen er, eller ikke er, i yrkesaktiv alder',
        en: 'Why the person is, or is not, of working age',
      },
    ],
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Lova seier berre «yrkesaktiv alder». Rettleiinga les det som 19 til 67 år, så ein 18-åring må vurderast.',
        nb: 'Loven sier bare «yrkesaktiv alder». Veiledningen leser det som 19 til 67 år, så en 18-åring må vurderes.',
        en: 'The act only says working age. The guidance reads it as 19 to 67 years, so an 18-year-old must be assessed.',
      },
    },
    {
      from: '2019-01-01',
      by: 'LOV-2018-12-20-98',
      silent: true,
      text: {
        nn: 'Alderen står i lova og blir ikkje vurdert.',
        nb: 'Alderen står i loven og vurderes ikke.',
        en: 'The age is in the act and is not assessed.',
      },
    },
  ],
});

/** Younger than this nobody was of working age in the guidance before 2019, which only leaves the year up to 19 open. */
const ageOfMajority = 18;

/** KVP-29-2, Q3, Q13: working age (yrkesaktiv alder), until the 67th birthday. */
export const workingAge = rule<AgeFacts, Condition>({
  id: 'KVP-29-2.age',
  source: section,
  title: { nn: 'Yrkesaktiv alder', nb: 'Yrkesaktiv alder', en: 'Working age' },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Deltakaren må vere i yrkesaktiv alder, i rettleiinga lese som 19 til 67 år.',
        nb: 'Deltakeren må være i yrkesaktiv alder, i veiledningen lest som 19 til 67 år.',
        en: 'The participant must be of working age, in guidance read as 19 to 67 years.',
      },
      conclude: (reading) => {
        const age = ageOf(reading);
        if (age !== 'below') return age === 'within' ? 'met' : 'not-met';
        return reading.reached(birthday(reading.fact('birthDate'), ageOfMajority))
          ? reading.ask(ageAssessment)
          : 'not-met';
      },
    },
    {
      from: '2019-01-01',
      by: 'LOV-2018-12-20-98',
      text: {
        nn: 'Deltakaren må vere mellom 18 og 67 år.',
        nb: 'Deltakeren må være mellom 18 og 67 år.',
        en: 'The participant must be between 18 and 67 years.',
      },
      conclude: (reading) => (ageOf(reading) === 'within' ? 'met' : 'not-met'),
    },
  ],
});

function ageOf(reading: Reading<AgeFacts>): 'below' | 'within' | 'above' {
  const birthDate = reading.fact('birthDate');
  const least = reading.ask(minAge);
  const most = reading.ask(maxAge);
  reading.ask(choice('Q3'));
  reading.ask(choice('Q13'));
  if (most !== null && reading.reached(birthday(birthDate, most))) return 'above';
  return least === null || reading.reached(birthday(birthDate, least)) ? 'within' : 'below';
}

/** KVP-29-3: substantially reduced work and earning capacity (vesentlig nedsatt arbeids- og inntektsevne). */
export const reducedCapacity = assessment({
  id: 'KVP-29-3',
  source: section,
  title: {
    nn: 'Vesentleg nedsett arbeids- og inntektsevne',
    nb: 'Vesentlig nedsatt arbeids- og inntektsevne',
    en: 'Substantially reduced work and earning capacity',
  },
  needs: {
    facts: [
      {
        nn: 'Kva som hindrar arbeid: helse, språk, kompetanse, sosiale tilhøve',
        nb: 'Hva som hindrer arbeid: helse, språk, kompetanse, sosiale forhold',
        en: 'What stands in the way of work: health, language, skills, social circumstances',
      },
      {
        nn: 'Inntekt og arbeid dei siste åra',
        nb: 'Inntekt og arbeid de siste årene',
        en: 'Income and work in recent years',
      },
    ],
    evidence: [
      {
        nn: 'Arbeidsevnevurderinga, CV og det søkjaren fortel',
        nb: 'Arbeidsevnevurderingen, CV og det søkeren forteller',
        en: 'The work ability assessment, the CV and what the applicant tells',
      },
    ],
    reasons: [
      {
        nn: 'Kvifor både arbeidsevna og inntektsevna er, eller ikkje er, vesentleg nedsette',
        nb: 'Hvorfor både arbeidsevnen og inntektsevnen er, eller ikke er, vesentlig nedsatt',
        en: 'Why both work capacity and earning capacity are, or are not, substantially reduced',
      },
    ],
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Både arbeidsevna og inntektsevna må vere vesentleg nedsette.',
        nb: 'Både arbeidsevnen og inntektsevnen må være vesentlig nedsatt.',
        en: 'Both work capacity and earning capacity must be substantially reduced.',
      },
    },
  ],
});

/** KVP-29-4: whether the other benefits are very limited, seen together with the yardstick. */
export const limitedBenefitsAssessment = assessment({
  id: 'KVP-29-4',
  source: section,
  title: {
    nn: 'Vurdering av andre ytingar',
    nb: 'Vurdering av andre ytelser',
    en: 'Assessment of other benefits',
  },
  needs: {
    facts: [
      {
        nn: 'Ytingar etter folketrygdlova og arbeidsmarknadslova, per månad',
        nb: 'Ytelser etter folketrygdloven og arbeidsmarkedsloven, per måned',
        en: 'Benefits under the National Insurance Act and the Labour Market Act, a month',
      },
      {
        nn: 'Statleg rettleiande sats for hushaldet, utan buutgifter',
        nb: 'Statlig veiledende sats for husholdningen, uten boutgifter',
        en: 'The State guideline rate for the household, without housing costs',
      },
    ],
    evidence: [
      {
        nn: 'Vedtak og utbetalingar frå Nav',
        nb: 'Vedtak og utbetalinger fra Nav',
        en: 'Decisions and payments from Nav',
      },
    ],
    reasons: [
      {
        nn: 'Over målestokken: kvifor ytinga likevel er, eller ikkje er, svært avgrensa. Grunngivinga må vere skriftleg.',
        nb: 'Over målestokken: hvorfor ytelsen likevel er, eller ikke er, svært begrenset. Begrunnelsen må være skriftlig.',
        en: 'Above the yardstick: why the benefit is, or is not, very limited all the same. The reasons must be in writing.',
      },
    ],
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Ytingane må vere avgrensa. At «svært» mangla, er rekna som ein feil i lova.',
        nb: 'Ytelsene må være begrenset. At «svært» manglet, er regnet som en feil i loven.',
        en: 'The benefits must be limited. That “very” was missing is taken as a slip in the act.',
      },
    },
    {
      from: '2010-12-17',
      by: 'LOV-2010-12-17-80',
      text: {
        nn: 'Ytingane må vere svært avgrensa. Det er ei skjønnsvurdering.',
        nb: 'Ytelsene må være svært begrenset. Det er en skjønnsmessig vurdering.',
        en: 'The benefits must be very limited. This is a matter of discretion.',
      },
    },
  ],
});

/** How the benefits stand to the yardstick of the circular R35. It suggests; it is no fixed ceiling (Q27). */
export type Yardstick = 'none' | 'within' | 'above' | 'unknown';

/** KVP-29-4: the State guideline rate without housing costs as a yardstick for «very limited». */
export const benefitYardstick = rule<SubsistenceFacts, Yardstick>({
  id: 'KVP-29-4.yardstick',
  source: section,
  title: {
    nn: 'Målestokken for svært avgrensa ytingar',
    nb: 'Målestokken for svært begrensede ytelser',
    en: 'The yardstick for very limited benefits',
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'R35-00',
      text: {
        nn: 'Ei yting som ikkje er høgare enn den statlege rettleiande satsen utan buutgifter, kan reknast som svært avgrensa. Det er ei rettleiing, ikkje ei fast grense.',
        nb: 'En ytelse som ikke er høyere enn den statlige veiledende satsen uten boutgifter, kan regnes som svært begrenset. Det er en veiledning, ikke en fast grense.',
        en: 'A benefit at or below the State guideline rate without housing costs may be counted as very limited. It is guidance, not a fixed ceiling.',
      },
      conclude: (reading) => {
        reading.ask(choice('Q27'));
        const subsistence = reading.fact('subsistence');
        if (!subsistence) return 'unknown';
        const { benefits, guidelineRate } = subsistence;
        if (benefits === 0) return 'none';
        if (guidelineRate === undefined) return 'unknown';
        return decimal(benefits).compare(decimal(guidelineRate)) > 0 ? 'above' : 'within';
      },
    },
  ],
});

/** KVP-29-4, Q14: no or very limited benefits for subsistence. Above the yardstick only with written reasons. */
export const limitedBenefits = rule<SubsistenceFacts, Condition>({
  id: 'KVP-29-4.benefits',
  source: section,
  title: {
    nn: 'Ingen eller svært avgrensa ytingar',
    nb: 'Ingen eller svært begrensede ytelser',
    en: 'No or very limited benefits',
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Deltakaren må ha ingen eller avgrensa ytingar til livsopphald. Vi les det som svært avgrensa.',
        nb: 'Deltakeren må ha ingen eller begrensede ytelser til livsopphold. Vi leser det som svært begrensede.',
        en: 'The participant must have no or limited benefits for subsistence. We read it as very limited.',
      },
      conclude: (reading) => {
        reading.ask(choice('Q14'));
        return veryLimited(reading);
      },
    },
    {
      from: '2010-12-17',
      by: 'LOV-2010-12-17-80',
      text: {
        nn: 'Deltakaren må ha ingen eller svært avgrensa ytingar til livsopphald etter folketrygdlova eller arbeidsmarknadslova.',
        nb: 'Deltakeren må ha ingen eller svært begrensede ytelser til livsopphold etter folketrygdloven eller arbeidsmarkedsloven.',
        en: 'The participant must have no or very limited benefits for subsistence under the National Insurance Act or the Labour Market Act.',
      },
      conclude: veryLimited,
    },
  ],
});

function veryLimited(reading: Reading<SubsistenceFacts>): Condition {
  const yardstick = reading.ask(benefitYardstick);
  if (yardstick === 'none') return 'met';
  const outcome = reading.ask(limitedBenefitsAssessment);
  return yardstick === 'within' || hasReasons(reading.case, 'KVP-29-4') ? outcome : 'undetermined';
}

/** Whether the assessment is in writing. Its own finding holds the reasons, so nothing is written down here. */
function hasReasons({ assessments }: AssessedFacts, id: string): boolean {
  return (assessments[id]?.reasons.trim() ?? '') !== '';
}

/** The groups of effort (innsatsgrupper) that a work ability assessment ends in. */
export const effortGroups = [
  'standard',
  'situational',
  'specially-adapted',
  'permanently-adapted-part',
  'permanently-adapted',
] as const;
export type EffortGroup = (typeof effortGroups)[number];

/** What Nav calls a group of effort from a day on. The days are recalled, not read in a source. */
export interface EffortGroupName {
  readonly group: EffortGroup;
  readonly from: string;
  readonly confidence: 'RECALLED';
  readonly name: Trilingual;
}

/** KVP-29-5: the names have changed over time, so they lie here as a dated list. */
export const effortGroupNames: readonly EffortGroupName[] = [
  named('standard', '2010-01-01', 'standardinnsats', 'standardinnsats', 'standard effort'),
  named(
    'situational',
    '2010-01-01',
    'situasjonsbestemt innsats',
    'situasjonsbestemt innsats',
    'effort by situation',
  ),
  named(
    'specially-adapted',
    '2010-01-01',
    'spesielt tilpassa innsats',
    'spesielt tilpasset innsats',
    'specially adapted effort',
  ),
  named(
    'permanently-adapted-part',
    '2010-01-01',
    'gradert varig tilpassa innsats',
    'gradert varig tilpasset innsats',
    'partly permanently adapted effort',
  ),
  named(
    'permanently-adapted',
    '2010-01-01',
    'varig tilpassa innsats',
    'varig tilpasset innsats',
    'permanently adapted effort',
  ),
  named('standard', '2024-11-01', 'gode moglegheiter', 'gode muligheter', 'good prospects'),
  named('situational', '2024-11-01', 'treng rettleiing', 'trenger veiledning', 'needs guidance'),
  named(
    'specially-adapted',
    '2024-11-01',
    'treng rettleiing, nedsett arbeidsevne',
    'trenger veiledning, nedsatt arbeidsevne',
    'needs guidance, reduced work ability',
  ),
  named('permanently-adapted-part', '2024-11-01', 'jobbe delvis', 'jobbe delvis', 'work in part'),
  named(
    'permanently-adapted',
    '2024-11-01',
    'lite mogleg å jobbe',
    'liten mulighet til å jobbe',
    'little prospect of work',
  ),
];

function named(
  group: EffortGroup,
  from: string,
  nn: string,
  nb: string,
  en: string,
): EffortGroupName {
  return { group, from, confidence: 'RECALLED', name: { nn, nb, en } };
}

/** What the group was called on a day. */
export function effortGroupName(group: EffortGroup, on: IsoDate): Trilingual | undefined {
  return effortGroupNames.findLast((entry) => entry.group === group && entry.from <= on)?.name;
}

/** KVP-29-5: the arbeidsevnevurdering is done, and concludes with reduced capacity and specially adapted effort. */
export const workAbilityAssessed = rule<WorkAbilityFacts, Condition>({
  id: 'KVP-29-5',
  source: cite('navl', '14 a'),
  title: {
    nn: 'Arbeidsevnevurdering',
    nb: 'Arbeidsevnevurdering',
    en: 'Work ability assessment',
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Arbeidsevna må vere vurdert. Vurderinga må ende med at ho er nedsett og at det trengst spesielt tilpassa innsats. Er ho varig nedsett for alt slags arbeid, er det ikkje rett til program.',
        nb: 'Arbeidsevnen må være vurdert. Vurderingen må ende med at den er nedsatt og at det trengs spesielt tilpasset innsats. Er den varig nedsatt for alt slags arbeid, er det ikke rett til program.',
        en: 'Work ability must have been assessed. The assessment must conclude that it is reduced and that specially adapted effort is needed. If it is permanently reduced for every kind of work, there is no right to a programme.',
      },
      conclude: (reading) => {
        const assessed = reading.fact('workAbilityAssessment');
        // The office has to make it, so a missing one leaves the case open and is no ground for a refusal.
        if (!assessed || !reading.reached(assessed.on)) return 'undetermined';
        return assessed.capacity === 'reduced' && assessed.effort === 'specially-adapted'
          ? 'met'
          : 'not-met';
      },
    },
  ],
});

/** KVP-29-6: close and coordinated assistance (tett og koordinert bistand) is suitable and necessary. */
export const closeAssistance = assessment({
  id: 'KVP-29-6',
  source: section,
  title: {
    nn: 'Tett og koordinert bistand',
    nb: 'Tett og koordinert bistand',
    en: 'Close and coordinated assistance',
  },
  needs: {
    facts: [
      {
        nn: 'Kva hjelp personen har fått, og kva som trengst for å kome i arbeid',
        nb: 'Hvilken hjelp personen har fått, og hva som trengs for å komme i arbeid',
        en: 'What help the person has had, and what it takes to get into work',
      },
      {
        nn: 'Motivasjonen og måla til personen',
        nb: 'Motivasjonen og målene til personen',
        en: 'The person’s motivation and goals',
      },
    ],
    evidence: [
      {
        nn: 'Arbeidsevnevurderinga og samtale med søkjaren',
        nb: 'Arbeidsevnevurderingen og samtale med søkeren',
        en: 'The work ability assessment and a conversation with the applicant',
      },
    ],
    reasons: [
      {
        nn: 'Kvifor programmet er, eller ikkje er, både eigna og nødvendig for å kome i arbeid',
        nb: 'Hvorfor programmet er, eller ikke er, både egnet og nødvendig for å komme i arbeid',
        en: 'Why the programme is, or is not, both suitable and necessary for getting into work',
      },
    ],
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Tett og koordinert bistand gjennom eit program må vere eigna og nødvendig for å styrkje sjansen til å delta i arbeidslivet.',
        nb: 'Tett og koordinert bistand gjennom et program må være egnet og nødvendig for å styrke muligheten til å delta i arbeidslivet.',
        en: 'Close and coordinated assistance through a programme must be suitable and necessary to strengthen the chance of taking part in working life.',
      },
    },
  ],
});

/** KVP-29-7: until 2018 whether an adapted programme can be offered; from 2019 whether offering it is proportionate. */
export const reservationAssessment = assessment({
  id: 'KVP-29-7',
  source: section,
  title: {
    nn: 'Vurdering av atterhaldet til kommunen',
    nb: 'Vurdering av kommunens forbehold',
    en: 'Assessment of the municipality’s reservation',
  },
  needs: {
    facts: [
      {
        nn: 'Kva ved søkjaren som gjer det vanskeleg å tilby eit program',
        nb: 'Hva ved søkeren som gjør det vanskelig å tilby et program',
        en: 'What about the applicant makes it hard to offer a programme',
      },
    ],
    evidence: [
      {
        nn: 'Kva tilbod som er undersøkte for nett denne søkjaren',
        nb: 'Hvilke tilbud som er undersøkt for akkurat denne søkeren',
        en: 'Which offers have been looked into for this very applicant',
      },
    ],
    reasons: [
      {
        nn: 'Den individuelle grunnen. At kommunen manglar plassar, pengar eller folk, tel aldri.',
        nb: 'Den individuelle grunnen. At kommunen mangler plasser, penger eller folk, teller aldri.',
        en: 'The individual reason. That the municipality lacks places, money or staff never counts.',
      },
    ],
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Nav-kontoret må kunne tilby eit tilpassa program.',
        nb: 'Nav-kontoret må kunne tilby et tilpasset program.',
        en: 'The Nav office must be able to offer an adapted programme.',
      },
    },
    {
      from: '2019-01-01',
      by: 'LOV-2018-12-20-98',
      text: {
        nn: 'Tilhøve ved søkjaren gjer det ikkje uforholdsmessig tyngjande å tilby eit program.',
        nb: 'Forhold ved søkeren gjør det ikke uforholdsmessig byrdefullt å tilby et program.',
        en: 'Circumstances of the applicant do not make it disproportionately burdensome to offer a programme.',
      },
    },
  ],
});

/** KVP-29-7: the reservation only stands on an individual reason, in writing. */
export const reservation = rule<ReservationFacts, Condition>({
  id: 'KVP-29-7.reservation',
  source: section,
  title: {
    nn: 'Kommunen kan tilby eit program',
    nb: 'Kommunen kan tilby et program',
    en: 'The municipality can offer a programme',
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Det er eit vilkår at Nav-kontoret kan tilby eit tilpassa program. Generell mangel på kapasitet tel ikkje.',
        nb: 'Det er et vilkår at Nav-kontoret kan tilby et tilpasset program. Generell mangel på kapasitet teller ikke.',
        en: 'It is a condition that the Nav office can offer an adapted programme. A general lack of capacity does not count.',
      },
      conclude: (reading) => onIndividualGrounds(reading, reading.fact('reservationGrounds')),
    },
    {
      from: '2019-01-01',
      by: 'LOV-2018-12-20-98',
      text: {
        nn: 'Kommunen har unntaksvis ikkje plikt til å tilby eit program når tilhøve ved søkjaren gjer det uforholdsmessig tyngjande. Generell mangel på kapasitet tel ikkje.',
        nb: 'Kommunen har unntaksvis ikke plikt til å tilby et program når forhold ved søkeren gjør det uforholdsmessig byrdefullt. Generell mangel på kapasitet teller ikke.',
        en: 'In exceptional cases the municipality has no duty to offer a programme, when circumstances of the applicant make it disproportionately burdensome. A general lack of capacity does not count.',
      },
      conclude: (reading) => {
        const grounds = reading.fact('reservationGrounds');
        // An exception that nobody claims is not open: the condition for it is then simply absent.
        if (!grounds && !reading.case.assessments['KVP-29-7']) return 'met';
        return onIndividualGrounds(reading, grounds);
      },
    },
  ],
});

function onIndividualGrounds(
  reading: Reading<ReservationFacts>,
  grounds: ReservationFacts['reservationGrounds'],
): Condition {
  if (grounds === 'capacity') return 'met';
  const outcome = reading.ask(reservationAssessment);
  if (outcome !== 'not-met') return outcome;
  return grounds === 'applicant' && hasReasons(reading.case, 'KVP-29-7')
    ? 'not-met'
    : 'undetermined';
}

/** KVP-29-9: what an undecided claim for another benefit means for the programme. */
export const claimsAssessment = assessment({
  id: 'KVP-29-9',
  source: section,
  title: {
    nn: 'Vurdering av uavklarte krav',
    nb: 'Vurdering av uavklarte krav',
    en: 'Assessment of undecided claims',
  },
  needs: {
    facts: [
      {
        nn: 'Kva krav som ikkje er avgjorde, og når svaret er venta',
        nb: 'Hvilke krav som ikke er avgjort, og når svaret er ventet',
        en: 'Which claims are not decided, and when an answer is expected',
      },
    ],
    evidence: [
      {
        nn: 'Søknad eller klage til Nav',
        nb: 'Søknad eller klage til Nav',
        en: 'The application or appeal to Nav',
      },
    ],
    reasons: [
      {
        nn: 'Kvifor kravet er, eller ikkje er, til hinder for eit program no',
        nb: 'Hvorfor kravet er, eller ikke er, til hinder for et program nå',
        en: 'Why the claim does, or does not, stand in the way of a programme now',
      },
    ],
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Eit uavklart krav etter folketrygdlova, til dømes ei klage om uføretrygd, kan ha noko å seie.',
        nb: 'Et uavklart krav etter folketrygdloven, for eksempel en klage om uføretrygd, kan ha betydning.',
        en: 'An undecided claim under the National Insurance Act, such as an appeal about disability benefit, can matter.',
      },
    },
  ],
});

/** KVP-29-9: no undecided claim, or one that does not stand in the way. */
export const noPendingClaims = rule<ClaimsFacts, Condition>({
  id: 'KVP-29-9.claims',
  source: section,
  title: {
    nn: 'Ingen uavklarte krav om andre ytingar',
    nb: 'Ingen uavklarte krav om andre ytelser',
    en: 'No undecided claims for other benefits',
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Programmet er subsidiært. Ventar personen på svar om ei anna yting, må det vurderast.',
        nb: 'Programmet er subsidiært. Venter personen på svar om en annen ytelse, må det vurderes.',
        en: 'The programme is subsidiary. If the person waits for an answer about another benefit, that must be assessed.',
      },
      conclude: (reading) => {
        const claims = reading.fact('pendingClaims');
        if (claims?.length === 0) return 'met';
        return claims ? reading.ask(claimsAssessment) : 'undetermined';
      },
    },
  ],
});

/** KVP-29-9: social assistance is not refused by pointing to the programme, unless it is a real alternative. */
export const realAlternative = assessment({
  id: 'KVP-29-9.social-assistance',
  source: section,
  title: {
    nn: 'Programmet i staden for økonomisk stønad',
    nb: 'Programmet i stedet for økonomisk stønad',
    en: 'The programme instead of social assistance',
  },
  needs: {
    facts: [
      {
        nn: 'Om personen fyller vilkåra, og når eit program kan starte',
        nb: 'Om personen fyller vilkårene, og når et program kan starte',
        en: 'Whether the person meets the conditions, and when a programme can start',
      },
    ],
    evidence: [
      {
        nn: 'Ei konkret vurdering av § 29 for personen',
        nb: 'En konkret vurdering av § 29 for personen',
        en: 'A concrete assessment of section 29 for the person',
      },
    ],
    reasons: [
      {
        nn: 'Kvifor programmet er, eller ikkje er, eit reelt alternativ',
        nb: 'Hvorfor programmet er, eller ikke er, et reelt alternativ',
        en: 'Why the programme is, or is not, a real alternative',
      },
    ],
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Økonomisk stønad kan ikkje avslåast med tilvising til programmet utan ei konkret vurdering av om det er eit reelt alternativ.',
        nb: 'Økonomisk stønad kan ikke avslås med henvisning til programmet uten en konkret vurdering av om det er et reelt alternativ.',
        en: 'Social assistance cannot be refused by pointing to the programme without a concrete assessment of whether it is a real alternative.',
      },
    },
  ],
});

/** KVP-29-11: which municipality is responsible for somebody in an institution. */
export const institutionAssessment = assessment({
  id: 'KVP-29-11',
  source: cite('sotjl', '3'),
  title: {
    nn: 'Vurdering av ansvarleg kommune',
    nb: 'Vurdering av ansvarlig kommune',
    en: 'Assessment of the responsible municipality',
  },
  needs: {
    facts: [
      {
        nn: 'Institusjonen, og kommunen der personen budde før opphaldet',
        nb: 'Institusjonen, og kommunen der personen bodde før oppholdet',
        en: 'The institution, and the municipality where the person lived before',
      },
    ],
    evidence: [
      {
        nn: 'Vedtak om opphaldet',
        nb: 'Vedtak om oppholdet',
        en: 'The decision on the stay',
      },
    ],
    reasons: [
      {
        nn: 'Kvifor nett denne kommunen er, eller ikkje er, ansvarleg',
        nb: 'Hvorfor akkurat denne kommunen er, eller ikke er, ansvarlig',
        en: 'Why this very municipality is, or is not, responsible',
      },
    ],
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'For opphald i institusjon gjeld særreglar. Fylkesmannen, sidan statsforvaltaren, avgjer usemje mellom kommunar.',
        nb: 'For opphold i institusjon gjelder særregler. Fylkesmannen, siden statsforvalteren, avgjør uenighet mellom kommuner.',
        en: 'Special rules apply to stays in an institution. The county governor decides disputes between municipalities.',
      },
    },
  ],
});

/** KVP-29-11: the municipality where the person stays (§ 3). */
export const responsibleMunicipality = rule<StayFacts, Condition>({
  id: 'KVP-29-11.stay',
  source: cite('sotjl', '3'),
  title: {
    nn: 'Personen oppheld seg i kommunen',
    nb: 'Personen oppholder seg i kommunen',
    en: 'The person stays in the municipality',
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Kommunen der personen oppheld seg, er ansvarleg.',
        nb: 'Kommunen der personen oppholder seg, er ansvarlig.',
        en: 'The municipality where the person stays is responsible.',
      },
      conclude: (reading) => {
        const stay = reading.fact('stay');
        if (stay === 'institution') return reading.ask(institutionAssessment);
        if (stay === undefined) return 'undetermined';
        return stay === 'here' ? 'met' : 'not-met';
      },
    },
  ],
});

/** A condition of § 29 as it is listed for people: in the public guide and on the what-if page. */
export interface EligibilityCondition {
  readonly rule: Rule<EligibilityFacts, Condition>;
  readonly title: Trilingual;
}

/** The conditions in the order they are asked. */
export const eligibilityConditions: readonly EligibilityCondition[] = [
  workingAge,
  residenceInNorway,
  responsibleMunicipality,
  reducedCapacity,
  limitedBenefits,
  noPendingClaims,
  workAbilityAssessed,
  closeAssistance,
  reservation,
].map((asked: Rule<EligibilityFacts, Condition>) => ({ rule: asked, title: asked.title }));

/** § 29: everything that must be met for a right to a programme, by the law of the day. */
export const eligibility = rule<EligibilityFacts, Condition>({
  id: 'KVP-29.all',
  source: section,
  title: {
    nn: 'Rett til kvalifiseringsprogram',
    nb: 'Rett til kvalifiseringsprogram',
    en: 'Right to a programme',
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Rett til program har den som er i yrkesaktiv alder, har vesentleg nedsett arbeids- og inntektsevne og ingen eller avgrensa ytingar, når arbeidsevna er vurdert, tett og koordinert bistand er eigna og nødvendig, og kontoret kan tilby eit tilpassa program.',
        nb: 'Rett til program har den som er i yrkesaktiv alder, har vesentlig nedsatt arbeids- og inntektsevne og ingen eller begrensede ytelser, når arbeidsevnen er vurdert, tett og koordinert bistand er egnet og nødvendig, og kontoret kan tilby et tilpasset program.',
        en: 'Entitled is a person of working age with substantially reduced work and earning capacity and no or limited benefits, when work ability has been assessed, close and coordinated assistance is suitable and necessary, and the office can offer an adapted programme.',
      },
      conclude: allConditions,
    },
    {
      from: '2010-12-17',
      by: 'LOV-2010-12-17-80',
      text: {
        nn: 'Vilkåra er dei same, men ytingane må vere svært avgrensa.',
        nb: 'Vilkårene er de samme, men ytelsene må være svært begrensede.',
        en: 'The conditions are the same, but the benefits must be very limited.',
      },
      conclude: allConditions,
    },
    {
      from: '2019-01-01',
      by: 'LOV-2018-12-20-98',
      text: {
        nn: 'Rett til program har den som er mellom 18 og 67 år og fyller dei andre vilkåra. Kontoret må gi eit tilbod, med mindre tilhøve ved søkjaren gjer det uforholdsmessig tyngjande.',
        nb: 'Rett til program har den som er mellom 18 og 67 år og fyller de andre vilkårene. Kontoret må gi et tilbud, med mindre forhold ved søkeren gjør det uforholdsmessig byrdefullt.',
        en: 'Entitled is a person between 18 and 67 who meets the other conditions. The office must make an offer, unless circumstances of the applicant make that disproportionately burdensome.',
      },
      conclude: allConditions,
    },
  ],
});

/** All are asked even when one fails, so that the explanation shows everything that stands in the way. */
function allConditions(reading: Reading<EligibilityFacts>): Condition {
  return allOf(eligibilityConditions.map((condition) => reading.ask(condition.rule)));
}

/** KVP-29-12: which of what must be stored with the decision is still missing; empty when all is there. */
export const missingFromRecord = rule<EligibilityFacts, readonly string[]>({
  id: 'KVP-29-12',
  source: section,
  title: {
    nn: 'Det som skal stå saman med vedtaket',
    nb: 'Det som skal stå sammen med vedtaket',
    en: 'What is stored with the decision',
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Saman med vedtaket står versjonen av § 29, vurderinga av kvart vilkår med grunngiving, og datoen for arbeidsevnevurderinga.',
        nb: 'Sammen med vedtaket står versjonen av § 29, vurderingen av hvert vilkår med begrunnelse, og datoen for arbeidsevnevurderingen.',
        en: 'With the decision stand the version of section 29, the assessment of each condition with reasons, and the date of the work ability assessment.',
      },
      conclude: (reading) => [
        ...eligibilityConditions
          .map((condition) => condition.rule)
          .filter((condition) => reading.ask(condition) === 'undetermined')
          .map(({ id }) => id),
        ...Object.entries(reading.fact('assessments'))
          .filter(([, { reasons }]) => reasons.trim() === '')
          .map(([id]) => `${id}.reasons`),
      ],
    },
  ],
});

/** KVP-29-12: what is stored with a decision under § 29. */
export interface DecisionRecord {
  /** The day the version of § 29 that was used came into force. */
  readonly lawFrom: IsoDate;
  readonly conclusion: Condition;
  readonly conditions: readonly { readonly rule: string; readonly value: Condition }[];
  readonly workAbilityAssessedOn?: IsoDate;
  readonly assessments: AssessedFacts['assessments'];
  /** Rule ids of what is still open, with `.reasons` after an assessment that nobody has given reasons for. */
  readonly missing: readonly string[];
}

export function decisionRecord(facts: EligibilityFacts, decidedOn: IsoDate): DecisionRecord {
  const { lawFrom, value } = eligibility.apply(facts, decidedOn);
  const assessedOn = facts.workAbilityAssessment?.on;
  return {
    lawFrom,
    conclusion: value,
    conditions: eligibilityConditions.map((condition) => ({
      rule: condition.rule.id,
      value: condition.rule.apply(facts, decidedOn).value,
    })),
    ...(assessedOn && { workAbilityAssessedOn: assessedOn }),
    assessments: facts.assessments,
    missing: missingFromRecord.apply(facts, decidedOn).value,
  };
}

import type { Condition } from '#kernel/condition.ts';
import { cite } from '#kernel/law.ts';
import { type Reading, rule } from '#kernel/rule.ts';
import { type AssessedFacts, type AssessmentRule, assessment } from './assessment.ts';

/** KVP-29-10: why somebody has, or has not, the right that residents have. Stored as the reason. */
export const residenceStatuses = [
  /** Norwegian citizen, or with residence (bopel) in Norway. */
  'resident',
  /** Neither citizenship nor residence in Norway. */
  'not-resident',
  /** EEA citizen or family member, lawfully staying under the EEA agreement, without residence. */
  'eea',
  /** A right of residence as a job seeker only (utlendingsloven § 111), without residence. */
  'eea-job-seeker',
  /** Has, or can get, State accommodation for asylum seekers. */
  'asylum-seeker',
  /** Settled with an integration grant in the municipality that decides. */
  'settled-here',
  /** Settled with an integration grant elsewhere, and moved here without an agreement. */
  'moved-without-agreement',
  /** Displaced from Ukraine, with collective protection. */
  'displaced-from-ukraine',
  'unlawful-stay',
] as const;
export type ResidenceStatus = (typeof residenceStatuses)[number];

export interface Residence {
  readonly status: ResidenceStatus;
  /** What shows it: the office may ask for proof of lawful stay. */
  readonly evidence?: string;
}

export interface ResidenceFacts extends AssessedFacts {
  readonly residence?: Residence;
}

/** KVP-29-10: what no code settles, such as an unagreed move: a person weighs it. */
export const residenceAssessment: AssessmentRule = assessment({
  id: 'KVP-29-10',
  source: cite('bopel', '1'),
  title: {
    nn: 'Vurdering av opphaldet i Noreg',
    nb: 'Vurdering av oppholdet i Norge',
    en: 'Assessment of the stay in Norway',
  },
  needs: {
    facts: [
      {
        nn: 'Statsborgarskap, opphaldsløyve og kvar personen bur',
        nb: 'Statsborgerskap, oppholdstillatelse og hvor personen bor',
        en: 'Citizenship, residence permit and where the person lives',
      },
      {
        nn: 'For den som er busett med integreringstilskot: kommunen som busette, og om flyttinga var avtalt',
        nb: 'For den som er bosatt med integreringstilskudd: kommunen som bosatte, og om flyttingen var avtalt',
        en: 'For a person settled with an integration grant: the municipality of settlement, and whether the move was agreed',
      },
    ],
    evidence: [
      {
        nn: 'Dokumentasjon på lovleg opphald',
        nb: 'Dokumentasjon på lovlig opphold',
        en: 'Proof of lawful stay',
      },
    ],
    reasons: [
      {
        nn: 'Etter ei flytting utan avtale: kvifor det er, eller ikkje er, openbert urimeleg å avslå',
        nb: 'Etter en flytting uten avtale: hvorfor det er, eller ikke er, åpenbart urimelig å avslå',
        en: 'After an unagreed move: why a refusal is, or is not, obviously unreasonable',
      },
    ],
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Lova gjeld for dei som oppheld seg i Noreg. Retten til den som ikkje har bustad her, må vurderast.',
        nb: 'Loven gjelder for dem som oppholder seg i Norge. Retten til den som ikke har bosted her, må vurderes.',
        en: 'The act applies to people staying in Norway. The right of a person without residence here must be assessed.',
      },
    },
    {
      from: '2012-01-01',
      by: 'FOR-2011-12-16-1251',
      text: {
        nn: 'Etter ei flytting utan avtale kan den nye kommunen avslå, med mindre det er openbert urimeleg.',
        nb: 'Etter en flytting uten avtale kan den nye kommunen avslå, med mindre det er åpenbart urimelig.',
        en: 'After an unagreed move the new municipality may refuse, unless that is obviously unreasonable.',
      },
    },
  ],
});

/** KVP-29-10: residence (bopel) in Norway, or an exception from it. */
export const residenceInNorway = rule<ResidenceFacts, Condition>({
  id: 'KVP-29-10.residence',
  source: cite('bopel', '1'),
  title: { nn: 'Bustad i Noreg', nb: 'Bosted i Norge', en: 'Residence in Norway' },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Lova gjeld for dei som oppheld seg i Noreg. Vi kjenner ikkje unntaka for dei utan bustad før 2012, så dei blir vurderte av ein person.',
        nb: 'Loven gjelder for dem som oppholder seg i Norge. Vi kjenner ikke unntakene for dem uten bosted før 2012, så de vurderes av en person.',
        en: 'The act applies to people staying in Norway. We do not know the exceptions for those without residence before 2012, so a person assesses them.',
      },
      conclude: (reading) => {
        const status = reading.fact('residence')?.status;
        if (status === undefined) return 'undetermined';
        return status === 'resident' ? 'met' : reading.ask(residenceAssessment);
      },
    },
    {
      from: '2012-01-01',
      by: 'FOR-2011-12-16-1251',
      text: {
        nn: 'Den som verken er norsk statsborgar eller har bustad i Noreg, har ikkje rett til program. Det har heller ikkje asylsøkjarar som har eller kan få statleg innkvartering, eller den som er her ulovleg. Den som er busett med integreringstilskot, har retten i kommunen som busette.',
        nb: 'Den som verken er norsk statsborger eller har bosted i Norge, har ikke rett til program. Det har heller ikke asylsøkere som har eller kan få statlig innkvartering, eller den som er her ulovlig. Den som er bosatt med integreringstilskudd, har retten i kommunen som bosatte.',
        en: 'A person without Norwegian citizenship and without residence in Norway has no right to a programme. Nor has an asylum seeker who is in or can get State accommodation, or a person without lawful stay. A person settled with an integration grant has the right in the municipality of settlement.',
      },
      conclude: (reading) => byStatus(reading, 'not-met'),
    },
    {
      from: '2025-03-07',
      by: 'FOR-2025-03-07-381',
      text: {
        nn: 'Kravet om bustad gjeld ikkje EØS-borgarar og familiemedlemer som er lovleg i Noreg etter EØS-avtalen. Den som berre er her som arbeidssøkjar og ikkje har bustad, har likevel ikkje rett til program.',
        nb: 'Kravet om bosted gjelder ikke EØS-borgere og familiemedlemmer som er lovlig i Norge etter EØS-avtalen. Den som bare er her som arbeidssøker og ikke har bosted, har likevel ikke rett til program.',
        en: 'The residence condition does not apply to EEA citizens and family members lawfully staying under the EEA agreement. A person who is here only as a job seeker, without residence, still has no right to a programme.',
      },
      conclude: (reading) => byStatus(reading, 'met'),
    },
  ],
});

function byStatus(reading: Reading<ResidenceFacts>, eea: Condition): Condition {
  switch (reading.fact('residence')?.status) {
    case undefined:
      return 'undetermined';
    case 'resident':
    case 'settled-here':
    case 'displaced-from-ukraine':
      return 'met';
    case 'eea':
      return eea;
    case 'moved-without-agreement':
      return reading.ask(residenceAssessment);
    case 'not-resident':
    case 'eea-job-seeker':
    case 'asylum-seeker':
    case 'unlawful-stay':
      return 'not-met';
  }
}

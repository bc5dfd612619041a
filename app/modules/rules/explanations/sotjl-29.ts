import type { Condition } from '#kernel/condition.ts';
import { birthday, type IsoDate } from '#kernel/date.ts';
import type { PublicLanguage, Trilingual } from '#kernel/text.ts';
import { formatDate } from '#kernel/written-date.ts';
import { writtenKroner } from '#kernel/written-number.ts';
import { injuryCover } from '../domain/ftrl-13-insurance.ts';
import {
  ageAssessment,
  benefitYardstick,
  claimsAssessment,
  closeAssistance,
  effortGroupName,
  eligibility,
  institutionAssessment,
  limitedBenefits,
  limitedBenefitsAssessment,
  missingFromRecord,
  noPendingClaims,
  realAlternative,
  reducedCapacity,
  reservation,
  reservationAssessment,
  responsibleMunicipality,
  type WorkAbilityAssessment,
  workAbilityAssessed,
  workingAge,
} from '../domain/sotjl-29-eligibility.ts';
import {
  lawfulRefusal,
  otherMeasuresFirst,
  type RefusalReason,
} from '../domain/sotjl-29-refusal.ts';
import {
  residenceAssessment,
  residenceInNorway,
  type ResidenceStatus,
} from '../domain/sotjl-29-residence.ts';
import { lawOfDecision, lawOfRates } from '../domain/transition.ts';
import { sayAssessed } from './assessed.ts';
import { figureUsed, type Saying, say, type Told } from './saying.ts';

const residences: Readonly<Record<ResidenceStatus, Trilingual>> = {
  resident: {
    nn: 'Personen er norsk statsborgar eller har bustad i Noreg.',
    nb: 'Personen er norsk statsborger eller har bosted i Norge.',
    en: 'The person is a Norwegian citizen or has residence in Norway.',
  },
  'not-resident': {
    nn: 'Personen er ikkje norsk statsborgar og har ikkje bustad i Noreg.',
    nb: 'Personen er ikke norsk statsborger og har ikke bosted i Norge.',
    en: 'The person is not a Norwegian citizen and has no residence in Norway.',
  },
  eea: {
    nn: 'Personen er lovleg i Noreg etter EØS-avtalen, men har ikkje bustad her.',
    nb: 'Personen er lovlig i Norge etter EØS-avtalen, men har ikke bosted her.',
    en: 'The person stays lawfully under the EEA agreement, without residence here.',
  },
  'eea-job-seeker': {
    nn: 'Personen er i Noreg berre som arbeidssøkjar, utan bustad her.',
    nb: 'Personen er i Norge bare som arbeidssøker, uten bosted her.',
    en: 'The person is in Norway only as a job seeker, without residence here.',
  },
  'asylum-seeker': {
    nn: 'Personen søkjer asyl og har eller kan få statleg innkvartering.',
    nb: 'Personen søker asyl og har eller kan få statlig innkvartering.',
    en: 'The person seeks asylum and is in or can get State accommodation.',
  },
  'settled-here': {
    nn: 'Personen er busett i kommunen med integreringstilskot.',
    nb: 'Personen er bosatt i kommunen med integreringstilskudd.',
    en: 'The person is settled in the municipality with an integration grant.',
  },
  'moved-without-agreement': {
    nn: 'Personen er busett i ein annan kommune og har flytta hit utan avtale.',
    nb: 'Personen er bosatt i en annen kommune og har flyttet hit uten avtale.',
    en: 'The person was settled in another municipality and moved here without an agreement.',
  },
  'displaced-from-ukraine': {
    nn: 'Personen er fordriven frå Ukraina og har kollektivt vern.',
    nb: 'Personen er fordrevet fra Ukraina og har kollektiv beskyttelse.',
    en: 'The person is displaced from Ukraine and has collective protection.',
  },
  'unlawful-stay': {
    nn: 'Personen har ikkje lovleg opphald i Noreg.',
    nb: 'Personen har ikke lovlig opphold i Norge.',
    en: 'The person has no lawful stay in Norway.',
  },
};

/** What would give the right, for each status that does not. */
const residenceChanges: Readonly<Partial<Record<ResidenceStatus, Trilingual>>> = {
  'asylum-seeker': {
    nn: 'Eit opphaldsløyve og busetjing i ein kommune.',
    nb: 'En oppholdstillatelse og bosetting i en kommune.',
    en: 'A residence permit and settlement in a municipality.',
  },
  'unlawful-stay': {
    nn: 'Eit opphaldsløyve. Råd og hjelp i ein akutt situasjon kan personen få likevel.',
    nb: 'En oppholdstillatelse. Råd og hjelp i en akutt situasjon kan personen få likevel.',
    en: 'A residence permit. The person can still get advice and help in an emergency.',
  },
  eea: {
    nn: 'Bustad i Noreg. Frå 7. mars 2025 er det ikkje lenger noko krav.',
    nb: 'Bosted i Norge. Fra 7. mars 2025 er det ikke lenger et krav.',
    en: 'Residence in Norway. From 7 March 2025 it is no longer asked for.',
  },
  'eea-job-seeker': {
    nn: 'Bustad i Noreg, eller ein annan opphaldsrett etter EØS-avtalen, som arbeid.',
    nb: 'Bosted i Norge, eller en annen oppholdsrett etter EØS-avtalen, som arbeid.',
    en: 'Residence in Norway, or another right to stay under the EEA agreement, such as work.',
  },
  'moved-without-agreement': {
    nn: 'Ein søknad i kommunen som busette personen, eller ein grunn som gjer eit avslag openbert urimeleg.',
    nb: 'En søknad i kommunen som bosatte personen, eller en grunn som gjør et avslag åpenbart urimelig.',
    en: 'An application in the municipality of settlement, or a reason that makes a refusal obviously unreasonable.',
  },
};

const residenceNeeded: Trilingual = {
  nn: 'Bustad i Noreg.',
  nb: 'Bosted i Norge.',
  en: 'Residence in Norway.',
};

const refusals: Readonly<Record<RefusalReason, Trilingual>> = {
  'no-places': {
    nn: 'Mangel på plassar er aldri ein lovleg grunn til å avslå. Programmet er ein rett.',
    nb: 'Mangel på plasser er aldri en lovlig grunn til å avslå. Programmet er en rettighet.',
    en: 'A lack of places is never a lawful reason to refuse. The programme is a right.',
  },
  budget: {
    nn: 'Mangel på pengar er aldri ein lovleg grunn til å avslå. Kommunen må løyve det som trengst.',
    nb: 'Mangel på penger er aldri en lovlig grunn til å avslå. Kommunen må bevilge det som trengs.',
    en: 'A lack of money is never a lawful reason to refuse. The municipality must provide the funds.',
  },
  staff: {
    nn: 'Mangel på folk er aldri ein lovleg grunn til å avslå.',
    nb: 'Mangel på folk er aldri en lovlig grunn til å avslå.',
    en: 'A lack of staff is never a lawful reason to refuse.',
  },
  cap: {
    nn: 'Eit tak på talet på deltakarar er aldri ein lovleg grunn til å avslå.',
    nb: 'Et tak på antall deltakere er aldri en lovlig grunn til å avslå.',
    en: 'A cap on participants is never a lawful reason to refuse.',
  },
  'waiting-list': {
    nn: 'Ei venteliste er aldri ein lovleg grunn til å avslå.',
    nb: 'En venteliste er aldri en lovlig grunn til å avslå.',
    en: 'A waiting list is never a lawful reason to refuse.',
  },
  'measures-not-tried': {
    nn: 'Det er ikkje noko vilkår at andre tiltak er prøvde først.',
    nb: 'Det er ikke noe vilkår at andre tiltak er prøvd først.',
    en: 'It is no condition that other measures have been tried first.',
  },
  age: {
    nn: 'Alder utanfor yrkesaktiv alder er ein lovleg grunn.',
    nb: 'Alder utenfor yrkesaktiv alder er en lovlig grunn.',
    en: 'An age outside working age is a lawful reason.',
  },
  'work-and-earning-capacity': {
    nn: 'Det er ein lovleg grunn at arbeids- og inntektsevna ikkje er vesentleg nedsett.',
    nb: 'Det er en lovlig grunn at arbeids- og inntektsevnen ikke er vesentlig nedsatt.',
    en: 'That work and earning capacity is not substantially reduced is a lawful reason.',
  },
  'other-benefits': {
    nn: 'Det er ein lovleg grunn at personen har ytingar som ikkje er svært avgrensa.',
    nb: 'Det er en lovlig grunn at personen har ytelser som ikke er svært begrensede.',
    en: 'Benefits that are not very limited are a lawful reason.',
  },
  'work-ability-assessment': {
    nn: 'Det er ein lovleg grunn at arbeidsevnevurderinga ikkje endar med spesielt tilpassa innsats.',
    nb: 'Det er en lovlig grunn at arbeidsevnevurderingen ikke ender med spesielt tilpasset innsats.',
    en: 'That the work ability assessment does not end in specially adapted effort is a lawful reason.',
  },
  'assistance-not-needed': {
    nn: 'Det er ein lovleg grunn at tett og koordinert bistand ikkje er eigna og nødvendig.',
    nb: 'Det er en lovlig grunn at tett og koordinert bistand ikke er egnet og nødvendig.',
    en: 'That close and coordinated assistance is not suitable and necessary is a lawful reason.',
  },
  reservation: {
    nn: 'Atterhaldet til kommunen kan vere ein lovleg grunn, med ei individuell grunngiving.',
    nb: 'Kommunens forbehold kan være en lovlig grunn, med en individuell begrunnelse.',
    en: 'The municipality’s reservation can be a lawful reason, with an individual explanation.',
  },
  'pending-claims': {
    nn: 'Eit uavklart krav om ei anna yting kan vere ein lovleg grunn, når det er vurdert konkret.',
    nb: 'Et uavklart krav om en annen ytelse kan være en lovlig grunn, når det er vurdert konkret.',
    en: 'An undecided claim for another benefit can be a lawful reason, when it has been assessed.',
  },
  residence: {
    nn: 'Manglande bustad i Noreg kan vere ein lovleg grunn.',
    nb: 'Manglende bosted i Norge kan være en lovlig grunn.',
    en: 'A lack of residence in Norway can be a lawful reason.',
  },
  'other-municipality': {
    nn: 'Det er ein lovleg grunn at ein annan kommune er ansvarleg.',
    nb: 'Det er en lovlig grunn at en annen kommune er ansvarlig.',
    en: 'That another municipality is responsible is a lawful reason.',
  },
};

function bornOn(birthDate: IsoDate | undefined, age: number, language: PublicLanguage): string {
  return birthDate ? formatDate(birthday(birthDate, age), language) : '';
}

/** A sentence for each answer that a condition can have. */
function byValue(words: Readonly<Record<Condition, Trilingual>>) {
  return {
    nn: (value: Condition) => words[value].nn,
    nb: (value: Condition) => words[value].nb,
    en: (value: Condition) => words[value].en,
  };
}

function always(words: Trilingual) {
  return { nn: () => words.nn, nb: () => words.nb, en: () => words.en };
}

function ability(
  assessed: WorkAbilityAssessment | undefined,
  value: Condition,
  on: IsoDate,
  language: PublicLanguage,
): string {
  if (!assessed || value === 'undetermined') return notAssessed[language];
  const day = formatDate(assessed.on, language);
  if (assessed.capacity === 'permanently-reduced-for-all-work') return permanently(day)[language];
  const group = effortGroupName(assessed.effort, on)?.[language] ?? assessed.effort;
  return assessed.capacity === 'reduced'
    ? reduced(day, group)[language]
    : notReduced(day, group)[language];
}

const notAssessed: Trilingual = {
  nn: 'Det finst ikkje noka arbeidsevnevurdering enno. Kontoret må lage henne.',
  nb: 'Det finnes ingen arbeidsevnevurdering ennå. Kontoret må lage den.',
  en: 'There is no work ability assessment yet. The office must make one.',
};
const permanently = (day: string): Trilingual => ({
  nn: `Arbeidsevnevurderinga frå ${day} seier at arbeidsevna er varig nedsett for alt slags arbeid.`,
  nb: `Arbeidsevnevurderingen fra ${day} sier at arbeidsevnen er varig nedsatt for alt slags arbeid.`,
  en: `The work ability assessment of ${day} says that capacity is permanently reduced for every kind of work.`,
});
const reduced = (day: string, group: string): Trilingual => ({
  nn: `Arbeidsevnevurderinga frå ${day} seier at arbeidsevna er nedsett. Innsatsgruppa er «${group}».`,
  nb: `Arbeidsevnevurderingen fra ${day} sier at arbeidsevnen er nedsatt. Innsatsgruppen er «${group}».`,
  en: `The work ability assessment of ${day} says that capacity is reduced. The group of effort is “${group}”.`,
});
const notReduced = (day: string, group: string): Trilingual => ({
  nn: `Arbeidsevnevurderinga frå ${day} seier at arbeidsevna ikkje er nedsett. Innsatsgruppa er «${group}».`,
  nb: `Arbeidsevnevurderingen fra ${day} sier at arbeidsevnen ikke er nedsatt. Innsatsgruppen er «${group}».`,
  en: `The work ability assessment of ${day} says that capacity is not reduced. The group of effort is “${group}”.`,
});

export const sotjl29: readonly Saying[] = [
  say(
    eligibility,
    byValue({
      met: {
        nn: 'Alle vilkåra er oppfylte. Personen har rett til eit kvalifiseringsprogram.',
        nb: 'Alle vilkårene er oppfylt. Personen har rett til et kvalifiseringsprogram.',
        en: 'All conditions are met. The person is entitled to a qualification programme.',
      },
      'not-met': {
        nn: 'Minst eitt vilkår er ikkje oppfylt, så personen har ikkje rett til eit kvalifiseringsprogram no.',
        nb: 'Minst ett vilkår er ikke oppfylt, så personen har ikke rett til et kvalifiseringsprogram nå.',
        en: 'At least one condition is not met, so the person is not entitled to a qualification programme now.',
      },
      undetermined: {
        nn: 'Nokre vilkår er ikkje avklarte enno.',
        nb: 'Noen vilkår er ikke avklart ennå.',
        en: 'Some conditions are still open.',
      },
    }),
    always({
      nn: 'Sjå på kvart vilkår som ikkje er oppfylt. Personen kan søkje på nytt når noko er endra.',
      nb: 'Se på hvert vilkår som ikke er oppfylt. Personen kan søke på nytt når noe er endret.',
      en: 'See each condition that is not met. The person can apply again when something has changed.',
    }),
  ),
  say(
    workingAge,
    {
      nn: (value, { birthDate }, told) => {
        if (value === 'met') return 'Alderen er innanfor yrkesaktiv alder.';
        if (value === 'undetermined')
          return 'Personen er myndig. Lova sa berre «yrkesaktiv alder», så dette må vurderast.';
        return `Alderen er utanfor yrkesaktiv alder. Personen fyller ${lowest(told)} år ${bornOn(birthDate, lowest(told), 'nn')} og ${highest(told)} år ${bornOn(birthDate, highest(told), 'nn')}.`;
      },
      nb: (value, { birthDate }, told) => {
        if (value === 'met') return 'Alderen er innenfor yrkesaktiv alder.';
        if (value === 'undetermined')
          return 'Personen er myndig. Loven sa bare «yrkesaktiv alder», så dette må vurderes.';
        return `Alderen er utenfor yrkesaktiv alder. Personen fyller ${lowest(told)} år ${bornOn(birthDate, lowest(told), 'nb')} og ${highest(told)} år ${bornOn(birthDate, highest(told), 'nb')}.`;
      },
      en: (value, { birthDate }, told) => {
        if (value === 'met') return 'The age is within working age.';
        if (value === 'undetermined')
          return 'The person is of age. The act only said working age, so this must be assessed.';
        return `The age is outside working age. The person turns ${lowest(told)} on ${bornOn(birthDate, lowest(told), 'en')} and ${highest(told)} on ${bornOn(birthDate, highest(told), 'en')}.`;
      },
    },
    {
      nn: (_, { birthDate }, told) =>
        isOld(birthDate, told)
          ? `Ingenting: retten tek slutt når personen fyller ${highest(told)} år.`
          : `Alderen: frå ${bornOn(birthDate, lowest(told), 'nn')} er vilkåret oppfylt.`,
      nb: (_, { birthDate }, told) =>
        isOld(birthDate, told)
          ? `Ingenting: retten tar slutt når personen fyller ${highest(told)} år.`
          : `Alderen: fra ${bornOn(birthDate, lowest(told), 'nb')} er vilkåret oppfylt.`,
      en: (_, { birthDate }, told) =>
        isOld(birthDate, told)
          ? `Nothing: the right ends when the person turns ${highest(told)}.`
          : `Age: from ${bornOn(birthDate, lowest(told), 'en')} the condition is met.`,
    },
  ),
  sayAssessed(ageAssessment, {
    met: {
      nn: 'Personen er vurdert å vere i yrkesaktiv alder.',
      nb: 'Personen er vurdert å være i yrkesaktiv alder.',
      en: 'The person has been found to be of working age.',
    },
    notMet: {
      nn: 'Personen er vurdert å ikkje vere i yrkesaktiv alder.',
      nb: 'Personen er vurdert å ikke være i yrkesaktiv alder.',
      en: 'The person has been found not to be of working age.',
    },
    change: {
      nn: 'Ei ny vurdering, eller at personen når alderen i rettleiinga.',
      nb: 'En ny vurdering, eller at personen når alderen i veiledningen.',
      en: 'A new assessment, or that the person reaches the age in the guidance.',
    },
  }),
  say(
    residenceInNorway,
    {
      nn: (_, { residence }) => residenceSentence(residence?.status, 'nn'),
      nb: (_, { residence }) => residenceSentence(residence?.status, 'nb'),
      en: (_, { residence }) => residenceSentence(residence?.status, 'en'),
    },
    {
      nn: (_, { residence }) => residenceChange(residence?.status).nn,
      nb: (_, { residence }) => residenceChange(residence?.status).nb,
      en: (_, { residence }) => residenceChange(residence?.status).en,
    },
  ),
  sayAssessed(residenceAssessment, {
    met: {
      nn: 'Opphaldet er vurdert å gi rett til program i kommunen.',
      nb: 'Oppholdet er vurdert å gi rett til program i kommunen.',
      en: 'The stay has been found to give a right to a programme in the municipality.',
    },
    notMet: {
      nn: 'Opphaldet er vurdert å ikkje gi rett til program i kommunen.',
      nb: 'Oppholdet er vurdert å ikke gi rett til program i kommunen.',
      en: 'The stay has been found not to give a right to a programme in the municipality.',
    },
    change: {
      nn: 'Ein grunn som gjer eit avslag openbert urimeleg, eller ein søknad i kommunen som busette personen.',
      nb: 'En grunn som gjør et avslag åpenbart urimelig, eller en søknad i kommunen som bosatte personen.',
      en: 'A reason that makes a refusal obviously unreasonable, or an application in the municipality of settlement.',
    },
  }),
  say(
    responsibleMunicipality,
    byValue({
      met: {
        nn: 'Kommunen er ansvarleg for personen.',
        nb: 'Kommunen er ansvarlig for personen.',
        en: 'The municipality is responsible for the person.',
      },
      'not-met': {
        nn: 'Ein annan kommune er ansvarleg for personen.',
        nb: 'En annen kommune er ansvarlig for personen.',
        en: 'Another municipality is responsible for the person.',
      },
      undetermined: {
        nn: 'Det er ikkje avklart kva kommune som er ansvarleg.',
        nb: 'Det er ikke avklart hvilken kommune som er ansvarlig.',
        en: 'It is open which municipality is responsible.',
      },
    }),
    always({
      nn: 'Ein søknad i kommunen der personen oppheld seg. Kontoret skal sende søknaden dit.',
      nb: 'En søknad i kommunen der personen oppholder seg. Kontoret skal sende søknaden dit.',
      en: 'An application in the municipality where the person stays. The office must pass it on.',
    }),
  ),
  sayAssessed(institutionAssessment, {
    met: {
      nn: 'Kommunen er vurdert å vere ansvarleg medan personen er i institusjon.',
      nb: 'Kommunen er vurdert å være ansvarlig mens personen er i institusjon.',
      en: 'The municipality has been found responsible while the person is in an institution.',
    },
    notMet: {
      nn: 'Ein annan kommune er vurdert å vere ansvarleg medan personen er i institusjon.',
      nb: 'En annen kommune er vurdert å være ansvarlig mens personen er i institusjon.',
      en: 'Another municipality has been found responsible while the person is in an institution.',
    },
    change: {
      nn: 'Ein søknad i den ansvarlege kommunen. Statsforvaltaren avgjer usemje.',
      nb: 'En søknad i den ansvarlige kommunen. Statsforvalteren avgjør uenighet.',
      en: 'An application in the responsible municipality. The county governor decides disputes.',
    },
  }),
  sayAssessed(reducedCapacity, {
    met: {
      nn: 'Arbeids- og inntektsevna er vurdert å vere vesentleg nedsett.',
      nb: 'Arbeids- og inntektsevnen er vurdert å være vesentlig nedsatt.',
      en: 'Work and earning capacity has been found to be substantially reduced.',
    },
    notMet: {
      nn: 'Arbeids- og inntektsevna er vurdert å ikkje vere vesentleg nedsett.',
      nb: 'Arbeids- og inntektsevnen er vurdert å ikke være vesentlig nedsatt.',
      en: 'Work and earning capacity has been found not to be substantially reduced.',
    },
    change: {
      nn: 'Opplysningar som viser at både arbeidsevna og inntektsevna er vesentleg nedsette.',
      nb: 'Opplysninger som viser at både arbeidsevnen og inntektsevnen er vesentlig nedsatt.',
      en: 'Information showing that both work capacity and earning capacity are substantially reduced.',
    },
  }),
  say(
    limitedBenefits,
    byValue({
      met: {
        nn: 'Personen har ingen eller svært avgrensa andre ytingar til livsopphald.',
        nb: 'Personen har ingen eller svært begrensede andre ytelser til livsopphold.',
        en: 'The person has no or very limited other benefits for subsistence.',
      },
      'not-met': {
        nn: 'Personen har andre ytingar til livsopphald som ikkje er svært avgrensa.',
        nb: 'Personen har andre ytelser til livsopphold som ikke er svært begrensede.',
        en: 'The person has other benefits for subsistence that are not very limited.',
      },
      undetermined: {
        nn: 'Det er ikkje avklart om dei andre ytingane er svært avgrensa. Over målestokken må vurderinga vere skriftleg.',
        nb: 'Det er ikke avklart om de andre ytelsene er svært begrensede. Over målestokken må vurderingen være skriftlig.',
        en: 'It is open whether the other benefits are very limited. Above the yardstick the assessment must be in writing.',
      },
    }),
    always({
      nn: 'At ytingane fell bort eller blir mindre, eller at ei ny vurdering kjem til at dei er svært avgrensa.',
      nb: 'At ytelsene faller bort eller blir mindre, eller at en ny vurdering kommer til at de er svært begrensede.',
      en: 'That the benefits end or become smaller, or a new assessment finding them very limited.',
    }),
  ),
  say(benefitYardstick, {
    nn: (value, { subsistence }) =>
      ({
        none: 'Personen har ingen andre ytingar til livsopphald.',
        unknown: 'Ytingane eller den rettleiande satsen er ikkje oppgitt.',
        within: `Ytingane er ${writtenKroner(subsistence?.benefits ?? 0, 'nn')} i månaden, ikkje meir enn den rettleiande satsen på ${writtenKroner(subsistence?.guidelineRate ?? 0, 'nn')}. Det talar for at dei er svært avgrensa.`,
        above: `Ytingane er ${writtenKroner(subsistence?.benefits ?? 0, 'nn')} i månaden, meir enn den rettleiande satsen på ${writtenKroner(subsistence?.guidelineRate ?? 0, 'nn')}. Det er inga fast grense, men vurderinga må vere skriftleg.`,
      })[value],
    nb: (value, { subsistence }) =>
      ({
        none: 'Personen har ingen andre ytelser til livsopphold.',
        unknown: 'Ytelsene eller den veiledende satsen er ikke oppgitt.',
        within: `Ytelsene er ${writtenKroner(subsistence?.benefits ?? 0, 'nb')} i måneden, ikke mer enn den veiledende satsen på ${writtenKroner(subsistence?.guidelineRate ?? 0, 'nb')}. Det taler for at de er svært begrensede.`,
        above: `Ytelsene er ${writtenKroner(subsistence?.benefits ?? 0, 'nb')} i måneden, mer enn den veiledende satsen på ${writtenKroner(subsistence?.guidelineRate ?? 0, 'nb')}. Det er ingen fast grense, men vurderingen må være skriftlig.`,
      })[value],
    en: (value, { subsistence }) =>
      ({
        none: 'The person has no other benefits for subsistence.',
        unknown: 'The benefits or the guideline rate are not given.',
        within: `The benefits are ${writtenKroner(subsistence?.benefits ?? 0, 'en')} a month, no more than the guideline rate of ${writtenKroner(subsistence?.guidelineRate ?? 0, 'en')}. That suggests that they are very limited.`,
        above: `The benefits are ${writtenKroner(subsistence?.benefits ?? 0, 'en')} a month, more than the guideline rate of ${writtenKroner(subsistence?.guidelineRate ?? 0, 'en')}. That is no fixed limit, but the assessment must be in writing.`,
      })[value],
  }),
  sayAssessed(limitedBenefitsAssessment, {
    met: {
      nn: 'Ytingane er vurderte å vere svært avgrensa.',
      nb: 'Ytelsene er vurdert å være svært begrensede.',
      en: 'The benefits have been found to be very limited.',
    },
    notMet: {
      nn: 'Ytingane er vurderte å ikkje vere svært avgrensa.',
      nb: 'Ytelsene er vurdert å ikke være svært begrensede.',
      en: 'The benefits have been found not to be very limited.',
    },
    change: {
      nn: 'At ytingane blir mindre, eller nye opplysningar om dei.',
      nb: 'At ytelsene blir mindre, eller nye opplysninger om dem.',
      en: 'That the benefits become smaller, or new information about them.',
    },
  }),
  say(
    noPendingClaims,
    byValue({
      met: {
        nn: 'Ingen uavklarte krav om andre ytingar står i vegen.',
        nb: 'Ingen uavklarte krav om andre ytelser står i veien.',
        en: 'No undecided claims for other benefits stand in the way.',
      },
      'not-met': {
        nn: 'Eit uavklart krav om ei anna yting står i vegen.',
        nb: 'Et uavklart krav om en annen ytelse står i veien.',
        en: 'An undecided claim for another benefit stands in the way.',
      },
      undetermined: {
        nn: 'Det er ikkje avklart om krav om andre ytingar står i vegen.',
        nb: 'Det er ikke avklart om krav om andre ytelser står i veien.',
        en: 'It is open whether claims for other benefits stand in the way.',
      },
    }),
    always({
      nn: 'At kravet blir avgjort, eller at ei ny vurdering kjem til at det ikkje står i vegen.',
      nb: 'At kravet blir avgjort, eller at en ny vurdering kommer til at det ikke står i veien.',
      en: 'That the claim is decided, or a new assessment finding that it does not stand in the way.',
    }),
  ),
  sayAssessed(claimsAssessment, {
    met: {
      nn: 'Det uavklarte kravet er vurdert å ikkje stå i vegen for eit program.',
      nb: 'Det uavklarte kravet er vurdert å ikke stå i veien for et program.',
      en: 'The undecided claim has been found not to stand in the way of a programme.',
    },
    notMet: {
      nn: 'Det uavklarte kravet er vurdert å stå i vegen for eit program no.',
      nb: 'Det uavklarte kravet er vurdert å stå i veien for et program nå.',
      en: 'The undecided claim has been found to stand in the way of a programme now.',
    },
    change: {
      nn: 'At kravet blir avgjort.',
      nb: 'At kravet blir avgjort.',
      en: 'That the claim is decided.',
    },
  }),
  sayAssessed(realAlternative, {
    met: {
      nn: 'Programmet er vurdert å vere eit reelt alternativ til økonomisk stønad.',
      nb: 'Programmet er vurdert å være et reelt alternativ til økonomisk stønad.',
      en: 'The programme has been found to be a real alternative to social assistance.',
    },
    notMet: {
      nn: 'Programmet er ikkje eit reelt alternativ, så økonomisk stønad kan ikkje avslåast på grunn av det.',
      nb: 'Programmet er ikke et reelt alternativ, så økonomisk stønad kan ikke avslås på grunn av det.',
      en: 'The programme is no real alternative, so social assistance cannot be refused because of it.',
    },
    change: {
      nn: 'At personen får eit konkret tilbod om program med ein dato for start.',
      nb: 'At personen får et konkret tilbud om program med en dato for start.',
      en: 'That the person gets a concrete offer of a programme with a date to start.',
    },
  }),
  say(
    workAbilityAssessed,
    {
      nn: (value, { workAbilityAssessment }, { on }) =>
        ability(workAbilityAssessment, value, on, 'nn'),
      nb: (value, { workAbilityAssessment }, { on }) =>
        ability(workAbilityAssessment, value, on, 'nb'),
      en: (value, { workAbilityAssessment }, { on }) =>
        ability(workAbilityAssessment, value, on, 'en'),
    },
    always({
      nn: 'Ei ny arbeidsevnevurdering som endar med nedsett arbeidsevne og spesielt tilpassa innsats. Personen kan klage på vurderinga til Nav.',
      nb: 'En ny arbeidsevnevurdering som ender med nedsatt arbeidsevne og spesielt tilpasset innsats. Personen kan klage på vurderingen til Nav.',
      en: 'A new work ability assessment that ends in reduced capacity and specially adapted effort. The person can appeal the assessment to Nav.',
    }),
  ),
  sayAssessed(closeAssistance, {
    met: {
      nn: 'Tett og koordinert bistand er vurdert som eigna og nødvendig.',
      nb: 'Tett og koordinert bistand er vurdert som egnet og nødvendig.',
      en: 'Close and coordinated assistance has been found suitable and necessary.',
    },
    notMet: {
      nn: 'Tett og koordinert bistand er vurdert som ikkje eigna eller ikkje nødvendig.',
      nb: 'Tett og koordinert bistand er vurdert som ikke egnet eller ikke nødvendig.',
      en: 'Close and coordinated assistance has been found not suitable or not necessary.',
    },
    change: {
      nn: 'Opplysningar som viser at personen treng tett oppfølging for å kome i arbeid, og at eit program kan hjelpe.',
      nb: 'Opplysninger som viser at personen trenger tett oppfølging for å komme i arbeid, og at et program kan hjelpe.',
      en: 'Information showing that the person needs close follow-up to get into work, and that a programme can help.',
    },
  }),
  say(
    reservation,
    byValue({
      met: {
        nn: 'Kommunen har plikt til å tilby eit program. Mangel på kapasitet endrar ikkje det.',
        nb: 'Kommunen har plikt til å tilby et program. Mangel på kapasitet endrer ikke det.',
        en: 'The municipality has a duty to offer a programme. A lack of capacity does not change that.',
      },
      'not-met': {
        nn: 'Kommunen har gitt ein individuell grunn for at det ikkje kan tilbydast eit program.',
        nb: 'Kommunen har gitt en individuell grunn til at det ikke kan tilbys et program.',
        en: 'The municipality has given an individual reason why a programme cannot be offered.',
      },
      undetermined: {
        nn: 'Det er ikkje avklart om kommunen kan tilby eit program. Ein grunn må vere skriftleg og gjelde nett denne personen.',
        nb: 'Det er ikke avklart om kommunen kan tilby et program. En grunn må være skriftlig og gjelde akkurat denne personen.',
        en: 'It is open whether the municipality can offer a programme. A reason must be in writing and concern this very person.',
      },
    }),
    always({
      nn: 'At tilhøva som gjer programmet for tyngjande, blir endra, eller at eit anna tilbod passar.',
      nb: 'At forholdene som gjør programmet for byrdefullt, endres, eller at et annet tilbud passer.',
      en: 'That the circumstances that make the programme too burdensome change, or that another offer fits.',
    }),
  ),
  sayAssessed(reservationAssessment, {
    met: {
      nn: 'Det er vurdert at eit program kan tilbydast.',
      nb: 'Det er vurdert at et program kan tilbys.',
      en: 'It has been found that a programme can be offered.',
    },
    notMet: {
      nn: 'Det er vurdert at eit program ikkje kan tilbydast.',
      nb: 'Det er vurdert at et program ikke kan tilbys.',
      en: 'It has been found that a programme cannot be offered.',
    },
    change: {
      nn: 'At tilhøva ved søkjaren blir endra, eller at eit anna tilbod passar.',
      nb: 'At forholdene ved søkeren endres, eller at et annet tilbud passer.',
      en: 'That the applicant’s circumstances change, or that another offer fits.',
    },
  }),
  say(lawfulRefusal, {
    nn: (_, { reason }) => (reason ? refusals[reason].nn : ''),
    nb: (_, { reason }) => (reason ? refusals[reason].nb : ''),
    en: (_, { reason }) => (reason ? refusals[reason].en : ''),
  }),
  say(otherMeasuresFirst, always(refusals['measures-not-tried'])),
  say(missingFromRecord, {
    nn: (missing) =>
      missing.length === 0
        ? 'Alt som skal stå saman med vedtaket, er på plass.'
        : `Dette manglar saman med vedtaket: ${missing.join(', ')}.`,
    nb: (missing) =>
      missing.length === 0
        ? 'Alt som skal stå sammen med vedtaket, er på plass.'
        : `Dette mangler sammen med vedtaket: ${missing.join(', ')}.`,
    en: (missing) =>
      missing.length === 0
        ? 'Everything that is stored with the decision is there.'
        : `This is missing from the decision: ${missing.join(', ')}.`,
  }),
  say(lawOfDecision, {
    nn: (day) => `Vedtaket følgjer lova slik ho var ${formatDate(day, 'nn')}.`,
    nb: (day) => `Vedtaket følger loven slik den var ${formatDate(day, 'nb')}.`,
    en: (day) => `The decision follows the law as it was on ${formatDate(day, 'en')}.`,
  }),
  say(lawOfRates, {
    nn: (day) => `Satsane er dei som gjeld ${formatDate(day, 'nn')}.`,
    nb: (day) => `Satsene er de som gjelder ${formatDate(day, 'nb')}.`,
    en: (day) => `The rates are those in force on ${formatDate(day, 'en')}.`,
  }),
  say(
    injuryCover,
    byValue({
      met: {
        nn: 'Deltakaren er dekt ved yrkesskade i aktiviteten.',
        nb: 'Deltakeren er dekket ved yrkesskade i aktiviteten.',
        en: 'The participant is covered for occupational injury in the activity.',
      },
      'not-met': {
        nn: 'Aktiviteten gir ikkje dekning ved yrkesskade.',
        nb: 'Aktiviteten gir ikke dekning ved yrkesskade.',
        en: 'The activity gives no cover for occupational injury.',
      },
      undetermined: {
        nn: 'Hovudformålet med aktiviteten er ikkje oppgitt.',
        nb: 'Hovedformålet med aktiviteten er ikke oppgitt.',
        en: 'The main aim of the activity is not given.',
      },
    }),
    always({
      nn: 'At hovudformålet med aktiviteten er opplæring, sysselsetjing eller arbeidspraksis.',
      nb: 'At hovedformålet med aktiviteten er opplæring, sysselsetting eller arbeidspraksis.',
      en: 'That the main aim of the activity is training, employment or work practice.',
    }),
  ),
];

/** The ages that counted: the sentence names the figure that the rule used. */
function lowest(told: Told): number {
  return figureUsed(told, 'eligibility.minAge') ?? 0;
}

function highest(told: Told): number {
  return figureUsed(told, 'eligibility.maxAge') ?? 0;
}

function isOld(birthDate: IsoDate | undefined, told: Told): boolean {
  return birthDate !== undefined && birthday(birthDate, highest(told)) <= told.on;
}

function residenceSentence(status: ResidenceStatus | undefined, language: PublicLanguage): string {
  if (status) return residences[status][language];
  return {
    nn: 'Det er ikkje avklart om personen har bustad i Noreg.',
    nb: 'Det er ikke avklart om personen har bosted i Norge.',
    en: 'It is open whether the person has residence in Norway.',
  }[language];
}

function residenceChange(status: ResidenceStatus | undefined): Trilingual {
  return (status && residenceChanges[status]) ?? residenceNeeded;
}

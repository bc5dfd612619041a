import { allOf, type Condition } from '#kernel/condition.ts';
import { birthday, type IsoDate } from '#kernel/date.ts';
import { cite } from '#kernel/law.ts';
import { type Reading, rule } from '#kernel/rule.ts';
import { type AssessedFacts, assessment } from './assessment.ts';
import { choice } from './choices.ts';
import type { LawFacts } from './law-facts.ts';
import { figure } from './parameter.ts';
import { unregulated } from './unregulated.ts';

/** Whether an office may, or shall, set conditions on activity for economic assistance. */
export type ActivityDuty = 'may' | 'shall-unless-weighty-reasons';

/** Whether a condition on learning the language is out of the question, to be considered, or to be set. */
export type LanguageDuty = 'none' | 'consider' | 'shall-unless-weighty-reasons';

export interface RecipientFacts extends AssessedFacts {
  readonly birthDate: IsoDate;
}

export interface BreachFacts extends AssessedFacts {
  /** Whether the decision that granted the assistance told that it could be reduced. */
  readonly toldInDecision: boolean;
  /** Whether something is left of the assistance: it is reduced, never stopped. */
  readonly somethingLeft: boolean;
  /** Whether what is left covers what is needed in an emergency. */
  readonly emergencyCovered: boolean;
}

export interface LanguageFacts extends RecipientFacts {
  /** Whether weak Norwegian or Sami is why the person is not self-supporting. */
  readonly languageIsCause: boolean;
  /** A right and duty to an introduction programme, now or before (integreringsloven § 8). */
  readonly introductionProgramme: boolean;
  readonly speaksSami: boolean;
}

export interface OrderedTaskFacts extends LawFacts {
  /** Whether the office has ordered the task under § 20 or § 20 a. */
  readonly ordered: boolean;
}

export interface SupplementFacts extends LawFacts {
  /** Whether the participant gets economic assistance beside the benefit. */
  readonly supplementaryAssistance: boolean;
}

/** ACT-4: what an activity typically is. */
export const activities = [
  'labour-market-measure',
  'qualification-measure',
  'job-search',
  'job-offer',
  'norwegian-training',
  'work-task-in-municipality',
] as const;
export type Activity = (typeof activities)[number];

const everyone = cite('sotjl', '20');
const young = cite('sotjl', '20 a');
const ageLimit = figure('activityDuty.ageLimit');
const inForce = figure('activityDuty.generalDutyInForce');
const languageInForce = figure('activityDuty.languageCondition');

/** ACT-1: the limits on every condition that is set for assistance. */
export const conditionLimits = assessment({
  id: 'ACT-1',
  source: everyone,
  title: {
    nn: 'Grensene for vilkår',
    nb: 'Grensene for vilkår',
    en: 'The limits on conditions',
  },
  needs: {
    facts: [
      {
        nn: 'Kva personen må gjere, og kva det kostar av tid, reise og helse',
        nb: 'Hva personen må gjøre, og hva det koster av tid, reise og helse',
        en: 'What the person has to do, and what it costs in time, travel and health',
      },
    ],
    evidence: [
      {
        nn: 'Samtale med personen, og det som er kjent om helse og omsorg',
        nb: 'Samtale med personen, og det som er kjent om helse og omsorg',
        en: 'A conversation with the person, and what is known about health and care',
      },
    ],
    reasons: [
      {
        nn: 'Samanhengen mellom vilkåret og vedtaket',
        nb: 'Sammenhengen mellom vilkåret og vedtaket',
        en: 'How the condition is linked to the decision',
      },
      {
        nn: 'Kvifor vilkåret ikkje er for tyngjande og ikkje avgrensar handlefridommen urimeleg',
        nb: 'Hvorfor vilkåret ikke er for byrdefullt og ikke begrenser handlefriheten urimelig',
        en: 'Why the condition is not too burdensome and does not unreasonably limit freedom of action',
      },
    ],
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Eit vilkår må ha nær samanheng med vedtaket. Det må ikkje vere uforholdsmessig tyngjande, ikkje avgrense handle- eller valfridommen urimeleg og ikkje stride mot anna lov.',
        nb: 'Et vilkår må ha nær sammenheng med vedtaket. Det må ikke være uforholdsmessig byrdefullt, ikke begrense handle- eller valgfriheten urimelig og ikke stride mot annen lov.',
        en: 'A condition must be closely linked to the decision. It must not be disproportionately burdensome, unreasonably limit freedom of action or choice, or conflict with other law.',
      },
    },
  ],
});

/** ACT-2: the duty for all ages of the act of 2015, which waits for the King. The switch is a dated figure. */
export const generalDuty = rule<LawFacts, boolean>({
  id: 'ACT-2',
  source: everyone,
  title: {
    nn: 'Aktivitetsplikt for alle aldrar',
    nb: 'Aktivitetsplikt for alle aldre',
    en: 'Activity duty for all ages',
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Det er inga aktivitetsplikt for alle. Kontoret kan setje vilkår.',
        nb: 'Det er ingen aktivitetsplikt for alle. Kontoret kan sette vilkår.',
        en: 'There is no activity duty for everyone. The office may set conditions.',
      },
      conclude: () => false,
    },
    {
      from: '2015-07-01',
      by: 'LOV-2015-04-24-20',
      text: {
        nn: 'Ei plikt for alle aldrar er vedteken, men gjeld ikkje før Kongen fastset det.',
        nb: 'En plikt for alle aldre er vedtatt, men gjelder ikke før Kongen fastsetter det.',
        en: 'A duty for all ages has been adopted, but applies only when the King decides so.',
      },
      conclude: (reading) => reading.ask(inForce) === 1,
    },
  ],
});

/** ACT-3: conditions on activity (aktivitetsplikt): optional in § 20, from 2017 a duty for those under 30. */
export const activityDuty = rule<RecipientFacts, ActivityDuty>({
  id: 'ACT-3',
  source: young,
  title: {
    nn: 'Vilkår om aktivitet',
    nb: 'Vilkår om aktivitet',
    en: 'Conditions on activity',
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Etter § 20 kan kontoret setje vilkår for økonomisk stønad, også om høvelege arbeidsoppgåver i heimkommunen.',
        nb: 'Etter § 20 kan kontoret sette vilkår for økonomisk stønad, også om passende arbeidsoppgaver i hjemkommunen.',
        en: 'Under section 20 the office may set conditions for economic assistance, also suitable work tasks in the home municipality.',
      },
      conclude: () => 'may',
    },
    {
      from: '2017-01-01',
      by: 'LOV-2016-12-20-105',
      text: {
        nn: 'Kontoret skal setje vilkår om aktivitet for den som er under 30 år, med mindre tungtvegande grunnar talar mot det. For andre kan det setje vilkår.',
        nb: 'Kontoret skal sette vilkår om aktivitet for den som er under 30 år, med mindre tungtveiende grunner taler mot det. For andre kan det sette vilkår.',
        en: 'The office shall set conditions on activity for a person under 30, unless weighty reasons speak against it. For others it may set conditions.',
      },
      conclude: (reading) => {
        if (reading.ask(generalDuty)) return 'shall-unless-weighty-reasons';
        return isYoung(reading) ? 'shall-unless-weighty-reasons' : 'may';
      },
    },
  ],
});

/** Under the age limit: until the day before the birthday (Q3). */
function isYoung(reading: Reading<RecipientFacts>): boolean {
  const limit = reading.ask(ageLimit);
  reading.ask(choice('Q3'));
  return limit !== null && !reading.reached(birthday(reading.fact('birthDate'), limit));
}

/** ACT-3: weighty reasons (tungtveiende grunner) that speak against conditions on activity. */
export const weightyReasons = assessment({
  id: 'ACT-3.weighty-reasons',
  source: young,
  title: {
    nn: 'Tungtvegande grunnar',
    nb: 'Tungtveiende grunner',
    en: 'Weighty reasons',
  },
  needs: {
    facts: [
      {
        nn: 'Helse, omsorg for andre og kva personen alt gjer',
        nb: 'Helse, omsorg for andre og hva personen allerede gjør',
        en: 'Health, care for others and what the person already does',
      },
    ],
    evidence: [
      {
        nn: 'Det personen fortel, og legeerklæring der det trengst',
        nb: 'Det personen forteller, og legeerklæring der det trengs',
        en: 'What the person tells, and a doctor’s statement where needed',
      },
    ],
    reasons: [
      {
        nn: 'Kvifor grunnane er, eller ikkje er, tungtvegande for nett denne personen',
        nb: 'Hvorfor grunnene er, eller ikke er, tungtveiende for akkurat denne personen',
        en: 'Why the reasons are, or are not, weighty for this very person',
      },
    ],
  },
  wordings: [
    { from: '2010-01-01', by: 'LOV-2009-12-18-131', silent: true, text: unregulated },
    {
      from: '2017-01-01',
      by: 'LOV-2016-12-20-105',
      text: {
        nn: 'Tungtvegande grunnar hos den enkelte, til dømes helse eller omsorg, kan tale mot vilkår om aktivitet.',
        nb: 'Tungtveiende grunner hos den enkelte, for eksempel helse eller omsorg, kan tale mot vilkår om aktivitet.',
        en: 'Weighty reasons of the individual, such as health or care, can speak against conditions on activity.',
      },
    },
  ],
});

/** ACT-3: whether conditions on activity must be set for this person. */
export const activityMustBeSet = rule<RecipientFacts, Condition>({
  id: 'ACT-3.must-be-set',
  source: young,
  title: {
    nn: 'Plikt til å setje vilkår om aktivitet',
    nb: 'Plikt til å sette vilkår om aktivitet',
    en: 'Duty to set conditions on activity',
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Kontoret har inga plikt til å setje vilkår.',
        nb: 'Kontoret har ingen plikt til å sette vilkår.',
        en: 'The office has no duty to set conditions.',
      },
      conclude: () => 'not-met',
    },
    {
      from: '2017-01-01',
      by: 'LOV-2016-12-20-105',
      text: {
        nn: 'Kontoret må setje vilkår om aktivitet når personen er omfatta og ingen tungtvegande grunnar talar mot det.',
        nb: 'Kontoret må sette vilkår om aktivitet når personen er omfattet og ingen tungtveiende grunner taler mot det.',
        en: 'The office must set conditions on activity when the person is covered and no weighty reasons speak against it.',
      },
      conclude: (reading) => {
        if (reading.ask(activityDuty) === 'may') return 'not-met';
        return opposite(reading.ask(weightyReasons));
      },
    },
  ],
});

const opposites = { met: 'not-met', 'not-met': 'met', undetermined: 'undetermined' } as const;

function opposite(condition: Condition): Condition {
  return opposites[condition];
}

/** ACT-4: what an activity typically is; from 2017 the preparatory works list it. */
export const typicalActivities = rule<LawFacts, readonly Activity[]>({
  id: 'ACT-4',
  source: young,
  title: {
    nn: 'Vanlege aktivitetar',
    nb: 'Vanlige aktiviteter',
    en: 'Typical activities',
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Lova nemner høvelege arbeidsoppgåver i heimkommunen.',
        nb: 'Loven nevner passende arbeidsoppgaver i hjemkommunen.',
        en: 'The act mentions suitable work tasks in the home municipality.',
      },
      conclude: () => ['work-task-in-municipality'],
    },
    {
      from: '2017-01-01',
      by: 'LOV-2016-12-20-105',
      text: {
        nn: 'Vanlege aktivitetar er arbeidsmarknadstiltak, kvalifiseringstiltak, aktiv jobbsøking, å ta imot eit konkret jobbtilbod og norskopplæring.',
        nb: 'Vanlige aktiviteter er arbeidsmarkedstiltak, kvalifiseringstiltak, aktiv jobbsøking, å ta imot et konkret jobbtilbud og norskopplæring.',
        en: 'Typical activities are labour-market measures, qualification measures, active job search, accepting a concrete job offer, and Norwegian training.',
      },
      conclude: () => activities,
    },
  ],
});

/** ACT-4: the office must find an activity that suits the person. */
export const suitableActivity = assessment({
  id: 'ACT-4.suitable',
  source: young,
  title: {
    nn: 'Ein aktivitet som passar',
    nb: 'En aktivitet som passer',
    en: 'A suitable activity',
  },
  needs: {
    facts: [
      {
        nn: 'Kva personen kan, treng og har av plikter',
        nb: 'Hva personen kan, trenger og har av plikter',
        en: 'What the person can do, needs and is bound by',
      },
    ],
    evidence: [
      {
        nn: 'Samtale med personen og det kontoret kan tilby',
        nb: 'Samtale med personen og det kontoret kan tilby',
        en: 'A conversation with the person and what the office can offer',
      },
    ],
    reasons: [
      {
        nn: 'Kvifor aktiviteten passar for nett denne personen',
        nb: 'Hvorfor aktiviteten passer for akkurat denne personen',
        en: 'Why the activity suits this very person',
      },
    ],
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Arbeidsoppgåvene må vere høvelege.',
        nb: 'Arbeidsoppgavene må være passende.',
        en: 'The work tasks must be suitable.',
      },
    },
    {
      from: '2017-01-01',
      by: 'LOV-2016-12-20-105',
      text: {
        nn: 'Kontoret må finne ein aktivitet som passar for personen.',
        nb: 'Kontoret må finne en aktivitet som passer for personen.',
        en: 'The office must find an activity that suits the person.',
      },
    },
  ],
});

/** ACT-5: the needs of children are weighed before assistance is reduced. */
export const needsOfChildren = assessment({
  id: 'ACT-5.children',
  source: young,
  title: {
    nn: 'Omsynet til barn',
    nb: 'Hensynet til barn',
    en: 'The needs of children',
  },
  needs: {
    facts: [
      {
        nn: 'Barn i hushaldet, og kva dei treng',
        nb: 'Barn i husholdningen, og hva de trenger',
        en: 'Children in the household, and what they need',
      },
    ],
    evidence: [
      {
        nn: 'Hushaldsbudsjettet og samtale med foreldra',
        nb: 'Husholdningsbudsjettet og samtale med foreldrene',
        en: 'The household budget and a conversation with the parents',
      },
    ],
    reasons: [
      {
        nn: 'Kvifor reduksjonen ikkje rammar barna',
        nb: 'Hvorfor reduksjonen ikke rammer barna',
        en: 'Why the reduction does not hurt the children',
      },
    ],
  },
  wordings: [
    { from: '2010-01-01', by: 'LOV-2009-12-18-131', silent: true, text: unregulated },
    {
      from: '2017-01-01',
      by: 'LOV-2016-12-20-105',
      text: {
        nn: 'Det skal takast omsyn til barn før stønaden blir redusert.',
        nb: 'Det skal tas hensyn til barn før stønaden reduseres.',
        en: 'The needs of children are considered before assistance is reduced.',
      },
    },
  ],
});

/** ACT-5: assistance may be reduced for a breach of conditions, if the person was told so when it was granted. */
export const reductionForBreach = rule<BreachFacts, Condition>({
  id: 'ACT-5',
  source: young,
  title: {
    nn: 'Mindre stønad ved brot på vilkår',
    nb: 'Mindre stønad ved brudd på vilkår',
    en: 'Less assistance for a breach of conditions',
  },
  wordings: [
    { from: '2010-01-01', by: 'LOV-2009-12-18-131', text: unregulated },
    {
      from: '2017-01-01',
      by: 'LOV-2016-12-20-105',
      text: {
        nn: 'Blir vilkåra brotne, kan stønaden reduserast, dersom vedtaket sa at det kunne skje. Han kan ikkje stansast heilt, barn skal takast omsyn til, og det som trengst i ein naudsituasjon, skal alltid stå igjen.',
        nb: 'Brytes vilkårene, kan stønaden reduseres, hvis vedtaket sa at det kunne skje. Den kan ikke stanses helt, det skal tas hensyn til barn, og det som trengs i en nødssituasjon, skal alltid stå igjen.',
        en: 'If the conditions are broken, assistance may be reduced, if the decision said so. It cannot be stopped altogether, children are considered, and what is needed in an emergency always remains.',
      },
      conclude: (reading) =>
        allOf([
          asCondition(reading.fact('toldInDecision')),
          asCondition(reading.fact('somethingLeft')),
          asCondition(reading.fact('emergencyCovered')),
          reading.ask(needsOfChildren),
        ]),
    },
  ],
});

function asCondition(so: boolean): Condition {
  return so ? 'met' : 'not-met';
}

/** ACT-5: whoever is ordered to do tasks under §§ 20 or 20 a has cover against occupational injury. */
export const orderedTaskCover = rule<OrderedTaskFacts, Condition>({
  id: 'ACT-5.injury-cover',
  source: cite('ftrl', '13-11'),
  title: {
    nn: 'Yrkesskadedekning ved pålagde oppgåver',
    nb: 'Yrkesskadedekning ved pålagte oppgaver',
    en: 'Injury cover for ordered tasks',
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-1997-02-28-19',
      text: {
        nn: 'Den som er pålagd oppgåver etter § 20, er dekt ved yrkesskade.',
        nb: 'Den som er pålagt oppgaver etter § 20, er dekket ved yrkesskade.',
        en: 'A person ordered to do tasks under section 20 is covered for occupational injury.',
      },
      conclude: (reading) => asCondition(reading.fact('ordered')),
    },
    {
      from: '2017-01-01',
      by: 'LOV-2016-12-20-105',
      text: {
        nn: 'Den som er pålagd oppgåver etter § 20 eller § 20 a, er dekt ved yrkesskade.',
        nb: 'Den som er pålagt oppgaver etter § 20 eller § 20 a, er dekket ved yrkesskade.',
        en: 'A person ordered to do tasks under section 20 or 20 a is covered for occupational injury.',
      },
      conclude: (reading) => asCondition(reading.fact('ordered')),
    },
  ],
});

/** ACT-6: a condition on learning the language, for those under 30. Weighty reasons still prevail. */
export const languageDuty = rule<LanguageFacts, LanguageDuty>({
  id: 'ACT-6',
  source: young,
  title: { nn: 'Vilkår om norsk', nb: 'Vilkår om norsk', en: 'Conditions on Norwegian' },
  wordings: [
    { from: '2010-01-01', by: 'LOV-2009-12-18-131', text: unregulated },
    {
      from: '2021-01-01',
      by: 'LOV-2020-12-18-142',
      text: {
        nn: 'Er svake kunnskapar i norsk eller samisk grunnen til at ein person under 30 år ikkje forsørgjer seg sjølv, skal eit vilkår om språk vurderast. Har personen hatt rett og plikt til introduksjonsprogram, skal det setjast, men ikkje for den som kan samisk, og ikkje mot tungtvegande grunnar.',
        nb: 'Er svake ferdigheter i norsk eller samisk grunnen til at en person under 30 år ikke forsørger seg selv, skal et vilkår om språk vurderes. Har personen hatt rett og plikt til introduksjonsprogram, skal det settes, men ikke for den som kan samisk, og ikke mot tungtveiende grunner.',
        en: 'If weak Norwegian or Sami is why a person under 30 is not self-supporting, a language condition is considered. If the person has had the right and duty to an introduction programme it shall be set, except for Sami speakers, and not against weighty reasons.',
      },
      conclude: (reading) => {
        const covered = reading.ask(languageInForce) === 1 && isYoung(reading);
        if (!covered || !reading.fact('languageIsCause')) return 'none';
        return reading.fact('introductionProgramme') && !reading.fact('speaksSami')
          ? 'shall-unless-weighty-reasons'
          : 'consider';
      },
    },
  ],
});

/** ACT-7: whether §§ 20 and 20 a touch a participant in the programme at all. */
export const touchesParticipant = rule<SupplementFacts, boolean>({
  id: 'ACT-7',
  source: everyone,
  title: {
    nn: 'Vilkår for deltakarar i programmet',
    nb: 'Vilkår for deltakere i programmet',
    en: 'Conditions for participants in the programme',
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Reglane om vilkår gjeld økonomisk stønad. Ein deltakar blir berre råka gjennom supplerande stønad.',
        nb: 'Reglene om vilkår gjelder økonomisk stønad. En deltaker blir bare berørt gjennom supplerende stønad.',
        en: 'The rules on conditions concern economic assistance. A participant is touched only through supplementary assistance.',
      },
      conclude: (reading) => reading.fact('supplementaryAssistance'),
    },
  ],
});

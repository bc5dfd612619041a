import type { Condition } from '#kernel/condition.ts';
import { cite } from '#kernel/law.ts';
import { type Reading, rule } from '#kernel/rule.ts';
import type { LawFacts } from './law-facts.ts';
import { unregulated } from './unregulated.ts';

/** What an individual plan lists. */
export const planParts = [
  'goals-resources-and-needs',
  'who-takes-part',
  'who-is-responsible',
  'contributions',
  'measures',
  'how-carried-out',
  'period-and-revisions',
  'consents',
  'cooperation',
] as const;
export type PlanPart = (typeof planParts)[number];

export interface PlanFacts extends LawFacts {
  /** Whether the participant has agreed to a plan; undefined before they are asked. */
  readonly consent?: boolean;
}

export interface PlanContentFacts extends LawFacts {
  readonly parts: readonly PlanPart[];
}

export interface ActivityPlanFacts extends LawFacts {
  readonly entitledToProgramme: boolean;
}

/** KVP-33-1: every participant has a right to an individual plan (individuell plan), never without consent. */
export const individualPlan = rule<PlanFacts, Condition>({
  id: 'KVP-33-1',
  source: cite('sotjl', '33'),
  title: { nn: 'Individuell plan', nb: 'Individuell plan', en: 'Individual plan' },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Kvar deltakar har rett til ein individuell plan. Han blir laga saman med deltakaren, og aldri utan samtykke. Ein person har éin plan, som blir halden oppdatert. Planen gir ikkje rett til fleire tenester. Avslag kan klagast på.',
        nb: 'Hver deltaker har rett til en individuell plan. Den lages sammen med deltakeren, og aldri uten samtykke. En person har én plan, som holdes oppdatert. Planen gir ikke rett til flere tjenester. Avslag kan påklages.',
        en: 'Every participant has a right to an individual plan. It is made together with the participant, and never without consent. A person has one plan, kept up to date. It gives no wider right to services. A refusal can be appealed.',
      },
      conclude: (reading) => {
        const consent = reading.fact('consent');
        if (consent === undefined) return 'undetermined';
        return consent ? 'met' : 'not-met';
      },
    },
  ],
});

/** KVP-33-1: which parts a plan still lacks; empty when it is whole. */
export const missingPlanParts = rule<PlanContentFacts, readonly PlanPart[]>({
  id: 'KVP-33-1.content',
  source: cite('sotjl', '33'),
  title: {
    nn: 'Innhaldet i planen',
    nb: 'Innholdet i planen',
    en: 'The content of the plan',
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: unregulated,
    },
    {
      // The day it was adopted: our sources do not give the day it came into force.
      from: '2010-11-19',
      by: 'FOR-2010-11-19-1462',
      text: {
        nn: 'Planen skal ha omtrent det same som forskrifta frå 2022 seier.',
        nb: 'Planen skal ha omtrent det samme som forskriften fra 2022 sier.',
        en: 'The plan has much the same as the regulations of 2022 say.',
      },
      conclude: lacking,
    },
    {
      from: '2022-08-01',
      by: 'FOR-2022-06-22-1110',
      text: {
        nn: 'Planen skal ha mål, ressursar og behov, kven som er med, kven som har ansvaret, kva kvar skal bidra med, tiltaka og korleis dei blir gjennomførte, perioden og når planen blir revidert, samtykke og kva samarbeid som trengst.',
        nb: 'Planen skal ha mål, ressurser og behov, hvem som er med, hvem som har ansvaret, hva hver skal bidra med, tiltakene og hvordan de gjennomføres, perioden og når planen revideres, samtykker og hvilket samarbeid som trengs.',
        en: 'The plan lists goals, resources and needs, who takes part, who is responsible, what each contributes, the measures and how they are carried out, the period and when it is revised, consents and the cooperation needed.',
      },
      conclude: lacking,
    },
  ],
});

function lacking(reading: Reading<PlanContentFacts>): readonly PlanPart[] {
  const parts = reading.fact('parts');
  return planParts.filter((part) => !parts.includes(part));
}

/** KVP-33-2: whether Nav makes an activity plan (aktivitetsplan); not for those entitled to a programme. */
export const activityPlan = rule<ActivityPlanFacts, boolean>({
  id: 'KVP-33-2',
  source: cite('navl', '14 a'),
  title: { nn: 'Aktivitetsplan', nb: 'Aktivitetsplan', en: 'Activity plan' },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2006-06-16-20',
      text: {
        nn: 'Nav lagar ikkje aktivitetsplan for den som har rett til kvalifiseringsprogram.',
        nb: 'Nav lager ikke aktivitetsplan for den som har rett til kvalifiseringsprogram.',
        en: 'Nav makes no activity plan for a person entitled to the programme.',
      },
      conclude: (reading) => !reading.fact('entitledToProgramme'),
    },
  ],
});

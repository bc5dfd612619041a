import type { Condition } from '#kernel/condition.ts';
import type { IsoDate } from '#kernel/date.ts';
import type { Citation } from '#kernel/law.ts';
import { type Reading, type Rule, rule, type Wording } from '#kernel/rule.ts';
import type { Trilingual } from '#kernel/text.ts';
import type { LawFacts } from './law-facts.ts';

/** What a named person concluded (skjønn), and why. The system shows it and never makes it (CASE-4). */
export interface Assessment {
  readonly outcome: 'met' | 'not-met';
  readonly reasons: string;
  readonly by?: string;
  readonly on?: IsoDate;
}

export interface AssessedFacts extends LawFacts {
  /** By the rule id of what was assessed. */
  readonly assessments: Readonly<Record<string, Assessment>>;
}

/** What an assessment needs before anybody can make it: shown to the caseworker, and on the law page. */
export interface AssessmentNeeds {
  readonly facts: readonly Trilingual[];
  readonly evidence: readonly Trilingual[];
  readonly reasons: readonly Trilingual[];
}

export interface AssessmentRule extends Rule<AssessedFacts, Condition> {
  readonly needs: AssessmentNeeds;
}

/** A wording of the condition. `silent`: the law did not have it then. */
export interface AssessedWording extends Omit<Wording<never, never>, 'conclude'> {
  readonly silent?: boolean;
}

/** A condition that a person assesses. Without an assessment it is undetermined, never met by silence. */
export function assessment(definition: {
  readonly id: string;
  readonly source: Citation;
  readonly title: Trilingual;
  readonly needs: AssessmentNeeds;
  readonly wordings: readonly AssessedWording[];
}): AssessmentRule {
  const { id, source, title, needs, wordings } = definition;
  const ofOne = rule<{ readonly assessment: Assessment | undefined }, Condition>({
    id,
    kind: 'assessment',
    source,
    title,
    wordings: wordings.map(({ silent, ...wording }) => ({
      ...wording,
      ...(silent ? {} : { conclude: outcomeOf }),
    })),
  });
  return {
    ...ofOne,
    needs,
    apply: ({ assessments }, on) => ofOne.apply({ assessment: assessments[id] }, on),
  };
}

function outcomeOf(reading: Reading<{ readonly assessment: Assessment | undefined }>): Condition {
  return reading.fact('assessment')?.outcome ?? 'undetermined';
}

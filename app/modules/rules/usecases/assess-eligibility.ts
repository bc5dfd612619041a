import type { Condition } from '#kernel/condition.ts';
import type { IsoDate } from '#kernel/date.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Finding } from '#kernel/rule.ts';
import type { PublicLanguage } from '#kernel/text.ts';
import { defineUseCase } from '#platform/use-case.ts';
import type { Assessment } from '../domain/assessment.ts';
import {
  type EligibilityFacts,
  eligibility,
  eligibilityConditions,
} from '../domain/sotjl-29-eligibility.ts';
import { type Explanation, explain } from '../explanations/explain.ts';
import { type EligibilityInput, eligibilityInput, present } from './case-input.ts';
import { type UsedChoice, usedChoices } from './used-choices.ts';

/** How each condition of § 29 stands. Never a decision: that is made by a named person (CASE-4). */
export interface AssessedEligibility {
  readonly language: PublicLanguage;
  readonly on: IsoDate;
  readonly conclusion: Condition;
  /** Whoever decides is a person, whatever the conditions say. */
  readonly decision: null;
  readonly needsNamedPerson: true;
  readonly notice: string;
  readonly conditions: readonly {
    readonly rule: string;
    readonly title: string;
    readonly value: Condition;
    readonly wouldChange: string | null;
    readonly explanation: Explanation;
  }[];
  readonly choices: readonly UsedChoice[];
  readonly explanation: Explanation;
}

const notices = {
  nn: 'Dette er ikkje eit vedtak. Vurderinga etter § 29 skal gjerast av ein namngitt person i kommunen.',
  nb: 'Dette er ikke et vedtak. Vurderingen etter § 29 skal gjøres av en navngitt person i kommunen.',
  en: 'This is not a decision. The assessment under section 29 must be made by a named person in the municipality.',
};

/** The conditions of § 29 on what is known. Nothing is looked up and nothing is kept. */
export const assessEligibility = defineUseCase({
  name: 'rules.assess-eligibility',
  permission: 'public:read',
  audit: 'none',
  input: eligibilityInput,
  subject: () => '',
  handle: async ({ today }, input) => eligibilityOf(input, today),
});

/** The conditions themselves, which the what-if page shares. */
export function eligibilityOf(
  input: EligibilityInput,
  today: IsoDate,
): Result<AssessedEligibility, 'in-future'> {
  if (input.birthDate > today) return refuse('in-future', { field: 'birthDate' });
  const { language = 'nb', on = today } = input;
  const facts = factsOf(input);
  const whole = eligibility.apply(facts, on);
  return ok({
    language,
    on,
    conclusion: whole.value,
    decision: null,
    needsNamedPerson: true,
    notice: notices[language],
    conditions: eligibilityConditions.map(({ rule, title }) => {
      const finding = rule.apply(facts, on);
      const explanation = explain(finding, language);
      return {
        rule: rule.id,
        title: title[language],
        value: finding.value,
        wouldChange: explanation.wouldChange ?? null,
        explanation,
      };
    }),
    choices: usedChoices(whole as Finding, language),
    explanation: explain(whole, language),
  });
}

function factsOf(input: EligibilityInput): EligibilityFacts {
  const { birthDate, assessments, subsistence } = input;
  const { workAbilityAssessment, reservationGrounds, pendingClaims, stay, residence } = input;
  const { choices } = input;
  const made = Object.entries(present(assessments)) as [string, Assessment][];
  return {
    birthDate,
    assessments: Object.fromEntries(made),
    ...(subsistence && { subsistence: present(subsistence) }),
    ...present({
      workAbilityAssessment,
      reservationGrounds,
      pendingClaims,
      stay,
      residence,
      choices,
    }),
  };
}

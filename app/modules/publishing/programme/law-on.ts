import type { IsoDate } from '#kernel/date.ts';
import { programmeFacts, ruleOn } from '#modules/rules/domain/programme-facts.ts';
import { type LawOfToday, type ProgrammeSection, rulesOf } from './statement.ts';

/** What the law says on a day of all that some sections lean on. */
export function lawOn(sections: readonly ProgrammeSection[], today: IsoDate): LawOfToday {
  const rules = rulesOf(sections).map((name) => [name, ruleOn(name, today)] as const);
  return {
    today,
    facts: programmeFacts(today),
    rules: Object.fromEntries(rules.filter(([, standing]) => standing)),
  };
}

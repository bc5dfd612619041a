import type { IsoDate } from '#kernel/date.ts';
import type { Citation } from '#kernel/law.ts';
import type { Trilingual } from '#kernel/text.ts';
import type {
  FactName,
  ProgrammeFact,
  ProgrammeFacts,
  RuleStanding,
} from '#modules/rules/domain/programme-facts.ts';
import { sectionKey } from '#modules/rules/domain/section-key.ts';
import { type RuleName, writtenFor } from './written-for.ts';

/**
 * A sentence or a few about the programme. Numbers are never written: `{minAge}` is the number of the day with the
 * word for what it counts, `{minAge.number}` the number alone.
 */
export interface Statement extends Trilingual {
  /** The rules that it puts in other words. */
  readonly law?: readonly RuleName[];
}

/** Statements that belong together, one under the other. */
export interface StatementList {
  readonly list: readonly Statement[];
}

export interface FactTable {
  readonly caption: Trilingual;
  readonly rows: readonly { readonly label: Trilingual; readonly fact: FactName }[];
}

/** What is drawn or set up beside the words, from the figures of the day. */
export type Picture = 'benefit' | 'child-supplement' | 'duration';

export interface ProgrammeSection {
  /** Where a link on the page can lead to. */
  readonly id: string;
  readonly question: Trilingual;
  readonly says: readonly (Statement | StatementList)[];
  readonly steps?: readonly Statement[];
  readonly table?: FactTable;
  readonly picture?: Picture;
}

export interface ProgrammePage {
  /** Its word in the address. */
  readonly address: string;
  readonly title: Trilingual;
  readonly lead: Trilingual;
  readonly sections: readonly ProgrammeSection[];
}

/** What the law says on the day that a page is read. */
export interface LawOfToday {
  readonly today: IsoDate;
  readonly facts: ProgrammeFacts;
  readonly rules: Readonly<Partial<Record<RuleName, RuleStanding>>>;
}

/** Where something stands in the law, and since when it has been so. */
export interface Source {
  readonly key: string;
  readonly source: Citation;
  readonly since: IsoDate;
}

const placeholder = /\{(\w+)(?:\.(\w+))?\}/g;

/** The numbers that a text asks for. */
export function factsIn(text: string): readonly FactName[] {
  return [...text.matchAll(placeholder)].map(([, name]) => name as FactName);
}

/** Puts the numbers in. */
export function filled(
  text: string,
  facts: ProgrammeFacts,
  write: (fact: ProgrammeFact, form: 'whole' | 'number') => string,
): string {
  return text.replace(placeholder, (_, name: FactName, form?: string) => {
    const fact = facts[name];
    if (!fact) throw new RangeError(`The law gives no ${name} on this day`);
    return write(fact, form === 'number' ? 'number' : 'whole');
  });
}

export function isList(said: Statement | StatementList): said is StatementList {
  return 'list' in said;
}

export function statementsOf({ says, steps = [] }: ProgrammeSection): readonly Statement[] {
  return [...says.flatMap((said) => (isList(said) ? said.list : [said])), ...steps];
}

/** The rules that a page leans on. */
export function rulesOf(sections: readonly ProgrammeSection[]): readonly RuleName[] {
  return [...new Set(sections.flatMap(statementsOf).flatMap(({ law = [] }) => law))];
}

/**
 * What of it can be said on the day. Where a rule has another wording than the one that was put in plain words, the
 * wording itself is said, so that a change of law is never hidden behind an old sentence. Where the law is silent,
 * nothing is.
 */
export function saidToday(
  statement: Statement,
  { facts, rules }: LawOfToday,
): readonly Statement[] {
  const law = statement.law ?? [];
  if (factsIn(statement.nn).some((name) => !facts[name])) return [];
  if (law.some((name) => !rules[name])) return [];
  const changed = law.filter((name) => rules[name]?.since !== writtenFor[name]);
  if (changed.length === 0) return [statement];
  return changed.flatMap((name) => {
    const text = rules[name]?.text;
    return text ? [{ ...text, law: [name] }] : [];
  });
}

/** The sections that some statements stand in, each once, with the latest day that something in it changed. */
export function sourcesOf(
  statements: readonly Statement[],
  { facts, rules }: LawOfToday,
): readonly Source[] {
  const ofRules = statements.flatMap(({ law = [] }) => law.flatMap((name) => rules[name] ?? []));
  const ofFacts = statements.flatMap(({ nn }) => factsIn(nn).flatMap((name) => facts[name] ?? []));
  return mergedSources([...ofRules, ...ofFacts]);
}

export function mergedSources(
  standing: readonly { readonly source: Citation; readonly since: IsoDate }[],
): readonly Source[] {
  const merged = new Map<string, Source>();
  for (const { source, since } of standing) {
    const key = sectionKey(source);
    const known = merged.get(key);
    if (!known || since > known.since)
      merged.set(key, { key, source: { act: source.act, section: source.section }, since });
  }
  return [...merged.values()];
}

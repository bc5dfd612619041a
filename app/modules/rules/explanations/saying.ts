import { Fraction } from '#kernel/fraction.ts';
import type { Finding, Rule } from '#kernel/rule.ts';
import type { PublicLanguage } from '#kernel/text.ts';

/** What else a sentence may tell about a finding. */
export type Told = Pick<Finding, 'on' | 'lawFrom' | 'because'>;

/** One sentence in plain words about what a rule concluded, from the value and the facts that it read. */
export type Sentence<Facts, Value> = (
  value: Value,
  facts: Readonly<Partial<Facts>>,
  finding: Told,
) => string;

export interface Saying {
  readonly rule: string;
  readonly sentences: Readonly<Record<PublicLanguage, Sentence<never, never>>>;
  /** For a condition that is not met: what would change it. */
  readonly wouldChange?: Readonly<Record<PublicLanguage, Sentence<never, never>>>;
}

/** What is said about a rule, in nynorsk, bokmål and English. */
export function say<Facts, Value>(
  rule: Rule<Facts, Value>,
  sentences: Readonly<Record<PublicLanguage, Sentence<Facts, Value>>>,
  wouldChange?: Readonly<Record<PublicLanguage, Sentence<Facts, Value>>>,
): Saying {
  return {
    rule: rule.id,
    sentences: sentences as Saying['sentences'],
    ...(wouldChange && { wouldChange: wouldChange as NonNullable<Saying['wouldChange']> }),
  };
}

/**
 * A figure that the rule asked for itself. A sentence names this one and not the figure of today, which a bill or
 * somebody who wonders may have changed. Undefined where the rule did not ask, or the law gives none.
 */
export function figureUsed({ because }: Told, id: string): number | undefined {
  const value = because.find(({ rule }) => rule === id)?.value;
  if (value instanceof Fraction) return value.toNumber();
  return typeof value === 'number' ? value : undefined;
}

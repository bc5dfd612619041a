import type { IsoDate } from '#kernel/date.ts';
import type { Rule } from '#kernel/rule.ts';
import type { PublicLanguage } from '#kernel/text.ts';

/** One sentence in plain words about what a rule concluded, from the value and the facts that it read. */
export type Sentence<Facts, Value> = (
  value: Value,
  facts: Readonly<Partial<Facts>>,
  finding: { readonly on: IsoDate; readonly lawFrom: IsoDate },
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

import type { Choices } from './choices.ts';

/** What every rule may be told beside the facts of the case. Both are left out in an ordinary calculation. */
export interface LawFacts {
  /** Where the law is silent and the municipality has chosen otherwise than the default. */
  readonly choices?: Choices;
  /**
   * Figures to use instead of the dated ones: the old G of a payment made before the new one was adopted, or a law
   * that somebody wonders about. The explanation says so.
   */
  readonly instead?: Readonly<Record<string, number>>;
}

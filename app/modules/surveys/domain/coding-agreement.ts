/** What the two have set on one answer, each for themselves. */
export interface CodedTwice {
  readonly first: readonly string[];
  readonly second: readonly string[];
}

/** In how many answers both set a code, one of them did, or neither. */
export interface Crossing {
  readonly both: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
  readonly neither: number;
}

export interface Agreement {
  /** How many answers it is of. */
  readonly answers: number;
  /** The share of answers (0–1) where both set the code or both left it out; null when there are none. */
  readonly observed: number | null;
  /**
   * Cohen's kappa: how far the agreement is beyond what would come by chance, 1 for complete. Null when chance alone
   * explains it all, because both set the code on every answer or on none: then there is nothing to tell apart.
   */
  readonly kappa: number | null;
}

export interface CodeAgreement extends Agreement {
  readonly code: string;
  readonly crossing: Crossing;
}

export function crossingOf(code: string, answers: readonly CodedTwice[]): Crossing {
  let [both, onlyFirst, onlySecond, neither] = [0, 0, 0, 0];
  for (const { first, second } of answers) {
    const [one, other] = [first.includes(code), second.includes(code)];
    if (one && other) both += 1;
    else if (one) onlyFirst += 1;
    else if (other) onlySecond += 1;
    else neither += 1;
  }
  return { both, onlyFirst, onlySecond, neither };
}

/**
 * Cohen (1960), A Coefficient of Agreement for Nominal Scales, Educational and Psychological Measurement 20(1):
 * κ = (p_o − p_e) / (1 − p_e), where p_o is the share agreed and p_e the share expected by chance from how often each
 * of the two sets the code. For two by two and multiplied by n² both parts are whole numbers:
 * κ = 2(ad − bc) / ((a+b)(b+d) + (a+c)(c+d)), so that nothing is rounded and zero is zero.
 */
function kappaParts({ both: a, onlyFirst: b, onlySecond: c, neither: d }: Crossing) {
  return { beyond: 2 * (a * d - b * c), possible: (a + b) * (b + d) + (a + c) * (c + d) };
}

export function agreementOf(crossing: Crossing): Agreement {
  return pooled([crossing]);
}

/**
 * Several codes together: kappa of the mean observed and the mean expected agreement (De Vries, Elliott, Kanouse and
 * Teleki 2008, Using Pooled Kappa to Summarize Interrater Agreement across Many Items, Field Methods 20(3)). The mean
 * of the kappas would let a code that was used once weigh as much as one that was used in every other answer.
 */
function pooled(crossings: readonly Crossing[]): Agreement {
  let [beyond, possible, agreed, all] = [0, 0, 0, 0];
  for (const crossing of crossings) {
    const parts = kappaParts(crossing);
    beyond += parts.beyond;
    possible += parts.possible;
    agreed += crossing.both + crossing.neither;
    all += crossing.both + crossing.neither + crossing.onlyFirst + crossing.onlySecond;
  }
  return {
    answers: crossings.length === 0 ? 0 : all / crossings.length,
    observed: all === 0 ? null : agreed / all,
    kappa: possible === 0 ? null : beyond / possible,
  };
}

/** The agreement on each code, in the order given, and on all of them together. */
export function agreementOn(
  codes: readonly string[],
  answers: readonly CodedTwice[],
): { readonly overall: Agreement; readonly perCode: readonly CodeAgreement[] } {
  const crossings = codes.map((code) => ({ code, crossing: crossingOf(code, answers) }));
  return {
    overall: { ...pooled(crossings.map(({ crossing }) => crossing)), answers: answers.length },
    perCode: crossings.map(({ code, crossing }) => ({ code, crossing, ...agreementOf(crossing) })),
  };
}

/** Whether the two set just the same codes. */
export function isAgreed({ first, second }: CodedTwice): boolean {
  return first.length === second.length && first.every((code) => second.includes(code));
}

export const agreementLevels = ['poor', 'fair', 'moderate', 'good', 'very-good'] as const;
export type AgreementLevel = (typeof agreementLevels)[number];

/** Altman (1991), Practical Statistics for Medical Research, after Landis and Koch (1977). Judged as it is shown, with two decimals. */
export function levelOf(kappa: number): AgreementLevel {
  const shown = Math.round(kappa * 100);
  if (shown <= 20) return 'poor';
  if (shown <= 40) return 'fair';
  if (shown <= 60) return 'moderate';
  return shown <= 80 ? 'good' : 'very-good';
}

import { parameterOf } from '../parameter.ts';

/** Other figures than those of the law, by the id of the parameter they stand in for, for the whole period. */
export type LawChange = Readonly<Record<string, number>>;

interface Changeable {
  readonly id: string;
  readonly least: number;
  readonly most: number;
  readonly decimals: number;
}

/** What can be wondered about, by the short name that people write, and which values make sense. */
export const changeable = {
  factor: { id: 'benefit.factor', least: 0, most: 20, decimals: 4 },
  g: { id: 'g', least: 1, most: 1_000_000, decimals: 0 },
  youthFraction: { id: 'benefit.youth.fraction', least: 0, most: 2, decimals: 4 },
  youthAge: { id: 'benefit.youth.ageLimit', least: 0, most: 70, decimals: 0 },
  childRate: { id: 'benefit.childSupplement.perDay', least: 0, most: 10_000, decimals: 2 },
  childAge: { id: 'benefit.childSupplement.childAgeLimit', least: 1, most: 30, decimals: 0 },
  childIncomeLimit: {
    id: 'benefit.childSupplement.childIncomeLimitG',
    least: 0,
    most: 20,
    decimals: 4,
  },
  daysPerYear: { id: 'benefit.daysPerYear', least: 1, most: 366, decimals: 0 },
  hoursPerDay: { id: 'programme.hoursPerDay', least: 0.5, most: 24, decimals: 2 },
  minAge: { id: 'eligibility.minAge', least: 0, most: 100, decimals: 0 },
  maxAge: { id: 'eligibility.maxAge', least: 1, most: 120, decimals: 0 },
} as const satisfies Record<string, Changeable>;

export type ChangeableName = keyof typeof changeable;
export const changeableNames = Object.keys(changeable) as readonly ChangeableName[];

/** What is wrong with one figure of a change; `name` is the name that was written. */
export interface ChangeProblem {
  readonly name: string;
  readonly problem: 'unknown' | 'not-a-number' | 'out-of-range' | 'too-many-decimals';
  readonly limits?: Changeable;
}

/**
 * A change as it is written, `{"factor": 2.2}`, by parameter. The id of a parameter (`benefit.factor`) can be
 * written instead of its short name.
 */
export function readLawChange(written: Readonly<Record<string, unknown>>): {
  readonly change: LawChange;
  readonly problems: readonly ChangeProblem[];
} {
  const change: Record<string, number> = {};
  const problems: ChangeProblem[] = [];
  for (const [name, value] of Object.entries(written)) {
    const limits = limitsOf(name);
    const problem = limits ? problemOf(value, limits) : 'unknown';
    if (problem) problems.push({ name, problem, ...(limits && { limits }) });
    else if (limits) change[limits.id] = Number(value);
  }
  return { change, problems };
}

/** Problems as a sentence each, for the command line. */
export function sayProblem({ name, problem, limits }: ChangeProblem): string {
  switch (problem) {
    case 'unknown':
      return `${name}: no such figure. Known: ${changeableNames.join(', ')}.`;
    case 'not-a-number':
      return `${name}: must be a number.`;
    case 'out-of-range':
      return `${name}: must be between ${limits?.least} and ${limits?.most}.`;
    case 'too-many-decimals':
      return `${name}: at most ${limits?.decimals} decimals.`;
  }
}

/** The short name of a parameter, or its id where it has none. */
export function shortNameOf(id: string): string {
  return changeableNames.find((name) => changeable[name].id === id) ?? parameterOf(id).id;
}

function limitsOf(name: string): Changeable | undefined {
  if (Object.hasOwn(changeable, name)) return changeable[name as ChangeableName];
  return Object.values(changeable).find(({ id }) => id === name);
}

function problemOf(
  value: unknown,
  { least, most, decimals }: Changeable,
): ChangeProblem['problem'] | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'not-a-number';
  if (value < least || value > most) return 'out-of-range';
  const written = /^\d+(?:\.(\d+))?$/.exec(String(value));
  return written && (written[1] ?? '').length <= decimals ? undefined : 'too-many-decimals';
}

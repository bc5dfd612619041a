import { Fraction } from '#kernel/fraction.ts';
import type { Period } from '#kernel/period.ts';
import type { CompiledLaw } from './law-tables.ts';
import {
  type AgeGroup,
  ageGroups,
  cellOf,
  type ChildGroup,
  childGroups,
  countyNumbers,
  type Sums,
  sumsIn,
} from './count.ts';
import type { LawChange } from './law-change.ts';

/** The same figure by the law as it is and with the change. */
export interface BeforeAndAfter<Value> {
  readonly before: Value;
  readonly after: Value;
}

/** What a group of people comes to. */
export interface GroupSums {
  readonly participants: BeforeAndAfter<number>;
  readonly benefitDays: BeforeAndAfter<number>;
  /** Exact kroner. */
  readonly cost: BeforeAndAfter<Fraction>;
}

export interface GroupRow<Key extends string> extends GroupSums {
  readonly key: Key;
}

/** The result of a simulation: sums only, and nothing about any one person. */
export interface SimulationResult {
  readonly period: Period;
  readonly change: LawChange;
  /** Everyone in the population, in a programme or not. */
  readonly people: number;
  /** Whether anybody in the population is invented. */
  readonly synthetic: boolean;
  readonly total: GroupSums;
  readonly byAge: readonly GroupRow<AgeGroup>[];
  /** By the two digits of the county's number; counties without participants are left out. */
  readonly byCounty: readonly GroupRow<string>[];
  readonly byChildren: readonly GroupRow<ChildGroup>[];
}

interface Counted {
  readonly law: CompiledLaw;
  readonly sums: Sums;
}

/** The sums of the two laws as tables. */
export function groupsOf(before: Counted, after: Counted) {
  const both = (cells: readonly number[]): GroupSums => {
    const [left, right] = [sumCells(before, cells), sumCells(after, cells)];
    return {
      participants: { before: left.participants, after: right.participants },
      benefitDays: { before: left.benefitDays, after: right.benefitDays },
      cost: { before: left.cost, after: right.cost },
    };
  };
  const ages = [...ageGroups.keys()];
  const children = [...childGroups.keys()];
  const counties = Array.from({ length: countyNumbers }, (_, county) => county);
  const cells = (
    ageNumbers: readonly number[],
    childNumbers: readonly number[],
    countyNumbersOf: readonly number[],
  ) =>
    ageNumbers.flatMap((age) =>
      childNumbers.flatMap((count) => countyNumbersOf.map((county) => cellOf(age, count, county))),
    );
  return {
    total: both(cells(ages, children, counties)),
    byAge: ageGroups.map((key, age) => ({ key, ...both(cells([age], children, counties)) })),
    byCounty: counties
      .map((county) => ({
        key: String(county).padStart(2, '0'),
        ...both(cells(ages, children, [county])),
      }))
      .filter(({ participants }) => participants.before > 0 || participants.after > 0),
    byChildren: childGroups.map((key, group) => ({
      key,
      ...both(cells(ages, [group], counties)),
    })),
  };
}

function sumCells({ law, sums }: Counted, cells: readonly number[]) {
  let participants = 0;
  let benefitDays = 0;
  let units = 0n;
  for (const cell of cells) {
    const found = sumsIn(sums, cell);
    participants += found.participants;
    benefitDays += found.benefitDays;
    units += found.units;
  }
  return { participants, benefitDays, cost: new Fraction(units, law.unitsPerKrone).shortened() };
}

/** What the change comes to, in exact kroner. */
export function difference({ cost }: GroupSums): Fraction {
  return cost.after.minus(cost.before);
}

/** Whole kroner to show. The difference is that of the two amounts shown, so that a reader who checks it agrees. */
export function wholeKroner({ cost }: GroupSums) {
  const before = cost.before.rounded();
  const after = cost.after.rounded();
  return { before, after, difference: after - before };
}

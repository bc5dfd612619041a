import type { FoundOffice } from '#modules/surveys/domain/findings.ts';
import { isIn, percentOf } from '#modules/surveys/domain/results.ts';
import { type Basis, isInSet } from './basis.ts';

/** What each office has answered, for a figure about answers: the values, or the codes of what it wrote. */
export type ValuesByOffice = ReadonlyMap<string, readonly string[]>;

export interface BasisOffices {
  /** Those that the figure counts. */
  readonly counted: readonly FoundOffice[];
  /** Those that they are counted among, which a percent is of; null where no percent is given. */
  readonly among: number | null;
  readonly percent: number | null;
}

/**
 * The offices behind a figure. An office that answers together with another counts among those that have answered, and
 * its answer is the other's: there is one answer of the two.
 */
export function officesBehind(
  basis: Basis,
  offices: readonly FoundOffice[],
  values: ValuesByOffice,
): BasisOffices {
  const inside =
    basis.kind === 'reminded' ? offices : offices.filter((each) => isIn(basis.group, each));
  switch (basis.kind) {
    case 'offices': {
      const counted = inside.filter((office) => isInSet(basis.set, office));
      const asked = inside.filter((office) => isInSet('asked', office)).length;
      const isShare = basis.set === 'answered' || basis.set === 'not-answered';
      return {
        counted,
        among: isShare ? asked : null,
        percent: isShare ? percentOf(counted.length, asked) : null,
      };
    }
    case 'reminded':
      return {
        counted: inside.filter(({ responseId }) => values.has(responseId)),
        among: null,
        percent: null,
      };
    case 'answer':
    case 'code': {
      const wanted = basis.kind === 'answer' ? basis.value : basis.code;
      const answered = inside.filter(({ responseId }) => values.has(responseId));
      if (wanted === null) return { counted: answered, among: null, percent: null };
      const counted = answered.filter(({ responseId }) => values.get(responseId)?.includes(wanted));
      return {
        counted,
        among: answered.length,
        percent: percentOf(counted.length, answered.length),
      };
    }
  }
}

import type { Wording } from '#kernel/rule.ts';
import type { Trilingual } from '#kernel/text.ts';

/** The regulation came on 1 January 2012; before it §§ 5–17 had nothing to stand in. */
export const beforeRegulation = {
  from: '2010-01-01',
  by: '',
  text: { nn: 'Ikkje regulert.', nb: 'Ikke regulert.', en: 'Not regulated.' },
} as const;

/** A rule of the regulation that has read the same since it came. */
export function sinceRegulation<Facts, Value>(
  text: Trilingual,
  conclude: NonNullable<Wording<Facts, Value>['conclude']>,
): readonly Wording<Facts, Value>[] {
  return [beforeRegulation, { from: '2012-01-01', by: 'FOR-2011-12-21-1471', text, conclude }];
}

import type { Wording } from '#kernel/rule.ts';
import type { Trilingual } from '#kernel/text.ts';
import { lawWasSilent } from './unregulated.ts';

/** A rule of the regulation that has read the same since it came on 1 January 2012. */
export function sinceRegulation<Facts, Value>(
  text: Trilingual,
  conclude: NonNullable<Wording<Facts, Value>['conclude']>,
): readonly Wording<Facts, Value>[] {
  return [lawWasSilent, { from: '2012-01-01', by: 'FOR-2011-12-21-1471', text, conclude }];
}

import type { FollowUpState } from './response.ts';

/** What a map tells apart: fewer than the list, so that each has a pattern of its own. */
export const mapCategories = [
  'submitted',
  'awaiting-leader',
  'begun',
  'not-opened',
  'late',
  'returned',
  'exempt',
  'mixed',
] as const;
export type MapCategory = (typeof mapCategories)[number];

const categoryOf: Readonly<Record<FollowUpState, MapCategory>> = {
  submitted: 'submitted',
  'awaiting-leader': 'awaiting-leader',
  'in-progress': 'begun',
  opened: 'begun',
  'not-opened': 'not-opened',
  late: 'late',
  missing: 'late',
  returned: 'returned',
  exempt: 'exempt',
};

/** The one thing to say about a municipality that has several offices: what they share, or that they differ. */
export function mapCategory(states: readonly FollowUpState[]): MapCategory | undefined {
  const [first, ...others] = new Set(states.map((state) => categoryOf[state]));
  return others.length > 0 ? 'mixed' : first;
}

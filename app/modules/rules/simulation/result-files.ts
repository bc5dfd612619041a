import type { Fraction } from '#kernel/fraction.ts';
import { shortNameOf } from '../domain/simulation/law-change.ts';
import {
  difference,
  type GroupRow,
  type GroupSums,
  wholeKroner,
} from '../domain/simulation/result.ts';
import type { SimulationResult } from '../domain/simulation/result.ts';

/** The change by the short names that people write it in. */
export function writtenChange({ change }: SimulationResult): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(change).map(([id, value]) => [shortNameOf(id), value]));
}

/** For machines. `exact` is kroner as a fraction, `kroner` rounded half up. */
export function resultJson(result: SimulationResult) {
  const groups = (rows: readonly GroupRow<string>[]) =>
    rows.map(({ key, ...sums }) => ({ key, ...sumsJson(sums) }));
  return {
    period: result.period,
    law: writtenChange(result),
    synthetic: result.synthetic,
    people: result.people,
    total: sumsJson(result.total),
    byAge: groups(result.byAge),
    byCounty: groups(result.byCounty),
    byChildren: groups(result.byChildren),
  };
}

function sumsJson(sums: GroupSums) {
  const { participants, benefitDays, cost } = sums;
  return {
    participants,
    benefitDays,
    cost: {
      before: costJson(cost.before),
      after: costJson(cost.after),
      difference: costJson(difference(sums)),
    },
  };
}

function costJson(cost: Fraction) {
  return { kroner: cost.rounded(), exact: cost.toJSON() };
}

const csvHeader = [
  'group',
  'key',
  'participants_before',
  'participants_after',
  'benefit_days_before',
  'benefit_days_after',
  'kroner_before',
  'kroner_after',
  'kroner_difference',
  'synthetic',
];

/** One line for each group, in whole kroner. A population that is invented is marked on every line. */
export function resultCsv({ total, byAge, byCounty, byChildren, synthetic }: SimulationResult) {
  const lines = (group: string, rows: readonly GroupRow<string>[]) =>
    rows.map(({ key, ...sums }) => [
      group,
      key,
      sums.participants.before,
      sums.participants.after,
      sums.benefitDays.before,
      sums.benefitDays.after,
      ...Object.values(wholeKroner(sums)),
      synthetic ? 'yes' : 'no',
    ]);
  return [
    csvHeader,
    ...lines('total', [{ key: 'all', ...total }]),
    ...lines('age', byAge),
    ...lines('county', byCounty),
    ...lines('children', byChildren),
  ]
    .map((cells) => `${cells.join(',')}\n`)
    .join('');
}

import {
  type BeforeAndAfter,
  type GroupRow,
  type GroupSums,
  wholeKroner,
} from '../domain/simulation/result.ts';
import { writtenChange } from './result-files.ts';
import type { RunState } from './runs.ts';

/** A group with whole kroner, each rounded on its own: the exact sums are in the file. */
export interface ViewedSums {
  readonly participants: BeforeAndAfter<number>;
  readonly benefitDays: BeforeAndAfter<number>;
  readonly before: number;
  readonly after: number;
  readonly difference: number;
}

export interface ViewedGroup extends ViewedSums {
  readonly key: string;
}

/** A simulation as the page gets it: exact fractions are no plain data. */
export type ViewedRun = ReturnType<typeof simulationView>;

export function simulationView(run: RunState) {
  if (run.state !== 'done') return run;
  const { result, counties } = run;
  return {
    state: 'done' as const,
    period: result.period,
    people: result.people,
    synthetic: result.synthetic,
    change: writtenChange(result),
    counties,
    hasParticipants: result.total.participants.before > 0,
    total: sumsOf(result.total),
    byAge: groupsOf(result.byAge),
    byCounty: groupsOf(result.byCounty),
    byChildren: groupsOf(result.byChildren),
  };
}

function groupsOf(rows: readonly GroupRow<string>[]): readonly ViewedGroup[] {
  return rows.map((row) => ({ key: row.key, ...sumsOf(row) }));
}

function sumsOf(sums: GroupSums): ViewedSums {
  const { participants, benefitDays } = sums;
  return { participants, benefitDays, ...wholeKroner(sums) };
}

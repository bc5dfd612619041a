import { availableParallelism } from 'node:os';
import type { Period } from '#kernel/period.ts';
import { inWorkers, type Piece } from '#platform/work/work.ts';
import type { Columns } from '../domain/simulation/columns.ts';
import { compileLaw } from '../domain/simulation/compiled-law.ts';
import { addSums, emptySums, groupingOf } from '../domain/simulation/count.ts';
import type { LawChange } from '../domain/simulation/law-change.ts';
import type { FileHeader, FileProblem } from '../domain/simulation/population-file.ts';
import { groupsOf, type SimulationResult } from '../domain/simulation/result.ts';
import { lotsOf, type SyntheticPopulation } from '../domain/simulation/synthetic.ts';
import { parameterOn } from '../domain/parameter.ts';
import { openPopulationFile } from './read-file.ts';
import type { SimulationAnswer, SimulationSetup, SimulationTask } from './simulation.worker.ts';

/** Where the people come from. */
export type Population =
  | { readonly synthetic: SyntheticPopulation }
  | { readonly columns: readonly Columns[] }
  | { readonly file: AsyncIterable<Uint8Array>; readonly skipBadRows?: boolean };

interface Simulation {
  readonly population: Population;
  readonly period: Period;
  readonly change?: LawChange;
  /** As many as the machine has cores, unless told otherwise. */
  readonly threads?: number;
  /** How many people are done, each time some are. */
  readonly progress?: (people: number) => void;
}

export interface Simulated {
  readonly result: SimulationResult;
  /** Rows of the file that could not be read and were left out. */
  readonly badRows: number;
}

/** Rows of the file that cannot be read, where they are not to be left out. */
export class BadRows extends Error {
  override readonly name = 'BadRows';
  readonly problems: readonly FileProblem[];

  constructor(problems: readonly FileProblem[]) {
    super(`Line ${problems[0]?.line}: ${problems[0]?.column}: ${problems[0]?.problem}`);
    this.problems = problems;
  }
}

/**
 * What the law of a period comes to for a population, as it is and with a change: sums, shared among threads.
 * Throws CannotSimulate for what the law or the columns cannot say, UnreadableFile and BadRows for the file.
 */
export async function simulate({
  population,
  period,
  change = {},
  threads = availableParallelism(),
  progress,
}: Simulation): Promise<Simulated> {
  const before = compileLaw(period);
  const isChanged = Object.keys(change).length > 0;
  const after = isChanged ? compileLaw(period, change) : before;
  const laws = isChanged ? [before, after] : [before];
  const { pieces, header, count } = await open(population);
  const setup: SimulationSetup = {
    laws,
    grouping: groupingOf(before, childAgeOn(period)),
    ...(header && { header }),
    ...('synthetic' in population && { population: population.synthetic }),
  };
  const totals = laws.map(() => emptySums());
  let people = 0;
  let badRows = 0;
  let synthetic = 'synthetic' in population;
  const stopsAtBadRows = !('file' in population && population.skipBadRows);
  await inWorkers<SimulationSetup, SimulationTask, SimulationAnswer>('simulation', {
    threads: Math.min(threads, count),
    setup,
    pieces,
    answered(answer) {
      if (answer.badRows > 0 && stopsAtBadRows) throw new BadRows(answer.problems);
      for (const [index, total] of totals.entries()) {
        const sums = answer.sums[index];
        if (sums) addSums(total, sums);
      }
      people += answer.people;
      badRows += answer.badRows;
      synthetic ||= answer.synthetic;
      progress?.(people);
    },
  });
  const [sumsBefore = emptySums(), sumsAfter = sumsBefore] = totals;
  const groups = groupsOf({ law: before, sums: sumsBefore }, { law: after, sums: sumsAfter });
  return { result: { period, change, people, synthetic, ...groups }, badRows };
}

/** The age that makes a child, by the law on the first day; only to put people in groups. */
function childAgeOn({ from }: Period): number {
  return parameterOn('benefit.childSupplement.childAgeLimit', from)?.value ?? 0;
}

interface Opened {
  readonly pieces: AsyncIterable<Piece<SimulationTask>> | Iterable<Piece<SimulationTask>>;
  readonly header?: FileHeader;
  /** No more pieces than this, where it is known. */
  readonly count: number;
}

async function open(population: Population): Promise<Opened> {
  if ('file' in population) {
    return { ...(await openPopulationFile(population.file)), count: Number.MAX_SAFE_INTEGER };
  }
  const tasks: readonly SimulationTask[] =
    'columns' in population
      ? population.columns.map((columns) => ({ columns }))
      : Array.from({ length: lotsOf(population.synthetic) }, (_, lot) => ({ lot }));
  return { pieces: tasks.map((task) => ({ task })), count: tasks.length };
}

import { availableParallelism } from 'node:os';
import type { Period } from '#kernel/period.ts';
import { inWorkers, type Piece } from '#platform/work/work.ts';
import type { Columns } from '../domain/simulation/columns.ts';
import { compileLaw } from '../domain/simulation/compiled-law.ts';
import type { CompiledLaw } from '../domain/simulation/law-tables.ts';
import {
  addSums,
  count,
  countInProgramme,
  emptySums,
  groupingOf,
  type Sums,
} from '../domain/simulation/count.ts';
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
  const laws = Object.keys(change).length > 0 ? [before, compileLaw(period, change)] : [before];
  const { pieces, header, most } = await open(population);
  const setup: SimulationSetup = {
    laws,
    grouping: groupingOf(before, childAgeOn(period)),
    ...(header && { header }),
    ...('synthetic' in population && { population: population.synthetic }),
  };
  const totals = laws.map(() => emptySums());
  if ('columns' in population && isLittle(population.columns, before)) {
    const counted = laws.map((law, index) => ({ law, sums: totals[index] ?? emptySums() }));
    for (const columns of population.columns) count(columns, counted, setup.grouping);
    const people = population.columns.reduce((sum, columns) => sum + columns.people, 0);
    progress?.(people);
    return {
      result: resultOf({ period, change, people, synthetic: false }, laws, totals),
      badRows: 0,
    };
  }
  let people = 0;
  let badRows = 0;
  let synthetic = 'synthetic' in population;
  const stopsAtBadRows = !('file' in population && population.skipBadRows);
  await inWorkers<SimulationSetup, SimulationTask, SimulationAnswer>('simulation', {
    threads: Math.min(threads, most),
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
  return { result: resultOf({ period, change, people, synthetic }, laws, totals), badRows };
}

/** Fewer than this are counted before two threads have started. */
const littleWork = 200_000;

function isLittle(lots: readonly Columns[], law: CompiledLaw): boolean {
  let found = 0;
  for (const columns of lots) {
    found += countInProgramme(columns, law);
    if (found > littleWork) return false;
  }
  return true;
}

/** Where nothing is changed there is one law and its sums, and after is as before. */
function resultOf(
  about: Pick<SimulationResult, 'period' | 'change' | 'people' | 'synthetic'>,
  [before, after = before]: readonly CompiledLaw[],
  [sumsBefore = emptySums(), sumsAfter = sumsBefore]: readonly Sums[],
): SimulationResult {
  if (!before || !after) throw new RangeError('A result of no law');
  return {
    ...about,
    ...groupsOf({ law: before, sums: sumsBefore }, { law: after, sums: sumsAfter }),
  };
}

/** The age that makes a child, by the law on the first day; only to put people in groups. */
function childAgeOn({ from }: Period): number {
  return parameterOn('benefit.childSupplement.childAgeLimit', from)?.value ?? 0;
}

interface Opened {
  readonly pieces: AsyncIterable<Piece<SimulationTask>> | Iterable<Piece<SimulationTask>>;
  readonly header?: FileHeader;
  /** No more pieces than this, where it is known. */
  readonly most: number;
}

async function open(population: Population): Promise<Opened> {
  if ('file' in population) {
    return { ...(await openPopulationFile(population.file)), most: Number.MAX_SAFE_INTEGER };
  }
  const tasks: readonly SimulationTask[] =
    'columns' in population
      ? population.columns.map((columns) => ({ columns }))
      : Array.from({ length: lotsOf(population.synthetic) }, (_, lot) => ({ lot }));
  return { pieces: tasks.map((task) => ({ task })), most: tasks.length };
}

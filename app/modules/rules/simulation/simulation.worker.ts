import { parentPort, workerData } from 'node:worker_threads';
import type { Columns } from '../domain/simulation/columns.ts';
import type { CompiledLaw } from '../domain/simulation/law-tables.ts';
import { count, emptySums, type Grouping, type Sums } from '../domain/simulation/count.ts';
import {
  type FileHeader,
  type FileProblem,
  readLines,
} from '../domain/simulation/population-file.ts';
import { type SyntheticPopulation, syntheticLot } from '../domain/simulation/synthetic.ts';

/** What the threads of one simulation know from the start. */
export interface SimulationSetup {
  /** The law as it is and, where something is changed, the law with the change. */
  readonly laws: readonly CompiledLaw[];
  readonly grouping: Grouping;
  readonly population?: SyntheticPopulation;
  readonly header?: FileHeader;
}

/** Some of the people: a lot to invent, columns that are there, or lines of a file. */
export type SimulationTask =
  | { readonly lot: number }
  | { readonly columns: Columns }
  | { readonly lines: Uint8Array; readonly firstLine: number };

export interface SimulationAnswer {
  readonly people: number;
  readonly sums: readonly Sums[];
  readonly problems: readonly FileProblem[];
  readonly badRows: number;
  readonly synthetic: boolean;
}

const { laws, grouping, population, header } = workerData as SimulationSetup;
const decoder = new TextDecoder();

parentPort?.on('message', (task: SimulationTask) => {
  const { columns, problems, badRows, synthetic } = peopleOf(task);
  const counted = laws.map((law) => ({ law, sums: emptySums() }));
  count(columns, counted, grouping);
  const sums = counted.map((each) => each.sums);
  const answer: SimulationAnswer = {
    people: columns.people,
    sums,
    problems,
    badRows,
    synthetic,
  };
  const moved = sums.map(({ buffer }) => buffer as ArrayBuffer);
  parentPort?.postMessage(answer, moved);
});

function peopleOf(task: SimulationTask) {
  const nothingWrong = { problems: [], badRows: 0 };
  if ('columns' in task) return { columns: task.columns, ...nothingWrong, synthetic: false };
  if ('lines' in task) {
    if (!header) throw new Error('Lines without a header');
    return readLines(decoder.decode(task.lines), header, task.firstLine);
  }
  if (!population) throw new Error('A lot of no population');
  return { columns: syntheticLot(population, task.lot), ...nothingWrong, synthetic: true };
}

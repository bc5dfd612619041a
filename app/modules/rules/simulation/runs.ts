import { randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import type { Period } from '#kernel/period.ts';
import { CannotSimulate } from '../domain/simulation/day-figures.ts';
import type { LawChange } from '../domain/simulation/law-change.ts';
import type { FileProblem, HeaderProblem } from '../domain/simulation/population-file.ts';
import type { SimulationResult } from '../domain/simulation/result.ts';
import { loadCountyNames, loadPopulationFigures } from './population-figures.ts';
import { UnreadableFile } from './read-file.ts';
import { BadRows, simulate } from './simulate.ts';

/** What somebody wants simulated from the page. */
export interface Order {
  readonly population:
    | { readonly people: number; readonly seed: number }
    | { readonly file: Uint8Array };
  readonly period: Period;
  readonly change: LawChange;
}

/** How far a simulation has come. */
export type RunState =
  | { readonly state: 'working'; readonly people: number; readonly total: number | undefined }
  | {
      readonly state: 'done';
      readonly result: SimulationResult;
      readonly counties: Readonly<Record<string, string>>;
    }
  | { readonly state: 'bad-rows'; readonly problems: readonly FileProblem[] }
  | {
      readonly state: 'unreadable';
      readonly problem: HeaderProblem | { readonly problem: 'empty' | 'line-too-long' };
    }
  | { readonly state: 'cannot' };

interface Run {
  readonly owner: string;
  readonly began: number;
  now: RunState;
  /** What went wrong that should not: shown, and logged, when somebody looks. */
  fault?: unknown;
  readonly settled: Promise<void>;
}

/**
 * Simulations started from the page, in the memory of this process: sums only, for an hour, for the one who asked.
 * The file that was sent is gone when it has been counted. After a restart one asks again.
 */
const runs = new Map<string, Run>();
const keptFor = 60 * 60 * 1000;
const mostKept = 100;
const mostAtOnce = 2;

/** Starts a simulation in threads of its own, or says that as many as there may be are under way. */
export function startRun(owner: string, order: Order): string | undefined {
  forgetOld();
  const working = [...runs.values()].filter(({ now, fault }) => now.state === 'working' && !fault);
  if (working.length >= mostAtOnce || working.some((run) => run.owner === owner)) return undefined;
  const id = randomUUID();
  const total = 'people' in order.population ? order.population.people : undefined;
  const finished = Promise.withResolvers<undefined>();
  const run: Run = {
    owner,
    began: Date.now(),
    now: { state: 'working', people: 0, total },
    settled: finished.promise,
  };
  runs.set(id, run);
  void work(run, order, total).finally(() => finished.resolve(undefined));
  return id;
}

/** How far it has come; undefined when there is none, or it is somebody else's. Throws what went wrong. */
export function runOf(id: string, owner: string): RunState | undefined {
  const run = runs.get(id);
  if (!run || run.owner !== owner) return undefined;
  if (run.fault) throw run.fault;
  return run.now;
}

/** Waits until it is done, but not for longer, so that most who look see the result at once. */
export async function waitForRun(id: string, milliseconds: number): Promise<void> {
  const run = runs.get(id);
  if (!run) return;
  const enough = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => enough.resolve(undefined), milliseconds);
  await Promise.race([run.settled, enough.promise]);
  clearTimeout(timer);
}

async function work(run: Run, order: Order, total: number | undefined): Promise<void> {
  const { population, period, change } = order;
  try {
    const figures = await loadPopulationFigures();
    const { result } = await simulate({
      population:
        'file' in population
          ? { file: once(population.file) }
          : { synthetic: { ...population, figures, period } },
      period,
      change,
      // One core is left for those who ask for pages.
      threads: Math.max(availableParallelism() - 1, 1),
      progress: (people) => (run.now = { state: 'working', people, total }),
    });
    run.now = { state: 'done', result, counties: Object.fromEntries(await loadCountyNames()) };
  } catch (error) {
    if (error instanceof BadRows) run.now = { state: 'bad-rows', problems: error.problems };
    else if (error instanceof UnreadableFile)
      run.now = { state: 'unreadable', problem: error.problem };
    else if (error instanceof CannotSimulate) run.now = { state: 'cannot' };
    else run.fault = error;
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

function forgetOld(): void {
  const from = Date.now() - keptFor;
  // A map keeps the order they were put in, so the first are the oldest.
  for (const [id, { began, now }] of runs)
    if (began < from || (runs.size >= mostKept && now.state !== 'working')) runs.delete(id);
}

/**
 * A simulation of the country, before and after a change of law, against a plain loop over the same typed arrays
 * in one thread. In a process of its own, so that its peak of memory is its own.
 */
import { spawnSync } from 'node:child_process';

export interface MeasuredSimulation {
  readonly people: number;
  readonly participants: number;
  readonly threads: number;
  /** Milliseconds, median of the runs: from columns in memory to sums, with the start of the threads. */
  readonly ours: number;
  readonly plain: number;
  /** Making the people, for both. */
  readonly made: number;
  /** Highest resident memory of the process, in megabytes, with the people of both in it. */
  readonly peakMegabytes: number;
}

/** `everyone`: each of the 5.5 million takes part, so that there is something to count. */
export function measureSimulation(
  quick: boolean,
  population: 'everyone' | 'as-drawn' = 'everyone',
): MeasuredSimulation {
  const people = quick ? 200_000 : 5_500_000;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      'bench/simulation-process.ts',
      String(people),
      population,
      quick ? '1' : '5',
    ],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`The simulation could not be measured: ${stderr}`);
  return JSON.parse(stdout) as MeasuredSimulation;
}

/** The title, the headings and the rows of its table in the report. */
export function simulationTable(quick: boolean) {
  const rows = (['everyone', 'as-drawn'] as const).map((population) => {
    const { people, participants, ours, plain, peakMegabytes } = measureSimulation(
      quick,
      population,
    );
    return [
      (people / 1e6).toFixed(1),
      (participants / 1e6).toFixed(3),
      plain.toFixed(0),
      ours.toFixed(0),
      (ours / plain).toFixed(2),
      peakMegabytes.toFixed(0),
    ];
  });
  const headings = [
    'Million people',
    'Million participants',
    'Plain loop, ms',
    'Simulation, ms',
    'Ratio',
    'Peak MB',
  ];
  return [
    'A simulation before and after a change, against a plain loop in one thread',
    headings,
    rows,
  ] as const;
}

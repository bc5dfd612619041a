/** `node bench/simulation-process.ts PEOPLE everyone|as-drawn RUNS`: one line of JSON; see simulation.ts. */
import { availableParallelism } from 'node:os';
import { isoDate } from '../app/kernel/date.ts';
import type { Columns } from '../app/modules/rules/domain/simulation/columns.ts';
import { lotsOf, syntheticLot } from '../app/modules/rules/domain/simulation/synthetic.ts';
import { loadPopulationFigures } from '../app/modules/rules/simulation/population-figures.ts';
import { simulate } from '../app/modules/rules/simulation/simulate.ts';
import { plainSimulation } from './plain-simulation.ts';
import type { MeasuredSimulation } from './simulation.ts';

const [people = 0, runs = 1] = [process.argv[2], process.argv[4]].map(Number);
const period = { from: isoDate('2026-01-01'), to: isoDate('2026-12-31') };
const population = {
  people,
  seed: 1,
  figures: await loadPopulationFigures(),
  period,
  everyoneTakesPart: process.argv[3] === 'everyone',
};

const making = performance.now();
const lots: Columns[] = [];
for (let lot = 0; lot < lotsOf(population); lot += 1)
  lots.push(inSharedMemory(syntheticLot(population, lot)));
const made = performance.now() - making;

const change = { 'benefit.factor': 2.2 };
const ours: number[] = [];
const plain: number[] = [];
let participants = 0;
for (let run = 0; run < runs; run += 1) {
  let began = performance.now();
  const loop = plainSimulation(lots, [2.041, 2.2]);
  plain.push(performance.now() - began);
  began = performance.now();
  const { result } = await simulate({ population: { columns: lots }, period, change });
  ours.push(performance.now() - began);

  const { total } = result;
  participants = total.participants.before;
  const sum = (cells: Float64Array) => cells.reduce((all, cell) => all + cell, 0);
  const differ = (left: number, right: number) => Math.abs(left - right) > 1e-9 * right;
  if (
    sum(loop.participants) !== participants ||
    differ(sum(loop.before), total.cost.before.toNumber()) ||
    differ(sum(loop.after), total.cost.after.toNumber())
  )
    throw new Error('The plain loop and the simulation do not come to the same');
}

const measured: MeasuredSimulation = {
  people,
  participants,
  threads: availableParallelism(),
  ours: median(ours),
  plain: median(plain),
  made,
  peakMegabytes: process.resourceUsage().maxRSS / 1024,
};
console.log(JSON.stringify(measured));

function median(times: readonly number[]): number {
  return times.toSorted((left, right) => left - right)[Math.floor(times.length / 2)] ?? 0;
}

/** Threads then read the columns where they are. */
function inSharedMemory(columns: Columns): Columns {
  return Object.fromEntries(
    Object.entries(columns).map(([name, column]: [string, unknown]) => [
      name,
      ArrayBuffer.isView(column) ? shared(column as Int32Array) : column,
    ]),
  ) as unknown as Columns;
}

function shared(column: Int32Array): ArrayLike<number> {
  const bytes = new SharedArrayBuffer(column.byteLength);
  const Kind = column.constructor as new (memory: SharedArrayBuffer) => Int32Array;
  const copy = new Kind(bytes);
  copy.set(column);
  return copy;
}

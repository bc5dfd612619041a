/**
 * Explained assessment and monthly benefit per second, on the same invented cases: our rules, the same rules as
 * hand-written functions that build the same tree, and two engines for rules as data. A process of its own, so that
 * nothing else has warmed up or filled it. Prints JSON.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { eligibility } from '../../app/modules/rules/domain/sotjl-29-eligibility.ts';
import { paymentFor } from '../../app/modules/rules/domain/sotjl-39-payment.ts';
import { assessEligibility, pay } from './by-hand.ts';
import { makeCases } from './cases.ts';
import { jsonRulesEngine } from './rivals/json-rules-engine.ts';
import { asTask, type Task } from './rivals/task.ts';
import { zenEngine } from './rivals/zen-engine.ts';

export interface RulesCompared {
  readonly cases: number;
  /** Cases per second, the median of the runs. */
  readonly ours: number;
  readonly byHand: number;
  readonly jsonRulesEngine: number;
  readonly zenEngine: number;
}

const [count = '100000', runs = '5'] = process.argv.slice(2);
const cases = makeCases(Number(count));
sameTrees();

const kept: unknown[] = Array.from({ length: 1024 });
let next = 0;
const ours: number[] = [];
const byHand: number[] = [];
for (let run = 0; run <= Number(runs); run += 1) {
  const first = rate(() => {
    let kroner = 0;
    for (const { application, decidedOn, paid } of cases) {
      keep(eligibility.apply(application, decidedOn));
      kroner += keep(paymentFor(paid)).value.payable;
    }
    return kroner;
  });
  const second = rate(() => {
    let kroner = 0;
    for (const { application, decidedOn, paid } of cases) {
      keep(assessEligibility(application, decidedOn));
      kroner += keep(pay(paid)).value.payable;
    }
    return kroner;
  });
  if (first.kroner !== second.kroner) throw new Error('The two do not pay the same');
  // The first run of each warms up.
  if (run > 0) {
    ours.push(first.perSecond);
    byHand.push(second.perSecond);
  }
}

installRivals();
const expected = cases.map(({ application, decidedOn, paid }) => ({
  met: eligibility.apply(application, decidedOn).value === 'met',
  payment: paymentFor(paid).value,
}));
const tasks = cases.map((one, index) => asTask(one, at(expected, index).payment));
const compared: RulesCompared = {
  cases: cases.length,
  ours: median(ours),
  byHand: median(byHand),
  jsonRulesEngine: await rival(await jsonRulesEngine()),
  zenEngine: await rival(await zenEngine()),
};
console.log(JSON.stringify(compared));

/** Sixty-four at a time, so that an engine that works outside the thread is never waited for. */
async function rival(
  run: (task: Task) => Promise<readonly [conclusion: string, payable: number]>,
): Promise<number> {
  const started = performance.now();
  let different = 0;
  for (let from = 0; from < tasks.length; from += 64) {
    const results = await Promise.all(tasks.slice(from, from + 64).map(run));
    for (const [index, [conclusion, payable]] of results.entries()) {
      const { met, payment } = at(expected, from + index);
      if (payable !== payment.payable || (conclusion === 'met') !== met) different += 1;
    }
  }
  const seconds = (performance.now() - started) / 1000;
  // Doubles and days counted in years miss a few by a krone or a birthday; more would be another task.
  if (different > tasks.length / 100) throw new Error(`${different} results differ`);
  return tasks.length / seconds;
}

/** Someone reads the tree, so no compiler may leave it unbuilt. */
function keep<Tree>(tree: Tree): Tree {
  kept[(next = (next + 1) % kept.length)] = tree;
  return tree;
}

function rate(work: () => number): { readonly perSecond: number; readonly kroner: number } {
  const started = performance.now();
  const kroner = work();
  return { perSecond: cases.length / ((performance.now() - started) / 1000), kroner };
}

/** The hand-written functions are only a reference while they build the very same trees. */
function sameTrees(): void {
  for (const { application, decidedOn, paid } of cases.slice(0, 2000)) {
    const trees = [
      [eligibility.apply(application, decidedOn), assessEligibility(application, decidedOn)],
      [paymentFor(paid), pay(paid)],
    ];
    for (const [one, other] of trees)
      if (sorted(one) !== sorted(other)) throw new Error(`Not the same tree: ${sorted(one)}`);
  }
}

function sorted(tree: unknown): string {
  return JSON.stringify(tree, (_, value: unknown) =>
    value instanceof Object && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => a.localeCompare(b)))
      : value,
  );
}

function installRivals(): void {
  const folder = new URL('./rivals/', import.meta.url);
  if (existsSync(new URL('node_modules/', folder))) return;
  console.error('Installing the engines to compare with …');
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder });
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new RangeError(`Nothing at ${index}`);
  return item;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

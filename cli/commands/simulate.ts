import { createReadStream, createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isIsoDate, type IsoDate, isoDate } from '../../app/kernel/date.ts';
import type { Period } from '../../app/kernel/period.ts';
import { CannotSimulate } from '../../app/modules/rules/domain/simulation/day-figures.ts';
import {
  changeableNames,
  type LawChange,
  readLawChange,
  sayProblem,
} from '../../app/modules/rules/domain/simulation/law-change.ts';
import {
  fileColumns,
  type FileProblem,
  writeLines,
} from '../../app/modules/rules/domain/simulation/population-file.ts';
import {
  type GroupRow,
  type SimulationResult,
  wholeKroner,
} from '../../app/modules/rules/domain/simulation/result.ts';
import {
  lotsOf,
  type SyntheticPopulation,
  syntheticLot,
} from '../../app/modules/rules/domain/simulation/synthetic.ts';
import {
  loadCountyNames,
  loadPopulationFigures,
} from '../../app/modules/rules/simulation/population-figures.ts';
import { UnreadableFile } from '../../app/modules/rules/simulation/read-file.ts';
import { resultJson, writtenChange } from '../../app/modules/rules/simulation/result-files.ts';
import { BadRows, type Population, simulate } from '../../app/modules/rules/simulation/simulate.ts';
import { CommandFailed, defineCommand, type Given, UsageError } from '../command.ts';

/** Twice the country: more than this is a slip of the finger. */
const mostPeople = 12_000_000;

export const command = defineCommand({
  name: 'simulate',
  summary: 'Counts participants and cost for a population, by the law as it is and with a change.',
  usage: [
    'FILE.csv [--skip-bad-rows] [--law JSON] [PERIOD]',
    '       simulate --synthetic N [--seed S] [--write FILE] [--law JSON] [PERIOD]',
    '',
    '  FILE.csv          one person a line; the first line names the columns:',
    `                    ${fileColumns.slice(0, 4).join(', ')},`,
    `                    ${fileColumns.slice(4).join(', ')}`,
    '  --skip-bad-rows   leaves out rows that cannot be read, instead of stopping',
    '  --synthetic N     invents N people from the counts in data/ instead',
    '  --seed S          another invented population (default 1)',
    '  --write FILE      also writes the invented population to a file',
    '  --law JSON        figures to change for the whole period, as \'{"factor":2.2}\':',
    `                    ${changeableNames.slice(0, 6).join(', ')},`,
    `                    ${changeableNames.slice(6).join(', ')}`,
    '  PERIOD            --year YYYY, or --from DATE --to DATE with dates as 2026-05-01',
    '                    (default: the year of the newest population data)',
    '  --threads N       default: one for each core',
  ].join('\n'),
  options: {
    synthetic: { type: 'string' },
    seed: { type: 'string' },
    write: { type: 'string' },
    law: { type: 'string' },
    year: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    'skip-bad-rows': { type: 'boolean' },
    threads: { type: 'string' },
  },
  opensNothing: true,
  async run({ folder, json, print, tell }, { values, positionals }) {
    const figures = await loadPopulationFigures();
    const change = changeOf(values.law);
    const period = periodOf(values, figures.year);
    const population = await populationOf({ values, positionals }, folder, figures, period);
    if ('synthetic' in population && typeof values.write === 'string')
      await writePopulation(resolve(folder, values.write), population.synthetic);

    const began = performance.now();
    const tellProgress = everySecond((people) => tell(`${grouped(people)} people …`));
    const { result, badRows } = await simulate({
      population,
      period,
      change,
      ...(values.threads !== undefined && {
        threads: wholeNumber('threads', values.threads, 1, 64),
      }),
      progress: tellProgress,
    }).catch((error: unknown) => {
      throw asFailure(error);
    });
    const seconds = (performance.now() - began) / 1000;
    tell(`${grouped(result.people)} people in ${seconds.toFixed(1)} seconds`);
    if (badRows > 0) tell(`Rows that could not be read, and were left out: ${grouped(badRows)}`);
    if (json) print(JSON.stringify({ ...resultJson(result), badRows }, undefined, 2));
    else for (const line of tablesOf(result, await loadCountyNames())) print(line);
  },
});

type Values = Given['values'];

function changeOf(written: Values[string]): LawChange {
  if (written === undefined) return {};
  let parsed: unknown;
  try {
    parsed = JSON.parse(String(written));
  } catch {
    throw new UsageError('--law is not JSON. Write it in single quotes: --law \'{"factor":2.2}\'');
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    throw new UsageError('--law must be an object: \'{"factor":2.2}\'');
  const { change, problems } = readLawChange(parsed as Readonly<Record<string, unknown>>);
  if (problems.length > 0)
    throw new UsageError(problems.map((problem) => `--law ${sayProblem(problem)}`).join('\n'));
  return change;
}

function periodOf({ year, from, to }: Values, yearOfData: number): Period {
  if (year !== undefined && (from !== undefined || to !== undefined))
    throw new UsageError('Give --year, or --from and --to.');
  if (from === undefined && to === undefined) {
    const of = year === undefined ? yearOfData : wholeNumber('year', year, 2012, 2099);
    return { from: isoDate(`${of}-01-01`), to: isoDate(`${of}-12-31`) };
  }
  const period = { from: dateOf('from', from), to: dateOf('to', to) };
  if (period.to < period.from) throw new UsageError('--to comes before --from.');
  if (period.from < '2012' || period.to > '2100')
    throw new UsageError('The period must be within 2012 and 2099.');
  return period;
}

function dateOf(name: string, written: Values[string]): IsoDate {
  const text = String(written ?? '');
  if (!isIsoDate(text)) throw new UsageError(`--${name} must be a date, as 2026-05-01.`);
  return text;
}

function wholeNumber(name: string, written: Values[string], least: number, most: number): number {
  const number = /^\d{1,10}$/.test(String(written)) ? Number(written) : Number.NaN;
  if (!(number >= least && number <= most))
    throw new UsageError(`--${name} must be a whole number from ${least} to ${most}.`);
  return number;
}

async function populationOf(
  { values, positionals }: Given,
  folder: string,
  figures: SyntheticPopulation['figures'],
  period: Period,
): Promise<Population> {
  const [path, ...more] = positionals;
  if ((path === undefined) === (values.synthetic === undefined) || more.length > 0)
    throw new UsageError('Name one file, or give --synthetic N.');
  if (path === undefined) {
    const people = wholeNumber('synthetic', values.synthetic, 1, mostPeople);
    const seed = values.seed === undefined ? 1 : wholeNumber('seed', values.seed, 0, 2 ** 31);
    return { synthetic: { people, seed, figures, period } };
  }
  if (values.seed !== undefined || values.write !== undefined)
    throw new UsageError('--seed and --write are for --synthetic.');
  const file = resolve(folder, path);
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => {
    throw new CommandFailed(
      error.code === 'ENOENT' ? `No such file: ${path}` : `Cannot read ${path}: ${error.code}`,
    );
  });
  if (found.isDirectory()) throw new CommandFailed(`Not a file: ${path}`);
  return {
    file: createReadStream(file, { highWaterMark: 2 ** 18 }),
    skipBadRows: values['skip-bad-rows'] === true,
  };
}

async function writePopulation(path: string, population: SyntheticPopulation): Promise<void> {
  const lines = function* () {
    yield `${fileColumns.join(',')}\n`;
    for (let lot = 0; lot < lotsOf(population); lot += 1)
      yield writeLines(syntheticLot(population, lot), true);
  };
  await pipeline(Readable.from(lines()), createWriteStream(path, { mode: 0o600 })).catch(
    (error: NodeJS.ErrnoException) => {
      throw new CommandFailed(`Cannot write ${path}: ${error.code}`);
    },
  );
}

function asFailure(error: unknown): unknown {
  if (error instanceof BadRows) {
    const lines = error.problems.slice(0, 20).map(sayRow);
    return new CommandFailed(
      [...lines, 'Nothing was counted. Mend the rows, or give --skip-bad-rows.'].join('\n'),
    );
  }
  if (error instanceof UnreadableFile) {
    const { problem } = error;
    const column = 'column' in problem ? ` ${problem.column}` : '';
    return new CommandFailed(
      `The file cannot be read: ${problem.problem}${column}. The first line must name the columns: ${fileColumns.join(', ')}.`,
    );
  }
  return error instanceof CannotSimulate ? new CommandFailed(`${error.message}.`) : error;
}

function sayRow({ line, column, problem }: FileProblem): string {
  return `Line ${line}, ${column}: ${problem}`;
}

function* tablesOf(result: SimulationResult, counties: ReadonlyMap<string, string>) {
  const { period, total, people, synthetic } = result;
  if (synthetic) yield '**Synthetic population: these people are invented.**\n';
  const change = Object.entries(writtenChange(result)).map(([name, value]) => `${name} = ${value}`);
  yield `${period.from} to ${period.to}. ${grouped(people)} people. Change: ${change.join(', ') || 'none'}.`;
  const byCounty = result.byCounty.map((row) => ({
    ...row,
    key: `${row.key} ${counties.get(row.key) ?? ''}`.trim(),
  }));
  const tables: readonly [string, readonly GroupRow<string>[]][] = [
    ['All', [{ key: 'all', ...total }]],
    ['Age on the first day', result.byAge],
    ['County', byCounty],
    ['Children', result.byChildren],
  ];
  for (const [title, rows] of tables) {
    yield `\n| ${title} | Participants before | after | Kroner before | after | Difference |`;
    yield '| --- | ---: | ---: | ---: | ---: | ---: |';
    for (const row of rows) {
      const { before, after, difference } = wholeKroner(row);
      const { participants } = row;
      const numbers = [participants.before, participants.after, before, after, difference];
      yield `| ${[row.key, ...numbers.map(grouped)].join(' | ')} |`;
    }
  }
}

function grouped(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ' ');
}

/** Says where it has come at most once a second, and nothing about what is soon done. */
function everySecond(say: (people: number) => void): (people: number) => void {
  let last = performance.now();
  return (people) => {
    if (performance.now() - last < 1000) return;
    last = performance.now();
    say(people);
  };
}

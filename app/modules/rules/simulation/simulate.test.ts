import { describe, expect, test } from 'vitest';
import { isoDate } from '#kernel/date.ts';
import type { Period } from '#kernel/period.ts';
import { CannotSimulate } from '../domain/simulation/day-figures.ts';
import { writeLines } from '../domain/simulation/population-file.ts';
import { lotsOf, type SyntheticPopulation, syntheticLot } from '../domain/simulation/synthetic.ts';
import { UnreadableFile } from './read-file.ts';
import { BadRows, simulate } from './simulate.ts';

const period: Period = { from: isoDate('2026-01-01'), to: isoDate('2026-12-31') };
const invented: SyntheticPopulation = {
  people: 70_000,
  seed: 4,
  figures: {
    areas: [
      { county: 3, total: 1000, age18to66: 700, age18to29: 250 },
      { county: 46, total: 800, age18to66: 480, age18to29: 110 },
    ],
    participants: [{ fromAge: 18, toAge: 66, count: 400 }],
  },
  period,
};
const change = { 'benefit.factor': 2.2 };

/** A file as it streams from the disk, in pieces that end anywhere. */
async function* streamed(text: string, size = 50_000): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += size)
    yield await Promise.resolve(bytes.slice(at, at + size));
}

const headerLine =
  'birth_date,county,programme_start,programme_end,worked_hours_per_week,work_kind,children,synthetic\n';

describe('a simulation', () => {
  test('comes to the same in one thread and two, from a seed, from columns and from a file', async () => {
    const lots = Array.from({ length: lotsOf(invented) }, (_, lot) => syntheticLot(invented, lot));
    const text = headerLine + lots.map((lot) => writeLines(lot, true)).join('');
    const progress: number[] = [];
    const [one, two, columns, file] = await Promise.all([
      simulate({ population: { synthetic: invented }, period, change, threads: 1 }),
      simulate({
        population: { synthetic: invented },
        period,
        change,
        threads: 2,
        progress: (people) => progress.push(people),
      }),
      simulate({ population: { columns: lots }, period, change, threads: 2 }),
      simulate({ population: { file: streamed(text) }, period, change, threads: 2 }),
    ]);
    expect(progress.at(-1)).toBe(70_000);
    expect(one.result.total.participants.before).toBeGreaterThan(10_000);
    expect(one.result.synthetic).toBe(true);
    expect(JSON.stringify(two)).toBe(JSON.stringify(one));
    expect(JSON.stringify(file)).toBe(JSON.stringify(one));
    // Columns do not say whether their people are invented.
    expect(JSON.stringify(columns.result.byCounty)).toBe(JSON.stringify(one.result.byCounty));
  });

  test('without a change is the same before and after', async () => {
    const { result } = await simulate({ population: { synthetic: invented }, period, threads: 1 });
    expect(result.total.cost.after).toEqual(result.total.cost.before);
  });

  test('of a period before any rate is known is refused', async () => {
    const past = { from: isoDate('2010-01-01'), to: isoDate('2010-12-31') };
    await expect(simulate({ population: { synthetic: invented }, period: past })).rejects.toThrow(
      CannotSimulate,
    );
  });
});

describe('a file', () => {
  const rows = '1990-01-01,03,2025-10-01,,,,,\n'.repeat(60_000);

  test('with bad rows stops with the line of the first, also far into it', async () => {
    const file = streamed(`${headerLine}${rows}1990-01-01,03,2025-13-01,,,,,\n${rows}`);
    const attempt = simulate({ population: { file }, period, threads: 1 });
    await expect(attempt).rejects.toMatchObject({
      problems: [{ line: 60_002, column: 'programme_start', problem: 'invalid-date' }],
    });
    await expect(attempt).rejects.toThrow(BadRows);
  });

  test('with bad rows is counted without them where that is asked for', async () => {
    const file = streamed(`${headerLine}${rows}x\n`);
    const { result, badRows } = await simulate({
      population: { file, skipBadRows: true },
      period,
      threads: 1,
    });
    expect(badRows).toBe(1);
    expect(result.people).toBe(60_000);
    expect(result.synthetic).toBe(false);
  });

  test.each([
    { text: '', problem: 'empty' },
    { text: 'a,b\n1,2\n', problem: 'unknown-column' },
    { text: 'x'.repeat(2_200_000), problem: 'line-too-long' },
  ])('that is no population is refused: $problem', async ({ text, problem }) => {
    const attempt = simulate({ population: { file: streamed(text) }, period });
    await expect(attempt).rejects.toMatchObject({ problem: { problem } });
    await expect(attempt).rejects.toThrow(UnreadableFile);
  });
});

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runWithoutWorld } from './run-command.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'medverk-simulate-'));
});

afterAll(() => rm(folder, { recursive: true }));

async function simulate(...argv: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runWithoutWorld(['simulate', ...argv], {
    folder,
    print: (line) => out.push(line),
    tell: (line) => err.push(line),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

async function simulateFile(text: string, ...argv: string[]) {
  await writeFile(join(folder, 'people.csv'), text);
  return simulate('people.csv', ...argv);
}

const people = `birth_date;county;programme_start;programme_end;worked_hours_per_week;children
1990-06-15;46;2025-10-01;;;2015-03-01 2018-07-15
2003-02-02;4601;2025-10-01;2026-01-31;;
1985-01-01;03;;;;
`;

describe('simulate', () => {
  test('prints tables of a file before and after a change, with exit code 0', async () => {
    const { code, out } = await simulateFile(people, '--law', '{"factor":2.2}', '--year', '2026');
    expect(code).toBe(0);
    expect(out).not.toContain('Synthetic');
    expect(out).toContain('2026-01-01 to 2026-12-31. 3 people. Change: factor = 2.2.');
    expect(out).toContain(
      '| All | Participants before | after | Kroner before | after | Difference |',
    );
    expect(out).toMatch(/\| 46 Vestland \| 2 \| 2 \|/);
    expect(out).not.toContain('03 Oslo');
  });

  test('counts exactly what the law gives', async () => {
    const july = ['--from', '2025-07-01', '--to', '2025-07-31', '--json'];
    const row = 'birth_date,county,programme_start\n1990-06-15,46,2025-01-01\n';
    const { out } = await simulateFile(row, ...july, '--law', '{"benefit.factor":2}');
    const { total, law } = JSON.parse(out) as {
      law: object;
      total: { cost: Record<string, { kroner: number; exact: string }> };
    };
    expect(law).toEqual({ factor: 2 });
    // 23 benefit days of 1/260 of 2.041 and of 2 G.
    expect(total.cost.before).toEqual({ kroner: 23_500, exact: '5875097/250' });
    expect(total.cost.after?.kroner).toBe(23_028);
  });

  test('marks an invented population, on the screen and in the file it is written to', async () => {
    const first = await simulate('--synthetic', '20000', '--seed', '7', '--write', 'invented.csv');
    expect(first.code).toBe(0);
    expect(first.out).toContain('Synthetic population');
    const written = await readFile(join(folder, 'invented.csv'), 'utf8');
    expect(written.split('\n')).toHaveLength(20_002);
    const again = await simulate('invented.csv');
    expect(again.out).toBe(first.out);
  });

  test('stops at a row it cannot read, with the line and the column and not what stands there', async () => {
    const bad = people.replace('2003-02-02', '2003-02-30');
    const stopped = await simulateFile(bad);
    expect(stopped).toMatchObject({ code: 1, out: '' });
    expect(stopped.err).toContain('Line 3, birth_date: invalid-date');
    expect(stopped.err).not.toContain('2003-02-30');
    const skipped = await simulateFile(bad, '--skip-bad-rows');
    expect(skipped.code).toBe(0);
    expect(skipped.err).toContain('Rows that could not be read, and were left out: 1');
  });

  test.each([
    { argv: [], says: 'Name one file' },
    { argv: ['--synthetic', '0'], says: '--synthetic must be a whole number' },
    { argv: ['--synthetic', '10', '--law', '{factor:2}'], says: 'not JSON' },
    { argv: ['--synthetic', '10', '--law', '[]'], says: 'must be an object' },
    {
      argv: ['--synthetic', '10', '--law', '{"faktor":2}'],
      says: 'faktor: no such figure. Known: factor',
    },
    { argv: ['--synthetic', '10', '--law', '{"factor":"2"}'], says: 'factor: must be a number' },
    { argv: ['--synthetic', '10', '--law', '{"factor":-1}'], says: 'between 0 and 20' },
    { argv: ['--synthetic', '10', '--law', '{"factor":2.00001}'], says: 'at most 4 decimals' },
    { argv: ['--synthetic', '10', '--year', '2011'], says: '--year must be' },
    { argv: ['--synthetic', '10', '--from', '2026-02-01'], says: '--to must be a date' },
    {
      argv: ['--synthetic', '10', '--from', '2026-02-01', '--to', '2026-01-01'],
      says: '--to comes before --from',
    },
    { argv: ['people.csv', '--seed', '1'], says: 'are for --synthetic' },
  ])('$argv is not understood: $says', async ({ argv, says }) => {
    const { code, err } = await simulate(...argv);
    expect(code).toBe(2);
    expect(err).toContain(says);
  });

  test('a file that is not there, or is no population, fails with exit code 1', async () => {
    expect(await simulate('nowhere.csv')).toMatchObject({ code: 1 });
    const { code, err } = await simulateFile('name\nKari\n');
    expect(code).toBe(1);
    expect(err).toContain('unknown-column name');
  });
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runWithoutWorld } from './run-command.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'medverk-law-check-'));
});

afterAll(() => rm(folder, { recursive: true }));

/** `law check` with these arguments, from a folder that has this file in it. */
async function lawCheck(text: string | undefined, ...argv: string[]) {
  if (text !== undefined) await writeFile(join(folder, 'examples.json'), text);
  const out: string[] = [];
  const err: string[] = [];
  const code = await runWithoutWorld(['law', 'check', ...argv], {
    folder,
    print: (line) => out.push(line),
    tell: (line) => err.push(line),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

const overpayment = (id: string, payableNok: number, category = 'overpayment') => ({
  id,
  category,
  inputs: { overpaidNok: 300, nextPaymentBeforeDeductionNok: 1000 },
  expected: { payableNok, remainingToDeductNok: 0 },
});
const mixed = JSON.stringify({
  examples: [overpayment('right', 700), overpayment('wrong', 701), overpayment('odd', 700, 'fish')],
});

test('a file whose examples all pass is told in one line for each, with exit code 0', async () => {
  const text = JSON.stringify({ examples: [overpayment('right', 700)] });
  expect(await lawCheck(text, 'examples.json')).toEqual({
    code: 0,
    out: 'right: pass\n1 of 1 examples pass.',
    err: '',
  });
});

test('a difference and what cannot be tried are told field by field, with exit code 1', async () => {
  expect(await lawCheck(mixed, 'examples.json')).toEqual({
    code: 1,
    out: [
      'right: pass',
      'wrong: FAIL',
      '  payableNok',
      '    expected 701',
      '    got      700',
      'odd: CANNOT BE EXPRESSED',
      '  category is not known: fish',
    ].join('\n'),
    err: 'examples.json: 1 of 3 examples pass; 1 fail and 1 cannot be expressed.',
  });
});

test('--json gives one document, and the same exit code', async () => {
  const { code, out } = await lawCheck(mixed, 'examples.json', '--json');
  expect(code).toBe(1);
  expect(JSON.parse(out)).toEqual({
    file: 'examples.json',
    examples: 3,
    passed: 1,
    failed: 1,
    cannotBeExpressed: 1,
    results: [
      { id: 'right', category: 'overpayment', result: 'pass', notes: [] },
      {
        id: 'wrong',
        category: 'overpayment',
        result: 'fail',
        differences: [{ field: 'payableNok', expected: 701, got: 700 }],
        notes: [],
      },
      {
        id: 'odd',
        category: 'fish',
        result: 'cannot-be-expressed',
        problems: [{ field: 'category', problem: 'is not known: fish' }],
        notes: [],
      },
    ],
  });
});

test.each([
  ['', 'The file is empty.'],
  ['{"examples": [', 'The file is not JSON'],
  ['{"cases": []}', 'has no list named "examples"'],
  ['[]', 'has no list named "examples"'],
  ['{"examples": []}', 'is empty'],
  [
    JSON.stringify({ examples: [overpayment('same', 700), overpayment('same', 700)] }),
    'More than one example has the id same.',
  ],
])('a file that is no list of examples is refused: %s', async (text, problem) => {
  const { code, out, err } = await lawCheck(text, 'examples.json');
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain(problem);
});

test('a file that is not there, and a folder, are refused', async () => {
  expect((await lawCheck(undefined, 'nothing.json')).err).toBe('No such file: nothing.json');
  expect((await lawCheck(undefined, '.')).err).toBe('Not a file: .');
});

test.each([[[]], [['a.json', 'b.json']], [['a.json', '--fast']]])(
  'what makes no sense shows the usage: %s',
  async (argv) => {
    const { code, err } = await lawCheck(undefined, ...argv);
    expect(code).toBe(2);
    expect(err).toContain('law check FILE');
  },
);

test('a command that works on what is stored is left to the database', async () => {
  const silent = { folder, print: () => {}, tell: () => {} };
  expect(await runWithoutWorld(['status'], silent)).toBeUndefined();
});

import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { checkFile } from '../../app/modules/rules/examples/check-examples.ts';
import type { CheckedExample } from '../../app/modules/rules/examples/example.ts';
import { CommandFailed, defineCommand, UsageError } from '../command.ts';

export const command = defineCommand({
  name: 'law check',
  summary: 'Tries the examples of a file against the rules of law, and tells where they differ.',
  usage: 'FILE',
  options: {},
  opensNothing: true,
  async run({ folder, json, print }, { positionals }) {
    const [path, ...more] = positionals;
    if (!path || more.length > 0) throw new UsageError('Name one file.');

    const checked = checkFile(await textOf(resolve(folder, path), path));
    if (!checked.readable) {
      if (json) print(JSON.stringify({ file: path, problem: checked.problem }));
      throw new CommandFailed(`${path}: ${checked.problem}`);
    }
    const { examples } = checked;
    const counts = {
      examples: examples.length,
      passed: numberOf(examples, 'pass'),
      failed: numberOf(examples, 'fail'),
      cannotBeExpressed: numberOf(examples, 'cannot-be-expressed'),
    };
    if (json) print(JSON.stringify({ file: path, ...counts, results: examples }, undefined, 2));
    else for (const line of examples.flatMap(linesOf)) print(line);
    const summary = `${counts.passed} of ${counts.examples} examples pass`;
    if (counts.passed < counts.examples)
      throw new CommandFailed(
        `${path}: ${summary}; ${counts.failed} fail and ${counts.cannotBeExpressed} cannot be expressed.`,
      );
    if (!json) print(`${summary}.`);
  },
});

/** More than any list of examples that people have written. */
const mostBytes = 50_000_000;

async function textOf(path: string, named: string): Promise<string> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw new CommandFailed(
      error.code === 'ENOENT' ? `No such file: ${named}` : `Cannot read ${named}: ${error.code}`,
    );
  });
  if (!found.isFile()) throw new CommandFailed(`Not a file: ${named}`);
  if (found.size > mostBytes) throw new CommandFailed(`Too large: ${named} has over 50 MB`);
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new CommandFailed(`Cannot read ${named}: ${error.code}`);
  });
}

function numberOf(examples: readonly CheckedExample[], result: CheckedExample['result']): number {
  return examples.filter((example) => example.result === result).length;
}

const resultWords = {
  pass: 'pass',
  fail: 'FAIL',
  'cannot-be-expressed': 'CANNOT BE EXPRESSED',
} as const;

/** The id and what became of it, then a line for each difference, reason and remark. */
function linesOf(example: CheckedExample): readonly string[] {
  return [
    `${example.id}: ${resultWords[example.result]}`,
    ...detailsOf(example),
    ...notesOf(example),
  ];
}

function detailsOf(example: CheckedExample): readonly string[] {
  if (example.result === 'fail')
    return example.differences.flatMap(({ field, expected, got }) => [
      `  ${field}`,
      `    expected ${JSON.stringify(expected)}`,
      `    got      ${JSON.stringify(got) ?? 'nothing'}`,
    ]);
  if (example.result === 'cannot-be-expressed')
    return example.problems.map(({ field, problem }) => `  ${field} ${problem}`);
  return [];
}

function notesOf({ notes }: CheckedExample): readonly string[] {
  return notes.map((note) => `  note: ${note}`);
}

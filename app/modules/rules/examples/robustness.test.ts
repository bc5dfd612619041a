import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkExamples } from './check-examples.ts';
import { isRecord } from './compare.ts';

interface Given {
  readonly id: string;
  readonly inputs: unknown;
  readonly expected: unknown;
}

const { examples } = JSON.parse(
  readFileSync('app/modules/rules/testing/worked-examples.json', 'utf8'),
) as { examples: readonly Given[] };

function resultOf(example: Given): string {
  const checked = checkExamples({ examples: [example] });
  return checked.readable ? (checked.examples[0]?.result ?? 'nothing') : checked.problem;
}

/** The same value once for each part of it, with another put in that part's place. */
function withEachPart(value: unknown, replace: (part: unknown) => unknown): readonly unknown[] {
  if (Array.isArray(value))
    return value.flatMap((entry, index) =>
      withEachPart(entry, replace).map((other) => value.with(index, other)),
    );
  if (isRecord(value))
    return Object.entries(value).flatMap(([name, entry]) =>
      withEachPart(entry, replace).map((other) => ({ ...value, [name]: other })),
    );
  return [replace(value)];
}

/** Another value of the same kind, which the rules cannot have come to as well. */
function another(part: unknown): unknown {
  if (typeof part === 'number') return part + 1;
  if (typeof part === 'boolean') return !part;
  if (part === null) return 1;
  return part === '2024-02-28' ? '2024-02-29' : '2024-02-28';
}

describe.each(examples.map((example) => [example.id, example] as const))('%s', (_, example) => {
  test('does not pass when any one thing it expects is another', () => {
    const passing = withEachPart(example.expected, another).filter(
      (expected) => resultOf({ ...example, expected }) === 'pass',
    );
    expect(passing).toEqual([]);
  });

  test.each([null, '', 'x', -1, 0.1, 1e300, true, [], {}, '0001-01-01', '9999-12-31'])(
    'is answered, and never breaks off, with %j anywhere',
    (odd) => {
      const results = [
        ...withEachPart(example.inputs, () => odd).map((inputs) =>
          resultOf({ ...example, inputs }),
        ),
        ...withEachPart(example.expected, () => odd).map((expected) =>
          resultOf({ ...example, expected }),
        ),
      ];
      for (const result of results)
        expect(['pass', 'fail', 'cannot-be-expressed']).toContain(result);
    },
  );
});

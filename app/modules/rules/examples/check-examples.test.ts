import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkExamples, checkFile } from './check-examples.ts';
import type { CheckedExample } from './example.ts';

function one(example: object): CheckedExample {
  const checked = checkExamples({ examples: [{ id: 'X', ...example }] });
  const [first] = checked.readable ? checked.examples : [];
  if (!first) throw new Error('The file was not read');
  return first;
}

const september = {
  category: 'payment',
  inputs: {
    birthDate: '1989-03-14',
    payPeriod: { from: '2024-09-01', to: '2024-09-30' },
    programme: { start: '2024-03-04' },
  },
  expected: { benefitDays: 21, payableNok: 20446 },
};

function withInputs(inputs: object): CheckedExample {
  return one({ ...september, inputs: { ...september.inputs, ...inputs } });
}

function problemsOf(example: CheckedExample): readonly string[] {
  return example.result === 'cannot-be-expressed'
    ? example.problems.map(({ field, problem }) => `${field} ${problem}`)
    : [`it was tried: ${example.result}`];
}

describe('an example', () => {
  test('passes when everything it expects comes out', () => {
    expect(one(september)).toMatchObject({ result: 'pass', notes: [] });
  });

  test('fails with each field that differs', () => {
    expect(one({ ...september, expected: { benefitDays: 22, payableNok: 20447 } })).toMatchObject({
      result: 'fail',
      differences: [
        { field: 'benefitDays', expected: 22, got: 21 },
        { field: 'payableNok', expected: 20447, got: 20446 },
      ],
    });
  });

  test('is told the place of a difference inside a list', () => {
    expect(one({ ...september, expected: { segments: [{ factor: 2 }] } })).toMatchObject({
      differences: [{ field: 'segments[0].factor', expected: 2, got: 2.041 }],
    });
  });

  test.each([
    [[{ from: '2024-09-02', to: '2024-09-30', benefitDays: 16 }]],
    [
      [
        { from: '2024-09-02', to: '2024-09-06', benefitDays: 5 },
        { from: '2024-09-16', to: '2024-09-30', benefitDays: 11 },
      ],
    ],
  ])('may tell a month with an interruption in it as one segment or as two: %j', (segments) => {
    const inputs = {
      ...september.inputs,
      interruptions: [{ from: '2024-09-09', to: '2024-09-13' }],
    };
    expect(one({ ...september, inputs, expected: { segments } })).toMatchObject({ result: 'pass' });
  });

  test('cannot be expressed when nothing is expected', () => {
    expect(problemsOf(one({ ...september, expected: {} }))).toEqual([
      'expected is empty, so there is nothing to try',
    ]);
  });

  test.each([
    [{ colour: 'blue' }, 'inputs.colour is not known here'],
    [{ birthDate: '1989-02-29' }, 'inputs.birthDate is not a date'],
    [{ birthDate: 19890314 }, 'inputs.birthDate is not a date'],
    [{ birthDate: undefined }, 'inputs.birthDate is missing'],
    [{ programme: undefined }, 'inputs.programme is missing'],
    [{ payPeriod: { from: '2024-09-30', to: '2024-09-01' } }, 'inputs.payPeriod ends before'],
    [{ programme: { start: '2024-03-04', end: '2024-03-03' } }, 'inputs.programme ends before'],
    [{ children: [{ birthDate: '2019-05-05', name: 'A' }] }, 'inputs.children[0].name is not'],
    [{ children: 2 }, 'inputs.children is number, not array'],
    [{ paidWork: [{ date: '2024-09-05', hours: 25 }] }, 'inputs.paidWork[0].hours is too big'],
    [{ paidWork: [{ date: '2024-09-05', hours: -1 }] }, 'inputs.paidWork[0].hours'],
    [{ paidWork: [{ date: '2024-09-05', hours: '5' }] }, 'inputs.paidWork[0].hours'],
    [{ otherBenefits: [{ type: 'lottery', amount: 5 }] }, 'inputs.otherBenefits[0].type'],
    [{ otherBenefits: [{ type: 'dagpenger', amount: 1e-7 }] }, 'inputs.otherBenefits[0].amount'],
    [{ choices: { Q1: 'WEEKS' } }, 'inputs.choices.Q1 is not one of "DAY_COUNT"'],
    [{ choices: { Q99: 'yes' } }, 'inputs.choices.Q99 is not known here'],
    [{ payPeriod: { from: '2009-12-01', to: '2009-12-31' } }, 'inputs have no law to be tried by'],
  ])('cannot be expressed with %j', (inputs, problem) => {
    expect(problemsOf(withInputs(inputs))).toEqual([expect.stringContaining(problem)]);
  });

  test.each([
    [{ payable: 20446 }, 'expected.payable is not known here'],
    [{ payableNok: '20446' }, 'expected.payableNok'],
    [{ netExact6dp: '20446' }, 'expected.netExact6dp is not a text with six decimals'],
    [{ segments: [{ rate: 5 }] }, 'expected.segments[0].rate is not known here'],
  ])('cannot be expressed when it expects %j', (expected, problem) => {
    expect(problemsOf(one({ ...september, expected }))).toEqual([expect.stringContaining(problem)]);
  });

  test.each([
    [{ ...september, category: 'weather' }, 'category is not known: weather'],
    [{ ...september, category: 'toString' }, 'category is not known: toString'],
    [{ ...september, category: undefined }, 'examples[0].category'],
    [{ ...september, inputs: [] }, 'examples[0].inputs'],
    [{ ...september, expected: 7 }, 'examples[0].expected'],
    [{ ...september, inputs: {} }, 'inputs are in no form that payment has'],
  ])('cannot be expressed as %j', (example, problem) => {
    expect(problemsOf(one(example))).toEqual([expect.stringContaining(problem)]);
  });

  test('that is no object, or has no id, is called by its place', () => {
    const checked = checkExamples({ examples: [september, 'text', null] });
    expect(checked).toMatchObject({
      readable: true,
      examples: ['examples[0]', 'examples[1]', 'examples[2]'].map((id) => ({
        id,
        result: 'cannot-be-expressed',
      })),
    });
  });
});

test('a byte order mark before the text is skipped', () => {
  const text = `\uFEFF${JSON.stringify({ examples: [{ id: 'X', ...september }] })}`;
  expect(checkFile(text)).toMatchObject({ readable: true, examples: [{ result: 'pass' }] });
});

describe.each(['worked-examples.json', 'edge-examples.json'])('%s', (name) => {
  const checked = checkFile(readFileSync(`app/modules/rules/testing/${name}`, 'utf8'));
  const examples = checked.readable ? checked.examples : [];

  test('has examples', () => {
    expect(examples.length).toBeGreaterThan(0);
  });

  test.each(examples.map((example) => [example.id, example] as const))('%s', (_, example) => {
    expect(example).toMatchObject({ result: 'pass' });
  });
});

import { z } from 'zod';
import { NoLawInForce } from '#kernel/rule.ts';
import { differences } from './compare.ts';
import type { Problem, Tried } from './example.ts';
import { written } from './fields.ts';

/** What an answer may depend on beside the inputs. */
export interface Context {
  /** The ids and sentences under `assumptions`. */
  readonly assumptions: readonly string[];
  readonly expected: Readonly<Record<string, unknown>>;
}

export interface Answer {
  /** Everything that the rules can say about these inputs, by the names that an example expects. */
  readonly got: Readonly<Record<string, unknown>>;
  readonly notes?: readonly string[];
}

/** One of the forms that the examples of a category come in, known by which inputs it has. */
export interface Shape {
  readonly marks: readonly string[];
  readonly attempt: (
    inputs: Readonly<Record<string, unknown>>,
    expected: Readonly<Record<string, unknown>>,
    assumptions: readonly string[],
  ) => Tried;
}

export interface ShapeDefinition<Inputs> {
  /** Inputs that an example has when it is meant in this form: the first form whose marks are all there is tried. */
  readonly marks: readonly string[];
  readonly inputs: z.ZodType<Inputs>;
  /** What may be expected, each with the values it can have. */
  readonly expected: Readonly<Record<string, z.ZodType>>;
  readonly answer: (inputs: Inputs, context: Context) => Answer;
}

/** The rules were given something that they have no answer to, for a reason that the reader is told. */
export class NotExpressible extends Error {
  readonly field: string;

  constructor(field: string, problem: string) {
    super(problem);
    this.name = 'NotExpressible';
    this.field = field;
  }
}

export function shape<Inputs>(definition: ShapeDefinition<Inputs>): Shape {
  const { marks, inputs: form, answer } = definition;
  const expectedForm = z.strictObject(
    Object.fromEntries(
      Object.entries(definition.expected).map(([name, field]) => [name, field.optional()]),
    ),
  );
  return {
    marks,
    attempt(inputs, expected, assumptions) {
      const read = form.safeParse(inputs);
      const wanted = expectedForm.safeParse(expected);
      const problems = [
        ...problemsOf('inputs', read.error),
        ...problemsOf('expected', wanted.error),
        ...(Object.keys(expected).length === 0
          ? [{ field: 'expected', problem: 'is empty, so there is nothing to try' }]
          : []),
      ];
      if (!read.success || problems.length > 0) return inexpressible(problems);
      try {
        const { got, notes = [] } = answer(read.data, { assumptions, expected });
        return compared(expected, got, notes);
      } catch (error) {
        return inexpressible([reasonOf(error)]);
      }
    },
  };
}

/** The same inputs as a list under `cases`, with a list for each thing that is expected. */
export function caseList<Inputs>(
  one: ShapeDefinition<Inputs>,
  /** Where a list has another name than a single one: `results` of several, `result` of one. */
  plural: Readonly<Record<string, string>> = {},
): Shape {
  const nameOf = (name: string) => plural[name] ?? name;
  return shape({
    marks: ['cases'],
    inputs: z.strictObject({ cases: z.array(one.inputs).min(1) }),
    expected: Object.fromEntries(
      Object.entries(one.expected).map(([name, field]) => [nameOf(name), z.array(field)]),
    ),
    answer({ cases }, context) {
      const answers = cases.map((inputs) => one.answer(inputs, context));
      const names = Object.keys(one.expected).filter((name) =>
        answers.every(({ got }) => got[name] !== undefined),
      );
      return {
        got: Object.fromEntries(
          names.map((name) => [nameOf(name), answers.map(({ got }) => got[name])]),
        ),
        notes: answers.flatMap(({ notes = [] }) => notes),
      };
    },
  });
}

function compared(
  expected: Readonly<Record<string, unknown>>,
  got: Readonly<Record<string, unknown>>,
  notes: readonly string[],
): Tried {
  const unanswered = Object.keys(expected)
    .filter((name) => got[name] === undefined)
    .map((name) => ({
      field: `expected.${name}`,
      problem: 'does not follow from these inputs',
    }));
  if (unanswered.length > 0) return { ...inexpressible(unanswered), notes };
  const found = differences(expected, got);
  return found.length > 0
    ? { result: 'fail', differences: found, notes }
    : { result: 'pass', notes };
}

export function inexpressible(problems: readonly Problem[]): Tried {
  return { result: 'cannot-be-expressed', problems, notes: [] };
}

/** A day without a wording, or a date beyond the calendar, is a fault of the example and not of the program. */
function reasonOf(error: unknown): Problem {
  if (error instanceof NotExpressible) return { field: error.field, problem: error.message };
  if (error instanceof NoLawInForce)
    return { field: 'inputs', problem: `have no law to be tried by: ${error.message}` };
  const problem = error instanceof Error ? error.message : String(error);
  return { field: 'inputs', problem: `were refused by the rules: ${problem}` };
}

/** Zod's issues as one problem for each field, a field that is not known named by itself. */
export function problemsOf(root: string, error: z.ZodError | undefined): readonly Problem[] {
  return (error?.issues ?? []).flatMap((issue): readonly Problem[] => {
    const field = pathOf(root, issue.path);
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ field: `${field}.${key}`, problem: 'is not known here' }));
    if (issue.code === 'invalid_value')
      return [{ field, problem: `is not one of ${issue.values.map(written).join(', ')}` }];
    return [{ field, problem: sentence(issue.message) }];
  });
}

/** Zod's own messages as the end of a sentence that begins with the field. */
function sentence(message: string): string {
  return message
    .replace(/^Invalid input: expected .+, received undefined$/, 'is missing')
    .replace(/^Invalid input: expected (.+), received (.+)$/, 'is $2, not $1')
    .replace(/^Invalid input$/, 'has no form that is known')
    .replace(/^Too (big|small): /, 'is too $1: ');
}

function pathOf(root: string, path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (field, part) => (typeof part === 'number' ? `${field}[${part}]` : `${field}.${String(part)}`),
    root,
  );
}

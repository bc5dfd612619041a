import { z } from 'zod';

/** What an example in a file must have. What else stands there (title, steps, source) is for people to read. */
export const exampleForm = z.looseObject({
  id: z.string().trim().min(1),
  category: z.string(),
  inputs: z.record(z.string(), z.unknown()),
  expected: z.record(z.string(), z.unknown()),
  assumptions: z.array(z.string()).default([]),
});

export interface Difference {
  /** `segments[0].base` */
  readonly field: string;
  readonly expected: unknown;
  readonly got: unknown;
}

export interface Problem {
  readonly field: string;
  readonly problem: string;
}

/** What became of an example. What could not be tried counts as a failure, and says why. */
export type Outcome =
  | { readonly result: 'pass' }
  | { readonly result: 'fail'; readonly differences: readonly Difference[] }
  | { readonly result: 'cannot-be-expressed'; readonly problems: readonly Problem[] };

/** An outcome with what the reader should know besides, such as a figure that is not the law's own. */
export type Tried = Outcome & { readonly notes: readonly string[] };

export type CheckedExample = Tried & { readonly id: string; readonly category: string };

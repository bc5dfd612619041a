import { absenceEntitlement } from './absence-entitlement.ts';
import { activityDuty } from './activity-duty.ts';
import { annualRate } from './annual-rate.ts';
import { isRecord } from './compare.ts';
import { contrast } from './contrast.ts';
import { deadline } from './deadline.ts';
import { duration } from './duration.ts';
import { eligibility } from './eligibility.ts';
import { type CheckedExample, exampleForm, type Tried } from './example.ts';
import { overpayment } from './overpayment.ts';
import { paymentOfPeriod } from './payment.ts';
import { programmeContent } from './programme-content.ts';
import { retroactiveAdjustment } from './retroactive-adjustment.ts';
import { inexpressible, problemsOf, type Shape } from './shape.ts';
import { tax } from './tax.ts';

/** Each category of `worked-examples.json`, with the forms its examples come in. */
export const categories: Readonly<Record<string, readonly Shape[]>> = {
  'annual-rate': annualRate,
  contrast,
  payment: paymentOfPeriod,
  'retroactive-adjustment': retroactiveAdjustment,
  overpayment,
  duration,
  deadline,
  eligibility,
  'programme-content': programmeContent,
  'absence-entitlement': absenceEntitlement,
  'activity-duty': activityDuty,
  tax,
};

export type CheckedFile =
  | { readonly readable: true; readonly examples: readonly CheckedExample[] }
  | { readonly readable: false; readonly problem: string };

/** Tries every example of a file, given as its text. A file that is no list of examples gives one problem. */
export function checkFile(text: string): CheckedFile {
  if (text.trim() === '') return unreadable('The file is empty.');
  try {
    return checkExamples(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch (error) {
    if (error instanceof SyntaxError) return unreadable(`The file is not JSON: ${error.message}`);
    throw error;
  }
}

/** The same for what a file holds. Pure: the same file gives the same answer every time. */
export function checkExamples(file: unknown): CheckedFile {
  const examples = isRecord(file) ? file.examples : undefined;
  if (!Array.isArray(examples))
    return unreadable('The file has no list named "examples" at the outermost level.');
  if (examples.length === 0) return unreadable('The list "examples" is empty.');
  const ids = examples.flatMap((example) => (isRecord(example) ? [example.id] : []));
  const twice = ids.filter((id, index) => typeof id === 'string' && ids.indexOf(id) < index);
  if (twice.length > 0)
    return unreadable(`More than one example has the id ${[...new Set(twice)].join(', ')}.`);
  return { readable: true, examples: examples.map(checkExample) };
}

function checkExample(given: unknown, index: number): CheckedExample {
  const place = `examples[${index}]`;
  const read = exampleForm.safeParse(given);
  const { id, category } = isRecord(given) ? given : {};
  const named = {
    id: typeof id === 'string' && id.trim() !== '' ? id : place,
    category: typeof category === 'string' ? category : '',
  };
  if (!read.success) return { ...named, ...inexpressible(problemsOf(place, read.error)) };
  return { ...named, ...attempt(read.data) };
}

function attempt({
  category,
  inputs,
  expected,
  assumptions,
}: {
  readonly category: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly expected: Readonly<Record<string, unknown>>;
  readonly assumptions: readonly string[];
}): Tried {
  const shapes = Object.hasOwn(categories, category) ? categories[category] : undefined;
  if (!shapes) return inexpressible([{ field: 'category', problem: `is not known: ${category}` }]);
  const fitting = shapes.find(({ marks }) => marks.every((mark) => Object.hasOwn(inputs, mark)));
  if (!fitting) {
    const asked = shapes.map(({ marks }) => marks.join(' + ')).join(', or ');
    return inexpressible([
      { field: 'inputs', problem: `are in no form that ${category} has: it asks for ${asked}` },
    ]);
  }
  return fitting.attempt(inputs, expected, assumptions);
}

function unreadable(problem: string): CheckedFile {
  return { readable: false, problem };
}

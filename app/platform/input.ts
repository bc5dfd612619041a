import { z } from 'zod';
import { type IsoDate, readDate } from '#kernel/date.ts';

/** What can be wrong with a field before any rule has looked at it. Each has a text in `ui/problem-texts.ts`. */
export const inputProblems = [
  'required',
  'invalid',
  'invalid-date',
  'invalid-number',
  'too-long',
  'unknown-field',
  'unreadable',
  'personal-data',
] as const;
export type InputProblem = (typeof inputProblems)[number];

export interface EnteredForm {
  readonly entered: Readonly<Record<string, string | readonly string[]>>;
  /** Fields where a character that cannot be stored was taken out of what is given back. */
  readonly unreadable: readonly string[];
}

// Control characters but line break and tab, and halves of a character: NUL and halves cannot be stored in
// PostgreSQL at all, and the rest come from broken pasting and cannot be seen.
const unstorable = /[^\P{Cc}\n\t]|\p{Cs}/gu;

/** Whether a text that came another way than in the field of a form, such as in JSON, can be stored as it is. */
export function isStorable(text: string): boolean {
  return text.search(unstorable) < 0;
}

/** A text from a file as it would have been typed: what cannot be stored is left out, and letters are composed. */
export function asTyped(text: string): string {
  return text.replace(/\r\n?/g, '\n').normalize('NFC').replace(unstorable, '');
}

/**
 * The fields of a posted form, with line endings as `\n` and letters composed (NFC), so that the same text
 * is the same text whatever machine it was typed on. Files are left out: they have a door of their own.
 */
export async function readForm(request: Request): Promise<EnteredForm> {
  const entered = new Map<string, string | string[]>();
  const unreadable = new Set<string>();
  // What is no form at all, or a broken one, comes from a program: it is told, as a person would be.
  const form = await request.formData().catch(() => undefined);
  if (!form) return { entered: {}, unreadable: ['form'] };
  for (const [name, value] of form) {
    if (typeof value !== 'string') continue;
    const composed = value.replace(/\r\n?/g, '\n').normalize('NFC');
    const text = composed.replace(unstorable, '');
    if (text !== composed) unreadable.add(name);
    const before = entered.get(name);
    if (before === undefined) entered.set(name, text);
    else if (Array.isArray(before)) before.push(text);
    else entered.set(name, [before, text]);
  }
  return { entered: Object.fromEntries(entered), unreadable: [...unreadable] };
}

/**
 * Each field's first problem. An input schema names its own with `error: 'invalid-date'` and the like. A field that the
 * schema does not know is under its own name, whatever somebody has called it: `constructor` is a name too.
 */
export function problemsOf(error: z.ZodError): Record<string, InputProblem> {
  const problems = new Map<string, InputProblem>();
  for (const issue of error.issues) {
    const isUnknown = issue.code === 'unrecognized_keys';
    const problem = isUnknown ? 'unknown-field' : problemOf(issue.message, issue.code);
    const paths = isUnknown ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
    for (const path of paths) {
      const field = path.join('.') || 'form';
      if (!problems.has(field)) problems.set(field, problem);
    }
  }
  return Object.fromEntries(problems);
}

function problemOf(message: string, code: string): InputProblem {
  const named = inputProblems.find((problem) => problem === message);
  return named ?? (code === 'too_big' ? 'too-long' : 'invalid');
}

/** A line of text that must be there. */
export function text(limit = 200) {
  return z.string('required').trim().min(1, 'required').max(limit, 'too-long');
}

/** A text that may be empty or left out. */
export function optionalText(limit = 200) {
  return z.string().trim().max(limit, 'too-long').optional().default('');
}

/** A date as people write it: `2.11.2026`, `02.11.26`, `2026-11-02`. */
export const dateInput = z
  .string('required')
  .trim()
  .min(1, 'required')
  .transform((entered, context): IsoDate => {
    const date = readDate(entered);
    if (date) return date;
    context.addIssue({ code: 'custom', message: 'invalid-date' });
    return z.NEVER;
  });

/** The id in an address or a hidden field, given its brand. */
export function idInput<Id extends string>() {
  return z.uuid('invalid').transform((id) => id as Id);
}

/** A check box group or repeated field: one value, several or none, always a list. */
export const listInput = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value): readonly string[] =>
    value === undefined || value === '' ? [] : typeof value === 'string' ? [value] : value,
  );

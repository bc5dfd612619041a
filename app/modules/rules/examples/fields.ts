import { z } from 'zod';
import { endOfMonth, type IsoDate, isIsoDate } from '#kernel/date.ts';
import type { Fraction } from '#kernel/fraction.ts';
import type { Period } from '#kernel/period.ts';
import { type Choices, choices, type Question, questions } from '../domain/choices.ts';

/** The years that people, programmes and payments can be in. */
const years = { first: 1900, last: 2199 };

export const day = z.custom<IsoDate>(isDay, {
  error: ({ input }) =>
    input === undefined
      ? 'is missing'
      : `is not a date between ${years.first} and ${years.last}: ${written(input)}`,
});

function isDay(value: unknown): boolean {
  if (typeof value !== 'string' || !isIsoDate(value)) return false;
  const year = Number(value.slice(0, 4));
  return years.first <= year && year <= years.last;
}

/** `2025-05`, as the days of the month. */
export const month = z
  .string()
  .refine((text) => isDay(`${text}-01`), {
    error: ({ input }) => `is not a month like 2025-05: ${written(input)}`,
  })
  .transform((text): Period => {
    const from = `${text}-01` as IsoDate;
    return { from, to: endOfMonth(from) };
  });

const words = z.string().optional();

export const period = inOrder(z.strictObject({ from: day, to: day, reason: words, note: words }));

export function inOrder<Form extends z.ZodType<Period>>(form: Form) {
  return form.refine(({ from, to }) => from <= to, 'ends before it begins');
}

export const hoursOnDay = z
  .number()
  .min(0)
  .max(24)
  .refine(isPlain, 'is not a plain decimal number');
export const hoursInWeek = z
  .number()
  .min(0)
  .max(168)
  .refine(isPlain, 'is not a plain decimal number');
export const hours = z.strictObject({ date: day, hours: hoursOnDay, reason: words, note: words });

/** Kroner as they are written: 4000 or 4000.5. */
export const kroner = z.number().min(0).refine(isPlain, 'is not a plain decimal number');
export const wholeKroner = z.int().min(0);
export const count = z.int().min(0).max(100_000);
export const numberOfChildren = z.int().min(0).max(100);

function isPlain(value: number): boolean {
  return /^-?\d+(\.\d+)?$/.test(String(value));
}

export const amount = z.number();
export const sixDecimals = z
  .string()
  .regex(/^-?\d+\.\d{6}$/, { error: 'is not a text with six decimals, like "973.619800"' });

/** Answers to the questions Q1 to Q28 that differ from the defaults. */
export const chosen: z.ZodType<Choices> = z.strictObject(
  Object.fromEntries(
    questions.map((question) => [question, z.enum(answersTo(question)).optional()]),
  ),
) as z.ZodType<Choices>;

function answersTo(question: Question): string[] {
  return Object.keys(choices[question].answers);
}

/** Rounded half up to two decimals, as amounts are shown. */
export function toOre(exact: Fraction): number {
  return Number(exact.toFixed(2));
}

export function written(value: unknown): string {
  return JSON.stringify(value) ?? 'nothing';
}

import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { publicLanguages } from '#kernel/text.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { type Calculation, calculationOf } from '../calculation.ts';
import {
  type CalculatorForm,
  type CalculatorProblems,
  readCalculatorForm,
} from '../domain/calculator-form.ts';

export type CalculatorAnswer =
  | { readonly kind: 'problems'; readonly problems: CalculatorProblems }
  | { readonly kind: 'calculation'; readonly calculation: Calculation };

/**
 * What the benefit will be, month by month. What is wrong with the form is an answer and not a refusal: a refusal is
 * kept in the audit log, and of what somebody tries here nothing is kept.
 */
export const calculate = defineUseCase({
  name: 'rules.calculate',
  permission: 'public:read',
  audit: 'none',
  input: z.object({
    language: z.enum(publicLanguages),
    // As it came, and read field by field: a schema for a record passes over a field called `__proto__` in silence.
    form: z.custom<CalculatorForm>((form) => typeof form === 'object' && form !== null),
  }),
  subject: () => '',
  handle: async ({ today }, { language, form }) => {
    const read = readCalculatorForm(form, today);
    const answer: CalculatorAnswer = read.problems
      ? { kind: 'problems', problems: read.problems }
      : { kind: 'calculation', calculation: calculationOf(read.facts, language) };
    return ok(answer);
  },
});

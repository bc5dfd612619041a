import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { publicLanguages } from '#kernel/text.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { type Calculation, calculationOf } from '../calculation.ts';
import { type CalculatorProblems, readCalculatorForm } from '../domain/calculator-form.ts';

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
    form: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
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

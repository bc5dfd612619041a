import type { PublicLanguage } from '#kernel/text.ts';
import { type EnteredForm, readForm } from '#platform/input.ts';
import { run } from '#platform/request.ts';
import { calculate, type CalculatorAnswer } from '../usecases/calculate.ts';

type Context = Parameters<typeof run>[0];

interface Read {
  readonly entered: EnteredForm['entered'];
  readonly answer: CalculatorAnswer;
}

/** Runs the posted form through the calculator. What was typed goes back as it was, right or wrong. */
export async function readCalculation(
  context: Context,
  request: Request,
  language: PublicLanguage,
): Promise<Read> {
  const { entered, unreadable } = await readForm(request);
  // What is no form at all, or a broken one, comes from a program.
  if (unreadable.includes('form'))
    return { entered, answer: { kind: 'problems', problems: { form: 'invalid' } } };
  const input = calculate.input.parse({ language, form: entered });
  const result = await run(context, calculate, input);
  if (!result.ok) throw new Error('The calculator does not refuse');
  return { entered, answer: result.value };
}

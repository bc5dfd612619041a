import type { PublicLanguage } from '#kernel/text.ts';
import type { InputProblem } from '#platform/input.ts';
import { problemTexts } from './problem-texts.ts';

export interface ProblemMessages {
  /** For ProblemSummary, in the order of the form. */
  readonly list: readonly (readonly [id: string, message: string])[];
  /** For the fields. */
  readonly of: Readonly<Partial<Record<string, string>>>;
}

/** Turns the problems of a form into sentences: the module's own codes first, then those every field can have. */
export function problemMessages<Code extends string>(
  problems: Readonly<Record<string, Code | InputProblem>> | undefined,
  own: Readonly<Record<Code, string>>,
  language: PublicLanguage,
): ProblemMessages {
  const texts: Readonly<Record<string, string>> = { ...problemTexts[language], ...own };
  const list = Object.entries(problems ?? {}).map(
    ([field, problem]) => [field, texts[problem] ?? problemTexts[language].invalid] as const,
  );
  return { list, of: Object.fromEntries(list) };
}

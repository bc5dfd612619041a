import type { PublicLanguage } from '#kernel/text.ts';
import type { InputProblem } from '#platform/input.ts';
import { problemTexts } from './problem-texts.ts';

export interface ProblemMessages {
  /** For ProblemSummary, in the order of the form. */
  readonly list: readonly (readonly [id: string, message: string])[];
  /** For the fields. */
  readonly of: Readonly<Partial<Record<string, string>>>;
}

/** More than anybody mends at once, and a program can send tens of thousands. */
const unknownAtOnce = 20;

/**
 * Turns the problems of a form into sentences: the module's own codes first, then those every field can have. Last come
 * the fields that the form does not have, each by its name: there is nothing but the form to lead to.
 */
export function problemMessages<Code extends string>(
  problems: Readonly<Record<string, Code | InputProblem>> | undefined,
  own: Readonly<Record<Code, string>>,
  language: PublicLanguage,
): ProblemMessages {
  const { 'unknown-field': unknownField, ...shared } = problemTexts[language];
  const texts: Readonly<Record<string, string>> = { ...shared, ...own };
  const all = Object.entries(problems ?? {});
  const known = all
    .filter(([, problem]) => problem !== 'unknown-field')
    .map(([field, problem]) => [field, texts[problem] ?? shared.invalid] as const);
  const unknown = all
    .filter(([, problem]) => problem === 'unknown-field')
    .slice(0, unknownAtOnce)
    .map(([name]) => ['form', unknownField(shownName(name))] as const);
  return { list: [...known, ...unknown], of: Object.fromEntries(known) };
}

const longestName = 60;
// Control and formatting characters, which could turn the rest of the line around, and halves of a character.
const unseen = /[\p{Cc}\p{Cf}\p{Cs}]/gu;

/** The name of a field that somebody else has given it: as text, and no longer than a line or two. */
function shownName(name: string): string {
  const shown = name.slice(0, longestName).replace(unseen, '');
  return name.length > longestName ? `${shown}…` : shown;
}

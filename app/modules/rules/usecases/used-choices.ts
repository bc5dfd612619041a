import type { Finding } from '#kernel/rule.ts';
import type { PublicLanguage, Trilingual } from '#kernel/text.ts';
import { choices, type Question, questions } from '../domain/choices.ts';

/** A place where the law is silent, and what was answered there. */
export interface UsedChoice {
  readonly id: Question;
  readonly question: string;
  readonly answer: string;
  readonly text: string;
}

/** Every choice that a finding rests on, each once, in the order of their numbers. */
export function usedChoices(finding: Finding, language: PublicLanguage): readonly UsedChoice[] {
  const answers = new Map<string, string>();
  collect(finding, answers);
  return questions.flatMap((id) => {
    const answer = answers.get(id);
    if (answer === undefined) return [];
    const inWords: Readonly<Record<string, Trilingual>> = choices[id].answers;
    const text = inWords[answer]?.[language] ?? answer;
    return [{ id, question: choices[id].question[language], answer, text }];
  });
}

function collect({ kind, rule, value, because }: Finding, answers: Map<string, string>): void {
  if (kind === 'choice') answers.set(rule, String(value));
  for (const reason of because) collect(reason, answers);
}

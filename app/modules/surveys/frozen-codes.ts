import type { Bilingual } from '#kernel/text.ts';
import type { Tx } from '#platform/db/database.ts';
import { frozenCodings } from './coded-answers.ts';
import { codedResult, isCodable } from './domain/coding.ts';
import { choicesOf, type Question, type QuestionId, questionsOf } from './domain/form.ts';
import type { Survey } from './domain/survey.ts';

/** One thing that offices have written, and how many have. */
export interface CountedCode {
  readonly id: string;
  readonly name: Bilingual;
  readonly offices: number;
  /** Whole percent of those who answered the question; null when none did. */
  readonly percent: number | null;
}

/** A question whose coding is frozen, with its codes, the most frequent first. */
export interface FrozenCodes extends Pick<Question, 'code' | 'text'> {
  readonly questionId: QuestionId;
  readonly codes: readonly CountedCode[];
}

/** What has been coded and frozen in a round, in the order of the form: these figures change no more. */
export async function frozenCodes(tx: Tx, survey: Survey): Promise<readonly FrozenCodes[]> {
  const codable = questionsOf(survey.form).filter(isCodable);
  return (await frozenCodings(tx, survey.id, codable)).map(({ question, book, answers }) => {
    const coded = codedResult(question, book, answers);
    const names = new Map(choicesOf(coded.question).map(({ code, text }) => [code, text]));
    return {
      questionId: question.id,
      code: question.code,
      text: question.text,
      codes: coded.total.shares
        .flatMap(({ value, offices, percent }) => {
          const name = names.get(value);
          return name ? [{ id: value, name, offices, percent }] : [];
        })
        .toSorted((a, b) => b.offices - a.offices),
    };
  });
}

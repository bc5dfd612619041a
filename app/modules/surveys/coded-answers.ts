import type { Bilingual } from '#kernel/text.ts';
import type { Tx } from '#platform/db/database.ts';
import { codedAnswers, codingOf, codingsOf, loadBook } from './coding-store.ts';
import {
  type CodedAnswer,
  codedResult,
  type CodingState,
  codingState,
  isCodable,
  settledCodes,
} from './domain/coding.ts';
import { type CodeBook, codeById } from './domain/coding-book.ts';
import { type Question, questionsOf, type SurveyId } from './domain/form.ts';
import type { QuestionResult } from './domain/results.ts';
import type { Survey } from './domain/survey.ts';

/** How many answers to a question have each code. Null until the coding is frozen: before that it may be changed. */
export async function codesOfQuestion(
  tx: Tx,
  survey: Survey,
  question: Question,
): Promise<{ readonly coding: CodingState | null; readonly coded: QuestionResult | null }> {
  if (!isCodable(question)) return { coding: null, coded: null };
  const of = { surveyId: survey.id, questionId: question.id };
  const coding = await codingOf(tx, of);
  if (!coding.frozen) return { coding: codingState(coding), coded: null };
  const coded = codedResult(question, await loadBook(tx, of), await codedAnswers(tx, of));
  return { coding: 'frozen', coded };
}

/** A question whose coding is frozen, with its codes and what each answer was given: this changes no more. */
export interface FrozenCoding {
  readonly question: Question;
  readonly book: CodeBook;
  readonly answers: readonly CodedAnswer[];
}

/** Those of the questions whose coding is frozen, in the same order. */
export async function frozenCodings(
  tx: Tx,
  surveyId: SurveyId,
  questions: readonly Question[],
): Promise<readonly FrozenCoding[]> {
  const codings = await codingsOf(tx, surveyId);
  const found: FrozenCoding[] = [];
  for (const question of questions) {
    if (!codings.get(question.id)?.frozen) continue;
    const of = { surveyId, questionId: question.id };
    found.push({ question, book: await loadBook(tx, of), answers: await codedAnswers(tx, of) });
  }
  return found;
}

/** The names of the codes of each answer, by question and then by response, for the questions that are frozen. */
export type CodesOfAnswers = ReadonlyMap<string, ReadonlyMap<string, readonly Bilingual[]>>;

export async function codesOfAnswers(tx: Tx, survey: Survey): Promise<CodesOfAnswers> {
  const codes = new Map<string, ReadonlyMap<string, readonly Bilingual[]>>();
  for (const coding of await frozenCodings(tx, survey.id, questionsOf(survey.form))) {
    const { question, book, answers } = coding;
    const named = [...settledCodes(book, answers)].map(
      ([responseId, given]) =>
        [responseId, given.flatMap((code) => codeById(book, code)?.name ?? [])] as const,
    );
    codes.set(question.id, new Map(named));
  }
  return codes;
}

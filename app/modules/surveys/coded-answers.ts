import type { Bilingual } from '#kernel/text.ts';
import type { Tx } from '#platform/db/database.ts';
import { codedAnswers, codingsOf, loadBook } from './coding-store.ts';
import {
  codedResult,
  type CodingState,
  codingState,
  isCodable,
  settledIn,
} from './domain/coding.ts';
import { codeById } from './domain/coding-book.ts';
import { type Question, questionById } from './domain/form.ts';
import type { QuestionResult } from './domain/results.ts';
import type { Survey } from './domain/survey.ts';

/** How many answers to a question have each code. Null until the coding is frozen: before that it may be changed. */
export async function codesOfQuestion(
  tx: Tx,
  survey: Survey,
  question: Question,
): Promise<{ readonly coding: CodingState | null; readonly coded: QuestionResult | null }> {
  if (!isCodable(question)) return { coding: null, coded: null };
  const coding = (await codingsOf(tx, survey.id)).get(question.id);
  if (!coding?.frozen) return { coding: coding ? codingState(coding) : 'not-begun', coded: null };
  const of = { surveyId: survey.id, questionId: question.id };
  const book = await loadBook(tx, of);
  const coded = codedResult(question, book, await codedAnswers(tx, of));
  return { coding: 'frozen', coded };
}

/** The names of the codes of each answer, by question and then by response, for the questions that are frozen. */
export type CodesOfAnswers = ReadonlyMap<string, ReadonlyMap<string, readonly Bilingual[]>>;

export async function codesOfAnswers(tx: Tx, survey: Survey): Promise<CodesOfAnswers> {
  const codes = new Map<string, ReadonlyMap<string, readonly Bilingual[]>>();
  for (const [id, { frozen }] of await codingsOf(tx, survey.id)) {
    const question = frozen && questionById(survey.form, id);
    if (!question) continue;
    const of = { surveyId: survey.id, questionId: question.id };
    const book = await loadBook(tx, of);
    const settled = settledIn(book);
    const named = (await codedAnswers(tx, of)).flatMap((answer) => {
      const now = settled(answer);
      if (!('codes' in now)) return [];
      const names = now.codes.flatMap((code) => codeById(book, code)?.name ?? []);
      return [[answer.responseId, names] as const];
    });
    codes.set(id, new Map(named));
  }
  return codes;
}

import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { codedAnswers, loadBook } from './coding-store.ts';
import { settledCodes } from './domain/coding.ts';
import { codeById } from './domain/coding-book.ts';
import type { Question, QuestionId, SurveyId } from './domain/form.ts';
import type { ResponseId } from './domain/response.ts';
import type { Bilingual } from '#kernel/text.ts';
import { counting } from './results-store.ts';

/** The numbers that offices have given to a question, of the answers that count. */
export async function numbersByOffice(
  tx: Tx,
  surveyId: SurveyId,
  questionId: QuestionId,
): Promise<readonly { responseId: ResponseId; officeId: string; number: number }[]> {
  const { rows } = await sql<{ responseId: ResponseId; officeId: string; number: string }>`
    select r.id as "responseId", r.office_id as "officeId", a.number::text as number
    from kvp.survey_answer a join ${counting(surveyId)} r on r.id = a.response_id
    where a.survey_id = ${surveyId}::uuid and a.question_id = ${questionId} and a.current
      and a.kind = 'number' order by r.id`.execute(tx);
  return rows.map(({ number, ...given }) => ({ ...given, number: Number(number) }));
}

/**
 * Which offices have given which answers to a question, of the answers that count: the values as `answerCounts` counts
 * them. Who only wrote a reason is not here.
 */
export async function valuesByOffice(
  tx: Tx,
  surveyId: SurveyId,
  questionId: QuestionId,
): Promise<ReadonlyMap<ResponseId, readonly string[]>> {
  const { rows } = await sql<{ responseId: ResponseId; values: readonly string[] }>`
    select a.response_id as "responseId", case a.kind
      when 'choice' then a.choices
      when 'number' then array[trim_scale(a.number)::text]
      when 'date' then array[to_char(a.date, 'YYYY-MM')]
      else '{}' end as values
    from kvp.survey_answer a join ${counting(surveyId)} r on r.id = a.response_id
    where a.survey_id = ${surveyId}::uuid and a.question_id = ${questionId} and a.current
      and a.kind <> 'comment-only'`.execute(tx);
  return new Map(rows.map(({ responseId, values }) => [responseId, values]));
}

/** Which offices have written what is coded so, once it is settled; with what the codes are called. */
export async function codesByOffice(
  tx: Tx,
  surveyId: SurveyId,
  question: Question,
): Promise<{
  readonly offices: ReadonlyMap<ResponseId, readonly string[]>;
  readonly nameOf: (code: string) => Bilingual | undefined;
}> {
  const of = { surveyId, questionId: question.id };
  const book = await loadBook(tx, of);
  return {
    offices: settledCodes(book, await codedAnswers(tx, of)),
    nameOf: (code) => codeById(book, code)?.name,
  };
}

/** Which offices were reminded so many days from the deadline. */
export async function remindedOffices(
  tx: Tx,
  surveyId: SurveyId,
  days: number,
): Promise<ReadonlySet<ResponseId>> {
  const { rows } = await sql<{ responseId: ResponseId }>`
    select distinct e.response_id as "responseId" from kvp.survey_response_event e
    join kvp.survey_response r on r.id = e.response_id
    where r.survey_id = ${surveyId}::uuid and e.kind = 'reminded' and e.note = ${String(days)}`.execute(
    tx,
  );
  return new Set(rows.map(({ responseId }) => responseId));
}

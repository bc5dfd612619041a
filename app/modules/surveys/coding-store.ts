import { type RawBuilder, sql } from 'kysely';
import type { Language } from '#kernel/text.ts';
import type { Tx } from '#platform/db/database.ts';
import type { CodedAnswer, Coder, DecisionWay, QuestionCoding, Seat } from './domain/coding.ts';
import { type Code, type CodeBook, emptyBook } from './domain/coding-book.ts';
import type { QuestionId, SurveyId } from './domain/form.ts';
import type { ResponseId } from './domain/response.ts';
import type { Survey } from './domain/survey.ts';

/** One question of a round, where what offices wrote is coded. */
export interface CodedQuestion {
  readonly surveyId: SurveyId;
  readonly questionId: QuestionId;
}

/** The code book as it is now; empty when nobody has written one. */
export async function loadBook(tx: Tx, { surveyId, questionId }: CodedQuestion): Promise<CodeBook> {
  const row = await tx
    .selectFrom('survey_code_book')
    .select(['version', 'codes'])
    .where('survey_id', '=', surveyId)
    .where('question_id', '=', questionId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? { version: row.version, codes: row.codes as readonly Code[] } : emptyBook;
}

/** Keeps a new version of the book. False when somebody else has written that version meanwhile. */
export async function insertBook(
  tx: Tx,
  { id, governorId }: Pick<Survey, 'id' | 'governorId'>,
  questionId: QuestionId,
  book: CodeBook,
  writer: { readonly id: string; readonly name: string; readonly at: Date },
): Promise<boolean> {
  const inserted = await tx
    .insertInto('survey_code_book')
    .values({
      survey_id: id,
      question_id: questionId,
      governor_id: governorId,
      version: book.version,
      codes: sql<unknown>`${JSON.stringify(book.codes)}::jsonb`,
      written_by: writer.id,
      writer_name: writer.name,
      written_at: writer.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('version')
    .execute();
  return inserted.length === 1;
}

const nobody: QuestionCoding = { coders: [], frozen: null };

/** Who codes each question of a round, and which are frozen. What nobody has begun on is left out. */
export async function codingsOf(
  tx: Tx,
  surveyId: SurveyId,
): Promise<ReadonlyMap<string, QuestionCoding>> {
  const coders = await tx
    .selectFrom('survey_coder')
    .selectAll()
    .where('survey_id', '=', surveyId)
    .orderBy('seat')
    .execute();
  const freezes = await tx
    .selectFrom('survey_coding_freeze')
    .selectAll()
    .where('survey_id', '=', surveyId)
    .execute();
  const of = new Map<string, QuestionCoding>();
  for (const row of coders) {
    const before = of.get(row.question_id) ?? nobody;
    const coder: Coder = {
      seat: row.seat as Seat,
      coderId: row.coder_id,
      name: row.coder_name,
      coded: row.coded,
      doneAt: row.done_at,
    };
    of.set(row.question_id, { ...before, coders: [...before.coders, coder] });
  }
  for (const row of freezes)
    of.set(row.question_id, {
      ...(of.get(row.question_id) ?? nobody),
      frozen: { name: row.freezer_name, at: row.frozen_at },
    });
  return of;
}

export async function codingOf(
  tx: Tx,
  { surveyId, questionId }: CodedQuestion,
): Promise<QuestionCoding> {
  return (await codingsOf(tx, surveyId)).get(questionId) ?? nobody;
}

/** Takes one of the two seats. False when another has taken it meanwhile. */
export async function insertCoder(
  tx: Tx,
  { id, governorId }: Pick<Survey, 'id' | 'governorId'>,
  questionId: QuestionId,
  coder: { readonly seat: Seat; readonly id: string; readonly name: string; readonly at: Date },
): Promise<boolean> {
  const inserted = await tx
    .insertInto('survey_coder')
    .values({
      survey_id: id,
      question_id: questionId,
      governor_id: governorId,
      seat: coder.seat,
      coder_id: coder.id,
      coder_name: coder.name,
      joined_at: coder.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('seat')
    .execute();
  return inserted.length === 1;
}

export async function finishCoder(
  tx: Tx,
  { surveyId, questionId }: CodedQuestion,
  coderId: string,
  at: Date,
): Promise<void> {
  await tx
    .updateTable('survey_coder')
    .set({ done_at: at })
    .where('survey_id', '=', surveyId)
    .where('question_id', '=', questionId)
    .where('coder_id', '=', coderId)
    .execute();
}

/** Takes away somebody's seat and what they have set. */
export async function removeCoder(
  tx: Tx,
  { surveyId, questionId }: CodedQuestion,
  coderId: string,
): Promise<void> {
  for (const table of ['survey_coding', 'survey_coder'] as const)
    await tx
      .deleteFrom(table)
      .where('survey_id', '=', surveyId)
      .where('question_id', '=', questionId)
      .where('coder_id', '=', coderId)
      .execute();
}

/** What can be coded: what is written in the answers that count, as in `writtenAnswers`. */
function written({ surveyId, questionId }: CodedQuestion): RawBuilder<unknown> {
  return sql`kvp.survey_answer a join kvp.survey_response r on r.id = a.response_id
    where a.survey_id = ${surveyId}::uuid and a.question_id = ${questionId} and a.current
      and (a.text <> '' or a.comment <> '') and r.state <> 'exempt' and r.joined_to is null`;
}

/** How many answers there are to code to each question of a round. */
export async function writtenByQuestion(
  tx: Tx,
  surveyId: SurveyId,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ questionId: string; answers: number }>`
    select a.question_id as "questionId", count(*)::int as answers
    from kvp.survey_answer a join kvp.survey_response r on r.id = a.response_id
    where a.survey_id = ${surveyId}::uuid and a.current and (a.text <> '' or a.comment <> '')
      and r.state <> 'exempt' and r.joined_to is null group by 1`.execute(tx);
  return new Map(rows.map(({ questionId, answers }) => [questionId, answers]));
}

/**
 * All the answers to a question with what has been set on them, by the name of the office. Row level security leaves out
 * what another coder has set until both are done.
 */
export async function codedAnswers(
  tx: Tx,
  question: CodedQuestion,
): Promise<readonly CodedAnswer[]> {
  const { rows } = await sql<CodedAnswer>`
    select w."submissionId", w."responseId", w."sizeClass", w."countyId", one.codes as first, other.codes as second, d.codes as decided
    from (select a.submission_id as "submissionId", a.response_id as "responseId", r.size_class as "sizeClass",
      r.county_id as "countyId", r.name_sort from ${written(question)}) w
    ${codedFrom(question, 1, sql`one`)} ${codedFrom(question, 2, sql`other`)}
    left join kvp.survey_code_decision d on d.submission_id = w."submissionId" and d.question_id = ${question.questionId}
    order by w.name_sort, w."responseId"`.execute(tx);
  return rows;
}

function codedFrom(
  { surveyId, questionId }: CodedQuestion,
  seat: Seat,
  name: RawBuilder<unknown>,
): RawBuilder<unknown> {
  return sql`left join (
    select g.submission_id, g.codes from kvp.survey_coding g join kvp.survey_coder c
      on c.survey_id = g.survey_id and c.question_id = g.question_id and c.coder_id = g.coder_id
    where g.survey_id = ${surveyId}::uuid and g.question_id = ${questionId} and c.seat = ${seat}
  ) ${name} on ${name}.submission_id = w."submissionId"`;
}

/** One answer to read, with what the reader has set on it. */
export interface AnswerToCode {
  readonly submissionId: string;
  readonly responseId: ResponseId;
  readonly officeName: string;
  readonly language: Language;
  readonly choices: readonly string[];
  readonly text: string;
  readonly comment: string;
  /** Null when the reader has not coded it. */
  readonly codes: readonly string[] | null;
  /** The version of the book that the codes are from. */
  readonly bookVersion: number | null;
}

/** So few that all of them and the codes beside can be seen without losing one's place. */
export const answersAtOnce = 5;

export interface AnswersToCode {
  readonly answers: readonly AnswerToCode[];
  readonly total: number;
  /** How many of them the reader has coded. */
  readonly coded: number;
  readonly page: number;
}

/** A page of answers by the name of the office; without a page, the first that has one left to code. */
export async function answersToCode(
  tx: Tx,
  question: CodedQuestion,
  coderId: string,
  page: number | null,
): Promise<AnswersToCode> {
  const own = sql`left join kvp.survey_coding g
    on g.submission_id = w."submissionId" and g.question_id = ${question.questionId} and g.coder_id = ${coderId}`;
  const answers = sql`(select a.submission_id as "submissionId", r.id as "responseId", r.office_name as "officeName",
    r.name_sort, r.language, a.choices, a.text, a.comment from ${written(question)}) w`;
  const counted = await sql<{ total: number; coded: number; before: number | null }>`
    select count(*)::int as total, count(codes)::int as coded, min(place) filter (where codes is null)::int as before
    from (select row_number() over (order by w.name_sort, w."responseId") - 1 as place, g.codes
      from ${answers} ${own}) placed`.execute(tx);
  const { total, coded, before } = counted.rows[0] ?? { total: 0, coded: 0, before: null };
  const last = Math.max(1, Math.ceil(total / answersAtOnce));
  const shown = Math.min(page ?? Math.floor((before ?? 0) / answersAtOnce) + 1, last);
  const { rows } = await sql<AnswerToCode>`
    select w."submissionId", w."responseId", w."officeName", w.language, w.choices, w.text, w.comment,
      g.codes, g.book_version as "bookVersion"
    from ${answers} ${own} order by w.name_sort, w."responseId"
    limit ${answersAtOnce} offset ${(shown - 1) * answersAtOnce}`.execute(tx);
  return { answers: rows, total, coded, page: shown };
}

/** The text of some answers, by the name of the office. */
export async function answersToRead(
  tx: Tx,
  question: CodedQuestion,
  submissionIds: readonly string[],
): Promise<readonly Omit<AnswerToCode, 'codes' | 'bookVersion'>[]> {
  const { rows } = await sql<Omit<AnswerToCode, 'codes' | 'bookVersion'>>`
    select a.submission_id as "submissionId", r.id as "responseId", r.office_name as "officeName", r.language,
      a.choices, a.text, a.comment
    from ${written(question)} and a.submission_id = any (${[...submissionIds]}::text[]::uuid[])
    order by r.name_sort, r.id`.execute(tx);
  return rows;
}

/** What one person sets on one answer. */
export interface Coding {
  readonly submissionId: string;
  readonly responseId: string;
  readonly codes: readonly string[];
}

/** Keeps what somebody has set, over what they set before, and counts how far they are. */
export async function saveCodings(
  tx: Tx,
  { id, governorId }: Pick<Survey, 'id' | 'governorId'>,
  questionId: QuestionId,
  codings: readonly Coding[],
  by: { readonly coderId: string; readonly bookVersion: number; readonly at: Date },
): Promise<void> {
  if (codings.length > 0)
    await tx
      .insertInto('survey_coding')
      .values(
        codings.map(({ submissionId, responseId, codes }) => ({
          submission_id: submissionId,
          response_id: responseId,
          survey_id: id,
          governor_id: governorId,
          question_id: questionId,
          coder_id: by.coderId,
          codes: [...codes],
          book_version: by.bookVersion,
          coded_at: by.at,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(['submission_id', 'question_id', 'coder_id']).doUpdateSet((eb) => ({
          codes: eb.ref('excluded.codes'),
          book_version: eb.ref('excluded.book_version'),
          coded_at: eb.ref('excluded.coded_at'),
        })),
      )
      .execute();
  const question = { surveyId: id, questionId };
  await sql`update kvp.survey_coder c set coded = (
      select count(*) from kvp.survey_coding g
      where g.coder_id = ${by.coderId} and g.question_id = ${questionId}
        and g.submission_id in (select a.submission_id from ${written(question)})
    ) where c.survey_id = ${id}::uuid and c.question_id = ${questionId} and c.coder_id = ${by.coderId}`.execute(
    tx,
  );
}

/** Which of some answers a person has coded. */
export async function ownCodings(
  tx: Tx,
  { surveyId, questionId }: CodedQuestion,
  coderId: string,
  submissionIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('survey_coding')
    .select('submission_id')
    .where('survey_id', '=', surveyId)
    .where('question_id', '=', questionId)
    .where('coder_id', '=', coderId)
    .where(sql<boolean>`submission_id = any (${[...submissionIds]}::text[]::uuid[])`)
    .execute();
  return new Set(rows.map(({ submission_id }) => submission_id));
}

export async function saveDecision(
  tx: Tx,
  { id, governorId }: Pick<Survey, 'id' | 'governorId'>,
  questionId: QuestionId,
  { submissionId, responseId, codes }: Coding,
  by: {
    readonly id: string;
    readonly name: string;
    readonly way: DecisionWay;
    readonly at: Date;
  },
): Promise<void> {
  await tx
    .insertInto('survey_code_decision')
    .values({
      submission_id: submissionId,
      response_id: responseId,
      survey_id: id,
      governor_id: governorId,
      question_id: questionId,
      codes: [...codes],
      way: by.way,
      decided_by: by.id,
      decider_name: by.name,
      decided_at: by.at,
    })
    .onConflict((conflict) =>
      conflict.columns(['submission_id', 'question_id']).doUpdateSet((eb) => ({
        codes: eb.ref('excluded.codes'),
        way: eb.ref('excluded.way'),
        decided_by: eb.ref('excluded.decided_by'),
        decider_name: eb.ref('excluded.decider_name'),
        decided_at: eb.ref('excluded.decided_at'),
      })),
    )
    .execute();
}

export async function insertFreeze(
  tx: Tx,
  { id, governorId }: Pick<Survey, 'id' | 'governorId'>,
  questionId: QuestionId,
  by: { readonly id: string; readonly name: string; readonly at: Date },
): Promise<boolean> {
  const inserted = await tx
    .insertInto('survey_coding_freeze')
    .values({
      survey_id: id,
      question_id: questionId,
      governor_id: governorId,
      frozen_by: by.id,
      freezer_name: by.name,
      frozen_at: by.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('frozen_at')
    .execute();
  return inserted.length === 1;
}

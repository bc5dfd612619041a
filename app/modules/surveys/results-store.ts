import { type RawBuilder, sql } from 'kysely';
import { type IsoDate, isoDate } from '#kernel/date.ts';
import type { Language } from '#kernel/text.ts';
import type { Tx } from '#platform/db/database.ts';
import type { AnswerValue } from './domain/answer.ts';
import type { Question, QuestionId, SurveyId } from './domain/form.ts';
import type { ResponseId, SizeClass } from './domain/response.ts';
import type { AnswerCount, OfficeCount, QuestionCount, Standing } from './domain/results.ts';
import type { Survey } from './domain/survey.ts';
import { toSurvey } from './store.ts';

/**
 * The answers that count: signed, of offices that are not exempt, and once where a merger made one office of
 * two. An answer that was sent back for more counts as it was signed last, until it is signed anew.
 */
export function counting(surveyId: string): RawBuilder<unknown> {
  return sql`(
    select r.id, r.office_id, r.size_class, r.county_id from kvp.survey_response r
    join kvp.survey_submission s on s.response_id = r.id and s.survey_id = ${surveyId}::uuid and s.current
    where r.survey_id = ${surveyId}::uuid and r.state <> 'exempt' and r.joined_to is null
  )`;
}

/** Where each office stands, as a condition in SQL over `r`, `joined` and their signed answers. */
function standing(on: IsoDate): RawBuilder<Standing> {
  return sql<Standing>`case
    when r.state = 'exempt' then 'exempt'
    when s.id is not null and coalesce(j.state, '') <> 'exempt' then 'answered'
    when coalesce(j.state, r.state) in ('not-opened', 'opened', 'in-progress', 'awaiting-leader')
      and coalesce(j.deadline, r.deadline) < ${on}::date then 'late'
    else coalesce(j.state, r.state) end`;
}

const offices = sql`kvp.survey_response r
  left join kvp.survey_response j on j.id = r.joined_to
  left join kvp.survey_submission s on s.response_id = coalesce(j.id, r.id) and s.current`;

/** How many offices of each size and county stand where, on a day. */
export async function officeCounts(
  tx: Tx,
  surveyId: SurveyId,
  on: IsoDate,
): Promise<readonly OfficeCount[]> {
  const { rows } = await sql<OfficeCount>`
    select r.size_class as "sizeClass", r.county_id as "countyId", ${standing(on)} as standing,
      count(*)::int as offices, count(*) filter (where r.joined_to is not null and s.id is not null)::int as joined,
      count(*) filter (where coalesce(j.late, r.late) and s.id is not null)::int as late
    from ${offices} where r.survey_id = ${surveyId}::uuid group by 1, 2, 3`.execute(tx);
  return rows;
}

export interface OpenOffice {
  readonly responseId: ResponseId;
  readonly officeName: string;
  readonly sizeClass: SizeClass;
  readonly countyId: string;
  readonly standing: Standing;
  readonly deadline: IsoDate;
}

/** The offices that have not answered, by name, with those that were exempted. */
export async function unansweredOffices(
  tx: Tx,
  surveyId: SurveyId,
  on: IsoDate,
): Promise<readonly OpenOffice[]> {
  const { rows } = await sql<OpenOffice>`
    select r.id as "responseId", r.office_name as "officeName", r.size_class as "sizeClass", r.county_id as "countyId",
      r.deadline, ${standing(on)} as standing
    from ${offices} where r.survey_id = ${surveyId}::uuid and ${standing(on)} <> 'answered'
    order by r.name_sort, r.id`.execute(tx);
  return rows;
}

/**
 * Row level security hides from the planner how many rows a round has, and it then looks up thousands of answers
 * one by one. Until the transaction ends it reads the round once and joins by hashing, at the same cost whatever
 * lies in other rounds.
 */
export async function readWholeRounds(tx: Tx): Promise<void> {
  // A loop that cannot be done without is then priced so high that PostgreSQL would compile the query first.
  await sql`select set_config('enable_nestloop', 'off', true), set_config('jit', 'off', true)`.execute(
    tx,
  );
}

type Placed = Pick<QuestionCount, 'sizeClass' | 'countyId'>;
type Asked = Placed & { readonly questionId: string; readonly offices: number };

/** How many were asked each question, answered it and wrote why, by size and county. */
export async function questionCounts(
  tx: Tx,
  surveyId: SurveyId,
  questions: readonly Question[],
  shared?: SharedOffices,
): Promise<readonly QuestionCount[]> {
  const everybody = await sql<Placed & { offices: number }>`
    select r.size_class as "sizeClass", r.county_id as "countyId", count(*)::int as offices
    from ${counting(surveyId)} r where true ${onlyShared(shared)} group by 1, 2`.execute(tx);
  const answered = await sql<Placed & { questionId: string; answered: number; commented: number }>`
    select a.question_id as "questionId", r.size_class as "sizeClass", r.county_id as "countyId",
      count(*) filter (where a.kind <> 'comment-only')::int as answered,
      count(*) filter (where a.comment <> '')::int as commented
    from kvp.survey_answer a join ${counting(surveyId)} r on r.id = a.response_id
    where a.survey_id = ${surveyId}::uuid and a.current
      and a.question_id = any (${questions.map(({ id }) => id)}::text[]) ${onlyShared(shared)}
    group by 1, 2, 3`.execute(tx);
  const some = await askedOfSome(tx, surveyId, questions, shared);

  const key = ({ questionId, sizeClass, countyId }: Placed & { questionId: string }) =>
    `${questionId} ${sizeClass} ${countyId}`;
  const given = new Map(answered.rows.map((row) => [key(row), row]));
  const asked = questions.flatMap(({ id, showIf }) =>
    showIf
      ? some.filter(({ questionId }) => questionId === id)
      : everybody.rows.map((row): Asked => ({ ...row, questionId: id })),
  );
  return asked.map(({ offices: count, ...row }) => ({
    ...row,
    asked: count,
    answered: given.get(key(row))?.answered ?? 0,
    commented: given.get(key(row))?.commented ?? 0,
  }));
}

/** Those that gave an answer that leads to a further question. */
async function askedOfSome(
  tx: Tx,
  surveyId: SurveyId,
  questions: readonly Question[],
  shared: SharedOffices | undefined,
): Promise<readonly Asked[]> {
  const conditions = questions.flatMap(({ id, showIf }) =>
    showIf ? [{ id, parent: showIf.questionId, codes: showIf.oneOf }] : [],
  );
  if (conditions.length === 0) return [];
  const { rows } = await sql<Asked>`
    select q.id as "questionId", r.size_class as "sizeClass", r.county_id as "countyId", count(*)::int as offices
    from jsonb_to_recordset(${JSON.stringify(conditions)}::jsonb) as q (id text, parent text, codes text[])
    join kvp.survey_answer p on p.question_id = q.parent and p.choices && q.codes
    join ${counting(surveyId)} r on r.id = p.response_id
    where p.survey_id = ${surveyId}::uuid and p.current
      and p.question_id = any (${conditions.map(({ parent }) => parent)}::text[]) ${onlyShared(shared)}
    group by 1, 2, 3`.execute(tx);
  return rows;
}

/** How many gave each answer: choices by code, numbers as they are, dates by month. Texts are not counted. */
export async function answerCounts(
  tx: Tx,
  surveyId: SurveyId,
  questionIds: readonly QuestionId[],
  shared?: SharedOffices,
): Promise<readonly AnswerCount[]> {
  const { rows } = await sql<AnswerCount>`
    select a.question_id as "questionId", v.value, r.size_class as "sizeClass", r.county_id as "countyId",
      count(*)::int as offices
    from kvp.survey_answer a
    join ${counting(surveyId)} r on r.id = a.response_id
    cross join lateral (
      select unnest(a.choices) as value where a.kind = 'choice'
      union all select trim_scale(a.number)::text where a.kind = 'number'
      union all select to_char(a.date, 'YYYY-MM') where a.kind = 'date'
    ) v
    where a.survey_id = ${surveyId}::uuid and a.current and a.question_id = any (${[...questionIds]}::text[])
      ${onlyShared(shared)}
    group by 1, 2, 3, 4`.execute(tx);
  return rows;
}

/** Keeps only the offices that answered a certain question in another round. */
export interface SharedOffices {
  readonly surveyId: SurveyId;
  readonly questionId: QuestionId;
}

function onlyShared(shared: SharedOffices | undefined): RawBuilder<unknown> {
  if (!shared) return sql``;
  return sql`and r.office_id in (
    select o.office_id from ${counting(shared.surveyId)} o
    join kvp.survey_answer b on b.response_id = o.id and b.current
    where b.survey_id = ${shared.surveyId}::uuid and b.question_id = ${shared.questionId} and b.kind <> 'comment-only'
  )`;
}

/** How many have answered each question of a round. */
export async function answeredByQuestion(
  tx: Tx,
  surveyId: SurveyId,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ questionId: string; answered: number }>`
    select a.question_id as "questionId", count(*)::int as answered
    from kvp.survey_answer a join ${counting(surveyId)} r on r.id = a.response_id
    where a.survey_id = ${surveyId}::uuid and a.current and a.kind <> 'comment-only'
    group by 1`.execute(tx);
  return new Map(rows.map(({ questionId, answered }) => [questionId, answered]));
}

/** The rounds with these ids, those of them that the actor may see. */
export async function surveysById(
  tx: Tx,
  surveyIds: readonly string[],
): Promise<ReadonlyMap<string, Survey>> {
  const ids = [...new Set(surveyIds)];
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('survey')
    .selectAll()
    .where(sql<boolean>`id = any (${ids}::text[]::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.id, toSurvey(row)]));
}

export interface WrittenAnswer {
  readonly responseId: ResponseId;
  readonly officeName: string;
  readonly sizeClass: SizeClass;
  readonly countyId: string;
  /** The language of the office. */
  readonly language: Language;
  readonly choices: readonly string[];
  readonly text: string;
  readonly comment: string;
}

export interface WrittenFilter {
  /** A query for `to_tsquery`, from `searchQuery`. */
  readonly words?: string;
  readonly choice?: string;
  readonly sizeClass?: SizeClass;
  readonly countyId?: string;
}

export const answersPerPage = 20;

/** What offices wrote to one question, by the name of the office, a page at a time. */
export async function writtenAnswers(
  tx: Tx,
  surveyId: SurveyId,
  questionId: QuestionId,
  filter: WrittenFilter,
  page: number,
): Promise<{
  readonly answers: readonly WrittenAnswer[];
  readonly total: number;
  readonly page: number;
}> {
  const from = sql`kvp.survey_answer a join kvp.survey_response r on r.id = a.response_id
    where a.survey_id = ${surveyId}::uuid and a.question_id = ${questionId} and a.current
      and (a.text <> '' or a.comment <> '') and r.state <> 'exempt' and r.joined_to is null
      ${filter.choice ? sql`and ${filter.choice} = any (a.choices)` : sql``}
      ${filter.sizeClass ? sql`and r.size_class = ${filter.sizeClass}` : sql``}
      ${filter.countyId ? sql`and r.county_id = ${filter.countyId}` : sql``}
      ${filter.words ? sql`and a.search @@ to_tsquery('norwegian', ${filter.words})` : sql``}`;
  const counted = await sql<{ total: number }>`select count(*)::int as total from ${from}`.execute(
    tx,
  );
  const total = counted.rows[0]?.total ?? 0;
  const shown = Math.max(1, Math.min(page, Math.ceil(total / answersPerPage)));
  const { rows } = await sql<WrittenAnswer>`
    select r.id as "responseId", r.office_name as "officeName", r.size_class as "sizeClass", r.county_id as "countyId",
      r.language, a.choices, a.text, a.comment
    from ${from} order by r.name_sort, r.id limit ${answersPerPage} offset ${(shown - 1) * answersPerPage}`.execute(
    tx,
  );
  return { answers: rows, total, page: shown };
}

export interface ExportedOffice {
  readonly responseId: ResponseId;
  readonly officeId: string;
  readonly officeName: string;
  readonly municipalityIds: readonly string[];
  readonly districtIds: readonly string[];
  readonly sizeClass: SizeClass;
  readonly countyId: string;
  readonly standing: Standing;
  readonly joinedTo: ResponseId | null;
  readonly submittedAt: Date | null;
  readonly late: boolean;
  /** How the answer came; null where none has. */
  readonly channel: 'web' | 'letter' | null;
}

export interface ExportedAnswer {
  readonly responseId: ResponseId;
  readonly questionId: string;
  /** Null when only a reason was written. */
  readonly value: AnswerValue | null;
  readonly comment: string;
}

/** Every office that was asked, by name. */
export async function exportedOffices(
  tx: Tx,
  surveyId: SurveyId,
  on: IsoDate,
): Promise<readonly ExportedOffice[]> {
  const { rows } = await sql<ExportedOffice>`
    select r.id as "responseId", r.asked_office_id as "officeId", r.office_name as "officeName",
      r.municipality_ids as "municipalityIds", r.district_ids as "districtIds", r.size_class as "sizeClass",
      r.county_id as "countyId", ${standing(on)} as standing, r.joined_to as "joinedTo", s.signed_at as "submittedAt",
      coalesce(j.late, r.late) as late, s.channel
    from ${offices} where r.survey_id = ${surveyId}::uuid order by r.name_sort, r.id`.execute(tx);
  return rows;
}

/** Every answer that counts, of these offices only where they are given, in no particular order. */
export async function exportedAnswers(
  tx: Tx,
  surveyId: SurveyId,
  of?: readonly ResponseId[],
): Promise<readonly ExportedAnswer[]> {
  const { rows } = await sql<{
    responseId: ResponseId;
    questionId: string;
    kind: string;
    choices: readonly string[];
    number: string | null;
    date: string | null;
    text: string;
    comment: string;
  }>`
    select a.response_id as "responseId", a.question_id as "questionId", a.kind, a.choices, a.number, a.date, a.text,
      a.comment
    from kvp.survey_answer a join ${counting(surveyId)} r on r.id = a.response_id
    where a.survey_id = ${surveyId}::uuid and a.current
      ${of ? sql`and a.response_id = any (${[...of]}::text[]::uuid[])` : sql``}`.execute(tx);
  return rows.map(({ responseId, questionId, comment, ...row }) => ({
    responseId,
    questionId,
    comment,
    value: valueOf(row),
  }));
}

function valueOf(row: {
  kind: string;
  choices: readonly string[];
  number: string | null;
  date: string | null;
  text: string;
}): AnswerValue | null {
  if (row.kind === 'choice') return { kind: 'choice', choices: row.choices };
  if (row.kind === 'text') return { kind: 'text', text: row.text };
  if (row.kind === 'number' && row.number !== null)
    return { kind: 'number', number: Number(row.number) };
  if (row.kind === 'date' && row.date !== null) return { kind: 'date', date: isoDate(row.date) };
  return null;
}

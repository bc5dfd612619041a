import { type Insertable, sql } from 'kysely';
import { isoDate } from '#kernel/date.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Database } from '#platform/db/schema.ts';
import type { Form, Question, SurveyId } from './domain/form.ts';
import type { SurveyResponse } from './domain/response.ts';
import type { Survey } from './domain/survey.ts';
import { toResponse } from './store.ts';

export interface SurveyRow
  extends Pick<Survey, 'id' | 'title' | 'year' | 'state' | 'deadline' | 'caseNumber'> {
  readonly asked: number;
  readonly answered: number;
  readonly exempt: number;
}

export const surveysPerPage = 25;

/** The governor's rounds, newest first, with how many have answered of those that are asked. */
export async function listSurveys(
  tx: Tx,
  page: number,
): Promise<{ readonly surveys: readonly SurveyRow[]; readonly total: number }> {
  const rows = await tx
    .selectFrom('survey')
    .select(['id', 'title_nb', 'title_nn', 'year', 'state', 'deadline', 'case_number'])
    .orderBy('year', 'desc')
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(surveysPerPage)
    .offset((page - 1) * surveysPerPage)
    .execute();
  const { total } = await tx
    .selectFrom('survey')
    .select(sql<number>`count(*)::int`.as('total'))
    .executeTakeFirstOrThrow();
  const counts = await countsOf(
    tx,
    rows.map(({ id }) => id),
  );
  const surveys = rows.map((row) => ({
    id: row.id as SurveyId,
    title: { nb: row.title_nb, nn: row.title_nn },
    year: row.year,
    state: row.state as Survey['state'],
    deadline: row.deadline === null ? null : isoDate(row.deadline),
    caseNumber: row.case_number,
    ...(counts.get(row.id) ?? { asked: 0, answered: 0, exempt: 0 }),
  }));
  return { surveys, total };
}

export interface ResponseCounts {
  readonly asked: number;
  readonly answered: number;
  readonly exempt: number;
}

/** Asked counts offices, also those that after a merger share the answer of another and stand as it does. */
export async function countsOf(
  tx: Tx,
  surveyIds: readonly string[],
): Promise<ReadonlyMap<string, ResponseCounts>> {
  if (surveyIds.length === 0) return new Map();
  const state = sql`coalesce(lead.state, r.state)`;
  const rows = await tx
    .selectFrom('survey_response as r')
    .leftJoin('survey_response as lead', 'lead.id', 'r.joined_to')
    .select([
      'r.survey_id',
      sql<number>`count(*) filter (where ${state} <> 'exempt')::int`.as('asked'),
      sql<number>`count(*) filter (where ${state} in ('submitted', 'submitted-by-letter'))::int`.as(
        'answered',
      ),
      sql<number>`count(*) filter (where ${state} = 'exempt')::int`.as('exempt'),
    ])
    .where('r.survey_id', 'in', surveyIds)
    .groupBy('r.survey_id')
    .execute();
  return new Map(rows.map(({ survey_id, ...counts }) => [survey_id, counts]));
}

export async function insertSeries(
  tx: Tx,
  series: { id: string; governorId: string; name: Survey['title']; createdAt: Date },
): Promise<void> {
  await tx
    .insertInto('survey_series')
    .values({
      id: series.id,
      governor_id: series.governorId,
      name_nb: series.name.nb,
      name_nn: series.name.nn,
      created_at: series.createdAt,
    })
    .execute();
}

/** The rounds of the same series before this one, whose questions a question can be «the same as». */
export async function earlierRounds(
  tx: Tx,
  survey: Survey,
): Promise<readonly { readonly id: SurveyId; readonly year: number; readonly form: Form }[]> {
  const rows = await tx
    .selectFrom('survey')
    .select(['id', 'year', 'form'])
    .where('series_id', '=', survey.seriesId)
    .where('id', '<>', survey.id)
    .where('year', '<=', survey.year)
    .orderBy('year', 'desc')
    .limit(5)
    .execute();
  return rows.map(({ id, year, form }) => ({ id: id as SurveyId, year, form: form as Form }));
}

export interface BankQuestion {
  readonly id: string;
  readonly code: string;
  readonly theme: string;
  readonly version: number;
  readonly question: Question;
}

/** The newest version of each question in the bank. */
export async function bankQuestions(tx: Tx): Promise<readonly BankQuestion[]> {
  const rows = await tx
    .selectFrom('bank_question')
    .select(['id', 'code', 'theme', 'version', 'question'])
    .distinctOn(['code'])
    .orderBy('code')
    .orderBy('version', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, question: row.question as Question }));
}

/** A new wording is a new version: rounds that used the old one keep it. Returns the version. */
export async function addToBank(
  tx: Tx,
  entry: { id: string; governorId: string; question: Question; createdAt: Date },
): Promise<number> {
  const { question } = entry;
  const latest = await tx
    .selectFrom('bank_question')
    .select(sql<number>`coalesce(max(version), 0)::int`.as('version'))
    .where('code', '=', question.code)
    .executeTakeFirstOrThrow();
  const version = latest.version + 1;
  await tx
    .insertInto('bank_question')
    .values({
      id: entry.id,
      governor_id: entry.governorId,
      code: question.code,
      theme: question.theme,
      version,
      question: sql<unknown>`${JSON.stringify({ ...question, showIf: null, sameAs: null })}::jsonb`,
      created_at: entry.createdAt,
    })
    .execute();
  return version;
}

type NewResponse = Insertable<Database['survey_response']>;

/** All the offices of a round at once: PostgreSQL takes 65 535 parameters, which is 4 000 offices. */
export async function insertResponses(tx: Tx, responses: readonly NewResponse[]): Promise<void> {
  await tx
    .insertInto('survey_response')
    .values([...responses])
    .execute();
}

/**
 * The next few offices whose letter is not written, in order, or of those that are named; and how many there are in
 * all. They are locked, so that nobody else writes the same letter.
 */
export async function responsesWithoutLetter(
  tx: Tx,
  surveyId: SurveyId,
  limit: number,
  named?: readonly string[],
): Promise<{ readonly responses: readonly SurveyResponse[]; readonly left: number }> {
  const waiting = tx
    .selectFrom('survey_response')
    .where('survey_id', '=', surveyId)
    .where('letter_id', 'is', null);
  const rows = await waiting
    .selectAll()
    .$if(named !== undefined, (query) => query.where('id', 'in', named ?? []))
    .orderBy('name_sort')
    .orderBy('id')
    .limit(limit)
    .forUpdate()
    .execute();
  const { left } = await waiting
    .select(sql<number>`count(*)::int`.as('left'))
    .executeTakeFirstOrThrow();
  return { responses: rows.map(toResponse), left };
}

export interface LetterCounts {
  readonly asked: number;
  readonly written: number;
  /** Those that are kept as more than HTML, and so can be printed again as they were. */
  readonly printable: number;
}

export async function letterCounts(tx: Tx, surveyId: SurveyId): Promise<LetterCounts> {
  return tx
    .selectFrom('survey_response as r')
    .leftJoin('case_document as d', 'd.id', 'r.letter_id')
    .select([
      sql<number>`count(*)::int`.as('asked'),
      sql<number>`count(r.letter_id)::int`.as('written'),
      sql<number>`count(d.pdf_sha256)::int`.as('printable'),
    ])
    .where('r.survey_id', '=', surveyId)
    .executeTakeFirstOrThrow();
}

/** Offices whose letter is written, in the order they stand in lists, with the letter's document. */
export async function officesWithLetter(
  tx: Tx,
  surveyId: SurveyId,
  { skip, limit }: { readonly skip: number; readonly limit: number },
): Promise<readonly { readonly officeName: string; readonly letterId: string }[]> {
  const rows = await tx
    .selectFrom('survey_response')
    .select(['office_name', 'letter_id'])
    .where('survey_id', '=', surveyId)
    .where('letter_id', 'is not', null)
    .orderBy('name_sort')
    .orderBy('id')
    .offset(skip)
    .limit(limit)
    .execute();
  return rows.map(({ office_name, letter_id }) => ({
    officeName: office_name,
    letterId: letter_id ?? '',
  }));
}

export async function keepLetter(tx: Tx, responseId: string, documentId: string): Promise<void> {
  await tx
    .updateTable('survey_response')
    .set({ letter_id: documentId })
    .where('id', '=', responseId)
    .execute();
}

/** The addresses this governor notifies offices at; an office without one gets the letter only. */
export async function officeEmails(
  tx: Tx,
  officeIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (officeIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('office_contact')
    .select(['office_id', 'email'])
    .where('office_id', 'in', officeIds)
    .execute();
  return new Map(rows.map(({ office_id, email }) => [office_id, email]));
}

/** What is announced to everybody and still open, the nearest deadline first. Row level security hides the rest. */
export async function openNotices(
  tx: Tx,
): Promise<readonly Pick<Survey, 'id' | 'title' | 'deadline'>[]> {
  const rows = await tx
    .selectFrom('survey')
    .select(['id', 'title_nb', 'title_nn', 'deadline'])
    .where('notice_published', '=', true)
    .where('state', '=', 'sent')
    .orderBy('deadline')
    .limit(10)
    .execute();
  return rows.map(({ id, title_nb, title_nn, deadline }) => ({
    id: id as SurveyId,
    title: { nb: title_nb, nn: title_nn },
    deadline: deadline === null ? null : isoDate(deadline),
  }));
}

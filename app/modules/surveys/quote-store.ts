import { type RawBuilder, sql } from 'kysely';
import type { Bilingual, Language } from '#kernel/text.ts';
import { NotFound } from '#platform/access.ts';
import type { Tx } from '#platform/db/database.ts';
import type { QuestionId, SurveyId } from './domain/form.ts';
import type { Quote, QuoteId, QuoteKind, QuoteState } from './domain/quote.ts';
import type { ResponseId } from './domain/response.ts';
import type { Survey } from './domain/survey.ts';

/** What one office wrote to one question, as it is signed now. */
export interface QuotableAnswer {
  readonly submissionId: string;
  readonly text: string;
  readonly comment: string;
}

/** Undefined where nothing is written, or the answer does not count: the office is exempt, or answers with another. */
export async function answerToQuote(
  tx: Tx,
  responseId: ResponseId,
  questionId: QuestionId,
): Promise<QuotableAnswer | undefined> {
  const { rows } = await sql<QuotableAnswer>`
    select a.submission_id as "submissionId", a.text, a.comment
    from kvp.survey_answer a join kvp.survey_response r on r.id = a.response_id
    where a.response_id = ${responseId}::uuid and a.question_id = ${questionId} and a.current
      and (a.text <> '' or a.comment <> '') and r.state <> 'exempt' and r.joined_to is null`.execute(
    tx,
  );
  return rows[0];
}

export interface NewQuote {
  readonly id: string;
  readonly survey: Pick<Survey, 'id' | 'governorId'>;
  readonly responseId: ResponseId;
  readonly questionId: QuestionId;
  readonly submissionId: string;
  readonly kind: QuoteKind;
  readonly text: string;
  readonly namesOffice: boolean;
  readonly asker: { readonly id: string; readonly name: string; readonly at: Date };
}

/** False when the office has been asked about the same passage before, whatever it said. */
export async function insertQuote(tx: Tx, { survey, asker, ...quote }: NewQuote): Promise<boolean> {
  const inserted = await tx
    .insertInto('survey_quote')
    .values({
      id: quote.id,
      submission_id: quote.submissionId,
      question_id: quote.questionId,
      response_id: quote.responseId,
      survey_id: survey.id,
      governor_id: survey.governorId,
      kind: quote.kind,
      text: quote.text,
      names_office: quote.namesOffice,
      state: 'proposed',
      asked_at: asker.at,
      asked_by: asker.id,
      asker_name: asker.name,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute();
  return inserted.length === 1;
}

const quotes = sql`kvp.survey_quote q join kvp.survey_response r on r.id = q.response_id
  join kvp.survey_answer a on a.submission_id = q.submission_id and a.question_id = q.question_id`;

/** An answer that has been corrected, or that does not count any longer, is not quoted. */
const isCurrent = sql`(a.current and r.state <> 'exempt' and r.joined_to is null)`;

function readQuotes(tx: Tx, rest: RawBuilder<unknown>): Promise<readonly Quote[]> {
  return sql<Quote>`
    select q.id, q.response_id as "responseId", q.question_id as "questionId", r.office_name as "officeName", r.language,
      q.kind, q.text, q.names_office as "namesOffice", q.state, q.asked_at as "askedAt", q.asker_name as "askerName",
      q.settled_at as "settledAt", q.settler_name as "settlerName", ${isCurrent} as "isCurrent"
    from ${quotes} ${rest}`
    .execute(tx)
    .then(({ rows }) => rows);
}

export const quotesPerPage = 20;

export interface QuotePage {
  readonly quotes: readonly Quote[];
  readonly counts: Readonly<Partial<Record<QuoteState, number>>>;
  readonly total: number;
  readonly page: number;
}

/** The quotes of a round, by the name of the office, a page at a time. */
export async function quotesOfRound(
  tx: Tx,
  surveyId: SurveyId,
  state: QuoteState | '',
  page: number,
): Promise<QuotePage> {
  const { rows } = await sql<{ state: QuoteState; count: number }>`
    select state, count(*)::int as count from kvp.survey_quote where survey_id = ${surveyId}::uuid group by 1`.execute(
    tx,
  );
  const counts = Object.fromEntries(
    rows.map((row) => [row.state, row.count]),
  ) as QuotePage['counts'];
  const total =
    state === '' ? rows.reduce((sum, { count }) => sum + count, 0) : (counts[state] ?? 0);
  const shown = Math.max(1, Math.min(page, Math.ceil(total / quotesPerPage)));
  const found = await readQuotes(
    tx,
    sql`where q.survey_id = ${surveyId}::uuid ${state === '' ? sql`` : sql`and q.state = ${state}`}
      order by r.name_sort, q.asked_at, q.id limit ${quotesPerPage} offset ${(shown - 1) * quotesPerPage}`,
  );
  return { quotes: found, counts, total, page: shown };
}

/** What one office has been asked about, in the order it was asked. */
export function quotesOfResponse(tx: Tx, responseId: ResponseId): Promise<readonly Quote[]> {
  return readQuotes(tx, sql`where q.response_id = ${responseId}::uuid order by q.asked_at, q.id`);
}

export type RoundQuote = Quote & { readonly surveyId: SurveyId };

export async function loadQuote(tx: Tx, id: QuoteId): Promise<RoundQuote> {
  const row = await tx
    .selectFrom('survey_quote')
    .select('survey_id')
    .where('id', '=', id)
    .executeTakeFirst();
  const [quote] = row ? await readQuotes(tx, sql`where q.id = ${id}::uuid`) : [];
  if (!row || !quote) throw new NotFound(`quote ${id}`);
  return { ...quote, surveyId: row.survey_id as SurveyId };
}

/** For the office, which decides: held until the transaction ends. */
export async function lockQuote(tx: Tx, id: QuoteId): Promise<RoundQuote> {
  await tx.selectFrom('survey_quote').select('id').where('id', '=', id).forUpdate().execute();
  return loadQuote(tx, id);
}

export async function settleQuote(
  tx: Tx,
  id: QuoteId,
  state: QuoteState,
  by: { readonly id: string; readonly name: string; readonly at: Date },
): Promise<void> {
  await tx
    .updateTable('survey_quote')
    .set({ state, settled_at: by.at, settled_by: by.id, settler_name: by.name })
    .where('id', '=', id)
    .execute();
}

/** False when the office has answered meanwhile: then it stands. */
export async function deleteQuote(tx: Tx, id: QuoteId): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('survey_quote')
    .where('id', '=', id)
    .where('state', '=', 'proposed')
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

/** How many passages an office has been asked about, and has not said yes or no to. */
export async function quotesAsked(
  tx: Tx,
  responseId: ResponseId,
): Promise<{ readonly asked: number; readonly waiting: number }> {
  const { rows } = await sql<{ asked: number; waiting: number }>`
    select count(*)::int as asked, count(*) filter (where state = 'proposed')::int as waiting
    from kvp.survey_quote where response_id = ${responseId}::uuid`.execute(tx);
  return rows[0] ?? { asked: 0, waiting: 0 };
}

/** A passage that may stand in the report of a round. */
export interface ConsentedQuote {
  readonly questionId: QuestionId;
  readonly text: string;
  /** What it is written in. */
  readonly language: Language;
  /** The office, where it has said yes to be named; null for an anonymous quote. */
  readonly officeName: string | null;
  /** A practice example has the name of its office; one that is to be anonymous is a quote like others. */
  readonly kind: QuoteKind;
}

/** Every passage of a round that the office has consented to, in no order that tells of whom. */
export async function quotesFor(tx: Tx, surveyId: SurveyId): Promise<readonly ConsentedQuote[]> {
  const { rows } = await sql<ConsentedQuote>`
    select q.question_id as "questionId", q.text, r.language,
      case when q.state = 'consented-named' then r.office_name end as "officeName",
      case when q.state = 'consented-named' then q.kind else 'quote' end as kind
    from ${quotes}
    where q.survey_id = ${surveyId}::uuid and q.state in ('consented-anonymous', 'consented-named') and ${isCurrent}
    order by q.question_id, md5(q.text)`.execute(tx);
  return rows;
}

/** Passages of one round that wait for a yes or a no of the office that acts. */
export interface WaitingQuotes {
  readonly title: Bilingual;
  readonly count: number;
  readonly href: string;
}

export async function quotesWaiting(tx: Tx): Promise<readonly WaitingQuotes[]> {
  const { rows } = await sql<{ responseId: string; nb: string; nn: string; count: number }>`
    select q.response_id as "responseId", s.title_nb as nb, s.title_nn as nn, count(*)::int as count
    from kvp.survey_quote q join kvp.survey s on s.id = q.survey_id
    where q.state = 'proposed' and s.state <> 'published'
    group by 1, 2, 3 order by min(q.asked_at) limit 10`.execute(tx);
  return rows.map(({ responseId, nb, nn, count }) => ({
    title: { nb, nn },
    count,
    href: `/svar/${responseId}/sitat`,
  }));
}

import { sql } from 'kysely';
import type { Bilingual } from '#kernel/text.ts';
import type { Letter } from '#modules/letters/domain/letter.ts';
import { NotFound } from '#platform/access.ts';
import type { Tx } from '#platform/db/database.ts';
import type { SurveyId } from './domain/form.ts';
import type { ResponseId, SurveyResponse } from './domain/response.ts';
import type { Survey } from './domain/survey.ts';
import { toResponse } from './store.ts';

/** What all the letters of a round have in common, and whether they are on their way. */
export interface Feedback {
  readonly next: Bilingual;
  readonly writerName: string;
  readonly writtenAt: Date;
  readonly version: number;
  readonly started: { readonly at: Date; readonly name: string } | null;
}

export async function feedbackOf(tx: Tx, surveyId: SurveyId): Promise<Feedback | null> {
  const row = await tx
    .selectFrom('survey_feedback')
    .selectAll()
    .where('survey_id', '=', surveyId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    next: { nb: row.next_nb, nn: row.next_nn },
    writerName: row.writer_name,
    writtenAt: row.written_at,
    version: row.version,
    started: row.started_at === null ? null : { at: row.started_at, name: row.starter_name ?? '' },
  };
}

interface Writer {
  readonly id: string;
  readonly name: string;
  readonly at: Date;
}

/** Keeps the text over the version that was seen; 0 where there was none. False when somebody else was first. */
export async function saveFeedback(
  tx: Tx,
  survey: Pick<Survey, 'id' | 'governorId'>,
  next: Bilingual,
  seen: number,
  writer: Writer,
): Promise<boolean> {
  const text = {
    next_nb: next.nb,
    next_nn: next.nn,
    written_by: writer.id,
    writer_name: writer.name,
    written_at: writer.at,
  };
  if (seen === 0) {
    const inserted = await tx
      .insertInto('survey_feedback')
      .values({ survey_id: survey.id, governor_id: survey.governorId, ...text })
      .onConflict((conflict) => conflict.doNothing())
      .returning('version')
      .execute();
    return inserted.length === 1;
  }
  const { numUpdatedRows } = await tx
    .updateTable('survey_feedback')
    .set({ ...text, version: seen + 1 })
    .where('survey_id', '=', survey.id)
    .where('version', '=', seen)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** False when somebody has sent them meanwhile, or changed the text. */
export async function startFeedback(
  tx: Tx,
  surveyId: SurveyId,
  seen: number,
  starter: Writer,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('survey_feedback')
    .set({ started_at: starter.at, started_by: starter.id, starter_name: starter.name })
    .where('survey_id', '=', surveyId)
    .where('version', '=', seen)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** The offices whose answer counts: signed, not exempt, and not given together with another. */
const answering = sql`kvp.survey_response r
  join kvp.survey_submission s on s.response_id = r.id and s.current and r.state <> 'exempt' and r.joined_to is null`;

export interface FeedbackCounts {
  /** Offices that have answered, and get a letter. */
  readonly offices: number;
  readonly written: number;
  /** Of those, the ones that have got no e-mail, since nobody knows where to. */
  readonly unnotified: number;
  /** Offices without an address, before anything is sent. */
  readonly withoutAddress: number;
}

export async function feedbackCounts(tx: Tx, surveyId: SurveyId): Promise<FeedbackCounts> {
  const { rows } = await sql<FeedbackCounts>`
    select count(*)::int as offices, count(l.response_id)::int as written,
      count(*) filter (where not l.notified)::int as unnotified,
      count(*) filter (where coalesce(c.email, '') = '')::int as "withoutAddress"
    from ${answering}
    left join kvp.survey_feedback_letter l on l.response_id = r.id
    left join kvp.office_contact c on c.governor_id = r.governor_id and c.office_id = r.office_id
    where r.survey_id = ${surveyId}::uuid`.execute(tx);
  return rows[0] ?? { offices: 0, written: 0, unnotified: 0, withoutAddress: 0 };
}

/** The offices that get a letter, by name, for who chooses one to look at. */
export async function officesToTell(
  tx: Tx,
  surveyId: SurveyId,
): Promise<readonly { readonly id: ResponseId; readonly officeName: string }[]> {
  const { rows } = await sql<{ id: ResponseId; officeName: string }>`
    select r.id, r.office_name as "officeName" from ${answering}
    where r.survey_id = ${surveyId}::uuid order by r.name_sort, r.id`.execute(tx);
  return rows;
}

/** The next offices that have no letter, by name. */
export async function untoldOffices(
  tx: Tx,
  surveyId: SurveyId,
  limit: number,
): Promise<readonly SurveyResponse[]> {
  const { rows } = await sql<{ id: string }>`
    select r.id from ${answering}
    where r.survey_id = ${surveyId}::uuid
      and not exists (select 1 from kvp.survey_feedback_letter l where l.response_id = r.id)
    order by r.name_sort, r.id limit ${limit}`.execute(tx);
  if (rows.length === 0) return [];
  const found = await tx
    .selectFrom('survey_response')
    .selectAll()
    .where(
      'id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('name_sort')
    .orderBy('id')
    .execute();
  return found.map(toResponse);
}

/** Rounds of the governor that acts where letters are to be written still. */
export async function roundsToTell(tx: Tx): Promise<readonly SurveyId[]> {
  const { rows } = await sql<{ surveyId: SurveyId }>`
    select f.survey_id as "surveyId" from kvp.survey_feedback f
    where f.started_at is not null and exists (
      select 1 from ${answering} where r.survey_id = f.survey_id
        and not exists (select 1 from kvp.survey_feedback_letter l where l.response_id = r.id))
    order by f.started_at`.execute(tx);
  return rows.map(({ surveyId }) => surveyId);
}

/** False when the office has its letter already: then nothing more is done for it. */
export async function keepFeedbackLetter(
  tx: Tx,
  response: Pick<SurveyResponse, 'id' | 'surveyId' | 'governorId'>,
  letter: Letter,
  { at, notified }: { readonly at: Date; readonly notified: boolean },
): Promise<boolean> {
  const inserted = await tx
    .insertInto('survey_feedback_letter')
    .values({
      response_id: response.id,
      survey_id: response.surveyId,
      governor_id: response.governorId,
      letter: sql<unknown>`${JSON.stringify(letter)}::jsonb`,
      notified,
      written_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('response_id')
    .execute();
  return inserted.length === 1;
}

export async function feedbackLetterOf(tx: Tx, responseId: ResponseId): Promise<Letter> {
  const row = await tx
    .selectFrom('survey_feedback_letter')
    .select('letter')
    .where('response_id', '=', responseId)
    .executeTakeFirst();
  if (!row) throw new NotFound(`feedback to ${responseId}`);
  return row.letter as Letter;
}

export async function hasFeedbackLetter(tx: Tx, responseId: ResponseId): Promise<boolean> {
  const row = await tx
    .selectFrom('survey_feedback_letter')
    .select('response_id')
    .where('response_id', '=', responseId)
    .executeTakeFirst();
  return row !== undefined;
}

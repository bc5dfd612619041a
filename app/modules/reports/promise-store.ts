import { type Selectable, sql, type Updateable } from 'kysely';
import { type IsoDate, isoDate } from '#kernel/date.ts';
import type { Bilingual } from '#kernel/text.ts';
import type { SurveyId } from '#modules/surveys/domain/form.ts';
import type { Survey } from '#modules/surveys/domain/survey.ts';
import { NotFound } from '#platform/access.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Database } from '#platform/db/schema.ts';
import {
  type Followed,
  type PromiseEntry,
  type PromiseId,
  writtenDue,
  type WrittenPromise,
} from './domain/promise.ts';

/** What the governor has answered in a round, in the order it was written. Row level security decides who sees it. */
export async function promisesIn(tx: Tx, surveyId: SurveyId): Promise<readonly PromiseEntry[]> {
  const rows = await tx
    .selectFrom('promise')
    .selectAll()
    .where('survey_id', '=', surveyId)
    .orderBy('written_at')
    .orderBy('id')
    .execute();
  return rows.map(toPromise);
}

export async function loadPromise(
  tx: Tx,
  surveyId: SurveyId,
  id: PromiseId,
): Promise<PromiseEntry> {
  const row = await tx
    .selectFrom('promise')
    .selectAll()
    .where('id', '=', id)
    .where('survey_id', '=', surveyId)
    .executeTakeFirst();
  if (!row) throw new NotFound(`promise ${id}`);
  return toPromise(row);
}

export type NewPromise = Pick<PromiseEntry, 'id' | 'wish' | 'title' | 'reply'> & WrittenPromise;

interface Writer {
  readonly id: string;
  readonly name: string;
  readonly at: Date;
}

/** False when somebody has answered the same wish meanwhile. */
export async function insertPromise(
  tx: Tx,
  survey: Pick<Survey, 'id' | 'governorId'>,
  promise: NewPromise,
  writer: Writer,
): Promise<boolean> {
  const inserted = await tx
    .insertInto('promise')
    .values({
      id: promise.id,
      survey_id: survey.id,
      governor_id: survey.governorId,
      question_id: promise.wish?.questionId ?? null,
      code_id: promise.wish?.codeId ?? null,
      ...wordsOf(promise, writer),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute();
  return inserted.length === 1;
}

/** False when somebody has changed it meanwhile, as with the next two. */
export function savePromise(
  tx: Tx,
  promise: Omit<NewPromise, 'wish'> & Pick<PromiseEntry, 'version'>,
  writer: Writer,
): Promise<boolean> {
  return change(tx, promise, wordsOf(promise, writer));
}

export function saveFollowed(
  tx: Tx,
  promise: Pick<PromiseEntry, 'id' | 'version'>,
  { state, outcome, settledOn }: Followed,
): Promise<boolean> {
  return change(tx, promise, {
    state,
    outcome_nb: outcome.nb,
    outcome_nn: outcome.nn,
    settled_on: settledOn,
  });
}

export async function deletePromise(
  tx: Tx,
  { id, version }: Pick<PromiseEntry, 'id' | 'version'>,
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('promise')
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

async function change(
  tx: Tx,
  { id, version }: Pick<PromiseEntry, 'id' | 'version'>,
  changes: Updateable<Database['promise']>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('promise')
    .set({ ...changes, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

function wordsOf(
  { title, reply, answer, due, owner, state }: Omit<NewPromise, 'id' | 'wish'>,
  { id, name, at }: Writer,
) {
  return {
    title_nb: title.nb,
    title_nn: title.nn,
    answer,
    reply_nb: reply.nb,
    reply_nn: reply.nn,
    due_on: due?.on ?? null,
    due_is_quarter: due?.isQuarter ?? false,
    owner,
    state,
    // What is no longer promised has no outcome.
    ...(state === 'answered' ? { outcome_nb: '', outcome_nn: '', settled_on: null } : {}),
    written_by: id,
    writer_name: name,
    written_at: at,
  };
}

function toPromise(row: Selectable<Database['promise']>): PromiseEntry {
  return {
    id: row.id as PromiseId,
    wish:
      row.question_id !== null && row.code_id !== null
        ? { questionId: row.question_id, codeId: row.code_id }
        : null,
    title: { nb: row.title_nb, nn: row.title_nn },
    answer: row.answer as PromiseEntry['answer'],
    reply: { nb: row.reply_nb, nn: row.reply_nn },
    due: row.due_on === null ? null : { on: isoDate(row.due_on), isQuarter: row.due_is_quarter },
    owner: row.owner,
    state: row.state as PromiseEntry['state'],
    outcome: { nb: row.outcome_nb, nn: row.outcome_nn },
    settledOn: row.settled_on === null ? null : isoDate(row.settled_on),
    writerName: row.writer_name,
    writtenAt: row.written_at,
    version: row.version,
  };
}

/** An answer to a wish, as the report gives it. */
export interface ReportedPromise {
  readonly wish: Bilingual;
  readonly reply: Bilingual;
  /** When it is to be done, as people say it; empty where nothing is promised. */
  readonly due: Bilingual;
}

/** What the governor answers in a round, for the chapter of the report about what offices want. */
export async function promisesOf(tx: Tx, surveyId: SurveyId): Promise<readonly ReportedPromise[]> {
  return (await promisesIn(tx, surveyId)).map(({ title, reply, due }) => ({
    wish: title,
    reply,
    due: due ? writtenDue(due) : { nb: '', nn: '' },
  }));
}

/** Promises of one round that should have been kept by now. */
export interface OverduePromises {
  readonly kind: 'promise';
  readonly title: Bilingual;
  readonly deadline: IsoDate | null;
  readonly count: number;
  readonly href: string;
}

/** What the governor that acts has promised and neither done nor dropped in time, the longest overdue first. */
export async function overduePromises(tx: Tx, today: IsoDate): Promise<readonly OverduePromises[]> {
  const { rows } = await sql<{ id: string; nb: string; nn: string; count: number }>`
    select s.id, s.title_nb as nb, s.title_nn as nn, count(*)::int as count
    from kvp.promise p join kvp.survey s on s.id = p.survey_id
    where p.state = 'open' and p.due_on < ${today}::date
    group by 1, 2, 3 order by min(p.due_on) limit 10`.execute(tx);
  return rows.map(({ id, nb, nn, count }) => ({
    kind: 'promise',
    title: { nb, nn },
    deadline: null,
    count,
    href: `/kartleggingar/${id}/lovnader`,
  }));
}

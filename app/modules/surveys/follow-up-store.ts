import { sql } from 'kysely';
import { type IsoDate, isoDate } from '#kernel/date.ts';
import { sortKey } from '#kernel/text-sort.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Answer } from './domain/answer.ts';
import type { SurveyId } from './domain/form.ts';
import {
  type FollowUpState,
  followUpStates,
  isOpen,
  may,
  type ReminderDay,
  type ResponseId,
  type ResponseState,
  responseStates,
  type SizeClass,
  type SurveyResponse,
} from './domain/response.ts';
import type { Survey, SurveyState, Unanswered } from './domain/survey.ts';
import { toResponse, toSurvey } from './store.ts';

/** Something an adviser has to settle before an office can be reminded, or can answer at all; noted once by a job. */
export const notedObstacles = ['no-address', 'successor-unclear'] as const;
export type NotedObstacle = (typeof notedObstacles)[number];

/** The same, and mail that did not come through. */
export const obstacles = [...notedObstacles, 'undelivered'] as const;
export type Obstacle = (typeof obstacles)[number];

export interface FollowUpFilter {
  readonly state?: FollowUpState | undefined;
  readonly countyId?: string | undefined;
  readonly sizeClass?: SizeClass | undefined;
  readonly obstacle?: Obstacle | undefined;
  /** Part of the name of the office. */
  readonly search?: string | undefined;
}

/** One office that was asked, as the adviser follows it. An answer given together with another has its state. */
export interface FollowUpRow {
  readonly id: ResponseId;
  readonly officeId: string;
  readonly askedOfficeId: string;
  readonly officeName: string;
  readonly municipalityIds: readonly string[];
  readonly districtIds: readonly string[];
  readonly countyId: string;
  readonly state: FollowUpState;
  readonly answeredLate: boolean;
  readonly deadline: IsoDate;
  readonly joinedTo: { readonly id: ResponseId; readonly officeName: string } | null;
  readonly hasAddress: boolean;
  readonly successorUnclear: boolean;
  /** The last notice did not come through. */
  readonly isUndelivered: boolean;
}

export interface RowHistory {
  readonly reminders: number;
  readonly extended: boolean;
  readonly last: { readonly at: Date; readonly kind: string; readonly note: string } | undefined;
}

export const rowsPerPage = 50;

const openStates = responseStates.filter((state) => isOpen({ state }));
const closable = responseStates.filter((state) => may({ state }, 'close'));
const remindable = closable;

/** In SQL what `followUpState` is in the domain, of the answer that this one is given together with. */
function stateOn(today: IsoDate) {
  const state = sql<string>`coalesce(lead.state, r.state)`;
  return sql<FollowUpState>`case
    when ${state} = 'submitted-by-letter' then 'submitted'
    when ${state} in (${sql.join(closable)}) and coalesce(lead.deadline, r.deadline) < ${today}::date then 'late'
    else ${state} end`;
}

const hasAddress = sql<boolean>`exists (select from kvp.office_contact c
  where c.governor_id = r.governor_id and c.office_id = r.office_id and c.email <> '')`;

const successorUnclear = sql<boolean>`exists (select from kvp.survey_response_event e
  where e.response_id = r.id and e.kind = 'successor-unclear' and not exists (
    select from kvp.survey_response_event m where m.response_id = r.id and m.kind = 'moved' and m.at >= e.at))`;

/** A notice to the office did not come through, and nobody has found another way. */
const undelivered = sql<boolean>`exists (select from kvp.undelivered_mail u
  where u.recipient_id = r.id and u.resolved_at is null)`;

const isOpenRow = sql<boolean>`r.state in (${sql.join(openStates)}) and r.joined_to is null`;

function asked(tx: Tx, surveyId: SurveyId) {
  return tx
    .selectFrom('survey_response as r')
    .leftJoin('survey_response as lead', 'lead.id', 'r.joined_to')
    .where('r.survey_id', '=', surveyId);
}

export type StateCounts = Readonly<Record<FollowUpState, number>>;

/** How many offices are in each state. Every office that was asked is counted once, also those joined. */
export async function stateCounts(
  tx: Tx,
  surveyId: SurveyId,
  today: IsoDate,
): Promise<StateCounts> {
  const rows = await asked(tx, surveyId)
    .select([stateOn(today).as('state'), sql<number>`count(*)::int`.as('count')])
    .groupBy(sql`1`)
    .execute();
  const counts = new Map(rows.map(({ state, count }) => [state, count]));
  return Object.fromEntries(
    followUpStates.map((state) => [state, counts.get(state) ?? 0]),
  ) as unknown as StateCounts;
}

/** How many open answers wait for each thing that only the adviser can settle. */
export async function obstacleCounts(
  tx: Tx,
  surveyId: SurveyId,
): Promise<Readonly<Record<Obstacle, number>>> {
  const counts = await asked(tx, surveyId)
    .where(isOpenRow)
    .select([
      sql<number>`count(*) filter (where not ${hasAddress})::int`.as('no-address'),
      sql<number>`count(*) filter (where ${successorUnclear})::int`.as('successor-unclear'),
      sql<number>`count(*) filter (where ${undelivered})::int`.as('undelivered'),
    ])
    .executeTakeFirstOrThrow();
  return counts;
}

export async function countiesAsked(tx: Tx, surveyId: SurveyId): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('survey_response')
    .select('county_id')
    .distinct()
    .where('survey_id', '=', surveyId)
    .orderBy('county_id')
    .execute();
  return rows.map((row) => row.county_id);
}

function filtered(tx: Tx, surveyId: SurveyId, filter: FollowUpFilter, today: IsoDate) {
  const { state, countyId, sizeClass, obstacle, search } = filter;
  let query = asked(tx, surveyId);
  if (state) query = query.where(stateOn(today), '=', state);
  if (countyId) query = query.where('r.county_id', '=', countyId);
  if (sizeClass) query = query.where('r.size_class', '=', sizeClass);
  if (obstacle === 'no-address')
    query = query.where(isOpenRow).where(sql<boolean>`not ${hasAddress}`);
  if (obstacle === 'undelivered') query = query.where(isOpenRow).where(undelivered);
  if (obstacle === 'successor-unclear') query = query.where(isOpenRow).where(successorUnclear);
  const sought = sortKey(search ?? '').replace(/[\\%_]/g, (sign) => `\\${sign}`);
  if (sought) query = query.where('r.name_sort', 'like', `%${sought}%`);
  return query;
}

/** The offices of a round by name, a page at a time; without a page all of them, for the map. */
export async function followUpRows(
  tx: Tx,
  surveyId: SurveyId,
  filter: FollowUpFilter,
  today: IsoDate,
  page?: number,
): Promise<readonly FollowUpRow[]> {
  let query = filtered(tx, surveyId, filter, today).orderBy('r.name_sort').orderBy('r.id');
  if (page) query = query.limit(rowsPerPage).offset((page - 1) * rowsPerPage);
  const rows = await query
    .select(['r.id', 'r.office_id', 'r.asked_office_id', 'r.office_name', 'r.municipality_ids'])
    .select([
      'r.district_ids',
      'r.county_id',
      'lead.id as lead_id',
      'lead.office_name as lead_name',
    ])
    .select([
      stateOn(today).as('state'),
      sql<boolean>`coalesce(lead.late, r.late)`.as('late'),
      sql<string>`coalesce(lead.deadline, r.deadline)`.as('deadline'),
      hasAddress.as('has_address'),
      sql<boolean>`${isOpenRow} and ${successorUnclear}`.as('successor_unclear'),
      sql<boolean>`${isOpenRow} and ${undelivered}`.as('undelivered'),
    ])
    .execute();
  return rows.map((row) => ({
    id: row.id as ResponseId,
    officeId: row.office_id,
    askedOfficeId: row.asked_office_id,
    officeName: row.office_name,
    municipalityIds: row.municipality_ids,
    districtIds: row.district_ids,
    countyId: row.county_id,
    state: row.state,
    answeredLate: row.state === 'submitted' && row.late,
    deadline: isoDate(row.deadline),
    joinedTo:
      row.lead_id !== null && row.lead_name !== null
        ? { id: row.lead_id as ResponseId, officeName: row.lead_name }
        : null,
    hasAddress: row.has_address,
    successorUnclear: row.successor_unclear,
    isUndelivered: row.undelivered,
  }));
}

export async function countRows(
  tx: Tx,
  surveyId: SurveyId,
  filter: FollowUpFilter,
  today: IsoDate,
): Promise<number> {
  const { count } = await filtered(tx, surveyId, filter, today)
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** Whether it is written down already that something is in the way; for a successor, since the answer last moved. */
export async function hasObstacle(
  tx: Tx,
  responseId: ResponseId,
  obstacle: NotedObstacle,
): Promise<boolean> {
  const noted = sql<boolean>`exists (select from kvp.survey_response_event e
    where e.response_id = r.id and e.kind = 'no-address')`;
  const row = await tx
    .selectFrom('survey_response as r')
    .select((obstacle === 'no-address' ? noted : successorUnclear).as('noted'))
    .where('r.id', '=', responseId)
    .executeTakeFirst();
  return row?.noted ?? false;
}

/** What has happened with each of these answers, as far as a list tells it. */
export async function rowHistories(
  tx: Tx,
  ids: readonly ResponseId[],
): Promise<ReadonlyMap<string, RowHistory>> {
  if (ids.length === 0) return new Map();
  const last = await tx
    .selectFrom('survey_response_event')
    .select(['response_id', 'at', 'kind', 'note'])
    .distinctOn('response_id')
    .where('response_id', 'in', ids)
    .orderBy('response_id')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const counts = await tx
    .selectFrom('survey_response_event')
    .select([
      'response_id',
      sql<number>`count(*) filter (where kind = 'reminded')::int`.as('reminders'),
      sql<boolean>`bool_or(kind = 'extended')`.as('extended'),
    ])
    .where('response_id', 'in', ids)
    .groupBy('response_id')
    .execute();
  const byId = new Map(last.map(({ response_id, ...event }) => [response_id, event]));
  return new Map(
    counts.map(({ response_id, reminders, extended }) => [
      response_id,
      { reminders, extended, last: byId.get(response_id) },
    ]),
  );
}

/** The answers that are given together with this one. */
export async function joinedWith(
  tx: Tx,
  id: ResponseId,
): Promise<readonly { readonly id: ResponseId; readonly officeName: string }[]> {
  const rows = await tx
    .selectFrom('survey_response')
    .select(['id', 'office_name'])
    .where('joined_to', '=', id)
    .orderBy('name_sort')
    .execute();
  return rows.map((row) => ({ id: row.id as ResponseId, officeName: row.office_name }));
}

export interface OfficeContact {
  readonly email: string;
  readonly directorEmail: string;
  /** The lines under the name of the office on a letter; empty where nobody has said. */
  readonly postalAddress: string;
}

/** Where an office and the municipal director are notified; empty where nobody has said. */
export async function officeContact(
  tx: Tx,
  governorId: string,
  officeId: string,
): Promise<OfficeContact> {
  const row = await tx
    .selectFrom('office_contact')
    .select(['email', 'director_email', 'postal_address'])
    .where('governor_id', '=', governorId)
    .where('office_id', '=', officeId)
    .executeTakeFirst();
  return {
    email: row?.email ?? '',
    directorEmail: row?.director_email ?? '',
    postalAddress: row?.postal_address ?? '',
  };
}

/** The lines of the postal address of each office that has one. */
export async function officeAddresses(
  tx: Tx,
  governorId: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await tx
    .selectFrom('office_contact')
    .select(['office_id', 'postal_address'])
    .where('governor_id', '=', governorId)
    .where('postal_address', '<>', '')
    .execute();
  return new Map(rows.map((row) => [row.office_id, addressLines(row.postal_address)]));
}

export function addressLines(postalAddress: string): readonly string[] {
  return postalAddress
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

export async function saveOfficeContact(
  tx: Tx,
  governorId: string,
  officeId: string,
  { email, directorEmail, postalAddress }: OfficeContact,
): Promise<void> {
  const contact = { email, director_email: directorEmail, postal_address: postalAddress };
  await tx
    .insertInto('office_contact')
    .values({ governor_id: governorId, office_id: officeId, ...contact })
    .onConflict((conflict) => conflict.columns(['governor_id', 'office_id']).doUpdateSet(contact))
    .execute();
}

/** A signed answer. The last one counts; the earlier ones are kept. */
export interface Submission {
  readonly id: string;
  readonly number: number;
  readonly signerName: string;
  readonly signedFor: string | null;
  readonly signedAt: Date;
  readonly current: boolean;
  readonly answers: readonly Answer[];
}

/** Everything the office has signed, newest first. */
export async function submissions(tx: Tx, responseId: ResponseId): Promise<readonly Submission[]> {
  const signed = await tx
    .selectFrom('survey_submission')
    .select(['id', 'number', 'signer_name', 'signed_for', 'signed_at', 'current'])
    .where('response_id', '=', responseId)
    .orderBy('number', 'desc')
    .execute();
  if (signed.length === 0) return [];
  const rows = await tx
    .selectFrom('survey_answer')
    .select(['submission_id', 'question_id', 'kind', 'choices', 'number', 'date', 'text'])
    .select('comment')
    .where('response_id', '=', responseId)
    .execute();
  const answers = Map.groupBy(rows, (row) => row.submission_id);
  return signed.map((row) => ({
    id: row.id,
    number: row.number,
    signerName: row.signer_name,
    signedFor: row.signed_for,
    signedAt: row.signed_at,
    current: row.current,
    answers: (answers.get(row.id) ?? []).map((answer) => ({
      questionId: answer.question_id as Answer['questionId'],
      value: valueOf(answer),
      comment: answer.comment,
    })),
  }));
}

function valueOf(row: {
  kind: string;
  choices: string[];
  number: string | number | null;
  date: string | null;
  text: string;
}): Answer['value'] {
  switch (row.kind) {
    case 'text':
      return { kind: 'text', text: row.text };
    case 'choice':
      return { kind: 'choice', choices: row.choices };
    case 'number':
      return row.number === null ? null : { kind: 'number', number: Number(row.number) };
    case 'date':
      return row.date === null ? null : { kind: 'date', date: isoDate(row.date) };
    default:
      return null;
  }
}

/** An open answer in a round that is being followed, with what decides whether it is reminded. */
export interface Reminding {
  readonly response: SurveyResponse;
  readonly sent: readonly ReminderDay[];
  readonly askedAt: Date;
  readonly extendedAt: Date | null;
  readonly hasAddress: boolean;
  readonly missingAddressNoted: boolean;
}

/** Every answer that may have a reminder due within a week of its deadline or later; or only one of them. */
export async function remindingOn(
  tx: Tx,
  today: IsoDate,
  only?: ResponseId,
): Promise<readonly Reminding[]> {
  let query = tx
    .selectFrom('survey_response as r')
    .innerJoin('survey as s', 's.id', 'r.survey_id')
    .where('s.state', 'in', ['sent', 'closed'] satisfies SurveyState[])
    .where('r.state', 'in', remindable)
    .where('r.joined_to', 'is', null)
    .where(sql<boolean>`r.deadline - 7 <= ${today}::date`);
  if (only) query = query.where('r.id', '=', only);
  const rows = await query
    .selectAll('r')
    .select([
      's.sent_at',
      sql<ReminderDay[]>`array(select day from kvp.survey_reminder m
        where m.response_id = r.id and m.deadline = r.deadline)`.as('sent'),
      sql<Date | null>`(select max(at) from kvp.survey_response_event e
        where e.response_id = r.id and e.kind = 'extended')`.as('extended_at'),
      hasAddress.as('has_address'),
      sql<boolean>`exists (select from kvp.survey_response_event e
        where e.response_id = r.id and e.kind = 'no-address')`.as('missing_noted'),
    ])
    .orderBy('r.id')
    .execute();
  return rows.flatMap((row) =>
    row.sent_at === null
      ? []
      : [
          {
            response: toResponse(row),
            sent: row.sent,
            askedAt: row.sent_at,
            extendedAt: row.extended_at,
            hasAddress: row.has_address,
            missingAddressNoted: row.missing_noted,
          },
        ],
  );
}

/** False when this reminder for this deadline is written down already: somebody else has sent it. */
export async function insertReminder(
  tx: Tx,
  reminder: { responseId: ResponseId; day: ReminderDay; deadline: IsoDate; sentAt: Date },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('survey_reminder')
    .values({
      response_id: reminder.responseId,
      day: reminder.day,
      deadline: reminder.deadline,
      sent_at: reminder.sentAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** When the office was last reminded, by a job or by an adviser. */
export async function lastReminded(tx: Tx, responseId: ResponseId): Promise<Date | null> {
  const { at } = await tx
    .selectFrom('survey_response_event')
    .select(({ fn }) => fn.max('at').as('at'))
    .where('response_id', '=', responseId)
    .where('kind', '=', 'reminded')
    .executeTakeFirstOrThrow();
  return at;
}

export interface OpenRound extends Unanswered {
  readonly survey: Pick<Survey, 'id' | 'state' | 'deadline'>;
  readonly asked: number;
}

/** The rounds that are out, with how many offices are still to answer; or only one of them. */
export async function openRounds(
  tx: Tx,
  today: IsoDate,
  only?: SurveyId,
): Promise<readonly OpenRound[]> {
  const open = sql`r.state in (${sql.join(openStates)}) and r.joined_to is null`;
  let query = tx
    .selectFrom('survey as s')
    .innerJoin('survey_response as r', 'r.survey_id', 's.id')
    .where('s.state', '=', 'sent' satisfies SurveyState);
  if (only) query = query.where('s.id', '=', only);
  const rows = await query
    .select([
      's.id',
      's.state',
      's.deadline',
      sql<number>`count(*)::int`.as('asked'),
      sql<number>`count(*) filter (where ${open})::int`.as('open'),
      sql<number>`count(*) filter (where ${open} and r.deadline >= ${today}::date)::int`.as(
        'with_time_left',
      ),
    ])
    .groupBy('s.id')
    .orderBy('s.id')
    .execute();
  return rows.map((row) => ({
    survey: {
      id: row.id as SurveyId,
      state: row.state as SurveyState,
      deadline: row.deadline === null ? null : isoDate(row.deadline),
    },
    asked: row.asked,
    open: row.open,
    withTimeLeft: row.with_time_left,
  }));
}

/** Holds the round until the transaction ends, so that it is closed once. */
export async function lockSurvey(tx: Tx, id: SurveyId): Promise<void> {
  await tx.selectFrom('survey').select('id').where('id', '=', id).forUpdate().execute();
}

/** In one statement what `closeUnanswered` is for one. Returns which are missing. */
export async function closeAllUnanswered(
  tx: Tx,
  surveyId: SurveyId,
): Promise<readonly ResponseId[]> {
  const closed: Record<'corrected' | 'unanswered', ResponseState> = {
    corrected: 'returned',
    unanswered: 'missing',
  };
  const rows = await tx
    .updateTable('survey_response')
    .set({
      state: sql<string>`case when submitted_at is null then ${closed.unanswered} else ${closed.corrected} end`,
      version: sql<number>`version + 1`,
    })
    .where('survey_id', '=', surveyId)
    .where('state', 'in', closable)
    .where('joined_to', 'is', null)
    .returning(['id', 'state'])
    .execute();
  return rows.filter(({ state }) => state === closed.unanswered).map(({ id }) => id as ResponseId);
}

/** The same event on many answers at once. */
export async function recordEvents(
  tx: Tx,
  events: readonly {
    readonly id: string;
    readonly responseId: ResponseId;
    readonly at: Date;
    readonly kind: string;
    readonly actorName: string;
  }[],
): Promise<void> {
  if (events.length === 0) return;
  await tx
    .insertInto('survey_response_event')
    .values(
      events.map(({ id, responseId, at, kind, actorName }) => ({
        id,
        response_id: responseId,
        at,
        kind,
        actor_name: actorName,
      })),
    )
    .execute();
}

/** An open answer and since when its office has it, to see whether that office is still there. */
export interface Holding {
  readonly responseId: ResponseId;
  readonly surveyId: SurveyId;
  readonly officeId: string;
  readonly since: IsoDate;
  readonly unclearNoted: boolean;
}

/** Which offices have open answers, in all rounds that are followed or in one. */
export async function holdings(tx: Tx, only?: SurveyId): Promise<readonly Holding[]> {
  let query = tx
    .selectFrom('survey_response as r')
    .innerJoin('survey as s', 's.id', 'r.survey_id')
    .where('s.state', 'in', ['sent', 'closed'] satisfies SurveyState[])
    .where(isOpenRow);
  if (only) query = query.where('s.id', '=', only);
  const rows = await query
    .select(['r.id', 'r.survey_id', 'r.office_id'])
    .select([
      sql<string>`coalesce((select max(at) at time zone 'Europe/Oslo' from kvp.survey_response_event e
        where e.response_id = r.id and e.kind = 'moved')::date, s.recipients_on, s.sent_at::date)`.as(
        'since',
      ),
      successorUnclear.as('unclear'),
    ])
    .orderBy('r.id')
    .execute();
  return rows.map((row) => ({
    responseId: row.id as ResponseId,
    surveyId: row.survey_id as SurveyId,
    officeId: row.office_id,
    since: isoDate(row.since),
    unclearNoted: row.unclear,
  }));
}

/** The open answers of a round that these offices have, held until the transaction ends. */
export async function lockOpenResponses(
  tx: Tx,
  surveyId: SurveyId,
  officeIds: readonly string[],
): Promise<readonly SurveyResponse[]> {
  const rows = await tx
    .selectFrom('survey_response')
    .selectAll()
    .where('survey_id', '=', surveyId)
    .where('office_id', 'in', officeIds)
    .where('state', 'in', openStates)
    .where('joined_to', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map(toResponse);
}

/** Those that were given together with one answer are given together with another, and by its office. */
export async function followLead(
  tx: Tx,
  from: ResponseId,
  lead: Pick<SurveyResponse, 'id' | 'officeId'>,
): Promise<void> {
  await tx
    .updateTable('survey_response')
    .set({ joined_to: lead.id, office_id: lead.officeId })
    .where('joined_to', '=', from)
    .execute();
}

/** Answers in withdrawn rounds whose offices have not been told. */
export async function untoldOfWithdrawal(
  tx: Tx,
  only?: ResponseId,
): Promise<readonly ResponseId[]> {
  let query = tx
    .selectFrom('survey_response as r')
    .innerJoin('survey as s', 's.id', 'r.survey_id')
    .where('s.state', '=', 'withdrawn' satisfies SurveyState)
    .where('s.sent_at', 'is not', null)
    .where(
      sql<boolean>`not exists (select from kvp.survey_response_event e
        where e.response_id = r.id and e.kind = 'withdrawn')`,
    );
  if (only) query = query.where('r.id', '=', only);
  const rows = await query.select('r.id').orderBy('r.id').execute();
  return rows.map(({ id }) => id as ResponseId);
}

/** What waits in one round that is out. */
export interface RoundWork {
  readonly surveyId: SurveyId;
  readonly title: Survey['title'];
  readonly deadline: IsoDate | null;
  readonly late: number;
  /** Answers that have come since yesterday morning. */
  readonly arrived: number;
  readonly withoutAddress: number;
  readonly successorUnclear: number;
  /** Open answers whose office did not get a notice. */
  readonly undelivered: number;
  /** Word forms and letters that nobody has looked through. */
  readonly formsWaiting: number;
}

/** What waits in the rounds that are out or closed, the newest first. */
export async function roundsAtWork(tx: Tx, today: IsoDate): Promise<readonly RoundWork[]> {
  const late = sql`${isOpenRow} and r.state in (${sql.join(closable)}) and r.deadline < ${today}::date`;
  const rows = await tx
    .selectFrom('survey as s')
    .innerJoin('survey_response as r', 'r.survey_id', 's.id')
    .where('s.state', 'in', ['sent', 'closed'] satisfies SurveyState[])
    .select(['s.id', 's.title_nb', 's.title_nn', 's.deadline'])
    .select([
      sql<number>`count(*) filter (where ${late})::int`.as('late'),
      sql<number>`count(*) filter (where r.state = 'submitted'
        and r.submitted_at >= (${today}::date - 1)::timestamp at time zone 'Europe/Oslo')::int`.as(
        'arrived',
      ),
      sql<number>`count(*) filter (where ${isOpenRow} and not ${hasAddress})::int`.as('without'),
      sql<number>`count(*) filter (where ${isOpenRow} and ${successorUnclear})::int`.as('unclear'),
      sql<number>`count(*) filter (where ${isOpenRow} and ${undelivered})::int`.as('undelivered'),
      sql<number>`(select count(*)::int from kvp.survey_word_form w
        where w.survey_id = s.id and w.state = 'waiting')`.as('forms'),
    ])
    .groupBy('s.id')
    .orderBy('s.sent_at', 'desc')
    .execute();
  return rows.map((row) => ({
    surveyId: row.id as SurveyId,
    title: { nb: row.title_nb, nn: row.title_nn },
    deadline: row.deadline === null ? null : isoDate(row.deadline),
    late: row.late,
    arrived: row.arrived,
    withoutAddress: row.without,
    successorUnclear: row.unclear,
    undelivered: row.undelivered,
    formsWaiting: row.forms,
  }));
}

/** Rounds that are not sent yet, the newest first; nobody has more than a few under way. */
export async function roundsUnderWay(tx: Tx): Promise<readonly Survey[]> {
  const rows = await tx
    .selectFrom('survey')
    .selectAll()
    .where('state', 'in', ['draft', 'approved'] satisfies SurveyState[])
    .orderBy('created_at', 'desc')
    .limit(10)
    .execute();
  return rows.map(toSurvey);
}

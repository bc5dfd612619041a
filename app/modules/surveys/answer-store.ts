import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { isoDate } from '#kernel/date.ts';
import { NotFound } from '#platform/access.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Scope } from '#platform/use-case.ts';
import type { Answer, EnteredAnswer } from './domain/answer.ts';
import type { Form, QuestionId, SurveyId } from './domain/form.ts';
import type { ResponseId, SurveyResponse } from './domain/response.ts';
import type { Survey } from './domain/survey.ts';
import {
  type DraftAnswer,
  draftAnswers,
  loadResponse,
  loadSurvey,
  recordResponseEvent,
  toResponse,
} from './store.ts';

/** What an office answers: the round, its own answer, and what offices it has taken over for had written. */
export interface Answering {
  readonly survey: Survey;
  readonly response: SurveyResponse;
  readonly drafts: ReadonlyMap<string, DraftAnswer>;
  readonly joined: readonly JoinedAnswer[];
}

export interface JoinedAnswer {
  readonly response: SurveyResponse;
  readonly drafts: ReadonlyMap<string, DraftAnswer>;
}

export async function loadAnswering(tx: Tx, id: ResponseId): Promise<Answering> {
  const response = await loadResponse(tx, id);
  const survey = await loadSurvey(tx, response.surveyId);
  const drafts = await draftAnswers(tx, id);
  const joined: JoinedAnswer[] = [];
  for (const other of await joinedTo(tx, response))
    joined.push({ response: other, drafts: await draftAnswers(tx, other.id) });
  return { survey, response, drafts, joined };
}

/** The answers that are given together with this one after a merger. */
export async function joinedTo(
  tx: Tx,
  { id, surveyId, officeId }: Pick<SurveyResponse, 'id' | 'surveyId' | 'officeId'>,
): Promise<readonly SurveyResponse[]> {
  const rows = await tx
    .selectFrom('survey_response')
    .selectAll()
    .where('office_id', '=', officeId)
    .where('survey_id', '=', surveyId)
    .where('joined_to', '=', id)
    .orderBy('name_sort')
    .orderBy('id')
    .execute();
  return rows.map(toResponse);
}

export interface AskedRow
  extends Pick<
    SurveyResponse,
    'id' | 'surveyId' | 'state' | 'deadline' | 'submittedAt' | 'late' | 'officeName'
  > {
  readonly survey: Pick<Survey, 'title' | 'governorId' | 'state'>;
  readonly drafts: ReadonlyMap<string, EnteredAnswer>;
  /** Only where the office can still write; nobody needs the progress of what is finished. */
  readonly form: Form | null;
}

export const askedPerPage = 20;

const writable = sql<boolean>`(survey.state in ('sent', 'closed')
  and survey_response.state not in ('submitted', 'submitted-by-letter', 'exempt'))`;

/** What the acting office is asked: what waits for it first, by deadline, then what is done, the latest first. */
export async function listAsked(
  tx: Tx,
  page: number,
): Promise<{ readonly asked: readonly AskedRow[]; readonly total: number }> {
  const answering = tx
    .selectFrom('survey_response')
    .innerJoin('survey', 'survey.id', 'survey_response.survey_id')
    .where('survey_response.joined_to', 'is', null);
  const rows = await answering
    .select([
      'survey_response.id',
      'survey_response.survey_id',
      'survey_response.state',
      'survey_response.deadline',
      'survey_response.submitted_at',
      'survey_response.late',
      'survey_response.office_name',
      'survey.title_nb',
      'survey.title_nn',
      'survey.governor_id',
      'survey.state as survey_state',
      sql<Form | null>`case when ${writable} then survey.form end`.as('form'),
    ])
    .orderBy(sql`not ${writable}`)
    .orderBy(sql`case when ${writable} then survey_response.deadline end`)
    .orderBy('survey_response.deadline', 'desc')
    .orderBy('survey_response.id')
    .limit(askedPerPage)
    .offset((page - 1) * askedPerPage)
    .execute();
  const { total } = await answering
    .select(sql<number>`count(*)::int`.as('total'))
    .executeTakeFirstOrThrow();
  const drafts = await draftsOf(
    tx,
    rows.filter(({ form }) => form !== null).map(({ id }) => id),
  );
  return {
    total,
    asked: rows.map((row) => ({
      id: row.id as ResponseId,
      surveyId: row.survey_id as SurveyId,
      state: row.state as SurveyResponse['state'],
      deadline: isoDate(row.deadline),
      submittedAt: row.submitted_at,
      late: row.late,
      officeName: row.office_name,
      survey: {
        title: { nb: row.title_nb, nn: row.title_nn },
        governorId: row.governor_id,
        state: row.survey_state as Survey['state'],
      },
      drafts: drafts.get(row.id) ?? new Map(),
      form: row.form,
    })),
  };
}

export interface WaitingRow extends Pick<SurveyResponse, 'id' | 'state' | 'deadline'> {
  readonly title: Survey['title'];
}

/** What waits for the acting office to answer or sign, the nearest deadline first; no more than a start page holds. */
export async function listWaiting(tx: Tx): Promise<readonly WaitingRow[]> {
  const rows = await tx
    .selectFrom('survey_response')
    .innerJoin('survey', 'survey.id', 'survey_response.survey_id')
    .select([
      'survey_response.id',
      'survey_response.state',
      'survey_response.deadline',
      'survey.title_nb',
      'survey.title_nn',
    ])
    .where('survey_response.joined_to', 'is', null)
    .where(writable)
    .orderBy('survey_response.deadline')
    .orderBy('survey_response.id')
    .limit(10)
    .execute();
  return rows.map((row) => ({
    id: row.id as ResponseId,
    state: row.state as SurveyResponse['state'],
    deadline: isoDate(row.deadline),
    title: { nb: row.title_nb, nn: row.title_nn },
  }));
}

async function draftsOf(tx: Tx, responseIds: readonly string[]) {
  const byResponse = new Map<string, Map<string, EnteredAnswer>>();
  if (responseIds.length === 0) return byResponse;
  const rows = await tx
    .selectFrom('survey_draft')
    .select(['response_id', 'question_id', 'entered', 'comment'])
    .where('response_id', 'in', responseIds)
    .execute();
  for (const { response_id, question_id, entered, comment } of rows) {
    const drafts = byResponse.get(response_id) ?? new Map<string, EnteredAnswer>();
    byResponse.set(response_id, drafts.set(question_id, { entered, comment }));
  }
  return byResponse;
}

/** A draft with traces of the versions before it, to tell who changed a field from who only saw an older one. */
export interface TracedDraft extends DraftAnswer {
  readonly traces: readonly string[];
}

export async function tracedDrafts(
  tx: Tx,
  responseId: ResponseId,
  questionIds: readonly string[],
): Promise<ReadonlyMap<string, TracedDraft>> {
  if (questionIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('survey_draft')
    .selectAll()
    .where('response_id', '=', responseId)
    .where('question_id', 'in', questionIds)
    .execute();
  return new Map(
    rows.map((row) => [
      row.question_id,
      {
        entered: row.entered,
        comment: row.comment,
        confirmed: row.confirmed,
        confirmedBy: row.confirmed_by_name,
        version: row.version,
        writtenBy: row.written_by,
        writerName: row.writer_name,
        writtenAt: row.written_at,
        traces: row.traces,
      },
    ]),
  );
}

export type DraftPart = 'answer' | 'comment';

/** One part of a draft as one text, so that two versions can be compared. */
export function partOf({ entered, comment }: EnteredAnswer, part: DraftPart): string {
  return part === 'comment' ? comment : entered.length === 0 ? '' : JSON.stringify(entered);
}

/** Whether a version held this text in this part. Known from its trace; nobody keeps the text itself. */
export function heldBy(draft: TracedDraft | undefined, version: number, part: DraftPart) {
  const [, answer, comment] =
    draft?.traces.find((trace) => trace.startsWith(`${version}:`))?.split(':') ?? [];
  const trace = version === 0 ? hashOf('') : part === 'answer' ? answer : comment;
  return (text: string) => trace === hashOf(text);
}

function traceOf(version: number, draft: EnteredAnswer): string {
  return [version, hashOf(partOf(draft, 'answer')), hashOf(partOf(draft, 'comment'))].join(':');
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}

/** Longer than anybody keeps a page open while a colleague writes. */
const tracesKept = 300;

export interface SavedDraft extends EnteredAnswer {
  readonly questionId: QuestionId;
  readonly version: number;
  readonly traces: readonly string[];
}

/** Writes over what is there. The caller holds the response (`lockResponse`) and has compared the versions. */
export async function saveDrafts(
  tx: Tx,
  responseId: ResponseId,
  drafts: readonly SavedDraft[],
  by: { readonly id: string; readonly name: string; readonly at: Date },
): Promise<void> {
  if (drafts.length === 0) return;
  await tx
    .insertInto('survey_draft')
    .values(
      drafts.map((draft) => ({
        response_id: responseId,
        question_id: draft.questionId,
        entered: [...draft.entered],
        comment: draft.comment,
        version: draft.version,
        traces: [...draft.traces, traceOf(draft.version, draft)].slice(-tracesKept),
        written_by: by.id,
        writer_name: by.name,
        written_at: by.at,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['response_id', 'question_id']).doUpdateSet((row) => ({
        entered: row.ref('excluded.entered'),
        comment: row.ref('excluded.comment'),
        version: row.ref('excluded.version'),
        traces: row.ref('excluded.traces'),
        written_by: row.ref('excluded.written_by'),
        writer_name: row.ref('excluded.writer_name'),
        written_at: row.ref('excluded.written_at'),
      })),
    )
    .execute();
}

/** What somebody has looked over in one answer. Its version stays: nothing was written. */
export async function keepConfirmed(
  tx: Tx,
  responseId: ResponseId,
  questionId: string,
  confirmed: readonly string[],
  name: string,
): Promise<void> {
  await tx
    .updateTable('survey_draft')
    .set({ confirmed: [...confirmed], confirmed_by_name: name })
    .where('response_id', '=', responseId)
    .where('question_id', '=', questionId)
    .execute();
}

export interface OfficeEvent {
  readonly at: Date;
  readonly kind: 'opened' | 'handed-over' | 'sent-back' | 'signed';
  readonly actorName: string;
  readonly message: string;
}

/** What happens inside the office, which the county governor does not see. */
export async function recordOfficeEvent(
  tx: Tx,
  responseId: ResponseId,
  event: OfficeEvent & { readonly id: string },
): Promise<void> {
  await tx
    .insertInto('survey_office_event')
    .values({
      id: event.id,
      response_id: responseId,
      at: event.at,
      kind: event.kind,
      actor_name: event.actorName,
      message: event.message,
    })
    .execute();
}

/** Somebody in the office has seen it. The governor learns that, and not who it was. */
export async function recordOpened(
  { tx, actor, now, newId }: Pick<Scope, 'tx' | 'actor' | 'now' | 'newId'>,
  { id, officeName }: Pick<SurveyResponse, 'id' | 'officeName'>,
): Promise<void> {
  const opened = { at: now, kind: 'opened' as const };
  await recordResponseEvent(tx, id, { id: newId(), ...opened, actorName: officeName, note: '' });
  await recordOfficeEvent(tx, id, { id: newId(), ...opened, actorName: actor.name, message: '' });
}

export async function officeEvents(
  tx: Tx,
  responseId: ResponseId,
): Promise<readonly OfficeEvent[]> {
  const rows = await tx
    .selectFrom('survey_office_event')
    .selectAll()
    .where('response_id', '=', responseId)
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map(({ at, kind, actor_name, message }) => ({
    at,
    kind: kind as OfficeEvent['kind'],
    actorName: actor_name,
    message,
  }));
}

/** Innsending: what a leader has signed, and when. */
export interface Submission {
  readonly id: string;
  readonly responseId: ResponseId;
  readonly number: number;
  readonly signedBy: string;
  readonly signerName: string;
  /** The leader a deputy signed for. */
  readonly signedFor: string | null;
  readonly signedAt: Date;
  readonly current: boolean;
  /** Signed here, or in a letter that the governor has registered. */
  readonly channel: 'web' | 'letter';
  readonly journalId: string | null;
}

/** What has been sent in for one response, the first first. */
export async function submissionsOf(
  tx: Tx,
  responseId: ResponseId,
): Promise<readonly Submission[]> {
  const rows = await tx
    .selectFrom('survey_submission')
    .selectAll()
    .where('response_id', '=', responseId)
    .orderBy('number')
    .execute();
  return rows.map(toSubmission);
}

export async function loadSubmission(tx: Tx, id: string): Promise<Submission> {
  const row = await tx
    .selectFrom('survey_submission')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new NotFound(`submission ${id}`);
  return toSubmission(row);
}

export async function setJournalEntry(tx: Tx, id: string, journalId: string): Promise<void> {
  await tx
    .updateTable('survey_submission')
    .set({ journal_id: journalId })
    .where('id', '=', id)
    .execute();
}

function toSubmission(row: {
  id: string;
  response_id: string;
  number: number;
  signed_by: string;
  signer_name: string;
  signed_for: string | null;
  signed_at: Date;
  current: boolean;
  channel: string;
  journal_id: string | null;
}): Submission {
  return {
    id: row.id,
    responseId: row.response_id as ResponseId,
    number: row.number,
    signedBy: row.signed_by,
    signerName: row.signer_name,
    signedFor: row.signed_for,
    signedAt: row.signed_at,
    current: row.current,
    channel: row.channel as Submission['channel'],
    journalId: row.journal_id,
  };
}

export interface SignedAnswers extends Omit<Submission, 'journalId' | 'current' | 'channel'> {
  readonly answers: readonly Answer[];
  /** The document in the case, for an answer that was signed elsewhere and is registered. */
  readonly original?: string;
}

/** Keeps a signed answer as the one that counts. What was sent in before stays, and counts no more. */
export async function insertSubmission(
  tx: Tx,
  { surveyId, governorId }: Pick<SurveyResponse, 'surveyId' | 'governorId'>,
  signed: SignedAnswers,
): Promise<void> {
  for (const table of ['survey_submission', 'survey_answer'] as const)
    await tx
      .updateTable(table)
      .set({ current: false })
      .where('response_id', '=', signed.responseId)
      .where('current', '=', true)
      .execute();
  await tx
    .insertInto('survey_submission')
    .values({
      id: signed.id,
      response_id: signed.responseId,
      survey_id: surveyId,
      governor_id: governorId,
      number: signed.number,
      signed_by: signed.signedBy,
      signer_name: signed.signerName,
      signed_for: signed.signedFor,
      signed_at: signed.signedAt,
      channel: signed.original === undefined ? 'web' : 'letter',
      document_id: signed.original ?? null,
    })
    .execute();
  if (signed.answers.length === 0) return;
  await tx
    .insertInto('survey_answer')
    .values(
      signed.answers.map(({ questionId, value, comment }) => ({
        submission_id: signed.id,
        question_id: questionId,
        response_id: signed.responseId,
        survey_id: surveyId,
        governor_id: governorId,
        kind: value?.kind ?? 'comment-only',
        choices: value?.kind === 'choice' ? [...value.choices] : [],
        number: value?.kind === 'number' ? String(value.number) : null,
        date: value?.kind === 'date' ? value.date : null,
        text: value?.kind === 'text' ? value.text : '',
        comment,
      })),
    )
    .execute();
}

/** The answers of one submission. */
export async function submittedAnswers(
  tx: Tx,
  submissionId: string,
): Promise<ReadonlyMap<string, Answer>> {
  const rows = await tx
    .selectFrom('survey_answer')
    .select(['question_id', 'kind', 'choices', 'number', 'date', 'text', 'comment'])
    .where('submission_id', '=', submissionId)
    .execute();
  return new Map(
    rows.map((row) => [
      row.question_id,
      { questionId: row.question_id as QuestionId, value: toValue(row), comment: row.comment },
    ]),
  );
}

function toValue(row: {
  kind: string;
  choices: readonly string[];
  number: string | null;
  date: string | null;
  text: string;
}): Answer['value'] {
  if (row.kind === 'choice') return { kind: 'choice', choices: row.choices };
  if (row.kind === 'number') return { kind: 'number', number: Number(row.number) };
  if (row.kind === 'date' && row.date !== null) return { kind: 'date', date: isoDate(row.date) };
  if (row.kind === 'text') return { kind: 'text', text: row.text };
  return null;
}

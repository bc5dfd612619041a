import { type Selectable, sql } from 'kysely';
import { type IsoDate, isoDate } from '#kernel/date.ts';
import { NotFound } from '#platform/access.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Database } from '#platform/db/schema.ts';
import type { EnteredAnswer } from './domain/answer.ts';
import type { Form, SurveyId } from './domain/form.ts';
import type { ResponseId, SurveyResponse } from './domain/response.ts';
import type { Selection, Survey } from './domain/survey.ts';

export async function loadSurvey(tx: Tx, id: SurveyId): Promise<Survey> {
  const row = await tx.selectFrom('survey').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new NotFound(`survey ${id}`);
  return toSurvey(row);
}

export async function insertSurvey(tx: Tx, survey: Survey, createdAt: Date): Promise<void> {
  await tx
    .insertInto('survey')
    .values({
      ...toSurveyRow(survey),
      id: survey.id,
      series_id: survey.seriesId,
      governor_id: survey.governorId,
      created_at: createdAt,
    })
    .execute();
}

/** Saves only over the version that was loaded, so that two advisers cannot undo each other. */
export async function saveSurvey(tx: Tx, survey: Survey): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('survey')
    .set({ ...toSurveyRow(survey), version: survey.version + 1 })
    .where('id', '=', survey.id)
    .where('version', '=', survey.version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function loadResponse(tx: Tx, id: ResponseId): Promise<SurveyResponse> {
  const row = await tx
    .selectFrom('survey_response')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new NotFound(`response ${id}`);
  return toResponse(row);
}

/** Holds the response until the transaction ends, so that two who write at once take turns. */
export async function lockResponse(tx: Tx, id: ResponseId): Promise<SurveyResponse> {
  const row = await tx
    .selectFrom('survey_response')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new NotFound(`response ${id}`);
  return toResponse(row);
}

export async function saveResponse(tx: Tx, response: SurveyResponse): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('survey_response')
    .set({
      office_id: response.officeId,
      state: response.state,
      deadline: response.deadline,
      joined_to: response.joinedTo,
      opened_at: response.openedAt,
      submitted_at: response.submittedAt,
      late: response.late,
      version: response.version + 1,
    })
    .where('id', '=', response.id)
    .where('version', '=', response.version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** One office's draft answer to one question, and who wrote it last. */
export interface DraftAnswer extends EnteredAnswer {
  /** What the office was warned about and lets stand, see `open-text.ts`. */
  readonly confirmed: readonly string[];
  readonly confirmedBy: string;
  readonly version: number;
  readonly writtenBy: string;
  readonly writerName: string;
  readonly writtenAt: Date;
}

export async function draftAnswers(
  tx: Tx,
  responseId: ResponseId,
): Promise<ReadonlyMap<string, DraftAnswer>> {
  const rows = await tx
    .selectFrom('survey_draft')
    .selectAll()
    .where('response_id', '=', responseId)
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
      },
    ]),
  );
}

export interface ResponseEvent {
  readonly at: Date;
  readonly kind: string;
  readonly actorName: string;
  readonly note: string;
}

export async function recordResponseEvent(
  tx: Tx,
  responseId: ResponseId,
  event: ResponseEvent & { readonly id: string },
): Promise<void> {
  await tx
    .insertInto('survey_response_event')
    .values({
      id: event.id,
      response_id: responseId,
      at: event.at,
      kind: event.kind,
      actor_name: event.actorName,
      note: event.note,
    })
    .execute();
}

export async function responseEvents(
  tx: Tx,
  responseId: ResponseId,
): Promise<readonly ResponseEvent[]> {
  const rows = await tx
    .selectFrom('survey_response_event')
    .selectAll()
    .where('response_id', '=', responseId)
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map(({ at, kind, actor_name, note }) => ({ at, kind, actorName: actor_name, note }));
}

const toDate = (text: string | null): IsoDate | null => (text === null ? null : isoDate(text));

export function toSurvey(row: Selectable<Database['survey']>): Survey {
  return {
    id: row.id as SurveyId,
    seriesId: row.series_id,
    governorId: row.governor_id,
    title: { nb: row.title_nb, nn: row.title_nn },
    purpose: { nb: row.purpose_nb, nn: row.purpose_nn },
    legalBasis: { nb: row.legal_basis_nb, nn: row.legal_basis_nn },
    use: { nb: row.use_nb, nn: row.use_nn },
    contact: { name: row.contact_name, email: row.contact_email, phone: row.contact_phone },
    year: row.year,
    caseId: row.case_id,
    caseNumber: row.case_number,
    deadline: toDate(row.deadline),
    selection: row.selection as Selection | null,
    recipientsOn: toDate(row.recipients_on),
    gapsConfirmed: row.gaps_confirmed,
    form: row.form as Form,
    state: row.state as Survey['state'],
    approvedBy: row.approved_by,
    approvedAt: row.approved_at,
    sentAt: row.sent_at,
    closedAt: row.closed_at,
    withdrawnReason: row.withdrawn_reason,
    noticePublished: row.notice_published,
    version: row.version,
  };
}

function toSurveyRow(survey: Survey) {
  return {
    title_nb: survey.title.nb,
    title_nn: survey.title.nn,
    purpose_nb: survey.purpose.nb,
    purpose_nn: survey.purpose.nn,
    legal_basis_nb: survey.legalBasis.nb,
    legal_basis_nn: survey.legalBasis.nn,
    use_nb: survey.use.nb,
    use_nn: survey.use.nn,
    contact_name: survey.contact.name,
    contact_email: survey.contact.email,
    contact_phone: survey.contact.phone,
    year: survey.year,
    case_id: survey.caseId,
    case_number: survey.caseNumber,
    deadline: survey.deadline,
    selection: survey.selection === null ? null : asJson(survey.selection),
    recipients_on: survey.recipientsOn,
    gaps_confirmed: survey.gapsConfirmed,
    form: asJson(survey.form),
    state: survey.state,
    approved_by: survey.approvedBy,
    approved_at: survey.approvedAt,
    sent_at: survey.sentAt,
    closed_at: survey.closedAt,
    withdrawn_reason: survey.withdrawnReason,
    notice_published: survey.noticePublished,
  };
}

/** Written out here, because the two drivers disagree on what an array in a JSON column is. */
function asJson(value: object) {
  return sql<unknown>`${JSON.stringify(value)}::jsonb`;
}

export function toResponse(row: Selectable<Database['survey_response']>): SurveyResponse {
  return {
    id: row.id as ResponseId,
    surveyId: row.survey_id as SurveyId,
    governorId: row.governor_id,
    officeId: row.office_id,
    askedOfficeId: row.asked_office_id,
    officeName: row.office_name,
    municipalityIds: row.municipality_ids,
    countyId: row.county_id,
    sizeClass: row.size_class as SurveyResponse['sizeClass'],
    language: row.language as SurveyResponse['language'],
    state: row.state as SurveyResponse['state'],
    deadline: isoDate(row.deadline),
    joinedTo: row.joined_to as ResponseId | null,
    openedAt: row.opened_at,
    submittedAt: row.submitted_at,
    late: row.late,
    version: row.version,
  };
}

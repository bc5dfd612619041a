import { sql } from 'kysely';
import { NotFound } from '#platform/access.ts';
import type { Tx } from '#platform/db/database.ts';
import type { SurveyId } from './domain/form.ts';
import type { ResponseId, SurveyResponse } from './domain/response.ts';
import type { ReadAnswer } from './word-answers.ts';

export type WordFormState = 'waiting' | 'forwarded' | 'used' | 'registered' | 'discarded';

/** A Word form or a letter that somebody has uploaded, with what was read in it. */
export interface ReceivedForm {
  readonly id: string;
  readonly responseId: ResponseId;
  readonly surveyId: SurveyId;
  readonly receivedBy: 'office' | 'governor';
  readonly state: WordFormState;
  readonly sha256: string;
  readonly mediaType: string;
  /** Empty for a letter that is kept and keyed in. */
  readonly answers: readonly ReadAnswer[];
  readonly receivedAt: Date;
  readonly uploaderName: string;
  readonly documentId: string | null;
  readonly channel: 'upload' | 'mail';
  /** Who the e-mail was from; empty for what was uploaded. */
  readonly sender: string;
  /** The e-mail it came with, in the case. */
  readonly mailDocumentId: string | null;
  /** What the letter says, to have beside the fields it is keyed into. */
  readonly letterText: string;
}

export async function insertReceivedForm(
  tx: Tx,
  { governorId, surveyId, id }: Pick<SurveyResponse, 'governorId' | 'surveyId' | 'id'>,
  form: Omit<ReceivedForm, 'responseId' | 'surveyId' | 'state'> & { readonly uploadedBy: string },
): Promise<void> {
  await tx
    .insertInto('survey_word_form')
    .values({
      id: form.id,
      response_id: id,
      survey_id: surveyId,
      governor_id: governorId,
      received_by: form.receivedBy,
      state: 'waiting',
      file_sha256: form.sha256,
      media_type: form.mediaType,
      // Written out here, because the two drivers disagree on what an array in a JSON column is.
      answers: sql<unknown>`${JSON.stringify(form.answers)}::jsonb`,
      received_at: form.receivedAt,
      uploaded_by: form.uploadedBy,
      uploader_name: form.uploaderName,
      document_id: form.documentId,
      channel: form.channel,
      sender: form.sender,
      mail_document_id: form.mailDocumentId,
      letter_text: form.letterText,
    })
    .execute();
}

const columns = [
  'id',
  'response_id',
  'survey_id',
  'received_by',
  'state',
  'file_sha256',
  'media_type',
  'answers',
  'received_at',
  'uploader_name',
  'document_id',
  'channel',
  'sender',
  'mail_document_id',
  'letter_text',
] as const;

interface Row {
  id: string;
  response_id: string;
  survey_id: string;
  received_by: string;
  state: string;
  file_sha256: string;
  media_type: string;
  answers: unknown;
  received_at: Date;
  uploader_name: string;
  document_id: string | null;
  channel: string;
  sender: string;
  mail_document_id: string | null;
  letter_text: string;
}

function toForm(row: Row): ReceivedForm {
  return {
    id: row.id,
    responseId: row.response_id as ResponseId,
    surveyId: row.survey_id as SurveyId,
    receivedBy: row.received_by as ReceivedForm['receivedBy'],
    state: row.state as WordFormState,
    sha256: row.file_sha256,
    mediaType: row.media_type,
    answers: row.answers as readonly ReadAnswer[],
    receivedAt: row.received_at,
    uploaderName: row.uploader_name,
    documentId: row.document_id,
    channel: row.channel as ReceivedForm['channel'],
    sender: row.sender,
    mailDocumentId: row.mail_document_id,
    letterText: row.letter_text,
  };
}

/** One form of this answer. @throws {NotFound} also when it belongs to another. */
export async function loadReceivedForm(
  tx: Tx,
  id: string,
  of: { readonly responseId: ResponseId } | { readonly surveyId: SurveyId },
): Promise<ReceivedForm> {
  const query = tx.selectFrom('survey_word_form').select(columns).where('id', '=', id);
  const row = await ('responseId' in of
    ? query.where('response_id', '=', of.responseId)
    : query.where('survey_id', '=', of.surveyId)
  ).executeTakeFirst();
  if (!row) throw new NotFound(`word form ${id}`);
  return toForm(row);
}

/** What waits to be looked through, the latest first; no more than a page holds. */
export async function waitingForms(
  tx: Tx,
  of: { readonly responseId: ResponseId } | { readonly surveyId: SurveyId },
): Promise<readonly ReceivedForm[]> {
  const query = tx
    .selectFrom('survey_word_form')
    .select(columns)
    .where('state', 'in', 'responseId' in of ? ['waiting', 'forwarded'] : ['waiting']);
  const rows = await ('responseId' in of
    ? query.where('response_id', '=', of.responseId)
    : query.where('survey_id', '=', of.surveyId)
  )
    .orderBy('received_at', 'desc')
    .orderBy('id', 'desc')
    .limit(50)
    .execute();
  return rows.map(toForm);
}

/** Moves a form on from where it was; false when somebody else has been first. */
export async function moveForm(
  tx: Tx,
  { id, state }: Pick<ReceivedForm, 'id' | 'state'>,
  to: WordFormState,
  at: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('survey_word_form')
    .set({ state: to, settled_at: to === 'forwarded' ? null : at })
    .where('id', '=', id)
    .where('state', '=', state)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** The originals that the office took its signed answer from, and that are not in the case yet. */
export async function originalsToFile(
  tx: Tx,
  responseId: ResponseId,
): Promise<readonly ReceivedForm[]> {
  const rows = await tx
    .selectFrom('survey_word_form')
    .select(columns)
    .where('response_id', '=', responseId)
    .where('received_by', '=', 'office')
    .where('state', '=', 'used')
    .where('document_id', 'is', null)
    .orderBy('received_at')
    .execute();
  return rows.map(toForm);
}

export async function setOriginal(tx: Tx, id: string, documentId: string): Promise<void> {
  await tx
    .updateTable('survey_word_form')
    .set({ document_id: documentId })
    .where('id', '=', id)
    .execute();
}

/** The same file for the same answer, come to the governor before: a mail may be sent twice. */
export async function knownForm(
  tx: Tx,
  responseId: ResponseId,
  sha256: string,
): Promise<{ readonly id: string; readonly documentId: string | null } | undefined> {
  const row = await tx
    .selectFrom('survey_word_form')
    .select(['id', 'document_id'])
    .where('response_id', '=', responseId)
    .where('file_sha256', '=', sha256)
    .where('received_by', '=', 'governor')
    .where('state', '<>', 'discarded')
    .orderBy('received_at')
    .limit(1)
    .executeTakeFirst();
  return row && { id: row.id, documentId: row.document_id };
}

/** Says where in the case the e-mail lies that these forms came with. */
export async function setMailDocument(
  tx: Tx,
  ids: readonly string[],
  documentId: string,
): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable('survey_word_form')
    .set({ mail_document_id: documentId })
    .where('id', 'in', ids)
    .where('mail_document_id', 'is', null)
    .where('channel', '=', 'mail')
    .execute();
}

import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { FormState, IncomingForm } from './domain/incoming-form.ts';
import type { AttachmentId, MailId } from './domain/incoming-mail.ts';

/** Notes which files of a mail are to be read as forms. */
export async function insertForms(
  tx: Tx,
  mail: { readonly id: MailId; readonly governorId: string },
  attachments: readonly AttachmentId[],
): Promise<void> {
  if (attachments.length === 0) return;
  await tx
    .insertInto('incoming_form')
    .values(
      attachments.map((id) => ({
        attachment_id: id,
        mail_id: mail.id,
        governor_id: mail.governorId,
        read_at: null,
        survey_id: null,
        response_id: null,
        word_form_id: null,
      })),
    )
    .execute();
}

/** Mail with files that wait to be read, the oldest first; no more than one round of the job does. */
export async function mailWithUnreadForms(tx: Tx, governorId: string): Promise<readonly MailId[]> {
  const rows = await tx
    .selectFrom('incoming_form')
    .select('mail_id')
    .where('governor_id', '=', governorId)
    .where('state', '=', 'unread')
    .groupBy('mail_id')
    .orderBy((of) => of.fn.min('attempts'))
    .orderBy('mail_id')
    .limit(50)
    .execute();
  return rows.map(({ mail_id }) => mail_id as MailId);
}

export async function formsOfMail(tx: Tx, mailId: MailId): Promise<readonly IncomingForm[]> {
  const rows = await tx
    .selectFrom('incoming_form')
    .select(['attachment_id', 'state', 'reason', 'attempts'])
    .select(['survey_id', 'response_id', 'word_form_id'])
    .where('mail_id', '=', mailId)
    .orderBy('attachment_id')
    .execute();
  return rows.map((row) => ({
    attachmentId: row.attachment_id as AttachmentId,
    mailId,
    state: row.state as FormState,
    reason: row.reason,
    attempts: row.attempts,
    surveyId: row.survey_id,
    responseId: row.response_id,
    wordFormId: row.word_form_id,
  }));
}

/** Counts one more attempt before the files are read: one that ends the process is not read for ever. */
export async function countAttempt(tx: Tx, mailId: MailId): Promise<void> {
  await tx
    .updateTable('incoming_form')
    .set({ attempts: sql<number>`attempts + 1` })
    .where('mail_id', '=', mailId)
    .where('state', '=', 'unread')
    .execute();
}

export async function saveForm(tx: Tx, form: IncomingForm, readAt: Date): Promise<void> {
  await tx
    .updateTable('incoming_form')
    .set({
      state: form.state,
      reason: form.reason,
      survey_id: form.surveyId,
      response_id: form.responseId,
      word_form_id: form.wordFormId,
      read_at: readAt,
    })
    .where('attachment_id', '=', form.attachmentId)
    .execute();
}

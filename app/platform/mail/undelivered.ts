import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { DeliveryReport } from './delivery-report.ts';
import { reasonOf, type UndeliveredReason } from './status-code.ts';

/** A mail of ours that did not come through. */
export interface UndeliveredMail {
  readonly mailId: string;
  readonly recipient: string;
  readonly why: UndeliveredReason;
  readonly statusCode: string;
  readonly toldAt: Date;
}

/** Notes that a mail did not come through, once: the first who says it is believed. */
export async function markUndelivered(
  tx: Tx,
  mailId: string,
  told: Pick<UndeliveredMail, 'why' | 'statusCode' | 'toldAt'>,
): Promise<void> {
  const mail = await tx
    .selectFrom('outgoing_mail')
    .select(['unit_id', 'recipient', 'recipient_id'])
    .where('id', '=', mailId)
    .executeTakeFirst();
  if (!mail) return;
  await tx
    .insertInto('undelivered_mail')
    .values({
      mail_id: mailId,
      unit_id: mail.unit_id,
      recipient: mail.recipient,
      recipient_id: mail.recipient_id,
      why: told.why,
      status_code: told.statusCode,
      told_at: told.toldAt,
      resolved_at: null,
      resolved_by: null,
    })
    .onConflict((conflict) => conflict.column('mail_id').doNothing())
    .execute();
}

const uuid = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/;
/** How long after it was sent a report without the id of a mail is taken for one about it. */
const matchDays = 7;

/**
 * Notes what a server has told of mail that a unit sent. It is found by the id it was sent with; where the server tells none,
 * by whom it was to. A report that it is late is only noted: the server goes on trying. Returns how many it was about.
 */
export async function noteReport(
  tx: Tx,
  unitId: string,
  report: DeliveryReport,
  now: Date,
): Promise<number> {
  const { action, statusCode, smtpCode } = report;
  const mails = await mailsOf(tx, unitId, report, now);
  if (action === 'delayed' && mails.length > 0)
    await tx
      .updateTable('outgoing_mail')
      .set({ delayed_at: now })
      .where('id', 'in', mails)
      .execute();
  if (action === 'failed')
    for (const mailId of mails)
      await markUndelivered(tx, mailId, {
        why: reasonOf(statusCode, smtpCode),
        statusCode,
        toldAt: now,
      });
  return mails.length;
}

async function mailsOf(
  tx: Tx,
  unitId: string,
  { messageIds, envelopeId, recipients }: DeliveryReport,
  now: Date,
): Promise<readonly string[]> {
  const ids = [envelopeId, ...messageIds].flatMap((id) => uuid.exec(id.toLowerCase())?.[0] ?? []);
  const sent = tx.selectFrom('outgoing_mail').where('unit_id', '=', unitId);
  if (ids.length > 0) {
    const rows = await sent.select('id').where('id', 'in', ids).execute();
    if (rows.length > 0) return rows.map(({ id }) => id);
  }
  if (recipients.length === 0) return [];
  const rows = await sent
    .select('id')
    .distinctOn(sql`lower(recipient)`)
    .where((of) => of(of.fn<string>('lower', ['recipient']), 'in', [...recipients]))
    .where('sent_at', '>', new Date(now.valueOf() - matchDays * 86_400_000))
    .orderBy(sql`lower(recipient)`)
    .orderBy('sent_at', 'desc')
    .execute();
  return rows.map(({ id }) => id);
}

/** What did not come through about one thing, such as an office's answer, and that nobody has found an address for. */
export async function undeliveredAbout(
  tx: Tx,
  recipientId: string,
): Promise<readonly UndeliveredMail[]> {
  const rows = await tx
    .selectFrom('undelivered_mail')
    .select(['mail_id', 'recipient', 'why', 'status_code', 'told_at'])
    .where('recipient_id', '=', recipientId)
    .where('resolved_at', 'is', null)
    .orderBy('told_at', 'desc')
    .limit(20)
    .execute();
  return rows.map((row) => ({
    mailId: row.mail_id,
    recipient: row.recipient,
    why: row.why as UndeliveredReason,
    statusCode: row.status_code,
    toldAt: row.told_at,
  }));
}

/** What was sent to an address that is right no longer needs anybody, when another has been found. */
export async function resolveUndelivered(
  tx: Tx,
  which: { readonly mailId: string } | { readonly recipients: readonly string[] },
  { at, by }: { readonly at: Date; readonly by: string },
): Promise<number> {
  const open = tx
    .updateTable('undelivered_mail')
    .set({ resolved_at: at, resolved_by: by })
    .where('resolved_at', 'is', null);
  const { numUpdatedRows } = await ('mailId' in which
    ? open.where('mail_id', '=', which.mailId)
    : open.where('recipient', 'in', which.recipients)
  ).executeTakeFirst();
  return Number(numUpdatedRows);
}

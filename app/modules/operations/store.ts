import type { Tx } from '#platform/db/database.ts';
import type { MailState, OutgoingMail, OutgoingMailSummary } from './domain/outgoing-mail.ts';

const pageSize = 50;

const summary = [
  'id',
  'recipient',
  'subject',
  'state',
  'delivery',
  'attempts',
  'failure',
  'created_at',
  'sent_at',
] as const;

/** The unit's mail, newest first; `before` is the last mail on the page before. */
export async function listMail(tx: Tx, before: string | undefined) {
  let query = tx
    .selectFrom('outgoing_mail')
    .select(summary)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(pageSize + 1);
  if (before) {
    query = query.where((where) =>
      where(
        where.refTuple('created_at', 'id'),
        '<',
        where
          .selectFrom('outgoing_mail as last')
          .select(['last.created_at', 'last.id'])
          .where('last.id', '=', before)
          .$asTuple('created_at', 'id'),
      ),
    );
  }
  const rows = await query.execute();
  const mails = rows.slice(0, pageSize).map(toSummary);
  return { mails, next: rows.length > pageSize ? mails.at(-1)?.id : undefined };
}

export async function loadMail(tx: Tx, mailId: string): Promise<OutgoingMail | undefined> {
  const row = await tx
    .selectFrom('outgoing_mail')
    .select([...summary, 'body_text', 'body_html'])
    .where('id', '=', mailId)
    .executeTakeFirst();
  return row && { ...toSummary(row), text: row.body_text, html: row.body_html };
}

interface Row {
  id: string;
  recipient: string;
  subject: string;
  state: string;
  delivery: string | null;
  attempts: number;
  failure: string | null;
  created_at: Date;
  sent_at: Date | null;
}

function toSummary(row: Row): OutgoingMailSummary {
  return {
    id: row.id,
    to: row.recipient,
    subject: row.subject,
    state: row.state as MailState,
    isShownOnly: row.delivery === 'outbox',
    attempts: row.attempts,
    failure: row.failure,
    writtenAt: row.created_at,
    sentAt: row.sent_at,
  };
}

/** Keeps a setting for the whole installation, or forgets it. */
export async function saveSetting(tx: Tx, key: string, value: string | null): Promise<void> {
  if (value === null) {
    await tx.deleteFrom('setting').where('key', '=', key).execute();
    return;
  }
  await tx
    .insertInto('setting')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}

import { sql } from 'kysely';
import { type Actor, systemActor } from '#platform/access.ts';
import { inScope } from '#platform/db/database.ts';
import { rememberedMailbox } from '#platform/mail/mailbox.ts';
import { newId, services } from '#tests/support/services.ts';
import type { MailId } from '../domain/incoming-mail.ts';
import { takeIn } from '../usecases/receive-mail.ts';
import { anEml } from './an-eml.ts';

/** A mail that has come to the registry of the actor's governor. */
export async function aMail(
  { capacity: { unitId } }: Actor,
  differences: Parameters<typeof anEml>[0] = {},
): Promise<MailId> {
  const messageId = `${newId()}@avsendar.example`;
  const { mailbox } = rememberedMailbox(unitId, [anEml({ messageId, ...differences })]);
  const { faults } = await takeIn(services, mailbox);
  if (faults.length > 0) throw faults[0];
  const { rows } = await inScope(services.db, systemActor(unitId), (tx) =>
    sql<{ id: string }>`select id from kvp.incoming_mail
      where message_id = ${differences.messageId ?? messageId}`.execute(tx),
  );
  return rows[0]?.id as MailId;
}

import { kindsInFiles } from '#platform/mail/look-through.ts';
import { asOfAnother } from '#platform/personal-data/first-person.ts';
import { guard } from '#platform/personal-data/guard.ts';
import type { ReceivedMail } from '#platform/mail/received-mail.ts';
import { type SensitiveKind, sensitiveKinds } from './domain/incoming-mail.ts';

/** What kinds of personal data a mail holds, in its words, the names of its files and the files that can be read. */
export async function personalDataIn({
  subject,
  text,
  attachments,
}: Pick<ReceivedMail, 'subject' | 'text' | 'attachments'>): Promise<readonly SensitiveKind[]> {
  const { reasons } = guard('received', asOfAnother(`${subject}\n\n${text}`));
  const kinds = new Set([...reasons.map(({ kind }) => kind), ...(await kindsInFiles(attachments))]);
  return sensitiveKinds.filter((kind) => kinds.has(kind));
}

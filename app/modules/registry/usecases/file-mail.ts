import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import { formatDate } from '#kernel/written-date.ts';
import { addDocument, caseByNumber, journal } from '#modules/cases/api.ts';
import type { DocumentContent } from '#modules/cases/domain/case-content.ts';
import type { CaseId } from '#modules/cases/domain/case-folder.ts';
import { readCaseNumber, readDocumentNumber } from '#modules/cases/domain/case-number.ts';
import { today as dayOf } from '#platform/clock.ts';
import { idInput, optionalText, text } from '#platform/input.ts';
import { stopPersonalData } from '#platform/personal-data/stopped.ts';
import { defineUseCase, type Scope } from '#platform/use-case.ts';
import { file, isSettled, type MailId } from '../domain/incoming-mail.ts';
import { languageOf, mailHtml, senderLine } from '../domain/mail-document.ts';
import { masked } from '../find-personal-data.ts';
import { registryOf } from '../handling.ts';
import { loadStoredMail, removeContent, saveMail, type StoredMail } from '../store.ts';

/**
 * Files a mail in a case: the text, its attachments and the mail as it came, journaled as incoming. One with personal data
 * is moved: what it says is then in the case and no longer in the inbox, and the journal has a title that may be shown.
 */
export const fileMail = defineUseCase({
  name: 'registry.file',
  permission: 'registry:work',
  audit: 'change',
  input: z.object({
    mailId: idInput<MailId>(),
    caseNumber: text(40),
    title: text(300),
    senderKind: z.enum(['person', 'organisation'], 'required'),
    shieldedTitle: optionalText(300),
    exemptUnder: optionalText(100),
    version: z.coerce.number().int('invalid'),
  }),
  subject: ({ mailId }) => mailId,

  async handle(scope, { mailId, caseNumber, version, ...entry }) {
    const { tx, actor, now } = scope;
    registryOf(actor);
    // The journal is read by others than those who may read the case.
    stopPersonalData('file-name', entry.title, entry.shieldedTitle, entry.exemptUnder);
    const number = readCaseNumber(caseNumber) ?? readDocumentNumber(caseNumber);
    const folder = number && (await caseByNumber(tx, number));
    if (!folder) return refuse('no-such-case', { field: 'caseNumber' });
    const stored = await loadStoredMail(tx, mailId);
    if (isSettled(stored.mail)) return refuse('already-settled');
    const isSensitive = stored.mail.personalData.length > 0;
    if (isSensitive && entry.shieldedTitle === '')
      return refuse('must-be-shielded', { field: 'shieldedTitle' });
    if (entry.shieldedTitle !== '' && entry.exemptUnder === '')
      return refuse('basis-missing', { field: 'exemptUnder' });

    const documentId = await fileAll(scope, folder.id, stored, entry);
    if (documentId === undefined) return refuse('case-not-open', { field: 'caseNumber' });
    const filed = file({ ...stored.mail, version }, { caseId: folder.id, documentId }, now);
    if (!filed.ok) return filed;
    if (!(await saveMail(tx, filed.value, actor.id))) return refuse('changed-meanwhile');
    if (isSensitive) await removeContent(tx, mailId, masked(stored.mail.subject));
    return ok({ caseId: folder.id });
  },
});

interface Entry {
  readonly title: string;
  readonly senderKind: 'person' | 'organisation';
  readonly shieldedTitle: string;
  readonly exemptUnder: string;
}

/** The id of the document with the text; undefined where the case takes none. */
async function fileAll(
  scope: Scope,
  caseId: CaseId,
  stored: StoredMail,
  { title, senderKind, shieldedTitle, exemptUnder }: Entry,
): Promise<string | undefined> {
  const { tx } = scope;
  const { mail, text: written, recipients, attachments, rawSha256 } = stored;
  const language = languageOf(written);
  const dated = dayOf({ now: () => mail.receivedAt });
  const add = (name: string, content: DocumentContent) =>
    addDocument(tx, caseId, { title: name, language, content }, scope);
  const correspondent = {
    role: 'sender',
    kind: senderKind,
    name: senderLine(mail.sender) || '–',
  } as const;
  const enter = (id: Parameters<typeof journal>[1]['documentId']) =>
    journal(
      tx,
      {
        documentId: id,
        direction: 'incoming',
        dated,
        correspondents: [correspondent],
        ...(shieldedTitle && { shieldedTitle, exemptUnder }),
      },
      scope,
    );

  const sent = mail.sentAt && formatDate(dayOf({ now: () => mail.sentAt ?? scope.now }), language);
  const html = mailHtml(
    { sender: mail.sender, recipients, sent: sent ?? '', subject: mail.subject, text: written },
    language,
  );
  const main = await add(title, { kind: 'html', html });
  if (!main.ok) return undefined;
  await enter(main.value.id);
  for (const { name, sha256, mediaType } of attachments) {
    const attached = await add(masked(name), { kind: 'file', sha256, mediaType });
    if (!attached.ok) return undefined;
    await enter(attached.value.id);
  }
  if (rawSha256 !== null)
    await add(`${title} (.eml)`, {
      kind: 'file',
      sha256: rawSha256,
      mediaType: 'message/rfc822',
    });
  return main.value.id;
}

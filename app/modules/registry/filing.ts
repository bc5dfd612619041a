import { ok, type Result, refuse } from '#kernel/result.ts';
import { formatDate } from '#kernel/written-date.ts';
import { addDocument, type DocumentReference, journal } from '#modules/cases/api.ts';
import type { DocumentContent } from '#modules/cases/domain/case-content.ts';
import type { CaseId } from '#modules/cases/domain/case-folder.ts';
import { casesOfRounds, setMailDocument } from '#modules/surveys/api.ts';
import { dayInNorway } from '#platform/clock.ts';
import { masked } from '#platform/personal-data/masked.ts';
import type { Scope } from '#platform/use-case.ts';
import { file, type AttachmentId, type IncomingMail } from './domain/incoming-mail.ts';
import { languageOf, mailHtml, senderLine } from './domain/mail-document.ts';
import { formsOfMail } from './form-store.ts';
import { removeContent, saveMail, setAttachmentDocument, type StoredMail } from './store.ts';

/** How a mail stands in the journal. */
export interface Entry {
  readonly title: string;
  readonly senderKind: 'person' | 'organisation';
  readonly shieldedTitle: string;
  readonly exemptUnder: string;
  /**
   * What the journal says instead of the title, where no person has read it: the public reads the journal the day after,
   * and neither a subject nor the name of a file is for us to publish.
   */
  readonly publicTitle?: string;
}

/** What a mail is called in a case where nobody has written a title. */
export function titleOf({ subject }: Pick<IncomingMail, 'subject'>): string {
  return masked(subject).slice(0, 300) || 'E-post';
}

/** What holds personal data has a title that may be shown, and what is shielded has a basis for it. */
export function checkShielding(
  { personalData }: Pick<IncomingMail, 'personalData'>,
  { shieldedTitle, exemptUnder }: Pick<Entry, 'shieldedTitle' | 'exemptUnder'>,
): Result<null, 'must-be-shielded' | 'basis-missing'> {
  if (personalData.length > 0 && shieldedTitle === '')
    return refuse('must-be-shielded', { field: 'shieldedTitle' });
  if (shieldedTitle !== '' && exemptUnder === '')
    return refuse('basis-missing', { field: 'exemptUnder' });
  return ok(null);
}

export interface FiledMail {
  readonly mail: IncomingMail;
  /** The document with the text. */
  readonly main: DocumentReference;
  readonly attachments: ReadonlyMap<AttachmentId, DocumentReference>;
}

/**
 * Files a mail in a case and settles it: the text, its attachments and the mail as it came, journaled as incoming. A file
 * that lies in a case already is not filed again. Undefined where the case takes no documents, or somebody else has changed
 * the mail meanwhile: nothing may be kept of it then.
 */
export async function fileInCase(
  scope: Scope,
  caseId: CaseId,
  stored: StoredMail,
  entry: Entry,
  settle: typeof file = file,
): Promise<FiledMail | 'case-not-open' | 'already-settled' | 'changed-meanwhile'> {
  const { tx, actor, now } = scope;
  const documents = await fileAll(scope, caseId, stored, entry);
  if (!documents) return 'case-not-open';
  const filed = settle(stored.mail, { caseId, documentId: documents.main.id }, now);
  if (!filed.ok) return filed.refusal.code;
  if (!(await saveMail(tx, filed.value, actor.id))) return 'changed-meanwhile';
  // One with personal data is moved: what it says is then in the case and no longer in the inbox.
  if (stored.mail.personalData.length > 0)
    await removeContent(tx, stored.mail.id, masked(stored.mail.subject));
  await tellForms(scope, caseId, stored, documents.main.id);
  return { mail: { ...filed.value, version: filed.value.version + 1 }, ...documents };
}

async function fileAll(
  scope: Scope,
  caseId: CaseId,
  stored: StoredMail,
  { title, senderKind, shieldedTitle, exemptUnder, publicTitle }: Entry,
): Promise<Omit<FiledMail, 'mail'> | undefined> {
  const { tx } = scope;
  const { mail, text: written, recipients, rawSha256 } = stored;
  const language = languageOf(written);
  const dated = dayInNorway(mail.receivedAt);
  const add = (name: string, content: DocumentContent) =>
    addDocument(tx, caseId, { title: name, language, content }, scope);
  const correspondent = {
    role: 'sender',
    kind: senderKind,
    name: senderLine(mail.sender) || '–',
  } as const;
  const enter = (documentId: DocumentReference['id'], shown: string) =>
    journal(
      tx,
      {
        documentId,
        ...(publicTitle !== undefined && { title: shown }),
        direction: 'incoming',
        dated,
        correspondents: [correspondent],
        ...(shieldedTitle && { shieldedTitle, exemptUnder }),
      },
      scope,
    );

  const sent = mail.sentAt && formatDate(dayInNorway(mail.sentAt), language);
  const html = mailHtml(
    { sender: mail.sender, recipients, sent: sent ?? '', subject: mail.subject, text: written },
    language,
  );
  const main = await add(title, { kind: 'html', html });
  if (!main.ok) return undefined;
  await enter(main.value.id, publicTitle ?? title);
  const attachments = new Map<AttachmentId, DocumentReference>();
  for (const [index, attachment] of stored.attachments.entries()) {
    const { id, name, sha256, mediaType, documentId } = attachment;
    if (documentId !== null) continue;
    const attached = await add(masked(name), { kind: 'file', sha256, mediaType });
    if (!attached.ok) return undefined;
    await enter(attached.value.id, `Vedlegg ${index + 1}`);
    await setAttachmentDocument(tx, id, attached.value.id);
    attachments.set(id, attached.value);
  }
  if (rawSha256 !== null)
    await add(`${title} (.eml)`, {
      kind: 'file',
      sha256: rawSha256,
      mediaType: 'message/rfc822',
    });
  return { main: main.value, attachments };
}

/** Who looks through a form finds the mail that it came with, where both lie in one case. */
async function tellForms(
  { tx }: Scope,
  caseId: CaseId,
  { governorId, mail }: StoredMail,
  documentId: string,
): Promise<void> {
  const forms = await formsOfMail(tx, mail.id);
  if (forms.length === 0) return;
  const answers = forms.flatMap(({ responseId }) => responseId ?? []);
  const here = new Set(
    (await casesOfRounds(tx, governorId, answers))
      .filter((round) => round.caseId === caseId)
      .map(({ id }) => id),
  );
  const told = forms.flatMap(({ responseId, wordFormId }) =>
    responseId !== null && wordFormId !== null && here.has(responseId) ? [wordFormId] : [],
  );
  await setMailDocument(tx, told, documentId);
}

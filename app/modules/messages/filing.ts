import { formatDate } from '#kernel/written-date.ts';
import { type Bilingual, norwegianFor } from '#kernel/text.ts';
import {
  addDocument,
  caseById,
  caseByNumber,
  type CaseReference,
  journal,
  openCase,
  reopenCase,
} from '#modules/cases/api.ts';
import type { CaseId, DocumentId } from '#modules/cases/domain/case-folder.ts';
import { formatCaseNumber } from '#modules/cases/domain/case-number.ts';
import { loadRegister } from '#modules/organisations/api.ts';
import { bilingualName } from '#modules/organisations/domain/register.ts';
import { dayInNorway } from '#platform/clock.ts';
import { guard } from '#platform/personal-data/guard.ts';
import type { Scope } from '#platform/use-case.ts';
import { isOpenable } from './domain/attachment.ts';
import {
  messageHtml,
  secrecyBasis,
  type ThreadTitles,
  titlesOf,
} from './domain/message-document.ts';
import type { MessageId, Thread } from './domain/thread.ts';
import {
  casesOfSender,
  loadMessage,
  setAttachmentDocument,
  setCase,
  setMessageDocument,
  type StoredMessage,
} from './store.ts';

/**
 * Files a message in the case of its thread, and opens one where there is none: the text and each file that is safe to open,
 * journaled. What lies there already is not filed again, so it may be run as often as somebody likes. Acts for the governor,
 * since no sender sees its archive.
 */
export async function fileInCase(scope: Scope, messageId: MessageId): Promise<CaseReference> {
  const { tx } = scope;
  const { thread, message } = await loadMessage(tx, messageId, { lock: true });
  const titles = titlesOf(thread.sender, thread.subject, isPersonal(thread, message));
  const folder = await caseFor(scope, thread, titles);
  await fileText(scope, folder.id, thread, message, titles);
  await fileAttachments(scope, folder.id, thread, message, titles);
  return folder;
}

/** The case of the thread, open: its own, one that the sender has written in before and names now, or a new one. */
async function caseFor(scope: Scope, thread: Thread, titles: ThreadTitles): Promise<CaseReference> {
  const { tx } = scope;
  if (thread.caseId !== null) {
    const folder = await caseById(tx, thread.caseId as CaseId);
    if (folder.status === 'closed') await reopenCase(tx, folder.id);
    return { id: folder.id, number: formatCaseNumber(folder.number) };
  }
  const found = (await knownCase(scope, thread)) ?? (await newCase(scope, thread, titles));
  await setCase(tx, thread.id, { caseId: found.id, caseNumber: found.number });
  return found;
}

/**
 * The case whose number the sender wrote. An office is one of ours and may name any open one; a resident only one that they
 * have written in before, or a slip of the pen would put their message in the case of somebody else.
 */
async function knownCase({ tx }: Scope, thread: Thread): Promise<CaseReference | undefined> {
  const folder = await caseByNumber(tx, thread.statedCase);
  if (folder?.status !== 'open') return undefined;
  const number = formatCaseNumber(folder.number);
  const isTheirs =
    thread.sender.kind === 'office' ||
    (await casesOfSender(tx, thread, number)).includes(folder.id);
  return isTheirs ? { id: folder.id, number } : undefined;
}

function newCase(
  scope: Scope,
  thread: Thread,
  { title, publicTitle, shieldedTitle }: ThreadTitles,
): Promise<CaseReference> {
  const { governorId, sender } = thread;
  return openCase(
    scope.tx,
    {
      owner: { kind: 'governor', unitId: governorId },
      title,
      shieldedTitle: shieldedTitle ?? publicTitle.nn,
      parties: sender.kind === 'anonymous' ? [] : [partyOf(thread)],
    },
    scope,
  );
}

function isPersonal({ subject }: Thread, { text }: StoredMessage): boolean {
  return guard('received', `${subject}\n\n${text}`).reasons.length > 0;
}

function partyOf({ sender }: Thread) {
  return sender.kind === 'resident'
    ? ({ kind: 'person', name: sender.name, personId: sender.id } as const)
    : ({
        kind: 'organisation',
        name: sender.name || 'Utan avsendar',
        ...(sender.kind === 'office' && { organisationId: sender.id }),
      } as const);
}

/** How an entry about a thread stands in the journal, and who it came from or went to. */
export function entryFor(
  thread: Thread,
  documentId: DocumentId,
  { direction, sentAt }: Pick<StoredMessage, 'direction' | 'sentAt'>,
  shieldedTitle: string | undefined,
) {
  const role = direction === 'incoming' ? ('sender' as const) : ('receiver' as const);
  return {
    documentId,
    direction,
    dated: dayInNorway(sentAt),
    correspondents: [{ role, ...partyOf(thread) }],
    ...(shieldedTitle !== undefined && { shieldedTitle, exemptUnder: secrecyBasis }),
  };
}

async function fileText(
  scope: Scope,
  caseId: CaseId,
  thread: Thread,
  message: StoredMessage,
  titles: ThreadTitles,
): Promise<void> {
  if (message.documentId !== null) return;
  const { tx } = scope;
  const { language, subject, reference } = thread;
  const governor = bilingualName(
    await loadRegister(tx),
    'governor',
    thread.governorId,
    dayInNorway(message.sentAt),
  )[norwegianFor(language)];
  const isIncoming = message.direction === 'incoming';
  const who = thread.sender.name === '' ? '–' : thread.sender.name;
  const html = messageHtml(
    {
      from: isIncoming ? who : governor,
      to: isIncoming ? governor : who,
      sent: `${formatDate(dayInNorway(message.sentAt), norwegianFor(language))} kl. ${clockTime(message.sentAt)}`,
      subject,
      reference,
      statedCase: isIncoming ? thread.statedCase : '',
      text: message.text,
    },
    language,
  );
  const said = (title: Bilingual) =>
    isIncoming ? title[norwegianFor(language)] : `Svar: ${title[norwegianFor(language)]}`;
  const filed = await addDocument(
    tx,
    caseId,
    { title: said(titles.title), language, content: { kind: 'html', html } },
    scope,
  );
  if (!filed.ok) throw new Error(`Case ${caseId} takes no documents`);
  const entry = entryFor(thread, filed.value.id, message, titles.shieldedTitle);
  await journal(tx, { ...entry, title: said(titles.publicTitle) }, scope);
  await setMessageDocument(tx, message.id, filed.value.id);
}

async function fileAttachments(
  scope: Scope,
  caseId: CaseId,
  thread: Thread,
  message: StoredMessage,
  { shieldedTitle }: ThreadTitles,
): Promise<void> {
  const { tx } = scope;
  for (const [index, attachment] of message.attachments.entries()) {
    if (attachment.documentId !== null || !isOpenable(attachment)) continue;
    const { id, name, sha256, mediaType } = attachment;
    // A name of a file stands in lists, and may say anything.
    const isPlain = guard('file-name', name).outcome === 'pass';
    const publicTitle = `Vedlegg ${index + 1}`;
    const title = isPlain ? name : publicTitle;
    const shielded = shieldedTitle ?? (isPlain ? undefined : publicTitle);
    const filed = await addDocument(
      tx,
      caseId,
      { title, language: thread.language, content: { kind: 'file', sha256, mediaType } },
      scope,
    );
    if (!filed.ok) throw new Error(`Case ${caseId} takes no documents`);
    const entry = entryFor(thread, filed.value.id, message, shielded);
    await journal(tx, shielded === undefined ? { ...entry, title: publicTitle } : entry, scope);
    await setAttachmentDocument(tx, id, filed.value.id);
  }
}

const osloTime = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', timeStyle: 'short' });

function clockTime(at: Date): string {
  return osloTime.format(at).replace(':', '.');
}

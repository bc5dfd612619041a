import { z } from 'zod';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { casesOfRounds, findMailedForm, keepMailedForm } from '#modules/surveys/api.ts';
import type { CaseId } from '#modules/cases/domain/case-folder.ts';
import { systemActor } from '#platform/access.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase, execute, type Scope, type Services } from '#platform/use-case.ts';
import type { ReadWord, WordFault } from '#platform/word/open-word.ts';
import { readWord } from '#platform/word/read-word.ts';
import { type IncomingForm, mostAttempts } from '../domain/incoming-form.ts';
import { type AttachmentId, isSettled, type MailId } from '../domain/incoming-mail.ts';
import { senderLine } from '../domain/mail-document.ts';
import { fileInCase, titleOf } from '../filing.ts';
import { countAttempt, formsOfMail, saveForm } from '../form-store.ts';
import { requireMine } from '../handling.ts';
import { loadStoredMail, setAttachmentDocument, type StoredMail } from '../store.ts';
import { senderOffice } from '../suggest-case.ts';
import { listUnreadForms } from './list-unread-forms.ts';

const mailInput = z.object({ mailId: idInput<MailId>() });

/** Takes the files out to be read, and counts the attempt first: a file that ends the process is not read for ever. */
export const beginForms = defineUseCase({
  name: 'registry.begin-forms',
  permission: 'mail:intake',
  audit: 'change',
  input: mailInput,
  subject: ({ mailId }) => mailId,
  async handle({ tx }, { mailId }) {
    const { attachments } = await loadStoredMail(tx, mailId);
    const unread = (await formsOfMail(tx, mailId)).filter(({ state }) => state === 'unread');
    await countAttempt(tx, mailId);
    return ok(
      unread.flatMap(({ attachmentId, attempts }) => {
        const file = attachments.find(({ id }) => id === attachmentId);
        return { attachmentId, sha256: file?.sha256 ?? null, isGivenUp: attempts >= mostAttempts };
      }),
    );
  },
});

interface ReadFile {
  readonly attachmentId: AttachmentId;
  readonly read: Result<ReadWord, WordFault>;
}

/**
 * Puts the forms of a mail forward in their rounds, each once, with the originals and the mail in the case. What is doubtful
 * or cannot be taken stays in the inbox, with the reason.
 */
export const takeForms = defineUseCase({
  name: 'registry.take-forms',
  permission: 'mail:intake',
  audit: 'change',
  input: mailInput.extend({ files: z.custom<readonly ReadFile[]>() }),
  subject: ({ mailId }) => mailId,

  async handle(scope, { mailId, files }) {
    const { tx, now } = scope;
    const stored = await loadStoredMail(tx, mailId, { lock: true });
    const forms = await formsOfMail(tx, mailId);
    for (const form of forms) {
      const file = files.find(({ attachmentId }) => attachmentId === form.attachmentId);
      if (form.state !== 'unread' || !file) continue;
      await saveForm(tx, await placed(scope, stored, form, file.read, false), now);
    }
    await fileWithForms(scope, mailId);
    return ok(null);
  },
});

/** Puts a doubtful form forward all the same: somebody has seen whose it is. */
export const acceptForm = defineUseCase({
  name: 'registry.accept-form',
  permission: 'survey:receive',
  audit: 'change',
  input: mailInput.extend({
    attachmentId: idInput<AttachmentId>(),
    read: z.custom<Result<ReadWord, WordFault>>((value) => typeof value === 'object'),
  }),
  subject: ({ attachmentId }) => attachmentId,

  async handle(scope, { mailId, attachmentId, read }) {
    const { tx, actor, now } = scope;
    const stored = await loadStoredMail(tx, mailId, { lock: true });
    requireMine(actor, stored.mail);
    const form = (await formsOfMail(tx, mailId)).find((one) => one.attachmentId === attachmentId);
    if (form?.state !== 'doubt') return refuse('already-settled');
    const taken = await placed(scope, stored, form, read, true);
    await saveForm(tx, taken, now);
    await fileWithForms(scope, mailId);
    return ok({ surveyId: taken.surveyId, wordFormId: taken.wordFormId });
  },
});

/** What a file turns out to be, put forward where nothing speaks against it. */
async function placed(
  scope: Scope,
  { governorId, mail, attachments }: StoredMail,
  form: IncomingForm,
  read: Result<ReadWord, WordFault>,
  isAccepted: boolean,
): Promise<IncomingForm> {
  const { tx } = scope;
  const attachment = attachments.find(({ id }) => id === form.attachmentId);
  if (!attachment) return { ...form, state: 'refused', reason: 'no-file' };
  const office = await senderOffice(tx, governorId, mail.sender.address);
  const found = await findMailedForm(tx, read, office?.officeId);
  if (found.kind === 'letter') return { ...form, state: 'letter' };
  if (found.kind === 'refused') {
    const { reason, about } = found;
    const of = { surveyId: about?.surveyId ?? null, responseId: about?.id ?? null };
    return { ...form, ...of, state: 'refused', reason };
  }
  const of = { surveyId: found.survey.id, responseId: found.response.id };
  if (found.isDoubtful && !isAccepted)
    return { ...form, ...of, state: 'doubt', reason: 'other-sender' };
  const kept = await keepMailedForm(scope, found, {
    sha256: attachment.sha256,
    sender: senderLine(mail.sender),
    mailDocumentId: mail.documentId,
    receivedAt: mail.receivedAt,
  });
  if (!kept.ok) return { ...form, ...of, state: 'refused', reason: kept.refusal.code };
  const { wordFormId, documentId, isKnown } = kept.value;
  if (documentId !== null && attachment.documentId === null)
    await setAttachmentDocument(tx, attachment.id, documentId);
  return { ...form, ...of, state: isKnown ? 'known' : 'taken', reason: '', wordFormId };
}

/**
 * Files the mail in the case of its forms when there is nothing left in it to decide: one case, nothing doubtful, no personal
 * data to shield. Otherwise it stays in the inbox, where the case is put forward.
 */
async function fileWithForms(scope: Scope, mailId: MailId): Promise<void> {
  const { tx } = scope;
  const stored = await loadStoredMail(tx, mailId);
  const forms = await formsOfMail(tx, mailId);
  const mine = forms.flatMap(({ wordFormId }) => wordFormId ?? []);
  if (mine.length === 0 || isSettled(stored.mail)) return;
  if (forms.some(({ state }) => !['taken', 'known', 'letter'].includes(state))) return;
  if (stored.mail.personalData.length > 0 || stored.mail.fault !== null) return;
  const rounds = await casesOfRounds(
    tx,
    stored.governorId,
    forms.flatMap(({ responseId }) => responseId ?? []),
  );
  const [caseId, ...others] = new Set(rounds.map((round) => round.caseId));
  if (caseId === undefined || others.length > 0) return;
  const office = await senderOffice(tx, stored.governorId, stored.mail.sender.address);
  const filed = await fileInCase(scope, caseId as CaseId, stored, {
    title: titleOf(stored.mail),
    publicTitle: 'E-post med svar på kartlegging',
    // Whose address we do not know may be a person, whose name the public journal lets go of in time.
    senderKind: office ? 'organisation' : 'person',
    shieldedTitle: '',
    exemptUnder: '',
  });
  // A closed case takes no more: the forms are in it already, and somebody finds the mail a place.
  if (filed === 'case-not-open') return;
  if (typeof filed === 'string') throw new Error(`The mail could not be filed: ${filed}`);
}

/** Reads the Word files that have come to a governor's registry, one mail at a time, between two transactions. */
export async function readForms(services: Services, governorId: string): Promise<void> {
  const actor = systemActor(governorId);
  const unread = await execute(services, actor, listUnreadForms, {});
  for (const mailId of unread.ok ? unread.value : []) {
    const begun = await execute(services, actor, beginForms, { mailId });
    const files: ReadFile[] = [];
    for (const { attachmentId, sha256, isGivenUp } of begun.ok ? begun.value : []) {
      const read =
        sha256 === null || isGivenUp
          ? refuse('broken' as const)
          : await readWord(await services.files.get(sha256));
      files.push({ attachmentId, read });
    }
    await execute(services, actor, takeForms, { mailId, files });
  }
}

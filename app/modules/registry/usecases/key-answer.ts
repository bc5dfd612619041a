import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import type { CaseId } from '#modules/cases/domain/case-folder.ts';
import { answersByLetter, answerToKeyIn, keepMailedLetter } from '#modules/surveys/api.ts';
import type { ResponseId } from '#modules/surveys/domain/response.ts';
import { idInput, optionalText } from '#platform/input.ts';
import { masked } from '#platform/personal-data/masked.ts';
import { stopPersonalData } from '#platform/personal-data/stopped.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { type AttachmentId, isSettled, type MailId } from '../domain/incoming-mail.ts';
import { senderLine } from '../domain/mail-document.ts';
import { cluesIn } from '../domain/sorting.ts';
import { checkShielding, fileInCase, titleOf } from '../filing.ts';
import { requireMine } from '../handling.ts';
import { loadStoredMail } from '../store.ts';
import { senderOffice } from '../suggest-case.ts';

/** What in a mail the answer stands in: a file, or the text of the mail itself. */
const source = z.union([z.literal('text'), idInput<AttachmentId>()], 'required');

/** What is needed to key in a letter: where it may stand, and whose answer it may be. */
export const viewKeying = defineUseCase({
  name: 'registry.view-keying',
  permission: 'survey:receive',
  audit: 'change',
  input: z.object({ mailId: idInput<MailId>() }),
  subject: ({ mailId }) => mailId,

  async handle({ tx, actor }, { mailId }) {
    const { governorId, mail, text, attachments } = await loadStoredMail(tx, mailId);
    requireMine(actor, mail);
    const answers = await answersByLetter(tx);
    const office = await senderOffice(tx, governorId, mail.sender.address);
    const { linkedIds } = cluesIn({
      subject: mail.subject,
      text,
      threadIds: [],
      senderAddress: mail.sender.address,
    });
    return ok({
      mail: { id: mail.id, subject: masked(mail.subject), version: mail.version },
      sender: senderLine(mail.sender),
      isSettled: isSettled(mail),
      isSensitive: mail.personalData.length > 0,
      hasText: text !== '',
      attachments: attachments.map(({ id, name }) => ({ id, name: masked(name) })),
      answers,
      suggested:
        answers.find(
          ({ officeId, responseId }) =>
            officeId === office?.officeId || linkedIds.includes(responseId),
        )?.responseId ?? '',
    });
  },
});

/** The file that is to be keyed in, to take the text out of between two transactions. */
export const openSource = defineUseCase({
  name: 'registry.open-source',
  permission: 'survey:receive',
  audit: 'change',
  input: z.object({ mailId: idInput<MailId>(), source }),
  subject: ({ mailId }) => mailId,

  async handle({ tx, actor, files }, { mailId, source: from }) {
    const { mail, text, attachments } = await loadStoredMail(tx, mailId);
    requireMine(actor, mail);
    const file = attachments.find(({ id }) => id === from);
    if (from !== 'text' && !file) return refuse('no-source', { field: 'source' });
    const content = file ? await files.get(file.sha256) : null;
    return ok({ text: file ? '' : text, content });
  },
});

/**
 * Files a letter in the case of the round and puts it forward to be keyed in, with the letter beside the fields: a free
 * letter ends as an answer like the others, with its original (oversight 1.3).
 */
export const keyAnswer = defineUseCase({
  name: 'registry.key-answer',
  permission: 'survey:receive',
  audit: 'change',
  input: z.object({
    mailId: idInput<MailId>(),
    source,
    responseId: idInput<ResponseId>(),
    shieldedTitle: optionalText(300),
    exemptUnder: optionalText(100),
    version: z.coerce.number().int('invalid'),
    letterText: z.string(),
  }),
  subject: ({ mailId }) => mailId,

  async handle(scope, { mailId, source: from, responseId, version, letterText, ...shielding }) {
    const { tx, actor } = scope;
    const stored = await loadStoredMail(tx, mailId, { lock: true });
    requireMine(actor, stored.mail);
    if (isSettled(stored.mail)) return refuse('already-settled');
    const file = stored.attachments.find(({ id }) => id === from);
    const original =
      from === 'text' && stored.rawSha256 !== null
        ? { sha256: stored.rawSha256, mediaType: 'message/rfc822' }
        : file && file.documentId === null
          ? { sha256: file.sha256, mediaType: file.mediaType }
          : undefined;
    if (!original) return refuse('no-source', { field: 'source' });
    stopPersonalData('file-name', shielding.shieldedTitle, shielding.exemptUnder);
    const shielded = checkShielding(stored.mail, shielding);
    if (!shielded.ok) return shielded;
    const answer = await answerToKeyIn(tx, responseId);
    if (!answer.ok) return refuse(answer.refusal.code, { field: 'responseId' });

    const { survey } = answer.value;
    const filed = await fileInCase(
      scope,
      survey.caseId as CaseId,
      { ...stored, mail: { ...stored.mail, version } },
      {
        title: titleOf(stored.mail),
        senderKind: 'organisation',
        ...shielding,
      },
    );
    if (typeof filed === 'string') return refuse(filed);
    const document = file ? filed.attachments.get(file.id) : filed.main;
    if (!document) throw new Error('The letter was not filed with its mail');
    const kept = await keepMailedLetter(scope, answer.value, {
      ...original,
      letterText,
      document,
      sender: senderLine(stored.mail.sender),
      mailDocumentId: filed.main.id,
      receivedAt: stored.mail.receivedAt,
    });
    return kept.ok ? ok({ surveyId: survey.id, wordFormId: kept.value.wordFormId }) : kept;
  },
});

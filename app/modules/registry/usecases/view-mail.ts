import { z } from 'zod';
import { ok, type Result } from '#kernel/result.ts';
import { colleagues } from '#modules/identity/api.ts';
import { caseById } from '#modules/cases/api.ts';
import type { CaseId } from '#modules/cases/domain/case-folder.ts';
import { subjectsOfForms, waitingOfForms } from '#modules/surveys/api.ts';
import { may } from '#platform/access.ts';
import { dayInNorway } from '#platform/clock.ts';
import { idInput } from '#platform/input.ts';
import { masked } from '#platform/personal-data/masked.ts';
import { defineUseCase, type Scope } from '#platform/use-case.ts';
import { isNeglected, isSettled, type MailId } from '../domain/incoming-mail.ts';
import { bodiesFor } from '../domain/right-body.ts';
import { formsOfMail } from '../form-store.ts';
import { registryOf, requireMine } from '../handling.ts';
import { registryReaders } from '../readers.ts';
import { loadStoredMail, type StoredMail } from '../store.ts';
import { suggestCase } from '../suggest-case.ts';

const input = z.object({ mailId: idInput<MailId>() });

/** A mail as it is to be handled, with identity numbers masked. */
export const viewMail = defineUseCase({
  name: 'registry.view',
  permission: 'registry:read',
  audit: 'change',
  input,
  subject: ({ mailId }) => mailId,
  handle: (scope, { mailId }) => read(scope, mailId, masked),
});

/** The same with the numbers: the log keeps who saw them. */
export const viewWholeMail = defineUseCase({
  name: 'registry.view-whole',
  permission: 'registry:read',
  audit: 'change',
  input,
  subject: ({ mailId }) => mailId,
  handle: (scope, { mailId }) => read(scope, mailId, (text) => text),
});

async function read(
  { tx, actor, today }: Scope,
  mailId: MailId,
  shown: (text: string) => string,
): Promise<Result<Awaited<ReturnType<typeof found>>>> {
  return ok(await found());

  async function found() {
    const governorId = registryOf(actor);
    const stored = await loadStoredMail(tx, mailId);
    const { mail, text, recipients, attachments } = stored;
    requireMine(actor, mail);
    const people = await colleagues(
      tx,
      { kind: 'governor', id: governorId },
      registryReaders,
      today,
    );
    const open = !isSettled(mail);
    return {
      mail: { ...mail, subject: shown(mail.subject) },
      maskedSubject: masked(mail.subject),
      text: shown(text),
      recipients,
      attachments: attachments.map(({ id, name, mediaType, size }) => ({
        id,
        name: shown(name),
        mediaType,
        size,
      })),
      isNeglected: isNeglected(mail, dayInNorway(mail.receivedAt), today),
      isRegistry: may(actor, 'registry:work'),
      people,
      suggestion: open ? await suggestCase(tx, stored) : { suggested: null, cases: [] },
      bodies: open ? bodiesFor(`${mail.subject}\n${text}`) : [],
      forms: await formsShown(tx, stored),
      mayReceive: may(actor, 'survey:receive'),
      folder: mail.caseId === null ? null : await caseById(tx, mail.caseId as CaseId),
    };
  }
}

/** The Word files that are forms, or that could not be read as any, with what they are about. */
async function formsShown(tx: Scope['tx'], { mail, attachments }: StoredMail) {
  const forms = (await formsOfMail(tx, mail.id)).filter(({ state }) => state !== 'letter');
  const subjects = await subjectsOfForms(
    tx,
    forms.flatMap(({ responseId }) => responseId ?? []),
  );
  const waiting = await waitingOfForms(
    tx,
    forms.flatMap(({ wordFormId }) => wordFormId ?? []),
  );
  return forms.map(({ attachmentId, state, reason, responseId, wordFormId }) => ({
    attachmentId,
    state,
    reason,
    wordFormId,
    isWaiting: wordFormId !== null && waiting.has(wordFormId),
    name: masked(attachments.find(({ id }) => id === attachmentId)?.name ?? ''),
    about: (responseId !== null && subjects.get(responseId)) || null,
  }));
}

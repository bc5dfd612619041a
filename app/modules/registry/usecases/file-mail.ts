import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import { caseByNumber } from '#modules/cases/api.ts';
import { readCaseNumber, readDocumentNumber } from '#modules/cases/domain/case-number.ts';
import { idInput, optionalText, text } from '#platform/input.ts';
import { stopPersonalData } from '#platform/personal-data/stopped.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { isSettled, type MailId } from '../domain/incoming-mail.ts';
import { checkShielding, fileInCase } from '../filing.ts';
import { registryOf } from '../handling.ts';
import { loadStoredMail } from '../store.ts';

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
    const { tx, actor } = scope;
    registryOf(actor);
    // The journal is read by others than those who may read the case.
    stopPersonalData('file-name', entry.title, entry.shieldedTitle, entry.exemptUnder);
    const number = readCaseNumber(caseNumber) ?? readDocumentNumber(caseNumber);
    const folder = number && (await caseByNumber(tx, number));
    if (!folder) return refuse('no-such-case', { field: 'caseNumber' });
    const stored = await loadStoredMail(tx, mailId);
    if (isSettled(stored.mail)) return refuse('already-settled');
    const shielding = checkShielding(stored.mail, entry);
    if (!shielding.ok) return shielding;

    const filed = await fileInCase(
      scope,
      folder.id,
      { ...stored, mail: { ...stored.mail, version } },
      entry,
    );
    if (filed === 'case-not-open') return refuse(filed, { field: 'caseNumber' });
    return typeof filed === 'string' ? refuse(filed) : ok({ caseId: folder.id });
  },
});

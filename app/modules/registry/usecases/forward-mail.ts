import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import { languages } from '#kernel/text.ts';
import { formatDate } from '#kernel/written-date.ts';
import { caseById, openCase } from '#modules/cases/api.ts';
import type { CaseId } from '#modules/cases/domain/case-folder.ts';
import { formatCaseNumber } from '#modules/cases/domain/case-number.ts';
import { governorAsSender, writeLetter } from '#modules/letters/api.ts';
import { paragraphs } from '#modules/letters/domain/letter.ts';
import { loadRegister } from '#modules/organisations/api.ts';
import { dayInNorway, instantInNorway } from '#platform/clock.ts';
import { idInput, optionalText, text } from '#platform/input.ts';
import { sendMail } from '#platform/mail/mail.ts';
import { masked } from '#platform/personal-data/masked.ts';
import { stopPersonalData } from '#platform/personal-data/stopped.ts';
import { defineUseCase, type Scope } from '#platform/use-case.ts';
import { forward, isSettled, type MailId, mayBeReplied } from '../domain/incoming-mail.ts';
import { senderLine } from '../domain/mail-document.ts';
import { checkShielding, fileInCase, titleOf } from '../filing.ts';
import { forwardedNotice, forwardingCaseTitle, forwardingLetter } from '../forward-texts.ts';
import { registryOf } from '../handling.ts';
import { forwardingCase, loadStoredMail, type StoredMail } from '../store.ts';

/**
 * Sends something that is not ours on to the right body, with a standard letter and the whole of what came, and tells the
 * sender (forvaltningsloven § 11 fourth paragraph). With personal data it goes by post: the letter waits in the case for
 * the printer, and nothing of it is e-mailed. Journaled in the year's collecting case.
 */
export const forwardMail = defineUseCase({
  name: 'registry.forward',
  permission: 'registry:work',
  audit: 'change',
  input: z.object({
    mailId: idInput<MailId>(),
    receiver: text(200),
    email: z.union([z.literal(''), text(320).pipe(z.email('invalid'))]),
    address: optionalText(500),
    language: z.enum(languages, 'required'),
    shieldedTitle: optionalText(300),
    exemptUnder: optionalText(100),
    version: z.coerce.number().int('invalid'),
  }),
  subject: ({ mailId }) => mailId,

  async handle(scope, input) {
    const { tx, actor, today } = scope;
    const { mailId, receiver, email, address, language, version, ...shielding } = input;
    const governorId = registryOf(actor);
    stopPersonalData('file-name', receiver, shielding.shieldedTitle, shielding.exemptUnder);
    const stored = await loadStoredMail(tx, mailId, { lock: true });
    const { mail } = stored;
    if (isSettled(mail)) return refuse('already-settled');
    const isSensitive = mail.personalData.length > 0;
    if (isSensitive && address === '') return refuse('address-missing', { field: 'address' });
    if (!isSensitive && email === '') return refuse('email-missing', { field: 'email' });
    const shielded = checkShielding(mail, shielding);
    if (!shielded.ok) return shielded;

    const folder = await collectingCase(scope, governorId);
    const files = filesOf(stored);
    const filed = await fileInCase(
      scope,
      folder.id,
      { ...stored, mail: { ...mail, version } },
      {
        title: titleOf(mail),
        senderKind: 'person',
        ...shielding,
      },
      (one, where, at) => forward(one, where, receiver, at),
    );
    if (typeof filed === 'string') return refuse(filed);

    const register = await loadRegister(tx);
    const sender = await governorAsSender(tx, register, governorId, today, language);
    const caseNumber = formatCaseNumber(folder.number);
    const facts = { receiver, governor: sender.name, caseNumber };
    const letter = forwardingLetter[language]({
      ...facts,
      received: formatDate(dayInNorway(mail.receivedAt), language),
      // Who it is may itself be what must not be seen.
      sender: isSensitive ? '–' : senderLine(mail.sender) || '–',
    });
    await writeLetter(scope, {
      governorId,
      caseId: folder.id,
      receiver: { name: receiver },
      letter: {
        language,
        sender,
        receiver: { name: receiver, address: linesOf(address) },
        date: today,
        ourReference: caseNumber,
        subject: letter.subject,
        blocks: paragraphs(...letter.sentences),
        signers: [],
        attachments: [
          masked(mail.subject) || 'E-post',
          ...stored.attachments.map(({ name }) => masked(name)),
        ],
        copies: [],
      },
    });
    if (!isSensitive)
      await sendMail(scope, {
        to: email,
        subject: letter.subject,
        text: `${letter.sentences.join('\n\n')}\n${quoted(stored)}`,
        attachments: files,
        caseId: folder.id,
      });
    if (mayBeReplied(mail))
      await sendMail(scope, {
        to: mail.sender.address,
        ...forwardedNotice[language](facts),
        caseId: folder.id,
      });
    return ok({ caseId: folder.id, byPost: isSensitive });
  },
});

/** The case of this year, opened with the first. A closed one is not used again. */
async function collectingCase(scope: Scope, governorId: string) {
  const { tx, today } = scope;
  const year = today.slice(0, 4);
  const since = instantInNorway(`${year}-01-01` as typeof today, '00:00') ?? scope.now;
  const known = await forwardingCase(tx, governorId, since);
  const folder = known === null ? undefined : await caseById(tx, known as CaseId);
  if (folder?.status === 'open') return folder;
  const title = { nn: forwardingCaseTitle.nn(year), nb: forwardingCaseTitle.nb(year) };
  const owner = { kind: 'governor', unitId: governorId } as const;
  const { id } = await openCase(tx, { owner, title }, scope);
  return caseById(tx, id);
}

/** The mail as it came holds its files; what was registered is its files. */
function filesOf({ rawSha256, attachments }: StoredMail) {
  if (rawSha256 !== null)
    return [{ name: 'e-post.eml', mediaType: 'message/rfc822', sha256: rawSha256 }];
  return attachments.map(({ name, mediaType, sha256 }) => ({ name, mediaType, sha256 }));
}

function quoted({ text: written }: StoredMail): string {
  if (written === '') return '';
  return `\n${written
    .slice(0, 20_000)
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n')}\n`;
}

function linesOf(address: string): string[] {
  return address
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

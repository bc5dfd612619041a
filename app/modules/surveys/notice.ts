import { nameOf } from '#modules/organisations/domain/register.ts';
import type { CaseId } from '#modules/cases/domain/case-folder.ts';
import { governorAsSender, writeLetter } from '#modules/letters/api.ts';
import { paragraphs } from '#modules/letters/domain/letter.ts';
import { loadRegister } from '#modules/organisations/api.ts';
import { sendMail } from '#platform/mail/mail.ts';
import type { Scope } from '#platform/use-case.ts';
import type { SurveyResponse } from './domain/response.ts';
import type { Survey } from './domain/survey.ts';
import { addressLines, type OfficeContact, officeContact } from './follow-up-store.ts';
import { type Notice, type NoticeFacts, sentencesOf } from './texts/follow-up-mail.ts';

/** Who a notice is sent to: the office, or the office and the municipal director. */
export type Receivers = 'office' | 'office-and-director';

/**
 * Sends a notice about an answer to the office that gives it, in the form of Norwegian of its letter. Returns
 * where it went; without an address nothing is sent, and the list of offices says that the address is missing.
 * What is sent is archived as a letter in the case of the round.
 */
export async function notify(
  scope: Scope,
  survey: Survey,
  response: SurveyResponse,
  write: (facts: NoticeFacts) => Notice,
  receivers: Receivers = 'office',
): Promise<OfficeContact> {
  const { tx, today, publicUrl } = scope;
  const contact = await officeContact(tx, response.governorId, response.officeId);
  if (contact.email === '') return contact;
  const register = await loadRegister(tx);
  const { language } = response;
  const moved = response.officeId !== response.askedOfficeId;
  const officeName = moved
    ? nameOf(register, 'office', response.officeId, today, language)
    : response.officeName;
  const notice = write({
    language,
    governorName: nameOf(register, 'governor', response.governorId, today, language),
    officeName,
    caseNumber: survey.caseNumber,
    deadline: response.deadline,
    link: `${publicUrl}/svar/${response.id}`,
  });
  const addresses = [contact.email];
  if (receivers === 'office-and-director' && contact.directorEmail !== '')
    addresses.push(contact.directorEmail);
  for (const to of addresses)
    await sendMail(scope, {
      to,
      ...notice,
      recipientId: response.id,
      ...(survey.caseId === null ? {} : { caseId: survey.caseId }),
    });
  if (survey.caseId !== null)
    await writeLetter(scope, {
      governorId: response.governorId,
      caseId: survey.caseId as CaseId,
      receiver: { name: officeName, organisationId: response.officeId },
      letter: {
        language,
        sender: await governorAsSender(tx, register, response.governorId, today, language),
        receiver: { name: officeName, address: addressLines(contact.postalAddress) },
        date: today,
        ourReference: survey.caseNumber,
        contact: survey.contact,
        subject: notice.subject,
        blocks: paragraphs(...sentencesOf(notice)),
        signers: [],
        attachments: [],
        copies: addresses.length > 1 ? ['Kommunedirektøren'] : [],
      },
    });
  return contact;
}

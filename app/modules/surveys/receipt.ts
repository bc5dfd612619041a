import type { CaseId } from '#modules/cases/domain/case-folder.ts';
import { governorAsSender, writeLetter } from '#modules/letters/api.ts';
import { loadRegister } from '#modules/organisations/api.ts';
import type { Scope } from '#platform/use-case.ts';
import { type ReceiptFacts, receiptLetter } from './domain/receipt-letter.ts';
import type { SurveyResponse } from './domain/response.ts';
import type { Survey } from './domain/survey.ts';

/** Kvittering. The office sees on its own page that its answer has come; the archive keeps what it was told. */
export async function writeReceipt(
  scope: Scope,
  survey: Survey,
  { governorId, officeId, officeName, language }: SurveyResponse,
  signed: Pick<ReceiptFacts, 'signerName' | 'signedOn' | 'documentNumber'>,
): Promise<void> {
  const { tx, today } = scope;
  const register = await loadRegister(tx);
  const letter = receiptLetter({
    survey,
    sender: await governorAsSender(tx, register, governorId, today, language),
    officeName,
    signerName: signed.signerName,
    signedOn: signed.signedOn,
    documentNumber: signed.documentNumber,
    writtenOn: today,
    language,
  });
  const receiver = { name: officeName, organisationId: officeId };
  await writeLetter(scope, { governorId, caseId: survey.caseId as CaseId, receiver, letter });
}

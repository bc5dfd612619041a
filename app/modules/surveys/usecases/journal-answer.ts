import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { addDocument, journal } from '#modules/cases/api.ts';
import type { CaseId } from '#modules/cases/domain/case-folder.ts';
import { today } from '#platform/clock.ts';
import { defineUseCase, type Scope } from '#platform/use-case.ts';
import { loadSubmission, setJournalEntry, submittedAnswers } from '../answer-store.ts';
import { enteredAs } from '../domain/answer.ts';
import { answerHtml, answerTitle } from '../domain/answer-document.ts';
import type { SurveyResponse } from '../domain/response.ts';
import type { Survey } from '../domain/survey.ts';
import { writeReceipt } from '../receipt.ts';
import { loadResponse, loadSurvey } from '../store.ts';
import { wordPageTexts } from '../texts/word-pages.ts';
import { originalsToFile, setOriginal } from '../word-form-store.ts';

/**
 * Journalføring: a signed answer is an incoming document in the governor's case. The office signs in its own
 * scope and cannot write there, so a job does it for the governor; once for each submission, however often it runs.
 */
export const journalAnswer = defineUseCase({
  name: 'survey.journal-answer',
  permission: 'survey:run-schedule',
  audit: 'change',
  input: z.object({ submissionId: z.uuid() }),
  subject: ({ submissionId }) => submissionId,

  async handle(scope, { submissionId }) {
    const { tx } = scope;
    const submission = await loadSubmission(tx, submissionId);
    const response = await loadResponse(tx, submission.responseId);
    const survey = await loadSurvey(tx, response.surveyId);
    if (submission.journalId !== null || survey.caseId === null) return ok({ journaled: false });
    const { language, officeName } = response;
    const answers = await submittedAnswers(tx, submissionId);
    const facts = {
      survey,
      officeName,
      answers: new Map([...answers].map(([id, answer]) => [id, enteredAs(answer)])),
      number: submission.number,
      signerName: submission.signerName,
      asDeputy: submission.signedFor !== null,
      signedOn: today({ now: () => submission.signedAt }),
      language,
    };
    const filed = await addDocument(
      tx,
      survey.caseId as CaseId,
      { title: answerTitle(facts), language, content: { kind: 'html', html: answerHtml(facts) } },
      scope,
    );
    if (!filed.ok) throw new Error(`The case of survey ${survey.id} takes no documents`);
    const entry = await journal(
      tx,
      {
        documentId: filed.value.id,
        direction: 'incoming',
        dated: facts.signedOn,
        correspondents: [
          {
            role: 'sender',
            kind: 'organisation',
            name: officeName,
            organisationId: response.officeId,
          },
        ],
      },
      scope,
    );
    await setJournalEntry(tx, submissionId, entry);
    await writeReceipt(scope, survey, response, { ...facts, documentNumber: filed.value.number });
    await fileOriginals(scope, response, survey);
    return ok({ journaled: true });
  },
});

/** The Word forms that the answer was taken from, as attachments to it: what the office sent, as it sent it. */
async function fileOriginals(
  scope: Scope,
  { id, language, officeName }: SurveyResponse,
  { caseId, title }: Survey,
): Promise<void> {
  for (const { id: formId, sha256, mediaType } of await originalsToFile(scope.tx, id)) {
    const document = {
      title: wordPageTexts[language].documentTitle(officeName, title[language]),
      language,
      content: { kind: 'file' as const, sha256, mediaType },
    };
    const filed = await addDocument(scope.tx, caseId as CaseId, document, scope);
    if (filed.ok) await setOriginal(scope.tx, formId, filed.value.id);
  }
}

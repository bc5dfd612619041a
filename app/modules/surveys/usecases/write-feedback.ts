import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import type { CaseId } from '#modules/cases/domain/case-folder.ts';
import { writeLetter } from '#modules/letters/api.ts';
import { systemActor } from '#platform/access.ts';
import { idInput } from '#platform/input.ts';
import { sendMail } from '#platform/mail/mail.ts';
import { defineUseCase, execute, type Services } from '#platform/use-case.ts';
import type { SurveyId } from '../domain/form.ts';
import { feedbackOf, keepFeedbackLetter, untoldOffices } from '../feedback-store.ts';
import { feedbackLetters } from '../feedback-writer.ts';
import { officeEmails } from '../prepare-store.ts';
import { loadSurvey } from '../store.ts';
import { feedbackNotice } from '../texts/feedback-mail.ts';
import { findFeedback } from './find-feedback.ts';

/** Letters in one transaction: few enough that nobody waits for it. */
const lettersAtATime = 10;

/**
 * Writes the next letters of a round: kept for the office, in the queue to the archive, and a notice where the office
 * has an address. An office that somebody else has written to meanwhile is passed over.
 */
export const writeFeedbackLetters = defineUseCase({
  name: 'survey.write-feedback-letters',
  permission: 'survey:run-schedule',
  audit: 'change',
  input: z.object({ surveyId: idInput<SurveyId>() }),
  subject: ({ surveyId }) => surveyId,

  async handle(scope, { surveyId }) {
    const { tx, now, publicUrl } = scope;
    const survey = await loadSurvey(tx, surveyId);
    const feedback = await feedbackOf(tx, surveyId);
    if (!feedback?.started || survey.caseId === null) return ok({ written: 0 });
    const offices = await untoldOffices(tx, surveyId, lettersAtATime);
    if (offices.length === 0) return ok({ written: 0 });
    const emails = await officeEmails(
      tx,
      offices.map(({ officeId }) => officeId),
    );
    const letters = await feedbackLetters(
      scope,
      survey,
      feedback.next,
      feedback.started.name,
      offices,
    );
    let written = 0;
    for (const { office, letter } of letters) {
      const to = emails.get(office.officeId) ?? '';
      if (!(await keepFeedbackLetter(tx, office, letter, { at: now, notified: to !== '' })))
        continue;
      await writeLetter(scope, {
        governorId: office.governorId,
        caseId: survey.caseId as CaseId,
        receiver: { name: office.officeName, organisationId: office.officeId },
        letter,
      });
      if (to !== '')
        await sendMail(scope, {
          to,
          ...feedbackNotice({
            language: office.language,
            governorName: letter.sender.name,
            officeName: office.officeName,
            caseNumber: survey.caseNumber,
            deadline: office.deadline,
            link: `${publicUrl}/svar/${office.id}`,
          }),
          caseId: survey.caseId,
          recipientId: office.id,
        });
      written += 1;
    }
    return ok({ written });
  },
});

/** Writes what is left of every round that has been started, a few letters in each transaction; it can stop anywhere. */
export async function writeFeedback(services: Services, governorId: string): Promise<void> {
  const actor = systemActor(governorId);
  const found = await execute(services, actor, findFeedback, {});
  for (const surveyId of found.ok ? found.value.rounds : []) {
    let isLeft = true;
    while (isLeft) {
      const done = await execute(services, actor, writeFeedbackLetters, { surveyId });
      isLeft = done.ok && done.value.written > 0;
    }
  }
}

import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { addDocument, journal } from '#modules/cases/api.ts';
import type { CaseId } from '#modules/cases/domain/case-folder.ts';
import { letterHtml } from '#modules/cases/domain/letter-html.ts';
import { loadRegister } from '#modules/organisations/api.ts';
import { nameOf } from '#modules/organisations/domain/register.ts';
import { idInput } from '#platform/input.ts';
import { sendMail } from '#platform/mail/mail.ts';
import { defineUseCase } from '#platform/use-case.ts';
import type { SurveyId } from '../domain/form.ts';
import { surveyLetter, surveyNotice } from '../domain/letter.ts';
import { keepLetter, officeEmails, responsesWithoutLetter } from '../prepare-store.ts';
import { loadSurvey, recordResponseEvent } from '../store.ts';

const chunk = 10;

/**
 * Writes the next few letters of a round that has been sent: filed in the case, journaled as outgoing, and a
 * notice by mail where the office has an address. Asked again until none is left, so it can stop anywhere.
 */
export const writeLetters = defineUseCase({
  name: 'survey.write-letters',
  permission: 'survey:run-schedule',
  audit: 'change',
  input: z.object({ surveyId: idInput<SurveyId>() }),
  subject: ({ surveyId }) => surveyId,

  async handle(scope, { surveyId }) {
    const { tx, now, today, newId, publicUrl } = scope;
    const survey = await loadSurvey(tx, surveyId);
    if (survey.state !== 'sent' || survey.caseId === null) return ok({ left: 0 });
    const register = await loadRegister(tx);
    const { responses, left } = await responsesWithoutLetter(tx, surveyId, chunk);
    const emails = await officeEmails(
      tx,
      responses.map(({ officeId }) => officeId),
    );

    for (const response of responses) {
      const { language, officeName } = response;
      const municipalities = response.municipalityIds.map((id) =>
        nameOf(register, 'municipality', id, today, language),
      );
      const facts = {
        survey,
        governorName: nameOf(register, 'governor', survey.governorId, today, language),
        officeName,
        municipalityNames: municipalities,
        deadline: response.deadline,
        writtenOn: today,
        answerUrl: `${publicUrl}/svar/${response.id}`,
        language,
      };
      const title = survey.title[language];
      const content = { kind: 'html', html: letterHtml(surveyLetter(facts)) } as const;
      const filed = await addDocument(
        tx,
        survey.caseId as CaseId,
        { title, language, content },
        scope,
      );
      if (!filed.ok) throw new Error(`The case of survey ${surveyId} takes no documents`);
      const receiver = {
        role: 'receiver',
        kind: 'organisation',
        name: officeName,
        organisationId: response.officeId,
      } as const;
      await journal(
        tx,
        { documentId: filed.value.id, direction: 'outgoing', correspondents: [receiver] },
        scope,
      );
      await keepLetter(tx, response.id, filed.value.id);
      const event = { id: newId(), at: now, actorName: 'Medverk' };
      await recordResponseEvent(tx, response.id, {
        ...event,
        kind: 'sent',
        note: filed.value.number,
      });
      const to = emails.get(response.officeId);
      if (to)
        await sendMail(scope, {
          to,
          ...surveyNotice(facts),
          caseId: survey.caseId,
          recipientId: response.id,
        });
      else
        await recordResponseEvent(tx, response.id, {
          ...event,
          id: newId(),
          kind: 'no-address',
          note: '',
        });
    }
    return ok({ left: left - responses.length });
  },
});

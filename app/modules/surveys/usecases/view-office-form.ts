import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { today as dayOf } from '#platform/clock.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { submissionsOf, submittedAnswers } from '../answer-store.ts';
import { askedQuestions, enteredAs } from '../domain/answer.ts';
import type { SurveyId } from '../domain/form.ts';
import { may, takesAnswers } from '../domain/response.ts';
import { loadResponse, loadSurvey, toResponse } from '../store.ts';
import { warningIn } from '../open-text.ts';
import { loadReceivedForm, waitingForms } from '../word-form-store.ts';

/** Where the governor takes in answers in Word and on paper: the offices to choose among, and what waits. */
export const viewOfficeForms = defineUseCase({
  name: 'survey.view-office-forms',
  permission: 'survey:receive',
  audit: 'none',
  input: z.object({ surveyId: idInput<SurveyId>() }),
  subject: ({ surveyId }) => surveyId,

  async handle({ tx }, { surveyId }) {
    const survey = await loadSurvey(tx, surveyId);
    const rows = await tx
      .selectFrom('survey_response')
      .selectAll()
      .where('survey_id', '=', surveyId)
      .orderBy('name_sort')
      .orderBy('id')
      .execute();
    const responses = rows.map(toResponse);
    const names = new Map(responses.map(({ id, officeName }) => [id, officeName]));
    const waiting = await waitingForms(tx, { surveyId });
    return ok({
      survey: { id: survey.id, title: survey.title, caseNumber: survey.caseNumber },
      takesAnswers: takesAnswers(survey.state) && survey.caseId !== null,
      offices: responses
        .filter((response) => may(response, 'register') && response.joinedTo === null)
        .map(({ id, officeName }) => ({ id, name: officeName })),
      waiting: waiting.map(({ id, responseId, receivedAt, uploaderName, channel, sender }) => ({
        id,
        officeName: names.get(responseId) ?? '',
        receivedAt,
        uploaderName,
        channel,
        sender,
      })),
    });
  },
});

/** One of them: what was read, beside what the office had signed before, if anything. */
export const viewOfficeForm = defineUseCase({
  name: 'survey.view-office-form',
  permission: 'survey:receive',
  audit: 'none',
  input: z.object({ surveyId: idInput<SurveyId>(), wordFormId: z.uuid() }),
  subject: ({ wordFormId }) => wordFormId,

  async handle({ tx, today }, { surveyId, wordFormId }) {
    const survey = await loadSurvey(tx, surveyId);
    const form = await loadReceivedForm(tx, wordFormId, { surveyId });
    const response = await loadResponse(tx, form.responseId);
    const latest = (await submissionsOf(tx, response.id)).at(-1);
    const signed = latest ? await submittedAnswers(tx, latest.id) : new Map<string, never>();
    const read = new Map(form.answers.map((answer) => [answer.questionId, answer]));
    const asked = new Set(askedQuestions(survey.form, read));
    return ok({
      today,
      survey: { id: survey.id, title: survey.title, caseId: survey.caseId },
      response: { id: response.id, officeName: response.officeName, state: response.state },
      mayRegister:
        takesAnswers(survey.state) && may(response, 'register') && latest?.channel !== 'web',
      isSignedOnWeb: latest?.channel === 'web',
      mayForward: takesAnswers(survey.state) && may(response, 'write') && form.answers.length > 0,
      form: {
        id: form.id,
        state: form.state,
        documentId: form.documentId,
        receivedAt: form.receivedAt,
        /** The day it came, as far as we know: what was uploaded came some day before. */
        receivedOn: form.channel === 'mail' ? dayOf({ now: () => form.receivedAt }) : today,
        uploaderName: form.uploaderName,
        channel: form.channel,
        sender: form.sender,
        mailDocumentId: form.mailDocumentId,
        letterText: form.letterText,
        isRead: form.answers.length > 0,
        byHeading: form.answers.some(({ foundBy }) => foundBy === 'heading'),
      },
      sections: survey.form.sections.map((section) => ({
        id: section.id,
        title: section.title,
        questions: section.questions.map((question) => {
          const answer = signed.get(question.id);
          const found = read.get(question.id);
          return {
            question,
            isAsked: read.size === 0 || asked.has(question),
            read: found ?? null,
            holdsPersonalData:
              found !== undefined && warningIn({ ...found, confirmed: [] }) !== null,
            signed: answer ? enteredAs(answer) : null,
          };
        }),
      })),
    });
  },
});

import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { loadAnswering } from '../answer-store.ts';
import { askedQuestions } from '../domain/answer.ts';
import { hindrance } from '../domain/drafting.ts';
import type { ResponseId } from '../domain/response.ts';
import { warningIn } from '../open-text.ts';
import { loadReceivedForm, waitingForms } from '../word-form-store.ts';

/** How the office can answer in Word: the form to fetch, and those that wait to be looked through. */
export const viewWordForms = defineUseCase({
  name: 'survey.view-word-forms',
  permission: 'survey:answer',
  audit: 'none',
  input: z.object({ responseId: idInput<ResponseId>() }),
  subject: ({ responseId }) => responseId,

  async handle({ tx }, { responseId }) {
    const { survey, response, drafts } = await loadAnswering(tx, responseId);
    const waiting = await waitingForms(tx, { responseId });
    return ok({
      title: survey.title,
      caseNumber: survey.caseNumber,
      response: {
        id: response.id,
        officeName: response.officeName,
        language: response.language,
        joinedTo: response.joinedTo,
      },
      hasDraft: drafts.size > 0,
      hindrance: hindrance(response, survey),
      waiting: waiting.map(({ id, receivedBy, receivedAt, uploaderName }) => ({
        id,
        receivedBy,
        receivedAt,
        // Who it was at the governor is not the office's business.
        uploaderName: receivedBy === 'office' ? uploaderName : '',
      })),
    });
  },
});

/** What was read in one form beside what is stored, question by question. */
export const viewWordForm = defineUseCase({
  name: 'survey.view-word-form',
  permission: 'survey:answer',
  audit: 'none',
  input: z.object({ responseId: idInput<ResponseId>(), wordFormId: z.uuid() }),
  subject: ({ wordFormId }) => wordFormId,

  async handle({ tx, today }, { responseId, wordFormId }) {
    const { survey, response, drafts } = await loadAnswering(tx, responseId);
    const form = await loadReceivedForm(tx, wordFormId, { responseId });
    const read = new Map(form.answers.map((answer) => [answer.questionId, answer]));
    const asked = new Set(askedQuestions(survey.form, read));
    return ok({
      today,
      title: survey.title,
      hindrance: hindrance(response, survey),
      response: { id: response.id, officeName: response.officeName },
      form: {
        id: form.id,
        state: form.state,
        receivedBy: form.receivedBy,
        receivedAt: form.receivedAt,
        byHeading: form.answers.some(({ foundBy }) => foundBy === 'heading'),
      },
      sections: survey.form.sections.map((section) => ({
        id: section.id,
        title: section.title,
        questions: section.questions.map((question) => {
          const found = read.get(question.id);
          return {
            question,
            isAsked: asked.has(question),
            read: found ?? null,
            holdsPersonalData:
              found !== undefined && warningIn({ ...found, confirmed: [] }) !== null,
            draft: drafts.get(question.id),
          };
        }),
      })),
    });
  },
});

/** The file as it was uploaded, to have beside the page. */
export const openWordOriginal = defineUseCase({
  name: 'survey.view-word-original',
  permission: 'survey:answer',
  audit: 'none',
  input: z.object({ responseId: idInput<ResponseId>(), wordFormId: z.uuid() }),
  subject: ({ wordFormId }) => wordFormId,

  async handle({ tx, files }, { responseId, wordFormId }) {
    const { sha256, mediaType } = await loadReceivedForm(tx, wordFormId, { responseId });
    return ok({ mediaType, content: await files.get(sha256) });
  },
});

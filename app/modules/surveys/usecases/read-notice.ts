import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { questionsOf, type SurveyId } from '../domain/form.ts';
import { loadSurvey } from '../store.ts';

/** What anybody may read about a round: the questions and the reasons for them, never who answers what. */
export const readNotice = defineUseCase({
  name: 'survey.read-notice',
  permission: 'public:read',
  audit: 'none',
  input: z.object({ surveyId: idInput<SurveyId>() }),
  subject: ({ surveyId }) => surveyId,
  handle: async ({ tx }, { surveyId }) => {
    const {
      title,
      purpose,
      legalBasis,
      use,
      contact,
      deadline,
      form,
      caseNumber,
      sentAt,
      governorId,
    } = await loadSurvey(tx, surveyId);
    const sections = form.sections.map((section) => ({
      title: section.title,
      intro: section.intro,
      questions: section.questions.map(({ id, text }) => ({ id, text })),
    }));
    const questions = questionsOf(form).length;
    return ok({
      title,
      purpose,
      legalBasis,
      use,
      contact,
      deadline,
      sections,
      questions,
      caseNumber,
      sentAt,
      governorId,
    });
  },
});

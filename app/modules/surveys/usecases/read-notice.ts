import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { loadRegister } from '#modules/organisations/api.ts';
import { nameOf } from '#modules/organisations/domain/register.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import type { SurveyId } from '../domain/form.ts';
import { loadSurvey } from '../store.ts';

/** What anybody may read about a round: the questions and the reasons for them, never who answers what. */
export const readNotice = defineUseCase({
  name: 'survey.read-notice',
  permission: 'public:read',
  audit: 'none',
  input: z.object({ surveyId: idInput<SurveyId>() }),
  subject: ({ surveyId }) => surveyId,
  handle: async ({ tx, today }, { surveyId }) => {
    const { form, governorId, ...survey } = await loadSurvey(tx, surveyId);
    const register = await loadRegister(tx);
    const { title, purpose, legalBasis, use, contact, deadline, caseNumber, sentAt } = survey;
    return ok({
      title,
      purpose,
      legalBasis,
      use,
      contact,
      deadline,
      caseNumber,
      sentAt,
      governorName: {
        nb: nameOf(register, 'governor', governorId, today, 'nb'),
        nn: nameOf(register, 'governor', governorId, today, 'nn'),
      },
      sections: form.sections.map((section) => ({
        title: section.title,
        intro: section.intro,
        questions: section.questions.map(({ id, text }) => ({ id, text })),
      })),
    });
  },
});

import { z } from 'zod';
import { addDays } from '#kernel/date.ts';
import { ok } from '#kernel/result.ts';
import type { Language } from '#kernel/text.ts';
import { loadRegister } from '#modules/organisations/api.ts';
import { nameOf } from '#modules/organisations/domain/register.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import type { SurveyId } from '../domain/form.ts';
import { surveyLetter } from '../domain/letter.ts';
import { loadSurvey } from '../store.ts';

/** The letter as an office would get it, in both forms, for those who are to approve it. */
export const previewLetter = defineUseCase({
  name: 'survey.preview-letter',
  permission: 'survey:read',
  audit: 'none',
  input: z.object({ surveyId: idInput<SurveyId>() }),
  subject: ({ surveyId }) => surveyId,
  handle: async ({ tx, today, publicUrl }, { surveyId }) => {
    const survey = await loadSurvey(tx, surveyId);
    const register = await loadRegister(tx);
    const letterIn = (language: Language) =>
      surveyLetter({
        survey,
        governorName: nameOf(register, 'governor', survey.governorId, today, language),
        officeName: language === 'nn' ? 'Nav Døme' : 'Nav Eksempel',
        municipalityNames: [],
        deadline: survey.deadline ?? addDays(today, 28),
        writtenOn: today,
        answerUrl: `${publicUrl}/svar/…`,
        language,
      });
    return ok({ nb: letterIn('nb'), nn: letterIn('nn') });
  },
});

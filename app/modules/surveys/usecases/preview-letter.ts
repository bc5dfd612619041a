import { z } from 'zod';
import { addDays } from '#kernel/date.ts';
import { ok } from '#kernel/result.ts';
import type { Language } from '#kernel/text.ts';
import { governorAsSender } from '#modules/letters/api.ts';
import { loadRegister } from '#modules/organisations/api.ts';
import { may } from '#platform/access.ts';
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
  handle: async ({ tx, actor, today, publicUrl }, { surveyId }) => {
    const survey = await loadSurvey(tx, surveyId);
    const register = await loadRegister(tx);
    const letterIn = async (language: Language) =>
      surveyLetter({
        survey,
        sender: await governorAsSender(tx, register, survey.governorId, today, language),
        office: { name: language === 'nn' ? 'Nav Døme' : 'Nav Eksempel', address: [] },
        municipalityNames: [],
        deadline: survey.deadline ?? addDays(today, 28),
        writtenOn: today,
        answerUrl: `${publicUrl}/svar/…`,
        language,
      });
    return ok({
      nb: await letterIn('nb'),
      nn: await letterIn('nn'),
      maySetSender: may(actor, 'letter:set-sender'),
    });
  },
});

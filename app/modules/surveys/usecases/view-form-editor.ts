import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { may } from '#platform/access.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { faultsIn, type SurveyId } from '../domain/form.ts';
import { bankQuestions, earlierRounds } from '../prepare-store.ts';
import { loadSurvey } from '../store.ts';

/** The form with all that an editor chooses from: the bank, and the rounds whose questions it may repeat. */
export const viewFormEditor = defineUseCase({
  name: 'survey.view-form-editor',
  permission: 'survey:read',
  audit: 'none',
  input: z.object({ surveyId: idInput<SurveyId>() }),
  subject: ({ surveyId }) => surveyId,
  handle: async ({ tx, actor }, { surveyId }) => {
    const survey = await loadSurvey(tx, surveyId);
    const [bank, earlier] = [await bankQuestions(tx), await earlierRounds(tx, survey)];
    const mayPrepare = may(actor, 'survey:prepare');
    return ok({ survey, mayPrepare, faults: faultsIn(survey.form), bank, earlier });
  },
});

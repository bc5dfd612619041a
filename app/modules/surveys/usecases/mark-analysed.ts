import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import type { SurveyId } from '../domain/form.ts';
import { analyse } from '../domain/survey.ts';
import { lockSurvey } from '../follow-up-store.ts';
import { loadSurvey } from '../store.ts';
import { settle } from './close-survey.ts';

/** Analysert: from now no more answers are taken, neither late ones nor from those who had got more time. */
export const markAnalysed = defineUseCase({
  name: 'survey.mark-analysed',
  permission: 'survey:follow-up',
  audit: 'change',
  input: z.object({ surveyId: idInput<SurveyId>() }),
  subject: ({ surveyId }) => surveyId,

  async handle(scope, { surveyId }) {
    await lockSurvey(scope.tx, surveyId);
    const analysed = analyse(await loadSurvey(scope.tx, surveyId));
    if (!analysed.ok) return analysed;
    return ok(await settle(scope, analysed.value));
  },
});

import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { loadSurvey } from '#modules/surveys/api.ts';
import { may } from '#platform/access.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { mayDo, measures } from '../domain/report.ts';
import { officesToFollowUp } from '../follow-up-store.ts';
import { reportInput } from '../report-input.ts';
import { loadReport } from '../report-store.ts';

/** What the governor means to do with each office after a round. */
export const viewFollowUps = defineUseCase({
  name: 'report.view-follow-ups',
  permission: 'survey:results',
  audit: 'none',
  input: z.object({
    ...reportInput,
    measure: z
      .enum(['', ...measures])
      .catch('')
      .default(''),
    page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
  }),
  subject: ({ surveyId }) => surveyId,
  async handle({ tx, actor }, { surveyId, measure, page }) {
    const survey = await loadSurvey(tx, surveyId);
    await loadReport(tx, surveyId);
    return ok({
      survey,
      measure,
      mayWrite: may(actor, 'report:write') && mayDo(survey.state, 'write'),
      ...(await officesToFollowUp(tx, surveyId, measure, page)),
    });
  },
});

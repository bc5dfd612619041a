import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { may } from '#platform/access.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { faultsIn, type SurveyId } from '../domain/form.ts';
import { missingForApproval } from '../domain/survey.ts';
import { countsOf } from '../prepare-store.ts';
import { loadSurvey } from '../store.ts';

/** One round with how far it has come: what it lacks, and how many have answered. */
export const viewSurvey = defineUseCase({
  name: 'survey.view',
  permission: 'survey:read',
  audit: 'none',
  input: z.object({ surveyId: idInput<SurveyId>() }),
  subject: ({ surveyId }) => surveyId,
  handle: async ({ tx, today, actor }, { surveyId }) => {
    const survey = await loadSurvey(tx, surveyId);
    const counts = await countsOf(tx, [surveyId]);
    return ok({
      survey,
      today,
      mayApprove: may(actor, 'survey:approve'),
      mayPrepare: may(actor, 'survey:prepare'),
      mayReadResults: may(actor, 'survey:results'),
      mayReconcile: may(actor, 'survey:reconcile'),
      faults: faultsIn(survey.form),
      missing: missingForApproval(survey),
      counts: counts.get(surveyId) ?? { asked: 0, answered: 0, exempt: 0 },
    });
  },
});

import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import { loadSurvey, saveSurvey } from '#modules/surveys/api.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { stateAfter } from '../domain/report.ts';
import { reportInput, seenVersion } from '../report-input.ts';
import { loadReport, saveReport } from '../report-store.ts';

/** Opens an approved report for writing again, as long as nobody outside has read it. */
export const reopenReport = defineUseCase({
  name: 'report.reopen',
  permission: 'report:approve',
  audit: 'change',
  input: z.strictObject({ ...reportInput, ...seenVersion }),
  subject: ({ surveyId }) => surveyId,
  async handle({ tx }, { surveyId, version }) {
    const survey = await loadSurvey(tx, surveyId);
    const report = await loadReport(tx, surveyId);
    const reopened = stateAfter(survey.state, 'reopen', report);
    if (!reopened.ok) return reopened;
    const again = { ...report, approvedBy: null, approvedAt: null, version };
    if (!(await saveReport(tx, again))) return refuse('changed-meanwhile');
    return (await saveSurvey(tx, { ...survey, state: reopened.value }))
      ? ok(null)
      : refuse('changed-meanwhile');
  },
});

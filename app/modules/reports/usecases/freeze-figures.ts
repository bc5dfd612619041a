import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import { loadSurvey, reportFindings } from '#modules/surveys/api.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { stateAfter } from '../domain/report.ts';
import { reportInput, seenVersion } from '../report-input.ts';
import { loadReport, saveReport } from '../report-store.ts';

/** Locks the figures as they are now, or lets them follow the data again. Texts can still be written. */
export const freezeFigures = defineUseCase({
  name: 'report.freeze-figures',
  permission: 'report:write',
  audit: 'change',
  input: z.strictObject({ ...reportInput, ...seenVersion, freeze: z.enum(['yes', 'no']) }),
  subject: ({ surveyId, freeze }) => `${surveyId} ${freeze}`,
  async handle({ tx, actor, now, today }, { surveyId, version, freeze }) {
    const survey = await loadSurvey(tx, surveyId);
    const report = await loadReport(tx, surveyId);
    const writable = stateAfter(survey.state, 'write', report);
    if (!writable.ok) return writable;
    const frozen =
      freeze === 'no'
        ? null
        : { at: now, byName: actor.name, findings: await reportFindings(tx, survey, today) };
    return (await saveReport(tx, { ...report, frozen, version }))
      ? ok(null)
      : refuse('changed-meanwhile');
  },
});

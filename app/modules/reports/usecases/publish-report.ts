import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import { languages } from '#kernel/text.ts';
import { loadSurvey, saveSurvey } from '#modules/surveys/api.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { stateAfter } from '../domain/report.ts';
import { openDataOf } from '../domain/open-data.ts';
import { withoutBasis } from '../domain/report-document.ts';
import { writeReport } from '../domain/write-report.ts';
import { askForFiles } from '../file-job.ts';
import { loadContent } from '../load-content.ts';
import { reportInput, seenVersion } from '../report-input.ts';
import { loadReport, removeFinished, saveFinished, saveReport } from '../report-store.ts';

/** Publisering: an edition without what is internal, on a page that anybody may read, with files and open data. */
export const publishReport = defineUseCase({
  name: 'report.publish',
  permission: 'report:write',
  audit: 'change',
  input: z.strictObject({
    ...reportInput,
    ...seenVersion,
    /** Somebody has read the public edition and seen that no person can be recognised in it. */
    checked: z.literal('yes', 'required'),
  }),
  subject: ({ surveyId }) => surveyId,
  async handle(scope, { surveyId, version }) {
    const { tx, now, today } = scope;
    const { survey, report, content, sender } = await loadContent(tx, surveyId, today);
    const published = stateAfter(survey.state, 'publish', report);
    if (!published.ok) return published;
    if (!(await saveReport(tx, { ...report, publishedAt: now, version })))
      return refuse('changed-meanwhile');
    if (!(await saveSurvey(tx, { ...survey, state: published.value })))
      return refuse('changed-meanwhile');
    for (const language of languages) {
      const cover = { sender: sender[language], date: today, isDraft: false };
      const document = withoutBasis(writeReport(content, 'public', language, cover));
      await saveFinished(
        tx,
        report,
        { edition: 'public', language, document, madeAt: now },
        openDataOf(content.findings, sender),
      );
    }
    await askForFiles(scope, report);
    return ok(null);
  },
});

/** Takes the page down again. What was published lies in the case. */
export const takeReportDown = defineUseCase({
  name: 'report.take-down',
  permission: 'report:approve',
  audit: 'change',
  input: z.strictObject({ ...reportInput, ...seenVersion }),
  subject: ({ surveyId }) => surveyId,
  async handle({ tx }, { surveyId, version }) {
    const survey = await loadSurvey(tx, surveyId);
    const report = await loadReport(tx, surveyId);
    const down = stateAfter(survey.state, 'take-down', report);
    if (!down.ok) return down;
    if (!(await saveReport(tx, { ...report, publishedAt: null, version })))
      return refuse('changed-meanwhile');
    if (!(await saveSurvey(tx, { ...survey, state: down.value })))
      return refuse('changed-meanwhile');
    await removeFinished(tx, surveyId, 'public');
    return ok(null);
  },
});

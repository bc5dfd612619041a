import { z } from 'zod';
import { languages } from '#kernel/text.ts';
import { ok, refuse } from '#kernel/result.ts';
import { saveSurvey } from '#modules/surveys/api.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { gapsIn, stateAfter } from '../domain/report.ts';
import { writeReport } from '../domain/write-report.ts';
import { askForFiles } from '../file-job.ts';
import { loadContent } from '../load-content.ts';
import { reportInput, seenVersion } from '../report-input.ts';
import { saveFinished, saveReport } from '../report-store.ts';

/** Godkjenning: by the section leader. What is approved is kept as it was read, and archived as files. */
export const approveReport = defineUseCase({
  name: 'report.approve',
  permission: 'report:approve',
  audit: 'change',
  input: z.strictObject({ ...reportInput, ...seenVersion }),
  subject: ({ surveyId }) => surveyId,
  async handle(scope, { surveyId, version }) {
    const { tx, actor, now, today } = scope;
    const { survey, report, content, sender } = await loadContent(tx, surveyId, today);
    const approved = stateAfter(survey.state, 'approve', report);
    if (!approved.ok) return approved;
    if (report.version !== version) return refuse('changed-meanwhile');
    if (gapsIn(report, content.texts).length > 0) return refuse('incomplete');
    const by = { approvedBy: actor.name, approvedAt: now };
    if (!(await saveReport(tx, { ...report, ...by }))) return refuse('changed-meanwhile');
    if (!(await saveSurvey(tx, { ...survey, state: approved.value })))
      return refuse('changed-meanwhile');
    for (const edition of ['full', 'directorate'] as const)
      for (const language of languages) {
        const cover = { sender: sender[language], date: today, isDraft: false };
        const document = writeReport(content, edition, language, cover);
        await saveFinished(tx, report, { edition, language, document, madeAt: now });
      }
    await askForFiles(scope, report);
    return ok(null);
  },
});

import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { idInput, text } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import type { SurveyId } from '../domain/form.ts';
import { withdraw } from '../domain/survey.ts';
import { lockSurvey } from '../follow-up-store.ts';
import { scheduleJob } from '../schedule-job.ts';
import { loadSurvey, saveSurvey } from '../store.ts';

/** Trekk tilbake. The offices see the reason where they would have answered; a job tells each of them by mail. */
export const withdrawSurvey = defineUseCase({
  name: 'survey.withdraw',
  permission: 'survey:withdraw',
  audit: 'change',
  input: z.object({ surveyId: idInput<SurveyId>(), reason: text(1_000) }),
  subject: ({ surveyId }) => surveyId,

  async handle({ tx, jobs }, { surveyId, reason }) {
    await lockSurvey(tx, surveyId);
    const survey = await loadSurvey(tx, surveyId);
    const withdrawn = withdraw(survey, reason);
    if (!withdrawn.ok) return withdrawn;
    await saveSurvey(tx, withdrawn.value);
    await jobs.send(tx, scheduleJob, { governorId: survey.governorId });
    return ok(null);
  },
});

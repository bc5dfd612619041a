import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import { startLetterRun } from '#modules/letters/api.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import type { SurveyId } from '../domain/form.ts';
import { letterCounts } from '../prepare-store.ts';
import { loadSurvey } from '../store.ts';

/** The name of the job that gathers the letters of a round. */
export const letterRunJob = 'survey.letter-run';

/**
 * Fletting: asks for all the letters of a round, in one file for the printer and as single files. A job does it, and
 * writes those that are missing first. Asked twice it is done once.
 */
export const makeLetters = defineUseCase({
  name: 'survey.make-letters',
  permission: 'survey:send',
  audit: 'change',
  input: z.strictObject({ surveyId: idInput<SurveyId>() }),
  subject: ({ surveyId }) => surveyId,

  async handle(scope, { surveyId }) {
    const { tx, jobs } = scope;
    const survey = await loadSurvey(tx, surveyId);
    if (survey.sentAt === null) return refuse('not-sent');
    const { written, asked, printable } = await letterCounts(tx, surveyId);
    if (printable === 0 && (survey.state !== 'sent' || written === asked))
      return refuse('no-letters');
    const { governorId } = survey;
    const runId = await startLetterRun(scope, governorId, surveyId);
    if (runId) await jobs.send(tx, letterRunJob, { runId, surveyId, governorId });
    return ok(null);
  },
});

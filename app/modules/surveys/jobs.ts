import { z } from 'zod';
import { systemActor } from '#platform/access.ts';
import { defineJob } from '#platform/job.ts';
import { execute } from '#platform/use-case.ts';
import type { SurveyId } from './domain/form.ts';
import { scheduleJob } from './schedule-job.ts';
import { gatherLetters } from './usecases/gather-letters.ts';
import { journalAnswer } from './usecases/journal-answer.ts';
import { listGovernors } from './usecases/list-governors.ts';
import { letterRunJob } from './usecases/make-letters.ts';
import { runSchedule } from './usecases/run-schedule.ts';
import { writeFeedback } from './usecases/write-feedback.ts';
import { lettersJob } from './usecases/send-survey.ts';
import { journalAnswerJob } from './usecases/sign-answers.ts';
import { writeLetters } from './usecases/write-letters.ts';

/** Writes the letters of a round, a few in each transaction, until every office has one. */
export const letters = defineJob({
  name: lettersJob,
  input: z.object({ surveyId: z.uuid().transform((id) => id as SurveyId), governorId: z.string() }),
  run: (services, { surveyId, governorId }) => writeLetters(services, governorId, surveyId),
});

/** Gathers the letters of a round for the printer and in a parcel. */
export const letterRun = defineJob({
  name: letterRunJob,
  input: z.object({
    runId: z.uuid(),
    surveyId: z.uuid().transform((id) => id as SurveyId),
    governorId: z.string(),
  }),
  run: gatherLetters,
});

/** Files a signed answer in the case of the governor that asked. */
export const answersToJournal = defineJob({
  name: journalAnswerJob,
  input: z.object({ submissionId: z.uuid(), governorId: z.string() }),
  run: async (services, { submissionId, governorId }) => {
    await execute(services, systemActor(governorId), journalAnswer, { submissionId });
  },
});

/** Reminders, mergers and closing: every minute for every county governor, or for one at once when asked. */
export const surveySchedule = defineJob({
  name: scheduleJob,
  input: z.object({ governorId: z.string().optional() }),
  cron: '* * * * *',
  // The next minute tries again anyway.
  retries: 0,
  async run(services, { governorId }) {
    if (governorId) {
      await runSchedule(services, governorId);
      await writeFeedback(services, governorId);
      return;
    }
    const governors = await execute(services, systemActor(''), listGovernors, {});
    const faults: unknown[] = [];
    for (const id of governors.ok ? governors.value : []) {
      // What fails for one must not hold back the reminders of the others.
      for (const follow of [runSchedule, writeFeedback])
        await follow(services, id).catch((fault: unknown) => faults.push(fault));
    }
    if (faults.length > 0) throw new AggregateError(faults, 'The schedule failed for some');
  },
});

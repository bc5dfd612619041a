import { z } from 'zod';
import { systemActor } from '#platform/access.ts';
import { defineJob } from '#platform/job.ts';
import { execute } from '#platform/use-case.ts';
import type { SurveyId } from './domain/form.ts';
import { lettersJob } from './usecases/send-survey.ts';
import { writeLetters } from './usecases/write-letters.ts';

/** Writes the letters of a round, a few in each transaction, until every office has one. */
export const letters = defineJob({
  name: lettersJob,
  input: z.object({ surveyId: z.uuid().transform((id) => id as SurveyId), governorId: z.string() }),
  run: async (services, { surveyId, governorId }) => {
    let left = Number.POSITIVE_INFINITY;
    while (left > 0) {
      const written = await execute(services, systemActor(governorId), writeLetters, { surveyId });
      left = written.ok ? written.value.left : 0;
    }
  },
});

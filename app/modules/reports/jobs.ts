import { z } from 'zod';
import type { SurveyId } from '#modules/surveys/domain/form.ts';
import { defineJob } from '#platform/job.ts';
import { reportFilesJob } from './file-job.ts';
import { makeReportFiles } from './usecases/keep-report-files.ts';

/** Makes the Word document and the PDF of each edition that is finished. */
export const reportFiles = defineJob({
  name: reportFilesJob,
  input: z.object({
    surveyId: z.uuid().transform((id) => id as SurveyId),
    governorId: z.string(),
  }),
  run: makeReportFiles,
});

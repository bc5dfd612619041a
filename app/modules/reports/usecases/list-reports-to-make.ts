import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import type { SurveyId } from '#modules/surveys/domain/form.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { reportsWithoutFiles } from '../report-store.ts';

/** The editions that are finished and have no files yet. */
export const listReportsToMake = defineUseCase({
  name: 'report.list-to-make',
  permission: 'report:make-files',
  audit: 'none',
  input: z.object({ surveyId: idInput<SurveyId>() }),
  subject: ({ surveyId }) => surveyId,
  handle: async ({ tx }, { surveyId }) => ok(await reportsWithoutFiles(tx, surveyId)),
});

import type { Scope } from '#platform/use-case.ts';
import type { Report } from './domain/report.ts';

/** The name of the job that makes the files of what is finished. */
export const reportFilesJob = 'report.make-files';

/** Asks for the files of the editions that have none: they take longer than others should wait. */
export async function askForFiles(
  { tx, jobs }: Scope,
  { surveyId, governorId }: Pick<Report, 'surveyId' | 'governorId'>,
): Promise<void> {
  await jobs.send(tx, reportFilesJob, { surveyId, governorId });
}

import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { systemActor } from '#platform/access.ts';
import { sweepOrphans } from '#platform/files/files.ts';
import { defineJob } from '#platform/job.ts';
import { defineUseCase, execute } from '#platform/use-case.ts';

/** Removes files that were written for something that was never completed. */
export const sweepFiles = defineUseCase({
  name: 'files.sweep',
  permission: 'operations:maintain',
  audit: 'change',
  input: z.object({}),
  subject: () => 'files',
  // By the real clock: the demo's may be set years ahead, and every file would then be old.
  handle: async (scope) => ok({ removed: await sweepOrphans(scope, new Date()) }),
});

export const sweepFilesJob = defineJob({
  name: 'files.sweep',
  input: z.object({}),
  cron: '17 3 * * *',
  async run(services) {
    await execute(services, systemActor('operations'), sweepFiles, {});
  },
});

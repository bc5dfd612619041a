import { z } from 'zod';
import { defineJob } from '#platform/job.ts';
import { fileLetterJob } from './file-job.ts';
import { setAndFile } from './usecases/file-letter.ts';

/** Files a letter that was written together with what it tells of. */
export const filing = defineJob({
  name: fileLetterJob,
  input: z.object({ letterId: z.uuid(), governorId: z.string() }),
  run: setAndFile,
});

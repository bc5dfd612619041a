import { z } from 'zod';
import { defineJob } from '#platform/job.ts';
import { removeCopyJob } from './copy-job.ts';
import { deleteCopy } from './usecases/remove-copy.ts';
import { readForms } from './usecases/read-forms.ts';
import { takeIn } from './usecases/receive-mail.ts';

/** Takes in what has come since the last time, from every mailbox. One that cannot be reached stops none of the others. */
export const takingIn = defineJob({
  name: 'registry.take-in',
  input: z.object({}),
  cron: '* * * * *',
  // The next minute is another try.
  retries: 0,
  async run(services) {
    const faults: unknown[] = [];
    for (const mailbox of await services.mailboxes()) {
      const taken = await takeIn(services, mailbox).catch((error: unknown) => ({
        faults: [error],
      }));
      faults.push(...taken.faults);
      await readForms(services, mailbox.governorId).catch((error: unknown) => faults.push(error));
    }
    if (faults.length > 0)
      throw new Error(`${faults.length} mails or mailboxes could not be taken in`, {
        cause: faults[0],
      });
  },
});

/** Deletes the copy of a mail that somebody has said may go. */
export const removingCopy = defineJob({
  name: removeCopyJob,
  input: z.object({ mailId: z.uuid(), governorId: z.string() }),
  run: deleteCopy,
});

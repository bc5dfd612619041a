import { z } from 'zod';
import { systemActor } from '#platform/access.ts';
import { defineJob } from '#platform/job.ts';
import { execute } from '#platform/use-case.ts';
import { giveUpExtract, makeExtract } from './noark5/make-extract.ts';
import { remindDisposal } from './usecases/dispose.ts';
import { listGovernorArchives } from './usecases/list-governor-archives.ts';
import { extractJob } from './usecases/order-extract.ts';

/** Makes a package for the archive depot. When it fails for good, somebody is told so, and can ask again. */
export const extract = defineJob({
  name: extractJob,
  input: z.object({ extractId: z.uuid(), governorId: z.string() }),
  retries: 2,
  async run(services, wanted, { last }) {
    try {
      await makeExtract(services, wanted);
    } catch (error) {
      if (last) await giveUpExtract(services, wanted);
      throw error;
    }
  },
});

/** Every morning: tells the registry where something has been kept as long as it is to be. It deletes nothing. */
export const disposalReminders = defineJob({
  name: 'archive.remind-disposal',
  input: z.object({}),
  cron: '15 5 * * *',
  retries: 1,
  async run(services) {
    const governors = await execute(services, systemActor(''), listGovernorArchives, {});
    for (const id of governors.ok ? governors.value : [])
      await execute(services, systemActor(id), remindDisposal, {});
  },
});

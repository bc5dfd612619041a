import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { Forbidden } from '#platform/access.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { archiveOwner } from '../api.ts';
import { finishedPackage, listExtracts } from '../extract-store.ts';

/** The extracts of the governor, the newest first. */
export const viewExtracts = defineUseCase({
  name: 'archive.list-extracts',
  permission: 'archive:deliver',
  audit: 'none',
  input: z.object({}),
  subject: () => 'extracts',

  async handle({ tx, actor }) {
    const owner = archiveOwner(actor);
    if (owner?.kind !== 'governor') throw new Forbidden('archive.list-extracts');
    const extracts = await listExtracts(tx, owner.unitId);
    return ok({
      extracts,
      isRunning: extracts.some((one) => one.finishedAt === null && one.failedAt === null),
    });
  },
});

/** The files of a finished package, to be saved together. Everybody in it has been handed out. */
export const openExtract = defineUseCase({
  name: 'archive.open-extract',
  permission: 'archive:deliver',
  audit: 'person',
  input: z.object({ extractId: z.uuid() }),
  subject: ({ extractId }) => extractId,

  handle: async ({ tx }, { extractId }) => ok(await finishedPackage(tx, extractId)),
  persons: ({ persons }) => persons,
});

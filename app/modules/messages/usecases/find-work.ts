import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { loadRegister } from '#modules/organisations/api.ts';
import { isValidOn } from '#modules/organisations/domain/register.ts';
import { instantInNorway } from '#platform/clock.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { unopenedSince } from '../domain/thread.ts';
import { unfiledMessages, unopenedBefore, unscannedFiles } from '../store.ts';

/** The county governors there are today, real and invented: each may have something that waits. */
export const findGovernors = defineUseCase({
  name: 'message.find-governors',
  permission: 'message:file',
  audit: 'none',
  input: z.strictObject({}),
  subject: () => '',
  handle: async ({ tx, today }) => {
    const { governors } = await loadRegister(tx);
    return ok(
      [...governors.values()].filter((governor) => isValidOn(governor, today)).map(({ id }) => id),
    );
  },
});

/** What is left undone at a governor: to be filed, to be scanned, and answers that go by post. */
export const findWork = defineUseCase({
  name: 'message.find-work',
  permission: 'message:file',
  audit: 'none',
  input: z.strictObject({}),
  subject: () => '',
  async handle({ tx, actor, today }) {
    const governorId = actor.capacity.unitId;
    const firstDay = unopenedSince(today);
    const before = instantInNorway(firstDay, '00:00');
    if (!before) throw new Error(`There is no midnight on ${firstDay}`);
    return ok({
      unfiled: await unfiledMessages(tx, governorId),
      unscanned: await unscannedFiles(tx, governorId),
      unopened: await unopenedBefore(tx, governorId, before),
    });
  },
});

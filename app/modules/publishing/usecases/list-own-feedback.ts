import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { listFeedback } from '../content-store.ts';

/** What readers have answered about the editor's pages, the newest first, a page at a time. */
export const listOwnFeedback = defineUseCase({
  name: 'publishing.list-own-feedback',
  permission: 'content:edit',
  audit: 'none',
  input: z.object({ before: z.uuid().optional() }),
  subject: () => '',
  handle: async ({ tx, actor }, { before }) =>
    ok(await listFeedback(tx, actor.capacity.unitId, before)),
});

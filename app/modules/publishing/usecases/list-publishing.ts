import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { listPublishing as published } from '../review-store.ts';

/** Everybody that has pages to look after: the jobs are run for each of them. */
export const listPublishing = defineUseCase({
  name: 'publishing.list-publishing',
  permission: 'content:run-schedule',
  audit: 'none',
  input: z.object({}),
  subject: () => '',
  handle: async ({ tx }) => ok(await published(tx)),
});

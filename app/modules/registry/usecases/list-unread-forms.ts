import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { mailWithUnreadForms } from '../form-store.ts';

/** The mail that has Word files nobody has looked in. */
export const listUnreadForms = defineUseCase({
  name: 'registry.list-unread-forms',
  permission: 'mail:intake',
  audit: 'none',
  input: z.object({}),
  subject: () => 'forms',
  handle: async ({ tx, actor }) => ok(await mailWithUnreadForms(tx, actor.capacity.unitId)),
});

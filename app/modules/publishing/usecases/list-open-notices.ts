import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { openNotices } from '#modules/surveys/api.ts';
import { defineUseCase } from '#platform/use-case.ts';

/** The surveys that are announced and open, for the front page. */
export const listOpenNotices = defineUseCase({
  name: 'publishing.list-open-notices',
  permission: 'public:read',
  audit: 'none',
  input: z.object({}),
  subject: () => '',
  handle: async ({ tx }) => ok(await openNotices(tx)),
});

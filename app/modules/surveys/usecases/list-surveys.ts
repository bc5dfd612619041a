import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { may } from '#platform/access.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { listSurveys, surveysPerPage } from '../prepare-store.ts';

/** The rounds of one county governor, newest first. */
export const listSurveysUseCase = defineUseCase({
  name: 'survey.list',
  permission: 'survey:read',
  audit: 'none',
  input: z.object({ page: z.coerce.number().int().min(1).max(10_000).catch(1) }),
  subject: () => '',
  handle: async ({ tx, today, actor }, { page }) => {
    const { surveys, total } = await listSurveys(tx, page);
    return ok({
      surveys,
      page,
      mayPrepare: may(actor, 'survey:prepare'),
      thisYear: today.slice(0, 4),
      pages: Math.max(1, Math.ceil(total / surveysPerPage)),
    });
  },
});

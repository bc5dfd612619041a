import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { roundsToTell } from '../feedback-store.ts';

/** Asks every minute, and mostly finds nothing, so it leaves no trace in the audit log. */
export const findFeedback = defineUseCase({
  name: 'survey.find-feedback',
  permission: 'survey:run-schedule',
  audit: 'none',
  input: z.object({}),
  subject: () => '',
  handle: async ({ tx }) => ok({ rounds: await roundsToTell(tx) }),
});

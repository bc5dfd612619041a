import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { loadRegister } from '#modules/organisations/api.ts';
import { isValidOn } from '#modules/organisations/domain/register.ts';
import { defineUseCase } from '#platform/use-case.ts';

/** The county governors there are today, real and invented: the schedule is run for each of them. */
export const listGovernors = defineUseCase({
  name: 'survey.list-governors',
  permission: 'survey:run-schedule',
  audit: 'none',
  input: z.object({}),
  subject: () => '',
  handle: async ({ tx, today }) => {
    const { governors } = await loadRegister(tx);
    return ok(
      [...governors.values()].filter((governor) => isValidOn(governor, today)).map(({ id }) => id),
    );
  },
});

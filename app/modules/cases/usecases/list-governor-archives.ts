import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { loadRegister } from '#modules/organisations/api.ts';
import { defineUseCase } from '#platform/use-case.ts';

/** Every governor that has or has had an archive here, for the job that looks through them. */
export const listGovernorArchives = defineUseCase({
  name: 'archive.list-governors',
  permission: 'archive:run',
  audit: 'none',
  input: z.object({}),
  subject: () => '',
  handle: async ({ tx }) => ok([...(await loadRegister(tx)).governors.keys()]),
});

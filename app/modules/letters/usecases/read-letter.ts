import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { letterToFile } from '../queue-store.ts';

/** What a letter that waits to be filed says; null when it is filed. */
export const readLetter = defineUseCase({
  name: 'letter.read',
  permission: 'letter:file',
  audit: 'none',
  input: z.object({ letterId: z.uuid() }),
  subject: ({ letterId }) => letterId,
  handle: async ({ tx }, { letterId }) => ok((await letterToFile(tx, letterId))?.letter ?? null),
});

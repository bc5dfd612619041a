import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { loadRegister } from '#modules/organisations/api.ts';
import { bilingualName } from '#modules/organisations/domain/register.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import type { ThreadId } from '../domain/thread.ts';
import { senderOf } from '../sender-side.ts';
import { listOwnThreads } from '../store.ts';

export const threadsOnPage = 25;

/** One page of what the sender has written and been answered. */
export const listOwn = defineUseCase({
  name: 'message.list-own',
  permission: 'message:write',
  audit: 'none',
  input: z.strictObject({ after: idInput<ThreadId>().optional() }),
  subject: () => '',

  async handle({ tx, actor, today }, { after }) {
    const sender = senderOf(actor);
    const { threads, next } = await listOwnThreads(tx, sender, { after, size: threadsOnPage });
    const register = await loadRegister(tx);
    return ok({
      isOffice: sender.kind === 'office',
      after,
      next,
      threads: threads.map((thread) => ({
        ...thread,
        governor: bilingualName(register, 'governor', thread.governorId, today),
      })),
    });
  },
});

import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import type { Bilingual } from '#kernel/text.ts';
import { type Colleague, colleagues } from '#modules/identity/api.ts';
import { loadRegister } from '#modules/organisations/api.ts';
import { bilingualName } from '#modules/organisations/domain/register.ts';
import { may } from '#platform/access.ts';
import { dayInNorway } from '#platform/clock.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { isNeglected, personsIn, type Thread, type ThreadId } from '../domain/thread.ts';
import { governorOf, requireMine, threadReaders } from '../governor-side.ts';
import { loadThread, markRead, messagesIn, type StoredMessage } from '../store.ts';

interface ReceivedThread {
  readonly thread: Thread;
  readonly messages: readonly StoredMessage[];
  readonly people: readonly Colleague[];
  readonly governor: Bilingual;
  readonly isRegistry: boolean;
  readonly isNeglected: boolean;
}

/** The governor reads a thread: the sender can see that it has been opened. The log keeps who read it. */
export const viewReceived = defineUseCase({
  name: 'message.view-received',
  permission: 'registry:read',
  audit: 'person',
  input: z.strictObject({ threadId: idInput<ThreadId>() }),
  subject: ({ threadId }) => threadId,
  persons: ({ thread }: ReceivedThread) => personsIn(thread),

  async handle({ tx, actor, now, today }, { threadId }) {
    const governorId = governorOf(actor);
    const thread = await loadThread(tx, threadId);
    requireMine(actor, thread);
    await markRead(tx, threadId, 'incoming', now);
    const register = await loadRegister(tx);
    const waitsSince = thread.waitingSince && dayInNorway(thread.waitingSince);
    return ok({
      thread,
      messages: await messagesIn(tx, threadId),
      people: await colleagues(tx, { kind: 'governor', id: governorId }, threadReaders, today),
      governor: bilingualName(register, 'governor', governorId, today),
      isRegistry: may(actor, 'registry:work'),
      isNeglected: isNeglected(thread, waitsSince, today),
    });
  },
});

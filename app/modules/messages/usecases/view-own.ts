import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import type { Bilingual } from '#kernel/text.ts';
import { loadRegister } from '#modules/organisations/api.ts';
import { bilingualName } from '#modules/organisations/domain/register.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { personsIn, type Thread, type ThreadId } from '../domain/thread.ts';
import { senderOf } from '../sender-side.ts';
import { loadThread, markRead, messagesIn, type StoredMessage } from '../store.ts';

interface OwnThread {
  readonly thread: Thread;
  /** How many answers were opened now. */
  readonly newAnswers: number;
  readonly messages: readonly StoredMessage[];
  readonly governor: Bilingual;
}

/** The sender reads a thread: the governor can see that the answers have been opened. */
export const viewOwn = defineUseCase({
  name: 'message.view-own',
  permission: 'message:write',
  audit: 'person',
  input: z.strictObject({ threadId: idInput<ThreadId>() }),
  subject: ({ threadId }) => threadId,
  persons: ({ thread }: OwnThread) => personsIn(thread),

  async handle({ tx, actor, now, today }, { threadId }) {
    senderOf(actor);
    const thread = await loadThread(tx, threadId);
    const newAnswers = await markRead(tx, threadId, 'outgoing', now);
    const register = await loadRegister(tx);
    return ok({
      thread,
      newAnswers,
      messages: await messagesIn(tx, threadId),
      governor: bilingualName(register, 'governor', thread.governorId, today),
    });
  },
});

/** What the sender is told when a message has come in. Reads nothing as opened: there is no text on it. */
export const viewReceipt = defineUseCase({
  name: 'message.view-receipt',
  permission: 'message:write',
  audit: 'none',
  input: z.strictObject({ threadId: idInput<ThreadId>() }),
  subject: ({ threadId }) => threadId,

  async handle({ tx, actor, today }, { threadId }) {
    senderOf(actor);
    const thread = await loadThread(tx, threadId);
    const messages = await messagesIn(tx, threadId);
    const latest = messages.findLast(({ direction }) => direction === 'incoming');
    const register = await loadRegister(tx);
    return ok({
      thread,
      sentAt: latest?.sentAt ?? thread.createdAt,
      attachments: latest?.attachments ?? [],
      governor: bilingualName(register, 'governor', thread.governorId, today),
    });
  },
});

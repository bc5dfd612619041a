import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import { idInput, text } from '#platform/input.ts';
import { RateLimit } from '#platform/rate-limit.ts';
import { defineUseCase } from '#platform/use-case.ts';
import {
  hear,
  longestText,
  type MessageId,
  personsIn,
  type ThreadId,
  type Written,
} from '../domain/thread.ts';
import { fileMessageJob } from '../file-job.ts';
import { keepFiles, receivedFiles } from '../receive-files.ts';
import { senderOf } from '../sender-side.ts';
import { insertMessage, loadThread, saveThread } from '../store.ts';

const messagesOfSender = new RateLimit(60, 3_600_000);

/** The sender writes more in the same thread. One that was closed opens again. */
export const writeMessage = defineUseCase({
  name: 'message.write',
  permission: 'message:write',
  audit: 'person',
  input: z.strictObject({
    threadId: idInput<ThreadId>(),
    text: text(longestText),
    attachments: receivedFiles,
  }),
  subject: ({ threadId }) => threadId,
  persons: (thread: Written) => personsIn(thread),

  async handle(scope, { threadId, text: written, attachments }) {
    const { tx, actor, now, newId, jobs } = scope;
    const { kind, id } = senderOf(actor);
    const thread = await loadThread(tx, threadId, { lock: true });
    const kept = await keepFiles(scope, attachments);
    if (!kept.ok) return kept;
    if (!messagesOfSender.take(`${kind} ${id}`, now)) return refuse('too-many-now');
    const messageId = newId() as MessageId;
    await saveThread(tx, hear(thread, now));
    await insertMessage(tx, thread, {
      id: messageId,
      direction: 'incoming',
      authorId: actor.id,
      authorName: actor.name || thread.sender.name,
      text: written,
      sentAt: now,
      attachments: kept.value,
    });
    await jobs.send(tx, fileMessageJob, { messageId, governorId: thread.governorId });
    return ok({ ...thread, messageId });
  },
});

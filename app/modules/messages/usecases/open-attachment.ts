import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { NotFound } from '#platform/access.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase, type Scope } from '#platform/use-case.ts';
import { isOpenable, type MessageAttachmentId } from '../domain/attachment.ts';
import { personsIn, type Thread, type ThreadId } from '../domain/thread.ts';
import { governorOf, requireMine } from '../governor-side.ts';
import { senderOf } from '../sender-side.ts';
import { loadAttachment, loadThread } from '../store.ts';

const input = z.strictObject({
  threadId: idInput<ThreadId>(),
  attachmentId: idInput<MessageAttachmentId>(),
});

interface Opened {
  readonly thread: Thread;
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
}

/** A file in one's own thread, to be saved. */
export const openOwnAttachment = defineUseCase({
  name: 'message.open-own-attachment',
  permission: 'message:write',
  audit: 'person',
  input,
  subject: ({ attachmentId }) => attachmentId,
  persons: ({ thread }: Opened) => personsIn(thread),

  async handle(scope, { threadId, attachmentId }) {
    senderOf(scope.actor);
    const thread = await loadThread(scope.tx, threadId);
    return ok(await opened(scope, thread, attachmentId));
  },
});

/** A file that came with a message to the governor, or went with an answer. */
export const openReceivedAttachment = defineUseCase({
  name: 'message.open-received-attachment',
  permission: 'registry:read',
  audit: 'person',
  input,
  subject: ({ attachmentId }) => attachmentId,
  persons: ({ thread }: Opened) => personsIn(thread),

  async handle(scope, { threadId, attachmentId }) {
    governorOf(scope.actor);
    const thread = await loadThread(scope.tx, threadId);
    requireMine(scope.actor, thread);
    return ok(await opened(scope, thread, attachmentId));
  },
});

/** Nobody opens a file before the virus scan has said that it is safe, the one who sent it no more than others. */
async function opened(
  { tx, files }: Scope,
  thread: Thread,
  attachmentId: MessageAttachmentId,
): Promise<Opened> {
  const attachment = await loadAttachment(tx, thread.id, attachmentId);
  if (!isOpenable(attachment)) throw new NotFound(`attachment ${attachmentId} is not safe`);
  const { name, mediaType, sha256 } = attachment;
  return { thread, name, mediaType, content: await files.get(sha256) };
}

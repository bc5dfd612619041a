import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import type { ThreadId } from '../domain/thread.ts';
import { fileInCase } from '../filing.ts';
import { governorOf } from '../governor-side.ts';
import { loadThread, messagesIn } from '../store.ts';

/** Opens a case for what somebody wrote without saying who they are. Nothing of that is filed before somebody says so. */
export const fileTip = defineUseCase({
  name: 'message.file-tip',
  permission: 'registry:work',
  audit: 'change',
  input: z.strictObject({ intent: z.string().optional(), threadId: idInput<ThreadId>() }),
  subject: ({ threadId }) => threadId,

  async handle(scope, { threadId }) {
    governorOf(scope.actor);
    const thread = await loadThread(scope.tx, threadId, { lock: true });
    if (thread.sender.kind !== 'anonymous' || thread.caseId !== null) return refuse('not-a-tip');
    for (const { id } of await messagesIn(scope.tx, threadId)) await fileInCase(scope, id);
    return ok(null);
  },
});

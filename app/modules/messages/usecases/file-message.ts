import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { systemActor } from '#platform/access.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase, execute, type Services } from '#platform/use-case.ts';
import type { MessageId } from '../domain/thread.ts';
import { fileInCase } from '../filing.ts';

/** Files a message in its case, as the governor's own registry would. Run again, it files what was not safe before. */
export const fileMessage = defineUseCase({
  name: 'message.file',
  permission: 'message:file',
  audit: 'change',
  input: z.strictObject({ messageId: idInput<MessageId>() }),
  subject: ({ messageId }) => messageId,
  handle: async (scope, { messageId }) => ok(await fileInCase(scope, messageId)),
});

/**
 * Right after a message was sent, so that the receipt has a case number. What goes wrong here goes no further: the message is
 * in, and the job that was sent with it tries until it is filed.
 */
export async function fileAtOnce(
  services: Services,
  { governorId, messageId }: { readonly governorId: string; readonly messageId: MessageId },
): Promise<void> {
  await execute(services, systemActor(governorId), fileMessage, { messageId }).catch(() => {});
}

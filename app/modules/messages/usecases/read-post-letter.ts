import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { norwegianFor } from '#kernel/text.ts';
import { governorAsSender } from '#modules/letters/api.ts';
import { loadRegister } from '#modules/organisations/api.ts';
import { dayInNorway } from '#platform/clock.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { postLetter } from '../domain/post-letter.ts';
import type { MessageId } from '../domain/thread.ts';
import { loadMessage } from '../store.ts';

/** The letter that an answer becomes; null where it has been opened, or is on its way already. */
export const writePostLetter = defineUseCase({
  name: 'message.read-post-letter',
  permission: 'message:file',
  audit: 'none',
  input: z.strictObject({ messageId: idInput<MessageId>() }),
  subject: ({ messageId }) => messageId,

  async handle({ tx, today }, { messageId }) {
    const { thread, message } = await loadMessage(tx, messageId);
    if (message.readAt !== null || message.print !== null) return ok(null);
    const language = norwegianFor(thread.language);
    const register = await loadRegister(tx);
    return ok(
      postLetter(thread, message, {
        sender: await governorAsSender(tx, register, thread.governorId, today, language),
        sentOn: dayInNorway(message.sentAt),
        today,
      }),
    );
  },
});

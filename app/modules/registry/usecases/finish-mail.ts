import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import { idInput, optionalText } from '#platform/input.ts';
import { stopPersonalData } from '#platform/personal-data/stopped.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { finish, type MailId } from '../domain/incoming-mail.ts';
import { registryOf, requireMine } from '../handling.ts';
import { loadStoredMail, saveMail } from '../store.ts';

/** Ends a mail without a case: nothing to keep, or for somebody else. */
export const finishMail = defineUseCase({
  name: 'registry.finish',
  permission: 'registry:read',
  audit: 'change',
  input: z.object({
    mailId: idInput<MailId>(),
    outcome: z.enum(['done', 'not-ours'], 'required'),
    reason: optionalText(500),
    version: z.coerce.number().int('invalid'),
  }),
  subject: ({ mailId }) => mailId,

  async handle({ tx, actor, now }, { mailId, outcome, reason, version }) {
    registryOf(actor);
    stopPersonalData('message', reason);
    const { mail } = await loadStoredMail(tx, mailId);
    requireMine(actor, mail);
    const finished = finish({ ...mail, version }, outcome, reason, now);
    if (!finished.ok) return finished;
    return (await saveMail(tx, finished.value, actor.id)) ? ok(null) : refuse('changed-meanwhile');
  },
});

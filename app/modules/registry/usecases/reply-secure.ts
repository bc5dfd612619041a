import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import { languages } from '#kernel/text.ts';
import { idInput } from '#platform/input.ts';
import { sendMail } from '#platform/mail/mail.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { type MailId, mayBeReplied } from '../domain/incoming-mail.ts';
import { registryOf } from '../handling.ts';
import { secureReply } from '../reply-texts.ts';
import { loadStoredMail, saveMail } from '../store.ts';

/**
 * Tells the sender to use the secure form. The text is the same to everybody and says nothing of what they wrote: e-mail is
 * read by others. Never to a machine, which could answer for ever, and once.
 */
export const replySecure = defineUseCase({
  name: 'registry.reply-secure',
  permission: 'registry:work',
  audit: 'change',
  input: z.object({
    mailId: idInput<MailId>(),
    language: z.enum(languages, 'required'),
    version: z.coerce.number().int('invalid'),
  }),
  subject: ({ mailId }) => mailId,

  async handle(scope, { mailId, language, version }) {
    const { tx, actor, now, publicUrl } = scope;
    const governorId = registryOf(actor);
    const { mail } = await loadStoredMail(tx, mailId);
    if (!mayBeReplied(mail)) return refuse('no-reply');
    const replied = { ...mail, version, secureReplyAt: now };
    if (!(await saveMail(tx, replied, actor.id))) return refuse('changed-meanwhile');
    const to = {
      address: `${publicUrl}/${language}/statsforvaltar/${governorId}`,
      form: `${publicUrl}/meldingar/ny`,
    };
    await sendMail(scope, { to: mail.sender.address, ...secureReply(language, to) });
    return ok(null);
  },
});

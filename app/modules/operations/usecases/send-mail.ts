import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { systemActor } from '#platform/access.ts';
import { type Attempt, defineJob } from '#platform/job.ts';
import { claimMail, mailJob, markFailed, markSent } from '#platform/mail/mail.ts';
import { sendFailureOf } from '#platform/mail/mailer.ts';
import { undeliveredReasons } from '#platform/mail/status-code.ts';
import { defineUseCase, execute, type Services } from '#platform/use-case.ts';

const mailInput = z.object({ mailId: z.uuid() });

/** The first half: the mail is this attempt's to send. */
export const takeMail = defineUseCase({
  name: 'mail.take',
  permission: 'mail:send',
  audit: 'change',
  input: mailInput,
  subject: ({ mailId }) => mailId,
  handle: async (scope, { mailId }) => ok(await claimMail(scope, mailId)),
});

/** The second half: the way out has taken it. */
export const settleMail = defineUseCase({
  name: 'mail.settle',
  permission: 'mail:send',
  audit: 'change',
  input: mailInput.extend({ delivery: z.enum(['smtp', 'outbox']) }),
  subject: ({ mailId }) => mailId,
  async handle(scope, { mailId, delivery }) {
    await markSent(scope, mailId, delivery);
    return ok({});
  },
});

/** The other second half: the way out would not have it. */
export const returnMail = defineUseCase({
  name: 'mail.return',
  permission: 'mail:send',
  audit: 'change',
  input: mailInput.extend({
    code: z.string(),
    statusCode: z.string(),
    why: z.enum(undeliveredReasons),
    final: z.boolean(),
  }),
  subject: ({ mailId }) => mailId,
  async handle(scope, { mailId, final, ...failure }) {
    await markFailed(scope, mailId, failure, final);
    return ok({});
  },
});

/**
 * Sends between two transactions, since a server may take half a minute. Should the process die after the
 * server said yes and before that is written down, the mail goes again with the same Message-ID: at least
 * once is the best that SMTP can promise.
 */
export async function deliver(
  services: Services,
  { mailId, unitId }: { readonly mailId: string; readonly unitId: string },
  { last }: Attempt,
): Promise<void> {
  const actor = systemActor(unitId);
  const taken = await execute(services, actor, takeMail, { mailId });
  if (!taken.ok || taken.value.state === 'settled') return;
  const claim = taken.value;
  if (claim.state !== 'claimed') throw new Error('The mail is being sent by another');

  const { mailer } = services;
  const { id, files, ...content } = claim.mail;
  const attachments = [];
  for (const { name, mediaType, sha256 } of files)
    attachments.push({ name, mediaType, content: await services.files.get(sha256) });
  try {
    await mailer.send({ ...content, attachments, messageId: `<${id}@${mailer.host}>` });
  } catch (error) {
    const { isPermanent, ...failure } = sendFailureOf(error);
    const final = last || isPermanent;
    await execute(services, actor, returnMail, { mailId, ...failure, final });
    // The server has said no for good: asking once more would get the same answer.
    if (isPermanent) return;
    throw new Error(`The mail was not accepted: ${failure.code}`);
  }
  await execute(services, actor, settleMail, { mailId, delivery: mailer.delivery });
}

export const sendMailJob = defineJob({
  name: mailJob,
  input: z.object({ mailId: z.uuid(), unitId: z.string() }),
  // The wait doubles from five seconds to an hour: about a day in all, as mail servers themselves do.
  retries: 32,
  run: deliver,
});

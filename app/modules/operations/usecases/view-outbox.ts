import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { NotFound } from '#platform/access.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { listMail, loadMail } from '../store.ts';

/** What the unit has sent by e-mail, newest first. */
export const viewOutbox = defineUseCase({
  name: 'mail.list',
  permission: 'mail:read',
  audit: 'change',
  input: z.object({ etter: z.uuid().optional() }),
  subject: () => 'outbox',
  handle: async ({ tx }, { etter }) => ok(await listMail(tx, etter)),
});

/** One mail as it looked to the one who got it. */
export const viewMail = defineUseCase({
  name: 'mail.view',
  permission: 'mail:read',
  audit: 'change',
  input: z.object({ mailId: z.uuid() }),
  subject: ({ mailId }) => mailId,
  async handle({ tx }, { mailId }) {
    const mail = await loadMail(tx, mailId);
    if (!mail) throw new NotFound(mailId);
    return ok(mail);
  },
});

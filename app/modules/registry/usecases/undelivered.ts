import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import { subjectsOfForms } from '#modules/surveys/api.ts';
import { resolveUndelivered } from '#platform/mail/undelivered.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { registryOf } from '../handling.ts';
import { listUndelivered, undeliveredOnPage } from '../store.ts';

/** Mail that a governor sent and that did not come through: the newest first, with what it was about. */
export const listUndeliveredMail = defineUseCase({
  name: 'registry.list-undelivered',
  permission: 'mail:read',
  audit: 'change',
  input: z.object({ after: z.uuid().optional() }),
  subject: () => 'undelivered',

  async handle({ tx, actor }, { after }) {
    const { mails, next } = await listUndelivered(tx, registryOf(actor), after);
    const about = await subjectsOfForms(
      tx,
      mails.flatMap(({ recipientId }) => recipientId ?? []),
    );
    return ok({
      after,
      next,
      size: undeliveredOnPage,
      mails: mails.map(({ recipientId, ...mail }) => ({
        ...mail,
        about: (recipientId !== null && about.get(recipientId)) || null,
      })),
    });
  },
});

/** Somebody has found another way: the receiver has been told, or has a right address now. */
export const settleUndelivered = defineUseCase({
  name: 'registry.settle-undelivered',
  permission: 'mail:read',
  audit: 'change',
  input: z.object({ mailId: z.uuid() }),
  subject: ({ mailId }) => mailId,

  async handle({ tx, actor, now }, { mailId }) {
    registryOf(actor);
    const settled = await resolveUndelivered(tx, { mailId }, { at: now, by: actor.id });
    return settled === 1 ? ok(null) : refuse('already-settled');
  },
});

import { z } from 'zod';
import { refuse, ok } from '#kernel/result.ts';
import { colleagues } from '#modules/identity/api.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { assign, type MailId } from '../domain/incoming-mail.ts';
import { registryOf } from '../handling.ts';
import { registryReaders } from '../readers.ts';
import { loadStoredMail, saveMail } from '../store.ts';

/** Gives a mail to somebody in the unit, or to nobody. What was put aside comes in again. */
export const assignMail = defineUseCase({
  name: 'registry.assign',
  permission: 'registry:work',
  audit: 'change',
  input: z.object({
    mailId: idInput<MailId>(),
    assignedTo: z.union([z.literal(''), z.uuid('invalid')]),
    version: z.coerce.number().int('invalid'),
  }),
  subject: ({ mailId }) => mailId,

  async handle({ tx, actor, today }, { mailId, assignedTo, version }) {
    const unit = { kind: 'governor', id: registryOf(actor) } as const;
    const { mail } = await loadStoredMail(tx, mailId);
    if (assignedTo !== '') {
      const people = await colleagues(tx, unit, registryReaders, today);
      if (!people.some(({ id }) => id === assignedTo))
        return refuse('not-a-colleague', { field: 'assignedTo' });
    }
    const assigned = assign({ ...mail, version }, assignedTo === '' ? null : assignedTo);
    if (!assigned.ok) return assigned;
    return (await saveMail(tx, assigned.value, actor.id)) ? ok(null) : refuse('changed-meanwhile');
  },
});

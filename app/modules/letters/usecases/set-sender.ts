import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import { Forbidden } from '#platform/access.ts';
import { optionalText } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { saveSenderProfile } from '../sender-store.ts';

const optionalEmail = z
  .union([z.literal(''), optionalText(200).pipe(z.email('invalid'))])
  .optional()
  .default('');

/** Enters what letters say about their sender from now on. Letters that are filed stay as they are. */
export const setSender = defineUseCase({
  name: 'letter.set-sender',
  permission: 'letter:set-sender',
  audit: 'change',
  input: z.strictObject({
    postalAddress: optionalText(300),
    visitingAddress: optionalText(300),
    email: optionalEmail,
    phone: optionalText(40),
    website: optionalText(100),
    version: z.coerce.number().int('invalid').min(0, 'invalid'),
  }),
  subject: () => 'sender',

  async handle({ tx, actor, now }, profile) {
    const { kind, unitId } = actor.capacity;
    if (kind !== 'governor') throw new Forbidden('letter.set-sender');
    const saved = await saveSenderProfile(tx, unitId, profile, { at: now, by: actor.id });
    return saved ? ok(null) : refuse('changed-meanwhile');
  },
});

import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { idInput, optionalText, text } from '#platform/input.ts';
import { resolveUndelivered } from '#platform/mail/undelivered.ts';
import { defineUseCase } from '#platform/use-case.ts';
import type { ResponseId } from '../domain/response.ts';
import { officeContact, saveOfficeContact } from '../follow-up-store.ts';
import { loadResponse } from '../store.ts';

const address = text(200).pipe(z.email('invalid'));
const optionalAddress = z.union([z.literal('').optional(), address]).transform((to) => to ?? '');

/** Where an office and its municipal director are notified and written to, in every round of this governor. */
export const setOfficeContact = defineUseCase({
  name: 'survey.set-contact',
  permission: 'survey:follow-up',
  audit: 'change',
  input: z.object({
    responseId: idInput<ResponseId>(),
    email: address,
    directorEmail: optionalAddress,
    postalAddress: optionalText(300),
  }),
  subject: ({ responseId }) => responseId,

  async handle({ tx, actor, now }, { responseId, email, directorEmail, postalAddress }) {
    const { governorId, officeId } = await loadResponse(tx, responseId);
    const before = await officeContact(tx, governorId, officeId);
    // With another address, what did not come through to the old one needs nobody any more.
    const left = [before.email, before.directorEmail].filter(
      (one) => one !== '' && one !== email && one !== directorEmail,
    );
    if (left.length > 0)
      await resolveUndelivered(tx, { recipients: left }, { at: now, by: actor.id });
    await saveOfficeContact(tx, governorId, officeId, { email, directorEmail, postalAddress });
    return ok(null);
  },
});

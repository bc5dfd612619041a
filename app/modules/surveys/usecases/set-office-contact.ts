import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { idInput, text } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import type { ResponseId } from '../domain/response.ts';
import { saveOfficeContact } from '../follow-up-store.ts';
import { loadResponse } from '../store.ts';

const address = text(200).pipe(z.email('invalid'));
const optionalAddress = z.union([z.literal('').optional(), address]).transform((to) => to ?? '');

/** Where an office and its municipal director are notified, in every round of this governor. */
export const setOfficeContact = defineUseCase({
  name: 'survey.set-contact',
  permission: 'survey:follow-up',
  audit: 'change',
  input: z.object({
    responseId: idInput<ResponseId>(),
    email: address,
    directorEmail: optionalAddress,
  }),
  subject: ({ responseId }) => responseId,

  async handle({ tx }, { responseId, email, directorEmail }) {
    const { governorId, officeId } = await loadResponse(tx, responseId);
    await saveOfficeContact(tx, governorId, officeId, { email, directorEmail });
    return ok(null);
  },
});

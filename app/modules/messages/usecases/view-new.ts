import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { loadRegister } from '#modules/organisations/api.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { placesOfOffice, placesToChoose } from '../domain/receivers.ts';
import { senderOf } from '../sender-side.ts';
import { latestDetails } from '../store.ts';

/** What the form for a new message offers, and what the sender has said of themselves before. */
export const viewNew = defineUseCase({
  name: 'message.view-new',
  permission: 'message:write',
  audit: 'none',
  input: z.strictObject({}),
  subject: () => '',

  async handle({ tx, actor, today }) {
    const sender = senderOf(actor);
    const register = await loadRegister(tx);
    const places = placesToChoose(register, today);
    const own = sender.kind === 'office' ? placesOfOffice(register, sender.id, today) : [];
    return ok({
      senderKind: sender.kind,
      // An office writes to the governor of its own municipalities; one that nobody knows may choose among all.
      places: own.length > 0 ? places.filter(({ id }) => own.includes(id)) : places,
      details: await latestDetails(tx, sender),
    });
  },
});

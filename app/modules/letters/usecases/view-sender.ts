import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { loadRegister } from '#modules/organisations/api.ts';
import { bilingualName } from '#modules/organisations/domain/register.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { loadSenderProfile } from '../sender-store.ts';

/** Avsendarprofil: what the letters of the actor's own unit say about who sends them. */
export const viewSender = defineUseCase({
  name: 'letter.view-sender',
  permission: 'letter:set-sender',
  audit: 'none',
  input: z.object({}),
  subject: () => 'sender',

  async handle({ tx, actor, today }) {
    const { unitId } = actor.capacity;
    const register = await loadRegister(tx);
    return ok({
      profile: await loadSenderProfile(tx, unitId),
      name: bilingualName(register, 'governor', unitId, today),
      organisationNumber: register.governors.get(unitId)?.organisationNumber ?? null,
    });
  },
});

import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { NotFound } from '#platform/access.ts';
import { dateInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { end, endWithLastRole } from '../domain/access.ts';
import { loadDeputies, loadHolds, loadUnitOf, saveEnd } from '../store.ts';
import { leads } from '../unit-roles.ts';

/** At once, or after a last day that still counts. */
const whenInput = z.discriminatedUnion('when', [
  z.object({ when: z.literal('now'), lastDay: z.unknown().transform(() => null) }),
  z.object({ when: z.literal('after'), lastDay: dateInput }),
]);

/** Takes a role away, and with the last one what they stand in for. It holds from the next request, in running sessions too. */
export const endAccess = defineUseCase({
  name: 'identity.end-access',
  permission: 'access:manage',
  audit: 'change',
  input: z.object({ membershipId: z.uuid('invalid') }).and(whenInput),
  subject: ({ membershipId }) => membershipId,
  async handle({ tx, actor, today, now }, { membershipId, lastDay }) {
    const unit = await loadUnitOf(tx, 'membership', membershipId);
    const held = await loadHolds(tx, unit, { lock: true });
    const hold = held.find(({ id }) => id === membershipId);
    if (!hold) throw new NotFound('membership');
    const ended = end(held, hold, { lastDay, today, by: actor.id, leads });
    if (!ended.ok) return ended;
    await saveEnd(tx, 'membership', membershipId, ended.value, now);
    const deputies = await loadDeputies(tx, unit);
    for (const deputy of endWithLastRole(held, deputies, hold, lastDay, today))
      await saveEnd(tx, 'deputy', deputy.id, deputy, now);
    return ok({ name: hold.name });
  },
});

/** Ends the time as deputy before it has run out. */
export const endDeputy = defineUseCase({
  name: 'identity.end-deputy',
  permission: 'access:manage',
  audit: 'change',
  input: z.object({ deputyId: z.uuid('invalid') }).and(whenInput),
  subject: ({ deputyId }) => deputyId,
  async handle({ tx, actor, today, now }, { deputyId, lastDay }) {
    const unit = await loadUnitOf(tx, 'deputy', deputyId);
    const deputies = await loadDeputies(tx, unit);
    const deputy = deputies.find(({ id }) => id === deputyId);
    if (!deputy) throw new NotFound('deputy');
    // A deputy is never the last leader: the one they stand in for is there.
    const ended = end([], deputy, { lastDay, today, by: actor.id, leads: () => false });
    if (!ended.ok) return ended;
    await saveEnd(tx, 'deputy', deputyId, ended.value, now);
    return ok({ name: deputy.name });
  },
});

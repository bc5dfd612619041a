import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import { isRole } from '#platform/access.ts';
import { dateInput, text } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { give } from '../domain/access.ts';
import { addHold, findByEmail, loadHolds } from '../store.ts';
import { rolesIn } from '../unit-roles.ts';
import { managedUnit, unitInput } from './unit.ts';

/** An empty date is no last day. */
export const optionalDateInput = z
  .literal('')
  .transform(() => null)
  .or(dateInput);

/** Gives a colleague a role in the unit, from a day and perhaps until one. */
export const giveAccess = defineUseCase({
  name: 'identity.give-access',
  permission: 'access:manage',
  audit: 'change',
  input: z.object({
    unit: unitInput,
    email: text(320),
    role: z.string('required').min(1, 'required').refine(isRole, 'invalid'),
    validFrom: dateInput,
    validTo: optionalDateInput.optional().default(null),
  }),
  subject: ({ role }) => role,
  async handle({ tx, actor, today, newId }, { email, role, validFrom, validTo, ...input }) {
    const unit = managedUnit(actor, input.unit);
    if (!rolesIn(unit.kind).includes(role)) return refuse('no-such-role-here', { field: 'role' });
    const user = await findByEmail(tx, email, today);
    if (!user) return refuse('unknown-user', { field: 'email' });
    const held = await loadHolds(tx, unit, { lock: true });
    const wanted = { userId: user.id, role, validFrom, validTo, ended: false };
    const given = give(held, wanted, today);
    if (!given.ok) return given;
    const id = newId();
    await addHold(tx, unit, id, given.value);
    return ok({ membershipId: id, name: user.name });
  },
});

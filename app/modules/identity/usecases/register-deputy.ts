import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import { dateInput, text } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { standIn } from '../domain/access.ts';
import { addDeputy, findByEmail, loadDeputies, loadHolds } from '../store.ts';
import { managedUnit, unitInput } from './unit.ts';

/** Vikar: lets somebody stand in for another in one of their roles, for a period. */
export const registerDeputy = defineUseCase({
  name: 'identity.register-deputy',
  permission: 'access:manage',
  audit: 'change',
  input: z.object({
    unit: unitInput,
    email: text(320),
    /** The membership they stand in for: who, and in which role. */
    for: z.uuid('required'),
    validFrom: dateInput,
    validTo: dateInput,
  }),
  subject: (input) => input.for,
  async handle({ tx, actor, today, newId }, { email, validFrom, validTo, ...input }) {
    const unit = managedUnit(actor, input.unit);
    const held = await loadHolds(tx, unit, { lock: true });
    const hold = held.find(({ id }) => id === input.for);
    if (!hold) return refuse('not-held-by-them', { field: 'for' });
    const user = await findByEmail(tx, email, today);
    if (!user) return refuse('unknown-user', { field: 'email' });
    const wanted = {
      userId: user.id,
      forUserId: hold.userId,
      role: hold.role,
      validFrom,
      validTo,
      ended: false,
    };
    const agreed = standIn(held, await loadDeputies(tx, unit), wanted, today);
    if (!agreed.ok) return agreed;
    const id = newId();
    await addDeputy(tx, unit, id, agreed.value);
    return ok({ deputyId: id, name: user.name });
  },
});

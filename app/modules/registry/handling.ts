import { type Actor, Forbidden, may, NotFound, usersOf } from '#platform/access.ts';
import type { IncomingMail } from './domain/incoming-mail.ts';

/** The governor whose mail somebody handles: nobody else has a registry here. */
export function registryOf({ capacity: { kind, unitId } }: Actor): string {
  if (kind !== 'governor') throw new Forbidden('registry');
  return unitId;
}

/**
 * The registry sees all of it; others what they have been given, also when they are done with it.
 * @throws {NotFound}
 */
export function requireMine(actor: Actor, { id, assignedTo }: IncomingMail): void {
  if (may(actor, 'registry:work')) return;
  if (assignedTo === null || !usersOf(actor).includes(assignedTo)) throw new NotFound(`mail ${id}`);
}

import { Forbidden, may, NotFound, type Actor } from '#platform/access.ts';
import type { IncomingMail } from './domain/incoming-mail.ts';

/** The governor whose mail somebody handles: nobody else has a registry here. */
export function registryOf({ capacity: { kind, unitId } }: Actor): string {
  if (kind !== 'governor') throw new Forbidden('registry');
  return unitId;
}

/** Oneself, and the one that one stands in for. */
export function usersOf({ id, capacity: { onBehalfOf } }: Actor): readonly string[] {
  return onBehalfOf === undefined ? [id] : [id, onBehalfOf];
}

/**
 * The registry sees all of it; others what they have been given, also when they are done with it.
 * @throws {NotFound}
 */
export function requireMine(actor: Actor, { id, assignedTo }: IncomingMail): void {
  if (may(actor, 'registry:work')) return;
  if (assignedTo === null || !usersOf(actor).includes(assignedTo)) throw new NotFound(`mail ${id}`);
}

import {
  type Actor,
  Forbidden,
  may,
  NotFound,
  permissionsOf,
  roles,
  usersOf,
} from '#platform/access.ts';
import type { Thread } from './domain/thread.ts';

/** Those who can be given a thread: everybody who may read what they have been given. */
export const threadReaders = roles.filter((role) => permissionsOf(role).includes('registry:read'));

/** The governor somebody answers for: nobody else is written to. */
export function governorOf({ capacity: { kind, unitId } }: Actor): string {
  if (kind !== 'governor') throw new Forbidden('messages');
  return unitId;
}

/**
 * The registry sees all of it; others what they have been given.
 * @throws {NotFound}
 */
export function requireMine(actor: Actor, { id, assignedTo }: Thread): void {
  if (may(actor, 'registry:work')) return;
  if (assignedTo === null || !usersOf(actor).includes(assignedTo))
    throw new NotFound(`thread ${id}`);
}

import type { Actor } from '#platform/access.ts';
import { type Db, inScope } from '#platform/db/database.ts';
import { newId, services, testDay } from '#tests/support/services.ts';
import { today } from '#platform/clock.ts';
import { archiveOwner, type CaseReference, type Filing, type NewCase, openCase } from '../api.ts';

export function filing(actor: Actor): Filing {
  return { actor, now: testDay, today: today(services.clock), newId };
}

/** An open case in the archive of the actor's unit. A test names only what it is about. */
export function aCase(
  db: Db,
  actor: Actor,
  differences: Partial<NewCase> = {},
): Promise<CaseReference> {
  const owner = archiveOwner(actor);
  if (!owner) throw new Error(`${actor.capacity.kind} has no archive`);
  return inScope(db, actor, (tx) =>
    openCase(tx, { owner, title: 'Kartlegging av oppfølginga', ...differences }, filing(actor)),
  );
}

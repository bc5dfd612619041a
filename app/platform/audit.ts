import type { Actor } from './access.ts';
import type { Tx } from './db/database.ts';

export interface AuditEvent {
  readonly id: string;
  readonly at: Date;
  readonly actor: Actor;
  readonly useCase: string;
  readonly subject: string;
  readonly outcome: string;
  /** Everyone whose data was shown or changed: one row each, so that a person can read who looked. */
  readonly persons: readonly string[];
}

export async function recordEvent(tx: Tx, event: AuditEvent): Promise<void> {
  const { capacity } = event.actor;
  await tx
    .insertInto('audit_event')
    .values({
      id: event.id,
      at: event.at,
      actor_id: event.actor.id,
      on_behalf_of: capacity.onBehalfOf ?? null,
      capacity_kind: capacity.kind,
      unit_id: capacity.unitId,
      use_case: event.useCase,
      subject: event.subject,
      outcome: event.outcome,
    })
    .execute();
  if (event.persons.length === 0) return;
  await tx
    .insertInto('audit_person')
    .values(
      event.persons.map((person) => ({ at: event.at, event_id: event.id, person_id: person })),
    )
    .execute();
}

import { type Actor, Forbidden } from '#platform/access.ts';
import type { SenderKind } from './domain/thread.ts';

/** Who writes: a person for themselves, or anybody in an office for the office. */
export function senderOf({ capacity: { kind, unitId, personId } }: Actor): {
  readonly kind: SenderKind;
  readonly id: string;
} {
  if (kind === 'resident' && personId) return { kind, id: personId };
  if (kind === 'office' && unitId) return { kind, id: unitId };
  throw new Forbidden('messages');
}

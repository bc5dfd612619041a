import { type Actor, systemActor } from '#platform/access.ts';
import type { Publisher } from './domain/publisher.ts';

/**
 * The job that works for one publisher. An office has the same number as its municipality, so a municipality's job says
 * which of them it works for; the policies of the tables do the same.
 */
export function jobFor({ publisherKind, publisherId }: Publisher): Actor {
  return systemActor(
    publisherKind === 'municipality' ? `municipality:${publisherId}` : publisherId,
  );
}

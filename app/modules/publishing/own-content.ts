import { type Actor, Forbidden, NotFound } from '#platform/access.ts';
import type { Scope } from '#platform/use-case.ts';
import { loadContent } from './content-store.ts';
import type { Content, ContentId } from './domain/content.ts';
import { type Publisher, publisherKinds } from './domain/publisher.ts';

/** Whose editor the actor is. @throws {Forbidden} for one who acts for something that does not publish. */
export function publisherOf({ capacity }: Actor): Publisher {
  const publisherKind = publisherKinds.find((kind) => kind === capacity.kind);
  if (!publisherKind) throw new Forbidden(capacity.kind);
  return { publisherKind, publisherId: capacity.unitId };
}

/** The editor's own; what another publisher has published can be read, and not edited. */
export async function ownContent({ tx, actor }: Scope, contentId: ContentId): Promise<Content> {
  const own = publisherOf(actor);
  const content = await loadContent(tx, contentId);
  if (
    !content ||
    content.publisherId !== own.publisherId ||
    content.publisherKind !== own.publisherKind
  )
    throw new NotFound(contentId);
  return content;
}

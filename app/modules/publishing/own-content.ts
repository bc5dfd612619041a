import { NotFound } from '#platform/access.ts';
import type { Scope } from '#platform/use-case.ts';
import { loadContent } from './content-store.ts';
import type { Content, ContentId } from './domain/content.ts';

/** The editor's own; what another governor has published can be read, and not edited. */
export async function ownContent({ tx, actor }: Scope, contentId: ContentId): Promise<Content> {
  const content = await loadContent(tx, contentId);
  if (!content || content.governorId !== actor.capacity.unitId) throw new NotFound(contentId);
  return content;
}

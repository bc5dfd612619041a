import { sql } from 'kysely';
import type { PublicLanguage } from '#kernel/text.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Publisher, PublisherKind } from './domain/publisher.ts';
import { hasCome } from './has-come.ts';

/** A page that readers can find now, and when it was last changed in each language it has. */
export interface FoundContent extends Publisher {
  readonly slug: string;
  readonly changed: ReadonlyMap<PublicLanguage, Date>;
}

/** What has come and is not archived, in the order it was made: a part at a time. */
export async function listFound(
  tx: Tx,
  { now, limit, offset }: { readonly now: Date; readonly limit: number; readonly offset: number },
): Promise<readonly FoundContent[]> {
  const { rows } = await sql<{
    publisher_kind: string;
    publisher_id: string;
    slug: string;
    language: string;
    changed: Date;
  }>`
    select c.publisher_kind, c.publisher_id, c.slug, e.language, max(e.publish_at) as changed
    from (
      select * from kvp.content c where archived_at is null and ${hasCome('c.id', now)} order by created_at, id limit ${limit} offset ${offset}
    ) c
    join kvp.content_edition e on e.content_id = c.id and e.publish_at <= ${now}
    group by c.created_at, c.id, c.publisher_kind, c.publisher_id, c.slug, e.language
    order by c.created_at, c.id, array_position(array['nn', 'nb', 'en'], e.language)`.execute(tx);
  const pages = Map.groupBy(rows, ({ publisher_id, slug }) => `${publisher_id}/${slug}`);
  return [...pages.values()].flatMap((languages) => {
    const [page] = languages;
    if (!page) return [];
    return {
      publisherKind: page.publisher_kind as PublisherKind,
      publisherId: page.publisher_id,
      slug: page.slug,
      changed: new Map(
        languages.map(({ language, changed }) => [language as PublicLanguage, changed]),
      ),
    };
  });
}

export async function countFound(tx: Tx, now: Date): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from kvp.content c where archived_at is null and ${hasCome('c.id', now)}`.execute(
    tx,
  );
  return rows[0]?.count ?? 0;
}

import { type RawBuilder, sql } from 'kysely';
import type { PublicLanguage } from '#kernel/text.ts';
import type { Tx } from '#platform/db/database.ts';
import type { ContentId, ContentKind } from './domain/content.ts';
import type { Publisher, PublisherKind } from './domain/publisher.ts';
import { hasCome } from './has-come.ts';

/** A page in a list for readers. */
export interface ContentSummary extends Publisher {
  readonly id: ContentId;
  readonly slug: string;
  readonly title: string;
  readonly lead: string;
  /** The language of title and lead, where the one asked for is missing. */
  readonly language: PublicLanguage;
  /** When readers first saw it, in any language. */
  readonly publishedAt: Date;
  /** When what they see now came. */
  readonly updatedAt: Date;
}

export interface ShownWhere {
  readonly kind: ContentKind;
  readonly publisherId?: string;
  readonly topicId?: string;
  readonly now: Date;
}

export interface Shown extends ShownWhere {
  readonly language: PublicLanguage;
  readonly limit: number;
  readonly offset?: number;
}

/**
 * What readers can see now, without the running text: the newest first, topic pages in the order they came. Each in
 * the language asked for or else in another, Norwegian first. One query, paged by the database.
 */
export async function listShown(tx: Tx, asked: Shown): Promise<readonly ContentSummary[]> {
  const { kind, language, now, limit, offset = 0 } = asked;
  const order = kind === 'topic' ? sql`first.at, c.id` : sql`first.at desc, c.id desc`;
  const { rows } = await sql<{
    id: string;
    publisher_kind: string;
    publisher_id: string;
    slug: string;
    title: string;
    lead: string;
    language: string;
    published_at: Date;
    updated_at: Date;
  }>`
    select c.id, c.publisher_kind, c.publisher_id, c.slug, e.title, e.lead, e.language, first.at as published_at,
      e.publish_at as updated_at
    from ${shownContent(asked)}
    join lateral (
      select title, lead, language, publish_at from kvp.content_edition
      where content_id = c.id and publish_at <= ${now}
      order by array_position(array[${language}, 'nn', 'nb', 'en'], language), publish_at desc, number desc
      limit 1
    ) e on true
    order by ${order}
    limit ${limit} offset ${offset}`.execute(tx);
  return rows.map((row) => ({
    id: row.id as ContentId,
    publisherKind: row.publisher_kind as PublisherKind,
    publisherId: row.publisher_id,
    slug: row.slug,
    title: row.title,
    lead: row.lead,
    language: row.language as PublicLanguage,
    publishedAt: row.published_at,
    updatedAt: row.updated_at,
  }));
}

/** How many there are to page through. */
export async function countShown(tx: Tx, asked: ShownWhere): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from ${shownContent(asked)}`.execute(tx);
  return rows[0]?.count ?? 0;
}

/** Content that has come, as `c`, and when it first came in any language, as `first.at`. */
function shownContent({ kind, publisherId, topicId, now }: ShownWhere): RawBuilder<unknown> {
  return sql`(
      select * from kvp.content where kind = ${kind} and archived_at is null
        and (${publisherId ?? null}::text is null or publisher_id = ${publisherId ?? null})
        and (${topicId ?? null}::uuid is null or topic_id = ${topicId ?? null})
    ) c
    join lateral (
      select min(publish_at) as at from kvp.content_edition where content_id = c.id and publish_at <= ${now}
    ) first on first.at is not null`;
}

/** Everybody who has a topic page that can be read now, and how many. */
export async function countShownTopics(
  tx: Tx,
  now: Date,
): Promise<readonly (Publisher & { readonly topics: number })[]> {
  const rows = await tx
    .selectFrom('content as c')
    .select([
      'c.publisher_kind',
      'c.publisher_id',
      (count) => count.fn.countAll<number>().as('topics'),
    ])
    .where('c.kind', '=', 'topic')
    .where('c.archived_at', 'is', null)
    .where(hasCome('c.id', now))
    .groupBy(['c.publisher_kind', 'c.publisher_id'])
    .execute();
  return rows.map(({ publisher_kind, publisher_id, topics }) => ({
    publisherKind: publisher_kind as PublisherKind,
    publisherId: publisher_id,
    topics: Number(topics),
  }));
}

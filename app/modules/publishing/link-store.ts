import { sql } from 'kysely';
import type { IsoDate } from '#kernel/date.ts';
import type { LinkFailure } from '#kernel/link.ts';
import type { PublicLanguage } from '#kernel/text.ts';
import type { Tx } from '#platform/db/database.ts';
import type { ContentId, ContentText } from './domain/content.ts';
import type { LinkRecord } from './domain/link.ts';
import type { Publisher } from './domain/publisher.ts';
import { hasCome } from './has-come.ts';

/** The text that readers see of one page in one language. */
export interface ShownText {
  readonly contentId: ContentId;
  readonly slug: string;
  readonly language: PublicLanguage;
  readonly title: string;
  readonly text: Pick<ContentText, 'body' | 'documents' | 'secureForm' | 'related'>;
}

/** Everything a publisher shows now; what is archived is no longer kept in order. */
export async function listShownTexts(
  tx: Tx,
  { publisherKind, publisherId }: Publisher,
  now: Date,
): Promise<readonly ShownText[]> {
  const { rows } = await sql<{
    id: string;
    slug: string;
    language: string;
    title: string;
    body: string;
    details: unknown;
  }>`
    select distinct on (c.created_at, c.id, e.language) c.id, c.slug, e.language, e.title, e.body, e.details
    from kvp.content c join kvp.content_edition e on e.content_id = c.id and e.publish_at <= ${now}
    where c.publisher_kind = ${publisherKind} and c.publisher_id = ${publisherId} and c.archived_at is null
    order by c.created_at, c.id, e.language desc, e.publish_at desc, e.number desc`.execute(tx);
  return rows.map(({ id, slug, language, title, body, details }) => {
    const { documents, secureForm, related } = details as Partial<ContentText>;
    return {
      contentId: id as ContentId,
      slug,
      language: language as PublicLanguage,
      title,
      text: {
        body,
        documents: documents ?? [],
        secureForm: secureForm ?? null,
        related: related ?? [],
      },
    };
  });
}

export interface StoredLink extends LinkRecord {
  readonly url: string;
  readonly checkedAt: Date;
}

/** What is known of a publisher's links to others. */
export async function listLinkRecords(
  tx: Tx,
  publisherId: string,
): Promise<ReadonlyMap<string, StoredLink>> {
  const rows = await tx
    .selectFrom('link_check')
    .select(['url', 'failure', 'failed_days', 'failed_on', 'checked_at'])
    .where('publisher_id', '=', publisherId)
    .execute();
  return new Map(
    rows.map((row) => [
      row.url,
      {
        url: row.url,
        failure: row.failure as LinkFailure | null,
        failedDays: row.failed_days,
        failedOn: row.failed_on as IsoDate | null,
        checkedAt: row.checked_at,
      },
    ]),
  );
}

export async function saveLinkRecords(
  tx: Tx,
  publisherId: string,
  links: readonly StoredLink[],
): Promise<void> {
  if (links.length === 0) return;
  await tx
    .insertInto('link_check')
    .values(
      links.map(({ url, failure, failedDays, failedOn, checkedAt }) => ({
        publisher_id: publisherId,
        url,
        failure,
        failed_days: failedDays,
        failed_on: failedOn,
        checked_at: checkedAt,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['publisher_id', 'url']).doUpdateSet((row) => ({
        failure: row.ref('excluded.failure'),
        failed_days: row.ref('excluded.failed_days'),
        failed_on: row.ref('excluded.failed_on'),
        checked_at: row.ref('excluded.checked_at'),
      })),
    )
    .execute();
}

/** Links that are tried no more, since they stand on no page. */
export async function deleteLinkRecords(tx: Tx, publisherId: string, before: Date): Promise<void> {
  await tx
    .deleteFrom('link_check')
    .where('publisher_id', '=', publisherId)
    .where('checked_at', '<', before)
    .execute();
}

/** Of these addresses of written pages, those that lead to one that readers see; also old addresses. */
export async function listLeading(
  tx: Tx,
  slugs: readonly string[],
  now: Date,
): Promise<readonly { readonly publisherId: string; readonly slug: string }[]> {
  if (slugs.length === 0) return [];
  const rows = await tx
    .selectFrom('content_address as a')
    .select(['a.publisher_id', 'a.slug'])
    .where('a.slug', 'in', slugs)
    .where(hasCome('a.content_id', now))
    .execute();
  return rows.map(({ publisher_id, slug }) => ({ publisherId: publisher_id, slug }));
}

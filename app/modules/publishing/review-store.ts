import type { IsoDate } from '#kernel/date.ts';
import type { Tx } from '#platform/db/database.ts';
import type { ContentId } from './domain/content.ts';
import type { Publisher, PublisherKind } from './domain/publisher.ts';
import { hasCome } from './has-come.ts';

/** Everybody who has published something. */
export async function listPublishing(tx: Tx): Promise<readonly Publisher[]> {
  const rows = await tx
    .selectFrom('content')
    .select(['publisher_kind', 'publisher_id'])
    .distinct()
    .orderBy('publisher_id')
    .execute();
  return rows.map(({ publisher_kind, publisher_id }) => ({
    publisherKind: publisher_kind as PublisherKind,
    publisherId: publisher_id,
  }));
}

/** A page that readers see, and that somebody should look over. */
export interface DueForReview {
  readonly id: ContentId;
  readonly reviewBy: IsoDate;
}

/** The pages to look over by a day that nobody has been reminded of yet, the most urgent first. */
export async function listDueForReview(
  tx: Tx,
  { publisherKind, publisherId }: Publisher,
  { by, now }: { readonly by: IsoDate; readonly now: Date },
): Promise<readonly DueForReview[]> {
  const rows = await tx
    .selectFrom('content as c')
    .select(['c.id', 'c.review_by'])
    .where('c.publisher_kind', '=', publisherKind)
    .where('c.publisher_id', '=', publisherId)
    .where('c.archived_at', 'is', null)
    .where('c.review_by', '<=', by)
    .where(hasCome('c.id', now))
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('content_review_reminder as r')
            .select('r.content_id')
            .whereRef('r.content_id', '=', 'c.id')
            .whereRef('r.review_by', '=', 'c.review_by'),
        ),
      ),
    )
    .orderBy('c.review_by')
    .orderBy('c.id')
    .execute();
  return rows.map(({ id, review_by }) => ({
    id: id as ContentId,
    reviewBy: review_by as IsoDate,
  }));
}

/** @returns those that were written down now: what another job has written down meanwhile is left out. */
export async function insertReminders(
  tx: Tx,
  publisherId: string,
  due: readonly DueForReview[],
  sentAt: Date,
): Promise<readonly DueForReview[]> {
  const rows = await tx
    .insertInto('content_review_reminder')
    .values(
      due.map(({ id, reviewBy }) => ({
        content_id: id,
        publisher_id: publisherId,
        review_by: reviewBy,
        sent_at: sentAt,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('content_id')
    .execute();
  const written = new Set(rows.map(({ content_id }) => content_id));
  return due.filter(({ id }) => written.has(id));
}

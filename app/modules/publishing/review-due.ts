import { addDays } from '#kernel/date.ts';
import { type Addressee, whoHolds } from '#modules/identity/api.ts';
import type { Scope } from '#platform/use-case.ts';
import type { Publisher } from './domain/publisher.ts';
import { type DueForReview, listDueForReview } from './review-store.ts';

/** Editors are told this long before, so that there is time to ask those who know. Days. */
const noticeDays = 30;

/** What a publisher has to look over that nobody is told of, and whom to tell. */
export async function reviewDue(
  { tx, now, today }: Scope,
  publisher: Publisher,
): Promise<{ readonly due: readonly DueForReview[]; readonly editors: readonly Addressee[] }> {
  const { publisherKind: kind, publisherId: id } = publisher;
  return {
    due: await listDueForReview(tx, publisher, { by: addDays(today, noticeDays), now }),
    editors: await whoHolds(
      tx,
      { kind, id },
      kind === 'governor' ? 'governor-editor' : 'municipal-editor',
      today,
    ),
  };
}

import { z } from 'zod';
import { systemActor } from '#platform/access.ts';
import { defineJob } from '#platform/job.ts';
import { execute, type Services } from '#platform/use-case.ts';
import type { Publisher } from './domain/publisher.ts';
import { jobFor } from './publisher-jobs.ts';
import { findReviewDue } from './usecases/find-review-due.ts';
import { listPublishing } from './usecases/list-publishing.ts';
import { remindReview } from './usecases/remind-review.ts';

/** Tells the editors of each publisher, in the morning, which pages it is time to look over. */
export const reviewReminders = defineJob({
  name: 'content.remind-review',
  input: z.object({}),
  cron: '10 7 * * *',
  // Tomorrow finds what was not told of today.
  retries: 0,
  run: (services) =>
    forEachPublisher(services, async (publisher) => {
      const found = await execute(services, jobFor(publisher), findReviewDue, publisher);
      if (found.ok && found.value.due)
        await execute(services, jobFor(publisher), remindReview, publisher);
    }),
});

/** What fails for one must not hold back the others. */
async function forEachPublisher(
  services: Services,
  work: (publisher: Publisher) => Promise<void>,
): Promise<void> {
  const publishers = await execute(services, systemActor(''), listPublishing, {});
  const faults: unknown[] = [];
  for (const publisher of publishers.ok ? publishers.value : [])
    await work(publisher).catch((fault: unknown) => faults.push(fault));
  if (faults.length > 0) throw new AggregateError(faults, 'The work failed for some publishers');
}

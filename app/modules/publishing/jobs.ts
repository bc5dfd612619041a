import { z } from 'zod';
import { systemActor } from '#platform/access.ts';
import { inScope } from '#platform/db/database.ts';
import { defineJob } from '#platform/job.ts';
import { probeAll } from '#platform/links/probe-all.ts';
import { execute, type Services } from '#platform/use-case.ts';
import type { Publisher } from './domain/publisher.ts';
import { indexPublicPages } from './search-pages.ts';
import { jobFor } from './publisher-jobs.ts';
import { findLinks } from './usecases/find-links.ts';
import { findReviewDue } from './usecases/find-review-due.ts';
import { listPublishing } from './usecases/list-publishing.ts';
import { recordLinks } from './usecases/record-links.ts';
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

/** How long one round tries links: a job that runs for two minutes counts as dead, and one link may take ten seconds. */
const roundMilliseconds = 60_000;

/**
 * Tries the links to others at night. The web is asked between the transactions and never in one. What there was no time
 * for is left to another round.
 */
export const linkCheck = defineJob({
  name: 'content.check-links',
  input: z.object({}),
  cron: '20 2 * * *',
  // The next night tries again.
  retries: 0,
  async run(services) {
    const until = performance.now() + roundMilliseconds;
    let [learnt, left] = [false, false];
    await forEachPublisher(services, async (publisher) => {
      const job = jobFor(publisher);
      const found = await execute(services, job, findLinks, publisher);
      const due = found.ok ? found.value.due : [];
      const answers = await probeAll(services.linkProbe, due, { until, pause: 500 });
      left ||= answers.size < due.length;
      const tried = [...answers].flatMap(([url, told]) =>
        told.state === 'unknown'
          ? []
          : { url, failure: told.state === 'fails' ? told.failure : null },
      );
      if (tried.length === 0) return;
      learnt = true;
      await execute(services, job, recordLinks, { ...publisher, tried });
    });
    // Where nothing was learnt, another round would learn nothing either.
    if (learnt && left)
      await inScope(services.db, systemActor(''), (tx) =>
        services.jobs.send(tx, 'content.check-links', {}),
      );
  },
});

/** The program's own pages tell what the law of the day says, so what is found of them is made anew each night. */
export const searchIndex = defineJob({
  name: 'content.index-pages',
  input: z.object({}),
  cron: '5 0 * * *',
  // The pages are right without it; only the lines in the search are a day old.
  retries: 0,
  run: async (services) => void (await indexPublicPages(services)),
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

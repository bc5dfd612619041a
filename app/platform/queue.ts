import { type Db as BossDb, fromKysely, fromPglite, PgBoss } from 'pg-boss';
import { sql } from 'kysely';
import type pg from 'pg';
import type { Connection } from './db/database.ts';
import { definedJobs, type Job } from './job.ts';
import type { Jobs } from './jobs.ts';
import { describeFault, type Log } from './log.ts';
import type { Services } from './use-case.ts';

/** How many jobs there are of each kind. */
export interface JobCount {
  readonly name: string;
  readonly waiting: number;
  readonly active: number;
  readonly failed: number;
}

/** The queue as the server holds it: a way to send, and workers that run while it is started. */
export interface Queue {
  readonly jobs: Jobs;
  readonly work: (services: Services) => Promise<void>;
  readonly counts: () => Promise<readonly JobCount[]>;
  /** Lets running jobs finish, for ten seconds at most. */
  readonly stop: () => Promise<void>;
}

/** Where jobs end that failed every time. Somebody has to look at them: `medverk_jobs{state="dead"}`. */
export const deadLetters = 'dead-letter';

const schema = 'pgboss';
const seconds = { poll: 2, expire: 120, retryDelay: 5, retryDelayMax: 3600 };

/**
 * Makes the queue's tables and one queue per kind of job, and lets the application use them: a use case
 * may send, and only the signed-in user itself (a member of kvp_jobs) may take and finish.
 */
export async function installQueue(owner: Connection, jobs: readonly Job<unknown>[] = definedJobs) {
  const boss = bossOn(owner, { supervise: false, schedule: false });
  await boss.start();
  const known = new Set((await boss.getQueues()).map(({ name }) => name));
  if (!known.has(deadLetters))
    await boss.createQueue(deadLetters, { retentionSeconds: 31_536_000 });
  for (const { name, retries } of jobs) {
    const options = {
      retryLimit: retries ?? 5,
      retryDelay: seconds.retryDelay,
      retryBackoff: true,
      expireInSeconds: seconds.expire,
    };
    if (known.has(name)) await boss.updateQueue(name, options);
    else {
      await boss.createQueue(name, {
        ...options,
        retryDelayMax: seconds.retryDelayMax,
        deadLetter: deadLetters,
      });
    }
  }
  await boss.stop({ graceful: false, close: false });
  await execute(
    owner,
    `grant usage on schema ${schema} to kvp_app, kvp_jobs;
     grant select, insert on all tables in schema ${schema} to kvp_app;
     grant select, insert, update, delete on all tables in schema ${schema} to kvp_jobs;
     grant execute on all functions in schema ${schema} to kvp_app, kvp_jobs;`,
  );
}

/** Opens the queue for sending. `work` starts the workers; a command that only sends never calls it. */
export async function openQueue(
  connection: Connection,
  log: Log,
  jobs: readonly Job<unknown>[] = definedJobs,
): Promise<Queue> {
  const boss = bossOn(connection, { migrate: false, createSchema: false });
  boss.on('error', (error) => log.error({ fault: describeFault(error) }, 'queue failed'));
  let started = false;
  // A command that only sends needs a started queue, but neither its timekeeping nor its housekeeping.
  const sender = bossOn(connection, {
    migrate: false,
    createSchema: false,
    supervise: false,
    schedule: false,
  });
  await sender.start();

  return {
    jobs: {
      async send(tx, name, data) {
        await sender.send(name, data, { db: fromKysely(tx) });
      },
    },
    async work(services) {
      started = true;
      await boss.start();
      await schedule(boss, jobs);
      for (const job of jobs) await startWorker(boss, services, job, log);
    },
    // Asked of the table: pg-boss's own figures are up to a minute old.
    async counts() {
      const { rows } = await sql<JobCount>`
        select queue.name,
          count(*) filter (where job.state in ('created', 'retry'))::int as waiting,
          count(*) filter (where job.state = 'active')::int as active,
          count(*) filter (where job.state = 'failed')::int as failed
        from pgboss.queue left join pgboss.job using (name)
        where queue.name not like '\\_\\_%'
        group by queue.name order by queue.name`.execute(connection.db);
      return rows;
    },
    async stop() {
      if (started) await boss.stop({ graceful: true, timeout: 10_000, close: false });
      await sender.stop({ graceful: false, close: false });
    },
  };
}

async function startWorker(boss: PgBoss, services: Services, job: Job<unknown>, log: Log) {
  const options = {
    pollingIntervalSeconds: seconds.poll,
    batchSize: 10,
    burstWhenBatchFull: true,
    perJobResults: true,
    includeMetadata: true,
  } as const;
  await boss.work(job.name, options, async (batch) => {
    const results = [];
    for (const { id, data, retryCount, retryLimit } of batch) {
      try {
        await job.run(services, job.input.parse(data ?? {}), { last: retryCount >= retryLimit });
        results.push({ id, status: 'completed' as const });
      } catch (error) {
        const fault = describeFault(error);
        log.error({ job: job.name, jobId: id, attempt: retryCount + 1, fault }, 'job failed');
        results.push({ id, status: 'failed' as const, output: { fault } });
      }
    }
    return results;
  });
}

/** The timetable is what the program says: a job that lost its hour, or is gone, is taken off it. */
async function schedule(boss: PgBoss, jobs: readonly Job<unknown>[]) {
  for (const { name } of await boss.getSchedules()) {
    if (!jobs.some((job) => job.name === name && job.cron)) await boss.unschedule(name);
  }
  for (const { name, cron } of jobs) {
    if (cron) await boss.schedule(name, cron, {}, { tz: 'Europe/Oslo' });
  }
}

function bossOn(connection: Connection, options: ConstructorParameters<typeof PgBoss>[0] & object) {
  const own = { schema, reindex: false, monitorVacuum: false, ...options } as const;
  return connection.kind === 'embedded'
    ? new PgBoss({ ...own, db: fromPglite(connection.pglite), backend: 'pglite' })
    : new PgBoss({ ...own, db: onPool(connection.pool) });
}

function onPool(pool: pg.Pool): BossDb {
  return {
    async executeSql(text, values) {
      const result = await pool.query(text, values);
      // Several statements in one text answer with a list.
      const results: { rows: unknown[] }[] = Array.isArray(result) ? result : [result];
      return { rows: results.flatMap(({ rows }) => rows) };
    },
  };
}

async function execute(connection: Connection, statements: string) {
  if (connection.kind === 'embedded') await connection.pglite.exec(statements);
  else await connection.pool.query(statements);
}

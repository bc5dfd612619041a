import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { anActor, connection, newId, services } from '#tests/support/services.ts';
import { inScope } from './db/database.ts';
import type { Job } from './job.ts';
import { openLog } from './log.ts';
import { deadLetters, installQueue, openQueue, type Queue } from './queue.ts';

const done: string[] = [];
const failing = new Set<string>();

const record: Job<{ id: string }> = {
  name: `test.${newId()}`,
  input: z.object({ id: z.string() }),
  retries: 0,
  async run(_services, { id }) {
    if (failing.has(id)) throw new Error('not today');
    done.push(id);
  },
};
const jobs = [record as Job<unknown>];
const log = openLog('silent');
let queue: Queue;

beforeAll(async () => {
  await installQueue(connection, jobs);
  queue = await openQueue(connection, log, jobs);
});

afterAll(() => queue.stop());

const send = (id: string, fails = false) =>
  inScope(services.db, anActor('caseworker'), async (tx) => {
    await queue.jobs.send(tx, record.name, { id });
    if (fails) throw new Error('rolled back');
  });

test('what is sent before the workers start waits, and is done once they do', async () => {
  await send('before');
  await queue.work(services);
  await send('after');
  // Two workers may take them in either order.
  await expect.poll(() => done.toSorted(), { timeout: 10_000 }).toEqual(['after', 'before']);
});

test('a job sent in a transaction that is rolled back is never done', async () => {
  await expect(send('undone', true)).rejects.toThrow('rolled back');
  await send('kept');
  await expect.poll(() => done, { timeout: 10_000 }).toContain('kept');
  expect(done).not.toContain('undone');
});

test('a job that fails for good is a dead letter, and counted as one', async () => {
  const before = await deadCount();
  failing.add('hopeless');
  await send('hopeless');
  await expect
    .poll(async () => (await queue.counts()).find(({ name }) => name === record.name)?.failed, {
      timeout: 10_000,
    })
    .toBe(1);
  expect(await deadCount()).toBe(before + 1);
});

test('installing again changes nothing that is there', async () => {
  await installQueue(connection, jobs);
  await send('still');
  await expect.poll(() => done, { timeout: 10_000 }).toContain('still');
});

async function deadCount(): Promise<number> {
  const dead = (await queue.counts()).find(({ name }) => name === deadLetters);
  return dead?.waiting ?? 0;
}

import { z } from 'zod';
import { systemActor } from '#platform/access.ts';
import { idInput } from '#platform/input.ts';
import { defineJob } from '#platform/job.ts';
import { execute, type Services } from '#platform/use-case.ts';
import type { MessageId } from './domain/thread.ts';
import { fileMessageJob } from './file-job.ts';
import { fileMessage } from './usecases/file-message.ts';
import { findGovernors, findWork } from './usecases/find-work.ts';
import { setForPost } from './usecases/queue-letter.ts';
import { scanWaiting } from './usecases/scan-attachment.ts';

/** Files one message that was sent. */
export const filing = defineJob({
  name: fileMessageJob,
  input: z.object({ messageId: idInput<MessageId>(), governorId: z.string() }),
  async run(services, { messageId, governorId }) {
    await execute(services, systemActor(governorId), fileMessage, { messageId });
  },
});

/**
 * Scans what has waited for the virus scan, files what has become safe, and sends answers that nobody has opened by post. Each
 * asks what is already done.
 */
export const following = defineJob({
  name: 'message.follow-up',
  input: z.object({}),
  cron: '* * * * *',
  // The next minute is another try.
  retries: 0,
  async run(services) {
    const governors = await execute(services, systemActor(''), findGovernors, {});
    const faults: unknown[] = [];
    for (const governorId of governors.ok ? governors.value : [])
      faults.push(...(await followUp(services, governorId)));
    if (faults.length > 0) throw new AggregateError(faults, 'Some messages were not followed up');
  },
});

/** Does what is left undone at one governor. What fails holds back nothing else. */
export async function followUp(services: Services, governorId: string): Promise<unknown[]> {
  const faults: unknown[] = [];
  const attempt = (work: Promise<unknown>) =>
    work.catch((fault: unknown) => void faults.push(fault));
  const actor = systemActor(governorId);
  const find = () => execute(services, actor, findWork, {});
  const found = await find();
  if (!found.ok) return faults;
  const { unscanned } = found.value;
  for (const file of unscanned) await attempt(scanWaiting(services, governorId, file));
  // A file that has become safe is to be filed in the same round.
  const left = unscanned.length > 0 ? await find() : found;
  for (const messageId of left.ok ? left.value.unfiled : [])
    await attempt(execute(services, actor, fileMessage, { messageId }));
  for (const messageId of left.ok ? left.value.unopened : [])
    await attempt(setForPost(services, governorId, messageId));
  return faults;
}

import { systemActor } from '#platform/access.ts';
import { execute, type Services } from '#platform/use-case.ts';
import { closeDue } from './close-due.ts';
import { findDue } from './find-due.ts';
import { followMergers } from './follow-mergers.ts';
import { noteObstacle } from './note-obstacle.ts';
import { remindDue } from './remind-due.ts';
import { tellWithdrawn } from './tell-withdrawn.ts';

/** What was done in one run. What somebody else did in the meantime is not counted. */
export interface ScheduleRun {
  readonly takeOvers: number;
  readonly obstacles: number;
  readonly reminders: number;
  readonly withdrawals: number;
  readonly closings: number;
}

/**
 * Follows up the rounds of one county governor: mergers first, since they decide who is reminded, and closing
 * last. Each thing is a transaction of its own that looks again before it acts, so the schedule can be run as
 * often as one likes, by several at once, and be stopped anywhere: what is left is found the next time.
 */
export async function runSchedule(services: Services, governorId: string): Promise<ScheduleRun> {
  const actor = systemActor(governorId);
  const done = { takeOvers: 0, obstacles: 0, reminders: 0, withdrawals: 0, closings: 0 };
  const found = await execute(services, actor, findDue, {});
  if (!found.ok) return done;
  for (const takeOver of found.value.takeOvers)
    if ((await execute(services, actor, followMergers, takeOver)).ok) done.takeOvers += 1;

  // Who is reminded may be another office now.
  const now = done.takeOvers === 0 ? found : await execute(services, actor, findDue, {});
  if (!now.ok) return done;
  const { obstacles, reminders, withdrawals, closings } = now.value;
  for (const obstacle of obstacles)
    if ((await execute(services, actor, noteObstacle, obstacle)).ok) done.obstacles += 1;
  for (const responseId of reminders)
    if ((await execute(services, actor, remindDue, { responseId })).ok) done.reminders += 1;
  for (const responseId of withdrawals)
    if ((await execute(services, actor, tellWithdrawn, { responseId })).ok) done.withdrawals += 1;
  for (const surveyId of closings)
    if ((await execute(services, actor, closeDue, { surveyId })).ok) done.closings += 1;
  return done;
}

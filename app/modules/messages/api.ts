import type { IsoDate } from '#kernel/date.ts';
import { dayInNorway } from '#platform/clock.ts';
import type { Tx } from '#platform/db/database.ts';
import { masked } from '#platform/personal-data/masked.ts';
import type { ThreadPart } from './domain/inbox.ts';
import { isNeglected, type Thread, type ThreadId } from './domain/thread.ts';
import { countThreads, listThreads } from './store.ts';

/** A thread as it stands in the inbox beside the mail: nothing of what it says. */
export interface WaitingMessage
  extends Pick<Thread, 'id' | 'sender' | 'latestAt' | 'assignedTo' | 'state' | 'waitingSince'> {
  /** Without whole identity numbers. */
  readonly subject: string;
  readonly isNeglected: boolean;
}

/** Sikre meldingar in one part of a governor's inbox, a page at a time, and how many there are in each. */
export async function waitingMessages(
  tx: Tx,
  governorId: string,
  asked: {
    /** None is shown where there is no such part, and all are counted. */
    readonly part: ThreadPart | null;
    readonly users: readonly string[];
    readonly after?: ThreadId | undefined;
    readonly size: number;
    readonly today: IsoDate;
    /** What has waited since before that is late. */
    readonly neglectedBefore: Date;
  },
): Promise<{
  readonly messages: readonly WaitingMessage[];
  readonly next: ThreadId | null;
  readonly counts: Awaited<ReturnType<typeof countThreads>>;
}> {
  const { part, users, today, neglectedBefore } = asked;
  const { threads, next } =
    part === null
      ? { threads: [], next: null }
      : await listThreads(tx, governorId, { ...asked, part });
  return {
    messages: threads.map((thread) => ({
      id: thread.id,
      sender: thread.sender,
      latestAt: thread.latestAt,
      assignedTo: thread.assignedTo,
      state: thread.state,
      waitingSince: thread.waitingSince,
      subject: masked(thread.subject),
      isNeglected: isNeglected(
        thread,
        thread.waitingSince && dayInNorway(thread.waitingSince),
        today,
      ),
    })),
    next,
    counts: await countThreads(tx, governorId, users, neglectedBefore),
  };
}

/** How many open threads nobody has taken, and how many these have. */
export async function countWaitingMessages(
  tx: Tx,
  governorId: string,
  users: readonly string[],
): Promise<{ readonly unassigned: number; readonly mine: number }> {
  return countThreads(tx, governorId, users, new Date(0));
}

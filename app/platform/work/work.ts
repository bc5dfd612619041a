import { resolve } from 'node:path';
import { type Transferable, Worker } from 'node:worker_threads';

/** Kinds of work heavy enough for a thread of their own, and the files that do them, run by Node as they are. */
const workers = {
  spreadsheet: 'app/platform/work/spreadsheet.worker.ts',
  word: 'app/platform/word/word.worker.ts',
  mail: 'app/platform/mail/mail.worker.ts',
  'mail-files': 'app/platform/mail/look-through.worker.ts',
  simulation: 'app/modules/rules/simulation/simulation.worker.ts',
  typst: 'app/platform/pdf/typst.worker.ts',
} as const;
type Kind = keyof typeof workers;

/**
 * Does what takes more than 50 ms of processor in a thread of its own, so that nobody else's page waits for it.
 * What goes in and comes out is copied. A fault in the thread is thrown here.
 */
export function inWorker<Output>(kind: Kind, input: unknown): Promise<Output> {
  return new Promise((done, fail) => {
    const worker = new Worker(resolve(workers[kind]), { workerData: input });
    worker.once('message', done);
    worker.once('error', fail);
    worker.once('exit', (code) => fail(new Error(`The ${kind} thread ended with ${code}`)));
  });
}

/** One piece of work for a thread. What is named in `moved` is handed over instead of copied. */
export interface Piece<Task> {
  readonly task: Task;
  readonly moved?: readonly Transferable[];
}

interface SharedWork<Setup, Task, Answer> {
  readonly threads: number;
  /** What every thread knows from the start, as its `workerData`. */
  readonly setup: Setup;
  /** Taken one by one as threads become free, so that a long file is never read ahead of the work. */
  readonly pieces: AsyncIterable<Piece<Task>> | Iterable<Piece<Task>>;
  /** Each piece's answer, in the order they are done. What it throws stops the work. */
  readonly answered: (answer: Answer) => void;
}

/**
 * Shares pieces of work among threads: each gets its next when it has answered. Ends the threads when all is
 * done, and at once when something fails, which is thrown here.
 */
export async function inWorkers<Setup, Task, Answer>(
  kind: Kind,
  { threads, setup, pieces, answered }: SharedWork<Setup, Task, Answer>,
): Promise<void> {
  const source =
    Symbol.asyncIterator in pieces ? pieces[Symbol.asyncIterator]() : pieces[Symbol.iterator]();
  const started = Array.from({ length: Math.max(threads, 1) }, () => startWorker(kind, setup));
  // One at a time: an async generator that is asked twice answers in order, but a plain reader may not.
  let turn: Promise<unknown> = Promise.resolve();
  const next = (): Promise<IteratorResult<Piece<Task>>> => {
    const taken = turn.then(() => source.next());
    turn = taken.catch(() => {});
    return taken;
  };
  const work = async (worker: WatchedWorker) => {
    for (let taken = await next(); !taken.done; taken = await next())
      answered(await ask<Task, Answer>(worker, taken.value));
  };
  try {
    await Promise.all(started.map(work));
  } finally {
    await source.return?.();
    await Promise.all(started.map(({ worker }) => worker.terminate()));
  }
}

interface KeptFor {
  /** Pieces of work before the thread is ended and another started, for what leaks where Node cannot see it. */
  readonly renewAfter: number;
  /** Without work for so long the thread is ended, and started again when there is some. */
  readonly idleMilliseconds: number;
}

/**
 * A thread that is kept between pieces of work, for what takes long to get ready. One piece at a time, in the order
 * they are asked for. A thread that fails fails the piece it had, and the next piece gets a new one. It never keeps
 * the process alive when it has nothing to do.
 */
export function keptWorker<Task, Answer>(
  kind: Kind,
  setup: unknown,
  { renewAfter, idleMilliseconds }: KeptFor,
): { readonly ask: (task: Task) => Promise<Answer>; readonly stop: () => Promise<void> } {
  let kept: WatchedWorker | undefined;
  let done = 0;
  let idle: NodeJS.Timeout | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  const end = async () => {
    const ended = kept;
    kept = undefined;
    done = 0;
    await ended?.worker.terminate();
  };
  const work = async (task: Task) => {
    clearTimeout(idle);
    if (done >= renewAfter) await end();
    kept ??= startWorker(kind, setup);
    const { worker } = kept;
    worker.ref();
    try {
      const answer = await ask<Task, Answer>(kept, { task });
      done += 1;
      return answer;
    } catch (error) {
      await end();
      throw error;
    } finally {
      worker.unref();
      idle = setTimeout(() => void end(), idleMilliseconds);
      idle.unref();
    }
  };
  return {
    ask: (task) => {
      const asked = turn.then(() => work(task));
      turn = asked.catch(() => {});
      return asked;
    },
    stop: async () => {
      await turn;
      clearTimeout(idle);
      await end();
    },
  };
}

interface WatchedWorker {
  readonly worker: Worker;
  /** Fails when the thread does, also between two questions. */
  readonly failed: Promise<never>;
}

function startWorker(kind: Kind, setup: unknown): WatchedWorker {
  const worker = new Worker(resolve(workers[kind]), { workerData: setup });
  const failed = new Promise<never>((_done, fail) => {
    worker.once('error', fail);
    worker.once('exit', (code) => fail(new Error(`The ${kind} thread ended with ${code}`)));
  });
  // A thread that is ended when all is done has not failed anybody.
  failed.catch(() => {});
  return { worker, failed };
}

function ask<Task, Answer>(
  { worker, failed }: WatchedWorker,
  { task, moved = [] }: Piece<Task>,
): Promise<Answer> {
  const answered = new Promise<Answer>((done) => {
    worker.once('message', done);
    worker.postMessage(task, moved);
  });
  return Promise.race([answered, failed]);
}

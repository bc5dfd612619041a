import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';

/** Kinds of work heavy enough for a thread of their own, and the files that do them, run by Node as they are. */
const workers = { spreadsheet: 'app/platform/work/spreadsheet.worker.ts' } as const;

/**
 * Does what takes more than 50 ms of processor in a thread of its own, so that nobody else's page waits for it.
 * What goes in and comes out is copied. A fault in the thread is thrown here.
 */
export function inWorker<Output>(kind: keyof typeof workers, input: unknown): Promise<Output> {
  return new Promise((done, fail) => {
    const worker = new Worker(resolve(workers[kind]), { workerData: input });
    worker.once('message', done);
    worker.once('error', fail);
    worker.once('exit', (code) => fail(new Error(`The ${kind} thread ended with ${code}`)));
  });
}

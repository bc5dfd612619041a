import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';

const limits = { bytes: 20 * 1024 * 1024, milliseconds: 20_000, megabytes: 512 };

/**
 * The text of a PDF that anybody may have made, read in a thread of its own that is ended when it takes too long or too
 * much. Undefined where there is no text, as in a scanned letter, and for what cannot be read.
 */
export function readPdf(file: Uint8Array): Promise<string | undefined> {
  if (file.length > limits.bytes) return Promise.resolve(undefined);
  return new Promise((done) => {
    const worker = new Worker(resolve('app/platform/personal-data/pdf.worker.ts'), {
      workerData: file,
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
      // What the reader says of a damaged file could quote it.
      stdout: true,
      stderr: true,
    });
    const finish = (text?: unknown) => {
      clearTimeout(timer);
      done(typeof text === 'string' ? text : undefined);
      void worker.terminate();
    };
    const timer = setTimeout(finish, limits.milliseconds);
    worker.once('message', finish);
    worker.once('error', () => finish());
    worker.once('exit', () => finish());
  });
}

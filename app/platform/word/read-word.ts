import type { Result } from '#kernel/result.ts';
import { keptWorker } from '#platform/work/work.ts';
import type { ReadWord, WordFault } from './open-word.ts';

const worker = keptWorker<Uint8Array, Result<ReadWord, WordFault>>('word', undefined, {
  // What one file leaves behind in memory does not meet the next for ever.
  renewAfter: 200,
  idleMilliseconds: 60_000,
});

/** `openWord` in a thread of its own: what somebody sent may take a second, in which nobody else would be served. */
export function readWord(file: Uint8Array): Promise<Result<ReadWord, WordFault>> {
  return worker.ask(file);
}

import type { Tx } from './db/database.ts';

/**
 * Work that is done after the transaction, by the server process. What is sent inside a transaction
 * is kept or lost with it. Payloads hold ids only: a queue is no place for people's data.
 */
export interface Jobs {
  readonly send: (tx: Tx, name: string, data: Readonly<Record<string, string>>) => Promise<void>;
}

/** Remembers what was sent, for tests that ask whether something was. */
export function rememberedJobs() {
  const sent: { name: string; data: Readonly<Record<string, string>> }[] = [];
  const jobs: Jobs = {
    send: async (_tx, name, data) => {
      sent.push({ name, data });
    },
  };
  return { jobs, sent };
}

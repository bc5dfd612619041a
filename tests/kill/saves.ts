import type { Connection } from '../../app/platform/db/database.ts';

/** A kind of save that can be made over HTTP and looked for afterwards. */
export interface Saves {
  readonly name: string;
  /** What the server needs before the first save, once: somebody signed in, something to write in. */
  readonly prepare: (address: string) => Promise<void>;
  /** @returns whether the server said that it is saved. Throws when it did not answer. */
  readonly save: (address: string, key: string) => Promise<boolean>;
  /** Which of the keys are in the database. */
  readonly kept: (connection: Connection) => Promise<ReadonlySet<string>>;
}

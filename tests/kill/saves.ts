import type { Connection } from '../../app/platform/db/database.ts';

/** Somebody who saves one thing after another over HTTP, and knows what the server said about each. */
export interface Writer {
  /** How many of this writer's saves the server has acknowledged. */
  readonly acknowledged: number;
  /**
   * Saves once.
   * @throws {TypeError} when the server went away, as `fetch` does: it may have saved and may not.
   * @throws {Lost} when what the server answers shows that something is gone.
   */
  readonly save: () => Promise<void>;
}

/** What is acknowledged is not there. */
export class Lost extends Error {
  override readonly name = 'Lost';
}

/** A kind of save that can be made over HTTP and looked for afterwards. */
export interface Saves {
  readonly name: string;
  readonly writers: readonly Writer[];
  /** Looks into the database when the server is down. @throws {Lost} when something is gone. */
  readonly verify: (connection: Connection) => Promise<void>;
}

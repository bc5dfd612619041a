/** What waits in a mailbox, by what the mailbox calls it. */
export type MailKey = string;

export interface FetchedMail {
  /** The mail as it came; of one that is too large only the beginning. */
  readonly content: Uint8Array;
  readonly isWhole: boolean;
  readonly size: number;
}

/** A mail that has been taken in, so that its copy in the mailbox can be found again. */
export interface TakenMail {
  readonly messageId: string;
  readonly sha256: string;
}

/**
 * Where mail comes in. Whoever fetches keeps the mail first, commits, and settles then: a process that dies between has
 * lost nothing, and meets the same mail again, which it must know that it has.
 */
export interface Mailbox {
  /** Kept with each mail; never reused for another mailbox of the same governor. */
  readonly name: string;
  /** Whose it is. */
  readonly governorId: string;
  /** What has not been settled, the oldest first as well as it can be told. */
  readonly waiting: () => Promise<readonly MailKey[]>;
  /** Undefined where it has gone meanwhile. */
  readonly fetch: (key: MailKey) => Promise<FetchedMail | undefined>;
  /** Moves the mail out of the way: it is kept here now. Settling what is settled is no fault. */
  readonly settle: (key: MailKey, taken: TakenMail) => Promise<void>;
  /** Deletes the copy that was settled. Says whether none is left. */
  readonly removeCopy: (taken: TakenMail) => Promise<boolean>;
  /** Ends what is open between two rounds. */
  readonly rest: () => Promise<void>;
}

export const mailLimits = {
  /** Most servers refuse more than this themselves. */
  bytes: 40 * 1024 * 1024,
  /** What is read of a mail that is larger: its heading. */
  headBytes: 64 * 1024,
  attachments: 100,
  nesting: 30,
  textCharacters: 200_000,
  threadIds: 20,
  recipients: 50,
};

/** A mailbox in memory, for tests. */
export function rememberedMailbox(governorId: string, mails: readonly Uint8Array[] = []) {
  const waiting = new Map(mails.map((content, index) => [`mail-${index}`, content]));
  const settled = new Map<string, Uint8Array>();
  const mailbox: Mailbox = {
    name: 'remembered',
    governorId,
    waiting: async () => [...waiting.keys()],
    fetch: async (key) => {
      const content = waiting.get(key);
      return content && partOf(content);
    },
    settle: async (key, { sha256 }) => {
      const content = waiting.get(key);
      if (content) settled.set(sha256, content);
      waiting.delete(key);
    },
    removeCopy: async ({ sha256 }) => {
      settled.delete(sha256);
      return true;
    },
    rest: async () => {},
  };
  return { mailbox, waiting, settled };
}

/** The whole of a mail, or the heading of one that is too large. */
export function partOf(content: Uint8Array): FetchedMail {
  const isWhole = content.length <= mailLimits.bytes;
  return {
    content: isWhole ? content : content.subarray(0, mailLimits.headBytes),
    isWhole,
    size: content.length,
  };
}

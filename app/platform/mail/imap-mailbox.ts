import { ImapFlow, type SearchObject } from 'imapflow';
import { sha256Of } from '#platform/files/file-store.ts';
import { type FetchedMail, type Mailbox, mailLimits, type TakenMail } from './mailbox.ts';

/** Where mail lies when it is taken in. Made in the mailbox where it is not there. */
export const takenFolder = 'Medverk';

/**
 * A mailbox on a server: `imaps://user:password@host/INBOX`. What lies in it is to be taken in, read or not, and is moved to the
 * folder `Medverk` then: a flag would be lost where people read the same mailbox. One connection for each round.
 */
export function imapMailbox(url: URL, governorId: string): Mailbox {
  const inbox = decodeURIComponent(url.pathname.replace(/^\//, '')) || 'INBOX';
  let open: Promise<ImapFlow> | undefined;
  const client = () => (open ??= connect(url));
  const rest = async () => {
    const ended = await open?.catch(() => undefined);
    open = undefined;
    await ended?.logout().catch(() => ended.close());
  };
  /** A connection that failed is not used again. */
  const on = async <Value>(folder: string, work: (flow: ImapFlow) => Promise<Value>) => {
    try {
      const flow = await client();
      const lock = await flow.getMailboxLock(folder);
      try {
        return await work(flow);
      } finally {
        lock.release();
      }
    } catch (error) {
      open = undefined;
      throw error;
    }
  };
  return {
    name: `imap ${inbox}`,
    governorId,
    waiting: () =>
      on(inbox, async (flow) => {
        const found = await searched(flow, { all: true });
        // A mailbox that is made anew counts from the beginning: the number alone could be another mail.
        const validity = flow.mailbox ? flow.mailbox.uidValidity : 0n;
        return found.map((uid) => `${validity}:${uid}`);
      }),
    fetch: (key) =>
      on(inbox, async (flow) => {
        const uid = uidOf(flow, key);
        return uid === undefined ? undefined : fetchPart(flow, uid);
      }),
    settle: (key) =>
      on(inbox, async (flow) => {
        const uid = uidOf(flow, key);
        if (uid === undefined) return;
        // Refused where it is there already, which is as it should be.
        await flow.mailboxCreate(takenFolder).catch(() => undefined);
        const moved = await flow.messageMove(uid, takenFolder, { uid: true });
        if (moved === false) throw new Error('The server did not move the mail');
      }),
    removeCopy: (taken) =>
      on(takenFolder, async (flow) => {
        for (const uid of await copiesOf(flow, taken))
          await flow.messageDelete(String(uid), { uid: true });
        return (await copiesOf(flow, taken)).length === 0;
      }),
    rest,
  };
}

async function connect(url: URL): Promise<ImapFlow> {
  const secure = url.protocol === 'imaps:';
  const flow = new ImapFlow({
    host: url.hostname,
    port: Number(url.port) || (secure ? 993 : 143),
    secure,
    auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    logger: false,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 60_000,
  });
  // A connection that is cut while it rests must not bring the process down; the next question meets it.
  flow.on('error', () => {});
  await flow.connect();
  return flow;
}

function uidOf(flow: ImapFlow, key: string): string | undefined {
  const [validity, uid] = key.split(':');
  return flow.mailbox && String(flow.mailbox.uidValidity) === validity ? uid : undefined;
}

/** A connection that is cut finds nothing, which is not the same as there being nothing. */
async function searched(flow: ImapFlow, query: SearchObject): Promise<readonly number[]> {
  const found = await flow.search(query, { uid: true });
  if (Array.isArray(found)) return found;
  throw new Error('The server did not answer what it has');
}

async function fetchPart(flow: ImapFlow, uid: string): Promise<FetchedMail | undefined> {
  const asked = await flow.fetchOne(uid, { size: true }, { uid: true });
  if (!asked) return undefined;
  const isWhole = (asked.size ?? 0) <= mailLimits.bytes;
  const source = isWhole ? true : { start: 0, maxLength: mailLimits.headBytes };
  const read = await flow.fetchOne(uid, { source }, { uid: true });
  if (!read || !read.source) return undefined;
  const content = new Uint8Array(read.source);
  return { content, isWhole, size: isWhole ? content.length : (asked.size ?? 0) };
}

/** Those in the open folder that are the same byte for byte: anybody can write the Message-ID of another's mail. */
async function copiesOf(flow: ImapFlow, { messageId, sha256 }: TakenMail): Promise<number[]> {
  const query = messageId ? { header: { 'message-id': messageId } } : { all: true };
  const same: number[] = [];
  for (const uid of await searched(flow, query)) {
    const fetched = await fetchPart(flow, String(uid));
    if (fetched && sha256Of(fetched.content) === sha256) same.push(uid);
  }
  return same;
}

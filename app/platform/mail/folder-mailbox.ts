import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type FetchedMail, type Mailbox, mailLimits } from './mailbox.ts';

/**
 * A drop folder: what lies in `in/` as `.eml` is taken in and moved to `done/`, under the sum of its content. Whoever puts
 * a mail there writes it under another name first and renames it, so that half a mail is never read.
 */
export function folderMailbox(folder: string, governorId: string): Mailbox {
  const [incoming, done] = [join(folder, 'in'), join(folder, 'done')];
  const doneName = (sha256: string) => join(done, `${sha256}.eml`);
  return {
    name: 'folder',
    governorId,
    async waiting() {
      const files = (await readdir(incoming, { withFileTypes: true }).catch(() => []))
        .filter((entry) => entry.isFile() && /\.eml$/i.test(entry.name))
        .map(({ name }) => name);
      return files.toSorted();
    },
    async fetch(key) {
      return readPart(join(incoming, key)).catch(unlessGone(undefined));
    },
    async settle(key, { sha256 }) {
      await mkdir(done, { recursive: true, mode: 0o700 });
      await rename(join(incoming, key), doneName(sha256)).catch(unlessGone(undefined));
    },
    async removeCopy({ sha256 }) {
      await rm(doneName(sha256), { force: true });
      return true;
    },
    rest: async () => {},
  };
}

/** Every folder in here is a mailbox of the governor it is named after. */
export async function folderMailboxes(root: string): Promise<readonly Mailbox[]> {
  const entries = await readdir(root, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory() && /^[A-Za-z0-9-]{1,40}$/.test(entry.name))
    .map(({ name }) => folderMailbox(join(root, name), name));
}

async function readPart(path: string): Promise<FetchedMail> {
  const { size } = await stat(path);
  const isWhole = size <= mailLimits.bytes;
  const content = new Uint8Array(isWhole ? size : mailLimits.headBytes);
  const file = await open(path, 'r');
  try {
    let read = 0;
    while (read < content.length) {
      const { bytesRead } = await file.read(content, read, content.length - read, read);
      if (bytesRead === 0) break;
      read += bytesRead;
    }
    return { content: content.subarray(0, read), isWhole, size };
  } finally {
    await file.close();
  }
}

function unlessGone<Value>(value: Value) {
  return (error: NodeJS.ErrnoException): Value => {
    if (error.code === 'ENOENT') return value;
    throw error;
  };
}

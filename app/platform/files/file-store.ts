import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { NotFound } from '#platform/access.ts';

/**
 * Files by what is in them: the name is the SHA-256 of the content, so the same file is kept once and one
 * that has been tampered with is found out. Who may see a file is decided by the rows that point to it.
 */
export interface FileStore {
  /** Writes the file where it will lie, safely on disk before it returns. Returns its SHA-256. */
  readonly put: (content: Uint8Array) => Promise<string>;
  /** Writes a file that is made piece by piece and may be too large to hold. */
  readonly putPieces: (
    pieces: AsyncIterable<Uint8Array>,
  ) => Promise<{ readonly sha256: string; readonly size: number }>;
  /** @throws {NotFound} when there is no such file; an Error when its content is not what its name says. */
  readonly get: (sha256: string) => Promise<Uint8Array>;
  /** Reads a file piece by piece; fails at the end when its content is not what its name says. */
  readonly pieces: (sha256: string) => AsyncIterable<Uint8Array>;
  readonly list: () => Promise<readonly { readonly sha256: string; readonly at: Date }[]>;
  readonly remove: (sha256: string) => Promise<void>;
}

export function sha256Of(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Files in a folder, in 256 subfolders so that no folder grows too long to list. */
export function folderStore(folder: string): FileStore {
  const pathOf = (sha256: string) => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new NotFound('file');
    return join(folder, sha256.slice(0, 2), sha256);
  };
  return {
    async putPieces(pieces) {
      // Its name is not known before its end is. Where `remove` looks for it, so that the sweep takes one that was left.
      const name = `unfinished.${process.pid}.${performance.now()}.part`;
      await mkdir(join(folder, name.slice(0, 2)), { recursive: true, mode: 0o700 });
      const unfinished = join(folder, name.slice(0, 2), name);
      const file = await open(unfinished, 'wx', 0o600);
      const hash = createHash('sha256');
      let size = 0;
      try {
        for await (const piece of pieces) {
          hash.update(piece);
          size += piece.length;
          await file.writeFile(piece);
        }
        await file.sync();
      } catch (error) {
        await rm(unfinished, { force: true });
        throw error;
      } finally {
        await file.close();
      }
      const sha256 = hash.digest('hex');
      await mkdir(join(folder, sha256.slice(0, 2)), { recursive: true, mode: 0o700 });
      await rename(unfinished, pathOf(sha256));
      return { sha256, size };
    },
    async *pieces(sha256) {
      const hash = createHash('sha256');
      try {
        for await (const piece of createReadStream(pathOf(sha256)) as AsyncIterable<Uint8Array>) {
          hash.update(piece);
          yield piece;
        }
      } catch (error) {
        throw isMissing(error) ? new NotFound('file') : error;
      }
      if (hash.digest('hex') !== sha256) throw new Error(`File ${sha256} has been changed on disk`);
    },
    async put(content) {
      const sha256 = sha256Of(content);
      const path = pathOf(sha256);
      await mkdir(join(folder, sha256.slice(0, 2)), { recursive: true, mode: 0o700 });
      const unfinished = `${path}.${process.pid}.${performance.now()}.part`;
      const file = await open(unfinished, 'wx', 0o600);
      try {
        await file.writeFile(content);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(unfinished, path);
      return sha256;
    },
    async get(sha256) {
      const content = await readFile(pathOf(sha256)).catch((error: unknown) => {
        throw isMissing(error) ? new NotFound('file') : error;
      });
      if (sha256Of(content) !== sha256) throw new Error(`File ${sha256} has been changed on disk`);
      return content;
    },
    async list() {
      const names = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
      const files = names.filter((entry) => entry.isFile());
      return Promise.all(
        files.map(async ({ name, parentPath }) => ({
          sha256: name,
          at: (await stat(join(parentPath, name))).mtime,
        })),
      );
    },
    async remove(sha256) {
      await rm(join(folder, sha256.slice(0, 2), sha256), { force: true });
    },
  };
}

/** All the pieces of a file, for one that is known to be small. */
export async function wholeOf(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const gathered = [];
  for await (const piece of pieces) gathered.push(piece);
  return Buffer.concat(gathered);
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** Files in memory, for tests. */
export function rememberedFiles(now: () => Date = () => new Date()): FileStore {
  const kept = new Map<string, { content: Uint8Array; at: Date }>();
  return {
    put: async (content) => {
      const sha256 = sha256Of(content);
      kept.set(sha256, { content, at: now() });
      return sha256;
    },
    putPieces: async (pieces) => {
      const content = await wholeOf(pieces);
      const sha256 = sha256Of(content);
      kept.set(sha256, { content, at: now() });
      return { sha256, size: content.length };
    },
    pieces: async function* pieces(sha256) {
      const file = kept.get(sha256);
      if (!file) throw new NotFound('file');
      yield file.content;
    },
    get: async (sha256) => {
      const file = kept.get(sha256);
      if (!file) throw new NotFound('file');
      return file.content;
    },
    list: async () => [...kept].map(([sha256, { at }]) => ({ sha256, at })),
    remove: async (sha256) => {
      kept.delete(sha256);
    },
  };
}

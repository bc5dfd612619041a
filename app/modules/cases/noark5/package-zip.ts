import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import type { FileStore } from '#platform/files/file-store.ts';
import type { PackageFile } from './extract-data.ts';

/** A package as one ZIP, made while it is sent: it is never whole in memory, and lies nowhere twice. */
export async function* packageZip(
  files: readonly PackageFile[],
  store: Pick<FileStore, 'pieces'>,
  madeAt: Date,
): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  let fault: Error | null = null;
  const zip = new Zip((error, piece) => {
    if (error) fault = error;
    else ready.push(piece);
  });
  function* sent() {
    if (fault) throw fault;
    yield* ready.splice(0);
  }
  for (const { name, sha256 } of files) {
    // Documents are packed already.
    const entry = /[.]x(ml|sd)$/.test(name)
      ? new ZipDeflate(name, { level: 6 })
      : new ZipPassThrough(name);
    entry.mtime = madeAt;
    zip.add(entry);
    for await (const piece of store.pieces(sha256)) {
      entry.push(new Uint8Array(piece));
      yield* sent();
    }
    entry.push(new Uint8Array(0), true);
    yield* sent();
  }
  zip.end();
  yield* sent();
}

/** The pieces as the body of an answer: the next is made when there is somebody to take it. */
export function streamOf(pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}

/** What the package is called when it is saved. */
export function packageName(extract: { readonly from: string; readonly to: string }): string {
  return `noark5-${extract.from}-${extract.to}`;
}

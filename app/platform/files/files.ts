import type { Scope } from '#platform/use-case.ts';

/** Stores a file inside a use case. It is on disk before the commit; without the commit it is swept away. */
export async function storeFile(scope: Scope, content: Uint8Array): Promise<string> {
  const sha256 = await scope.files.put(content);
  await keepFile(scope, { sha256, size: content.length });
  return sha256;
}

/** A file that has been put on the disk, and is not kept before a row stands for it. */
export interface PutFile {
  readonly sha256: string;
  readonly size: number;
}

/** Keeps a file that was put before the transaction: a large one takes longer to write than others should wait. */
export async function keepFile(
  { tx, now }: Pick<Scope, 'tx' | 'now'>,
  { sha256, size }: PutFile,
): Promise<void> {
  await tx
    .insertInto('stored_file')
    .values({ sha256, size, stored_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Long enough for any transaction and any backup that is copying files to have ended. */
const graceHours = 24;

/** Removes files that no row ever came to stand for. Returns how many. */
export async function sweepOrphans({ tx, files }: Pick<Scope, 'tx' | 'files'>, now: Date) {
  const before = new Date(now.valueOf() - graceHours * 3_600_000);
  const old = (await files.list()).filter(({ at }) => at < before);
  let removed = 0;
  for (let from = 0; from < old.length; from += 500) {
    const names = old.slice(from, from + 500).map(({ sha256 }) => sha256);
    const rows = await tx
      .selectFrom('stored_file')
      .select('sha256')
      .where('sha256', 'in', names)
      .execute();
    const known = new Set(rows.map(({ sha256 }) => sha256));
    for (const name of names.filter((sha256) => !known.has(sha256))) {
      await files.remove(name);
      removed += 1;
    }
  }
  return removed;
}

import type { Tx } from '#platform/db/database.ts';

/** Fletting: all the letters about one thing gathered, for the printer and in a parcel. */
export interface LetterRun {
  readonly id: string;
  readonly askedAt: Date;
  readonly finishedAt: Date | null;
  /** How many letters the files hold. */
  readonly letters: number | null;
}

export type LetterRunFile = 'print' | 'zip';

/** The newest run about something; null before the first. */
export async function latestRun(tx: Tx, subjectId: string): Promise<LetterRun | null> {
  const row = await tx
    .selectFrom('letter_run')
    .select(['id', 'asked_at', 'finished_at', 'letters'])
    .where('subject_id', '=', subjectId)
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  return { id: row.id, askedAt: row.asked_at, finishedAt: row.finished_at, letters: row.letters };
}

/** Begins a run. While one is not finished there is no other, however often the button is pressed: undefined. */
export async function insertRun(
  tx: Tx,
  run: { id: string; governorId: string; subjectId: string; askedAt: Date; askedBy: string },
): Promise<string | undefined> {
  const row = await tx
    .insertInto('letter_run')
    .values({
      id: run.id,
      governor_id: run.governorId,
      subject_id: run.subjectId,
      asked_at: run.askedAt,
      asked_by: run.askedBy,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/** Ends a run with its files, once: the same job twice leaves what the first one made. */
export async function finishRun(
  tx: Tx,
  id: string,
  made: { at: Date; letters: number; printSha256: string; zipSha256: string },
): Promise<void> {
  await tx
    .updateTable('letter_run')
    .set({
      finished_at: made.at,
      letters: made.letters,
      print_sha256: made.printSha256,
      zip_sha256: made.zipSha256,
    })
    .where('id', '=', id)
    .where('finished_at', 'is', null)
    .execute();
}

/** The SHA-256 of a file of the newest run that is finished. */
export async function runFile(
  tx: Tx,
  subjectId: string,
  file: LetterRunFile,
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('letter_run')
    .select(['print_sha256', 'zip_sha256'])
    .where('subject_id', '=', subjectId)
    .where('finished_at', 'is not', null)
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (file === 'print' ? row?.print_sha256 : row?.zip_sha256) ?? undefined;
}

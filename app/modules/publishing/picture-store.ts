import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Content, ContentText } from './domain/content.ts';
import { type Picture, type PictureId, pictureNumbersIn } from './domain/picture.ts';

/** One size of a picture, as it lies among the files. */
export interface PictureFile {
  readonly width: number;
  readonly sha256: string;
}

/** The pictures of one page that the actor may see, in the order they came. */
export async function listPictures(tx: Tx, contentId: string): Promise<readonly Picture[]> {
  const rows = await tx
    .selectFrom('content_picture')
    .select(['id', 'number', 'width', 'height', 'files', 'uploaded_by_name', 'uploaded_at'])
    .where('content_id', '=', contentId)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    id: row.id as PictureId,
    number: row.number,
    width: row.width,
    height: row.height,
    widths: (row.files as readonly PictureFile[]).map(({ width }) => width),
    uploadedByName: row.uploaded_by_name,
    uploadedAt: row.uploaded_at,
  }));
}

/** Two who add or remove a picture of the same page at once, or write with one, come after each other. */
export async function lockPictures(tx: Tx, contentId: string): Promise<void> {
  await tx.selectFrom('content').select('id').where('id', '=', contentId).forUpdate().execute();
}

export async function insertPicture(
  tx: Tx,
  { id: contentId, publisherId }: Pick<Content, 'id' | 'publisherId'>,
  picture: Omit<Picture, 'widths'>,
  files: readonly PictureFile[],
  uploadedBy: string,
): Promise<void> {
  const { id, number, width, height, uploadedByName, uploadedAt } = picture;
  await tx
    .insertInto('content_picture')
    .values({
      id,
      content_id: contentId,
      publisher_id: publisherId,
      number,
      width,
      height,
      files: JSON.stringify(files),
      uploaded_by: uploadedBy,
      uploaded_by_name: uploadedByName,
      uploaded_at: uploadedAt,
    })
    .execute();
}

export async function deletePicture(tx: Tx, id: PictureId): Promise<void> {
  await tx.deleteFrom('content_picture').where('id', '=', id).execute();
}

/** The files of a picture of this page. */
export async function filesOfPicture(
  tx: Tx,
  contentId: string,
  pictureId: string,
): Promise<readonly PictureFile[]> {
  const row = await tx
    .selectFrom('content_picture')
    .select('files')
    .where('id', '=', pictureId)
    .where('content_id', '=', contentId)
    .executeTakeFirst();
  return (row?.files ?? []) as readonly PictureFile[];
}

/** The files of a picture that stands in a text which readers see now, in any language; none for any other. */
export async function filesShownToReaders(
  tx: Tx,
  pictureId: string,
  now: Date,
): Promise<readonly PictureFile[]> {
  const { rows } = await sql<{ files: readonly PictureFile[] }>`
    select p.files from kvp.content_picture p
    where p.id = ${pictureId} and exists (
      select 1 from (
        select distinct on (language) details, body from kvp.content_edition
        where content_id = p.content_id and publish_at <= ${now}
        order by language, publish_at desc, number desc
      ) e
      where kvp.uses_picture(e.details, e.body, p.id, p.number)
    )`.execute(tx);
  return rows[0]?.files ?? [];
}

/** Whether every picture the text has belongs to its page. Whoever would remove one waits until this is written. */
export async function hasItsPictures(
  tx: Tx,
  contentId: string,
  text: Pick<ContentText, 'picture' | 'body'>,
): Promise<boolean> {
  const numbers = pictureNumbersIn(text.body);
  if (!text.picture && numbers.size === 0) return true;
  await lockPictures(tx, contentId);
  const there = await listPictures(tx, contentId);
  const { picture } = text;
  return (
    (!picture || there.some(({ id }) => id === picture.id)) &&
    [...numbers].every((number) => there.some((one) => one.number === number))
  );
}

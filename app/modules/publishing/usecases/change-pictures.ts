import { z } from 'zod';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { NotFound } from '#platform/access.ts';
import { storeFile } from '#platform/files/files.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { contentIdInput, pictureIdInput } from '../content-input.ts';
import type { Content } from '../domain/content.ts';
import { type PictureId, pictureLimits, usesPicture } from '../domain/picture.ts';
import { ownContent } from '../own-content.ts';
import {
  deletePicture,
  insertPicture,
  listPictures,
  lockPictures,
  type PictureFile,
} from '../picture-store.ts';

const size = z.number().int().positive();

/** A picture that has been drawn anew (`preparePicture`), on one page. Nobody but its editors sees it before a text with it is published. */
export const addPicture = defineUseCase({
  name: 'publishing.add-picture',
  permission: 'content:edit',
  audit: 'change',
  input: z.object({
    contentId: contentIdInput,
    width: size,
    height: size,
    files: z
      .array(z.object({ width: size, content: z.instanceof(Uint8Array<ArrayBufferLike>) }))
      .min(1)
      .readonly(),
  }),
  subject: ({ contentId }) => contentId,
  async handle(
    scope,
    { contentId, width, height, files },
  ): Promise<Result<{ pictureId: PictureId }, 'too-many-pictures'>> {
    const { tx, actor, now, newId } = scope;
    const content = await ownContent(scope, contentId);
    await lockPictures(tx, contentId);
    const there = await listPictures(tx, contentId);
    if (there.length >= pictureLimits.onPage) return refuse('too-many-pictures');
    const stored: PictureFile[] = [];
    for (const file of files)
      stored.push({ width: file.width, sha256: await storeFile(scope, file.content) });
    const pictureId = newId() as PictureId;
    const picture = {
      id: pictureId,
      // No text says the number of one that was removed, so that may come again.
      number: Math.max(0, ...there.map(({ number }) => number)) + 1,
      width,
      height,
      uploadedByName: actor.name,
      uploadedAt: now,
    };
    await insertPicture(tx, content, picture, stored, actor.id);
    return ok({ pictureId });
  },
});

/** Takes a picture away that no text has, neither what is written nor what has been published. */
export const removePicture = defineUseCase({
  name: 'publishing.remove-picture',
  permission: 'content:edit',
  audit: 'change',
  input: z.object({ contentId: contentIdInput, pictureId: pictureIdInput }),
  subject: ({ contentId }) => contentId,
  async handle(scope, { contentId, pictureId }): Promise<Result<Content, 'picture-in-use'>> {
    await ownContent(scope, contentId);
    await lockPictures(scope.tx, contentId);
    // Read after the lock: somebody may have written with it meanwhile.
    const content = await ownContent(scope, contentId);
    const there = await listPictures(scope.tx, contentId);
    const picture = there.find(({ id }) => id === pictureId);
    if (!picture) throw new NotFound(pictureId);
    if (content.editions.some((edition) => usesPicture(edition, picture)))
      return refuse('picture-in-use', { number: picture.number });
    await deletePicture(scope.tx, pictureId);
    return ok(content);
  },
});

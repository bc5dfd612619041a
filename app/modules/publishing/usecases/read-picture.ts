import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { NotFound } from '#platform/access.ts';
import { defineUseCase, type Scope } from '#platform/use-case.ts';
import { contentIdInput, pictureIdInput } from '../content-input.ts';
import { ownContent } from '../own-content.ts';
import { filesOfPicture, filesShownToReaders, type PictureFile } from '../picture-store.ts';

/** `960.webp`: how wide it is asked for. */
const fileInput = z
  .string()
  .regex(/^\d{3,4}\.webp$/)
  .transform((name) => Number.parseInt(name, 10));

/** A picture as it lies on a page that readers see. One that only a draft has does not exist. */
export const readPicture = defineUseCase({
  name: 'publishing.read-picture',
  permission: 'public:read',
  audit: 'none',
  input: z.object({ pictureId: pictureIdInput, file: fileInput }),
  subject: () => '',
  handle: async (scope, { pictureId, file }) =>
    ok(await openSize(scope, await filesShownToReaders(scope.tx, pictureId, scope.now), file)),
});

/** A picture of the editor's own page, published or not. */
export const viewPicture = defineUseCase({
  name: 'publishing.view-picture',
  permission: 'content:edit',
  audit: 'none',
  input: z.object({ contentId: contentIdInput, pictureId: pictureIdInput, file: fileInput }),
  subject: ({ contentId }) => contentId,
  async handle(scope, { contentId, pictureId, file }) {
    await ownContent(scope, contentId);
    return ok(await openSize(scope, await filesOfPicture(scope.tx, contentId, pictureId), file));
  },
});

/** @throws {NotFound} where there is no such picture, or not of this width */
async function openSize({ files }: Scope, sizes: readonly PictureFile[], width: number) {
  const found = sizes.find((one) => one.width === width);
  if (!found) throw new NotFound('picture');
  return { sha256: found.sha256, content: await files.get(found.sha256) };
}

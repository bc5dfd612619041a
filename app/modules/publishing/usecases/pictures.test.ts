import sharp from 'sharp';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Actor, Forbidden, NotFound, visitor } from '#platform/access.ts';
import { inScope } from '#platform/db/database.ts';
import { execute, type Services } from '#platform/use-case.ts';
import { anActor, newId, services, testDay } from '#tests/support/services.ts';
import type { ContentId } from '../domain/content.ts';
import { type PictureId, pictureLimits } from '../domain/picture.ts';
import { type PreparedPicture, preparePicture } from '../picture-file.ts';
import { deletePicture, insertPicture } from '../picture-store.ts';
import { addPicture, removePicture } from './change-pictures.ts';
import { createContent, publishDraft, rollBack, saveDraft } from './edit-content.ts';
import { previewContent, readContent } from './read-content.ts';
import { readPicture, viewPicture } from './read-picture.ts';
import { viewContent } from './view-own-content.ts';

const grey = { r: 120, g: 130, b: 140 };
const prepared: PreparedPicture = await sharp({
  create: { width: 1000, height: 500, channels: 3, background: grey },
})
  .png()
  .toBuffer()
  .then(preparePicture)
  .then((result) => {
    if (!result.ok) throw new Error(result.refusal.code);
    return result.value;
  });

let editor: Actor;
beforeEach(() => {
  editor = anActor('governor-editor', 'governor', `FM-${newId()}`);
});

const later = (days: number): Services => ({
  ...services,
  clock: { now: () => new Date(testDay.valueOf() + days * 86_400_000) },
});

async function aTopic(by = editor): Promise<ContentId> {
  const text = { kind: 'topic', topicId: null, language: 'nn', title: 'Programmet' } as const;
  const made = await execute(services, by, createContent, text);
  if (!made.ok) throw new Error(made.refusal.code);
  return made.value.contentId;
}

async function aPicture(contentId: ContentId, by = editor): Promise<PictureId> {
  const added = await execute(services, by, addPicture, { contentId, ...prepared });
  if (!added.ok) throw new Error(added.refusal.code);
  return added.value.pictureId;
}

async function write(contentId: ContentId, more: object, version = 1, language = 'nn') {
  const text = { title: 'Programmet', lead: 'Ingress', body: 'Brødtekst', ...more };
  const input = saveDraft.input.parse({ contentId, language, version: String(version), ...text });
  return execute(services, editor, saveDraft, input);
}

const publish = (contentId: ContentId, at?: Date, on: Services = services) =>
  execute(on, editor, publishDraft, { contentId, language: 'nn' as const, ...(at && { at }) });

const read = (pictureId: string, on: Services = services, file = 480, by: Actor = visitor) =>
  execute(on, by, readPicture, readPicture.input.parse({ pictureId, file: `${file}.webp` }));

const view = (contentId: string, pictureId: string, by = editor, file = '1000.webp') =>
  execute(services, by, viewPicture, viewPicture.input.parse({ contentId, pictureId, file }));

async function page(on: Services = services) {
  const publisherId = editor.capacity.unitId;
  const asked = { language: 'nn', publisherId, slug: 'programmet' } as const;
  const found = await execute(on, visitor, readContent, asked);
  if (!found.ok) throw new Error('a reader is never refused');
  return found.value;
}

const lead = (id: string) => ({
  picture: id,
  pictureAlt: 'Ein veg',
  pictureCaption: 'Vegen',
  pictureCredit: 'Kari Demo',
});

describe('a picture on a page', () => {
  test('is seen by readers when a text with it is published, and not before', async () => {
    const contentId = await aTopic();
    const id = await aPicture(contentId);
    await write(contentId, lead(id));
    await expect(read(id)).rejects.toBeInstanceOf(NotFound);

    await publish(contentId);
    const { shown, pictures } = await page();
    expect(shown.picture).toEqual({ id, alt: 'Ein veg', caption: 'Vegen', credit: 'Kari Demo' });
    expect(pictures).toMatchObject([
      {
        id,
        width: 1000,
        height: 500,
        sources: [{ width: 480, url: `/bilete/${id}/480.webp` }, {}],
      },
    ]);
    const opened = await read(id);
    if (!opened.ok) throw new Error('a reader is never refused');
    expect(await sharp(opened.value.content).metadata()).toMatchObject({ width: 480 });
    await expect(read(id, services, 481)).rejects.toBeInstanceOf(NotFound);
  });

  test('that waits comes with its text, and goes when the text does', async () => {
    const contentId = await aTopic();
    const id = await aPicture(contentId);
    await write(contentId, lead(id));
    await publish(contentId, later(2).clock.now());
    await expect(read(id, later(1))).rejects.toBeInstanceOf(NotFound);
    expect(await read(id, later(3))).toMatchObject({ ok: true });

    await write(contentId, {}, 0);
    await publish(contentId, later(4).clock.now());
    expect(await read(id, later(3))).toMatchObject({ ok: true });
    await expect(read(id, later(5))).rejects.toBeInstanceOf(NotFound);
    expect((await page(later(5))).pictures).toEqual([]);
  });

  test('is back with the old text that is rolled back', async () => {
    const contentId = await aTopic();
    const id = await aPicture(contentId);
    await write(contentId, lead(id));
    await publish(contentId);
    await write(contentId, {}, 0);
    await publish(contentId, undefined, later(1));
    expect((await page(later(1))).shown.picture).toBeNull();
    const viewed = await execute(services, editor, viewContent, { contentId });
    const editionId = (viewed.ok && viewed.value.content.editions[0]?.id) || '';
    await execute(later(2), editor, rollBack, { contentId, editionId });
    expect((await page(later(2))).shown.picture).toMatchObject({ id, caption: 'Vegen' });
    expect(await read(id, later(2))).toMatchObject({ ok: true });
  });

  test('can stand in the text, by its number', async () => {
    const contentId = await aTopic();
    const first = await aPicture(contentId);
    const second = await aPicture(contentId);
    await write(contentId, { body: 'Sjå her:\n\n![Ein veg](bilete-2)' });
    await publish(contentId);
    expect((await page()).pictures.map(({ id }) => id)).toEqual([second]);
    expect(await read(second)).toMatchObject({ ok: true });
    await expect(read(first)).rejects.toBeInstanceOf(NotFound);
  });

  test('is seen beforehand by its editors, at an address of their own', async () => {
    const contentId = await aTopic();
    const id = await aPicture(contentId);
    await write(contentId, lead(id));
    const asked = { contentId, language: 'nn' } as const;
    const preview = await execute(services, editor, previewContent, asked);
    const url = `/innhald/${contentId}/bilete/${id}/480.webp`;
    expect(preview).toMatchObject({ value: { pictures: [{ sources: [{ url }, {}] }] } });
  });
});

describe('what is not done', () => {
  test('publishing a text that does not say what its picture shows', async () => {
    const contentId = await aTopic();
    const picture = await aPicture(contentId);
    await write(contentId, { picture, pictureAlt: ' ' });
    expect(await publish(contentId)).toMatchObject({
      refusal: { code: 'alt-missing', details: { field: 'pictureAlt' } },
    });
    await write(contentId, { body: '![](bilete-1)' }, 2);
    expect(await publish(contentId)).toMatchObject({ refusal: { code: 'body-alt-missing' } });
  });

  test("writing with another page's picture, or with one that is not there", async () => {
    const contentId = await aTopic();
    const other = await aPicture(await aTopic());
    expect(await write(contentId, lead(other))).toMatchObject({
      refusal: { code: 'no-such-picture', details: { field: 'picture' } },
    });
    expect(await write(contentId, { body: 'Her: ![x](bilete-1)' })).toMatchObject({
      refusal: { code: 'no-such-picture', details: { field: 'body' } },
    });
  });

  test('writing a number for a person about a picture', () => {
    for (const field of ['pictureAlt', 'pictureCaption', 'pictureCredit']) {
      const written = { contentId: newId(), language: 'nn', [field]: '010107 50160' };
      const { error } = saveDraft.input.safeParse(written);
      expect(error?.issues).toMatchObject([{ path: [field], message: 'personal-data' }]);
    }
  });

  test('filling a page with pictures without end', async () => {
    const contentId = await aTopic();
    const content = { id: contentId, publisherId: editor.capacity.unitId };
    await inScope(services.db, editor, async (tx) => {
      for (let number = 1; number <= pictureLimits.onPage; number += 1) {
        const size = { width: 400, height: 300, uploadedByName: 'x', uploadedAt: testDay };
        const picture = { id: newId() as PictureId, number, ...size };
        await insertPicture(tx, content, picture, [], editor.id);
      }
    });
    const added = await execute(services, editor, addPicture, { contentId, ...prepared });
    expect(added).toMatchObject({ refusal: { code: 'too-many-pictures' } });
  });

  test('removing a picture that a text has, now or before', async () => {
    const contentId = await aTopic();
    const pictureId = await aPicture(contentId);
    await write(contentId, lead(pictureId));
    const remove = () => execute(services, editor, removePicture, { contentId, pictureId });
    expect(await remove()).toMatchObject({ refusal: { code: 'picture-in-use' } });
    await publish(contentId);
    await write(contentId, {}, 0);
    await publish(contentId, undefined, later(1));
    expect(await remove()).toMatchObject({ refusal: { code: 'picture-in-use' } });
    const behind = inScope(services.db, editor, (tx) => deletePicture(tx, pictureId));
    await expect(behind).rejects.toThrow('never removed');
  });
});

test('a picture that no text has can be removed, and is gone', async () => {
  const contentId = await aTopic();
  const pictureId = await aPicture(contentId);
  expect(await execute(services, editor, removePicture, { contentId, pictureId })).toMatchObject({
    ok: true,
  });
  await expect(view(contentId, pictureId)).rejects.toBeInstanceOf(NotFound);
  const again = execute(services, editor, removePicture, { contentId, pictureId });
  await expect(again).rejects.toBeInstanceOf(NotFound);
});

describe('others', () => {
  test('than its own editors find nothing to add to, look at or remove', async () => {
    const contentId = await aTopic();
    const pictureId = await aPicture(contentId);
    await write(contentId, lead(pictureId));
    await publish(contentId);
    for (const [role, kind, refusal] of [
      ['governor-editor', 'governor', NotFound],
      ['municipal-editor', 'municipality', NotFound],
      ['governor-adviser', 'governor', Forbidden],
      ['caseworker', 'office', Forbidden],
    ] as const) {
      const other = anActor(role, kind);
      await expect(aPicture(contentId, other)).rejects.toBeInstanceOf(refusal);
      await expect(view(contentId, pictureId, other)).rejects.toBeInstanceOf(refusal);
      await expect(
        execute(services, other, removePicture, { contentId, pictureId }),
      ).rejects.toBeInstanceOf(refusal);
    }
    const elsewhere = await aTopic();
    await expect(view(elsewhere, pictureId)).rejects.toBeInstanceOf(NotFound);
    await expect(
      execute(services, editor, removePicture, { contentId: elsewhere, pictureId }),
    ).rejects.toBeInstanceOf(NotFound);
  });

  test('read by what is published, whoever they are', async () => {
    const contentId = await aTopic();
    const id = await aPicture(contentId);
    await expect(read(id, services, 480, editor)).rejects.toBeInstanceOf(Forbidden);
    const resident = anActor('resident', 'resident', '');
    await expect(read(id, services, 480, resident)).rejects.toBeInstanceOf(NotFound);
  });
});

test.each(['../x', '960.png', '960.webp/..', '1.webp', ''])('%j is no size', (file) => {
  expect(readPicture.input.safeParse({ pictureId: newId(), file }).success).toBe(false);
});

import { beforeEach, expect, test } from 'vitest';
import { type Actor, Forbidden, NotFound, visitor } from '#platform/access.ts';
import { execute } from '#platform/use-case.ts';
import { anActor, newId, services } from '#tests/support/services.ts';
import { aPublishedPage, anEditor } from '../testing/a-page.ts';
import { changeContentAddress } from './change-address.ts';
import { readContent } from './read-content.ts';

let editor: Actor;
beforeEach(() => {
  editor = anEditor();
});

const change = (contentId: Awaited<ReturnType<typeof aPublishedPage>>, slug: string, by = editor) =>
  execute(services, by, changeContentAddress, { contentId, slug });

async function slugAt(slug: string) {
  const publisherId = editor.capacity.unitId;
  const read = await execute(services, visitor, readContent, { language: 'nn', publisherId, slug });
  return read.ok && read.value.page.slug;
}

test('a page gets a new address, and the old ones lead to it', async () => {
  const contentId = await aPublishedPage(editor, { title: 'Programmet' });
  await change(contentId, 'Om programmet');
  await change(contentId, 'kvp');
  for (const address of ['kvp', 'om-programmet', 'programmet'])
    expect(await slugAt(address)).toBe('kvp');
});

test('an address that a page has left can be taken back by the same page', async () => {
  const contentId = await aPublishedPage(editor, { title: 'Programmet' });
  await change(contentId, 'kvp');
  expect((await change(contentId, 'programmet')).ok).toBe(true);
  expect((await change(contentId, 'programmet')).ok).toBe(true);
  expect(await slugAt('kvp')).toBe('programmet');
});

test('an address that another page has or has had is not given away', async () => {
  const other = await aPublishedPage(editor, { title: 'Programmet' });
  await change(other, 'kvp');
  const contentId = await aPublishedPage(editor, { title: 'Noko anna' });
  for (const slug of ['kvp', 'programmet'])
    expect(await change(contentId, slug)).toMatchObject({
      refusal: { code: 'address-taken', details: { field: 'slug' } },
    });
});

test.each([
  ['???', 'address-empty'],
  ['Nyhende', 'address-reserved'],
])('%s is no address: %s', async (slug, code) => {
  const contentId = await aPublishedPage(editor, { title: 'Programmet' });
  expect(await change(contentId, slug)).toMatchObject({ refusal: { code } });
});

test('a page called what the program calls its own gets another address', async () => {
  await aPublishedPage(editor, { title: 'Nyhende' });
  expect(await slugAt('nyhende-2')).toBe('nyhende-2');
});

test('only an editor of the publisher changes an address', async () => {
  const contentId = await aPublishedPage(editor, { title: 'Programmet' });
  await expect(change(contentId, 'kvp', anEditor())).rejects.toThrow(NotFound);
  const number = editor.capacity.unitId;
  const municipality = anActor('municipal-editor', 'municipality', number);
  await expect(change(contentId, 'kvp', municipality)).rejects.toThrow(NotFound);
  for (const actor of [anActor('governor-adviser', 'governor', number), visitor])
    await expect(change(contentId, 'kvp', actor)).rejects.toThrow(Forbidden);
  await expect(change(newId() as typeof contentId, 'kvp')).rejects.toThrow(NotFound);
});

test('an identity number is no address', () => {
  const parsed = changeContentAddress.input.safeParse({
    contentId: newId(),
    slug: 'sak 01824560079',
  });
  expect(parsed.error?.issues).toMatchObject([{ path: ['slug'], message: 'personal-data' }]);
});

import { expect, test } from 'vitest';
import { isoDate } from '#kernel/date.ts';
import { inScope } from '#platform/db/database.ts';
import type { Actor } from '#platform/access.ts';
import { anActor, newId, services, testDay } from '#tests/support/services.ts';
import { insertContent, insertEdition, setPublishAt } from './content-store.ts';
import { type ContentId, emptyText } from './domain/content.ts';

test('of two who write the first draft at the same moment, the other is told', async () => {
  const editor = anActor('governor-editor', 'governor', `FM-${newId()}`);
  const content = aTopicOf(editor);
  const draft = (number: number) => ({ ...aDraftOf(editor), number });
  await inScope(services.db, editor, async (tx) => {
    await insertContent(tx, content, testDay);
    expect(await insertEdition(tx, content, draft(1), editor.id)).toBe(true);
    expect(await insertEdition(tx, content, draft(1), editor.id)).toBe(false);
    expect(await insertEdition(tx, content, draft(2), editor.id)).toBe(false);
  });
});

test('of two who publish the same draft at the same moment, the first has chosen when it comes', async () => {
  const editor = anActor('governor-editor', 'governor', `FM-${newId()}`);
  const content = aTopicOf(editor);
  const draft = { ...aDraftOf(editor), number: 1 };
  await inScope(services.db, editor, async (tx) => {
    await insertContent(tx, content, testDay);
    await insertEdition(tx, content, draft, editor.id);
    expect(await setPublishAt(tx, draft, testDay)).toBe(true);
    const later = new Date(testDay.valueOf() + 86_400_000);
    expect(await setPublishAt(tx, draft, later)).toBe(false);
    expect(await setPublishAt(tx, { ...draft, publishAt: testDay }, null)).toBe(true);
  });
});

function aTopicOf(editor: Actor) {
  return {
    id: newId() as ContentId,
    publisherKind: 'governor',
    publisherId: editor.capacity.unitId,
    kind: 'topic',
    slug: 'programmet',
    topicId: null,
    reviewBy: isoDate('2027-11-02'),
  } as const;
}

function aDraftOf(editor: Actor) {
  return {
    ...emptyText,
    id: newId(),
    language: 'nn',
    publishAt: null,
    writtenByName: editor.name,
    writtenAt: testDay,
  } as const;
}

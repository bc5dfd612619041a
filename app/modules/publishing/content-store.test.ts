import { expect, test } from 'vitest';
import { isoDate } from '#kernel/date.ts';
import { inScope } from '#platform/db/database.ts';
import { anActor, newId, services, testDay } from '#tests/support/services.ts';
import { insertContent, insertEdition } from './content-store.ts';
import { type ContentId, emptyText } from './domain/content.ts';

test('of two who write the first draft at the same moment, the other is told', async () => {
  const editor = anActor('governor-editor', 'governor', `FM-${newId()}`);
  const content = {
    id: newId() as ContentId,
    publisherKind: 'governor',
    publisherId: editor.capacity.unitId,
    kind: 'topic',
    slug: 'programmet',
    topicId: null,
    reviewBy: isoDate('2027-11-02'),
  } as const;
  const draft = (number: number) => ({
    ...emptyText,
    id: newId(),
    language: 'nn' as const,
    number,
    publishAt: null,
    writtenByName: editor.name,
    writtenAt: testDay,
  });
  await inScope(services.db, editor, async (tx) => {
    await insertContent(tx, content, testDay);
    expect(await insertEdition(tx, content, draft(1), editor.id)).toBe(true);
    expect(await insertEdition(tx, content, draft(1), editor.id)).toBe(false);
    expect(await insertEdition(tx, content, draft(2), editor.id)).toBe(false);
  });
});

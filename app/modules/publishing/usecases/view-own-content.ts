import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { contentIdInput } from '../content-input.ts';
import { listContent } from '../content-store.ts';
import { ownContent, publisherOf } from '../own-content.ts';
import { listPictures } from '../picture-store.ts';

/** The editor's own content, topic pages with their articles. */
export const listOwnContent = defineUseCase({
  name: 'publishing.list-own-content',
  permission: 'content:edit',
  audit: 'none',
  input: z.object({}),
  subject: () => '',
  async handle({ tx, actor, now, today }) {
    const { publisherId } = publisherOf(actor);
    const topics = await listContent(tx, publisherId, { kind: 'topic' });
    const groups = [];
    for (const topic of topics)
      groups.push({ topic, articles: await listContent(tx, publisherId, { topicId: topic.id }) });
    return ok({ groups, now, today });
  },
});

/** One page with all its editions and pictures, for the one who edits it. */
export const viewContent = defineUseCase({
  name: 'publishing.view-content',
  permission: 'content:edit',
  audit: 'none',
  input: z.object({ contentId: contentIdInput }),
  subject: ({ contentId }) => contentId,
  async handle(scope, { contentId }) {
    const { tx, now, today } = scope;
    const content = await ownContent(scope, contentId);
    return ok({ content, pictures: await listPictures(tx, contentId), now, today });
  },
});

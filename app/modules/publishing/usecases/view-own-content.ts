import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { contentIdInput } from '../content-input.ts';
import { listArticles, listTopics } from '../content-store.ts';
import { ownContent, publisherOf } from '../own-content.ts';
import { listPictures } from '../picture-store.ts';

/** How many articles of each topic page are in the list at once. */
const articlesShown = 10;

/** The editor's own content: topic pages with their newest articles, or one topic page and a page of its articles. */
export const listOwnContent = defineUseCase({
  name: 'publishing.list-own-content',
  permission: 'content:edit',
  audit: 'none',
  input: z.object({
    topicId: z.uuid().optional().catch(undefined),
    page: z.coerce.number().int().min(1).max(10_000).catch(1),
  }),
  subject: () => '',
  async handle({ tx, actor, now, today }, { topicId, page }) {
    const all = await listTopics(tx, publisherOf(actor).publisherId);
    const one = all.find(({ id }) => id === topicId);
    const topics = one ? [one] : all;
    const articles = await listArticles(
      tx,
      topics.map(({ id }) => id),
      { limit: articlesShown, offset: one ? (page - 1) * articlesShown : 0 },
    );
    return ok({
      groups: topics.map((topic) => {
        const of = articles.get(topic.id);
        const count = of?.count ?? 0;
        return {
          topic,
          articles: of?.articles ?? [],
          count,
          pageCount: Math.ceil(count / articlesShown),
        };
      }),
      one: one !== undefined,
      page,
      now,
      today,
    });
  },
});

/** The editor's topic pages, to put an article on. */
export const listOwnTopics = defineUseCase({
  name: 'publishing.list-own-topics',
  permission: 'content:edit',
  audit: 'none',
  input: z.object({}),
  subject: () => '',
  handle: async ({ tx, actor }) => ok(await listTopics(tx, publisherOf(actor).publisherId)),
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

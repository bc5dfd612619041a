import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { latestText } from '../domain/content.ts';
import { listFeedback, loadContents } from '../content-store.ts';

/** What readers have answered about the editor's pages, the newest first, a page at a time. */
export const listOwnFeedback = defineUseCase({
  name: 'publishing.list-own-feedback',
  permission: 'content:edit',
  audit: 'none',
  input: z.object({ before: z.uuid().optional() }),
  subject: () => '',
  async handle({ tx, actor }, { before }) {
    const { feedback, next } = await listFeedback(tx, actor.capacity.unitId, before);
    const ids = [...new Set(feedback.map(({ contentId }) => contentId))];
    const pages = new Map((await loadContents(tx, ids)).map((page) => [page.id as string, page]));
    return ok({
      next,
      feedback: feedback.map((one) => ({
        ...one,
        title: latestText(pages.get(one.contentId), one.language)?.title ?? '',
      })),
    });
  },
});

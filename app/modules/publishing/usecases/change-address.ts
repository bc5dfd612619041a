import { z } from 'zod';
import { refuse, ok, type Result } from '#kernel/result.ts';
import { isStopped } from '#platform/personal-data/guard.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { contentIdInput } from '../content-input.ts';
import { changeAddress, ownerOfAddress } from '../content-store.ts';
import { type Content, slugOf } from '../domain/content.ts';
import { isReservedSlug } from '../domain/publisher.ts';
import { ownContent } from '../own-content.ts';

/** Gives a page another address. The ones it has had keep leading to it, so nobody's link is broken. */
export const changeContentAddress = defineUseCase({
  name: 'publishing.change-address',
  permission: 'content:publish',
  audit: 'change',
  input: z.object({
    contentId: contentIdInput,
    slug: z
      .string('required')
      .trim()
      .min(1, 'required')
      .max(150, 'too-long')
      .refine((slug) => !isStopped('published', slug), 'personal-data'),
  }),
  subject: ({ contentId }) => contentId,
  async handle(
    scope,
    { contentId, slug },
  ): Promise<Result<Content, 'address-empty' | 'address-reserved' | 'address-taken'>> {
    const content = await ownContent(scope, contentId);
    const wanted = slugOf(slug);
    if (wanted === '') return refuse('address-empty', { field: 'slug' });
    if (isReservedSlug(wanted)) return refuse('address-reserved', { field: 'slug' });
    const owner = await ownerOfAddress(scope.tx, content.publisherId, wanted);
    if (owner !== undefined && owner !== contentId)
      return refuse('address-taken', { field: 'slug' });
    if (wanted !== content.slug) await changeAddress(scope.tx, content, wanted);
    return ok(await ownContent(scope, contentId));
  },
});

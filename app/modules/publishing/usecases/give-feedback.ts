import { z } from 'zod';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { NotFound } from '#platform/access.ts';
import { isStopped } from '#platform/personal-data/guard.ts';
import { RateLimit } from '#platform/rate-limit.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { contentIdInput, languageInput } from '../content-input.ts';
import { insertFeedback, loadContent } from '../content-store.ts';
import { bestEdition } from '../domain/content.ts';

/** How many answers a page takes in a minute; a machine that goes on is told to wait. */
const answersToPage = new RateLimit(30, 60_000);

/** «Fann du det du leitte etter?» From anybody, without a name, and never with an identity number. */
export const giveFeedback = defineUseCase({
  name: 'publishing.give-feedback',
  permission: 'public:read',
  audit: 'none',
  input: z.object({
    contentId: contentIdInput,
    language: languageInput,
    found: z.enum(['yes', 'no'], 'required').transform((answer) => answer === 'yes'),
    note: z.string().trim().max(1000, 'too-long').optional().default(''),
  }),
  subject: () => '',
  async handle(
    { tx, now, newId },
    { contentId, language, found, note },
  ): Promise<Result<null, 'has-identity-number' | 'too-many-now'>> {
    if (isStopped('feedback', note)) return refuse('has-identity-number', { field: 'note' });
    const content = await loadContent(tx, contentId);
    if (!content || !bestEdition(content, language, now)) throw new NotFound(contentId);
    if (!answersToPage.take(contentId, now)) return refuse('too-many-now');
    const { publisherId } = content;
    await insertFeedback(tx, {
      id: newId(),
      contentId,
      publisherId,
      language,
      found,
      note,
      at: now,
    });
    return ok(null);
  },
});

import { norwegianFor } from '#kernel/text.ts';
import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { loadRegister } from '#modules/organisations/api.ts';
import { NotFound } from '#platform/access.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { languageInput } from '../content-input.ts';
import { findByAddress } from '../content-store.ts';
import { bestEdition } from '../domain/content.ts';
import { publisherKinds } from '../domain/publisher.ts';
import { namePublisher } from '../named-publisher.ts';
import { listShown } from '../shown-store.ts';

/** So many are asked for each time, by programs that come often. */
const newsInFeed = 30;

/** The newest articles of everybody, of one publisher or on one topic page, with who published each. */
export const readFeed = defineUseCase({
  name: 'publishing.read-feed',
  permission: 'public:read',
  audit: 'none',
  input: z.object({
    language: languageInput,
    of: z
      .object({
        publisherKind: z.enum(publisherKinds),
        publisherId: z.string().max(20),
        slug: z.string().max(100).optional(),
      })
      .optional(),
  }),
  subject: () => '',
  async handle({ tx, now, today }, { language, of }) {
    const register = await loadRegister(tx);
    const publisher = of && namePublisher(register, of, today);
    if (of && !publisher) throw new NotFound(of.publisherId);
    const topic =
      of?.slug === undefined ? undefined : await findByAddress(tx, of.publisherId, of.slug);
    const topicShown = topic && bestEdition(topic, language, now);
    if (of?.slug !== undefined && (!topicShown || topic?.kind !== 'topic'))
      throw new NotFound(of.slug);
    const articles = await listShown(tx, {
      kind: 'article',
      language,
      now,
      limit: newsInFeed,
      ...(of && { publisherId: of.publisherId }),
      ...(topic && { topicId: topic.id }),
    });
    const norwegian = norwegianFor(language);
    return ok({
      publisherName: publisher?.name[norwegian],
      topic: topic && topicShown && { slug: topic.slug, title: topicShown.title },
      articles: articles.map((article) => ({
        ...article,
        author: namePublisher(register, article, today)?.name[norwegian] ?? article.publisherId,
      })),
    });
  },
});

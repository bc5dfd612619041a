import { z } from 'zod';
import { sortKey } from '#kernel/text-sort.ts';
import { ok } from '#kernel/result.ts';
import { loadRegister } from '#modules/organisations/api.ts';
import { isValidOn } from '#modules/organisations/domain/register.ts';
import { NotFound } from '#platform/access.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { languageInput } from '../content-input.ts';
import { publisherKinds } from '../domain/publisher.ts';
import { type NamedPublisher, namePublisher } from '../named-publisher.ts';
import { countShown, countShownTopics, listShown } from '../shown-store.ts';

/** Every county governor of today, and the municipalities that have published something; by name. */
export const listPublishers = defineUseCase({
  name: 'publishing.list-publishers',
  permission: 'public:read',
  audit: 'none',
  input: z.object({ publisherKind: z.enum(publisherKinds) }),
  subject: () => '',
  async handle({ tx, now, today }, { publisherKind }) {
    const register = await loadRegister(tx);
    const counts = await countShownTopics(tx, now);
    const topicsOf = new Map(counts.map(({ publisherId, topics }) => [publisherId, topics]));
    const ids =
      publisherKind === 'governor'
        ? [...register.governors.values()]
            .filter((governor) => isValidOn(governor, today))
            .map(({ id }) => id)
        : counts.filter((one) => one.publisherKind === publisherKind).map((one) => one.publisherId);
    const key = ({ invented, name }: NamedPublisher) =>
      `${invented ? '2' : '1'} ${sortKey(name.nn)}`;
    return ok(
      ids
        .flatMap(
          (publisherId) => namePublisher(register, { publisherKind, publisherId }, today) ?? [],
        )
        .map((publisher) => ({ ...publisher, topics: topicsOf.get(publisher.publisherId) ?? 0 }))
        .sort((a, b) => (key(a) < key(b) ? -1 : 1)),
    );
  },
});

/** How many topic pages and pieces of news a publisher's own page shows. */
const limits = { topics: 100, news: 5 } as const;

/** A county governor or a municipality as readers meet it: its topic pages and its latest news. */
export const readPublisher = defineUseCase({
  name: 'publishing.read-publisher',
  permission: 'public:read',
  audit: 'none',
  input: z.object({
    language: languageInput,
    publisherKind: z.enum(publisherKinds),
    publisherId: z.string().max(20),
  }),
  subject: () => '',
  async handle({ tx, now, today }, { language, publisherKind, publisherId }) {
    const register = await loadRegister(tx);
    const publisher = namePublisher(register, { publisherKind, publisherId }, today);
    if (!publisher) throw new NotFound(publisherId);
    const { webSlug } = register.governors.get(publisherId) ?? {};
    const shown = { publisherId, language, now };
    return ok({
      publisher,
      website: webSlug ? `https://www.statsforvalteren.no/${webSlug}/` : undefined,
      topics: await listShown(tx, { ...shown, kind: 'topic', limit: limits.topics }),
      news: await listShown(tx, { ...shown, kind: 'article', limit: limits.news }),
    });
  },
});

const newsPerPage = 20;

/** All the news of a publisher, the newest first. */
export const readNews = defineUseCase({
  name: 'publishing.read-news',
  permission: 'public:read',
  audit: 'none',
  input: z.object({
    language: languageInput,
    publisherKind: z.enum(publisherKinds),
    publisherId: z.string().max(20),
    page: z.number().int().min(1).max(10_000).catch(1),
  }),
  subject: () => '',
  async handle({ tx, now, today }, { language, publisherKind, publisherId, page }) {
    const publisher = namePublisher(await loadRegister(tx), { publisherKind, publisherId }, today);
    if (!publisher) throw new NotFound(publisherId);
    const asked = { kind: 'article', publisherId, now } as const;
    const pageCount = Math.ceil((await countShown(tx, asked)) / newsPerPage);
    const offset = (page - 1) * newsPerPage;
    const news = await listShown(tx, { ...asked, language, limit: newsPerPage, offset });
    return ok({ publisher, news, page, pageCount });
  },
});

import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { NotFound } from '#platform/access.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { languageInput } from '../content-input.ts';
import { findByAddress, listContent, loadContent } from '../content-store.ts';
import {
  bestEdition,
  type Content,
  type ContentId,
  publishedDays,
  shownLanguages,
} from '../domain/content.ts';

/** What a reader gets of a page: the text in the best language, and when it was published, changed and reviewed. */
export const readContent = defineUseCase({
  name: 'publishing.read-content',
  permission: 'public:read',
  audit: 'none',
  input: z.object({
    language: languageInput,
    publisherId: z.string().max(20),
    slug: z.string().max(100),
  }),
  subject: () => '',
  async handle({ tx, now, today }, { language, publisherId, slug }) {
    const content = await findByAddress(tx, publisherId, slug);
    const shown = content && bestEdition(content, language, now);
    if (!content || !shown) throw new NotFound(slug);
    const topic = content.topicId ? await loadContent(tx, content.topicId) : undefined;
    const siblings =
      content.kind === 'topic' ? await listContent(tx, publisherId, { topicId: content.id }) : [];
    const { id, publisherKind, kind, slug: address, reviewedOn, archivedAt } = content;
    // Only what is shown: what was rolled back, and who wrote it, is for the editor.
    const { title, lead, body, contacts, documents, secureForm } = shown;
    return ok({
      page: { id, publisherKind, publisherId, kind, slug: address, reviewedOn, archivedAt },
      shown: { language: shown.language, title, lead, body, contacts, documents, secureForm },
      published: publishedDays(content, shown.language, now),
      languages: shownLanguages(content, now),
      topic: topic && summaryOf(topic, language, now),
      articles: siblings
        .filter(({ archivedAt }) => archivedAt === null)
        .flatMap((article) => summaryOf(article, language, now) ?? [])
        .sort((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1)),
      today,
    });
  },
});

/** The topic pages of a publisher that can be read now. */
export const listTopics = defineUseCase({
  name: 'publishing.list-topics',
  permission: 'public:read',
  audit: 'none',
  input: z.object({ language: languageInput, publisherId: z.string().max(20) }),
  subject: () => '',
  async handle({ tx, now }, { language, publisherId }) {
    const topics = await listContent(tx, publisherId, { kind: 'topic' });
    return ok(
      topics
        .filter(({ archivedAt }) => archivedAt === null)
        .flatMap((topic) => summaryOf(topic, language, now) ?? []),
    );
  },
});

/** A page in a list. */
export interface ContentSummary {
  readonly id: ContentId;
  readonly slug: string;
  readonly title: string;
  readonly lead: string;
  /** The language of title and lead, where the one asked for is missing. */
  readonly language: Content['editions'][number]['language'];
  readonly publishedAt: Date;
}

/** Undefined for what no reader can see yet. */
function summaryOf(
  content: Content,
  language: ContentSummary['language'],
  now: Date,
): ContentSummary | undefined {
  const shown = bestEdition(content, language, now);
  const [first] = content.editions
    .filter(hasCome(now))
    .flatMap(({ publishAt }) => publishAt ?? [])
    .sort((a, b) => Number(a) - Number(b));
  if (!shown || !first) return undefined;
  const { title, lead, language: written } = shown;
  return { id: content.id, slug: content.slug, title, lead, language: written, publishedAt: first };
}

function hasCome(now: Date) {
  return ({ publishAt }: Content['editions'][number]) => publishAt !== null && publishAt <= now;
}

import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import type { PublicLanguage } from '#kernel/text.ts';
import { loadRegister } from '#modules/organisations/api.ts';
import { NotFound } from '#platform/access.ts';
import { defineUseCase, type Scope } from '#platform/use-case.ts';
import { contentIdInput, languageInput } from '../content-input.ts';
import { findByAddress, loadContent } from '../content-store.ts';
import {
  bestEdition,
  type Content,
  draftOf,
  type Edition,
  latestText,
  publishedDays,
  shownLanguages,
  withContactsOf,
} from '../domain/content.ts';
import { shownPicture, usesPicture } from '../domain/picture.ts';
import { namePublisher } from '../named-publisher.ts';
import { ownContent } from '../own-content.ts';
import { listPictures } from '../picture-store.ts';
import { listShown } from '../shown-store.ts';

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
  async handle(scope, { language, publisherId, slug }) {
    const content = await findByAddress(scope.tx, publisherId, slug);
    const shown = content && bestEdition(content, language, scope.now);
    if (!content || !shown) throw new NotFound(slug);
    return ok(await forReaders(scope, content, shown, language, '/bilete'));
  },
});

/** The page as readers will have it when the draft is published; what was last written where there is no draft. */
export const previewContent = defineUseCase({
  name: 'publishing.preview-content',
  permission: 'content:edit',
  audit: 'none',
  input: z.object({ contentId: contentIdInput, language: languageInput }),
  subject: ({ contentId }) => contentId,
  async handle(scope, { contentId, language }) {
    const content = await ownContent(scope, contentId);
    const written = draftOf(content, language) ?? latestText(content, language);
    if (!written) throw new NotFound(contentId);
    const folder = `/innhald/${contentId}/bilete`;
    return ok(await forReaders(scope, content, written, language, folder));
  },
});

/** How much news a topic page has; all of it is on the publisher's page of news. */
const newsOnTopic = 24;

async function forReaders(
  { tx, now, today }: Scope,
  content: Content,
  shown: Edition,
  language: PublicLanguage,
  /** Where the pictures are for the one who asks. */
  folder: string,
) {
  const topic = content.topicId ? await loadContent(tx, content.topicId) : undefined;
  const topicShown = topic && bestEdition(topic, language, now);
  const news = { kind: 'article', topicId: content.id, language, now, limit: newsOnTopic } as const;
  const { id, publisherKind, publisherId, kind, slug, reviewedOn, archivedAt } = content;
  return {
    page: { id, publisherKind, publisherId, kind, slug, reviewedOn, archivedAt },
    publisher: namePublisher(await loadRegister(tx), content, today),
    shown: shownText(withContactsOf(shown, topicShown)),
    pictures: (await listPictures(tx, id))
      .filter((picture) => usesPicture(shown, picture))
      .map((picture) => shownPicture(picture, folder)),
    published: publishedDays(content, shown.language, now),
    languages: shownLanguages(content, now),
    topic: topic &&
      topicShown && { slug: topic.slug, title: topicShown.title, language: topicShown.language },
    articles: kind === 'topic' ? await listShown(tx, news) : [],
    today,
  };
}

/** A page with everything that is drawn around its text. */
export type ReadersContent = Awaited<ReturnType<typeof forReaders>>;

/** Only what is shown: what was rolled back, and who wrote it, is for the editor. */
function shownText({
  language,
  title,
  lead,
  body,
  contacts,
  documents,
  secureForm,
  registry,
  related,
  picture,
}: Edition) {
  const beside = { contacts, documents, secureForm, registry, related };
  return { language, title, lead, body, picture, ...beside };
}

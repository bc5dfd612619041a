import { data, redirect } from 'react-router';
import { requestScope, show } from '#platform/request.ts';
import { publicLanguage } from '#platform/web/public-language.ts';
import { atomFeed } from '../atom-feed.ts';
import { contentAddress, feedAddress, newsAddress, publisherKindAt } from '../domain/publisher.ts';
import { texts } from '../reader-texts.ts';
import { readFeed } from '../usecases/read-feed.ts';
import type { Route } from './+types/news-feed';

/** The news as a feed: of everybody, of one publisher, or on one topic page, by the address. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const language = publicLanguage(params);
  const { publisherId, slug }: { publisherId?: string; slug?: string } = params;
  const publisherKind = publisherKindAt(url.pathname);
  if (publisherId !== undefined && !publisherKind) throw data(null, { status: 404 });
  const of =
    publisherKind && publisherId !== undefined ? { publisherKind, publisherId, slug } : undefined;
  const { publisherName, topic, articles } = await show(context, readFeed, { language, of });
  if (of && topic && topic.slug !== slug)
    throw redirect(feedAddress(language, { ...of, slug: topic.slug }), 301);

  const t = texts[language];
  const { publicUrl } = context.get(requestScope).services;
  const topicPage = of && topic && contentAddress({ ...of, slug: topic.slug }, language);
  const feed = atomFeed({
    title: publisherName
      ? topic
        ? `${topic.title} – ${publisherName}`
        : t.newsOf(publisherName)
      : t.newsOfAll,
    language,
    self: publicUrl + url.pathname,
    page: publicUrl + (topicPage ?? (of ? newsAddress(of, language) : `/${language}`)),
    entries: articles.map(({ id, title, lead, author, publishedAt, updatedAt, ...article }) => ({
      id,
      title,
      lead,
      author,
      publishedAt,
      updatedAt,
      language: article.language,
      address: publicUrl + contentAddress(article, language),
    })),
  });
  return new Response(feed, {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
}

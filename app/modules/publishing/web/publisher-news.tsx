import { norwegianFor } from '#kernel/text.ts';
import { data } from 'react-router';
import { show } from '#platform/request.ts';
import { publicLanguage } from '#platform/web/public-language.ts';
import { useLanguage } from '#ui/language.ts';
import { PageLayout } from '#ui/page-layout.tsx';
import { Pagination } from '#ui/pagination.tsx';
import {
  newsAddress,
  publisherAddress,
  publisherKindAt,
  publishersAddress,
} from '../domain/publisher.ts';
import { texts } from '../reader-texts.ts';
import { readNews } from '../usecases/read-publisher.ts';
import type { Route } from './+types/publisher-news';
import { FeedLink, Subscribe } from './feed-link.tsx';
import { SummaryList } from './news-list.tsx';

export function loader({ context, params, url }: Route.LoaderArgs) {
  const language = publicLanguage(params);
  const publisherKind = publisherKindAt(url.pathname);
  if (!publisherKind) throw data(null, { status: 404 });
  const { publisherId } = params;
  const page = Number(url.searchParams.get('side') ?? 1);
  return show(context, readNews, { language, publisherKind, publisherId, page });
}

export default function PublisherNews({ loaderData }: Route.ComponentProps) {
  const { publisher, news, page, pageCount } = loaderData;
  const language = useLanguage();
  const t = texts[language];
  const name = publisher.name[norwegianFor(language)];
  return (
    <PageLayout
      title={t.newsOf(name)}
      breadcrumbs={[
        {
          href: publishersAddress(publisher.publisherKind, language),
          label: t.publishers[publisher.publisherKind].title,
        },
        { href: publisherAddress(publisher, language), label: name },
      ]}
    >
      {news.length === 0 ? <p>{t.noNews}</p> : <SummaryList of={news} dated />}
      <Pagination
        page={page}
        pageCount={pageCount}
        hrefOf={(other) => `${newsAddress(publisher, language)}?side=${other}`}
      />
      <FeedLink title={t.newsOf(name)} of={publisher} />
      <Subscribe of={publisher} />
    </PageLayout>
  );
}

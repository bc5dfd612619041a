import { norwegianFor } from '#kernel/text.ts';
import { data } from 'react-router';
import { publicJournalAddress } from '#modules/cases/domain/public-journal.ts';
import { show } from '#platform/request.ts';
import { publicLanguage } from '#platform/web/public-language.ts';
import { formatList } from '#ui/format.ts';
import { useLanguage } from '#ui/language.ts';
import { Message } from '#ui/message.tsx';
import { PageLayout, Section } from '#ui/page-layout.tsx';
import { newsAddress, publisherKindAt, publishersAddress } from '../domain/publisher.ts';
import { texts } from '../reader-texts.ts';
import { texts as frontTexts } from '../texts.ts';
import { readPublisher } from '../usecases/read-publisher.ts';
import type { Route } from './+types/publisher';
import { FeedLink } from './feed-link.tsx';
import { SummaryList } from './news-list.tsx';
import { ProgrammeLinks } from './programme-links.tsx';

export function loader({ context, params, url }: Route.LoaderArgs) {
  const language = publicLanguage(params);
  const publisherKind = publisherKindAt(url.pathname);
  if (!publisherKind) throw data(null, { status: 404 });
  const { publisherId } = params;
  return show(context, readPublisher, { language, publisherKind, publisherId });
}

export default function PublisherPage({ loaderData }: Route.ComponentProps) {
  const { publisher, website, topics, news } = loaderData;
  const language = useLanguage();
  const t = texts[language];
  const about = t.publishers[publisher.publisherKind];
  const norwegian = norwegianFor(language);
  const counties = publisher.counties.map((county) => county[norwegian]);
  return (
    <PageLayout
      title={publisher.name[norwegian]}
      titleLang={language === 'en' ? norwegian : undefined}
      breadcrumbs={[
        { href: publishersAddress(publisher.publisherKind, language), label: about.title },
      ]}
      lead={about.own}
      meta={counties.length > 0 && t.county(counties.length, formatList(counties, language))}
    >
      <FeedLink title={t.newsOf(publisher.name[norwegian])} of={publisher} />
      {publisher.invented && <Message tone="info">{t.invented}</Message>}
      <Section title={t.topics}>
        {topics.length === 0 ? <p>{about.none}</p> : <SummaryList of={topics} />}
      </Section>
      {news.length > 0 && (
        <Section title={t.news}>
          <SummaryList of={news} dated />
          <p>
            <a href={newsAddress(publisher, language)}>{t.allNews}</a>
          </p>
        </Section>
      )}
      {about.tasks && (
        <Section title={about.tasks}>
          <ul>
            {frontTexts[language].front.governor.map((task) => (
              <li key={task}>{task}</li>
            ))}
          </ul>
          <p>
            <a href={publicJournalAddress(language, publisher.publisherId)}>{t.journal}</a>
          </p>
          {website && (
            <p>
              <a href={website}>{t.website}</a>
            </p>
          )}
        </Section>
      )}
      <Section title={t.programme}>
        <ProgrammeLinks />
      </Section>
    </PageLayout>
  );
}

import { norwegianFor } from '#kernel/text.ts';
import { data } from 'react-router';
import { show } from '#platform/request.ts';
import { publicLanguage } from '#platform/web/public-language.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { formatList } from '#ui/format.ts';
import { useLanguage } from '#ui/language.ts';
import { PageLayout, Section } from '#ui/page-layout.tsx';
import { Table } from '#ui/table.tsx';
import { publisherAddress, publisherKindAt } from '../domain/publisher.ts';
import { texts } from '../reader-texts.ts';
import { listPublishers } from '../usecases/read-publisher.ts';
import type { Route } from './+types/publisher-list';
import { ProgrammeLinks } from './programme-links.tsx';

export async function loader({ context, params, url }: Route.LoaderArgs) {
  publicLanguage(params);
  const publisherKind = publisherKindAt(url.pathname);
  if (!publisherKind) throw data(null, { status: 404 });
  return { publisherKind, publishers: await show(context, listPublishers, { publisherKind }) };
}

export default function PublisherList({ loaderData }: Route.ComponentProps) {
  const { publisherKind, publishers } = loaderData;
  const language = useLanguage();
  const t = texts[language];
  const { title, lead } = t.publishers[publisherKind];
  const norwegian = norwegianFor(language);
  const lang = language === 'en' ? norwegian : undefined;
  return (
    <PageLayout title={title} lead={lead}>
      {publishers.length === 0 ? (
        <EmptyState title={t.noPublishers} />
      ) : (
        <Table
          caption={title}
          captionHidden
          rows={publishers}
          rowKey={({ publisherId }) => publisherId}
          columns={[
            {
              key: 'name',
              header: t.publisherName[publisherKind],
              cell: (publisher) => (
                <a href={publisherAddress(publisher, language)} lang={lang}>
                  {publisher.name[norwegian]}
                </a>
              ),
            },
            {
              key: 'counties',
              header: t.counties,
              cell: ({ counties }) => (
                <span lang={lang}>
                  {formatList(
                    counties.map((county) => county[norwegian]),
                    language,
                  )}
                </span>
              ),
            },
            {
              key: 'topics',
              header: t.topics,
              cell: ({ topics }) => t.topicCount(topics),
            },
          ]}
        />
      )}
      <Section title={t.programme}>
        <ProgrammeLinks />
      </Section>
    </PageLayout>
  );
}

import { norwegianFor } from '#kernel/text.ts';
import { show } from '#platform/request.ts';
import { publicLanguage } from '#platform/web/public-language.ts';
import { formatNumber, formatShortDate } from '#ui/format.ts';
import { useLanguage } from '#ui/language.ts';
import { PageLayout } from '#ui/page-layout.tsx';
import { Table } from '#ui/table.tsx';
import { publicJournalAddress } from '../domain/public-journal.ts';
import { texts } from '../public-texts.ts';
import { listPublicJournals } from '../usecases/read-public-journal.ts';
import type { Route } from './+types/public-journals';

export async function loader({ context, params }: Route.LoaderArgs) {
  publicLanguage(params);
  return { journals: await show(context, listPublicJournals, {}) };
}

export default function PublicJournals({ loaderData }: Route.ComponentProps) {
  const language = useLanguage();
  const t = texts[language];
  const norwegian = norwegianFor(language);
  return (
    <PageLayout title={t.journals} lead={t.journalsLead}>
      <Table
        caption={t.journals}
        captionHidden
        rows={loaderData.journals}
        rowKey={({ governorId }) => governorId}
        columns={[
          {
            key: 'name',
            header: t.governor,
            cell: ({ governorId, name }) => (
              <a
                href={publicJournalAddress(language, governorId)}
                lang={language === 'en' ? norwegian : undefined}
              >
                {name[norwegian]}
              </a>
            ),
          },
          {
            key: 'entries',
            header: t.entries,
            cell: ({ entries }) => (entries === 0 ? t.none : formatNumber(entries, language)),
          },
          {
            key: 'latest',
            header: t.latest,
            cell: ({ latest }) => (latest ? formatShortDate(latest) : '–'),
          },
        ]}
      />
    </PageLayout>
  );
}

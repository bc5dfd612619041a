import { href } from 'react-router';
import { show } from '#platform/request.ts';
import { ButtonLink } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { formatShortDateTime } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { MorePages } from '#ui/more-pages.tsx';
import { PageLayout } from '#ui/page-layout.tsx';
import { Table } from '#ui/table.tsx';
import { texts } from '../texts/sender.ts';
import { listOwn } from '../usecases/list-own.ts';
import type { Route } from './+types/list';
import styles from './messages.module.css';
import { ThreadStatus } from './thread-status.tsx';

export function loader({ context, url }: Route.LoaderArgs) {
  return show(context, listOwn, { after: url.searchParams.get('etter') ?? undefined });
}

export default function List({ loaderData }: Route.ComponentProps) {
  const { threads, isOffice, after, next } = loaderData;
  const language = useStaffLanguage();
  const t = texts[language];
  const address = href('/meldingar');
  const write = (
    <ButtonLink href={href('/meldingar/ny')} variant="primary">
      {t.newMessage}
    </ButtonLink>
  );
  return (
    <PageLayout
      title={t.messages}
      lead={isOffice ? t.listLeadOffice : t.listLead}
      actions={threads.length > 0 && write}
    >
      {threads.length === 0 ? (
        <EmptyState title={t.none} action={write}>
          {t.noneNext}
        </EmptyState>
      ) : (
        <Table
          caption={t.messages}
          captionHidden
          rows={threads}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'subject',
              header: t.subject,
              cell: ({ id, subject }) => (
                <span className={styles.long}>
                  <a href={href('/meldingar/:threadId', { threadId: id })}>{subject}</a>
                </span>
              ),
            },
            { key: 'to', header: t.to, cell: ({ governor }) => governor[language] },
            {
              key: 'latest',
              header: t.latest,
              cell: ({ latestAt }) => formatShortDateTime(latestAt, language),
            },
            {
              key: 'state',
              header: t.state,
              cell: (thread) => <ThreadStatus thread={thread} unread={thread.unread} />,
            },
          ]}
        />
      )}
      <MorePages
        label={t.pages}
        firstHref={after && address}
        firstLabel={t.newest}
        nextHref={next && `${address}?etter=${next}`}
        nextLabel={t.more}
      />
    </PageLayout>
  );
}

import { href } from 'react-router';
import { requestScope, show } from '#platform/request.ts';
import { ButtonLink } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { formatShortDateTime } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { Message } from '#ui/message.tsx';
import { PageLayout } from '#ui/page-layout.tsx';
import { Table } from '#ui/table.tsx';
import { texts } from '../texts.ts';
import { viewOutbox } from '../usecases/view-outbox.ts';
import type { Route } from './+types/outbox';
import { MailStatus } from './mail-status.tsx';

export async function loader({ context, request }: Route.LoaderArgs) {
  const { mailer, demoPost } = context.get(requestScope).services;
  const query = Object.fromEntries(new URL(request.url).searchParams);
  return {
    ...(await show(context, viewOutbox, query)),
    isFirst: !query.etter,
    goesNowhere: mailer.delivery === 'outbox',
    isDemo: demoPost !== undefined,
  };
}

export default function Outbox({ loaderData }: Route.ComponentProps) {
  const { mails, next, isFirst, goesNowhere, isDemo } = loaderData;
  const language = useStaffLanguage();
  const t = texts[language];
  return (
    <PageLayout title={t.outboxTitle} lead={t.outboxLead}>
      {goesNowhere && (
        <Message tone="info">
          <p>
            {t.outboxShownOnly} {isDemo && <a href={href('/demo/post')}>{t.postTitle}</a>}
          </p>
        </Message>
      )}
      {mails.length === 0 ? (
        <EmptyState title={t.outboxEmptyTitle}>{t.outboxEmpty}</EmptyState>
      ) : (
        <Table
          caption={t.outboxTitle}
          captionHidden
          rows={mails}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'subject',
              header: t.subject,
              cell: ({ id, subject }) => (
                <a href={href('/utboks/:mailId', { mailId: id })}>{subject}</a>
              ),
            },
            { key: 'to', header: t.to, cell: ({ to }) => to },
            { key: 'state', header: t.state, cell: (mail) => <MailStatus mail={mail} /> },
            {
              key: 'sent',
              header: t.sent,
              cell: ({ sentAt }) => (sentAt ? formatShortDateTime(sentAt, language) : t.notSent),
            },
          ]}
        />
      )}
      {(next || !isFirst) && (
        <p>
          {!isFirst && <ButtonLink href={href('/utboks')}>{t.outboxNewest}</ButtonLink>}{' '}
          {next && (
            <ButtonLink href={`${href('/utboks')}?etter=${next}`}>{t.outboxOlder}</ButtonLink>
          )}
        </p>
      )}
    </PageLayout>
  );
}

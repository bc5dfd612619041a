import { href } from 'react-router';
import { show } from '#platform/request.ts';
import { ButtonLink } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { formatShortDateTime } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { Message } from '#ui/message.tsx';
import { MorePages } from '#ui/more-pages.tsx';
import { PageLayout } from '#ui/page-layout.tsx';
import { TabLinks } from '#ui/tab-links.tsx';
import { Table } from '#ui/table.tsx';
import { inboxParts, partAddresses, partAt } from '../domain/inbox.ts';
import { texts } from '../texts.ts';
import { listInbox } from '../usecases/list-inbox.ts';
import type { Route } from './+types/inbox';
import { MailStatus } from './mail-status.tsx';
import { SecureMessages } from './secure-messages.tsx';
import styles from './registry.module.css';

export function loader({ context, url }: Route.LoaderArgs) {
  const part = partAt(url.searchParams.get('vis')) ?? 'unassigned';
  return show(context, listInbox, {
    part,
    after: url.searchParams.get('etter') ?? undefined,
    afterMessage: url.searchParams.get('etter-melding') ?? undefined,
  });
}

export default function Inbox({ loaderData }: Route.ComponentProps) {
  const { part, isRegistry, mails, next, after, counts, neglected, names } = loaderData;
  const language = useStaffLanguage();
  const t = texts[language];
  const address = `${href('/postmottak')}?vis=${partAddresses[part]}`;
  return (
    <PageLayout
      title={t.inbox}
      lead={isRegistry ? t.inboxLead : t.mineLead}
      actions={
        isRegistry && (
          <>
            <ButtonLink href={href('/postmottak/nytt')}>{t.register}</ButtonLink>
            <ButtonLink href={href('/postmottak/utskrift')}>{t.printQueue}</ButtonLink>
          </>
        )
      }
    >
      {neglected > 0 && <Message tone="warning">{t.neglected(neglected)}</Message>}
      {loaderData.neglectedMessages > 0 && (
        <Message tone="warning">{t.neglectedMessages(loaderData.neglectedMessages)}</Message>
      )}
      {isRegistry && (
        <TabLinks
          label={t.partsLabel}
          tabs={inboxParts.map((one) => ({
            href: `${href('/postmottak')}?vis=${partAddresses[one]}`,
            label: t.parts[one],
            current: one === part,
            ...(one === 'settled' ? {} : { count: String(counts[one]) }),
          }))}
        />
      )}
      {part === 'aside' && (
        <p>
          {t.asideHelp} <a href={href('/postmottak/ikkje-levert')}>{t.undelivered}</a>
        </p>
      )}
      <SecureMessages
        messages={loaderData.messages}
        names={names}
        firstAddress={loaderData.afterMessage && address}
        nextAddress={loaderData.nextMessage && `${address}&etter-melding=${loaderData.nextMessage}`}
      />
      {loaderData.messages.length > 0 && (
        <h2 className="aksel-heading aksel-heading--medium">{t.mail}</h2>
      )}
      {mails.length === 0 ? (
        <EmptyState title={t.empty[part]}>{t.emptyNext}</EmptyState>
      ) : (
        <Table
          caption={t.parts[part]}
          captionHidden
          rows={mails}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'subject',
              header: t.subject,
              cell: ({ id, subject }) => (
                <span className={styles.long}>
                  <a href={href('/postmottak/:mailId', { mailId: id })}>{subject || t.noSubject}</a>
                </span>
              ),
            },
            {
              key: 'from',
              header: t.from,
              cell: ({ sender }) => (
                <span className={styles.long}>{sender.name || sender.address || t.noSender}</span>
              ),
            },
            {
              key: 'received',
              header: t.received,
              cell: ({ receivedAt }) => formatShortDateTime(receivedAt, language),
            },
            {
              key: 'owner',
              header: t.owner,
              cell: ({ assignedTo }) =>
                assignedTo === null ? t.nobody : (names[assignedTo] ?? t.formerColleague),
            },
            {
              key: 'state',
              header: t.state,
              cell: (mail) => <MailStatus mail={mail} isNeglected={mail.isNeglected} />,
            },
          ]}
        />
      )}
      <MorePages
        label={t.pages}
        firstHref={after && address}
        firstLabel={t.newest}
        nextHref={next && `${address}&etter=${next}`}
        nextLabel={t.more}
      />
    </PageLayout>
  );
}

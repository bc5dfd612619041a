import { href } from 'react-router';
import type { WaitingMessage } from '#modules/messages/api.ts';
import { formatShortDateTime } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { MorePages } from '#ui/more-pages.tsx';
import { Section } from '#ui/page-layout.tsx';
import { StatusTag } from '#ui/status-tag.tsx';
import { Table } from '#ui/table.tsx';
import { texts } from '../texts.ts';
import styles from './registry.module.css';

interface Props {
  readonly messages: readonly WaitingMessage[];
  readonly names: Readonly<Record<string, string>>;
  /** Where the list begins, for those who have gone on from there. */
  readonly firstAddress: string | undefined;
  readonly nextAddress: string | null;
}

/** What has come as secure messages, beside the mail and in the same parts. */
export function SecureMessages({ messages, names, firstAddress, nextAddress }: Props) {
  const language = useStaffLanguage();
  const t = texts[language];
  if (messages.length === 0 && !firstAddress) return null;
  return (
    <Section title={t.messages}>
      <Table
        caption={t.messages}
        captionHidden
        rows={messages}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'subject',
            header: t.subject,
            cell: ({ id, subject }) => (
              <span className={styles.long}>
                <a href={href('/postmottak/melding/:threadId', { threadId: id })}>{subject}</a>
              </span>
            ),
          },
          {
            key: 'from',
            header: t.from,
            cell: ({ sender }) => <span className={styles.long}>{sender.name || t.anonymous}</span>,
          },
          {
            key: 'latest',
            header: t.latest,
            cell: ({ latestAt }) => formatShortDateTime(latestAt, language),
          },
          {
            key: 'owner',
            header: t.owner,
            cell: ({ assignedTo }) =>
              assignedTo === null ? t.nobody : (names[assignedTo] ?? t.formerColleague),
          },
          { key: 'state', header: t.state, cell: (message) => <State message={message} /> },
        ]}
      />
      <MorePages
        label={t.moreMessages}
        firstHref={firstAddress}
        firstLabel={t.firstMessages}
        nextHref={nextAddress}
        nextLabel={t.moreMessages}
      />
    </Section>
  );
}

function State({ message }: { readonly message: WaitingMessage }) {
  const { late, messageStates } = texts[useStaffLanguage()];
  const { isNeglected, state, waitingSince, assignedTo } = message;
  if (isNeglected)
    return (
      <StatusTag tone="warning" icon="clock">
        {late}
      </StatusTag>
    );
  if (state === 'closed') return <StatusTag>{messageStates.closed}</StatusTag>;
  if (!waitingSince) return <StatusTag tone="success">{messageStates.answered}</StatusTag>;
  return (
    <StatusTag tone="info">
      {assignedTo === null ? messageStates.new : messageStates.waiting}
    </StatusTag>
  );
}

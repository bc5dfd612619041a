import { href, redirect } from 'react-router';
import { show, submit } from '#platform/request.ts';
import { SubmitButton } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { formatShortDateTime } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { Message, SavedMessage } from '#ui/message.tsx';
import { PageLayout } from '#ui/page-layout.tsx';
import { problemMessages } from '#ui/problem-messages.ts';
import { ProblemSummary } from '#ui/problem-summary.tsx';
import { Table } from '#ui/table.tsx';
import { governorTexts } from '../texts/governor.ts';
import { listPrintQueue, markLetterPrinted } from '../usecases/print-letters.ts';
import type { Route } from './+types/printing';
import styles from './messages.module.css';

export async function loader({ context, url }: Route.LoaderArgs) {
  return {
    ...(await show(context, listPrintQueue, {})),
    isSaved: url.searchParams.has('lagra'),
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const printed = await submit(context, markLetterPrinted, request, {});
  return printed.ok ? redirect(`${href('/postmottak/utskrift')}?lagra=ja`) : printed.response;
}

export default function Printing({ loaderData, actionData }: Route.ComponentProps) {
  const { letters, hasMore, isSaved } = loaderData;
  const language = useStaffLanguage();
  const t = governorTexts[language];
  const { list } = problemMessages(actionData?.problems, t.problems, language);
  return (
    <PageLayout
      title={t.printQueue}
      lead={t.printLead}
      breadcrumbs={[{ href: href('/postmottak'), label: t.inbox }]}
    >
      {isSaved && !actionData && <SavedMessage>{t.printedDone}</SavedMessage>}
      <ProblemSummary problems={list} />
      {hasMore && <Message tone="info">{t.moreToPrint}</Message>}
      {letters.length === 0 ? (
        <EmptyState title={t.nothingToPrint}>{t.nothingToPrintNext}</EmptyState>
      ) : (
        <Table
          caption={t.printQueue}
          captionHidden
          rows={letters}
          rowKey={({ messageId }) => messageId}
          columns={[
            {
              key: 'receiver',
              header: t.receiver,
              cell: ({ threadId, senderName, postalAddress }) => (
                <span className={styles.long}>
                  <a href={href('/postmottak/melding/:threadId', { threadId })}>{senderName}</a>
                  <br />
                  <span className={styles.address}>{postalAddress || t.noAddress}</span>
                </span>
              ),
            },
            { key: 'case', header: t.caseNumber, cell: ({ caseNumber }) => caseNumber ?? '–' },
            {
              key: 'sent',
              header: t.sentAt,
              cell: ({ sentAt, readAt }) => (
                <>
                  {formatShortDateTime(sentAt, language)}
                  {readAt && <div>{t.openedSince}</div>}
                </>
              ),
            },
            {
              key: 'letter',
              header: t.letter,
              cell: ({ messageId, senderName }) => (
                <div className={styles.stack}>
                  <a href={href('/postmottak/utskrift/:messageId/brev.pdf', { messageId })}>
                    {t.openLetter(senderName)}
                  </a>
                  <form method="post" action={href('/postmottak/utskrift')}>
                    <input type="hidden" name="messageId" value={messageId} />
                    <SubmitButton
                      variant="secondary"
                      size="small"
                      aria-label={t.printedFor(senderName)}
                    >
                      {t.printed}
                    </SubmitButton>
                  </form>
                </div>
              ),
            },
          ]}
        />
      )}
    </PageLayout>
  );
}

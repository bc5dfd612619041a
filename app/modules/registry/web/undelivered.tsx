import { data, href, redirect } from 'react-router';
import { undeliveredTexts } from '#platform/mail/undelivered-texts.ts';
import { show, submit } from '#platform/request.ts';
import { SubmitButton } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { formatShortDateTime } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { Message, SavedMessage } from '#ui/message.tsx';
import { MorePages } from '#ui/more-pages.tsx';
import { PageLayout } from '#ui/page-layout.tsx';
import { Table } from '#ui/table.tsx';
import { texts } from '../texts.ts';
import { listUndeliveredMail, settleUndelivered } from '../usecases/undelivered.ts';
import type { Route } from './+types/undelivered';
import styles from './registry.module.css';

export async function loader({ context, url }: Route.LoaderArgs) {
  const asked = listUndeliveredMail.input.safeParse({
    after: url.searchParams.get('etter') ?? undefined,
  });
  if (!asked.success) throw data(null, { status: 404 });
  const isDone = url.searchParams.has('ferdig');
  return { ...(await show(context, listUndeliveredMail, asked.data)), isDone };
}

export async function action({ context, request }: Route.ActionArgs) {
  const settled = await submit(context, settleUndelivered, request, {});
  return settled.ok ? redirect(`${href('/postmottak/ikkje-levert')}?ferdig`) : settled.response;
}

export default function Undelivered({ loaderData, actionData }: Route.ComponentProps) {
  const { mails, next, after, isDone } = loaderData;
  const language = useStaffLanguage();
  const t = texts[language];
  const here = href('/postmottak/ikkje-levert');
  return (
    <PageLayout
      title={t.undelivered}
      lead={t.undeliveredLead}
      breadcrumbs={[{ href: href('/postmottak'), label: t.inbox }]}
    >
      {actionData && <Message tone="warning">{t.undeliveredSettled}</Message>}
      {isDone && !actionData && <SavedMessage>{t.undeliveredDone}</SavedMessage>}
      {mails.length === 0 ? (
        <EmptyState title={t.undeliveredEmpty}>{t.undeliveredEmptyNext}</EmptyState>
      ) : (
        <Table
          caption={t.undelivered}
          captionHidden
          rows={mails}
          rowKey={({ mailId }) => mailId}
          columns={[
            {
              key: 'to',
              header: t.to,
              cell: ({ mailId, recipient, subject }) => (
                <span className={styles.long}>
                  {recipient}
                  <br />
                  <a href={href('/utboks/:mailId', { mailId })}>{subject}</a>
                </span>
              ),
            },
            {
              key: 'why',
              header: t.undeliveredWhy,
              cell: ({ why, statusCode }) =>
                `${undeliveredTexts[language][why]}${statusCode && ` (${statusCode})`}`,
            },
            {
              key: 'told',
              header: t.undeliveredTold,
              cell: ({ toldAt }) => formatShortDateTime(toldAt, language),
            },
            {
              key: 'next',
              header: t.undeliveredNext,
              cell: ({ mailId, about, recipient }) => (
                <div className={styles.stack}>
                  {about && (
                    <a
                      href={href('/kartleggingar/:surveyId/status/:responseId', {
                        surveyId: about.surveyId,
                        responseId: about.responseId,
                      })}
                    >
                      {t.undeliveredAddress(about.officeName)}
                    </a>
                  )}
                  <form method="post" action={here}>
                    <input type="hidden" name="mailId" value={mailId} />
                    <SubmitButton
                      variant="secondary"
                      size="small"
                      aria-label={t.undeliveredSettle(recipient)}
                    >
                      {t.undeliveredButton}
                    </SubmitButton>
                  </form>
                </div>
              ),
            },
          ]}
        />
      )}
      <MorePages
        label={t.pages}
        firstHref={after && here}
        firstLabel={t.newest}
        nextHref={next && `${here}?etter=${next}`}
        nextLabel={t.more}
      />
    </PageLayout>
  );
}

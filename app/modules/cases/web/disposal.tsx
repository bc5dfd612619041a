import { href, redirect } from 'react-router';
import { show, submit } from '#platform/request.ts';
import { SubmitButton } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { enteredList } from '#ui/entered.ts';
import { RowCheckbox } from '#ui/fields.tsx';
import { formatNumber, formatShortDate } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { Message, SavedMessage } from '#ui/message.tsx';
import { PageLayout } from '#ui/page-layout.tsx';
import { problemMessages } from '#ui/problem-messages.ts';
import { ProblemSummary } from '#ui/problem-summary.tsx';
import { Table } from '#ui/table.tsx';
import { formatDocumentNumber } from '../domain/case-number.ts';
import { texts } from '../archive-texts.ts';
import { texts as journalTexts } from '../journal-texts.ts';
import { dispose, listDisposable } from '../usecases/dispose.ts';
import type { Route } from './+types/disposal';
import styles from './cases.module.css';

export const loader = async ({ context, url }: Route.LoaderArgs) => ({
  ...(await show(context, listDisposable, {})),
  disposed: Number(url.searchParams.get('sletta') ?? 0) || 0,
});

export async function action({ context, request }: Route.ActionArgs) {
  const disposed = await submit(context, dispose, request, {});
  return disposed.ok
    ? redirect(`${href('/arkiv/kassasjon')}?sletta=${disposed.value.disposed}`)
    : disposed.response;
}

export default function Disposal({ loaderData, actionData }: Route.ComponentProps) {
  const { due, retention, disposed } = loaderData;
  const language = useStaffLanguage();
  const t = texts[language];
  const { list } = problemMessages(actionData?.problems, t.disposalProblems, language);
  const chosen = enteredList(actionData?.entered)('documents');
  return (
    <PageLayout
      title={t.disposal}
      lead={t.disposalLead}
      breadcrumbs={[{ href: href('/journal'), label: journalTexts[language].title }]}
    >
      {disposed > 0 && !actionData && (
        <SavedMessage>{t.disposed(formatNumber(disposed, language))}</SavedMessage>
      )}
      {due.length === 0 ? (
        <EmptyState title={t.disposalNone}>{t.disposalNoneNext}</EmptyState>
      ) : (
        <form method="post" id="form" className={styles.form}>
          <ProblemSummary problems={list} />
          <p>
            {t.rule}: {retention.why[language]} ({retention.basis})
          </p>
          <Table
            caption={t.chooseAll}
            rows={due}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'document',
                header: t.document,
                cell: ({ id, caseId, caseNumber, number, title }) => (
                  <div className={styles.choice}>
                    <RowCheckbox
                      name="documents"
                      id={id === due[0]?.id ? 'documents' : id}
                      value={id}
                      label={t.choose(title)}
                      defaultChecked={chosen.includes(id)}
                    />
                    <span className={styles.number}>
                      <a href={href('/saker/:caseId', { caseId })}>
                        {formatDocumentNumber({ ...caseNumber, document: number })}
                      </a>
                    </span>
                  </div>
                ),
              },
              {
                key: 'title',
                header: journalTexts[language].titleColumn,
                cell: ({ title }) => <span className={styles.cell}>{title}</span>,
              },
              {
                key: 'closed',
                header: t.closedOn,
                cell: ({ closedOn }) => formatShortDate(closedOn),
              },
              { key: 'due', header: t.due, cell: ({ dueFrom }) => formatShortDate(dueFrom) },
            ]}
          />
          <Message tone="warning">{t.confirmWarning}</Message>
          <div>
            <SubmitButton tone="danger">{t.confirm}</SubmitButton>
          </div>
        </form>
      )}
    </PageLayout>
  );
}

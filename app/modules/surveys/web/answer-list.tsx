import { href } from 'react-router';
import { show } from '#platform/request.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { formatDate, formatDateTime } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { PageLayout, Section } from '#ui/page-layout.tsx';
import { Pagination } from '#ui/pagination.tsx';
import { Table } from '#ui/table.tsx';
import { texts } from '../texts/answer.ts';
import { listAskedSurveys } from '../usecases/list-asked.ts';
import type { Route } from './+types/answer-list';
import { daysTo, OfficeStateTag } from './answer-parts.tsx';

export const loader = ({ context, url }: Route.LoaderArgs) =>
  show(context, listAskedSurveys, { page: url.searchParams.get('side') ?? 1 });

export default function AnswerList({ loaderData }: Route.ComponentProps) {
  const { asked, page, pages, today } = loaderData;
  const language = useStaffLanguage();
  const t = texts[language];
  const waiting = asked.filter(({ isOpen }) => isOpen);
  const finished = asked.filter(({ isOpen }) => !isOpen);
  const common = [
    {
      key: 'title',
      header: t.survey,
      cell: ({ id, title }: (typeof asked)[number]) => (
        <a href={href('/svar/:responseId', { responseId: id })}>{title[language]}</a>
      ),
    },
    {
      key: 'from',
      header: t.askedBy,
      cell: ({ askedBy }: (typeof asked)[number]) => askedBy[language],
    },
    {
      key: 'state',
      header: t.state,
      cell: ({ state, surveyState }: (typeof asked)[number]) => (
        <OfficeStateTag state={state} surveyState={surveyState} />
      ),
    },
  ];
  return (
    <PageLayout title={t.surveys} lead={t.listLead}>
      {asked.length === 0 && <EmptyState title={t.emptyTitle}>{t.emptyNext}</EmptyState>}
      {waiting.length > 0 && (
        <Section title={t.waiting}>
          <Table
            caption={t.waiting}
            captionHidden
            rows={waiting}
            rowKey={({ id }) => id}
            columns={[
              ...common,
              {
                key: 'deadline',
                header: t.deadline,
                cell: ({ deadline }) => (
                  <>
                    {formatDate(deadline, language)}
                    <br />
                    {t.daysLeft(daysTo(deadline, today))}
                  </>
                ),
              },
              {
                key: 'progress',
                header: t.progress,
                cell: ({ progress }) => progress && t.answeredOf(progress.answered, progress.asked),
              },
            ]}
          />
        </Section>
      )}
      {finished.length > 0 && (
        <Section title={t.finished}>
          <Table
            caption={t.finished}
            captionHidden
            rows={finished}
            rowKey={({ id }) => id}
            columns={[
              ...common,
              {
                key: 'sent',
                header: t.sentIn,
                cell: ({ submittedAt }) =>
                  submittedAt ? formatDateTime(submittedAt, language) : t.notSentIn,
              },
            ]}
          />
        </Section>
      )}
      <Pagination
        page={page}
        pageCount={pages}
        hrefOf={(shown) => `${href('/svar')}?side=${shown}`}
      />
    </PageLayout>
  );
}

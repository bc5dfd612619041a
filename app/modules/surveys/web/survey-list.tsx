import { href } from 'react-router';
import { show } from '#platform/request.ts';
import { ButtonLink } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { formatNumber, formatShortDate } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { PageLayout } from '#ui/page-layout.tsx';
import { Pagination } from '#ui/pagination.tsx';
import { Table } from '#ui/table.tsx';
import { texts } from '../texts/prepare.ts';
import { listSurveysUseCase } from '../usecases/list-surveys.ts';
import type { Route } from './+types/survey-list';
import { SurveyStateTag } from './survey-state-tag.tsx';

export const loader = ({ context, url }: Route.LoaderArgs) =>
  show(context, listSurveysUseCase, { page: url.searchParams.get('side') ?? 1 });

export default function SurveyList({ loaderData }: Route.ComponentProps) {
  const { surveys, page, pages, mayPrepare } = loaderData;
  const language = useStaffLanguage();
  const t = texts[language];
  const add = mayPrepare && (
    <ButtonLink href={href('/kartleggingar/ny')} variant="primary">
      {t.newSurvey}
    </ButtonLink>
  );
  return (
    <PageLayout title={t.surveys} lead={t.surveysLead} actions={add}>
      {surveys.length === 0 ? (
        <EmptyState title={t.noSurveys} action={add}>
          {mayPrepare && t.noSurveysNext}
        </EmptyState>
      ) : (
        <Table
          caption={t.surveys}
          captionHidden
          rows={surveys}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'title',
              header: t.title,
              cell: (survey) => (
                <a href={href('/kartleggingar/:surveyId', { surveyId: survey.id })}>
                  {survey.title[language]}
                </a>
              ),
            },
            { key: 'year', header: t.year, cell: ({ year }) => year },
            {
              key: 'state',
              header: t.state,
              cell: ({ state }) => <SurveyStateTag state={state} />,
            },
            {
              key: 'deadline',
              header: t.deadline,
              cell: ({ deadline }) => (deadline ? formatShortDate(deadline) : t.noDeadline),
            },
            { key: 'case', header: t.caseNumber, cell: ({ caseNumber }) => caseNumber },
            {
              key: 'answered',
              header: t.answered,
              align: 'right',
              cell: ({ answered, asked }) =>
                asked === 0
                  ? '–'
                  : t.answersOf(formatNumber(answered, language), formatNumber(asked, language)),
            },
          ]}
        />
      )}
      <Pagination
        page={page}
        pageCount={pages}
        hrefOf={(shown) => `${href('/kartleggingar')}?side=${shown}`}
      />
    </PageLayout>
  );
}

import { show } from '#platform/request.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { formatShortDate } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { PageLayout, Section } from '#ui/page-layout.tsx';
import { Table } from '#ui/table.tsx';
import { texts } from '../texts/results.ts';
import { viewNonRespondents } from '../usecases/view-non-respondents.ts';
import type { Route } from './+types/results-non-respondents';
import { ResponseRatesTable } from './response-rates-table.tsx';
import { resultsCrumbs } from './results-crumbs.ts';
import { standingName } from './results-words.ts';

export const loader = ({ context, params }: Route.LoaderArgs) =>
  show(context, viewNonRespondents, params);

export default function ResultsNonRespondents({ loaderData }: Route.ComponentProps) {
  const { survey, rates, offices, counties } = loaderData;
  const language = useStaffLanguage();
  const t = texts[language];
  return (
    <PageLayout
      title={t.nonRespondents}
      lead={t.nonRespondentsLead}
      breadcrumbs={resultsCrumbs(language, survey)}
    >
      {rates.length > 0 && (
        <Section title={t.responseRate}>
          <ResponseRatesTable
            rates={rates}
            counties={counties}
            caption={t.nonRespondentsCaption}
            detailed
          />
        </Section>
      )}
      <Section title={t.offices}>
        {offices.length === 0 ? (
          <EmptyState title={t.everybody}>{t.everybodyNext}</EmptyState>
        ) : (
          <Table
            caption={t.officesCaption}
            captionHidden
            rows={offices}
            rowKey={({ responseId }) => responseId}
            columns={[
              {
                key: 'office',
                header: t.office,
                cell: ({ responseId, officeName }) => (
                  <a href={`/kartleggingar/${survey.id}/status/${responseId}`}>{officeName}</a>
                ),
              },
              {
                key: 'state',
                header: t.state,
                cell: ({ standing }) => standingName(standing, language),
              },
              { key: 'size', header: t.size, cell: ({ sizeClass }) => t.sizes[sizeClass] },
              {
                key: 'county',
                header: t.county,
                cell: ({ countyId }) => counties[countyId]?.[language] ?? countyId,
              },
              {
                key: 'deadline',
                header: t.deadline,
                cell: ({ deadline }) => formatShortDate(deadline),
              },
            ]}
          />
        )}
      </Section>
    </PageLayout>
  );
}
